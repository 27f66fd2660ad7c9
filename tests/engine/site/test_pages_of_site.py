"""How a page of prose is found, in which languages it is, and which corrections name it."""

from __future__ import annotations

import pytest

from explainer.language import Lang
from explainer.model.correction import Correction
from explainer.site.site import Site
from tests.engine.built import prose, site
from tests.engine.records import dataset, fact, make


def test_a_page_is_found_by_its_address_and_by_its_file() -> None:
    one, two = prose("a"), prose("a", lang="es")
    made = site(one, two)
    assert made.page_at("/explainers/a/") is made.page("content/a.md") is one
    assert made.page_at("/es/explainers/a/") is made.page("content/a.es.md") is two
    assert made.page_at("/explainers/b/") is None
    assert Site(dataset()).page_at("/") is None


@pytest.mark.parametrize("order", [("en", "es"), ("es", "en")])
def test_a_page_in_two_languages_has_itself_among_its_translations_by_language(order: tuple[Lang, ...]) -> None:
    pages = [prose("a", lang=lang) for lang in order]
    made = site(prose("b", lang="es"), *pages, prose("a", kind="editorial"))
    assert [[page.lang for page in made.translations(one)] for one in pages] == [["en", "es"], ["en", "es"]]
    assert made.translations(made.page("content/b.es.md")) == ()


def test_corrections_are_those_that_name_a_page_by_its_slug_and_a_record_by_its_id_each_once() -> None:
    entries = [
        make(Correction, "c", records=["a", "f", "a"]),
        make(Correction, "b", pages=["b", "a", "a"]),
        make(Correction, "d", pages=["a"], records=["a"]),
    ]
    page, record = prose("a"), fact("a")
    made = site(page, record, fact("f"), fact("g"), *entries)
    assert [entry.id for entry in made.corrections_of(page)] == ["b", "d"]
    assert [entry.id for entry in made.corrections_of(record)] == ["c", "d"]
    assert made.corrections_of(fact("g")) == ()


def test_a_statement_knows_its_paragraph_unless_it_is_a_heading() -> None:
    scan = prose("a", "## Heading\n\nOne.[@f]\n\nTwo.[@f] Three.").scan
    found = [scan.paragraph_of(statement) for statement in scan.statements]
    assert [paragraph.text if paragraph else None for paragraph in found] == [
        None, "One.[@f]", "Two.[@f] Three.", "Two.[@f] Three.",
    ]  # fmt: skip
