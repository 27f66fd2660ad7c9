"""A page's words as readers have them, block by block, each run with what is cited behind it.

Of a bracket that cites, its ids stay, with what stands about them: `[@one, p. 4; @two]`. All other signs go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from explainer.language.normal_form import one_line
from explainer.markdown import syntax
from explainer.markdown.outline import Line
from explainer.markdown.source_text import SourceText
from explainer.site.page import Passage

_NOTE = re.compile(syntax.EXPLANATORY_DEFINITION)
_MARKERS = re.compile(rf"{syntax.EXPLANATORY_MARKER}|{syntax.FRAMING_MARK}|{syntax.TERM}")
_LINK = re.compile(r"!?\[(?P<words>[^\[\]]*)\](?:\([^()\s]*(?:\s+\"[^\"]*\")?\)|\[[^\[\]@^]*\])")
_ADDRESS = re.compile(r"<((?:https?|mailto):[^\s<>]*)>")
_EMPHASIS = re.compile(
    r"(?<![\w\\*])\*{1,3}(?=\S)|(?<=\S)(?<!\\)\*{1,3}(?!\w)|(?<![\w\\])_{1,3}(?=\S)|(?<=[^\s\\_])_{1,3}(?!\w)"
)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>@-])")
_RULE_OF_TABLE = re.compile(r"^\s*\|?(?:\s*:?-+:?\s*\|)+\s*:?-*:?\s*$")
_FENCE = re.compile(r"^[ \t]*(?:`{3,}|~{3,}).*$", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}\s+|\s+#+\s*$")


def passages(source: SourceText, lines: Sequence[Line]) -> Iterator[Passage]:
    """Every heading, paragraph, entry of a list, row of a table, note and piece of code of a page, in order."""
    raw = source.raw.split("\n")
    block: list[tuple[int, str]] = []  # where each line's words begin, and what stands there
    before = ""
    for number, line in enumerate(lines):
        text, note = raw[number], bool(_NOTE.match(raw[number]))
        row = line.kind == "words" and text.lstrip().startswith("|")
        same = line.kind == before and line.kind in ("words", "code") and not (line.opens or note or row)
        if block and not same:
            yield from _passage(source, block, before)
            block = []
        before = "" if row else line.kind
        if line.kind in ("words", "code", "heading") and not (row and _RULE_OF_TABLE.match(text)):
            begins = line.start - source.starts[number] if line.kind == "words" else 0
            begins = max(begins, _NOTE.match(text).end()) if note else begins  # type: ignore[union-attr]
            block.append((source.starts[number] + begins, text[begins:]))
            if row:
                yield from _passage(source, block, "row")
                block = []
    if block:
        yield from _passage(source, block, before)


def _passage(source: SourceText, block: Sequence[tuple[int, str]], kind: str) -> Iterator[Passage]:
    text = "\n".join(words for _, words in block)
    words = one_line(_FENCE.sub("", text) if kind == "code" else _words(text, kind))
    if any(map(str.isalnum, words)):
        yield Passage(words, source.place(block[0][0]))


def _words(text: str, kind: str) -> str:
    if kind == "row":
        text = text.strip().strip("|")
    if kind == "heading":
        text = _HEADING.sub("", text)
    text = _MARKERS.sub("", text)
    text = re.sub(rf"[ \t]*{syntax.BRACKET}", lambda bracket: _citation(bracket[1]), text)
    text = _ADDRESS.sub(r"\1", _LINK.sub(lambda link: link["words"], text))
    return _ESCAPE.sub(r"\1", _EMPHASIS.sub("", text).replace("`", ""))


def _citation(inside: str) -> str:
    """What a bracket cites, each id first."""
    items = (
        ", ".join(filter(None, (f"@{item.key}", item.locator, item.prefix)))
        for item in syntax.parse_bracket(inside)
        if isinstance(item, syntax.CitedItem)
    )
    return f"[{'; '.join(items)}]"
