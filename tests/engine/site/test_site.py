"""The site as a whole: its explainers in order, which pages rest on what, its key events, and its links with places."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.source import Source
from explainer.problems import Location
from explainer.site.page import Link, Page
from explainer.site.site import Site
from explainer.views.pages.source import SourcePageView
from tests.engine.built import home, prose, site, view
from tests.engine.records import dataset, fact, make


def slugs(pages: tuple[Page, ...]) -> list[str]:
    return [page.slug for page in pages]


def test_explainers_stand_in_the_order_that_they_ask_for_then_by_slug() -> None:
    pages = (
        prose("c"), prose("z", order=1), prose("b", order=2), prose("a", order=2), home(),
        prose("about", kind="editorial"), prose("d", order=0.5),
    )  # fmt: skip
    assert slugs(site(fact("f"), *pages).explainers) == ["d", "z", "a", "b", "c"]


def test_a_site_may_have_no_pages() -> None:
    assert Site(dataset()).explainers == ()


def test_pages_cite_a_record_or_show_it_and_stand_by_address_once_each() -> None:
    pages = (
        prose("z", "So.[@f] Or.[@f]"),
        prose("b", "/// fact | f\n///"),
        prose("a", "So.[@f]\n\n/// fact | f\n///"),
        prose("about", "So.[@f]", kind="editorial"),
        prose("none", "So.[@s]"),
    )
    assert slugs(site(fact("f"), *pages).pages_citing("f")) == ["about", "a", "b", "z"]
    assert site(fact("f"), *pages).pages_citing("g") == ()


def test_a_page_that_shows_a_question_does_not_cite_its_accounts() -> None:
    made = site(fact("f"), make(Question, "q", accounts=["f"]), prose("a", "/// question | q\n///"))
    assert made.pages_citing("f") == ()
    assert slugs(made.pages_citing("q")) == ["a"]


def test_pages_rest_on_a_source_that_they_cite_themselves_or_through_a_fact() -> None:
    parts = (
        make(Source, "r"),
        fact("f", sources=["s"]),
        fact("g", sources=["r", "s"]),
        fact("h", sources=["r"]),
        prose("z", "So.[@s]"),
        prose("y", "So.[@f] Or.[@g]"),
        prose("x", "So.[@h]"),
        prose("a", "/// fact | g\n///"),
    )
    told = {key: view(f"/sources/{key}/", site(*parts), SourcePageView).pages for key in ("r", "s")}
    assert {key: [link.label for link in links] for key, links in told.items()} == {
        "r": ["a", "x", "y"],
        "s": ["a", "y", "z"],
    }


@pytest.mark.parametrize(("cited", "key"), [(3, set()), (4, {"e"}), (5, {"e"})])
def test_an_event_is_key_once_four_explainers_cite_one_of_its_facts(cited: int, key: set[str]) -> None:
    pages = [prose(f"p{n}", "So.[@f]" if n % 2 else "So.[@g] Or.[@g]") for n in range(cited)]
    others = [prose(f"x{n}", "So.[@f]", kind="editorial") for n in range(2)]
    events = (make(Event, "e", facts=["f", "g"]), make(Event, "other", facts=["h"]))
    assert site(fact("f"), fact("g"), fact("h"), *events, home(), *pages, *others).key_events == key


def test_one_explainer_that_cites_two_facts_of_an_event_counts_once() -> None:
    pages = [prose(f"p{n}", "So.[@f] Or.[@g]") for n in range(3)]
    assert site(fact("f"), fact("g"), make(Event, "e", facts=["f", "g"]), *pages).key_events == frozenset()


def links(text: str) -> list[Link]:
    made = site(fact("f"), prose("a", text))
    return list(made.links_of(made.pages[0]))


def place(line: int, column: int) -> Location:
    return Location("content/a.md", line, column)


def test_a_link_has_the_words_that_are_shown_and_the_place_where_it_was_written() -> None:
    assert links("So [*it* is](/b/) and ![a bridge](/c.png).") == [
        Link("/b/", place(1, 4), "it is"),
        Link("/c.png", place(1, 23), "a bridge", image=True),
    ]


def test_links_with_one_address_have_each_its_own_place() -> None:
    assert [(link.words, link.location) for link in links("[one](/b/)\n\n[two](/c/) [three](/b/)")] == [
        ("one", place(1, 1)),
        ("two", place(3, 1)),
        ("three", place(3, 12)),
    ]


def test_a_link_that_the_text_does_not_write_as_one_has_the_place_of_its_address() -> None:
    (link,) = links("So.\n\nSee <https://b.example/>.")
    assert (link.target, link.location) == ("https://b.example/", place(3, 6))


def test_a_link_that_was_written_and_is_not_shown_is_a_link_all_the_same() -> None:
    table = "| a |\n|---|\n| b | [so](/b/) |\n"
    assert [(link.target, link.location) for link in links(table)] == [("/b/", place(3, 7))]


def test_of_a_page_that_was_not_laid_out_all_that_was_written_are_links() -> None:
    made = replace(site(fact("f"), prose("a", "[so](/b/) ![or](/c.png)")), prose={})
    assert [link.target for link in made.links_of(made.pages[0])] == ["/b/", "/c.png"]
