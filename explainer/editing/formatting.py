"""Evens out a file of records: the order of fields, modelines, blank lines, idle quotes, lines that are too long.

What people choose stays: comments, braces and brackets, how a text is folded within the width, which quotes where some
are needed. No value changes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from explainer.editing.putting import modelines
from explainer.editing.record_file import FieldPlace, Piece, RecordFile, RecordPlace, read_record_file
from explainer.editing.record_text import WIDTH, field_text
from explainer.editing.setting import comments_in
from explainer.loading.files import KINDS
from explainer.mistyped import Mistyped
from explainer.model.schemas.field_types import field_types

_MODELINE: Final = re.compile(r"# *(?:yaml-language-server: *)?\$schema[:=].*")


@dataclass(frozen=True, slots=True)
class _Field:
    """The lines of a field, the first one without what stands before it, and the comment lines above it."""

    name: str
    above: tuple[str, ...]
    lines: tuple[str, ...]


def formatted(before: bytes, name: str) -> bytes:
    """The bytes of the file `data/KIND/….yaml`, evened out; Mistyped where it has to be mended first."""
    file = read_record_file(before, name)
    folder = name.split("/")[-2]
    order = [field.name for field in field_types(KINDS[folder])]
    lines = _unended(file.text)
    made = [*_head(file, lines, folder)]
    for index, record in enumerate(file.records):
        made += _record(file, record, lines, order)
        made += _gap(file, index, lines)
    while made and not made[-1]:
        made.pop()
    line_end = file.line_end
    after = file.encoded("".join(f"{line}{line_end}" for line in made))
    _check_nothing_is_lost(file, after)
    return after


# --- between records --------------------------------------------------------------------------------------------------


def _head(file: RecordFile, lines: Sequence[str], folder: str) -> Iterator[str]:
    """The two modelines, and what else stands above the first record."""
    first = file.line_of(file.records[0].whole.start) if file.records else len(lines)
    rest = [line for line in _evened(lines[:first]) if not _MODELINE.fullmatch(line)]
    while rest and not rest[0]:
        del rest[0]
    yield from modelines(folder).splitlines()
    yield from _once_blank(rest)


def _gap(file: RecordFile, index: int, lines: Sequence[str]) -> Iterator[str]:
    """What stands between a record and the next: a blank line at least, where one of them has a field a line."""
    record = file.records[index]
    start = file.line_of(record.whole.end) + 1
    if index + 1 == len(file.records):
        yield from _once_blank(_evened(lines[start:]))
        return
    following = file.records[index + 1]
    gap = list(_once_blank(_evened(lines[start : file.line_of(following.whole.start)])))
    if "" not in gap and not (record.in_braces and following.in_braces):
        inside = sum(1 for _ in _comments_of(gap, record.indent))
        gap.insert(inside, "")
    yield from gap


def _comments_of(gap: Sequence[str], indent: int) -> Iterator[str]:
    """The comment lines below a record that are indented as its fields are: they are its own."""
    for line in gap:
        if len(line) - len(line.lstrip(" ")) <= indent:
            return
        yield line


def _evened(lines: Sequence[str]) -> list[str]:
    return [line.rstrip() for line in lines]


def _once_blank(lines: Sequence[str]) -> Iterator[str]:
    """The lines, with one blank line where there are several."""
    for number, line in enumerate(lines):
        if line or number == 0 or lines[number - 1]:
            yield line


# --- a record ---------------------------------------------------------------------------------------------------------


def _record(file: RecordFile, record: RecordPlace, lines: Sequence[str], order: Sequence[str]) -> list[str]:
    first, last = file.line_of(record.whole.start), file.line_of(record.whole.end)
    whole = list(lines[first : last + 1])
    column = _column(file, record.fields[0]) if record.fields else 0
    if record.in_braces or not record.fields or any(_column(file, one) != column for one in record.fields):
        return whole
    if file.line_of(record.fields[0].key.start) != first:  # the hyphen stands above its fields
        return whole
    fields = list(_fields(file, record, lines))
    known = [field for field in fields if field.name in order]
    ordered = sorted(known, key=lambda field: order.index(field.name))
    ordered += [field for field in fields if field.name not in order]
    return list(_laid_out(ordered, whole[0][:column], record.indent))


def _laid_out(fields: Sequence[_Field], hyphen: str, indent: int) -> Iterator[str]:
    """The fields below each other, the first behind the hyphen; comments above it stand above the hyphen."""
    for number, field in enumerate(fields):
        if number:
            yield from field.above
        else:
            yield from (f"{' ' * indent}{comment.strip()}" for comment in field.above if comment)
        yield (" " * len(hyphen) if number else hyphen) + field.lines[0]
        yield from field.lines[1:]


def _fields(file: RecordFile, record: RecordPlace, lines: Sequence[str]) -> Iterator[_Field]:
    """The fields with their lines, and with the comments and blank lines that stand above each."""
    end_of_last = file.line_of(record.whole.start) - 1
    for field in record.fields:
        first, last = file.line_of(field.key.start), file.line_of(field.whole.end)
        above = tuple(_once_blank(_evened(lines[end_of_last + 1 : first])))
        typed = _typed(file, field, lines[first : last + 1], record.values[field.name])
        yield _Field(field.name, above, typed)
        end_of_last = last


def _typed(file: RecordFile, field: FieldPlace, lines: Sequence[str], value: Any) -> tuple[str, ...]:
    """The lines of a field as they stand; or as this house writes them, where they are too long or have idle quotes."""
    column = _column(file, field)
    behind = file.text[field.whole.end : file.behind_line(field.whole.end)].strip()
    as_they_stand = (lines[0][column:], *lines[1:])
    if _has_no_words_on_several_lines(file, field):
        as_they_stand = (as_they_stand[0].rstrip(), *_evened(as_they_stand[1:]))
    if behind or comments_in(file.text, field.whole, field.in_words):
        return as_they_stand
    written = field_text(field.name, value, column).splitlines()
    written[0] = written[0][column:]
    too_long = max(map(len, lines)) > WIDTH and max(column + len(written[0]), *map(len, written), 0) <= WIDTH
    return tuple(written) if too_long or _has_idle_quotes(file, field, written) else as_they_stand


def _has_idle_quotes(file: RecordFile, field: FieldPlace, written: Sequence[str]) -> bool:
    """Whether a text in quotes needs none."""
    first = file.text[field.value.start : field.value.start + 1]
    if first not in ("'", '"') or len(field.in_words) != 1 or len(written) != 1:
        return False
    return written[0].removeprefix(f"{field.name}: ")[:1] not in ("'", '"')


def _has_no_words_on_several_lines(file: RecordFile, field: FieldPlace) -> bool:
    """Whether spaces at the end of its lines belong to no text."""
    return all("\n" not in file.text[piece.start : piece.end] for piece in field.in_words)


# --- places -----------------------------------------------------------------------------------------------------------


def _unended(text: str) -> list[str]:
    return [line.removesuffix("\r") for line in text.split("\n")]


def _column(file: RecordFile, field: FieldPlace) -> int:
    return field.key.start - file.line_start(field.key.start)


# --- nothing is lost --------------------------------------------------------------------------------------------------


def _check_nothing_is_lost(file: RecordFile, after: bytes) -> None:
    """Mistyped where a value would be another, or a comment gone."""
    try:
        made = read_record_file(after, file.name, mended=False)
    except Mistyped:
        made = None
    same = made is not None and [one.values for one in made.records] == [one.values for one in file.records]
    if not (same and made and _comments(made) == _comments(file)):
        raise Mistyped(f"{file.name} stands in a form that cannot be evened out without loss: it is left as it is")


def _comments(file: RecordFile) -> Counter[str]:
    """All comments of a file but for its modelines."""
    words = [piece for record in file.records for field in record.fields for piece in (field.key, *field.in_words)]
    found = comments_in(file.text, Piece(0, len(file.text)), sorted(words))
    return Counter(comment for comment in found if not _MODELINE.fullmatch(comment))
