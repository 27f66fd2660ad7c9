"""The record of changes: all of them, the newest first, each with what it touched."""

from __future__ import annotations

from explainer.model.actor import Actor
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.place import Place
from explainer.model.series import Series
from explainer.model.term import Term
from explainer.views.pages.changes import ChangesView
from explainer.views.parts.correction import CorrectionView
from explainer.views.parts.links import LinkView
from tests.engine.built import prose, site, view
from tests.engine.records import fact, make


def changes(*parts: object) -> tuple[CorrectionView, ...]:
    return view("/changes/", site(fact("f"), *parts), ChangesView).corrections  # type: ignore[arg-type]


def entry(name: str, date: str = "2026-03-03", **fields: object) -> Correction:
    return make(Correction, name, date=date, **fields)


def test_all_changes_stand_newest_first_and_those_of_one_day_by_id_from_the_last() -> None:
    dates = {"d": "2026-03-02", "b": "2026-03-10", "c": "2026-03-10", "a": "2026-03-09", "e": "2025-12-31"}
    told = changes(*(entry(name, date) for name, date in dates.items()))
    assert [one.id for one in told] == ["c", "b", "a", "d", "e"]


def test_a_change_says_what_was_changed_when_and_why() -> None:
    given = {"class": "retraction", "was": "It ran.", "now": "It did not.", "why": "We were wrong."}
    (told,) = changes(entry("c", **given))
    assert (told.id, told.date.text, told.kind) == ("c", "2026-03-03", "retraction")
    assert (told.was, told.now, told.why, told.reported_by) == ("It ran.", "It did not.", "We were wrong.", None)


def test_it_names_who_reported_it() -> None:
    (told,) = changes(entry("c", reported_by="A reader"))
    assert told.reported_by == "A reader"


def test_it_leads_to_the_records_it_names_in_its_order_and_to_the_data_where_a_record_has_no_page() -> None:
    records = [make(Series, "n"), make(Actor, "x"), make(Event, "e"), make(Place, "p"), make(Term, "w")]
    (told,) = changes(*records, entry("c", records=["w", "n", "f", "gone", "x", "e", "p", "s"]))
    assert told.records == (
        LinkView("word", "/glossary/#w"),
        LinkView("S", "/data/"),
        LinkView("So it is.", "/facts/f/"),
        LinkView("Somebody", "/people/x/"),
        LinkView("It happens", "/timeline/#e"),
        LinkView("Somewhere", "/places/#p"),
        LinkView("T (P)", "/sources/s/"),
    )


def test_it_leads_to_the_pages_it_names_in_its_order() -> None:
    pages = [prose("a", title="The ferry"), prose("b", title="About", kind="editorial"), prose("other")]
    (told,) = changes(*pages, entry("c", pages=["b", "gone", "a"]))
    assert told.pages == (LinkView("About", "/b/"), LinkView("The ferry", "/explainers/a/"))


def test_a_site_without_changes_has_the_page_all_the_same() -> None:
    assert changes() == ()
