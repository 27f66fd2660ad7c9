"""The rule taken-address: pages, topics and anchors that would stand where something else of the site stands."""

from __future__ import annotations

import pytest

from explainer.checks.records import taken_address
from explainer.model.event import Event
from explainer.model.place import Place
from explainer.model.record import Record
from explainer.model.term import Term
from explainer.model.topic import Topic
from explainer.site.page import Page
from tests.engine.built import home, prose
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact, make


def found(*parts: Record | Page) -> list[Said]:
    return said(taken_address, placed(fact("f"), *parts))


@pytest.mark.parametrize("name", ["facts", "data", "glossary", "search"])
def test_a_page_about_the_site_where_the_site_has_a_page_of_its_own(name: str) -> None:
    assert found(prose(name, kind="editorial")) == [
        (
            f"content/{name}.md",
            f"the address /{name}/ is that of a page which the site makes itself",
            "rename the file",
        )
    ]


def test_the_front_page_and_pages_at_addresses_of_their_own_are_left_alone() -> None:
    assert found(home(), prose("facts"), prose("about", kind="editorial")) == []


def test_a_topic_whose_timeline_is_that_of_a_month() -> None:
    events = [make(Event, f"e{n}", date="2026-01-01", topics=["2026-01"]) for n in range(5)]
    topics = (make(Topic, "2026-01"), make(Topic, "2026-02"))
    message = 'the timeline of "2026-01" has the address of another'
    assert found(*topics, *events) == [("2026-01/id", message, "give the topic another id")]
    assert found(*topics, *events[:4]) == []


@pytest.mark.parametrize(
    "name", ["main", "map", "map-bay-name", "expected", "background", "y2026", "2026-01", "letter-a", "glyph-x"]
)
@pytest.mark.parametrize(("kind", "noun"), [(Event, "event"), (Place, "place"), (Term, "term")])
def test_an_anchor_that_is_one_of_a_part_of_the_page(name: str, kind: type[Record], noun: str) -> None:
    assert found(make(kind, name)) == [
        (
            f"{name}/id",
            f"#{name} is the address of a part of the page that the {noun} stands on",
            f'such as "{noun}-{name}"',
        )
    ]


@pytest.mark.parametrize(
    "record", [fact("main"), make(Topic, "main"), make(Event, "maine"), make(Term, "the-map"), make(Place, "letter")]
)
def test_records_with_pages_of_their_own_and_other_words_are_left_alone(record: Record) -> None:
    assert found(record) == []
