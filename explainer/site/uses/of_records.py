"""The fields of records that name a record or a page, each with what it says of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from explainer.language import Lang
from explainer.model.cited_text import CitedTexts
from explainer.model.dataset import Dataset
from explainer.model.fact import Fact
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.references import Reference
from explainer.model.series import Series
from explainer.site.page import Page
from explainer.site.uses.labels import in_quotes, label, words_of
from explainer.site.uses.use import Use

# What a field says of what it names, by the noun of its record and the names of the fields that lead to it.
_SAYING: Mapping[tuple[str, ...], str] = {
    ("fact", "said_by"): "says", ("fact", "against"): "is accused in", ("fact", "quote", "by"): "is quoted in",
    ("fact", "reply"): "is the reply to", ("fact", "superseded_by"): "replaces", ("fact", "actors"): "is part of",
    ("fact", "places"): "is the place of", ("fact", "sources", "source"): "is a source of",
    ("event", "facts"): "carries", ("event", "place"): "is the place of", ("event", "actors"): "takes part in",
    ("series", "said_by"): "gives the numbers of", ("actor", "speaks_for"): "is spoken for by",
    ("actor", "roles", "speaks_for"): "was spoken for by", ("place", "within"): "holds",
    ("question", "accounts", "fact"): "account of", ("correction", "records"): "named as changed by",
}  # fmt: skip
# What questions say in our own words, by the name of the field.
_OWN_WORDS: Mapping[str, str] = {
    "common_ground": "what is not in dispute in", "settled_by": "what would settle",
    "open_because": "why nobody can answer",
}  # fmt: skip
_OF_ANY: Mapping[str, str] = {"topics": "is a topic of", "sources": "is a source of"}


def uses_in_records(key: str, data: Dataset) -> Iterator[Use]:
    """Every field that names the id, in records that are sound and in what is left of those that are not."""
    for record, reference, positions in data.all_references():
        if reference.target == key:
            how = f"{_saying(record, reference)} {label(record)}{_more(record, reference)}"
            words, beside = _sentence(record, reference)
            yield Use(positions.at(*reference.path), "record", record.id, how, words, beside)


def held_to_account(key: str, data: Dataset) -> Iterator[Use]:
    """What questions that the fact answers say in our own words without citing: all their accounts have to carry it."""
    for question in data.questions.values():
        if key not in {account.fact for account in question.accounts}:
            continue
        for name, text in question.words.items():
            for lang in text.by_language():
                parts = (part.words for part in text.parts_as_typed(lang) if not part.keys)
                words = " ".join(part.strip().lstrip(".;, ") for part in parts).strip()
                if words:
                    how = f"cites nothing, in {_OWN_WORDS.get(name, f'{name} of')} {label(question)}"
                    yield Use(data.where(question.id, name, lang), "near", question.id, how, words)


def corrections_of_page(page: Page, data: Dataset) -> Iterator[Use]:
    """Every correction that names the page."""
    for entry in data.corrections.values():
        for number, slug in enumerate(entry.pages):
            if slug == page.slug:
                how = f"named as changed by {label(entry)}"
                yield Use(data.where(entry.id, "pages", number), "record", entry.id, how, words_of(entry))


def _saying(record: Record, reference: Reference) -> str:
    path = tuple(part for part in reference.path if isinstance(part, str))
    if isinstance(getattr(record, path[0], None), CitedTexts):
        return f"cited in {_OWN_WORDS.get(path[0], f'{path[0]} of')}"
    if isinstance(record, Series) and path[0] == "points":
        return f"gives {point_words(record, int(reference.path[1]))}"
    return _SAYING.get((record.noun, *path)) or _OF_ANY.get(path[0]) or f"stands in {'.'.join(path)} of"


def point_words(series: Series, number: int) -> str:
    """A point of a series, as a line names it: `15 metres at 2026-01, a point of`."""
    point = series.points[number]
    amount = f"{point.value:g}" if point.value is not None else f"{point.low:g} to {point.high:g}"
    return f"{amount} {series.unit} at {point.at.text}, a point of"


def _more(record: Record, reference: Reference) -> str:
    """What else is to be known of the place: whether anything stands beside it, and which answer it gives."""
    match record, reference.path[0]:
        case Question(), "accounts":
            position = record.accounts[int(reference.path[1])].position
            return f", with the position {in_quotes(str(position))}" if position else ""
        case _, ("sources" | "facts") as name:
            others = len(getattr(record, name)) - 1
            return f", beside {others} more" if others else ", which has no other"
        case _:
            return ""


def _sentence(record: Record, reference: Reference) -> tuple[str, tuple[str, ...]]:
    """The words that cite it, where the field is words; else those of the record, unless its label has them."""
    text: Any = getattr(record, str(reference.path[0]), None)
    if isinstance(text, CitedTexts):
        return cited_sentence(text, reference.target)
    if isinstance(record, Question) or (isinstance(record, Fact) and reference.path[0] == "topics"):
        return "", ()
    return words_of(record), ()


def cited_sentence(text: CitedTexts, key: str) -> tuple[str, tuple[str, ...]]:
    """The words in front of the citation, in the first language that has it, and what is cited beside it."""
    lang: Lang = text.cited[key]
    found = [part for part in text.parts_as_typed(lang) if key in part.keys]
    words = " ".join(part.words.strip().lstrip(".;, ") for part in found)
    beside = (other for part in found for other in part.keys if other != key)
    return words, tuple(dict.fromkeys(beside))
