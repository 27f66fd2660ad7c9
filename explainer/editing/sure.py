"""Holds an edit to what it was to do, before it is written: it reads back as wanted, and nothing else has changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from explainer.editing.record_file import RecordFile, read_record_file
from explainer.mistyped import Mistyped


def sure_of(file: RecordFile, after: bytes, wanted: Mapping[str, Any], *, new: bool = False) -> None:
    """Mistyped where the file would read otherwise than before, but for these records; `new` ones come in addition."""
    try:
        made = read_record_file(after, file.name, mended=False)
    except (Mistyped, ValueError, yaml.YAMLError):
        raise Mistyped(_message(file, wanted)) from None
    before = [record.values for record in file.records if record.id not in wanted]
    rest = [record.values for record in made.records if record.id not in wanted]
    changed = {record.id: record.values for record in made.records if record.id in wanted}
    count = len(file.records) + (len(wanted) if new else 0)
    as_wanted = all(read_back(wanted[name]) == changed.get(name) for name in wanted)
    if before != rest or not as_wanted or len(made.records) != count:
        raise Mistyped(_message(file, wanted))


def read_back(value: Any) -> Any:
    """A value as `loading` reads it from what is written: texts, None, lists and groups."""
    if isinstance(value, Mapping):
        return {name: read_back(inner) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [read_back(inner) for inner in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.15f}".rstrip("0").rstrip(".")
    return str(value) if isinstance(value, int) else value


def _message(file: RecordFile, wanted: Mapping[str, Any]) -> str:
    names = ", ".join(wanted)
    return f"{file.name} stands in a form in which {names} cannot be changed without changing more: do it by hand"
