"""Every date that a group of fields holds, with the way to it: one walk, so that no new field is passed over."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from explainer.dates.edtf import EdtfDate
from explainer.model.schemas.field_types import FieldType, field_types

Path = tuple[str | int, ...]


def dates_in(group: BaseModel, above: Path = ()) -> Iterator[tuple[Path, EdtfDate]]:
    """The path of each date, in names as they are written, and the date; in the order of the fields."""
    for name, field in _dated_fields(type(group)):
        value, here = getattr(group, name), (*above, field.name)
        if field.many:
            for index, entry in enumerate(value or ()):
                yield from _in_value(entry, (*here, index))
        elif value is not None:
            yield from _in_value(value, here)


def _in_value(value: Any, path: Path) -> Iterator[tuple[Path, EdtfDate]]:
    if isinstance(value, EdtfDate):
        yield path, value
    elif isinstance(value, BaseModel):
        yield from dates_in(value, path)


@cache
def _dated_fields(model: type[BaseModel]) -> tuple[tuple[str, FieldType], ...]:
    """The fields that hold dates, themselves or in a group, by their names in Python."""
    named = zip(model.model_fields, field_types(model), strict=True)
    return tuple((name, field) for name, field in named if _is_dated(field))


def _is_dated(field: FieldType) -> bool:
    return field.kind in ("date", "day") or any(map(_is_dated, field.fields))
