"""`tools/planted/`: whether a fault is found by its rule, told by another one, or missed; and what is planted."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from explainer.site.site import Site
from tests.engine.built import prose, site
from tests.engine.records import fact
from tools.planted.fault import OF_CLAIMS, WRONG_CITATION, Fault, Judge, Planter
from tools.planted.of_claims import of_claims
from tools.planted.of_pages import of_pages
from tools.planted.of_records import mistyped_ids


def made() -> Site:
    return site(fact("toll", text="83 died.", date="2026-01-16"), prose("a", "On 16 January 2026 83 died.[@toll]"))


def with_another_toll(planter: Planter) -> Site:
    number, claim = next(
        (number, claim) for number, claim in enumerate(planter.site.claims) if claim.text.endswith("83 died.")
    )
    return planter.with_claim(number, replace(claim, text=claim.text.replace("83", "38")))


@pytest.mark.parametrize(
    ("rule", "outcome"),
    [("figure-not-in-fact", "found"), ("relative-day", "elsewhere"), (WRONG_CITATION, "found")],
)
def test_a_fault_is_found_by_its_rule_or_told_by_another(rule: str, outcome: str) -> None:
    planter = Planter(made())
    planted = Fault(rule, "kind", "words", lambda: with_another_toll(planter), OF_CLAIMS)
    assert Judge(planter.site).outcome(planted) == outcome


def test_what_is_told_of_the_site_as_it_is_is_no_find() -> None:
    faulty = with_another_toll(Planter(made()))
    assert Judge(faulty).outcome(Fault("figure-not-in-fact", "kind", "words", lambda: faulty, OF_CLAIMS)) == "missed"


def test_what_is_told_on_reading_is_told_elsewhere() -> None:
    assert Judge(made()).outcome(Fault("relative-day", "kind", "words", lambda: None)) == "elsewhere"


def test_claims_are_altered_in_figures_and_days() -> None:
    judge, planter = Judge(made()), Planter(made())
    faults = [*of_claims(planter, random.Random(1))]
    assert {fault.kind for fault in faults if fault.rule == "figure-not-in-fact"} == {
        "a digit mistyped", "a digit lost", "a nought too many", "one more or less", "two digits change places",
        "another day", "another month", "another year",
    }  # fmt: skip
    assert {judge.outcome(fault) for fault in faults if "83" not in fault.words} == {"found"}


def test_pages_are_altered_in_citations_and_signs() -> None:
    judge, planter = Judge(made()), Planter(made())
    faults = [*of_pages(planter, random.Random(1))]
    assert {"uncited-paragraph", "unknown-id"} <= {fault.rule for fault in faults}
    assert {judge.outcome(fault) for fault in faults if fault.rule == "uncited-paragraph"} == {"found"}


def test_ids_are_mistyped_by_one_sign() -> None:
    found = dict(mistyped_ids("toll-83", random.Random(2)))
    assert "toll-83" not in found.values()
    assert {kind: len(other) for kind, other in found.items()}["an id with a letter lost"] == 6
