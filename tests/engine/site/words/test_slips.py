"""Names with a letter wrong are found in texts with the place, the words and the name that was meant."""

from __future__ import annotations

from explainer.site.words.slips import NearNames, Slip


def test_each_slip_is_found_in_order() -> None:
    near = NearNames(["Ana María Prueba", "Jon Smith"], ["Smith Board"])
    text = "So Ana Preuba, Jon Smith, Smiht Board and Jhon Smith."
    assert list(near.slips(text)) == [
        Slip(3, "Ana Preuba", "Ana María Prueba"),
        Slip(42, "Jhon Smith", "Jon Smith"),
    ]


def test_a_name_of_something_else_is_no_slip() -> None:
    assert list(NearNames(["Ana Prueba"], ["Ana Pruebo"]).slips("At Ana Pruebo.")) == []


def test_a_word_between_two_others_of_its_name_is_found_once() -> None:
    near = NearNames(["Ana Prueba López", "Jon Smith"], [])
    assert [slip.words for slip in near.slips("Ana Preuba López met Jhon Smith.")] == ["Ana Preuba", "Jhon Smith"]
