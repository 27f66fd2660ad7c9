"""In which order readers have changes, and which are announced."""

from __future__ import annotations

import pytest

from explainer.model.correction import Correction
from explainer.site.corrections.importance import importance, is_news, latest_first, latest_last, turns_an_answer
from tests.engine.records import make

IN_ORDER = ("retraction", "correction", "update", "clarification", "wording")


def entry(name: str, kind: str = "correction", date: str = "2026-03-03", **fields: object) -> Correction:
    return make(Correction, name, date=date, **{"class": kind}, **fields)


def test_what_turns_an_answer_matters_most_then_what_was_wrong_then_what_is_new_and_wording_least() -> None:
    given = [entry(kind, kind) for kind in reversed(IN_ORDER)]
    given.append(entry("turns", "clarification", answers=["q"]))
    assert [one.id for one in latest_first(given)] == ["turns", *IN_ORDER]


def test_news_of_the_world_and_of_a_source_matter_alike() -> None:
    assert importance(entry("a", "update")) == importance(entry("b", "source-revision"))


def test_the_newest_day_comes_before_what_matters_more() -> None:
    given = [entry("old", "retraction", "2026-03-01", answers=["q"]), entry("new", "clarification", "2026-03-02")]
    assert [one.id for one in latest_first(given)] == ["new", "old"]
    assert [one.id for one in latest_last(given)] == ["old", "new"]


def test_of_one_day_and_importance_the_last_id_comes_first() -> None:
    assert [one.id for one in latest_first([entry("a"), entry("c"), entry("b")])] == ["c", "b", "a"]


@pytest.mark.parametrize("kind", IN_ORDER)
def test_all_but_mended_wording_is_news_and_may_turn_an_answer(kind: str) -> None:
    given = entry("c", kind, answers=["q"])
    assert is_news(given) is turns_an_answer(given) is (kind != "wording")
    assert not turns_an_answer(entry("c", kind))
