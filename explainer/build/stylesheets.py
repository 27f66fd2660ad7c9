"""The theme's stylesheets: each made of the files that its listings name, less the rules that its pages cannot need.

A sheet that is made for some templates holds no rule for a class that neither they, nor what they include, nor any
script can write. `tests/html/test_sheets.py` compares what is left with the built pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import lightningcss

from explainer.model.event import EventStatus
from explainer.model.fact import FactStatus
from explainer.model.question import QuestionStatus


@dataclass(frozen=True, slots=True)
class Sheet:
    """The listings in `css/` that it joins, in order, and the templates that it is made for; without any, for all."""

    listings: tuple[str, ...]
    templates: tuple[str, ...] = ()


ALL = ("index", "spread", "charts", "records")
PROSE = ("explainer.html", "editorial.html")
# A page has one sheet, that of its template. Prose has one more for the drawings and tables in it.
SHEETS = {
    "home": Sheet(("index", "spread"), ("home.html", "not_found.html")),
    "explainer": Sheet(("index",), PROSE),
    "timeline": Sheet(("timeline",), ("timeline.html",)),
    "question": Sheet(ALL, ("question.html",)),
    "record": Sheet(ALL, ("fact.html", "source.html", "person.html")),
    "list": Sheet(
        ALL,
        ("changes.html", "explainers.html", "facts.html", "glossary.html", "people.html", "questions.html",
         "sources.html", "topics.html"),
    ),
    "tools": Sheet(ALL, ("data.html", "places.html", "search.html", "topic.html")),
    "embed": Sheet(("embed",), ("embed_question.html", "embed_timeline.html")),
}  # fmt: skip
PARTS = {
    "charts": Sheet(("charts",), PROSE),
    "spread": Sheet(("spread",)),
    "tables": Sheet(("tables",)),
    "drawn": Sheet(("charts", "spread", "tables"), PROSE),
    "print": Sheet(("print",)),
}
# Classes that no template names: what `explainer/citations/` writes into running text, how records stand, and where the
# views of charts and maps have room for a label.
NAMED_ELSEWHERE = frozenset(
    ("each", "marker", "markers", *get_args(FactStatus), *get_args(QuestionStatus), *get_args(EventStatus),
     "capital", "end", "full", "last", "start", "wide", "widest")
)  # fmt: skip

_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_INCLUDED = re.compile(r"""\{%-?\s*(?:from|extends|include|import)\s+["']([^"']+)["']""")
_CLASS = re.compile(r"\.(-?[_a-zA-Z][\w-]*)")
# Where classes are named: in a template's tags, and in words between quotes; in a script's strings.
_NAMED_IN_TEMPLATE = re.compile(r'''class="[^>]*|"[\w -]+"''')
_NAMED_IN_SCRIPT = re.compile(r""""[^"\n]*"|`[^`]*`""")
_MODULE = re.compile(r'data-module="([^"]+)"')
_WORD = re.compile(r"[\w-]+")
_BEGUN = re.compile(r"([\w-]+)\{\{")  # a class whose end is a value


def joined(css: Path, sheet: Sheet) -> str:
    """The files of a sheet, one after another; one whose braces do not match raises ValueError.

    CSS has no such fault: a block that is never closed would take in the files that follow.
    """
    names = [name for listing in sheet.listings for name in (css / f"{listing}.txt").read_text("utf-8").split()]
    texts = {name: (css / name).read_text("utf-8") for name in names}
    for name, text in texts.items():
        if text.count("{") != text.count("}"):
            raise ValueError(f"css/{name}: {text.count('{')} opening braces, {text.count('}')} closing ones")
    return "\n".join(texts.values())


def made_small(text: str, unused: Iterable[str] = ()) -> bytes:
    """The CSS without comments, spaces and the rules for unused classes; a fault in it raises ValueError."""
    flags = lightningcss.calc_parser_flags(nesting=True)
    small = lightningcss.process_stylesheet(text, parser_flags=flags, minify=True, unused_symbols=set(unused))
    return small.encode("utf-8")


def unused_classes(text: str, theme: Path, sheet: Sheet) -> frozenset[str]:
    """The classes in the CSS that no page of the sheet's templates can have; none for a sheet that is made for all."""
    if not sheet.templates:
        return frozenset()
    templates = _with_included(theme / "templates", sheet.templates)
    scripts = _scripts(theme / "static" / "js", templates)
    named = [place for source in templates for place in _NAMED_IN_TEMPLATE.findall(source)]
    named += [text for script in scripts for text in _NAMED_IN_SCRIPT.findall(script)]
    written = {word for place in named for word in _WORD.findall(place)}
    begun = tuple({start for place in named for start in _BEGUN.findall(place)})
    return frozenset(
        name for name in _CLASS.findall(text) if name not in written | NAMED_ELSEWHERE and not name.startswith(begun)
    )


def _with_included(folder: Path, names: Iterable[str]) -> list[str]:
    """The templates without their comments, with all that they extend, import or include."""
    found: dict[str, str] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = _COMMENT.sub("", (folder / name).read_text("utf-8"))
            waiting += _INCLUDED.findall(found[name])
    return list(found.values())


def _scripts(folder: Path, templates: Iterable[str]) -> list[str]:
    """The scripts that the templates name."""
    names = {name for source in templates for names in _MODULE.findall(source) for name in names.split()}
    return [(folder / f"{name}.js").read_text("utf-8") for name in sorted(names) if "{" not in name]
