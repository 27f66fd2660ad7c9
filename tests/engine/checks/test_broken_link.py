"""The rule broken-link: links to pages and places that this site does not have; links elsewhere are not followed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explainer.checks.links import broken_link
from explainer.model.event import Event
from explainer.model.place import Place
from explainer.model.term import Term
from tests.engine.built import prose
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact, make

SLASH = "addresses of pages end with a slash"
ANCHOR = "a heading's anchor is its words in small letters, with hyphens"


def found(target: str, unread: tuple[str, ...] = (), more: str = "") -> list[Said]:
    parts = (
        fact("the-fact"),
        make(Event, "the-event", facts=["the-fact"]),
        make(Term, "the-term"),
        make(Place, "the-place"),
        prose("other", "## The span\n\nSo.[@the-fact]"),
        prose("a", f"[so]({target}){more}"),
    )
    return said(broken_link, placed(*parts, unread=unread))


@pytest.mark.parametrize(
    "target",
    [
        "/", "/facts/", "/facts/the-fact/", "/explainers/other/", "/explainers/a/", "/data/facts.csv", "/facts/?a=b",
        "/explainers/other/?a=b#the-span", "/timeline/t/", "/feeds/topics/t.atom.xml",
        "https://b.example/nowhere/", "//b.example/nowhere/", "mailto:a@b.example", "nowhere/", "",
    ],
)  # fmt: skip
def test_pages_that_are_there_and_addresses_elsewhere(target: str) -> None:
    assert found(target) == []


@pytest.mark.parametrize(
    ("target", "path", "meant"),
    [
        ("/facts/the-fct/", "/facts/the-fct/", "/facts/the-fact/"),
        ("/explainers/other", "/explainers/other", "/explainers/other/"),
        ("/facts/the-fct/?a=b#c", "/facts/the-fct/", "/facts/the-fact/"),
        ("/explainers/other.md", "/explainers/other.md", "/explainers/other/"),
        ("/other/", "/other/", "/explainers/other/"),
        ("/content/explainers/other.md", "/content/explainers/other.md", "/explainers/other/"),
        ("/the-fact/", "/the-fact/", "/facts/the-fact/"),
        ("/people/the-fact/", "/people/the-fact/", "/facts/the-fact/"),
        ("/nowhere-like-this/", "/nowhere-like-this/", None),
        ("/facts/another-fact/", "/facts/another-fact/", None),
    ],
)
def test_a_page_that_is_not_there_is_told_with_the_one_that_was_probably_meant(
    target: str, path: str, meant: str | None
) -> None:
    hint = f'did you mean "{meant}"? {SLASH}' if meant else SLASH
    assert found(target) == [("content/a.md", f"this site has no page {path}", hint)]


@pytest.mark.parametrize(
    ("unread", "target"),
    [
        ("content/explainers/lost.md", "/explainers/lost/"),
        ("content/pages/lost.md", "/lost/"),
        ("content/explainers/lost.md", "/explainers/lost/#anywhere"),
    ],
)
def test_a_link_to_a_page_that_could_not_be_read_is_not_wrong(unread: str, target: str) -> None:
    assert found(target, unread=(unread,)) == []
    assert [place for place, _, _ in found(target)] == ["content/a.md"]


@pytest.mark.parametrize(
    "target",
    [
        "/explainers/other/#the-span", "/explainers/other/#main", "/explainers/other/#references", "#notes",
        "/timeline/#the-event", "/timeline/#2026-01", "/glossary/#the-term", "/glossary/#letter-w",
        "/places/#the-place", "/places/#in-the-place", "/places/#elsewhere",
        "/facts/#anything", "/facts/the-fact/#anything", "/timeline/t/#anything", "/explainers/other/#",
    ],
)  # fmt: skip
def test_places_that_a_page_has_or_that_only_its_template_knows(target: str) -> None:
    assert found(target) == []


@pytest.mark.parametrize(
    ("target", "message", "hint"),
    [
        (
            "/explainers/other/#the-spam",
            '/explainers/other/ has no place "the-spam"',
            f'did you mean "the-span"? {ANCHOR}',
        ),
        ("#the-span", 'this page has no place "the-span"', ANCHOR),
        ("#2026-01", 'this page has no place "2026-01"', ANCHOR),
        ("/explainers/a/#letter-w", 'this page has no place "letter-w"', ANCHOR),
        ("/timeline/#the-term", '/timeline/ has no place "the-term"', ANCHOR),
        ("/glossary/#the-event", '/glossary/ has no place "the-event"', ANCHOR),
        ("/places/#the-places", '/places/ has no place "the-places"', f'did you mean "the-place"? {ANCHOR}'),
    ],
)
def test_a_place_that_a_page_does_not_have(target: str, message: str, hint: str) -> None:
    assert found(target) == [("content/a.md", message, hint)]


@pytest.mark.parametrize("block", ["timeline | t", "fact | the-fact"])
def test_events_and_facts_have_no_places_where_a_page_shows_them_in_brief(block: str) -> None:
    assert len(found("#the-event", more=f"\n\n/// {block}\n///")) == 1
    assert len(found("#the-fact", more=f"\n\n/// {block}\n///")) == 1


@pytest.mark.parametrize(
    "anchor", ["каракас", "委内瑞拉", "%D0%BA%D0%B0%D1%80%D0%B0%D0%BA%D0%B0%D1%81", "%e5%a7%94内瑞拉", "فنزويلا"]
)
def test_headings_in_other_scripts_are_places_as_they_are_written_and_as_browsers_copy_them(anchor: str) -> None:
    headings = "\n\n## Каракас\n\n## 委内瑞拉\n\n## فنزويلا\n"
    assert found(f"#{anchor}", more=headings) == []
    assert len(found(f"#{anchor}-x", more=headings)) == 1


def test_places_on_a_page_that_was_not_laid_out_are_not_known() -> None:
    made = placed(fact("f"), prose("other"), prose("a", "[so](/explainers/other/#nowhere)"))
    without = replace(made, prose={path: of for path, of in made.prose.items() if path == "/explainers/a/"})
    assert [message for _, message, _ in said(broken_link, made)] == ['/explainers/other/ has no place "nowhere"']
    assert said(broken_link, without) == []


def test_places_within_a_place_that_nobody_wrote_do_not_hinder_the_check() -> None:
    places = (make(Place, "a-town", within="nowhere"), make(Place, "b-town", within="nowhere"))
    assert said(broken_link, placed(fact("f"), *places, prose("a", "[so](/places/#a-town)"))) == []
