"""The title of a change in a feed: what sort of change it is, and what it concerns."""

from __future__ import annotations

from explainer.language.wording.change_titles import change_title, turned_answer_title


def test_a_change_is_titled_by_its_class_and_what_it_concerns() -> None:
    assert change_title("correction", ["The flood"], "en") == "Correction: The flood"
    assert change_title("source-revision", ["The flood", "The dam", "Toll"], "en") == (
        "Source revised: The flood and 2 more"
    )
    assert change_title("update", ["La presa", "El río"], "es") == "Actualización: La presa y 1 más"


def test_one_that_turns_an_answer_says_so() -> None:
    assert turned_answer_title(["How many died?"], "en") == "The answer has changed: How many died?"
    assert turned_answer_title(["¿Cuántos murieron?", "¿Quién?"], "es") == (
        "La respuesta ha cambiado: ¿Cuántos murieron? y 1 más"
    )
