"""Words in quotation marks: where they stand in a text, whatever marks an editor's keyboard or language has.

An apostrophe is no quotation mark, nor is a sign of feet and inches. A mark without its pair opens a quotation that
goes on to the end of the text, or closes one that began before it: a quotation may hold a citation, or fill paragraphs.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

# What closes a mark, and what does where that is not there.
_CLOSING = {
    "“": ("”", '"'), "„": ("“”", '"'), '"': ('"', "”"), "«": ("»", ""), "»": ("«", ""),
    "‘": ("’", "'"), "‚": ("‘’", "'"), "'": ("'", "’"), "‹": ("›", ""), "›": ("‹", ""),
    "＂": ("＂", '"'), "❝": ("❞", ""), "❛": ("❜", ""), "〝": ("〞〟", ""),
    "「": ("」", ""), "『": ("』", ""), "《": ("》", ""),
}  # fmt: skip
_ONE_WAY = frozenset("„‚「『《”’」』》❝❞❛❜〝〞〟")  # the others open or close as they stand to the words around them
_SINGLE = frozenset("‘‚'’‹›❛❜")
_SIGNS = re.compile("[“”„\"«»‘’‚'‹›「」『』《》＂❝❞❛❜〝〞〟]")
_FREE = re.compile(r"[\s(\[{/|*_“„\"«»‘‚'‹›—–-]")  # what stands before a mark that opens
_DROPPED = re.compile(r"['’](?:\d\d(?:s\b|\b(?!['’]))|n['’]|(?i:tis|twas|em|til|cause)\b)")  # the ’90s, rock ’n’ roll
_PLURAL = re.compile(r"(?<=s)['’](?= [a-z])")  # the ministers' meeting
_CODE = re.compile(r"<[a-zA-Z/!][^<>]*>|\w\([\"'][^\"'()]*[\"']\)")  # <b class="c">, print('so'): no prose
_TYPED_OTHERWISE = re.compile(r"\\([\"'])|&(?:[a-z]+|#\d+|#[xX][\da-fA-F]+);")
_TERM = re.compile(r"[*_]{0,2}\{:?[ ]*\.term[ ]*\}")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between two marks: the places of their first sign and of the sign after the last.

    `whole`: both its marks are there. `term`: it is marked as words of which we speak, and which nobody is said to say.
    """

    start: int
    end: int
    words: str
    whole: bool = True
    term: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    sign: str
    at: int
    opens: bool
    closes: bool


def quotations(text: str) -> Iterator[Quotation]:
    """The outermost quotations of the text, in order."""
    text = _with_plain_marks(text)
    marks = list(_marks(text)) if _SIGNS.search(text) else []
    at = 0
    while at < len(marks):
        mark, closing = marks[at], _closing(text, marks, at)
        start, end = mark.at + 1, len(text)
        if closing is not None:
            end = marks[closing].at
            if any(map(str.isalnum, text[start:end])):
                yield Quotation(start, end, text[start:end], True, bool(_TERM.match(text, end + 1)))
            at = closing
        elif mark.sign not in _SINGLE and not (mark.closes and text[mark.at - 1 : mark.at].isdigit()):  # a pipe of 5"
            if not mark.opens:
                start, end = 0, mark.at
            if any(map(str.isalnum, text[start:end])):
                yield Quotation(start, end, text[start:end], whole=False)
        at += 1


def outside_quotations(text: str) -> str:
    """The text with the words of its quotations blanked out, so that places stay true."""
    for found in quotations(text):
        text = text[: found.start] + " " * (found.end - found.start) + text[found.end :]
    return text


def _with_plain_marks(text: str) -> str:
    """The text with `&ldquo;` and `\\"` as the marks that readers see, and spaces beside them for what is left over."""

    def plain(match: re.Match[str]) -> str:
        sign, left_over = match[1] or html.unescape(match[0]), " " * (len(match[0]) - 1)
        if not _SIGNS.fullmatch(sign):
            return match[0]
        return left_over + sign if text[match.end() : match.end() + 1].isalnum() else sign + left_over

    return _TYPED_OTHERWISE.sub(plain, text) if "&" in text or "\\" in text else text


def _marks(text: str) -> Iterator[_Mark]:
    """The signs that may be quotation marks, each with what it can be."""
    for match in _SIGNS.finditer(_CODE.sub(lambda code: " " * len(code[0]), text)):
        sign, at = match[0], match.start()
        before, after = text[at - 1 : at] if at else " ", text[at + 1 : at + 2] or " "
        if sign in "'’" and ((before.isalnum() and after.isalnum()) or _DROPPED.match(text, at)):
            continue
        if sign in _ONE_WAY:
            yield _Mark(sign, at, sign in _CLOSING, sign not in _CLOSING)
        else:
            opens = bool(_FREE.match(before)) and (sign in "«“‘" or after not in " \t\n>),;:]}")
            yield _Mark(sign, at, opens, not opens or sign in "»›")


def _closing(text: str, marks: list[_Mark], at: int) -> int | None:
    """The number of the mark that closes the one of that number."""
    opening = marks[at]
    for closers in _CLOSING[opening.sign] if opening.opens else ():
        inside, likely = 0, None
        for number in range(at + 1, len(marks)):
            mark = marks[number]
            if mark.closes and mark.sign in closers:
                if inside:
                    inside -= 1
                elif opening.sign in _SINGLE and _PLURAL.match(text, mark.at):
                    likely = number if likely is None else likely
                else:
                    return number
            elif mark.opens and mark.sign == opening.sign:
                inside += 1
        if likely is not None:
            return likely
    return None
