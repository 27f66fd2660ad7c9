"""The rule unsure-surname: persons of whom nothing says where lists have them."""

from __future__ import annotations

import pytest

from explainer.checks.names import unsure_surname
from explainer.model.actor import Actor
from tests.engine.checks.checked import placed, said
from tests.engine.records import make


def test_a_person_is_told_with_the_word_that_lists_take() -> None:
    assert said(unsure_surname, placed(make(Actor, "a", name="John Prueba III")), "warning") == [
        (
            "a/name",
            'nothing says where "John Prueba III" stands in lists; they have "Prueba, John, III"',
            "write sort_name: 'Prueba, John, III', or as it should be",
        )
    ]


@pytest.mark.parametrize(
    "actor",
    [
        make(Actor, "a", name="John Prueba Jr."),
        make(Actor, "a", name="John Prueba III", sort_name="Prueba, John, III"),
        make(Actor, "a", name="Fund III", kind="body"),
        make(Actor, "a", name="Guard of gate III", unnamed=True),
    ],
)
def test_who_is_sure_or_no_person_is_not_told(actor: Actor) -> None:
    assert said(unsure_surname, placed(actor), "warning") == []


def test_the_name_in_each_language_is_looked_at_once() -> None:
    same, other = make(Actor, "a", name="Ana X."), make(Actor, "b", name={"en": "Ana Ruiz", "es": "Ana R."})
    assert [found[0] for found in said(unsure_surname, placed(same, other), "warning")] == ["a/name", "b/name"]
