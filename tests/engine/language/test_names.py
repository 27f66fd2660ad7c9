"""Which spellings are one name, which are probably, and in what they differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.language.names import difference, like_name, same_name

NAME = "The Daily Notice"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (NAME, "The daily notice"),
        (NAME, "THE DAILY NOTICE"),
        (NAME, "The  Daily\u00a0Notice"),
        (NAME, "The Daily Notice."),
        (NAME, "Ｔｈｅ Daily Notice"),
        (NAME, "The Dаily Nоtice"),  # with a and o of Cyrillic
        ("ABP", "АBР"),
        ("ABP", "abp"),
        ("El Diario Económico", "El Diario Econo\u0301mico"),
        ("Oﬃce", "Office"),
        ("People's Boat", "People’s Boat"),
        ("People's Boat", "People´s Boat"),
        ("People's Boat", "People`s Boat"),
        ("“So” Radio", '"So" Radio'),
        ("“So” Radio", "«So» Radio"),
        ("ABP-Radio", "ABP‑Radio"),
        ("ABP-Radio", "ABP–Radio"),
        ("Straße", "STRASSE"),
        ("ΑΒΕ", "ABE"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert same_name(one) == same_name(other)
    assert like_name(one) == like_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("El Río", "El Rio"),
        (NAME, "Daily Notice"),
        ("La Nueva Prensa", "Nueva Prensa"),
        ("U.N.", "UN"),
        ("La Orilla", "LaOrilla"),
        ("ABP-Radio", "ABP Radio"),
        ("per cent", "percent"),
        ("Yahoo!", "Yahoo"),
        ("Sea & Sky", "Sea and Sky"),
    ],
)
def test_names_that_are_probably_one(one: str, other: str) -> None:
    assert same_name(one) != same_name(other)
    assert like_name(one) == like_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Vale", "Vale"),
        ("El Anuncio", "Anuncio"),
        ("1.5 million", "15 million"),
        ("3–5 boats", "35 boats"),
        ("El Faro", "El Nuevo Faro"),
        ("Новая газета", "Hobar ra3eta"),
        ("!!!", "???"),
    ],
)
def test_names_that_are_two(one: str, other: str) -> None:
    assert like_name(one) != like_name(other)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("ABP", "abp", "capitals"),
        ("ABP", "АBP", "the sign А, U+0410 CYRILLIC CAPITAL LETTER A"),
        ("a'b", "a’b", "the sign ’, U+2019 RIGHT SINGLE QUOTATION MARK"),
        ("El Sol.", "El Sol", "capitals and signs"),
        ("El Rio", "El Río", "accents, an article, or signs between words"),
    ],
)
def test_what_differs_is_told(one: str, other: str, told: str) -> None:
    assert difference(one, other) == told


@given(st.text())
def test_doing_it_twice_changes_nothing(name: str) -> None:
    assert same_name(same_name(name)) == same_name(name)
    assert like_name(name) == like_name(same_name(name))
