"""The list of explainers: all of them in their order, each with its length, its reach and its topics."""

from __future__ import annotations

import pytest

from explainer.model.correction import Correction
from explainer.model.topic import Topic
from explainer.views.pages.explainers import ExplainersView
from explainer.views.parts.cards import ExplainerCard
from explainer.views.parts.links import LinkView
from tests.engine.built import home, prose, site, view
from tests.engine.records import fact, make


def explainers(*parts: object) -> tuple[ExplainerCard, ...]:
    return view("/explainers/", site(fact("f"), *parts), ExplainersView).explainers  # type: ignore[arg-type]


def test_all_explainers_stand_by_their_order_then_by_address_and_no_other_page_does() -> None:
    orders = {"a": 3, "b": 2, "d": 1, "c": 1}
    pages = [prose(name, title=f"{9 - order} {name}", order=order) for name, order in orders.items()]
    told = explainers(*pages, prose("e"), prose("g", kind="editorial", order=0), home())
    assert [card.href for card in told] == [f"/explainers/{name}/" for name in "cdbae"]


def test_an_explainer_is_told_by_its_title_its_standfirst_and_how_far_it_reaches() -> None:
    (card,) = explainers(prose("a", title="The ferry", standfirst="It ran.", as_of="2026-02-01"))
    assert (card.title, card.href, card.standfirst) == ("The ferry", "/explainers/a/", "It ran.")
    assert card.as_of.text == "2026-02-01"


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (329, 1), (330, 2), (549, 2), (551, 3)])
def test_its_minutes_are_those_that_its_page_tells(words: int, minutes: int) -> None:
    (card,) = explainers(prose("a", "word " * words))
    assert card.minutes == minutes


def test_its_topics_stand_in_the_order_of_its_front_matter() -> None:
    topics = [make(Topic, name, name=name.upper()) for name in ("a", "b", "c")]
    (card,) = explainers(prose("p", topics=["c", "a"]), *topics)
    assert card.topics == (LinkView("C", "/topics/c/"), LinkView("A", "/topics/a/"))


def test_it_says_when_it_was_last_published_updated_or_corrected() -> None:
    parts = [
        prose("a", published="2026-03-02"),
        prose("b", published="2026-03-02", updated="2026-03-03"),
        prose("c", published="2026-03-02", updated="2026-03-03"),
        make(Correction, "x", date="2026-03-04", pages=["c"]),
        make(Correction, "y", date="2026-03-05", records=["f"]),
    ]
    days = [card.changed.text if card.changed else None for card in explainers(*parts)]
    assert days == ["2026-03-02", "2026-03-03", "2026-03-04"]
