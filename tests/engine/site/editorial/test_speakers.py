"""Who says what the record holds, by side: most first, the small ones together, who is not named apart."""

from __future__ import annotations

from explainer.model.actor import Actor
from explainer.model.source import Source
from explainer.site.editorial.speakers import SideCount, facts_by_side
from tests.engine.records import dataset, fact, make

BODIES = (make(Actor, "state", kind="body"), make(Actor, "ministry", kind="body", speaks_for="state"))
PEOPLE = (make(Actor, "ann", speaks_for="ministry"), make(Actor, "ben"), make(Actor, "cat"))
UNNAMED = make(Actor, "clerk", unnamed=True, role="A clerk", speaks_for="state")
ACTORS = (*BODIES, *PEOPLE, UNNAMED)
SOURCES = (make(Source, "s1", publisher="One"), make(Source, "s2", publisher="Two"))


def test_whoever_speaks_for_a_body_is_counted_with_it_and_everybody_else_by_name() -> None:
    facts = (
        fact("a", said_by="ann"),
        fact("b", said_by="state", sources=["s1", "s2"]),
        fact("c", said_by="ben"),
        fact("d", sources=["s1", "s2"]),
        fact("e", said_by="ann", superseded_by="a"),
        fact("g", said_by="clerk"),
    )
    assert facts_by_side(dataset(*facts, *SOURCES, *ACTORS)) == (
        SideCount("side", ("state",), facts=2, single_source=1),
        SideCount("side", ("ben",), facts=1, single_source=1),
        SideCount("unnamed", (), facts=1, single_source=1),
        SideCount("sources", (), facts=1, single_source=0),
    )


def test_those_who_say_less_than_one_fact_in_a_hundred_stand_together() -> None:
    facts = [fact(f"f{number}", said_by="ann") for number in range(198)]
    facts += [fact("x", said_by="ben"), fact("y", said_by="cat"), fact("z", said_by="cat")]
    counted = facts_by_side(dataset(*facts, *ACTORS))
    assert [(one.voice, one.sides, one.facts) for one in counted] == [
        ("side", ("state",), 198), ("others", ("cat", "ben"), 3),
    ]  # fmt: skip


def test_whoever_says_one_fact_in_a_hundred_has_a_line() -> None:
    facts = [fact(f"f{number}", said_by="ann") for number in range(99)] + [fact("x", said_by="ben")]
    counted = facts_by_side(dataset(*facts, *ACTORS))
    assert [(one.voice, one.sides) for one in counted] == [("side", ("state",)), ("side", ("ben",))]


def test_a_role_counts_on_its_last_day_and_not_on_the_next() -> None:
    role = {"text": "Clerk", "from": "2025-01-01", "to": "2026-01-09", "speaks_for": "state"}
    dan = make(Actor, "dan", roles=[role], speaks_for="union")
    facts = (fact("a", said_by="dan", reported="2026-01-09"), fact("b", said_by="dan", reported="2026-01-10"))
    union = make(Actor, "union", kind="body")
    assert {one.sides[0]: one.facts for one in facts_by_side(dataset(*facts, dan, union, *BODIES))} == {
        "state": 1, "union": 1,
    }  # fmt: skip


def test_what_nobody_has_said_yet_is_no_line() -> None:
    assert facts_by_side(dataset()) == ()
