"""All words that a record holds, ours and those of others, each with the way to its field."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from explainer.model.fields import LocalizedText
from explainer.model.schemas.field_types import FieldType, field_types

Path = tuple[str | int, ...]

_KINDS = frozenset({"text", "plain"})


def strings_of(group: BaseModel, above: Path = ()) -> Iterator[tuple[Path, str]]:
    """The path of each string, in names as they are written, and the string; of a text, one a language."""
    for name, field in _wordy_fields(type(group)):
        value, here = getattr(group, name), (*above, field.name)
        if field.many:
            for index, entry in enumerate(value or ()):
                yield from _in_value(entry, (*here, index))
        elif value is not None:
            yield from _in_value(value, here)


def _in_value(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, LocalizedText):
        yield from (((*path, lang), words) for lang, words in value.by_language().items())
    elif isinstance(value, BaseModel):
        yield from strings_of(value, path)
    else:
        yield path, value


@cache
def _wordy_fields(model: type[BaseModel]) -> tuple[tuple[str, FieldType], ...]:
    """The fields that hold words, themselves or in a group, by their names in Python."""
    named = zip(model.model_fields, field_types(model), strict=True)
    return tuple((name, field) for name, field in named if _is_wordy(field))


def _is_wordy(field: FieldType) -> bool:
    return field.kind in _KINDS or any(map(_is_wordy, field.fields))
