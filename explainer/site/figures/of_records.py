"""What a fact or a source says in numbers and dates, in whichever field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import prod

from explainer.language import FIRST, LANGUAGES, Lang
from explainer.language.reading.durations import elapsed
from explainer.language.reading.figures import figures
from explainer.language.reading.tokens import tokens
from explainer.language.telling import looks_ahead
from explainer.model.actor import Actor
from explainer.model.dataset import Dataset
from explainer.model.fact import Fact, Figure
from explainer.model.fields import LocalizedText
from explainer.model.source import Source
from explainer.site.figures.held import Held, dates_of
from explainer.site.figures.spans import days_of, moved


@dataclass(frozen=True, slots=True)
class FactFigures:
    """What a fact says, and apart from that when it was reported, when its sources came out, and at whose."""

    said: Held
    reported: Held
    published: Held
    publishers: frozenset[str]


def of_fact(fact: Fact, data: Dataset) -> FactFigures:
    """All that a fact says: its words, quote, note and value, its date, its sources' titles, who its people are.

    What somebody says was so when it was said as well. What sources say in their own voice was so on its `date`, if
    that is a day: the day on which they reported it is another matter.
    """
    said, reported, published = Held(), Held(), Held()
    known = [date for date in (fact.date, fact.reported) if date]
    own_voice = fact.said_by is None and fact.date.kind == "single" and fact.date.precision == "day"
    said.add_edtf(fact.date)
    (reported if own_voice else said).add_edtf(fact.reported)
    if fact.quote:
        said.add(figures(fact.quote.text, language_of(fact.quote.language)))
    if fact.value:
        add_value(said, fact.value)
    texts = [text for text in (fact.text, fact.note) if text]
    for text in texts:
        _add(said, text)
    ahead = any(looks_ahead(words, lang) for text in texts for lang, words in text.by_language().items())
    said.settle((day for date in known for day in (date.lower, date.upper) if day), ahead)
    for text in texts:
        _add_reckoned(said, text)
    for key in filter(None, (fact.said_by, *fact.actors)):
        if key in data.actors:
            _add_roles(said, data.actors[key])
    sources = [data.sources[link.source] for link in fact.sources if link.source in data.sources]
    for source in sources:
        add_titles(said, source)
        (published if fact.reported else said).add_edtf(source.published)
    names = {name.lower() for source in sources for name in (source.publisher, source.agency) if name}
    return FactFigures(said, reported, published, frozenset(names))


def _add_roles(held: Held, actor: Actor) -> None:
    """Adds what is said of somebody: `2025 laureate`."""
    for text in (actor.name, actor.role, *(role.text for role in actor.roles)):
        _add(held, text)
    for role in actor.roles:
        held.add_edtf(role.start)
        held.add_edtf(role.end)


def add_value(held: Held, value: Figure) -> None:
    """Adds a figure: its number or the ends of its range, as they stand and with the million of its unit."""
    for text in (value.unit, value.measure):
        _add(held, text)
    held.add_edtf(value.since)
    percent = is_percent(value)
    for number in numbers_of(value):
        held.add_number(number, "percent" if percent else None)
        held.add_number(number * scale_of(value), "percent" if percent else None)


def numbers_of(value: Figure) -> Iterator[float]:
    """The number of a figure, or the ends of its range, without their signs: words say "fell by 3"."""
    yield from (abs(float(number)) for number in (value.number, value.low, value.high) if number is not None)


def is_percent(value: Figure) -> bool:
    """Whether a figure counts per cent."""
    return _unit(value.unit.en)[0]


def scale_of(value: Figure) -> float:
    """The million of `million barrels`, as a number; 1 for a unit without one."""
    return _unit(value.unit.en)[1]


@lru_cache(maxsize=1_000)
def _unit(unit: str) -> tuple[bool, float]:
    words = tokens(unit, FIRST)
    return any(word.says("percent") for word in words), prod(word.value for word in words if word.says("scale"))


def add_titles(held: Held, source: Source) -> None:
    """Adds what a source's titles say."""
    if source.title:
        held.add(figures(source.title, language_of(source.language)))
    _add(held, source.translated_title)


def language_of(code: str) -> Lang:
    """The language in which to read words of that language: digits are read in any."""
    return next((lang for lang in LANGUAGES if code.startswith(lang)), FIRST)


def _add(held: Held, text: LocalizedText | None) -> None:
    """Adds what a text says, in each of its languages."""
    for lang, words in text.by_language().items() if text else ():
        held.add(figures(words, lang))


def _add_reckoned(held: Held, text: LocalizedText) -> None:
    """Adds the days that a text tells by others: `the next day`, `two weeks earlier`."""
    for lang, words in text.by_language().items():
        for one in elapsed(words, figures(words, lang), lang):
            for apart in days_of(one.amounts, one.span):
                ways = (apart, -apart) if one.back is None else (-apart if one.back else apart,)
                for other in [moved(day, way) for day in dates_of(held.days, ()) for way in ways]:
                    if other:
                        held.add_date(other.year, other.month, other.day)
