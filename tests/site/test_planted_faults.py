"""Faults that are planted in this site, one at a time: the rules find them, and their number is published."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from explainer.loading.planted_faults import read_planted_faults
from explainer.site.editorial.planted_faults import PlantedFaults
from explainer.site.layout import PLANTED_FAULTS
from explainer.site.site import Site
from tools.planted.fault import OF_ALL, WRONG_CITATION, Fault
from tools.planted_faults import OF_EACH_KIND, SEED, as_json, counted, drawn, outcomes, whole_site

ROOT = Path(__file__).parents[2]
ALWAYS_FOUND = ("quote-not-in-fact", "relative-day", "two-spellings", "uncited-paragraph", "unknown-id",
                "value-not-in-text")  # fmt: skip


@pytest.fixture(scope="module")
def site() -> Site:
    return whole_site()


@pytest.fixture(scope="module")
def faults(site: Site) -> tuple[Fault, ...]:
    return drawn(site, most=OF_EACH_KIND)


@pytest.fixture(scope="module")
def published() -> PlantedFaults:
    found = read_planted_faults(ROOT, [])
    assert found is not None
    return found


def test_the_count_is_of_these_faults(faults: tuple[Fault, ...], published: PlantedFaults) -> None:
    """Whoever adds a rule or a kind of fault counts again: `python -m tools.planted_faults`."""
    planted = Counter((fault.rule, fault.kind) for fault in faults)
    many = {kind for kind, number in planted.items() if number == OF_EACH_KIND}
    assert many - {(rule.name, kind.name) for rule in published.rules for kind in rule.kinds} == set()
    assert published.seed == SEED
    for rule in published.rules:
        assert rule.name in (*OF_ALL, WRONG_CITATION)
        assert sum(kind.planted for kind in rule.kinds) == rule.planted
        assert sum(kind.missed for kind in rule.kinds) == rule.missed


def test_the_file_is_as_it_is_written(published: PlantedFaults) -> None:
    assert (ROOT / "data" / PLANTED_FAULTS).read_text("utf-8") == as_json(published)


def test_the_same_faults_are_drawn_again(site: Site, faults: tuple[Fault, ...]) -> None:
    assert [fault.words for fault in drawn(site)] == [fault.words for fault in faults]


@pytest.mark.parametrize("rule", ALWAYS_FOUND)
def test_some_of_each_kind_are_found(
    rule: str, site: Site, faults: tuple[Fault, ...], published: PlantedFaults
) -> None:
    """Of three of a kind none is missed where the published count has none, nor all where it has fewer than half."""
    counts = {kind.name: kind for one in published.rules if one.name == rule for kind in one.kinds}
    kinds = {name: [fault for fault in faults if (fault.rule, fault.kind) == (rule, name)][:3] for name in counts}
    assert kinds
    for name, of_kind in kinds.items():
        missed = [fault.words for fault, outcome in outcomes(site, of_kind) if outcome == "missed"]
        if counts[name].missed * 2 < counts[name].planted:
            assert len(missed) < len(of_kind), (name, missed)
        if not counts[name].missed:
            assert missed == [], name


def test_counts_are_those_of_outcomes(site: Site) -> None:
    def fault(kind: str) -> Fault:
        return Fault("relative-day", kind, "", lambda: site)

    found = counted([(fault("one"), "found"), (fault("one"), "missed"), (fault("two"), "elsewhere")])
    (rule,) = found.rules
    assert (rule.planted, rule.found, rule.elsewhere, rule.missed) == (3, 1, 1, 1)
    assert [(kind.name, kind.planted, kind.missed) for kind in rule.kinds] == [("one", 2, 1), ("two", 1, 0)]
