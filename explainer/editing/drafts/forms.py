"""What is asked of who makes a record or an explainer: which fields, in which order, and what each holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from pydantic import BaseModel

from explainer.model.dataset import RECORD_TYPES
from explainer.model.record import Record
from explainer.model.schemas.field_types import FieldType, described_fields
from explainer.site.page import FrontMatter

EXPLAINER: Final = "explainer"
# Made elsewhere: a source from its page, a correction by `explainer correct` from what changed.
_ELSEWHERE: Final = frozenset({"source", "correction"})
# What a record can do without, and an editor is asked for all the same; Enter leaves it out.
_ASKED_TOO: Final[Mapping[str, tuple[str, ...]]] = {
    "actor": ("role", "sources"),
    "place": ("within",),
    "topic": ("order",),
    "fact": ("said_by", "value"),
    "event": ("place", "actors"),
    "question": ("accounts", "settled_by"),
    "series": ("said_by",),
    "term": ("aliases",),
    EXPLAINER: ("topics",),
}
# Of a group, what is asked beside that which it needs.
_ASKED_INSIDE: Final[Mapping[str, tuple[str, ...]]] = {
    "value": ("number", "low", "high", "measure", "bound"),
    "points": ("value", "low", "high"),
    "accounts": ("position",),
    "quote": ("by",),
}
# What only comes when a record has been there for a while, or is told by an option of its own.
NOT_ASKED: Final = frozenset({"id", "draft", "withheld", "retracted", "superseded_by", "checked", "updated"})
WORDS: Final = FieldType("text", "plain", "The first paragraph: it answers the reader's first question.")
CITED: Final = FieldType(
    "facts", "id", "Ids of the facts that the first paragraph rests on.", many=True, at_least=1, nouns=("fact",)
)


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of what is made: `model` has them; `extra` are those that no model has."""

    noun: str
    model: type[BaseModel]
    extra: tuple[FieldType, ...] = ()

    @property
    def fields(self) -> tuple[FieldType, ...]:
        """All of them, in the order in which they stand in a file."""
        return (*described_fields(self.model), *self.extra)

    @property
    def is_page(self) -> bool:
        """Whether it is a file of its own, with words below its fields."""
        return self.noun == EXPLAINER

    def field(self, name: str) -> FieldType:
        """The field of that name."""
        return next(field for field in self.fields if field.name == name)

    def asked(self, every: bool = False) -> tuple[FieldType, ...]:
        """The fields that are asked for: those that it needs and that it mostly has, or `every` one."""
        too = _ASKED_TOO.get(self.noun, ())
        fields = (field for field in self.fields if field.name not in NOT_ASKED)
        return tuple(field for field in fields if every or field.required or field.name in too)


def inside(field: FieldType) -> tuple[FieldType, ...]:
    """The fields of a group that are asked for one by one."""
    too = _ASKED_INSIDE.get(field.name, ())
    return tuple(one for one in field.fields if one.required or one.name in too)


FORMS: Final[Mapping[str, Form]] = {
    **{kind.noun: Form(kind.noun, kind) for kind in RECORD_TYPES if kind.noun not in _ELSEWHERE},
    EXPLAINER: Form(EXPLAINER, FrontMatter, (WORDS, CITED)),
}


def kind_of(form: Form) -> type[Record]:
    """The kind of record that a form is for."""
    assert issubclass(form.model, Record)
    return form.model
