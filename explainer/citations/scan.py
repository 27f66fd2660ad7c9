"""Finds in a page's raw text what it cites, embeds and links to, each with its place; code is left alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from explainer.citations import syntax
from explainer.citations.masking import mask_code
from explainer.model.page import Citation, Embed, Found, Link, Paragraph, Scan
from explainer.problems import Location

_LINK = re.compile(
    r"(?<!\\)!?\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(\s*<?([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?(?:\s+[\"'][^\n]*?[\"'])?\s*\)"
)
_LINK_DEFINITION = re.compile(r"^[ ]{0,3}\[(?!\^)[^\[\]\n@]*\]:[ ]*<?([^\s<>]+)>?", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}[ ]")
_LIST_ITEM = re.compile(r"^[ ]{0,12}(?:[-*+]|\d{1,3}\.)[ ]+")
_BLOCK_LINE = re.compile(r"^[ >*+-]*(?:\d+\.)?[ ]*///")
_RAW_HTML = re.compile(r"<(?:/?[a-zA-Z][a-zA-Z0-9-]*(?=[\s/>])|!--)")
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class _Text:
    """The masked text and where its lines begin."""

    masked: str
    starts: tuple[int, ...]
    path: str
    first_line: int

    def place(self, offset: int) -> Location:
        line = bisect_right(self.starts, offset) - 1
        return Location(self.path, self.first_line + line, offset - self.starts[line] + 1)


def scan(text: str, path: str, first_line: int = 1) -> Scan:
    """Everything that the Markdown points to; `first_line` is the line of the file where `text` begins."""
    masked = mask_code(text)
    starts = (0, *(match.end() for match in re.finditer("\n", masked)))
    source = _Text(masked, starts, path, first_line)
    citations, malformed = _citations(source)
    paragraphs = tuple(_paragraphs(source))
    return Scan(
        citations=citations,
        malformed=malformed,
        paragraphs=paragraphs,
        embeds=tuple(_embeds(source)),
        bad_blocks=(
            *_bad_blocks(source),
            *_words_in_embeds(source),
            *_stray_braces(source),
            *_too_deep(source),
        ),
        links=tuple(
            Link(match[1], source.place(match.start()))
            for pattern in (_LINK, _LINK_DEFINITION)
            for match in pattern.finditer(masked)
        ),
        raw_html=tuple(Found(match[0], source.place(match.start())) for match in _RAW_HTML.finditer(masked)),
        note_markers=tuple(
            Found(match[1], source.place(match.start())) for match in re.finditer(syntax.EXPLANATORY_MARKER, masked)
        ),
        note_definitions=tuple(
            Found(match[1], source.place(match.start()))
            for match in re.finditer(syntax.EXPLANATORY_DEFINITION, masked, re.MULTILINE)
        ),
        words=sum(len(_WORD.findall(_prose_of(paragraph.text))) for paragraph in paragraphs),
    )


def _citations(source: _Text) -> tuple[tuple[Citation, ...], tuple[Found, ...]]:
    found: list[Citation] = []
    malformed: list[Found] = []
    for match in re.finditer(syntax.BRACKET, source.masked):
        for item in syntax.parse_bracket(match[1]):
            place = source.place(match.start() + item.offset)
            if isinstance(item, syntax.CitedItem):
                found.append(Citation(item.key, place, item.locator, item.prefix))
            else:
                malformed.append(Found(item.text, place))
    return tuple(found), tuple(malformed)


def _embeds(source: _Text) -> Iterator[Embed]:
    for offset, line in _lines(source):
        match = syntax.BLOCK_OPEN.match(line)
        if match and match[1] in syntax.EMBEDS and match[2]:
            yield Embed(match[1], match[2], source.place(offset + match.start(2)))


def _bad_blocks(source: _Text) -> Iterator[Found]:
    """Blocks out of place: inside another, indented, quoted, unclosed, without the id that they need."""
    open_at: int | None = None
    for offset, line in _lines(source):
        if not _BLOCK_LINE.match(line):
            continue
        if not line.startswith("///"):
            yield Found("a block begins at the left margin, outside lists and quotations", source.place(offset))
        elif syntax.BLOCK_CLOSE.match(line):
            if open_at is None:
                yield Found("a block is closed that was not opened", source.place(offset))
            open_at = None
        else:
            if open_at is not None:
                yield Found("a block opens inside another", source.place(offset))
            open_at = offset
            fault = _opening_fault(line)
            if fault:
                yield Found(fault, source.place(offset))
    if open_at is not None:
        yield Found("this block is not closed", source.place(open_at))


def _words_in_embeds(source: _Text) -> Iterator[Found]:
    """Words inside a block that shows a record: they would be lost."""
    inside = ""
    for offset, line in _lines(source):
        if _BLOCK_LINE.match(line):
            match = syntax.BLOCK_OPEN.match(line)
            inside = match[1] if match else ""
        elif inside in syntax.EMBEDS and line.strip():
            yield Found(f'the block "{inside}" holds words; they would be lost', source.place(offset))


def _stray_braces(source: _Text) -> Iterator[Found]:
    """Attribute lists as other Markdown dialects have them: here they would be shown as they stand."""
    for match in syntax.BRACES.finditer(source.masked):
        if not syntax.FRAMING.search(match[0]):
            message = f'"{match[0]}" would be shown as it stands; only {{.framing}} is known'
            yield Found(message, source.place(match.start()))


def _too_deep(source: _Text) -> Iterator[Found]:
    """The first line that is nested too deep to be laid out."""
    match = syntax.DEEP.search(source.masked)
    if match:
        yield Found("a list or quotation is nested too deep", source.place(match.start()))


def _opening_fault(line: str) -> str | None:
    """What is wrong with a line that opens a block."""
    match = syntax.BLOCK_OPEN.match(line)
    if match is None:
        return "this line opens no block"
    kind, key = match[1], match[2]
    if kind not in syntax.EMBEDS and kind not in syntax.CONTAINERS:
        return f'there is no block "{kind}"'
    if (kind in syntax.EMBEDS) != bool(key):
        return f'the block "{kind}" needs {"an id" if kind in syntax.EMBEDS else "no id"}'
    return None


def _lines(source: _Text) -> Iterator[tuple[int, str]]:
    yield from zip(source.starts, source.masked.split("\n"), strict=True)


def _paragraphs(source: _Text) -> Iterator[Paragraph]:
    """Paragraphs, list items and whole tables: what a reader takes for one statement."""
    start: int | None = None
    lines: list[str] = []
    in_note = False
    for offset, line in (*_lines(source), (len(source.masked), "")):
        definition = re.match(syntax.EXPLANATORY_DEFINITION, line)
        breaks = not line.strip() or _HEADING.match(line) or line.startswith("///") or definition
        breaks = breaks or _LINK_DEFINITION.match(line)
        item = _LIST_ITEM.match(line)
        if (breaks or item) and lines and start is not None:
            yield _paragraph(source, start, "\n".join(lines))
            start, lines = None, []
        if definition:
            in_note = True
        elif line.strip() and not line.startswith((" ", "\t")) and not breaks:
            in_note = False
        if breaks or in_note:
            continue
        if start is None:
            start = offset + (item.end() if item else 0)
            lines = [line[item.end() :] if item else line]
        else:
            lines.append(line)


def _paragraph(source: _Text, start: int, text: str) -> Paragraph:
    keys = [
        item.key
        for match in re.finditer(syntax.BRACKET, text)
        for item in syntax.parse_bracket(match[1])
        if isinstance(item, syntax.CitedItem)
    ]
    return Paragraph(source.place(start), text, tuple(keys), bool(syntax.FRAMING.search(text)))


def _prose_of(text: str) -> str:
    """The words a reader reads: no citations, no addresses."""
    return re.sub(r"\]\([^)]*\)", "]", syntax.FRAMING.sub("", re.sub(syntax.BRACKET, "", text)))
