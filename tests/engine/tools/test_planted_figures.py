"""`tools/planted_figures.py`: slips as people make them, each found or named."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from tests.engine.built import prose, site
from tests.engine.records import fact
from tools.planted_figures import another_day, mistyped, planted, slips


@given(st.from_regex(r"[1-9][0-9]{0,2}(,[0-9]{3}){0,2}(\.[0-9])?", fullmatch=True), st.integers())
def test_digits_are_mistyped_sign_for_sign(digits: str, seed: int) -> None:
    slip = mistyped(digits, random.Random(seed))
    assert slip != digits
    assert [sign.isdigit() for sign in slip] == [sign.isdigit() for sign in digits]
    assert not slip.startswith("0")


@given(st.integers(1, 31), st.integers())
def test_another_day_is_a_day(day: int, seed: int) -> None:
    slip = int(another_day(str(day), random.Random(seed)))
    assert slip != day
    assert 1 <= slip <= 28


def test_each_figure_of_a_text_is_altered_once() -> None:
    text = "On 16 January 2026, 1,200 died, a third of them soldiers; 46A stays."
    found = [*slips(text, "en", random.Random(1))]
    assert [(slip.kind, text[slip.start : slip.start + 2]) for slip in found] == [
        ("number", "1,"), ("day", "16"), ("year", "20"),
    ]  # fmt: skip


def test_slips_are_found_where_no_fact_has_them() -> None:
    made = site(fact("f", text="83 died.", date="2026-01-16"), prose("a", "On 16 January 2026 83 died.[@f]"))
    assert {(slip.kind, is_found) for _, slip, is_found in planted(made)} == {
        ("number", True), ("day", True), ("year", True),
    }  # fmt: skip
