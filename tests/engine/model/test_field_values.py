"""Every value of a kind is met, in groups and lists too, with the way to it."""

from __future__ import annotations

from explainer.model.actor import Actor
from explainer.model.schemas.field_values import values_of
from tests.engine.records import make

ROLES = [{"text": "nurse", "from": "2010"}, {"text": "doctor"}]


def test_values_of_a_kind_are_met_in_groups_and_lists() -> None:
    actor = make(Actor, "a", aliases=["Other"], roles=ROLES)
    assert [(path, str(value)) for path, value in values_of(actor, frozenset(("text",)))] == [
        (("name",), "Somebody"),
        (("roles", 0, "text"), "nurse"),
        (("roles", 1, "text"), "doctor"),
    ]
    assert [path for path, _ in values_of(actor, frozenset(("date",)))] == [("roles", 0, "from")]


def test_several_kinds_come_in_the_order_of_the_fields() -> None:
    actor = make(Actor, "a", aliases=["Other"], sort_name="Body, Some", roles=ROLES[1:])
    found = [path for path, _ in values_of(actor, frozenset(("text", "plain")))]
    assert found == [("name",), ("sort_name",), ("roles", 0, "text"), ("aliases", 0)]
