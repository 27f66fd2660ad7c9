"""The words that records say in our own voice: every text of every record, in each of its languages, at its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from explainer.language import Lang
from explainer.model.dataset import Dataset
from explainer.model.fields import LocalizedText
from explainer.model.record import Record
from explainer.model.schemas.field_types import Kind
from explainer.model.schemas.field_values import Path, values_of
from explainer.problems import Location

_KINDS: Final[frozenset[Kind]] = frozenset(("text",))


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
    for path, text in values_of(record, _KINDS):
        for lang, words in text.by_language().items():
            yield RecordText(record, path, lang, words)


def in_every_language(text: LocalizedText | None) -> Iterable[str]:
    """The words of a text in each language that it is in; none of none."""
    return text.by_language().values() if text else ()
