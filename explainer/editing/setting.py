"""Sets and takes out fields of a record, found by its id: the lines of these fields change, and no others."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from explainer.editing.edits import Edit, edit_of
from explainer.editing.record_file import FieldPlace, Piece, RecordFile, RecordPlace, read_record_file
from explainer.editing.record_text import record_text
from explainer.editing.sure import read_back, sure_of
from explainer.loading.files import KINDS
from explainer.mistyped import Mistyped
from explainer.model.schemas.field_types import field_types

_COMMENT: Final = re.compile(r"#[^\n]*")


class _TakenOut:
    """That a field is to be no more; `None` is the value `null`."""


TAKEN_OUT: Final = _TakenOut()


def set_fields(root: Path, name: str, changes: Mapping[str, Mapping[str, Any]]) -> Edit:
    """The edit that sets fields of records in one file: by id, each field's name with its value, or TAKEN_OUT."""
    edit = edit_of(root, name, b"")
    if edit.before is None:
        raise Mistyped(f"there is no {name}")
    after = edit.before
    for record_id, fields in changes.items():
        after = with_fields(after, record_id, fields, name)
    return Edit(edit.path, name, edit.before, after)


def with_fields(before: bytes, record_id: str, fields: Mapping[str, Any], name: str) -> bytes:
    """The bytes of the file in which the record with that id has these fields."""
    order = [field.name for field in field_types(KINDS[name.split("/")[-2]])]
    after = before
    for field, value in fields.items():
        file = read_record_file(after, name, mended=after is before)
        record = file.record(record_id)
        wanted = _wanted(record.values, field, value, order)
        if wanted == record.values:
            continue
        text = _rewritten(file, record, wanted) if record.in_braces else _with(file, record, field, value, order)
        made = file.encoded(text)
        sure_of(file, made, {record_id: wanted})
        after = made
    return after


def _wanted(values: Mapping[str, Any], name: str, value: Any, order: Sequence[str]) -> dict[str, Any]:
    """What the record is to hold; what is new stands where the model has it."""
    made = dict(values)
    if value is TAKEN_OUT:
        made.pop(name, None)
    elif name in made:
        made[name] = read_back(value)
    else:
        names = list(made)
        names.insert(_index(names, name, order), name)
        made = {one: read_back(value) if one == name else made[one] for one in names}
    return made


def _index(names: Sequence[str], name: str, order: Sequence[str]) -> int:
    """Behind the last of the fields that the model has before it; never before the first, which has the hyphen."""
    earlier = order[: order.index(name)] if name in order else order
    return max((index for index, one in enumerate(names, 1) if one in earlier), default=1)


def _with(file: RecordFile, record: RecordPlace, name: str, value: Any, order: Sequence[str]) -> str:
    """The text with that field of a record in lines of its own."""
    old = record.field(name)
    if old:
        return _without(file, record, old) if value is TAKEN_OUT else _replaced(file, record, old, value)
    before = record.fields[_index([field.name for field in record.fields], name, order) - 1]
    place = file.behind_line(before.whole.end)
    made = file.field_text(name, value, _column(file, before))
    if not file.text[:place].endswith("\n"):  # the last line of a file that has no end
        made = file.line_end + made.removesuffix(file.line_end)
    return f"{file.text[:place]}{made}{file.text[place:]}"


def _replaced(file: RecordFile, record: RecordPlace, old: FieldPlace, value: Any) -> str:
    """The field anew; comments that stood between its lines go above it, and so does the one behind its last line."""
    text, end = file.text, old.whole.end
    made = file.field_text(old.name, value, _column(file, old)).removesuffix(file.line_end).lstrip(" ")
    comments = comments_in(text, old.whole, old.in_words)
    if "\n" in made and (behind := text[end : file.behind_line(end)].rstrip("\r\n")).strip():
        comments, end = [*comments, behind.strip()], end + len(behind)
    start = file.line_start(old.key.start)
    above = _comment_lines(file, comments, _indent_above(file, record, old))
    return f"{text[:start]}{above}{text[start : old.key.start]}{made}{text[end:]}"


def _without(file: RecordFile, record: RecordPlace, old: FieldPlace) -> str:
    """The text without the field; its comments stay."""
    text, start = file.text, file.line_start(old.key.start)
    if old is record.fields[0]:
        if len(record.fields) == 1:
            raise Mistyped(f'"{old.name}" is all that {record.id} has in {file.name}: a record needs a field')
        end = record.fields[1].key.start
        comments = comments_in(text, Piece(old.key.start, end), old.in_words)
        above = _comment_lines(file, comments, record.indent)
        return f"{text[:start]}{above}{text[start : old.key.start]}{text[end:]}"
    end = file.behind_line(old.whole.end)
    comments = comments_in(text, Piece(old.key.start, end), old.in_words)
    return f"{text[:start]}{_comment_lines(file, comments, _column(file, old))}{text[end:]}"


def _rewritten(file: RecordFile, record: RecordPlace, wanted: Mapping[str, Any]) -> str:
    """The record, which stood in braces, a field a line; its comments above it."""
    text = file.text
    start, end = file.line_start(record.whole.start), file.behind_line(record.whole.end)
    words = tuple(piece for field in record.fields for piece in (field.key, *field.in_words))
    comments = comments_in(text, Piece(record.whole.start, end), words)
    made = record_text(wanted, record.indent).replace("\n", file.line_end)
    made = made if text[:end].endswith("\n") else made.removesuffix(file.line_end)
    return f"{text[:start]}{_comment_lines(file, comments, record.indent)}{made}{text[end:]}"


def comments_in(text: str, piece: Piece, words: Sequence[Piece]) -> list[str]:
    """The comments in a part of a text, where its words are these."""
    found, place = [], piece.start
    for word in (*words, Piece(piece.end, piece.end)):
        found += _COMMENT.findall(text[place : word.start])
        place = max(place, word.end)
    return [comment.rstrip() for comment in found]


def _comment_lines(file: RecordFile, comments: Sequence[str], indent: int) -> str:
    return "".join(f"{' ' * indent}{comment}{file.line_end}" for comment in comments)


def _column(file: RecordFile, field: FieldPlace) -> int:
    return field.key.start - file.line_start(field.key.start)


def _indent_above(file: RecordFile, record: RecordPlace, field: FieldPlace) -> int:
    """How far comments above a field are indented: above the first, they stand above the hyphen."""
    return record.indent if field is record.fields[0] else _column(file, field)
