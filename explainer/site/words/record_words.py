"""The words that records say in our own voice: every text of every record, in each of its languages, at its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

from explainer.language import Lang
from explainer.model.dataset import Dataset
from explainer.model.fields import LocalizedText
from explainer.model.record import Record
from explainer.model.schemas.field_types import FieldType, field_types
from explainer.problems import Location

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class RecordText:
    """A text of a record: the way to its field, the language, the words."""

    record: Record
    path: Path
    lang: Lang
    words: str

    def place(self, data: Dataset) -> Location:
        """Where the field stands in `data/`."""
        return data.where(self.record.id, *self.path, self.lang)


def record_texts(record: Record) -> Iterator[RecordText]:
    """Every text of the record, in the order of its fields."""
    for path, text in _in_group(record, ()):
        for lang, words in text.by_language().items():
            yield RecordText(record, path, lang, words)


def in_every_language(text: LocalizedText | None) -> Iterable[str]:
    """The words of a text in each language that it is in; none of none."""
    return text.by_language().values() if text else ()


def _in_group(group: BaseModel, path: Path) -> Iterator[tuple[Path, LocalizedText]]:
    for name, field in _wordy_fields(type(group)):
        value = getattr(group, name)
        entries = enumerate(value) if field.many else [(None, value)]
        for number, entry in entries:
            here = (*path, field.name) if number is None else (*path, field.name, number)
            if isinstance(entry, LocalizedText):
                yield here, entry
            elif isinstance(entry, BaseModel):
                yield from _in_group(entry, here)


@cache
def _wordy_fields(model: type[BaseModel]) -> tuple[tuple[str, FieldType], ...]:
    """The fields that hold texts, themselves or in a group, by their names in Python."""
    named: Any = zip(model.model_fields, field_types(model), strict=True)
    return tuple((name, field) for name, field in named if _wordy(field))


def _wordy(field: FieldType) -> bool:
    return field.kind == "text" or any(map(_wordy, field.fields))
