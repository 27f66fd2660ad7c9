"""The rule unnamed-source: why somebody is not named, what position they hold, and never two in a row."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.checks.editorial import unnamed_source as rule
from explainer.model.actor import Actor
from tests.engine.built import prose
from tests.engine.checks.checked import placed, said
from tests.engine.records import fact, make

NOBODY = make(Actor, "x", unnamed=True, role="An official")
ANN = make(Actor, "ann")
WHY = {"why_unnamed": "Not allowed to speak."}


def found(*parts: Any) -> list[tuple[str, str, str | None]]:
    return said(rule, placed(NOBODY, ANN, *parts))


def test_a_fact_says_why_its_speaker_is_not_named() -> None:
    message = '"x", who says "f", is not named, and readers are not told why'
    hint = 'add why_unnamed in the words of the source: "not allowed to speak in public", "gave no reason"'
    assert found(fact("f", said_by="x")) == [("f/said_by", message, hint)]
    assert found(fact("f", said_by="x", **WHY)) == []
    assert found(fact("f", said_by="ann")) == []


def test_who_is_not_named_has_a_position() -> None:
    message, hint = '"y" is not named, and has no position either', "add role: what the sources call them"
    assert found(make(Actor, "y", unnamed=True)) == [("y/unnamed", message, hint)]


FACTS = (
    fact("a", said_by="x", **WHY),
    fact("b", said_by="x", **WHY),
    fact("c", said_by="ann"),
)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("One.[@a] Two.[@b]", ["content/p.md:1:10"]),
        ("One.[@a]\n\nTwo.[@b]", ["content/p.md:3:1"]),
        ("One.[@a] Words between. Two.[@b]", ["content/p.md:1:10"]),
        ("One.[@a] Three.[@c] Two.[@b]", []),
        ("One.[@a] Two.[@b; @c]", []),
        ("One.[@a] One again.[@a]", []),
        ("One.[@a]\n\n## Heading\n\nTwo.[@b]", []),
        ("Three.[@c] One.[@a]", []),
        ("One.[@a] A source.[@s] Two.[@b]", []),
    ],
)
def test_two_statements_in_a_row_do_not_rest_on_unnamed_people_alone(text: str, places: list[str]) -> None:
    told = found(*FACTS, prose("p", text))
    assert [place for place, _, _ in told] == places
    for _, message, hint in told:
        assert message == "this and the statement before it rest on unnamed people alone"
        assert hint == "tell between the two what somebody named says"
