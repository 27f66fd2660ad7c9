"""What is left of a record whose other fields are wrong, so that all of its faults can be told at once."""

from __future__ import annotations

from typing import Annotated, Any, TypeVar, cast, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from explainer.model.fields import Value

V = TypeVar("V", bound=Value)


def what_is_left(given: dict[str, Any], kind: type[V]) -> V:
    """The group with the fields that are sound; the others are at their defaults, empty or None. Never to be shown."""
    left: Any = kind.model_construct(**{name: _sound(given, name, info) for name, info in kind.model_fields.items()})
    return cast(V, left)


def _sound(given: dict[str, Any], name: str, info: FieldInfo) -> Any:
    written = info.alias or name
    if written in given:
        try:
            field: Any = Annotated[(info.annotation, name, *info.metadata)]  # the name only makes two of them at least
            return TypeAdapter(field).validate_python(given[written])
        except ValidationError:
            pass
    if not info.is_required():
        return info.get_default()
    return () if get_origin(info.annotation) is tuple else None
