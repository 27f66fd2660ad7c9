"""Puts a record into a file, new or old, where the order of the file has it; no byte of the others changes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from explainer.editing.edits import Edit, edit_of
from explainer.editing.order import place_for
from explainer.editing.record_file import RecordFile, read_record_file
from explainer.editing.record_text import record_text
from explainer.editing.sure import sure_of
from explainer.mistyped import Mistyped


def put_record(root: Path, name: str, fields: Mapping[str, Any]) -> Edit:
    """The edit that puts a record into the file `data/KIND/….yaml` of that name, which may be new.

    `fields` are written in the order in which they are given: strings, numbers, True, None, and lists and mappings of
    them, as YAML has them.
    """
    edit = edit_of(root, name, b"")
    return Edit(edit.path, name, edit.before, with_record(edit.before, fields, name))


def with_record(before: bytes | None, fields: Mapping[str, Any], name: str) -> bytes:
    """The bytes of the file with the record in it."""
    folder = name.split("/")[-2]
    if before is None:
        return (modelines(folder) + record_text(fields)).encode("utf-8")
    file = read_record_file(before, name)
    taken = {record.id for record in file.records}
    if fields.get("id") in taken:
        raise Mistyped(f'the id "{fields["id"]}" is taken in {name}')
    index = place_for(fields, [record.values for record in file.records], folder)
    indent = file.records[0].indent if file.records else 0
    entry = record_text(fields, indent).replace("\n", file.line_end)
    after = file.encoded(_with(file, entry, index))
    sure_of(file, after, {str(fields["id"]): fields}, new=True)
    return after


def modelines(folder: str) -> str:
    """What a file opens with, so that editors complete its fields."""
    schema = f"../schemas/{folder}.json"
    return f"# yaml-language-server: $schema={schema}\n# $schema: {schema}\n\n"


def _with(file: RecordFile, entry: str, index: int) -> str:
    text, line_end = file.text, file.line_end
    if index == len(file.records):
        last = text[text.rfind("\n") + 1 :]
        open_line = line_end if last.strip() else ""
        gap = line_end if text.strip() and not text.rstrip(" ").endswith(line_end * 2) else ""
        return f"{text}{open_line}{gap}{entry}"
    if index == 0:
        place = _before_first(file)
        return f"{text[:place]}{entry}{line_end}{text[place:]}"
    place = _behind(file, index - 1)
    return f"{text[:place]}{line_end}{entry}{text[place:]}"


def _behind(file: RecordFile, index: int) -> int:
    """Where the lines of a record end, with the comments below it that are indented as its fields are."""
    record = file.records[index]
    place = file.behind_line(record.whole.end)
    while place < len(file.text):
        line = file.text[place : file.behind_line(place)]
        if not (line.lstrip(" ").startswith("#") and len(line) - len(line.lstrip(" ")) > record.indent):
            break
        place += len(line)
    return place


def _before_first(file: RecordFile) -> int:
    """Where the first record begins, with the comments right above it; the two modelines of the file stay above."""
    start = file.line_start(file.records[0].whole.start)
    while start > 0:
        line_before = file.line_start(start - 1)
        line = file.text[line_before:start].strip()
        if not line.startswith("#") or "$schema" in line:
            break
        start = line_before
    return start
