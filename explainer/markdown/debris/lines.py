"""Lines that begin as lists, boxes, tables or comments do in other Markdowns, in Word or on the web."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from explainer.language.normal_form import ODD_SPACES
from explainer.markdown.source_text import SourceText
from explainer.site.page import Found

_LIST = "a list has an empty line above it, and each item begins with - or 1. and a space"
_BOX = "there are no boxes here: write it as a paragraph, or in a note, [^label]"
_TABLE = "a table is typed with | between its cells, and |---|---| below its headings"
_START = r"^[ >]*(?:(?:[-*+]|\d{1,3}\.)[ ]+)?"
_ALWAYS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), hint)
    for pattern, hint in (
        (r"^[ >]*(?:[-*+]|\d{1,3}[.)])[ ]+(\[[ xX]?\])(?=[ ]|$)", "leave the box out: say in words what is done"),
        (r"^[ >]*((?:!!!|\?\?\?\+?)[ ]*[\w\"].*)", _BOX),
        (r"^[ >]*(:{3,}.*)", f"{_BOX}; a block that shows a record is /// timeline | id, and /// below it"),
        (r"^[ >]*(//(?!/).*)", "a block has three slashes: /// timeline | id, and /// below it; delete a comment"),
        (r"^[ ]*>[ ]?(\[![\w-]+\].*)", _BOX),
        (r"^[ ]*>(!.*)", "hide nothing: write it as a paragraph"),
        (rf"{_START}([•◦▪▫■□●○‣⁃∙·➢➤►▶✓✔✗✘☐☑☒→◆◇❖❑❒★☆✦✧✅・]\s*\S.*)", _LIST),
        (r"^[ ]*(\[\[?_?TOC_?\]?\])[ ]*$", "delete it: a page's contents are made of its headings"),
        (r"^[ ]*(\*\[[^\]\n]+\]:.*)", "delete it: words are explained in data/terms/"),
        (
            r"^[ ]*(\.\.[ ][\w-]+::.*|%%.*|={1,6}[ ]\S.*|h[1-6]\.[ ]\S.*)",
            "write it as Markdown: ## before a heading",
        ),
        (r"^(\[\d{1,3}\]:?[ ]+(?!<?https?:|/|#).*)", "a note is [^label] in the prose, and [^label]: with its words"),
        (
            rf"^[ >]*((?:[-*+]|\d{{1,3}}[.)]|#{{1,6}}|>)[{ODD_SPACES}].*)",
            "delete what looks like a space behind it, and type one",
        ),
        (
            rf"^[ >]*[{ODD_SPACES}][{ODD_SPACES} ]*((?:[-*+]|\d{{1,3}}\.|#{{1,6}}|>)[ ].*)",
            "delete what looks like a space before it",
        ),
    )
)
# What may stand at the beginning of any line of a paragraph, and means a list only where one begins or goes on.
_WHERE_A_BLOCK_BEGINS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_START}(\(?\d{{1,3}}[º°ª]?\)[ ]*\S.*|\d{{1,3}}(?:\.[-–—]|/(?!\S)|[．、]|\ufe0f?\u20e3)[ ]*\S.*)",
        rf"{_START}([①-⓿❶-➓㈠-㉃㊀-㊉][ ]*\S.*|[（(]\w{{1,2}}）[ ]*\S.*)",
        rf"{_START}(\(?[^\W\d_]\)[ ]*\S.*|(?![A-Z])[^\W\d_]\.[ ]+\S.*)",
        rf"{_START}(\(?[ivxIVX]{{2,5}}\)[ ]*\S.*|[ivx]{{2,5}}\.[ ]+\S.*)",
        r"^[ ]*((?:[–—−‐‑―→⇒»]|[-=]>)[ ]+\S.*)",
        r"^[ ]*(-(?=[^\W\d_])\S.*|\d{1,2}\.(?=[^\W\d_]{2}).*)",
    )
)
_STAR = re.compile(r"^[ ]*(\*[^\s*][^*\n]*)$")
# What begins a line for other reasons as well, unless the next one begins so, too: an initial, an ordinal.
_NUMBERED = re.compile(r"^[ ]*((?:(?:[A-Z]|[IVXLC]{2,5})\.|\d{1,3}(?:[º°ª][.)-]?|[-–]))[ ]+\S.*)")
# A sign that two lines below each other begin with, whatever it is: none of Markdown, of a quotation or of a sentence.
_SAME = re.compile(r"[ >]*((?P<sign>[^\w\s\x00-\x7f“”„«‘’‚‹›「」『』《》¿¡…€£¥–—−‐‑―]|o(?=[ ]\S)).*)")
_WORDS = re.compile(r"[^\W\d_]{2,}[ ,:;’'-][^\t]*$")  # how nearly every line of prose begins, and none of these
_ROW = re.compile(r"^[ >]*\|.*\|[ ]*$")
_RULE = re.compile(r"^[ >]*\|?[ ]*:?-+:?[ ]*(?:\||$)")
_TABBED = re.compile(r"^[^\t\n]*\S[ ]*\t+[ ]*\S")


def lines_of_other_dialects(source: SourceText) -> Iterator[Found]:
    """Every line that begins so; of what was pasted as a table, the first."""
    lines = list(source.lines())
    for number, (offset, line) in enumerate(lines):
        prose = not line or line.startswith("///") or _WORDS.match(line)
        sign = None if prose else _sign(lines, number)
        if sign is None:
            continue
        column, hint = sign
        if source.raw[offset : offset + column] == line[:column]:  # else code stands before it, blanked out
            yield Found(" ".join(line[column:].split()), source.place(offset + column), hint)


def _sign(lines: Sequence[tuple[int, str]], number: int) -> tuple[int, str] | None:
    """The column of a sign with which the line begins, and what to do."""
    line = lines[number][1]
    above = lines[number - 1][1] if number else ""
    below = lines[number + 1][1] if number + 1 < len(lines) else ""
    begins = not above.strip(" >") or above.startswith(("#", "///"))
    for pattern, hint in _ALWAYS:
        if match := pattern.match(line):
            return match.start(1), hint
    for pattern in _WHERE_A_BLOCK_BEGINS:
        match = pattern.match(line)
        if match and (begins or line[: match.start(1)].strip(" >") or pattern.match(above) or pattern.match(below)):
            return match.start(1), _LIST
    if begins and (match := _STAR.match(line)) and "*" not in below:
        return match.start(1), f"{_LIST}; write \\* where a star is meant"
    if (match := _SAME.match(line)) and match["sign"] in (_same_sign(above), _same_sign(below)):
        return match.start(1), _LIST
    if (match := _NUMBERED.match(line)) and (_NUMBERED.match(above) or _NUMBERED.match(below)):
        return match.start(1), _LIST
    if _ROW.match(line) and not _ROW.match(above) and not _has_rule(lines, number):
        return line.index("|"), _TABLE
    if _TABBED.match(line) and _TABBED.match(below) and not _TABBED.match(above):
        return len(line) - len(line.lstrip()), _TABLE
    return None


def _has_rule(lines: Sequence[tuple[int, str]], number: int) -> bool:
    """Whether the rows that begin with that line have a line of hyphens among them, which makes a table of them."""
    rows = takewhile(_ROW.match, (line for _, line in islice(lines, number, None)))
    return any(map(_RULE.match, rows))


def _same_sign(line: str) -> str | None:
    """The sign with which a line of such a list would begin."""
    match = _SAME.match(line)
    return match["sign"] if match else None
