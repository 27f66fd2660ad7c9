"""Whatever an editor can choose in a field has its meaning beside it."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language.wording.choice_meanings import CHOICE_MEANINGS
from explainer.model.dataset import RECORD_TYPES
from explainer.model.schemas.field_types import FieldType, field_types


def choices(fields: tuple[FieldType, ...]) -> Iterator[tuple[str, ...]]:
    for field in fields:
        if field.kind == "choice":
            yield field.choices
        yield from choices(field.fields)


def test_every_choice_has_one_meaning_and_nothing_else_has() -> None:
    found = {words for kind in RECORD_TYPES for words in choices(field_types(kind))}
    each = [word for words in found for word in words]
    assert sorted(each) == sorted(CHOICE_MEANINGS), "a word of two choices would need two"
