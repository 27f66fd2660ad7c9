"""Lists from A to Z on the pages that have one: which letter a name stands under, and before which other name."""

from __future__ import annotations

import pytest

from explainer.model.actor import Actor
from explainer.model.term import Term
from explainer.site.alphabet import name_to_sort
from explainer.views.pages.glossary import GlossaryView
from explainer.views.pages.people import PeopleView
from explainer.views.parts.links import LinkView
from explainer.views.parts.lists.alphabet import by_letter
from tests.engine.built import site, view
from tests.engine.records import make


def letters(*names: str) -> dict[str, list[str]]:
    """Of terms with these names, which stand under which letter."""
    terms = (make(Term, f"t{at}", term=name) for at, name in enumerate(names))
    found = view("/glossary/", site(*terms), GlossaryView).letters
    return {letter.link.label: [term.term for term in letter.terms] for letter in found}


def body(name: str, **fields: object) -> Actor:
    return Actor.model_validate({"id": "b", "name": name, "kind": "body"} | fields)


def test_letters_stand_in_order_and_numbers_before_them() -> None:
    assert list(letters("zone", "Éxit", "berth", "4 piers", "Quay", "anchor")) == ["0–9", "A", "B", "E", "Q", "Z"]


def test_under_a_letter_names_stand_by_their_words_whatever_their_capitals_and_accents() -> None:
    names = ["ébb", "Eddy", "EARTH", "Éarly", "eb"]
    assert letters(*names) == {"E": ["Éarly", "EARTH", "eb", "ébb", "Eddy"]}


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("The ferry", "F"),
        ("the ferry", "F"),
        ("A berth", "B"),
        ("An anchor", "A"),
        ("An ebb", "E"),
        ("Another berth", "A"),
        ("Theatre", "T"),
        ("Under the bridge", "U"),
        ("“The” ferry", "T"),
        ("…ferry", "F"),
        ("ñandú", "N"),
        ("24 hours", "0–9"),
        ("the 24 hours", "0–9"),
        ("(24) hours", "0–9"),
    ],
)
def test_a_name_stands_under_the_first_letter_of_its_first_word_that_is_no_article(name: str, letter: str) -> None:
    assert list(letters(name)) == [letter]


def test_numbers_of_any_script_stand_together_and_first() -> None:
    found = list(by_letter(["٣ piers", "berth", "4 piers"], lambda name: name))
    assert found == [
        (LinkView("0–9", "#numbers"), ("4 piers", "٣ piers")),
        (LinkView("B", "#letter-b"), ("berth",)),
    ]


def test_names_that_are_found_alike_keep_their_order() -> None:
    assert [group for _, group in by_letter(["Ébb", "the ebb", "ebb"], str)] == [("Ébb", "the ebb", "ebb")]


@pytest.mark.parametrize(
    ("someone", "name"),
    [
        (make(Actor, "a", name="Ann Maria Ash"), "Ash, Ann Maria"),
        (make(Actor, "a", name="Ann"), "Ann"),
        (make(Actor, "a", name="Ann Ash", sort_name="Ann Ash"), "Ann Ash"),
        (body("The Old Harbour"), "The Old Harbour"),
        (body("The Old Harbour", sort_name="Harbour, Old"), "Harbour, Old"),
    ],
)
def test_somebody_is_listed_by_surname_or_as_the_record_says(someone: Actor, name: str) -> None:
    [letter] = view("/people/", site(someone), PeopleView).letters
    assert [row.sort_name for row in letter.rows] == [name]


def test_somebody_is_listed_under_the_name_that_they_have_in_the_readers_language() -> None:
    someone = make(Actor, "a", name={"en": "Ann of Harbour", "es": "Ana del Puerto"})
    assert (name_to_sort(someone, "en"), name_to_sort(someone, "es")) == ("Harbour, Ann of", "Puerto, Ana del")
