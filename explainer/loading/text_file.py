"""Reads one file as UTF-8 text, or says why it cannot be read."""

from __future__ import annotations

import codecs
import errno
import stat
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from explainer.language.normal_form import composed
from explainer.loading.debris.unfinished_merges import without_merges
from explainer.loading.meant.foreign_files import by_first_bytes
from explainer.model.safety.invisible import unseen, without_unseen
from explainer.problems import Location, Problem
from explainer.site.layout import MAX_BYTES

_SPLIT = "split it: a file of records is best kept under 300 lines"
_MOST_TOLD = 20  # of a file that is full of them, nobody wants to read more


def read_text(path: Path, name: str, problems: list[Problem], too_large: str = _SPLIT) -> str | None:
    """The file's text, composed, with `\\n` line ends and no byte-order mark, or None after adding a problem.

    Invisible characters are problems too; they arrive as spaces, so that the rest of the file can be checked. So are
    unfinished merges, of which one side arrives.
    `too_large` is the remedy for a file that is.
    """
    try:
        data = first_bytes(path)
    except OSError as error:
        hint = "is it a file, is it there, and may you read it?"
        problems.append(Problem(Location(name), f"cannot be read: {error.strerror}", "unreadable-file", hint))
        return None
    if foreign := by_first_bytes(data):
        problems.append(Problem(Location(name), foreign[0], "unreadable-file", foreign[1]))
        return None
    if len(data) > MAX_BYTES:
        problems.append(Problem(Location(name), f"larger than {MAX_BYTES:,} bytes", "unreadable-file", too_large))
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problems.append(_not_utf8(data, error, name))
        return None
    if "\0" in text:
        problems.append(_not_text(data, name))
        return None
    text = composed(_with_one_line_end(text))
    problems.extend(_invisible(text, name))
    return without_merges(without_unseen(text), name, problems)


def lines_as_typed(path: Path) -> tuple[str, ...]:
    """The lines that an editor shows, letters as they were typed; none of a file that cannot be read."""
    try:
        return tuple(_with_one_line_end(first_bytes(path).decode("utf-8-sig", "replace")).split("\n"))
    except OSError:
        return ()


def _with_one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def first_bytes(path: Path) -> bytes:
    """The file's bytes, at most one more than MAX_BYTES; OSError where it is no file: a pipe, a link to a device."""
    kind = path.stat().st_mode
    if not stat.S_ISREG(kind) and not stat.S_ISDIR(kind):  # to read it might never end
        raise OSError(errno.EINVAL, "it is no plain file")
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _not_utf8(data: bytes, error: UnicodeDecodeError, name: str) -> Problem:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _not_text(data, name)
    before = data[: error.start]
    line_start = before.rfind(b"\n") + 1
    column = len(before[line_start:].decode("utf-8", "replace")) + 1
    place = Location(name, before.count(b"\n") + 1, column)
    return Problem(place, "these bytes are not UTF-8 text", "unreadable-file", "save the file as UTF-8")


def _not_text(data: bytes, name: str) -> Problem:
    """What holds zero bytes: a text in UTF-16, as some editors of Windows save it, or no text at all."""
    before = data[: data.find(b"\0")]
    place = Location(name, before.count(b"\n") + 1, len(before) - before.rfind(b"\n"))
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or data.count(b"\0") * 3 > len(data):
        return Problem(Location(name), "the file is saved as UTF-16", "unreadable-file", "save the file as UTF-8")
    return Problem(place, "holds a zero byte, which no text does", "unreadable-file", "is it a file of another kind?")


def _invisible(text: str, name: str) -> Iterator[Problem]:
    for found in islice(unseen(text), _MOST_TOLD):
        line_start = text.rfind("\n", 0, found.start) + 1
        place = Location(name, text.count("\n", 0, found.start) + 1, found.start - line_start + 1)
        yield Problem(place, f"holds {found.what}", "unreadable-file", found.hint)
