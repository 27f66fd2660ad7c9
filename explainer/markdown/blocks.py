"""The blocks of a page (`/// timeline | building`) and its tables, and what is wrong with how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.markdown import syntax
from explainer.markdown.source_text import SourceText
from explainer.site.page import Embed, Found

_BLOCK_LINE = re.compile(r"^[ >*+-]*(?:\d+\.)?[ ]*///")
_TABLE_RULE = re.compile(r"^[ >]*\|?[ ]*:?-{2,}:?[ ]*(?:\|[ ]*:?-*:?[ ]*)*$")
_HEADING = re.compile(r"^#{1,6}")


def embeds(source: SourceText) -> Iterator[Embed]:
    """The blocks that show a record, or what is counted of all of them."""
    for offset, line in source.lines():
        match = syntax.BLOCK_OPEN.match(line)
        if match and match[1] in syntax.EMBEDS and match[2]:
            yield Embed(match[1], match[2], source.place(offset + match.start(2)))
        elif match and match[1] in syntax.OF_ALL_RECORDS and not match[2]:
            yield Embed(match[1], "", source.place(offset + match.start(1)))


def bad_blocks(source: SourceText) -> Iterator[Found]:
    """Everything about blocks, braces and tables that could not be laid out as it is meant."""
    yield from _out_of_place(source)
    yield from _wrong_contents(source)
    yield from _stray_braces(source)
    yield from _tables(source)


def _out_of_place(source: SourceText) -> Iterator[Found]:
    """Blocks inside another, indented, quoted, unclosed, without the id that they need."""
    open_at: int | None = None
    for offset, line in source.lines():
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


def _opening_fault(line: str) -> str | None:
    """What is wrong with a line that opens a block."""
    match = syntax.BLOCK_OPEN.match(line)
    if match is None:
        return "this line opens no block"
    kind, key = match[1], match[2]
    if kind not in (*syntax.EMBEDS, *syntax.OF_ALL_RECORDS, *syntax.CONTAINERS):
        return f'there is no block "{kind}"'
    if (kind in syntax.EMBEDS) != bool(key):
        return f'the block "{kind}" needs {"an id" if kind in syntax.EMBEDS else "no id"}'
    return None


def _wrong_contents(source: SourceText) -> Iterator[Found]:
    """Words inside a block that shows records: they would be lost. Key points without a point."""
    inside, opened, points = "", 0, 0
    for offset, line in source.lines():
        if _BLOCK_LINE.match(line):
            if inside in syntax.CONTAINERS and not points:
                yield Found(f'the block "{inside}" holds no list', source.place(opened))
            match = syntax.BLOCK_OPEN.match(line)
            inside, opened, points = match[1] if match else "", offset, 0
        elif inside in (*syntax.EMBEDS, *syntax.OF_ALL_RECORDS) and line.strip():
            yield Found(f'the block "{inside}" holds words; they would be lost', source.place(offset))
        else:
            item = syntax.LIST_ITEM.match(line)
            points += bool(item and line[item.end() :].strip())


def _stray_braces(source: SourceText) -> Iterator[Found]:
    """Attribute lists as other Markdown dialects have them: here they would be shown as they stand."""
    marks = {match.start() for match in re.finditer(syntax.TERM, source.masked)}
    for match in syntax.BRACES.finditer(source.masked):
        if match.start() in marks or syntax.FRAMING.search(match[0]):
            continue
        message = f'"{match[0]}" would be shown as it stands; only {{.framing}} and {{.term}} are known'
        hint = "take it out"
        if ".term" in match[0]:
            message = f'"{match[0]}" stands behind no closing quotation mark'
            hint = 'put it right behind the words that it marks: "the words"{.term}'
        yield Found(message, source.place(match.start()), hint)
    for offset, line in source.lines():
        framing = syntax.FRAMING.search(line) if _HEADING.match(line) else None
        if framing:
            brace = line.index("{", framing.start())
            place = source.place(offset + brace)
            yield Found("a heading takes no {.framing}", place, "take it out: a heading needs no citation")


def _tables(source: SourceText) -> Iterator[Found]:
    """Tables with words right above or below them: the first make no table, the others become a row of it."""
    block: list[tuple[int, str]] = []
    for offset, line in (*source.lines(), (len(source.masked), "")):
        if line.strip(" >") and not line.startswith("///"):
            block.append((offset, line))
            continue
        rule = next((at for at, (_, text) in enumerate(block) if "|" in text and _TABLE_RULE.match(text)), None)
        if rule is not None:
            yield from _around_table(source, block, rule)
        block = []


def _around_table(source: SourceText, block: list[tuple[int, str]], rule: int) -> Iterator[Found]:
    if rule == 0:
        hint = "write one above the line of hyphens: | what | when |"
        yield Found("this table has no line of headings", source.place(block[0][0]), hint)
    elif rule > 1:
        hint = "put an empty line between it and what stands above"
        yield Found("this table would be shown as it was typed", source.place(block[rule - 1][0]), hint)
    for offset, line in block[rule + 1 :]:
        if "|" not in line and not syntax.FRAMING.fullmatch(line.strip()):
            place = source.place(offset)
            yield Found("this line would become a row of the table", place, "put an empty line above it")
            return
