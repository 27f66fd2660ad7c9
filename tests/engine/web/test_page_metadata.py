"""What pages of all sorts say of themselves, with where they say it; `pages/` has them as browsers save them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from explainer.web.html_page import read_html
from explainer.web.meta_tags import Said
from explainer.web.page_metadata import PageMetadata, page_metadata

PAGES = Path(__file__).parent / "pages"


def of(name: str, address: str = "") -> PageMetadata:
    return page_metadata(read_html((PAGES / f"{name}.html").read_bytes()), address)


@pytest.mark.parametrize(
    ("name", "title", "day", "author", "publisher"),
    [
        ("wordpress", Said("Bridge over the Alder opens after nine years", "JSON-LD headline"),
         Said("2026-02-03T01:12:44+00:00", "JSON-LD datePublished"), Said("Ana Rivers", "JSON-LD author"),
         Said("Estuary Post", "og:site_name")),
        ("spanish", Said("La presa del Aliso, &quot;llena&quot;", "JSON-LD headline"),
         Said("2026-01-03T23:30:00-04:00", "JSON-LD datePublished"),
         Said("Por Eva Presas y Luis Vado", "JSON-LD author"), Said("El Río", "og:site_name")),
        ("microdata", Said("Ferry fares halved", "microdata headline"),
         Said("2026-02-20T07:00+01:00", "microdata datePublished"), Said("Dora Ford", "microdata author"),
         Said("Ford Times", "microdata publisher")),
        ("latin-1", Said("Inauguración del puente: «una fiesta», dice la señora Núñez", "heading"),
         Said("2/2/2026", "dc.date.issued"), Said("Íñigo Núñez", "dc.creator"),
         Said("Crónica del Río", "dc.publisher")),
        ("broken", Said("Dam gate stuck for a week", "JSON-LD headline"),
         Said("Fri, 06 Mar 2026 22:10:00 -0500", "JSON-LD datePublished"), Said("Dora Ford", "JSON-LD author"),
         Said("Weir Weekly", "JSON-LD publisher")),
    ],
)  # fmt: skip
def test_what_a_page_says_first(name: str, title: Said, day: Said, author: Said, publisher: Said) -> None:
    found = of(name)
    assert (found.titles[0], found.published[0], found.authors[0], found.publishers[0]) == (
        title,
        day,
        author,
        publisher,
    )


def test_a_page_with_nothing_but_a_title() -> None:
    found = of("government")
    assert found.titles == (Said("Notice 12 on the level of the Alder reservoir", "title element"),)
    assert (found.published, found.authors, found.publishers, found.types, found.languages) == ((), (), (), (), ())


def test_an_organisation_among_the_authors_is_one() -> None:
    assert Said("Redacción El Río", "JSON-LD author", of_a_body=True) in of("spanish").authors


def test_a_day_of_change_is_no_day_of_publication() -> None:
    found = of("microdata")
    assert {said.words for said in found.published} == {"2026-02-20T07:00+01:00"}
    assert [said.words for said in found.modified] == ["2026-02-21T07:00+01:00"]


def test_a_page_that_readers_pay_for_says_so() -> None:
    assert of("paywall").paywall == Said("false", "JSON-LD isAccessibleForFree")
    assert of("wordpress").paywall is None


def test_blocks_that_cannot_be_read_are_counted() -> None:
    assert (of("broken").unread, of("wordpress").unread) == (1, 0)


def test_of_a_list_no_article_is_the_page() -> None:
    found = of("list", "https://gazette.example/river")
    assert (found.articles, found.published, found.types) == (2, (), ())


def test_of_several_articles_the_one_at_the_address_is_the_page() -> None:
    found = of("list", "https://gazette.example/b")
    assert (found.titles[0].words, found.published[0].words, found.articles) == (
        "Second piece of news",
        "2026-02-02",
        0,
    )


def test_of_several_articles_the_one_with_the_heading_is_the_page() -> None:
    body = (PAGES / "list.html").read_bytes().replace(b"<h1>River</h1>", b"<h1>Second piece of news</h1>")
    assert page_metadata(read_html(body), "").published[0].words == "2026-02-02"


@pytest.mark.parametrize(
    ("headline", "url", "taken"),
    [
        ("Weir closed after a flood in spring", "https://gazette.example/weir", False),
        ("Bridge over the Alder opens, at last", "https://gazette.example/weir", True),
        ("Weir closed after a flood in spring", "https://gazette.example/bridge", True),
        ("Weir closed after a flood in spring", "", True),
    ],
)
def test_the_only_article_is_another_one_where_its_address_and_its_title_say_so(
    headline: str, url: str, taken: bool
) -> None:
    data = {
        "@type": "NewsArticle",
        "headline": headline,
        "datePublished": "2019-01-12",
        **({"url": url} if url else {}),
    }
    block = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    html = f"<title>Bridge over the Alder opens</title>{block}<h1>Bridge over the Alder opens</h1>"
    found = page_metadata(read_html(html.encode()), "https://gazette.example/bridge")
    assert (found.articles, bool(found.published)) == ((0, True) if taken else (1, False))


@pytest.mark.parametrize("name", sorted(path.stem for path in PAGES.glob("*.html")))
def test_no_part_of_a_page_is_beyond_reading(name: str) -> None:
    """Whatever is cut off, and wherever, something is read and nothing fails."""
    body = (PAGES / f"{name}.html").read_bytes()
    for end in range(0, len(body), 97):
        page_metadata(read_html(body[:end]), "https://gazette.example/a")
