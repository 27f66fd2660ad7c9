"""The rules superseded-loop and within-itself: chains that end where they began, told at each of their members."""

from __future__ import annotations

import pytest

from explainer.checks.records import superseded_loop, within_itself
from explainer.model.place import Place
from explainer.model.record import Record
from tests.engine.checks.checked import placed, said
from tests.engine.records import fact, make


def chain(kind: str, links: dict[str, str | None]) -> list[Record]:
    if kind == "fact":
        return [fact(name, superseded_by=to) for name, to in links.items()]
    return [make(Place, name, within=to) for name, to in links.items()]


RULES = {
    "fact": (superseded_loop, "superseded_by", "supersedes itself", "the latest has no superseded_by"),
    "place": (within_itself, "within", "lies within itself", "name the next larger place"),
}


@pytest.mark.parametrize("kind", ["fact", "place"])
@pytest.mark.parametrize(
    ("links", "told"),
    [
        ({"a": "a"}, {"a": ""}),
        ({"a": "b", "b": "a"}, {"a": " by way of others", "b": " by way of others"}),
        (
            {"a": "b", "b": "c", "c": "a", "d": "a"},
            {"a": " by way of others", "b": " by way of others", "c": " by way of others"},
        ),
        ({"a": "b", "b": "b"}, {"b": ""}),
        ({"a": "b", "b": "c", "c": None}, {}),
        ({"a": "unknown"}, {}),
        ({"a": None, "b": "a", "c": "a"}, {}),
    ],
)
def test_each_member_of_a_circle_is_told_and_nobody_outside_it(
    kind: str, links: dict[str, str | None], told: dict[str, str]
) -> None:
    rule, field, does, hint = RULES[kind]
    assert said(rule, placed(*chain(kind, links))) == [
        (f"{name}/{field}", f'"{name}" {does}{ways}', hint) for name, ways in told.items()
    ]
