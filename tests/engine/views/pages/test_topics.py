"""The list of topics: all of them in their order, with how much each holds."""

from __future__ import annotations

from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.topic import Topic
from explainer.views.pages.topics import TopicsView
from explainer.views.parts.cards import TopicCard
from explainer.views.parts.links import LinkView
from tests.engine.built import site, view
from tests.engine.records import fact, make


def topics(*parts: object) -> tuple[TopicCard, ...]:
    return view("/topics/", site(*parts), TopicsView).topics  # type: ignore[arg-type]


def test_topics_stand_by_their_order_then_by_id() -> None:
    orders = {"a": 3, "b": 2, "d": 1, "c": 1}
    several = [make(Topic, name, name=f"{9 - order} {name}", order=order) for name, order in orders.items()]
    told = topics(*several, make(Topic, "t"), make(Topic, "e"))
    assert [card.link.href.split("/")[2] for card in told] == ["c", "d", "b", "a", "e", "t"]


def test_a_topic_is_told_by_its_name_and_description_and_leads_to_its_page_and_its_timeline() -> None:
    (card,) = topics(make(Topic, "t", name="Ferries", description="What sails."))
    assert (card.link, card.description) == (LinkView("Ferries", "/topics/t/"), "What sails.")
    assert card.timeline == "/timeline/t/"


def test_each_topic_counts_all_its_facts_events_and_questions_even_those_that_it_shares() -> None:
    records = [
        *(fact(f"f{n}", topics=["t"]) for n in range(3)),
        fact("f", topics=["u", "t"], superseded_by="f1"),
        make(Event, "e1"),
        make(Event, "e2", topics=["t", "u"]),
        make(Event, "e3", topics=["u"], status="scheduled", date="2026-05-01"),
        make(Event, "e4", topics=["u"]),
        make(Question, "q", topics=["u", "t"]),
    ]
    told = topics(*records, make(Topic, "t", order=2), make(Topic, "u", order=1), make(Topic, "v", order=3))
    assert [(card.facts, card.events, card.questions) for card in told] == [(1, 3, 1), (4, 2, 1), (0, 0, 0)]
