"""Which words are marked as other than they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.views.parts.changes.differing_words import Run, differing, unmarked


def marked(was: str, now: str) -> tuple[list[str], list[str]]:
    before, after = differing(was, now)
    return [run.words for run in before if run.differs], [run.words for run in after if run.differs]


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        ("The Guild counted 83 dead.", "The Guild counted 84 dead.", (["83"], ["84"])),
        ("It held 1,200 boats.", "It held 1,300 boats.", (["1,200"], ["1,300"])),
        ("The dam was open.", "The dam is closed.", (["was open"], ["is closed"])),
        ("The dam holds.", "The dam holds, says Ada.", ([], [", says Ada"])),
        ("The dam never broke.", "The dam broke.", (["never"], [])),
        ("38", "83", (["38"], ["83"])),
        ("He did.", "It held.", (["He did"], ["It held"])),
        ("The same.", "The same.", ([], [])),
    ],
)
def test_the_words_that_differ_are_marked_on_both_sides(was: str, now: str, expected: object) -> None:
    assert marked(was, now) == expected


def test_where_little_is_the_same_nothing_is_marked() -> None:
    was = "Ferries crossed the lake every day until the storm came over the hills."
    now = "Nobody knows how many people lived there, as no list was ever kept by anyone."
    assert differing(was, now) == ((Run(was),), (Run(now),))


@given(st.text(alphabet="ab ,.8’\N{NO-BREAK SPACE}"), st.text(alphabet="ab ,.8’\N{NO-BREAK SPACE}"))
def test_no_word_is_lost_and_none_added(was: str, now: str) -> None:
    before, after = differing(was, now)
    assert ("".join(run.words for run in before), "".join(run.words for run in after)) == (was, now)


def test_without_marks_a_run_is_left_for_each_link_and_for_what_stands_between() -> None:
    runs = (Run("He "), Run("said", True), Run("Ada", True, "/people/ada/"), Run(", p. 4", True))
    assert unmarked(runs) == (Run("He said"), Run("Ada", href="/people/ada/"), Run(", p. 4"))
