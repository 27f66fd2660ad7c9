"""The list of all facts: each once, under its first topic, by date."""

from __future__ import annotations

from explainer.model.topic import Topic
from explainer.views.pages.facts import FactsView
from explainer.views.parts.links import LinkView
from tests.engine.built import site, view
from tests.engine.records import fact, make


def page(*parts: object) -> FactsView:
    return view("/facts/", site(*parts), FactsView)  # type: ignore[arg-type]


def topic(topic_id: str, **fields: object) -> Topic:
    return make(Topic, topic_id, **{"name": topic_id.upper()} | fields)


def test_each_fact_stands_under_its_first_topic_only() -> None:
    facts = [fact("f", topics=["b", "a"]), fact("g", topics=["a"]), fact("h", topics=["a", "b"])]
    shown = page(topic("a"), topic("b"), *facts)
    assert [(group.anchor, [one.id for one in group.facts]) for group in shown.groups] == [
        ("a", ["g", "h"]),
        ("b", ["f"]),
    ]


def test_topics_stand_by_their_order_then_by_id_and_lead_to_their_pages() -> None:
    topics = [
        topic("a", name="Zone", order=2),
        topic("b", order=10),
        topic("c", order=1),
        topic("d"),
        topic("e", name="Area", order=2),
    ]
    facts = [fact(f"of-{one.id}", topics=[one.id]) for one in topics]
    shown = page(*topics, *facts)
    assert [LinkView(group.label, group.href or "") for group in shown.groups] == [
        LinkView("C", "/topics/c/"),
        LinkView("Zone", "/topics/a/"),
        LinkView("Area", "/topics/e/"),
        LinkView("B", "/topics/b/"),
        LinkView("D", "/topics/d/"),
    ]


def test_a_topic_without_a_fact_of_its_own_is_left_out() -> None:
    shown = page(topic("a"), topic("b"), topic("c"), fact("f", topics=["b", "c"]))
    assert [group.anchor for group in shown.groups] == ["b"]


def test_facts_stand_by_when_they_were_so_then_by_when_they_were_reported_then_by_id() -> None:
    facts = [
        fact("c", date="2026-01-03", reported="2026-01-04", text="Zzz."),
        fact("d", date="2026-01-03", reported="2026-01-04"),
        fact("a", date="2026-01-03", reported="2026-01-05"),
        fact("e", date="2026-01-03"),
        fact("b", date="2026-01-10", reported="2026-01-02"),
        fact("z", date="2026-01-02", reported="2026-02-02"),
        fact("y", date="2026-01"),
    ]
    [group] = page(*facts).groups
    assert [one.id for one in group.facts] == ["y", "z", "e", "c", "d", "a", "b"]


def test_all_are_counted_once_those_that_were_replaced_or_withdrawn_too() -> None:
    facts = [
        fact("f", topics=["a", "b"]),
        fact("g", topics=["b"], superseded_by="f"),
        fact("h", topics=["b"], retracted={"date": "2026-02-01", "why": "Wrong."}),
        fact("i", topics=["a"]),
    ]
    shown = page(topic("a"), topic("b"), *facts)
    assert shown.count == 4
    assert [one.id for group in shown.groups for one in group.facts] == ["f", "i", "g", "h"]


def test_what_has_no_beginning_stands_with_the_month_of_its_end() -> None:
    dates = {"open": "../2026-02", "jan": "2026-01-05", "feb": "2026-02-03", "year": "2026"}
    facts = [fact(name, date=date, topics=["a"]) for name, date in dates.items()]
    others = [fact(f"other-{number}", date="2026-03-01", topics=["b"]) for number in range(600)]  # a list in parts
    shown = view("/facts/topics/a/", site(topic("a"), topic("b"), *facts, *others), FactsView)
    assert [(group.anchor, [one.id for one in group.facts]) for group in shown.groups] == [
        ("2026-00", ["year"]),
        ("2026-01", ["jan"]),
        ("2026-02", ["open", "feb"]),
    ]
