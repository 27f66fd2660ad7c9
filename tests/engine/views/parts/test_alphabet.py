"""Lists from A to Z: letters, surnames, articles and accents."""

from __future__ import annotations

import pytest

from explainer.model.actor import Actor
from explainer.site.alphabet import name_to_sort
from explainer.views.parts.lists.alphabet import by_letter


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"name": "Ana Pérez"}, "Pérez, Ana"),
        ({"name": "Ana Pérez Díaz", "sort_name": "Pérez Díaz, Ana"}, "Pérez Díaz, Ana"),
        ({"name": "Pope"}, "Pope"),
        ({"name": "River Board", "kind": "body"}, "River Board"),
        ({"name": "A diver who is not named", "unnamed": True}, "A diver who is not named"),
    ],
)
def test_persons_are_found_by_surname_and_bodies_as_they_are_called(fields: dict[str, str], name: str) -> None:
    assert name_to_sort(Actor.model_validate({"id": "a", "kind": "person"} | fields), "en") == name


def test_letters_know_no_articles_accents_or_capitals() -> None:
    names = ["Éxodo", "The economist", "eve", "Ñandú", "“Quoted”", "11 January"]
    found = [(link.label, link.href, group) for link, group in by_letter(names, lambda name: name)]
    assert found == [
        ("0–9", "#numbers", ("11 January",)),
        ("E", "#letter-e", ("The economist", "eve", "Éxodo")),
        ("N", "#letter-n", ("Ñandú",)),
        ("Q", "#letter-q", ("“Quoted”",)),
    ]
