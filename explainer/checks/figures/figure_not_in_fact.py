"""A number or a date in our words stands in none of the facts that they are held to.

Prose says 84 where its fact says 83: somebody mistyped it, or the fact was corrected and the prose was not. Held
against the facts are numbers in digits, with their million or per cent; number words above twelve; days, months with
their year, years, decades and times. They are looked for in a fact's words, quote, note and value (with the million of
its unit), in its dates and in the titles of its sources, in digits or words, English or Spanish: "25 percent" stands in
"a quarter", "48 hours" in "two days", "4 March" in "60 days" from 3 January. Words are held to the facts that are cited
right behind them; else to those of their paragraph; headings, framing, titles and standfirsts to all of their page; the
title of an event, to its facts and its own days.

A word such as "about" excuses nothing: say the fact's figure. One end of a range of days is enough. The day on which
sources in their own voice reported something is not the day on which it happened; it counts where the words tell of a
report. Free are the day of the story (`STORY_DAY` in `pelicanconf.py`), the day up to which the record goes (`as_of` of
the front page) and names with numbers in them, which stand in `data/names-with-numbers.yaml`; letters before digits
(F-35, G7) make a name by themselves. "Nine days later" is for the rule `elapsed-differs`.

Not seen: number words up to twelve, ordinals in words, months without a year; a currency put for another, a minus; a
wrong figure that another of the cited facts has; a figure that is of something else in the fact; what cites a source
and no fact.

Remedy: say what the fact says, or cite the fact that says it. What follows from facts (a sum, a difference) needs an
exception that says from which: `<!-- allow: figure-not-in-fact because 180 + 30 -->`.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.dates.hints import quoted
from explainer.problems import Problem
from explainer.site.claims import Claim
from explainer.site.figures.nearest import nearest
from explainer.site.figures.of_site import OF_PAGE
from explainer.site.figures.of_words import Miss
from explainer.site.site import Site

RULE = "figure-not-in-fact"


def check(site: Site) -> Iterator[Problem]:
    """Every figure of every claim that is held to facts, and of the titles of events."""
    for claim in site.claims_held_to_facts:
        for miss in site.figures.misses(claim):
            yield _problem(miss, claim)


def _problem(miss: Miss, claim: Claim) -> Problem:
    what = quoted(" ".join(claim.text[miss.start : miss.end].split()))
    if claim.cited:
        message = f"{what} stands in these words, and {_facts(claim)} that they cite"
    elif claim.kind in OF_PAGE:
        message = f"{what} stands in this {claim.kind}, and in no fact that this page cites"
    else:
        message = f"{what} stands in these words, and {_facts(claim)} cited near them"
    return Problem(claim.place(miss.start), message, RULE, _hint(miss, claim))


def _facts(claim: Claim) -> str:
    return "not in the fact" if len(claim.facts) == 1 else f"in none of the {len(claim.facts)} facts"


def _hint(miss: Miss, claim: Claim) -> str:
    near = nearest(miss, claim.facts, claim.lang)
    said = f"{near[0].id} says {near[1]}: " if near else ""
    hint = f"{said}say what the fact says, or cite the fact that says this"
    if miss.kind != "number":
        return hint
    return f"{hint}; if it is part of a name, add the name to data/names-with-numbers.yaml"
