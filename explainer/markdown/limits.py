"""How much a page may hold: far more than anybody writes, and little enough to be laid out while an editor waits.

Markdown looks from each opening sign for its end, and goes down one call a level of nesting: signs by the thousand on
one page would keep the check busy for hours, or end it. They are found here first, before anything else reads the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

LINES = 2_000
SIGNS = 60_000
IN_A_LINE = 5_000
_NOTES = 200
_SPLIT = "was something pasted here by mistake? else part it into several"
_OF_A_PAGE = {"[": 2_000, "`": 1_000}
_OF_A_PARAGRAPH = {"[": 500, "`": 200}
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")
_OPENER = r"(?:(?:[-*+:]|\d{1,9}\.)[ \t]+|>[ \t]*)"
# Lists and quotations nested deeper than anybody reads: by indentation, or by openers on one line.
_DEEP = re.compile(rf"^(?:(?:[ ]{{4}}|[ ]{{0,3}}\t){{10}}[ \t]*{_OPENER}|[ \t]*{_OPENER}{{12}})", re.MULTILINE)


def too_much(text: str) -> Iterator[tuple[int, str, str]]:
    """The first place that holds too much of each thing, with what to say of it, and what to do."""
    lines = text.split("\n")
    if len(lines) > LINES or len(text) > SIGNS:
        yield 0, f"this page is too long: at most {LINES:,} lines and {SIGNS:,} signs are laid out", "make two of it"
    long = next((number for number, line in enumerate(lines) if len(line) > IN_A_LINE), None)
    if long is not None:
        yield sum(len(line) + 1 for line in lines[:long]), f"this line has more than {IN_A_LINE:,} signs", _SPLIT
    if text.count("\n[^") > _NOTES:
        yield text.index("\n[^") + 1, f"this page has more than {_NOTES} explanatory notes", _SPLIT
    yield from _too_many(text)
    deep = _DEEP.search(text)
    if deep:
        yield deep.start(), "a list or quotation is nested too deep", "write it in fewer levels"


def _too_many(text: str) -> Iterator[tuple[int, str, str]]:
    for sign, most in _OF_A_PAGE.items():
        if text.count(sign) > most:
            yield text.index(sign), f'this page holds more than {most:,} "{sign}"', _SPLIT
    start, told = 0, set[str]()
    for end in (*(match.end() for match in _PARAGRAPH_END.finditer(text)), len(text)):
        for sign, most in _OF_A_PARAGRAPH.items():
            if sign not in told and text.count(sign, start, end) > most:
                told.add(sign)
                yield text.index(sign, start, end), f'this paragraph holds more than {most} "{sign}"', _SPLIT
        start = end
