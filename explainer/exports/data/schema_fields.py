"""The shape of every record's fields, read from the models: what published schemas and table headers are made from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from explainer.model import fields

ShapeKind = Literal[
    "text", "plain", "id", "date", "day", "url", "language", "number", "boolean", "choice", "group"
]  # fmt: skip

_ALIASES: tuple[tuple[Any, ShapeKind], ...] = (
    (fields.Id, "id"),
    (fields.Text, "text"),
    (fields.Date, "date"),
    (fields.Day, "day"),
    (fields.Url, "url"),
    (fields.Language, "language"),
    (fields.Number, "number"),
)


@dataclass(frozen=True, slots=True)
class Shape:
    """One field as it is published: its name, what it holds, whether it may be null, whether it is a list."""

    name: str
    kind: ShapeKind
    nullable: bool = False
    many: bool = False
    choices: tuple[str, ...] = ()
    fields: tuple[Shape, ...] = ()


@cache
def shapes_of(model: type[BaseModel]) -> tuple[Shape, ...]:
    """The shapes of a model's fields, in their order."""
    hints = get_type_hints(model, include_extras=True)
    return tuple(
        _shape(field.alias or name, hints[name]) for name, field in model.model_fields.items()
    )  # fmt: skip


def _shape(name: str, hint: Any, nullable: bool = False, many: bool = False) -> Shape:
    for alias, kind in _ALIASES:
        if hint == alias:
            return Shape(name, kind, nullable, many)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _shape(name, arguments[0], nullable, many)
    if origin in (Union, UnionType):
        inner = next(argument for argument in arguments if argument is not NoneType)
        return _shape(name, inner, NoneType in arguments, many)
    if origin is tuple:
        return _shape(name, arguments[0], nullable, many=True)
    if origin is Literal:
        return Shape(name, "choice", nullable, many, choices=tuple(arguments))
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return Shape(name, "group", nullable, many, fields=shapes_of(hint))
    return Shape(name, "boolean" if hint is bool else "plain", nullable, many)
