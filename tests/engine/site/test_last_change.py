"""The day on which something was last changed: published, declared as updated, or corrected."""

from __future__ import annotations

import pytest

from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.site.last_change import last_change, last_change_of_all
from explainer.site.page import Page
from explainer.site.site import Site
from explainer.views.pages.explainers import ExplainersView
from tests.engine.built import feed, prose, site, sitemap, view
from tests.engine.records import fact, make


def entry(name: str, date: str, **fields: object) -> Correction:
    return make(Correction, name, date=date, **fields)


def day(subject: Page | Record, *others: Page | Record) -> str | None:
    """The day of its last change, on a site of it and the others."""
    found = last_change(subject, site(subject, *others))
    return found.text if found else None


def whole(*parts: Page | Record) -> str | None:
    found = last_change_of_all(site(*parts))
    return found.text if found else None


def test_a_page_was_last_changed_when_it_was_published_unless_something_says_otherwise() -> None:
    others = [entry("c", "2026-03-09", pages=["b"]), entry("d", "2026-03-09", records=["f"], pages=[])]
    assert day(prose("a", published="2026-03-02"), prose("b"), fact("f"), *others) == "2026-03-02"


@pytest.mark.parametrize(
    ("updated", "corrected", "latest"),
    [
        ("2026-03-05", [], "2026-03-05"),
        ("2026-03-05", ["2026-03-04"], "2026-03-05"),
        ("2026-03-05", ["2026-03-04", "2026-03-06"], "2026-03-06"),
        (None, ["2026-03-10", "2026-03-09"], "2026-03-10"),
        (None, ["2026-03-01"], "2026-03-02"),
    ],
)
def test_a_page_was_last_changed_on_the_latest_of_its_update_and_its_corrections(
    updated: str | None, corrected: list[str], latest: str
) -> None:
    entries = [entry(f"c{at}", date, pages=["b", "a"]) for at, date in enumerate(corrected)]
    assert day(prose("a", published="2026-03-02", updated=updated), prose("b"), *entries) == latest


def test_a_record_was_last_changed_by_the_latest_correction_that_names_it() -> None:
    entries = [
        entry("a", "2026-03-03", records=["f"]),
        entry("b", "2026-03-05", records=["g", "f"]),
        entry("c", "2026-03-04", records=["f"]),
        entry("d", "2026-03-06", records=["g"]),
        entry("e", "2026-03-07", pages=["f"]),
    ]
    assert day(fact("f"), fact("g"), *entries) == "2026-03-05"


def test_a_record_that_no_correction_names_has_no_day() -> None:
    others = [fact("f"), fact("g"), prose("b", "So.[@f]"), entry("c", "2026-03-04", records=["g"])]
    assert day(make(Event, "e", facts=["f"]), *others) is None


@pytest.mark.parametrize(("named", "latest"), [("q", "2026-03-04"), ("g", "2026-03-04"), ("h", None)])
def test_a_question_is_changed_by_what_changes_it_or_one_of_its_accounts(named: str, latest: str | None) -> None:
    facts = [fact("f"), fact("g"), fact("h")]
    asked = make(Question, "q", accounts=["f", "g"])
    assert day(asked, *facts, entry("c", "2026-03-04", records=[named])) == latest


def test_what_changes_a_question_or_a_fact_changes_no_other_record_by_that() -> None:
    others = [make(Question, "q", accounts=["f"]), make(Event, "e", facts=["f"])]
    assert day(fact("f"), *others, entry("c", "2026-03-04", records=["q", "e"])) is None
    assert day(others[1], fact("f"), entry("d", "2026-03-05", records=["f"])) is None


@pytest.mark.parametrize(
    ("parts", "latest"),
    [
        ([prose("a", published="2026-03-02"), prose("b", published="2026-03-04"), prose("c")], "2026-03-04"),
        ([prose("a", updated="2026-03-05"), entry("c", "2026-03-04")], "2026-03-05"),
        ([prose("a", updated="2026-03-05"), entry("b", "2026-03-10"), entry("c", "2026-03-09")], "2026-03-10"),
        ([entry("c", "2026-03-04")], "2026-03-04"),
        ([fact("f")], None),
    ],
)
def test_the_site_was_last_changed_with_the_latest_of_its_pages_and_corrections(
    parts: list[Page | Record], latest: str | None
) -> None:
    assert whole(*parts) == latest


def _changed() -> Site:
    return site(
        fact("f"),
        fact("g"),
        make(Question, "q", accounts=["g"]),
        prose("a", published="2026-03-02", updated="2026-03-03"),
        prose("b", published="2026-03-02"),
        entry("c", "2026-03-05", records=["g"]),
        entry("d", "2026-03-06", pages=["b"]),
    )


def test_search_engines_are_told_the_day_of_pages_and_records_that_have_one() -> None:
    days = {url.loc.removeprefix("https://site.example"): url.lastmod for url in sitemap(_changed())}
    told = ("/explainers/a/", "/explainers/b/", "/facts/f/", "/facts/g/", "/questions/q/", "/topics/t/", "/changes/")
    assert [days[path] for path in told] == ["2026-03-03", "2026-03-06", None, "2026-03-05", "2026-03-05", None, None]


def test_the_list_of_explainers_says_when_each_was_last_changed() -> None:
    cards = view("/explainers/", _changed(), ExplainersView).explainers
    assert [card.changed.text if card.changed else None for card in cards] == ["2026-03-03", "2026-03-06"]


def test_a_change_is_news_of_the_page_or_question_that_it_concerns() -> None:
    entries = feed("/feeds/all.atom.xml", _changed()).entries
    assert {one.html: one.updated[:10] for one in entries} == {
        "/explainers/a/": "2026-03-03",
        "/explainers/b/": "2026-03-06",
        "c": "2026-03-05",
        "d": "2026-03-06",
        "/questions/q/": "2026-03-05",
    }


GONE = {"date": "2026-03-20", "why": "It was wrong."}


@pytest.mark.parametrize("name", ["withheld", "retracted"])
def test_it_was_last_changed_when_it_was_withheld_or_retracted(name: str) -> None:
    assert day(prose("a", published="2026-03-02", **{name: GONE}), fact("f")) == "2026-03-20"
    assert day(fact("f", **{name: GONE})) == "2026-03-20"
    assert day(make(Question, "q", accounts=["f"]), fact("f", **{name: GONE})) == "2026-03-20"
    assert whole(prose("a", published="2026-03-02"), fact("f"), make(Event, "e", **{name: GONE})) == "2026-03-20"


def test_mended_wording_changes_nothing_for_readers() -> None:
    asked = make(Question, "q", accounts=["f"])
    wording = entry("w", "2026-03-09", records=["f", "q"], pages=["a"], **{"class": "wording"})
    page = prose("a", published="2026-03-02")
    assert [day(one, page, fact("f"), asked, wording) for one in (page, fact("f"), asked)] == ["2026-03-02", None, None]
    assert whole(page, fact("f"), wording) == "2026-03-02"


def test_what_a_correction_tells_of_in_a_detail_or_answers_anew_was_changed_by_it() -> None:
    change = entry("c", "2026-03-09", answers=["q"], details=[{"record": "f", "field": "note", "now": "So."}])
    assert [day(one, prose("a"), change) for one in (fact("f"), make(Question, "q"))] == ["2026-03-09"] * 2
