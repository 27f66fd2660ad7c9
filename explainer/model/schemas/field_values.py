"""What a group of fields holds, with the way to each value: one walk, so that no new field is passed over."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from explainer.model.fields import LocalizedText
from explainer.model.schemas.field_types import FieldType, Kind, field_types

Path = tuple[str | int, ...]


def values_of(group: BaseModel, kinds: frozenset[Kind], above: Path = ()) -> Iterator[tuple[Path, Any]]:
    """The path of each value of a field of these kinds, in names as they are written, and the value.

    In the order of the fields; those of groups that the group holds are among them. A text in several languages is one
    value. What is not said has none.
    """
    for name, field in _fields_with(type(group), kinds):
        value, here = getattr(group, name), (*above, field.name)
        entries = (
            (((*here, index), entry) for index, entry in enumerate(value or ())) if field.many else [(here, value)]
        )
        for path, entry in entries:
            if isinstance(entry, BaseModel) and not isinstance(entry, LocalizedText):
                yield from values_of(entry, kinds, path)
            elif entry is not None:
                yield path, entry


@cache
def _fields_with(model: type[BaseModel], kinds: frozenset[Kind]) -> tuple[tuple[str, FieldType], ...]:
    """The fields that hold such values, themselves or in a group, by their names in Python."""
    named = zip(model.model_fields, field_types(model), strict=True)
    return tuple((name, field) for name, field in named if _holds(field, kinds))


def _holds(field: FieldType, kinds: frozenset[Kind]) -> bool:
    return field.kind in kinds or any(_holds(inner, kinds) for inner in field.fields)
