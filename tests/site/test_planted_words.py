"""The rules about words find nothing on this site as it is, and nearly every slip that is planted in it."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest

from explainer.pipeline import read_site
from explainer.site.site import Site
from tools.planted_words import SEED, Slip, found, misquotes, other_people, relative_days


@pytest.fixture(scope="module")
def site() -> Site:
    return read_site(Path(__file__).parents[2])[0]


def test_nothing_is_found_in_what_stands_there(site: Site) -> None:
    assert found(site, [Slip("none", claim) for claim in site.claims]) == set()


def test_slips_are_found(site: Site) -> None:
    chance = random.Random(SEED)
    slips = [*misquotes(site.claims, chance), *other_people(site, chance), *relative_days(site.claims, chance)]
    planted = Counter(slip.kind for slip in slips)
    caught = Counter(slips[number].kind for number in found(site, slips))
    at_least = {
        "quoted word put for another": 0.98,
        "quoted word put in": 0.98,
        "quoted word left out": 0.98,
        "person put for another": 0.94,
        "person of the page put for another": 0.75,
        "relative day": 0.95,
    }
    assert planted.keys() == at_least.keys()
    assert {
        kind: caught[kind] / planted[kind] for kind in planted if caught[kind] < at_least[kind] * planted[kind]
    } == {}
