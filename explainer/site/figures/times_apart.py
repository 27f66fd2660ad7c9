"""Which times of a claim, `nine days later`, lie between no two of the dates that it can speak of."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Iterable, Iterator

from explainer.language import Lang
from explainer.language.reading.durations import Elapsed, elapsed
from explainer.language.reading.figures import figures
from explainer.site.claims import Claim
from explainer.site.figures.held import Held, dates_of
from explainer.site.figures.of_site import SiteFigures
from explainer.site.figures.spans import fits


def times_apart(claim: Claim, before: Iterable[Claim], known: SiteFigures) -> Iterator[Elapsed]:
    """Every such time; dates are those of the claim, of the claims before it, and of the facts of both.

    One of the two is the claim's own: the day that it gives before it counts ("on 7 January and, nine days later"),
    else any that it gives or that its facts have.
    """
    text = known.masked(claim.text)
    times = [*elapsed(text, figures(text, claim.lang), claim.lang)]
    if not times:
        return
    held = Held()
    for fact in claim.facts:
        held.add_all(known.of_fact(fact).said)
        held.add_all(known.of_fact(fact).reported)
    left = [time for time in times if not held.has_duration(time.span, time.amounts)]
    if not left:
        return
    held.add_all(known.story)
    held.add(figures(known.masked(claim.before), claim.lang))
    for one in (claim, *before):
        held.add(figures(known.masked(one.text), one.lang))
        for fact in one.facts if one.cited else ():
            held.add_all(known.of_fact(fact).said)
            held.add_all(known.of_fact(fact).reported)
    dates = {*dates_of(held.days, held.years)}
    vague = dates | {*_within_months(held)}
    own = _own_dates(claim, text, known, held)
    for time in left:
        among = dates if time.span in ("minute", "hour", "day") else vague
        named = _days_typed(text[: time.start], claim.lang, held) or own
        if len(among) > 1 and not fits(time.amounts, time.span, time.bound, among, named):
            yield time


def _own_dates(claim: Claim, text: str, known: SiteFigures, held: Held) -> frozenset[dt.date]:
    """The dates of the claim itself: those that its words give, and those of the facts that it is held to."""
    own = Held()
    own.add(figures(text, claim.lang))
    for fact in claim.facts:
        own.add_all(known.of_fact(fact).said)
        own.add_all(known.of_fact(fact).reported)
    return frozenset((*dates_of(own.days, held.years), *_within_months(own)))


def _days_typed(text: str, lang: Lang, held: Held) -> frozenset[dt.date]:
    """The days that a text gives; those without a year, in each of the years that are held."""
    typed = Held()
    typed.add(figures(text, lang))
    return frozenset(dates_of(typed.days, held.years | typed.years))


def _within_months(held: Held) -> Iterator[dt.date]:
    """The first, the middle and the last day of each month without a day, and of each year without a month."""
    for year, month in held.months - {(year, month) for year, month, _ in held.days}:
        if year:
            yield from (dt.date(year, month, day) for day in (1, 15, monthrange(year, month)[1]))
    for year in held.years - {year for year, _ in held.months}:
        yield from (dt.date(year, 1, 1), dt.date(year, 7, 1), dt.date(year, 12, 31))
