"""Every name that is compared, with its place; which of several spellings is the usual one."""

from __future__ import annotations

import pytest

from explainer.model.actor import Actor
from explainer.model.sameness.names import Name, names_of, variants
from explainer.model.source import Source
from tests.engine.records import dataset, make


def test_a_source_has_a_publisher_an_agency_and_authors_and_an_actor_names_in_each_language() -> None:
    parts = (
        make(Source, "a", publisher="P", agency="Wire", author=["Ana", "Bo"]),
        make(Actor, "b", name={"en": "Sea Fund", "es": "Fondo"}, aliases=["SF"]),
    )
    assert [name for name in names_of(dataset(*parts)) if name.record in "ab"] == [
        Name("publisher", "P", "a", ("publisher",)),
        Name("publisher", "Wire", "a", ("agency",)),
        Name("author", "Ana", "a", ("author", 0)),
        Name("author", "Bo", "a", ("author", 1)),
        Name("actor", "Sea Fund", "b", ("name",)),
        Name("actor", "Fondo", "b", ("name",)),
        Name("actor", "SF", "b", ("aliases", 0)),
    ]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("A a A", [("a", "A")]),
        ("A a a", [("A", "a")]),
        ("A a", [("a", "A")]),
        ("A A", []),
        ("A b", []),
        ("A a b B", [("a", "A"), ("B", "b")]),
    ],
)
def test_the_usual_spelling_is_that_of_most_records_else_of_the_first(typed: str, told: list[tuple[str, str]]) -> None:
    names = [Name("publisher", words, str(at), ("publisher",)) for at, words in enumerate(typed.split())]
    assert [(one.name.words, one.usual.words) for one in variants(names, str.casefold)] == told
