"""Finds in a page's raw text what it cites, embeds and links to, each with its place; code is left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.language.notes_to_self import notes_to_self
from explainer.markdown import syntax
from explainer.markdown.blocks import bad_blocks, embeds
from explainer.markdown.debris.headings import bad_headings
from explainer.markdown.debris.lines import lines_of_other_dialects
from explainer.markdown.debris.markers import misplaced_markers
from explainer.markdown.debris.signs import signs_of_other_dialects
from explainer.markdown.limits import too_much
from explainer.markdown.outline import outline
from explainer.markdown.paragraphs import paragraphs
from explainer.markdown.passages import passages
from explainer.markdown.source_text import SourceText, line_starts, source_text
from explainer.markdown.statements import headings, statements
from explainer.site.page import Citation, Found, Link, Scan, Stray

_LINK = re.compile(
    r"(?<!\\)(?P<image>!)?\[(?P<words>(?:[^\[\]]|\[[^\[\]]*\])*)\]"
    r"\(\s*<?(?P<target>[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?(?:\s+[\"'][^\n]*?[\"'])?\s*\)"
)
_AUTOMATIC_LINK = re.compile(r"<[a-z]+:[^\s<>]*>|\]\([^\s()]*\)")
_RAW_HTML = re.compile(r"<(?:/?[a-zA-Z][a-zA-Z0-9-]*(?=[\s/>])|!--)")
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")


def scan(text: str, path: str, first_line: int = 1) -> Scan:
    """Everything that the Markdown points to; `first_line` is the line of the file where `text` begins."""
    overloaded = tuple(too_much(text))
    if overloaded:
        unread = SourceText(text, line_starts(text), path, first_line)
        return Scan(
            bad_blocks=tuple(Found(message, unread.place(offset), hint) for offset, message, hint in overloaded)
        )
    source = source_text(text, path, first_line)
    citations, malformed = _citations(source)
    lines, faults = outline(source)
    stated = tuple(paragraphs(source, lines))
    return Scan(
        citations=citations,
        malformed=malformed,
        strays=tuple(_strays(source)),
        paragraphs=stated,
        statements=tuple(statements(source, lines, stated)),
        headings=tuple(headings(source)),
        embeds=tuple(embeds(source)),
        bad_blocks=tuple(bad_blocks(source)),
        links=tuple(_links(source)),
        raw_html=tuple(_all(source, _RAW_HTML)),
        debris=(*lines_of_other_dialects(source), *signs_of_other_dialects(source)),
        bad_headings=tuple(bad_headings(source)),
        misplaced_markers=tuple(misplaced_markers(source)),
        notes_to_self=tuple(Found(sign, source.place(at)) for at, sign in notes_to_self(source.masked)),
        note_markers=tuple(_note_markers(source)),
        note_definitions=tuple(_all(source, re.compile(syntax.EXPLANATORY_DEFINITION, re.MULTILINE), 1)),
        words=sum(len(_WORD.findall(_prose_of(paragraph.text))) for paragraph in stated if paragraph.kind == "words"),
        passages=tuple(passages(source, lines)),
        lists=tuple(Found(fault.message, source.place(fault.offset), fault.hint) for fault in faults),
    )


def _all(source: SourceText, pattern: re.Pattern[str], group: int = 0) -> Iterator[Found]:
    """Every match of a pattern, by its words."""
    yield from (Found(match[group], source.place(match.start())) for match in pattern.finditer(source.masked))


def _citations(source: SourceText) -> tuple[tuple[Citation, ...], tuple[Found, ...]]:
    found: list[Citation] = []
    malformed: list[Found] = []
    words = _without(source.masked, syntax.BRACKET, r"\[\^[^\]\n]*\]", _AUTOMATIC_LINK)
    for match in re.finditer(syntax.BRACKET, source.masked):
        after = syntax.last_letters(words[max(0, match.start() - 200) : match.start()])
        for item in syntax.parse_bracket(match[1]):
            place = source.place(match.start() + item.offset)
            if isinstance(item, syntax.CitedItem):
                found.append(Citation(item.key, place, item.locator, item.prefix, after))
            else:
                malformed.append(Found(item.text, place, syntax.mended(match[1])))
    return tuple(found), tuple(malformed)


def _strays(source: SourceText) -> Iterator[Stray]:
    """Ids outside citing brackets. Only who knows the records can say whether one was meant as a citation."""
    for match in syntax.STRAY.finditer(_without(source.masked, syntax.BRACKET, _AUTOMATIC_LINK)):
        yield Stray(match["at"] or match["alone"] or "", match[0], source.place(match.start()))


def _without(text: str, *patterns: str | re.Pattern[str]) -> str:
    """The text with what matches blanked out, so that places stay true."""
    for pattern in patterns:
        text = re.sub(pattern, lambda match: " " * len(match[0]), text)
    return text


def _note_markers(source: SourceText) -> Iterator[Found]:
    """Markers of notes; one with a colon behind it and nothing but space before it is a note that was put in."""
    for match in re.finditer(syntax.EXPLANATORY_MARKER, source.masked):
        line = source.masked[source.masked.rfind("\n", 0, match.start()) + 1 : match.start()]
        if line.strip() or source.masked[match.end() : match.end() + 1] != ":":
            yield Found(match[1], source.place(match.start()))


def _links(source: SourceText) -> Iterator[Link]:
    for match in _LINK.finditer(source.masked):
        cites = bool(re.search(syntax.BRACKET, match["words"]) or re.search(syntax.EXPLANATORY_MARKER, match["words"]))
        yield Link(match["target"], source.place(match.start()), match["words"], bool(match["image"]), cites)
    for match in syntax.LINK_DEFINITION.finditer(source.masked):
        yield Link(match["target"], source.place(match.start()), match["words"])


def _prose_of(text: str) -> str:
    """The words a reader reads: no citations, no addresses."""
    return re.sub(rf"(?<=\])\([^)]*\)|{syntax.TERM}|{syntax.BRACKET}", "", syntax.FRAMING.sub("", text))
