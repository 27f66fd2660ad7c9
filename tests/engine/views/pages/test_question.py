"""The page of a question: what it says of itself, the pages that rest on its accounts, and its days of reports."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.model.question import Question
from explainer.views.pages.question import QuestionPageView
from tests.engine.built import prose, site, view
from tests.engine.records import fact, make


def page(*parts: Any, accounts: str = "", changes: dict[str, str] | None = None, **fields: Any) -> QuestionPageView:
    asked = make(Question, "q", **{"question": "Did it fall?", "accounts": accounts.split()} | fields)
    return view("/questions/q/", site(asked, *parts), QuestionPageView, **changes or {})


def reported(*days: str) -> list[Any]:
    """Facts f0, f1 and so on, reported on these days."""
    return [fact(f"f{at}", date="2025-06-01", reported=day) for at, day in enumerate(days)]


def test_it_stands_at_its_address_under_its_question_and_may_be_framed() -> None:
    made = page()
    assert (made.path, made.title, made.embed) == ("/questions/q/", "Did it fall?", "/embed/questions/q/")
    assert (made.question.id, made.question.href) == ("q", "/questions/q/")


@pytest.mark.parametrize(
    ("fields", "described"),
    [
        ({"common_ground": "It stood.", "open_because": "Nobody looked."}, "It stood."),
        ({"open_because": "Nobody looked."}, "Nobody looked."),
        ({"settled_by": "A survey."}, "Did it fall?"),
    ],
)
def test_it_is_described_by_what_is_not_in_dispute_else_by_why_it_is_open(
    fields: dict[str, str], described: str
) -> None:
    assert page(**fields).description == described


def test_every_page_that_shows_it_or_cites_one_of_its_accounts_is_told_once_by_address() -> None:
    pages = [
        prose("z", "/// question | q\n///", title="A"),
        prose("m", "So.[@g] So.[@f]", title="B"),
        prose("a", "So.[@f]", title="C"),
        prose("about", "So.[@g]", title="D", kind="editorial"),
        prose("b", "So.[@other]", title="E"),
        prose("c", "So.[@s]", title="F"),
        prose("d", "/// question | p\n///", title="G"),
    ]
    facts = [fact("f", superseded_by="g"), fact("g"), fact("other")]
    found = page(make(Question, "p", accounts=["other"]), *facts, *pages, accounts="g f").pages
    assert [(link.label, link.href) for link in found] == [
        ("D", "/about/"),
        ("C", "/explainers/a/"),
        ("B", "/explainers/m/"),
        ("A", "/explainers/z/"),
    ]


def test_its_strip_counts_accounts_by_the_day_of_their_report_from_the_first_on() -> None:
    facts = reported("2026-01-09", "2026-01-05", "2026-01-09")
    strip = page(
        *facts, fact("other", reported="2026-01-02"), accounts="f0 f1 f2", changes={"as_of": "2026-01-10"}
    ).strip
    assert strip
    assert (strip.first.text, strip.last.text, strip.busiest.text) == ("2026-01-05", "2026-01-10", "2026-01-09")
    assert strip.path == "M0 40v-20h3v20zM16 40v-40h3v40z"


def test_its_strip_begins_with_the_story_where_its_first_account_is_older() -> None:
    strip = page(*reported("2025-11-30", "2025-12-03"), accounts="f0 f1").strip
    assert strip
    assert (strip.first.text, strip.last.text, strip.most) == ("2025-12-01", "2026-03-26", 1)
    assert strip.path == "M8 40v-40h3v40z"


@pytest.mark.parametrize(
    ("days", "drawn"),
    [([], False), (["2026-01-05"] * 3, False), (["2026-01-05", "2026-01-06"], True)],
)
def test_where_all_accounts_were_given_on_one_day_there_is_no_strip(days: list[str], drawn: bool) -> None:
    facts = reported(*days)
    assert bool(page(*facts, accounts=" ".join(one.id for one in facts)).strip) is drawn


@pytest.mark.parametrize("changes", [{"story_from": "../2025-12"}, {"as_of": "2026-03/.."}])
def test_a_record_without_a_first_or_a_last_day_has_no_strip(changes: dict[str, str]) -> None:
    assert page(*reported("2026-01-05", "2026-01-06"), accounts="f0 f1", changes=changes).strip is None
