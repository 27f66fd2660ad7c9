"""Straight marks become the ones that printers set."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.language.typography import typeset


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("Riverland's dam", "Riverland’s dam"),
        ("the workers' union", "the workers’ union"),
        ('He said "no".', "He said “no”."),
        ('("Good luck")', "(“Good luck”)"),
        ("\"He said 'no'\"", "“He said ‘no’”"),
        ("the '90s", "the ’90s"),
        ("already “set” and it’s so", "already “set” and it’s so"),
        ("plain", "plain"),
    ],
)
def test_marks_open_before_a_word_and_close_after_it(typed: str, set_: str) -> None:
    assert typeset(typed) == set_


@given(st.text(alphabet="ab ('\"’“”)-–1"))
def test_setting_twice_changes_nothing_and_leaves_no_straight_mark(text: str) -> None:
    once = typeset(text)
    assert typeset(once) == once
    assert not set(once) & {'"', "'"}
    assert len(once) == len(text)
