"""What is counted of how the record was made: sides, replies, searches, comparisons, what is overdue."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from explainer.model.actor import Actor
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.source import Source
from explainer.site.editorial.counts import (
    Replies,
    Share,
    figures_recorded,
    last_checked,
    negatives_searched,
    only_retold,
    people_recorded,
    quotations_recorded,
    records_checked,
    records_overdue,
    replies,
)
from explainer.site.editorial.due import awaited, overdue
from explainer.site.editorial.negatives import found_negatives, tells_of_a_search
from explainer.site.editorial.sides import side_of
from explainer.site.editorial.watching import watch_items
from tests.engine.built import home, prose, site
from tests.engine.records import dataset, fact, make

SEARCH = {"on": "2026-01-01", "for": {"en": ["list"], "es": ["lista"]}, "where": "The archive"}
CHECKED = {"on": "2026-01-10", "by": "A. B."}
STATE = make(Actor, "state", kind="body")
MINISTRY = make(Actor, "ministry", kind="body", speaks_for="state")
ANN = make(Actor, "ann", speaks_for="ministry")
CLERK = make(
    Actor,
    "clerk",
    roles=[
        {"text": "clerk", "from": "2025", "to": "2026-01", "speaks_for": "ministry"},
        {"text": "player", "from": "2026-02", "speaks_for": "club"},
    ],
)
CLUB = make(Actor, "club", kind="body")
BEN = make(Actor, "ben")
ACTORS = (STATE, MINISTRY, ANN, CLERK, CLUB, BEN)


@pytest.mark.parametrize(
    ("fields", "side"),
    [
        ({"said_by": "ann"}, "state"),
        ({"said_by": "ministry"}, "state"),
        ({"said_by": "state"}, "state"),
        ({"said_by": "clerk", "reported": "2026-01-10"}, "state"),
        ({"said_by": "clerk", "reported": "2026-03-10"}, "club"),
        ({"said_by": "clerk", "date": "2026-01-10"}, "state"),
        ({"said_by": "clerk", "reported": "2024-03-10"}, None),
        ({"said_by": "ben"}, None),
        ({}, None),
    ],
)
def test_a_side_is_the_last_body_on_whose_behalf_somebody_spoke_that_day(fields: dict[str, Any], side: str) -> None:
    said = fact("f", **fields)
    assert side_of(said, dataset(said, *ACTORS)) == side


def test_two_bodies_that_speak_for_each_other_are_one_side_and_take_no_end() -> None:
    said = fact("f", said_by="x")
    bodies = (make(Actor, "x", speaks_for="y"), make(Actor, "y", speaks_for="x"))
    assert side_of(said, dataset(said, *bodies)) in ("x", "y")


def test_replies_are_counted_of_accusations_that_stand() -> None:
    facts = (
        fact("a", kind="accusation", reply="d"),
        fact("b", kind="accusation", no_reply={"searched": SEARCH}),
        fact("c", kind="accusation"),
        fact("d"),
        fact("e", kind="accusation", superseded_by="a"),
    )
    assert replies(dataset(*facts)) == Replies(replied=1, looked_for=1, of=3)
    assert replies(dataset(fact("d"))) == Replies(0, 0, 0)


def test_negatives_are_counted_that_say_what_was_looked_for() -> None:
    made = site(
        home(),
        fact("f", text="No list was found."),
        fact("g", text="No map was found.", searched=SEARCH),
        make(Question, "q", accounts=["f", "g"], open_because="No count is known."),
        prose("a", "Nobody has published a list.[@g]"),
    )
    assert negatives_searched(made) == Share(2, 4)
    owners = [found.owner.id if found.owner else None for found in found_negatives(made)]
    assert owners == ["f", "g", "q", None]
    assert [tells_of_a_search(record) for record in (*made.dataset.facts.values(), None)] == [False, True, False]


def test_records_are_counted_that_somebody_compared_and_the_latest_day() -> None:
    earlier, later = {"on": "2026-01-09", "by": "C. D."}, {"on": "2026-02-10", "by": "A. B."}
    facts = (
        fact("a", checked=CHECKED),
        fact("e", checked=earlier),
        fact("b"),
        fact("c", checked=later, superseded_by="a"),
    )
    data = dataset(*facts, make(Source, "s"))
    assert records_checked(data) == {"fact": Share(2, 3), "source": Share(0, 1)}
    latest = last_checked(data, "fact")
    assert latest
    assert latest.text == "2026-01-10"
    assert last_checked(data, "source") is None


def test_facts_are_counted_all_of_whose_sources_retell() -> None:
    told = make(Source, "told", retelling="digest")
    facts = (
        fact("a", sources=["told"]),
        fact("b", sources=["told", "s"]),
        fact("c", sources=["told"], retracted={"date": "2026-02-01", "why": "So."}),
    )
    assert only_retold(dataset(*facts, told, make(Source, "s"))) == Share(1, 2)


def test_words_are_counted_that_stand_in_what_they_cite() -> None:
    ann = make(Actor, "ann", name="Ann Lock", kind="person")
    eva = make(Actor, "eva", name="Eva Weir", kind="person")
    made = site(
        ann,
        eva,
        fact(
            "f",
            text="Eva Weir counted 83.",
            date="2026-01-03",
            quote={"text": "we saw it", "language": "en", "by": "eva"},
        ),
        prose("a", 'Eva Weir, "we saw it", counted 83 on 3 January.[@f] Ann Lock said "no" of "such"{.term} 84.[@f]'),
    )
    assert quotations_recorded(made) == Share(1, 2)
    assert people_recorded(made) == Share(1, 2)
    assert figures_recorded(made) == Share(2, 3)


def test_what_the_rule_looks_for_in_events_is_counted_too() -> None:
    told = fact("f", text="It counted 83.")
    made = site(told, make(Event, "e", title="The board counts 83 on 1 January 2026", facts=["f"]), prose("a", "So."))
    assert figures_recorded(made) == Share(2, 2)
    made = site(told, make(Event, "e", title="The board counts 84", facts=["f"]))
    assert figures_recorded(made) == Share(0, 1)


def test_of_a_site_that_cites_no_fact_nothing_is_held_against_any() -> None:
    made = site(prose("a", "It was 84.", kind="editorial"))
    assert (figures_recorded(made), quotations_recorded(made), people_recorded(made)) == (Share(0, 0),) * 3


def test_what_is_overdue_is_counted_by_noun() -> None:
    data = dataset(
        fact("a", review_by="2026-03-31"),
        fact("b", review_by="2026-04-01"),
        fact("c", review_by="2026-03-31", superseded_by="a"),
        fact("d", searched=SEARCH),
        make(Question, "q", review_by="2026-02-01", open_because="So."),
        make(Event, "e", date="2026-03", status="scheduled", facts=["a"]),
        make(Event, "happened", date="2026-03", facts=["a"]),
    )
    assert records_overdue(data, dt.date(2026, 4, 1)) == {
        "fact": Share(1, 3), "question": Share(1, 1), "event": Share(1, 1),
    }  # fmt: skip
    assert [record.id for record, _ in awaited(data)] == ["a", "b", "d", "q", "e"]
    assert [record.id for record, _ in overdue(data, dt.date(2026, 7, 1))] == ["a", "b", "d", "q", "e"]


def test_entries_of_what_to_watch_are_found_with_what_they_name() -> None:
    made = site(
        fact("f"),
        make(Question, "q", settled_by="A list.", open_because="So."),
        prose("a", "## What to watch\n\n- [Whether it holds](/questions/q/).[@f]\n- So.[@f]\n\n## Else\n\n- No.[@f]"),
    )
    found = [(item.words, [question.id for question in item.questions]) for item in watch_items(made)]
    assert found == [("Whether it holds", ["q"]), ("So", [])]
