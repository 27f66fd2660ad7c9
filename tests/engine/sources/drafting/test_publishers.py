"""A publisher is spelled as the site's other sources spell it; where none does, as the page has it."""

from __future__ import annotations

import pytest

from explainer.model.source import Source
from explainer.sources.drafting.choice import Choice
from explainer.sources.drafting.publishers import publisher_of, site_of
from explainer.web.meta_tags import Said
from tests.engine.records import make

URL = "https://www.gazette.example/news/bridge"


def source(name: str, url: str, publisher: str) -> Source:
    return make(Source, name, url=url, publisher=publisher)


def chosen(*names: str, sources: tuple[Source, ...] = ()) -> Choice:
    return publisher_of([Said(name, f"place {at}") for at, name in enumerate(names)], URL, sources)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["The Gazette"], "The Gazette"),
        (["The Gazette | News of the river", "The Gazette"], "The Gazette"),
        (["Gazette - News of the river"], "Gazette"),
        (["El R&iacute;o"], "El Río"),
        (["https://gazette.example", "The Gazette"], "The Gazette"),
        (["  ", "|"], None),
        ([], None),
    ],
)
def test_what_the_page_says_where_no_other_source_is_from_there(names: list[str], expected: str | None) -> None:
    assert chosen(*names).value == expected


def test_the_other_sources_from_there_know_its_name() -> None:
    others = (source("a", "https://gazette.example/a", "The Gazette (Estuary)"),)
    assert chosen("GAZETTE", sources=others) == Choice("The Gazette (Estuary)", "as 1 other source from there")
    assert chosen(sources=others).value == "The Gazette (Estuary)"


def test_of_several_names_from_there_the_page_s_own_counts_else_the_usual_with_a_word() -> None:
    others = tuple(
        source(f"s{at}", f"https://gazette.example/{at}", name) for at, name in enumerate(("A B", "A B", "C D"))
    )
    assert chosen("c d", sources=others) == Choice("C D", "the page's own name")
    assert chosen("E F", sources=others) == Choice(
        "A B", "as 2 other sources from there", ("other sources from there name C D",)
    )


def test_a_name_that_stands_elsewhere_is_spelled_as_there() -> None:
    others = (source("a", "https://mirror.example/a", "The Gazette"),)
    assert chosen("the gazette", sources=others) == Choice("The Gazette", "place 0, as other sources spell it")


def test_a_namesake_is_told_of() -> None:
    others = (source("a", "https://other.example/a", "The Gazette (Upper Alder)"),)
    assert chosen("The Gazette", sources=others).asks == (
        "others have that name: The Gazette (Upper Alder): tell it apart, such as by its country",
    )


@pytest.mark.parametrize(
    "url",
    [
        "https://gazette.example",
        "http://www.gazette.example/a?b",
        "https://m.gazette.example/",
        "https://amp.gazette.example/a",
    ],
)
def test_the_site_of_an_address(url: str) -> None:
    assert site_of(url) == "gazette.example"
