"""The page of a source: what it is, and all that would fall if it were withdrawn."""

from __future__ import annotations

import pytest

from explainer.model.actor import Actor
from explainer.model.event import Event
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.views.pages.source import SourcePageView
from explainer.views.parts.links import LinkView
from tests.engine.built import prose, site, view
from tests.engine.records import fact, make


def page(*parts: object, of: str = "s") -> SourcePageView:
    return view(f"/sources/{of}/", site(*parts), SourcePageView)  # type: ignore[arg-type]


def source(name: str, **fields: object) -> Source:
    return make(Source, name, **fields)


@pytest.mark.parametrize(
    ("title", "named", "description"),
    [("The bridge", "The bridge", "The bridge (Daily)"), (None, "Daily", "https://daily.example/1 (Daily)")],
)
def test_it_is_called_by_its_title_or_else_by_its_publisher(title: str | None, named: str, description: str) -> None:
    shown = page(source("s", title=title, publisher="Daily", url="https://daily.example/1"))
    assert (shown.path, shown.title, shown.description) == ("/sources/s/", named, description)
    assert (shown.reference.id, shown.reference.title) == ("s", title)


def test_the_facts_that_rest_on_it_stand_by_when_they_were_so_then_by_report_then_by_id() -> None:
    facts = [
        fact("c", date="2026-01-03", reported="2026-01-04", text="Zzz."),
        fact("d", date="2026-01-03", reported="2026-01-04"),
        fact("a", date="2026-01-03", reported="2026-01-05", sources=["other", "s"]),
        fact("b", date="2026-01-09"),
        fact("e", date="2026-01-03"),
        fact("z", date="2026-01-02"),
        fact("not", sources=["other"]),
    ]
    assert [one.id for one in page(source("s"), source("other"), *facts).facts] == ["z", "e", "c", "d", "a", "b"]


def test_facts_without_another_origin_are_counted() -> None:
    wired = [source(name, publisher=name, agency="Wire") for name in ("s", "wired")]
    facts = [
        fact("alone"),
        fact("same-origin", sources=["s", "wired"]),
        fact("two-origins", sources=["s", "own"]),
        fact("of-another", sources=["own"]),
    ]
    assert page(*wired, source("own", publisher="own"), *facts).sole_support == 2


def test_the_events_that_carry_its_facts_stand_once_each_in_the_order_of_the_facts() -> None:
    facts = [fact("a", date="2026-01-09"), fact("b", date="2026-01-02"), fact("not", sources=["other"])]
    events = [
        make(Event, "d", title="Late", facts=["a"]),
        make(Event, "e", title="Early", facts=["b"]),
        make(Event, "f", title="Both", facts=["a", "b"]),
        make(Event, "g", title="Neither", facts=["not"]),
    ]
    assert page(source("s"), source("other"), *facts, *events).events == (
        LinkView("Early", "/timeline/#e"),
        LinkView("Both", "/timeline/#f"),
        LinkView("Late", "/timeline/#d"),
    )


def test_the_questions_that_its_facts_answer_stand_once_each_in_the_order_of_the_facts() -> None:
    facts = [fact("a", date="2026-01-09"), fact("b", date="2026-01-02"), fact("not", sources=["other"])]
    questions = [
        make(Question, "d", question="Late?", accounts=["a"]),
        make(Question, "e", question="Early?", accounts=["b"]),
        make(Question, "f", question="Both?", accounts=["a", "b"]),
        make(Question, "g", question="Neither?", accounts=["not"]),
    ]
    assert page(source("s"), source("other"), *facts, *questions).questions == (
        LinkView("Early?", "/questions/e/"),
        LinkView("Both?", "/questions/f/"),
        LinkView("Late?", "/questions/d/"),
    )


def test_the_pages_that_cite_it_or_its_facts_stand_once_each_by_address() -> None:
    pages = [
        prose("zebra", "So.[@s] So.[@f]", title="A"),
        prose("apple", "So.[@f]", title="B"),
        prose("berth", "So.[@e]", title="D"),
        prose("method", "So.[@s]", kind="editorial", title="C"),
        prose("not", "So.[@g]"),
    ]
    shown = page(source("s"), source("other"), fact("e"), fact("f"), fact("g", sources=["other"]), *pages)
    assert shown.pages == (
        LinkView("B", "/explainers/apple/"),
        LinkView("D", "/explainers/berth/"),
        LinkView("A", "/explainers/zebra/"),
        LinkView("C", "/method/"),
    )


def test_what_else_names_it_leads_to_where_it_is_told() -> None:
    points = [{"at": f"2026-0{month}", "value": 1, "source": "s"} for month in (1, 2)]
    others = [
        make(Series, "b-series", title="Counts", points=points),
        make(Term, "a-term", term="Berth"),
        make(Actor, "c-actor", name="Ann", sources=["other", "s"]),
        make(Place, "a-place", sources=["s"]),
        make(Actor, "d-actor", name="Ben", sources=["other"]),
        fact("f"),
    ]
    assert page(source("s"), source("other"), *others).others == (
        LinkView("Berth", "/glossary/#a-term"),
        LinkView("Counts", "/data/"),
        LinkView("Ann", "/people/c-actor/"),
    )


ALIKE = {"title": "The bridge", "publisher": "Daily", "published": "2026-01-03"}


@pytest.mark.parametrize(
    ("unlike", "shown"),
    [
        ({}, "s"),
        ({"url": "https://other.example/", "agency": "Wire", "language": "es"}, "s"),
        ({"title": "The ferry"}, ""),
        ({"publisher": "Weekly"}, ""),
        ({"published": "2026-01-04"}, ""),
        ({"published": None}, ""),
    ],
)
def test_its_id_is_shown_where_another_has_its_title_publisher_and_day(unlike: dict[str, object], shown: str) -> None:
    assert page(source("s", **ALIKE), source("other", **ALIKE | unlike)).id_shown == shown


def test_one_alone_has_no_namesake() -> None:
    assert page(source("s", **ALIKE)).id_shown == ""


def test_those_with_the_same_agencys_report_of_that_day_are_told_and_it_is_not_among_them() -> None:
    wired = {"agency": "Wire", "published": "2026-01-03"}
    others = [
        source("c", title="Same report", **wired),
        source("b", title=None, publisher="Weekly", **wired),
        source("another-day", agency="Wire", published="2026-01-04"),
        source("another-agency", agency="Press", published="2026-01-03"),
        source("no-agency", published="2026-01-03"),
        source("no-day", agency="Wire"),
    ]
    assert page(source("s", **wired), *others).same_origin == (
        LinkView("Weekly", "/sources/b/"),
        LinkView("Same report", "/sources/c/"),
    )


def test_those_without_an_agency_share_no_report() -> None:
    own = [source(name, published="2026-01-03") for name in ("s", "other")]
    assert page(*own).same_origin == ()
