"""What each field of a record is, and what it holds in words: read from the models, where both are written once.

Documents, both kinds of JSON Schema, the headers of tables and the data's README are made from this.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from annotated_types import MinLen
from pydantic import BaseModel

from explainer.model.fields import AtMostWords, FieldKind, Names, OrId

Kind = Literal[
    "text", "plain", "id", "date", "day", "url", "language", "number", "time zone", "boolean", "choice", "group"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class FieldType:
    """One field: its name in YAML, what it holds in words, and the kind of its values.

    `many`: it is a list, `at_least` so long; `published`: it goes into the files of `/data/`; `choices`: the words of
    a choice; `most_words`: how many it may have; `nouns`: of the records that its ids may name; `model` and `fields`:
    of a group, of which `or_id` says that the id of its first field may stand for it.
    """

    name: str
    kind: Kind
    description: str = ""
    required: bool = True
    default: Any = None
    nullable: bool = False
    many: bool = False
    published: bool = True
    at_least: int = 0
    choices: tuple[str, ...] = ()
    most_words: int | None = None
    nouns: tuple[str, ...] = ()
    or_id: bool = False
    model: type[BaseModel] | None = None
    fields: tuple[FieldType, ...] = ()


@cache
def field_types(model: type[BaseModel]) -> tuple[FieldType, ...]:
    """The fields of a model, in their order; without their descriptions, which take time to read."""
    hints = get_type_hints(model, include_extras=True)
    return tuple(
        replace(
            _field_type(info.alias or name, hints[name]),
            required=info.is_required(),
            default=None if info.is_required() else info.default,
            published=not info.exclude,
        )
        for name, info in model.model_fields.items()
    )


@cache
def described_fields(model: type[BaseModel]) -> tuple[FieldType, ...]:
    """The same with their descriptions, those of groups too."""
    words = descriptions(model)
    return tuple(
        replace(
            field,
            description=words.get(name, ""),
            fields=described_fields(field.model) if field.model else (),
        )
        for name, field in zip(model.model_fields, field_types(model), strict=True)
    )


@cache
def descriptions(model: type[BaseModel]) -> dict[str, str]:
    """The words under each field of a model, and of those that it is made from, by the field's name in Python."""
    found: dict[str, str] = {}
    for kind in reversed(model.__mro__):
        if issubclass(kind, BaseModel) and kind is not BaseModel:
            found |= dict(_words_under_fields(kind))
    return found


def _words_under_fields(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """The string that stands under a field in the source of its class, as Python's tools for documents read it."""
    (definition,) = ast.parse(textwrap.dedent(inspect.getsource(model))).body
    assert isinstance(definition, ast.ClassDef)
    for field, below in zip(definition.body, definition.body[1:], strict=False):
        match field, below:
            case ast.AnnAssign(target=ast.Name(name)), ast.Expr(ast.Constant(str(words))):
                yield name, " ".join(words.split())


def _field_type(name: str, hint: Any) -> FieldType:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _annotated(name, arguments[0], arguments[1:])
    if origin in (Union, UnionType):
        inner = next(argument for argument in arguments if argument is not NoneType)
        return replace(_field_type(name, inner), nullable=NoneType in arguments)
    if origin is tuple:
        return replace(_field_type(name, arguments[0]), many=True)
    if origin is Literal:
        return FieldType(name, "choice", choices=arguments)
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return FieldType(name, "group", model=hint, fields=field_types(hint))
    return FieldType(name, "boolean" if hint is bool else "plain")


def _annotated(name: str, hint: Any, metadata: tuple[Any, ...]) -> FieldType:
    kind = next((mark.name for mark in metadata if isinstance(mark, FieldKind)), None)
    found = FieldType(name, kind) if kind else _field_type(name, hint)
    lengths = [one.min_length for mark in metadata for one in getattr(mark, "metadata", ()) if isinstance(one, MinLen)]
    nouns = next((mark.nouns for mark in metadata if isinstance(mark, Names)), found.nouns)
    most_words = next((mark.number for mark in metadata if isinstance(mark, AtMostWords)), found.most_words)
    or_id = found.or_id or any(isinstance(mark, OrId) for mark in metadata)
    return replace(
        found, nouns=nouns, most_words=most_words, or_id=or_id, at_least=max(lengths, default=found.at_least)
    )
