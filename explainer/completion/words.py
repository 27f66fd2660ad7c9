"""What is said beside an id, in a line: enough to know whether it is the one that was meant."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.model.dataset import Dataset
from explainer.model.record import Record

# The fields whose words are said, in this order: a record's own name or words, then what tells it from others.
_CHIEF = ("text", "question", "name", "title", "term", "why")
_MORE = ("role", "description", "definition", "publisher", "unit", "kind", "date", "published")


def words_beside(record: Record, dataset: Dataset) -> str:
    """Its chief words; then, between points, what tells it from others, and that it no longer stands."""
    return " · ".join(filter(None, (*_own_words(record), *_of_others(record, dataset), *_marks(record))))


def _own_words(record: Record) -> Iterator[str]:
    for name in (*_CHIEF, *_MORE):
        value = getattr(record, name, None)
        if value is not None and (name != "kind" or record.noun == "place"):
            yield str(getattr(value, "text", value))  # a date is as it was typed


def _of_others(record: Record, dataset: Dataset) -> Iterator[str]:
    for name, words in (("said_by", "said by"), ("within", "in")):
        if (other := dataset.records.get(getattr(record, name, None) or "")) is not None:
            yield f"{words} {getattr(other, 'name', other.id)}"


def _marks(record: Record) -> Iterator[str]:
    if record.draft:
        yield "a draft"
    if record.withheld:
        yield "withheld"
    for name in ("retracted", "withdrawn"):
        if getattr(record, name, None):
            yield name
    if later := getattr(record, "superseded_by", None):
        yield f"superseded by {later}"
