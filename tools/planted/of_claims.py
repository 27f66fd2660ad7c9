"""Faults of what prose and questions say: figures, times, quotations, people, days, and citations of other facts."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from explainer.language import Lang
from explainer.language.reading.durations import elapsed
from explainer.language.reading.figures import figures
from explainer.language.saying import is_said_by
from explainer.site.claims import Claim
from explainer.site.figures.of_site import is_held_to_facts
from explainer.site.words.people import Named
from explainer.site.words.quotations import outside_quotations
from tools import planted_figures, planted_words
from tools.planted.fault import OF_CLAIMS, WRONG_CITATION, Fault, Planter
from tools.planted_words import Slip, altered, as_short, people_named

_DIGITS = re.compile(r"\d[\d.,]*\d|\d")
_MONTHS: dict[Lang, tuple[str, ...]] = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December"),
    "es": ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
           "noviembre", "diciembre"),
}  # fmt: skip
_SMALL: dict[Lang, tuple[str, ...]] = {
    "en": ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    "es": ("un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"),
}
_SPANS: dict[Lang, tuple[str, ...]] = {"en": ("days", "weeks", "months", "years"), "es": ("días", "semanas", "meses")}


def of_claims(planter: Planter, chance: random.Random) -> Iterator[Fault]:
    """Every such fault that the claims of the site may have."""
    yield from _of_figures(planter, chance)
    yield from _of_times(planter, chance)
    yield from _slips(planter, "quote-not-in-fact", planted_words.misquotes(planter.site.claims, chance))
    of_prose = [claim for claim in planter.site.claims if claim.kind != "answer"]  # which are looked at as records
    yield from _slips(planter, "relative-day", planted_words.relative_days(of_prose, chance))
    yield from _of_people(planter, chance)
    yield from _of_citations(planter, chance)


def _fault(planter: Planter, rule: str, kind: str, number: int, claim: Claim, at: int) -> Fault:
    words = " ".join(claim.text[max(0, at - 60) : at + 40].split())
    return Fault(rule, kind, f"{claim.place(0)}: {words}", lambda: planter.with_claim(number, claim), OF_CLAIMS)


def _of_figures(planter: Planter, chance: random.Random) -> Iterator[Fault]:
    """Digits mistyped, lost, doubled, in another order; one more or less; another day, month or year."""
    for number, claim in enumerate(planter.site.claims):
        if not is_held_to_facts(claim):
            continue
        text = planter.site.figures.masked(claim.text)
        for slip in planted_figures.slips(text, claim.lang, chance):
            kind = {"number": "a digit mistyped", "day": "another day", "year": "another year"}[slip.kind]
            other = replace(claim, text=slip.text)
            yield _fault(planter, "figure-not-in-fact", kind, number, other, slip.start)
        for kind, span, words in _other_figures(text, claim.lang, chance):
            other = altered(replace(claim, text=text), span, words)
            yield _fault(planter, "figure-not-in-fact", kind, number, other, span[0])


def _other_figures(text: str, lang: Lang, chance: random.Random) -> Iterator[tuple[str, tuple[int, int], str]]:
    read = figures(text, lang)
    for one in read.numbers:
        found = _DIGITS.search(text, one.start, one.end) if one.digits and not one.code else None
        if found is None:
            continue
        for kind, slip in (
            ("two digits change places", _swapped),
            ("one more or less", _one_off),
            ("a digit lost", _shorter),
            ("a nought too many", _longer),
        ):
            if words := slip(found[0], lang, chance):
                yield kind, found.span(), words
    for date in read.dates:
        for month in _MONTHS[lang]:
            if (at := text.find(month, date.start, date.end)) >= 0:
                near = (_MONTHS[lang].index(month) + chance.choice((-1, 1))) % 12
                yield "another month", (at, at + len(month)), _MONTHS[lang][near]
                break


def _swapped(digits: str, lang: Lang, chance: random.Random) -> str | None:
    pairs = [at for at in range(len(digits) - 1) if digits[at : at + 2].isdigit() and digits[at] != digits[at + 1]]
    if not (pairs := [at for at in pairs if at or digits[1] != "0"]):
        return None
    at = chance.choice(pairs)
    return digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]


def _one_off(digits: str, lang: Lang, chance: random.Random) -> str | None:
    if not digits.isdigit():
        return None
    return str(max(int(digits) + chance.choice((-1, 1)), 0)) if int(digits) else None


def _shorter(digits: str, lang: Lang, chance: random.Random) -> str | None:
    value = re.sub(r"\D", "", digits)
    if len(value) < 2 or not _is_whole(digits, lang):
        return None
    at = chance.randrange(1, len(value))
    return _grouped(value[:at] + value[at + 1 :], digits, lang)


def _longer(digits: str, lang: Lang, chance: random.Random) -> str | None:
    return _grouped(re.sub(r"\D", "", digits) + "0", digits, lang) if _is_whole(digits, lang) else None


def _is_whole(digits: str, lang: Lang) -> bool:
    return ("." if lang == "en" else ",") not in digits


def _grouped(value: str, as_written: str, lang: Lang) -> str:
    """With separators, where the number had them or has become one that has."""
    if len(value) < 4 or (as_written.isdigit() and len(as_written) > 3):
        return value
    return f"{int(value):,}".replace(",", "," if lang == "en" else ".")


def _of_times(planter: Planter, chance: random.Random) -> Iterator[Fault]:
    """Another number of days, weeks, months or years between two dates, or another span."""
    for number, claim in enumerate(planter.site.claims):
        text = planter.site.figures.masked(claim.text)
        for time in elapsed(text, figures(text, claim.lang), claim.lang) if claim.facts else ():
            for kind, span, words in _other_times(text, time.start, time.end, claim.lang, chance):
                other = altered(replace(claim, text=text), span, words)
                yield _fault(planter, "elapsed-differs", kind, number, other, span[0])


def _other_times(
    text: str, start: int, end: int, lang: Lang, chance: random.Random
) -> Iterator[tuple[str, tuple[int, int], str]]:
    if found := _DIGITS.search(text, start, end):
        if words := _one_off(found[0], lang, chance):
            yield "one more or less", found.span(), words
    elif found := re.compile(rf"\b({'|'.join(_SMALL[lang])})\b").search(text, start, end):
        at = _SMALL[lang].index(found[0])
        near = [other for other in (at - 1, at + 1, at + 3) if 0 < other < 12]
        yield "another number in words", found.span(), _SMALL[lang][chance.choice(near)]
    if found := re.compile(rf"\b({'|'.join(_SPANS[lang])})\b").search(text, start, end):
        others = [span for span in _SPANS[lang] if span != found[0]]
        yield "another span", found.span(), chance.choice(others)


def _slips(planter: Planter, rule: str, slips: Iterable[Slip]) -> Iterator[Fault]:
    """Those of `planted_words`, each in the claim that has its place."""
    numbers = {claim.place: number for number, claim in enumerate(planter.site.claims)}
    for slip in slips:
        number = numbers[slip.claim.place]
        at = _first_difference(planter.site.claims[number].text, slip.claim.text)
        yield _fault(planter, rule, slip.kind, number, slip.claim, at)


def _first_difference(one: str, two: str) -> int:
    return next((at for at, signs in enumerate(zip(one, two, strict=False)) if signs[0] != signs[1]), 0)


def _of_people(planter: Planter, chance: random.Random) -> Iterator[Fault]:
    """Somebody in the place of another; where the claim says who speaks, it is the wrong speaker."""
    site = planter.site
    numbers = {id(claim): number for number, claim in enumerate(site.claims)}
    names, named, on_page = people_named(site)
    for claim, name in named:
        rule = "speaker-differs" if _speaks(claim, name) else "person-not-in-fact"
        same = set().union(*(site.people.of(fact) for fact in claim.facts)) & names.keys()
        for kind, pool in (
            ("another person of the fact", same),
            ("another person of the page", on_page[claim.place(0).path]),
            ("any other person", set(names)),
        ):
            if others := sorted(pool - name.ids):
                words = as_short(names[chance.choice(others)], name.words, site)
                other = altered(claim, (name.at, name.at + len(name.words)), words)
                yield _fault(planter, rule, kind, numbers[id(claim)], other, name.at)


def _speaks(claim: Claim, name: Named) -> bool:
    """Whether the claim, which cites one fact that somebody said, hands its words to the name."""
    if not claim.cited or len(claim.facts) != 1 or claim.sources or not claim.facts[0].said_by:
        return False
    return is_said_by(outside_quotations(claim.text), name.at, name.at + len(name.words), claim.lang)


def _of_citations(planter: Planter, chance: random.Random) -> Iterator[Fault]:
    """Another fact cited in the place of the right one: one that the same page cites, or any."""
    data = planter.site.dataset
    for numbers in planter.of_page.values():
        near = sorted({fact.id for number in numbers for fact in planter.site.claims[number].facts})
        for number in numbers:
            claim = planter.site.claims[number]
            if not claim.cited or claim.kind == "answer" or len(claim.facts) != 1 or claim.sources:
                continue
            for kind, pool in (("another fact of the page", near), ("any other fact", sorted(data.facts))):
                if others := [key for key in pool if key != claim.facts[0].id]:
                    other = replace(claim, facts=(data.facts[chance.choice(others)],))
                    words = f"{' '.join(claim.text.split())[:80]} [@{other.facts[0].id}]"
                    site = lambda number=number, other=other: planter.with_claim(number, other)  # noqa: E731
                    yield Fault(WRONG_CITATION, kind, f"{claim.place(0)}: {words}", site, OF_CLAIMS)
