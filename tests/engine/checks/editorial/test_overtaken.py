"""The rule overtaken: what was still to come, and whose day is past; what is watched, and what would settle it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from explainer.checks.editorial import overtaken as rule
from explainer.model.event import Event
from explainer.model.question import Question
from tests.engine.built import prose
from tests.engine.checks.checked import placed, said
from tests.engine.records import fact, make

SEARCH = {"on": "2026-01-01", "for": {"en": ["list"], "es": ["lista"]}, "where": "The archive"}
DAY = dt.date(2026, 4, 1)


def found(*parts: Any, today: dt.date | None = DAY, level: str = "warning") -> list[tuple[str, str, str | None]]:
    """What is past its day, which is a warning; or, as errors, what nothing would settle, and what is settled."""
    return said(rule, replace(placed(fact("f"), *parts), today=today), level)


@pytest.mark.parametrize(("day", "past"), [("2026-03-31", True), ("2026-04-01", False), ("2026-03", True)])
def test_an_event_is_expected_until_its_day_is_over(day: str, past: bool) -> None:
    told = found(make(Event, "e", date=day, status="scheduled"))
    assert [place for place, _, _ in told] == (["e/status"] if past else [])


def test_what_it_says_of_an_event_of_a_search_and_of_a_review() -> None:
    event = make(Event, "e", date="2026-03-31", status="scheduled")
    hint = "say what came of it: status happened, postponed or cancelled, with the fact that tells it"
    assert found(event) == [("e/status", 'the event "e" was expected 31 March 2026, which is past', hint)]
    message = 'the fact "g" was to be looked at again by 31 March 2026'
    review = "look again, then write a later review_by"
    assert found(fact("g", review_by="2026-03-31")) == [("g/review_by", message, review)]
    later = dt.date(2026, 7, 1)
    searched = "look again, then write the new day in on"
    for place, fields in (("searched", {"searched": SEARCH}), ("no_reply", {"no_reply": {"searched": SEARCH}})):
        message = 'the fact "g" was to be looked at again by 30 June 2026'
        assert found(fact("g", **fields), today=later) == [(f"g/{place}", message, searched)]
    question = make(Question, "q", searched=SEARCH, open_because="Why.")
    message = 'the question "q" was to be looked at again by 30 June 2026'
    assert found(question, today=later) == [("q/searched", message, searched)]


@pytest.mark.parametrize(
    "record",
    [
        fact("g", review_by="2026-04-01"),
        fact("g", review_by="2026-03-31", superseded_by="f"),
        fact("g", review_by="2026-03-31", retracted={"date": "2026-03-01", "why": "No."}),
        make(Event, "e", date="2026-03-31", status="happened"),
        make(Event, "e", date="2026-03-31", status="cancelled"),
        make(Event, "e", date="2026-03-30/..", status="scheduled"),
        make(Event, "e", date="2026-03-30", end="2026-04-02", status="scheduled"),
    ],
)
def test_what_is_not_past_or_no_longer_stands_is_not_due(record: Any) -> None:
    assert found(record) == []


def test_without_a_day_none_is_past_and_it_says_on_which_days_it_would_say_more() -> None:
    parts = (make(Event, "e", date="2026-03", status="scheduled"), fact("g", review_by="2026-03-10"))
    assert found(*parts, today=None) == []
    assert sorted(rule.turning_days(placed(fact("f"), *parts))) == [dt.date(2026, 3, 11), dt.date(2026, 4, 1)]


OPEN = make(Question, "q", settled_by="A list.", open_because="Nobody has one.")
EXPECTED = make(Event, "e", date="2026-05-01", status="scheduled", facts=["g"])
NOTHING = "nothing says what would settle it"


@pytest.mark.parametrize(
    ("entry", "said_of_it", "level"),
    [
        ("Whether he comes.[@f]", [NOTHING], "error"),
        ("[Whether he comes](/questions/q/).[@f]", [], "error"),
        ("[Whether he comes](/timeline/#e).[@f]", [], "error"),
        ("[Whether he comes](/timeline/2026-05/#e).[@f]", [], "error"),
        ("Whether he comes.[@g]", [], "error"),
        ("[Whether he comes](/questions/unsettled/).[@f]", [NOTHING], "error"),
        (
            "[Whether he comes](/questions/answered/).[@f]",
            ['is still to be watched, and the question "answered" is answered'],
            "error",
        ),
        (
            "[Whether he comes](/timeline/#past).[@f]",
            ['is still to be watched, and the day of the event "past" is past'],
            "error",
        ),
        (  # it has not happened, and only its day has passed
            "[Whether he comes](/timeline/#over).[@f]",
            ['is still to be watched, and the day of the event "over" is past'],
            "warning",
        ),
    ],
)
def test_an_entry_names_what_would_settle_it_and_that_is_still_to_come(
    entry: str, said_of_it: list[str], level: str
) -> None:
    records = (
        fact("g"),
        fact("h"),
        OPEN,
        EXPECTED,
        make(Question, "unsettled", open_because="Why."),
        make(Question, "answered", settled_by="A list.", accounts=["f", "g"]),
        make(Event, "past", date="2026-06-01", status="happened", facts=["h"]),
        make(Event, "over", date="2026-03-01", status="postponed", facts=["h"]),
    )
    page = prose("a", f"So.[@f]\n\n## What to watch\n\nWe watch:[@f]\n\n- {entry}\n\n## More\n\n- Not that.[@f]")
    told = found(*records, page, level=level)
    assert [place for place, _, _ in told] == ["content/a.md:7:3"] * len(said_of_it)
    for (_, message, _), words in zip(told, said_of_it, strict=True):
        assert message.endswith(words)


def test_a_list_in_spanish_is_one_too() -> None:
    page = prose("a", "## Qué seguir\n\n1. Si vuelve.[@f]", lang="es")
    hint = "lead to a question with settled_by (/questions/ID/), or to a scheduled event (/timeline/#ID)"
    message = f'"Si vuelve …" is to be watched, and {NOTHING}'
    assert found(page, level="error") == [("content/a.es.md:3:4", message, hint)]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("## What to watch\n\n- A.[@f]\n\n### In Oslo\n\n- B.[@f]\n\n#### There\n\n- C.[@f]", [3, 7, 11]),
        ("## What to watch\n\n- A.[@f]\n\n### In Oslo\n\n- B.[@f]\n\n## More\n\n### There\n\n- C.[@f]", [3, 7]),
        ("## More\n\n### What to watch\n\n- A.[@f]\n\n### In Oslo\n\n- B.[@f]", [5]),
        ("### What to watch\n\n- A.[@f]\n\n## In Oslo\n\n- B.[@f]\n\n### What comes next\n\n- C.[@f]", [3, 11]),
    ],
)  # fmt: skip
def test_a_list_goes_on_below_headings_that_are_lower(text: str, lines: list[int]) -> None:
    assert [place for place, _, _ in found(prose("a", text), level="error")] == [
        f"content/a.md:{line}:3" for line in lines
    ]
