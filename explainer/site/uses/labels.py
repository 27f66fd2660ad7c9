"""What a record is called in a line for editors: `the question "Does it hold?"`."""

from __future__ import annotations

from explainer.model.correction import Correction
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.source import Source

_CHIEF = ("text", "question", "title", "term", "name", "why")  # fields, of which a record has one
SHORT = 70  # signs of a title, from which on it is cut


def label(record: Record) -> str:
    """Its noun and its id; its words, cut short, where they say more than the id."""
    match record:
        case Correction():
            return f"the {_class_of(record)} of {record.date.text} ({record.id})"
        case Question():
            return f"the question {in_quotes(str(record.question))}"
        case _:
            return f"the {record.noun} {record.id}"


def words_of(record: Record) -> str:
    """Its chief words as they were typed: a fact's text, a name, a title; a correction's reason. Of a source that was
    withdrawn, that too.
    """
    found = next((words for field in _CHIEF if (words := getattr(record, field, None))), "")
    by = f", {record.publisher}" if isinstance(record, Source) else ""
    gone = f" (withdrawn on {record.withdrawn.date.text})" if isinstance(record, Source) and record.withdrawn else ""
    return f"{found}{by}{gone}".removeprefix(", ")


def in_quotes(words: str) -> str:
    """The words in quotation marks, cut behind a word where they are long."""
    return f'"{shortened(words)}"'


def shortened(words: str) -> str:
    """The words on one line, cut behind a word where they are long."""
    line = " ".join(words.split())
    return line if len(line) <= SHORT else f"{line[:SHORT].rpartition(' ')[0] or line[:SHORT]} …"


def counted(number: int, noun: str) -> str:
    """`1 place`, `3 places`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _class_of(record: Correction) -> str:
    return "revision of a source" if record.kind == "source-revision" else record.kind
