"""The theme's stylesheets: each made of the files that its listings name, less the rules that its pages cannot need.

A sheet that is made for some kinds of page holds no rule for a class that neither their templates, nor what these
include, nor any script can write. `tests/site/test_sheets.py` compares what is left with the built pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import get_args

import lightningcss

from explainer.build.theme import Sheet
from explainer.model.event import EventStatus
from explainer.model.fact import FactStatus
from explainer.model.question import QuestionStatus

# The words of status are class names too: what stands so looks so.
STATUSES = frozenset((*get_args(FactStatus), *get_args(QuestionStatus), *get_args(EventStatus)))

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


def unused_classes(text: str, theme: Path, sheet: Sheet, written_by_engine: Iterable[str]) -> frozenset[str]:
    """The classes in the CSS that no page of the sheet's kinds can have; none for a sheet that is made for all.

    `theme` is the theme's folder; what the engine writes is kept, whatever templates name.
    """
    if not sheet.kinds:
        return frozenset()
    templates = _with_included(theme / "templates", (f"{kind}.html" for kind in sheet.kinds))
    scripts = _scripts(theme / "static" / "js", templates)
    named = [place for source in templates for place in _NAMED_IN_TEMPLATE.findall(source)]
    named += [text for script in scripts for text in _NAMED_IN_SCRIPT.findall(script)]
    written = {word for place in named for word in _WORD.findall(place)}
    kept = written | STATUSES | set(written_by_engine)
    begun = tuple({start for place in named for start in _BEGUN.findall(place)})
    return frozenset(name for name in _CLASS.findall(text) if name not in kept and not name.startswith(begun))


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
