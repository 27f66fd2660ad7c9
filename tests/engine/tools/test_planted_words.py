"""Slips are planted one to a claim, and those are counted in which a rule finds something."""

from __future__ import annotations

import random

from explainer.model.actor import Actor
from tests.engine.built import prose, site
from tests.engine.records import fact, make
from tools.planted_words import Slip, found, misquotes, other_people, relative_days

QUOTE = {"text": "the whole harbour is shut", "language": "en"}
SITE = site(
    make(Actor, "ash", name="Ana Ash"),
    make(Actor, "birch", name="Ben Birch"),
    make(Actor, "cedar", name="Cy Cedar"),
    fact("f", said_by="ash", quote=QUOTE),
    fact("g", said_by="birch"),
    prose("a", 'Ash said "the whole harbour is shut".[@f]\nBen Birch went.[@g]', title="So", standfirst="So."),
)


def test_a_quotation_is_altered_in_three_ways_each_of_which_is_found() -> None:
    slips = list(misquotes(SITE.claims, random.Random(1)))
    assert [slip.kind.removeprefix("quoted word ") for slip in slips] == ["put for another", "put in", "left out"]
    assert found(SITE, slips) == {0, 1, 2}


def test_a_name_is_put_for_that_of_somebody_on_the_page_and_of_anybody() -> None:
    slips = list(other_people(SITE, random.Random(1)))
    assert [slip.claim.text.strip().split()[0] for slip in slips if "page" in slip.kind] == ["Birch", "Ana"]
    assert len(slips) == 4
    assert found(SITE, slips) == {0, 1, 2, 3}


def test_a_relative_day_stands_outside_quotations() -> None:
    slips = list(relative_days(SITE.claims, random.Random(1)))
    assert len(slips) == 2
    assert all('"the whole harbour is shut"' in slip.claim.text for slip in slips[:1])
    assert found(SITE, slips) == {0, 1}


def test_what_is_not_altered_is_not_found() -> None:
    assert found(SITE, [Slip("none", claim) for claim in SITE.claims]) == set()
