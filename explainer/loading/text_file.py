"""Reads one file as UTF-8 text, or says why it cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from explainer.problems import Location, Problem

MAX_BYTES = 1_000_000


def read_text(path: Path, name: str, problems: list[Problem]) -> str | None:
    """The file's text with `\\n` line ends and no byte-order mark, or None after adding a problem."""
    try:
        data = path.read_bytes() if path.stat().st_size <= MAX_BYTES else None
    except OSError as error:
        problems.append(Problem(Location(name), f"cannot be read: {error.strerror}", "unreadable-file"))
        return None
    if data is None:
        hint = "split it: a file of records is best kept under 300 lines"
        problems.append(Problem(Location(name), f"larger than {MAX_BYTES:,} bytes", "unreadable-file", hint))
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problems.append(_not_utf8(data, error, name))
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    control = next(_control_characters(text, name), None)
    if control:
        problems.append(control)
        return None
    return text


def _not_utf8(data: bytes, error: UnicodeDecodeError, name: str) -> Problem:
    before = data[: error.start]
    line_start = before.rfind(b"\n") + 1
    column = len(before[line_start:].decode("utf-8", "replace")) + 1
    place = Location(name, before.count(b"\n") + 1, column)
    return Problem(place, "these bytes are not UTF-8 text", "unreadable-file", "save the file as UTF-8")


def _control_characters(text: str, name: str) -> Iterator[Problem]:
    for index, character in enumerate(text):
        if (character < " " and character not in "\n\t") or character in "\x7f\ufffe\uffff\x85\u2028\u2029":
            line_start = text.rfind("\n", 0, index) + 1
            place = Location(name, text.count("\n", 0, index) + 1, index - line_start + 1)
            message = f"holds the invisible character U+{ord(character):04X}"
            yield Problem(place, message, "unreadable-file", "delete it and type a space or a new line instead")
