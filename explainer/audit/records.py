"""The records that a built site offers for download, and the letters of what a page or its Markdown twin says."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from explainer.audit.folder import SiteFolder
from explainer.audit.strict_json import NotJsonError, read_json

Path = tuple[str | int, ...]
_NOT_WORDS = re.compile(r"[\W_]+")
_CITATION = re.compile(r"\[@[^\]]*\]")
# What a marker or a script says is not among the words; other tags may stand within a word.
_APART = re.compile(r"<sup class=\"marker\".*?</sup>|<(script|style|svg)\b.*?</\1>", re.DOTALL)
_MARK_OF_TWIN = re.compile(r" \(\[[a-z]{1,2}\]\([^)\s]*\)\)")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class PublishedRecord:
    """A record of a file in `data/`: that file, the record's id, the address at which it is read, and its fields."""

    file: str
    id: str
    address: str
    fields: Mapping[str, Any]


def published_records(site: SiteFolder) -> Iterator[PublishedRecord]:
    """Every record with an address; a file that is not as this project's are has none."""
    for file in site.named(".json"):
        if file.count("/") == 1 and file.startswith("data/"):
            yield from _in_file(file, site.text(file))


def _in_file(file: str, text: str) -> Iterator[PublishedRecord]:
    try:
        found = read_json(text)
    except NotJsonError:
        return
    records = found.get(file.removeprefix("data/").removesuffix(".json")) if isinstance(found, dict) else None
    for fields in records if isinstance(records, list) else ():
        derived = fields.get("derived") if isinstance(fields, dict) else None
        address = derived.get("address") if isinstance(derived, dict) else None
        if isinstance(address, str) and isinstance(fields.get("id"), str):
            yield PublishedRecord(file, fields["id"], address, fields)


def words_in(fields: Any, lang: str, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text of a record in that language, else in the first it is in, and every quotation, with the way to it.

    Words that were looked for are given in lists, one a language: pages show those of both.
    """
    if isinstance(fields, dict) and "en" in fields and set(fields) <= {"en", "es"}:
        yield from _in_languages(fields, lang, path)
    elif isinstance(fields, dict):
        for name, value in fields.items():
            if name == "quote" and isinstance(value, dict):
                yield (*path, name), str(value.get("text", ""))
            elif name != "derived":
                yield from words_in(value, lang, (*path, name))
    elif isinstance(fields, list):
        for index, value in enumerate(fields):
            yield from words_in(value, lang, (*path, index))


def _in_languages(fields: dict[str, Any], lang: str, path: Path) -> Iterator[tuple[Path, str]]:
    text = fields.get(lang) or fields["en"]
    if isinstance(text, str):
        yield path, _CITATION.sub("", text)
    for language, texts in fields.items():
        for index, one in enumerate(texts if isinstance(texts, list) else ()):
            yield (*path, language, index), str(one)


def letters_of_page(text: str) -> str:
    """The letters and digits that an HTML page says, one behind the other."""
    return letters(html.unescape(_TAG.sub("", _APART.sub("", text))))


def letters_of_twin(text: str) -> str:
    """The letters and digits that a page's Markdown twin says; without its marks ` ([a](url))`."""
    return letters(html.unescape(_MARK_OF_TWIN.sub("", text)))


def letters(text: str) -> str:
    """The letters and digits of a text: what no typography changes."""
    return _NOT_WORDS.sub("", text)
