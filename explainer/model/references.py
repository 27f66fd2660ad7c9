"""Which other records a record names, and where in it: one walk that checks, indexes and downloads all rely on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

from explainer.model.cited_text import CitedTexts
from explainer.model.record import Record
from explainer.model.schemas.field_types import FieldType, field_types

CITABLE = ("fact", "source")


@dataclass(frozen=True, slots=True)
class Reference:
    """That a record names another: the path of the field, the id it holds, and the nouns that the id may be."""

    path: tuple[str | int, ...]
    target: str
    nouns: tuple[str, ...]


def references(record: Record) -> Iterator[Reference]:
    """Every id that the record names, in the order of its fields; then those that its words cite."""
    yield from _in_group(record, ())
    for name, text in record:
        if isinstance(text, CitedTexts):
            yield from (Reference((name, lang), key, CITABLE) for key, lang in text.cited.items())


def _in_group(group: BaseModel, path: tuple[str | int, ...]) -> Iterator[Reference]:
    for name, field in _naming_fields(type(group)):
        value, here = getattr(group, name), (*path, field.name)
        if field.many:
            for index, entry in enumerate(value):
                yield from _in_value(entry, field, (*here, index))
        elif value is not None:
            yield from _in_value(value, field, here)


def _in_value(value: Any, field: FieldType, path: tuple[str | int, ...]) -> Iterator[Reference]:
    if isinstance(value, BaseModel):
        yield from _in_group(value, path)
    else:
        yield Reference(path, value, field.nouns)


@cache
def _naming_fields(model: type[BaseModel]) -> tuple[tuple[str, FieldType], ...]:
    """The fields that name records, themselves or in a group, by their names in Python."""
    named = zip(model.model_fields, field_types(model), strict=True)
    return tuple((name, field) for name, field in named if _names(field))


def _names(field: FieldType) -> bool:
    return bool(field.nouns) or any(_names(inner) for inner in field.fields)
