"""A mistyped id is answered with the one that was meant, and never with another thing of a like name."""

from __future__ import annotations

import pytest

from explainer.near_ids import did_you_mean_id, near_id

KNOWN = (
    "bridge-cost-five", "bridge-cost-2026-01-16", "casualties-un", "prisoners-freed", "gains-lawful", "oil-increase",
    "cuba-accuses-us", "a-b-c", "toll-83",
)  # fmt: skip


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        ("bridge-cost-fiv", "bridge-cost-five"),
        ("bridge-csot-five", "bridge-cost-five"),
        ("brigde-cost-fives", "bridge-cost-five"),
        ("bridgecost-five", "bridge-cost-five"),
        ("Bridge_Cost_Five", "bridge-cost-five"),
        ("prisonners-freed", "prisoners-freed"),
        ("bridge-cst-2026-01-16", "bridge-cost-2026-01-16"),
        ("tol-83", "toll-83"),
    ],
)
def test_a_slip_of_the_finger_is_answered_with_the_id(wanted: str, meant: str) -> None:
    assert near_id(wanted, KNOWN) == meant


@pytest.mark.parametrize(
    "wanted",
    [
        "bridge-cost-six", "bridge-cost", "bridge-cost-2026-01-17", "casualties-us", "gains-unlawful", "oil-decrease",
        "us-accuses-cuba", "a-b-d", "toll-38", "toll-84", "toll", "", "-", "prisoners-fled-",
    ],
)  # fmt: skip
def test_another_number_word_order_or_a_word_more_or_less_is_another_thing(wanted: str) -> None:
    assert near_id(wanted, KNOWN) is None


def test_an_address_is_near_in_its_words() -> None:
    known = ("/facts/the-fact/", "/explainers/other/", "/facts/toll-83/")
    assert near_id("/facts/the-fct/", known) == "/facts/the-fact/"
    assert near_id("/explainers/other", known) == "/explainers/other/"
    assert near_id("/facts/toll-84/", known) is None


def test_of_two_that_are_as_near_none_is_named() -> None:
    assert near_id("bridge-lost", ("bridge-cost", "bridge-last")) is None
    assert near_id("ab-c", ("a-bc", "abc")) is None


def test_a_hint_ends_with_what_is_said_in_any_case() -> None:
    assert did_you_mean_id("tol-83", KNOWN, "facts live there") == 'did you mean "toll-83"? facts live there'
    assert did_you_mean_id("toll-84", KNOWN, "facts live there") == "facts live there"
    assert did_you_mean_id("toll-84", KNOWN) is None
