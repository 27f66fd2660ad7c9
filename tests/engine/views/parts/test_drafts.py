"""What the desk marks: pages that the public does not get, and drafts within pages that it does."""

from __future__ import annotations

import pytest

from explainer.model.event import Event
from explainer.model.map import Map
from explainer.model.place import Place
from explainer.model.record import Record
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.views.parts.drafts import DraftsView, drafts_view
from tests.engine.built import context, home, prose, site
from tests.engine.records import fact, make


def test_a_site_without_drafts_marks_nothing() -> None:
    view = context(site(fact("f"), home())).ask(drafts_view)
    assert view == DraftsView()
    assert not view


def test_pages_of_drafts_are_marked_and_no_others() -> None:
    made = site(fact("f"), home(), fact("waits", draft=True), prose("a", draft=True), make(Source, "late", draft=True))
    view = context(made).ask(drafts_view)
    assert view.pages == ("/explainers/a/", "/facts/waits/", "/sources/late/")
    assert (view.anchors, view.headed, view.maps) == ((), (), ())


def test_pages_that_are_there_for_drafts_alone_are_marked() -> None:
    events = [make(Event, f"e{n}", date="2026-02-01", facts=["f"], draft=True) for n in range(5)]
    view = context(site(fact("f"), home(), *events)).ask(drafts_view)
    assert view.pages == ("/timeline/2026-02/",)
    assert view.anchors == ("e0", "e1", "e2", "e3", "e4")
    assert view.headed == ()


def test_drafts_without_a_page_are_marked_where_they_stand() -> None:
    kinds = {"p": Place, "w": Term, "n": Series, "m": Map}
    view = context(site(fact("f"), *(make(kind, key, draft=True) for key, kind in kinds.items()))).ask(drafts_view)
    assert set(view.anchors) == {"p", "w"}
    assert set(view.headed) == {"p", "w", "n"}
    assert view.maps == ("m",)
    assert view


@pytest.mark.parametrize("waiting", [fact("waits", draft=True), make(Event, "e", facts=["f"], draft=True),
                                     make(Series, "n", draft=True), make(Map, "m", draft=True)])  # fmt: skip
def test_one_draft_of_any_kind_is_something_to_mark(waiting: Record) -> None:
    assert context(site(fact("f"), home(), waiting)).ask(drafts_view)
