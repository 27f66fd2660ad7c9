"""Everything that rests on sources: records that are stood by, points of series, and words that cite; each with its
place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from explainer.dates.edtf import EdtfDate
from explainer.language import Lang
from explainer.model.actor import Actor
from explainer.model.dataset import Dataset
from explainer.model.fact import Fact
from explainer.model.place import Place
from explainer.model.record import SourceLink
from explainer.model.term import Term
from explainer.problems import Location
from explainer.site.page import Page
from explainer.site.site import Site

_LISTED: Final = 20  # places that one message names


@dataclass(frozen=True, slots=True)
class Resting:
    """Something that names sources itself: what it is, where, and all that it rests on.

    `noun` is that of a record, or `sentence`; `words` name it in a message. `names` are ids of sources, and of facts
    beside them where words cite both. `compared` is the day on which somebody last compared it with them.
    """

    noun: str
    words: str
    location: Location
    names: tuple[str, ...]
    compared: EdtfDate | None = None


def listed(found: Sequence[Resting]) -> str:
    """Each with its place, as a message lists them; of very many, the first, and how many more there are."""
    named = [f"{one.words} ({one.location.path}, line {one.location.line})" for one in found[:_LISTED]]
    more = [f"{len(found) - _LISTED} more"] if len(found) > _LISTED else []
    return "; ".join(named + more)


def resting(site: Site) -> Iterator[Resting]:
    """All of it that readers are to rely on: what is withheld, retracted or replaced is not."""
    yield from _records(site.dataset)
    yield from _points(site.dataset)
    yield from _words_of_questions(site.dataset)
    for page in site.pages:
        if not (page.withheld or page.retracted):
            yield from _sentences(page, site.dataset)


def resting_on(sources: Iterable[str], found: Iterable[Resting]) -> Mapping[str, list[Resting]]:
    """What of it rests on each of these sources, in order of place, each thing once."""
    by_source: dict[str, dict[Resting, None]] = {key: {} for key in sources}
    for one in found:
        for key in by_source.keys() & one.names:
            by_source[key][one] = None
    return {key: sorted(those, key=lambda one: (one.location, one.words)) for key, those in by_source.items()}


def stands(key: str, data: Dataset) -> bool:
    """Whether one can rest on it: a fact that is stood by, or a source that was not withdrawn.

    Of what is not there, other rules tell.
    """
    if key in data.facts:
        return data.facts[key].stands
    return key not in data.sources or data.sources[key].withdrawn is None


def _records(data: Dataset) -> Iterator[Resting]:
    for fact in data.facts.values():
        if data.is_current(fact):
            day = fact.checked.on if fact.checked else None
            yield _record(fact, fact.sources, data, day)
    others: Iterable[Actor | Place | Term] = (*data.actors.values(), *data.places.values(), *data.terms.values())
    for record in others:
        if record.sources and not record.withheld:
            yield _record(record, record.sources, data)


def _record(
    record: Fact | Actor | Place | Term, links: Iterable[SourceLink], data: Dataset, compared: EdtfDate | None = None
) -> Resting:
    names = tuple(dict.fromkeys(link.source for link in links))
    place = data.where(record.id, "sources")
    return Resting(record.noun, f'the {record.noun} "{record.id}"', place, names, compared)


def _points(data: Dataset) -> Iterator[Resting]:
    for series in data.series.values():
        for number, point in enumerate(series.points if not (series.withheld or series.retracted) else ()):
            words = f'the point of {point.at.text} of the series "{series.id}"'
            yield Resting("series", words, data.where(series.id, "points", number, "source"), (point.source,))


def _words_of_questions(data: Dataset) -> Iterator[Resting]:
    """What questions say in our own words; the same words in two languages once."""
    for question in data.questions.values():
        for name, text in question.words.items() if not (question.withheld or question.retracted) else ():
            found: dict[tuple[str, ...], Lang] = {}
            for lang in text.by_language():
                for part in text.parts_as_typed(lang):
                    if not data.sources.keys().isdisjoint(part.keys):
                        found.setdefault(tuple(part.keys), lang)
            for keys, lang in found.items():
                words = f'what {name} says in the question "{question.id}"'
                yield Resting("sentence", words, data.where(question.id, name, lang), keys)


def _sentences(page: Page, data: Dataset) -> Iterator[Resting]:
    """Every run of words behind which a source is cited."""
    for statement in page.scan.statements:
        if not data.sources.keys().isdisjoint(statement.keys):
            place = page.place_at(statement.offset + len(statement.text))
            yield Resting("sentence", f"a sentence of {page.address}", place, tuple(statement.keys))
