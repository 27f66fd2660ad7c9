"""A page's words, each with the citations behind them: what a rule holds against the facts that they cite.

A statement is what stands on a line up to a bracket that cites, from the bracket before it on. A line that does not end
a sentence goes on with the next one, so that it does not matter where an editor breaks lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from explainer.markdown import syntax
from explainer.markdown.code_mask import blanked
from explainer.markdown.outline import Line
from explainer.markdown.source_text import SourceText
from explainer.site.page import Heading, Paragraph, Statement, StatementKind

_HEADING = re.compile(r"^(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
_BRACKETS = re.compile(rf"{syntax.BRACKET}(?:[ \t]*{syntax.BRACKET})*")
_ADDRESS = re.compile(
    r"(?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|<[a-z]+:[^\s<>]*>|https?://[^\s<>]*[^\s<>.,;:!?)\]]"
)
_REFERENCE = re.compile(r"(?<=\])\[[^\[\]\n@^]*\]")  # of a link whose address stands elsewhere
_NOTE_MARKER = re.compile(r"\[\^[^\]\n]*\]:?")
_FRAMING = re.compile(syntax.FRAMING_MARK)
_SENTENCE_END = re.compile(r"[.!?…:;|][\"'”’»)\]*_]*[ \t]*$")


def headings(source: SourceText) -> Iterator[Heading]:
    """Every heading that begins with `#`."""
    for offset, line in source.lines():
        if match := _HEADING.match(line):
            yield Heading(len(match[1]), match[2], offset + match.start(2), source.place(offset))


def statements(source: SourceText, lines: Sequence[Line], paragraphs: Sequence[Paragraph]) -> Iterator[Statement]:
    """All statements of a page, in order: those of its headings, of its paragraphs and of its notes.

    `text` has as many signs as the page has from `offset` on: what no reader reads as words is blank in it.
    """
    starts = {paragraph.location: number for number, paragraph in enumerate(paragraphs)}
    words = _words(source.masked)
    open_lines: list[tuple[int, int]] = []
    inside: int | None = None
    kind: StatementKind = "prose"

    def told() -> Iterator[Statement]:
        yield from _of_lines(source.masked, words, open_lines, inside, kind)
        open_lines.clear()

    for (offset, text), line in zip(source.lines(), lines, strict=True):
        heading = _HEADING.match(text) if line.kind == "heading" else None
        if line.kind != "words":
            yield from told()
        if heading:
            begins, ends = (offset + place for place in heading.span(2))
            yield Statement(words[begins:ends], begins, kind="heading")
            inside, kind = None, "prose"
        if line.kind != "words":
            continue
        number = starts.get(source.place(line.start))
        if line.opens or line.note or number is not None:
            if line.opens or number is not None:
                yield from told()
            inside = number
            kind = "note" if line.note else "framing" if number is not None and paragraphs[number].framing else "prose"
        set_apart = ">" in text[: line.start - offset]  # the sign stays: it says that the words are somebody else's
        open_lines.append((offset if set_apart else line.start, offset + len(text)))
        if _SENTENCE_END.search(_NOTE_MARKER.sub("", _BRACKETS.sub("", text))):
            yield from told()
    yield from told()


def _words(masked: str) -> str:
    """The text with brackets that cite, markers of notes, addresses and marks for framing blanked out."""
    for pattern in (_BRACKETS, _NOTE_MARKER, _REFERENCE, _ADDRESS, _FRAMING):
        masked = blanked(masked, pattern)
    return masked


def _of_lines(
    masked: str, words: str, lines: Sequence[tuple[int, int]], inside: int | None, kind: StatementKind
) -> Iterator[Statement]:
    """The statements of one or more lines that belong together."""
    if not lines:
        return
    at, end = lines[0][0], lines[-1][1]
    for brackets in (*_BRACKETS.finditer(masked, at, end), None):
        until = brackets.start() if brackets else end
        keys = tuple(_keys(brackets[0])) if brackets else ()
        if any(map(str.isalnum, words[at:until])):
            yield Statement(words[at:until], at, keys, inside, kind)
        at = brackets.end() if brackets else end


def _keys(brackets: str) -> Iterator[str]:
    """The ids that brackets name, one behind the other."""
    for match in re.finditer(syntax.BRACKET, brackets):
        for item in syntax.parse_bracket(match[1]):
            if isinstance(item, syntax.CitedItem):
                yield item.key
