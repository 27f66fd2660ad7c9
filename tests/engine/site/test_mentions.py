"""What a page of prose brings before its readers: what it cites, shows in a block, or shows as an account."""

from __future__ import annotations

import pytest

from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.series import Series
from explainer.problems import Location
from explainer.site.mentions import Mention, facts_on, mentions
from tests.engine.built import prose
from tests.engine.records import dataset, fact, make


def found(text: str, *records: Record) -> list[tuple[str, str]]:
    """The ids that the page mentions, each with the way."""
    return [(mention.key, mention.way) for mention in mentions(prose("a", text), dataset(*records))]


def facts(text: str, *records: Record) -> list[str]:
    return [one.id for one in facts_on(prose("a", text), dataset(*records))]


def test_citations_come_in_order_before_blocks_in_order() -> None:
    text = "/// fact | late\n///\n\nSo.[@b; @a]\n\n/// chart | tolls\n///\n\nSo.[@b]"
    records = [fact("a"), fact("b"), fact("late"), make(Series, "tolls")]
    assert found(text, *records) == [
        ("b", "cited"),
        ("a", "cited"),
        ("b", "cited"),
        ("late", "embedded"),
        ("tolls", "embedded"),
    ]


def test_a_question_in_a_block_brings_its_accounts_along_at_the_place_of_the_block() -> None:
    asked = make(Question, "q", accounts=["b", "a", "gone"])
    page = prose("x", "So.[@a]\n\n/// question | q\n///")
    block = Location("content/x.md", 3, 16)
    assert list(mentions(page, dataset(asked, fact("a"), fact("b")))) == [
        Mention("a", Location("content/x.md", 1, 5), "cited"),
        Mention("q", block, "embedded"),
        Mention("b", block, "account"),
        Mention("a", block, "account"),
        Mention("gone", block, "account"),
    ]


def test_ids_may_be_of_no_record() -> None:
    text = "So.[@gone]\n\n/// question | lost\n///"
    assert found(text) == [("gone", "cited"), ("lost", "embedded")]


@pytest.mark.parametrize(
    ("block", "shown"),
    [
        ("fact | f", ["f"]),
        ("question | q", ["q", "f"]),
        ("timeline | t", ["t"]),
        ("chart | tolls", ["tolls"]),
        ("question | f", []),
        ("fact | q", []),
        ("timeline | q", []),
        ("chart | t", []),
        ("timeline | tolls", []),
    ],
)
def test_a_block_shows_records_of_its_own_kind_only(block: str, shown: list[str]) -> None:
    records = [fact("f"), make(Question, "q", accounts=["f"]), make(Series, "tolls")]
    assert [key for key, _ in found(f"/// {block}\n///", *records)] == shown


def test_facts_come_in_order_each_once_also_those_shown_as_accounts() -> None:
    asked = make(Question, "q", accounts=["a", "c"])
    text = "So.[@b; @a]\n\nSo.[@b]\n\n/// fact | d\n///\n\n/// question | q\n///"
    assert facts(text, asked, *map(fact, "abcde")) == ["b", "a", "d", "c"]


def test_what_is_no_fact_is_not_among_the_facts() -> None:
    assert facts("So.[@s; @f; @gone]\n\n/// timeline | t\n///", fact("f")) == ["f"]
