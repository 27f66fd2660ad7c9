"""What Git leaves in a file where two people changed the same lines: named as what it is, and taken out of the text.

Of each place one side stays, so that the rest of the file can be checked: the longer one, which has more of what a
record or a paragraph needs. Lines keep their numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.problems import Location, Problem

RULE = "unfinished-merge"
_BEGINS = re.compile(r"<{7}(?: .*)?")
_ENDS = re.compile(r">{7}(?: .*)?")
_PARTS = re.compile(r"([=|%+])\1{6}(?: .*)?|-{7} .*")  # Git's, and those of Jujutsu
_HINT = "keep one side, or write one sentence of both; then delete the lines of <, = and >"


def without_merges(text: str, name: str, problems: list[Problem]) -> str:
    """The text without the markers of merges, each place of which is one problem."""
    if not any(f"\n{sign * 7}" in f"\n{text}" for sign in "<=>|"):
        return text
    lines = text.split("\n")
    number = 0
    while number < len(lines):
        if _BEGINS.fullmatch(lines[number]):
            end = _end_of(lines, number)
            problems.append(_problem(name, number, lines[number]))
            lines[number : end + 1] = _longer_side(lines[number : end + 1])
            number = end
        elif _ENDS.fullmatch(lines[number]) or _is_left_over(lines, number, name):
            problems.append(_problem(name, number, lines[number]))
            lines[number] = ""
        number += 1
    return "\n".join(lines)


def _end_of(lines: list[str], start: int) -> int:
    """The last line of the place that begins there; only the first, where no end is to be seen before the next."""
    for number in range(start + 1, len(lines)):
        if _ENDS.fullmatch(lines[number]):
            return number
        if _BEGINS.fullmatch(lines[number]):
            break
    return start


def _is_left_over(lines: list[str], number: int, name: str) -> bool:
    """A line of = or | alone; in prose, = may be meant to make a heading of the line above."""
    line = lines[number].rstrip()
    return line == "|||||||" or (line == "=======" and not (name.endswith(".md") and number and lines[number - 1]))


def _longer_side(place: list[str]) -> Iterator[str]:
    """As many lines as the place has, empty but for those of its longest side; what both came from is none."""
    sides: list[tuple[int, int]] = []
    start, base = 1, False
    for number, line in enumerate(place[1:], start=1):
        if number == len(place) - 1 or _PARTS.fullmatch(line):
            if not base:
                sides.append((start, number))
            start, base = number + 1, line.startswith("|")
    first, end = max(sides, key=lambda side: sum(map(len, place[slice(*side)])), default=(0, 0))
    return (line if first <= number < end else "" for number, line in enumerate(place))


def _problem(name: str, number: int, line: str) -> Problem:
    return Problem(Location(name, number + 1), f"an unfinished merge: `{line[:7]}` on line {number + 1}", RULE, _HINT)
