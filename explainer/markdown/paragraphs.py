"""What a reader takes for one statement: paragraphs, list items, definitions, whole tables.

Those of explanatory notes are not among them. Code between fences is one if it reads as words, and a heading if it is a
sentence of its own, with its full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from explainer.markdown import syntax
from explainer.markdown.outline import Line
from explainer.markdown.source_text import SourceText
from explainer.site.page import Paragraph

_LAST_WORD = re.compile(r"(?P<word>[^\W_]+)[%)\"'”’»*_]*\.[)\"'”’»*_]*(?:\[[@^][^\]]*\]|[\s#])*$")
_PLAIN = re.compile(r"[\"'“‘«(¿¡]*[^\W_]+(?:[-'’.,][^\W_]+)*%?[\"'”’»),;:.!?…]*")
_FIRST = re.compile(r"[\"'“‘«(¿¡]*[^\W\d_a-z]")
_MANY, _FEW = 5, 3  # plain words in a row that read as words: in any line, and in one with a capital or a figure
_WORDS = 4  # so many make a sentence, where a full stop ends them


def paragraphs(source: SourceText, lines: tuple[Line, ...]) -> Iterator[Paragraph]:
    """Every statement of the text, in order."""
    masked, raw = source.masked.split("\n"), source.raw.split("\n")
    fences = {fence.first: fence for fence in source.fences if fence.closed}
    first, last, framing_of_code = -1, -1, -1
    for number, line in enumerate((*lines, Line(0, "blank"))):
        goes_on = line.kind == "words" and not line.note and number != framing_of_code
        if first >= 0 and (not goes_on or line.opens):
            yield _statement(source, lines[first].start, masked, raw, (first, last))
            first = -1
        if goes_on:
            first, last = (number if first < 0 else first), number
        elif number in fences and not line.note and _reads_as_words((fence := fences[number]).code):
            below = raw[fence.last + 1 : fence.last + 2]
            framing = bool(below and syntax.FRAMING.fullmatch(below[0].strip()))
            framing_of_code = fence.last + 1 if framing else -1
            yield Paragraph(source.place(line.start), "\n".join(fence.code), (), framing, kind="code")
        elif line.kind == "heading" and _is_sentence(masked[number]):
            start = source.starts[number] + len(masked[number]) - len(masked[number].lstrip("# "))
            yield replace(_statement(source, start, masked, raw, (number, number)), kind="heading")


def _reads_as_words(code: Sequence[str]) -> bool:
    """Whether what stands between fences is a claim, or holds a citation that nobody would see."""
    for line in (*code, " ".join(" ".join(code).split())):
        words = line.split()
        plain = [bool(_PLAIN.fullmatch(word)) for word in words]
        in_a_row = max((len(list(run)) for same, run in groupby(plain) if same), default=0)
        claims = bool(_FIRST.match(line.strip())) or any(word.strip(".,;:%()").isdecimal() for word in words)
        whole = line.rstrip("\"'”’»)").endswith((".", "!", "?", "…"))
        if "[@" in line or (line in code and in_a_row >= (_FEW if claims else _MANY)):
            return True
        if whole and claims and len(words) >= _FEW and all(plain):
            return True
    return False


def _is_sentence(heading: str) -> bool:
    """Words that a full stop ends, which is not that of a short form (Inc., U.S.)."""
    last = _LAST_WORD.search(heading)
    whole = last and (last["word"].isdecimal() or (last["word"].islower() and len(last["word"]) >= _WORDS))
    return bool(whole) and len(heading.split()) > _WORDS


def _statement(
    source: SourceText, start: int, masked: list[str], raw: list[str], between: tuple[int, int]
) -> Paragraph:
    """The statement that begins there, on the lines from the first to the last."""
    first, last = between
    begin = start - source.starts[first]
    text = "\n".join((masked[first][begin:], *masked[first + 1 : last + 1]))
    items = [item for match in re.finditer(syntax.BRACKET, text) for item in syntax.parse_bracket(match[1])]
    keys = tuple(item.key for item in items if isinstance(item, syntax.CitedItem))
    unread = re.sub(r"\\\[@", "", re.sub(syntax.BRACKET, "", text))
    words = text if text.strip() else "\n".join((raw[first][begin:], *raw[first + 1 : last + 1]))
    return Paragraph(
        source.place(start), words, keys, bool(syntax.FRAMING.search(text)), len(keys) < len(items) or "[@" in unread
    )
