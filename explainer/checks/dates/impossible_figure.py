"""A figure that cannot be: fewer than no people, part of a person, more than a whole, "at least" of a range.

Looked at are units that count what cannot be parted (people, soldiers, prisoners, votes, ships …), in English or
Spanish, and percents of a whole (approving, of the votes, in favour …). Where `measure` or the unit says that the
number is a change, a balance, a mean or a rate, it may be below nought or have decimals; growth and inflation may be
of any size. `bound` ("more than", "up to") is said of one number: a range has both its ends.

Not seen: any other unit; a whole that is not named as one.

Remedy: mend the figure. A change, a mean or a rate says so in its `measure`: "change since 2025", "mean per day".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from explainer.model.dataset import Dataset
from explainer.model.fields import LocalizedText
from explainer.problems import Problem
from explainer.site.site import Site

RULE = "impossible-figure"

# What is counted one by one, where the unit begins or after a word or two: "US soldiers", not "hours of flights".
_COUNTED = re.compile(
    r"(?:(?!(?:of|de|in|en|for|to|by) )[\w.]+ ){0,2}?"
    r"(?:people|persons?|men|women|children|civilians|soldiers|troops|officers|service members|"
    r"prisoners|detainees|deaths|dead|killed|injured|wounded|migrants|refugees|deportees|passengers|votes|senators|"
    r"deputies|members|member states|states|countries|ships|vessels|tankers|aircraft|helicopters|flights|"
    r"personas?|hombres|mujeres|ni\u00f1os|civiles|soldados|militares|presos|presas|detenidos|muertes|muertos|heridos|"
    r"migrantes|refugiados|pasajeros|votos|senadores|diputados|miembros|pa\u00edses|barcos|buques|petroleros|aviones|"
    r"helic\u00f3pteros|vuelos)\b",
    re.IGNORECASE,
)
_NOT_A_COUNT = re.compile(
    r"\b(?:per|por|each|cada|thousands?|millions?|billions?|mil|miles|millones|mill\u00f3n|percent|per cent|share|"
    r"change|difference|balance|net|growth|rise|fall|increase|decrease|mean|average|median|rate|index|cambio|"
    r"variaci\u00f3n|diferencia|saldo|neto|neta|crecimiento|aumento|ca\u00edda|media|promedio|mediana|tasa|"
    r"daily|weekly|monthly|yearly|annual|diari[oa]s?|mensual(?:es)?|anual(?:es)?|"
    r"(?:an?|al|a la) (?:second|minute|hour|day|night|week|month|year|hora|d\u00eda|noche|semana|mes|a\u00f1o))\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"\b(?:percent|per cent|por ciento)\b", re.IGNORECASE)
_OF_A_WHOLE = re.compile(
    r"^(?:percent|per cent|por ciento|%)(?=\W|$).*\b(?:approv\w+|disapprov\w+|favou?r\w*|oppos\w+|support\w*|against|"
    r"votes?|voters|vote|turnout|respondents|people|population|output|production|world reserves|share|"
    r"aprueba\w*|favor|contra|votos?|votantes|participaci\u00f3n|encuestados|poblaci\u00f3n|producci\u00f3n|personas)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Amount:
    """A figure or a point of a series: where it stands, its unit, and what is said of it in every language."""

    record: str
    path: tuple[str | int, ...]
    unit: LocalizedText
    said: str
    numbers: tuple[tuple[str, float | None], ...]
    bound: str | None


def check(site: Site) -> Iterator[Problem]:
    """Every figure of every fact and every number of every series."""
    data = site.dataset
    for one in _amounts(data):
        for name, number in one.numbers:
            wrong = None if number is None else _wrong(number, one.said)
            if wrong:
                hint = "a change, a mean or a rate says so in its measure; else mend the figure"
                yield Problem(data.where(one.record, *one.path, name), f"{number} {one.unit}: {wrong}", RULE, hint)
        if one.bound and all(number is None for name, number in one.numbers if name not in ("low", "high")):
            place = data.where(one.record, *one.path, "bound")
            hint = "take bound away; or write one number, and bound"
            yield Problem(place, f"bound: {one.bound} of a range, which has both its ends", RULE, hint)


def _wrong(number: float, said: str) -> str | None:
    """What cannot be of a number of which this is said."""
    if _COUNTED.match(said) and not _NOT_A_COUNT.search(said):
        if number < 0:
            return "fewer than none"
        return None if number == int(number) else "they are counted one by one"
    of_a_whole = _OF_A_WHOLE.search(said) and not _NOT_A_COUNT.search(_PERCENT.sub("", said))
    return "the whole is 100" if of_a_whole and not 0 <= number <= 100 else None


def _amounts(data: Dataset) -> Iterator[_Amount]:
    for fact in data.facts.values():
        if value := fact.value:
            numbers = (("number", value.number), ("low", value.low), ("high", value.high))
            yield _Amount(fact.id, ("value",), value.unit, _said(value.unit, value.measure), numbers, value.bound)
    for series in data.series.values():
        for index, point in enumerate(series.points):
            numbers = (("value", point.value), ("low", point.low), ("high", point.high))
            path = ("points", index)
            yield _Amount(series.id, path, series.unit, _said(series.unit), numbers, point.bound)


def _said(*texts: LocalizedText | None) -> str:
    return " ".join(words for text in texts if text for words in (text.en, text.es) if words)
