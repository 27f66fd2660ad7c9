"""What an address may name behind its `#`: the headings, records and parts of a page, as far as that is known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explainer.model.event import Event
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.term import Term
from explainer.site.fragments import anchors_at, is_of_list
from explainer.site.lists.division import LINES
from explainer.site.page import Page
from explainer.site.routes import TEMPLATE_ANCHORS
from tests.engine.built import prose, site
from tests.engine.records import fact, make

RECORDS = (
    fact("f"), make(Event, "e"), make(Event, "d"), make(Place, "p"), make(Term, "w"), make(Question, "q"),
)  # fmt: skip


def own(path: str, *parts: Record | Page) -> set[str] | None:
    """The anchors of a page but for those that every page of prose has."""
    found = anchors_at(path, site(*RECORDS, *parts))
    return None if found is None else set(found - TEMPLATE_ANCHORS)


def test_a_page_of_prose_has_its_headings_and_its_markers() -> None:
    text = "## One part\n\nSo.[@f]\n\n### Two parts\n\nOr."
    assert own("/explainers/a/", prose("a", text), prose("b", "## Other\n\nSo.")) == {
        "one-part", "two-parts", "ref-f-1", "note-f",
    }  # fmt: skip


def test_a_page_of_prose_has_the_parts_that_its_template_sets() -> None:
    found = anchors_at("/about/", site(fact("f"), prose("about", "So.", kind="editorial")))
    assert found == {
        "changes", "cite", "contents", "explainers", "explanations", "first", "key-points", "main", "notes",
        "references", "standing", "this-page", "topics", "words",
    }  # fmt: skip


def test_of_the_records_that_a_page_of_prose_shows_questions_and_charts_have_places_of_their_own() -> None:
    shown = "/// fact | f\n///\n\n/// question | q\n///\n\n/// timeline | t\n///"
    assert own("/explainers/a/", prose("a", shown)) == {"q", "q-title"}
    assert own("/explainers/a/", prose("a", "/// chart | n\n///")) == {"n", "n-title", "n-name", "n-words"}


def test_a_page_that_was_not_laid_out_has_anchors_that_nobody_knows() -> None:
    made = replace(site(*RECORDS, prose("a")), prose={})
    assert anchors_at("/explainers/a/", made) is None


@pytest.mark.parametrize(("path", "expected"), [("/timeline/", {"e", "d"}), ("/places/", {"p"}), ("/glossary/", {"w"})])
def test_a_list_of_events_places_or_terms_has_an_anchor_for_each(path: str, expected: set[str]) -> None:
    assert anchors_at(path, site(*RECORDS, prose("a"))) == expected


@pytest.mark.parametrize("path", ["/facts/", "/facts/f/", "/timeline/t/", "/people/", "/data/", "/nowhere/"])
def test_of_other_pages_only_their_templates_know(path: str) -> None:
    assert own(path, prose("a")) is None


@pytest.mark.parametrize("anchor", ["main", "numbers", "letter-a", "letter-ñ", "2026-01", "in-the-north", "elsewhere"])
def test_a_list_sets_anchors_for_its_months_letters_and_groups(anchor: str) -> None:
    assert is_of_list(anchor)


@pytest.mark.parametrize("anchor", ["", "maine", "letter-ab", "letter-", "2026", "2026-01-01", "in-", "number"])
def test_a_list_sets_no_others(anchor: str) -> None:
    assert not is_of_list(anchor)


@pytest.mark.parametrize(("count", "there"), [(LINES, True), (LINES + 1, False)])
def test_the_front_of_a_list_of_very_many_has_no_anchors_of_records(count: int, there: bool) -> None:
    made = site(*(make(Term, f"t{n:03}") for n in range(count)))
    found = anchors_at("/glossary/", made)
    assert found is not None
    assert ("t007" in found) is there
