"""The rule alike-names: names that are probably one, and records of one name."""

from __future__ import annotations

import pytest

from explainer.checks.names import alike_names
from explainer.model.actor import Actor
from explainer.model.place import Place
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.model.term import Term
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import make


def found(*records: Record) -> list[Said]:
    return said(alike_names, placed(*records), "warning")


def source(key: str, publisher: str) -> Source:
    return make(Source, key, publisher=publisher, url=f"https://{key}.example/")


def test_names_that_are_probably_one_are_told_with_both_spellings_and_places() -> None:
    assert found(source("a", "El Río"), source("b", "El Río"), source("c", "El Rio")) == [
        (
            "c/publisher",
            '"El Rio" and "El Río" (a/publisher, line 1) may be one; '
            "what differs: accents, an article, or signs between words",
            'if they are one, write "El Río" in both places; else tell them apart in words',
        )
    ]


def test_records_of_one_name_are_told() -> None:
    assert found(make(Actor, "a", name="Ana Ruiz"), make(Actor, "b", name="Ana Ruiz")) == [
        (
            "b/name",
            '"Ana Ruiz" and "Ana Ruiz" (a/name, line 1) may be one; both "a" and "b" are called so',
            "if they are one, keep one record; else tell them apart in the name",
        )
    ]


@pytest.mark.parametrize(
    "records",
    [
        [source("a", "The Vale"), source("b", "Vale")],
        [source("a", "Sea Wire"), source("b", "sea wire")],  # two-spellings tells of it
        [make(Actor, "a", name="Ana Ruíz", aliases=["Ana Ruiz"])],
        [make(Place, "a", name={"en": "Peru", "es": "Perú"})],
        [make(Actor, "a", name="Quay"), make(Term, "b", term="quay")],
        [make(Place, "a", name="Quay", within="s"), make(Place, "b", name="Quay", within="t")],
    ],
)
def test_what_is_two_names_or_another_rules_is_not_told(records: list[Record]) -> None:
    assert found(*records) == []
