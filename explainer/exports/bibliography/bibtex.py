"""CSL items as BibTeX: UTF-8, classic entry types, names and titles kept as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from explainer.exports.bibliography.csl import CslItem

_TYPES = {"article-newspaper": "article", "report": "techreport"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# BibTeX counts braces even after a backslash, so that those of a text are written as commands.
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
} | {sign: f"\\{sign}" for sign in "$&%#_"}
_ANY_SPECIAL = re.compile("|".join(map(re.escape, _SPECIAL)))


def bibtex(items: Iterable[CslItem]) -> str:
    """One entry an item, in their order."""
    return "\n".join(_entry(item) for item in items)


def _entry(item: CslItem) -> str:
    kind = _TYPES.get(item["type"], "misc")
    lines = "".join(f"  {name} = {value},\n" for name, value in _fields(item, kind).items() if value)
    return f"@{kind}{{{item['id']},\n{lines}}}\n"


def _fields(item: CslItem, kind: str) -> dict[str, str | None]:
    """Field names and values as they stand in the file; titles in double braces, so that nothing is recased."""
    issued = item.get("issued", {})
    parts = issued.get("date-parts", [[]])[0]
    holder = {"article": "journal", "techreport": "institution"}.get(kind, "howpublished")
    return {
        "author": _names(item),
        "title": _braced(f"{{{escaped(item['title'])}}}"),
        holder: _text(item.get("publisher") or item.get("container-title")),
        "year": _year(issued),
        "month": _MONTHS[parts[1] - 1] if len(parts) > 1 else None,
        "day": _braced(str(parts[2])) if len(parts) > 2 else None,
        "url": _braced(item["URL"]) if "URL" in item else None,
        "urldate": _urldate(item),
        "language": _text(item.get("language")),
        "note": _text(item.get("note") or item.get("version")),
    }


def _year(issued: dict[str, Any]) -> str | None:
    """The year; `ca. 2026` where the date is doubtful, and a date that is no year, month and day in words."""
    if "literal" in issued:
        return _text(issued["literal"])
    parts = issued.get("date-parts")
    return _braced(f"ca. {parts[0][0]}" if issued.get("circa") else str(parts[0][0])) if parts else None


def escaped(text: str) -> str:
    """The text with TeX's own signs as commands."""
    return _ANY_SPECIAL.sub(lambda found: _SPECIAL[found.group()], text)


def _text(text: str | None) -> str | None:
    return _braced(escaped(text)) if text else None


def _braced(text: str) -> str:
    return f"{{{text}}}"


def _names(item: CslItem) -> str | None:
    """Names in braces of their own: nobody's name is taken apart by guessing."""
    names = [f"{{{escaped(name['literal'])}}}" for name in item.get("author", ())]
    return _braced(" and ".join(names)) if names else None


def _urldate(item: CslItem) -> str | None:
    parts = item.get("accessed", {}).get("date-parts", [[]])[0]
    return _braced("-".join(f"{part:02}" for part in parts)) if parts else None
