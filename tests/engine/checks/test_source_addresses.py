"""The rules roundabout-address and front-page-address: what a source's address leads to, and by which way."""

from __future__ import annotations

import pytest

from explainer.checks.names import front_page_address, roundabout_address
from explainer.model.source import Source
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import make

COUNTED = "what counts readers stands in this address, and says nothing of the document:"
COPIED = "the copy belongs under archived: {url: …, date: …}"


def roundabout(url: str) -> list[Said]:
    return said(roundabout_address, placed(make(Source, "s", url=url)), "warning")


def front(url: str, **fields: object) -> list[Said]:
    source = make(Source, "s", **{"url": url, "published": "2026-02-01"} | fields)
    return said(front_page_address, placed(source), "warning")


@pytest.mark.parametrize(
    ("url", "told", "written"),
    [
        ("https://a.example/x?utm_source=y&utm_medium=z", "?utm_medium, ?utm_source", "https://a.example/x"),
        ("https://a.example/x?id=5&fbclid=9&p=a%20b#c", "?fbclid", "https://a.example/x?id=5&p=a%20b#c"),
    ],
)
def test_what_counts_readers_is_told_with_the_address_without_it(url: str, told: str, written: str) -> None:
    assert roundabout(url) == [("s/url", f"{COUNTED} {told}", f"write {written}")]


@pytest.mark.parametrize(
    ("url", "whose"),
    [
        ("https://web.archive.org/web/20260103120000/https://a.example/x?id=5", "the copy at web.archive.org"),
        ("https://www.google.com/amp/s/a.example/x?id=5&utm_source=y", "the copy for phones"),
    ],
)
def test_a_copy_is_told_with_the_address_of_what_it_is_a_copy_of(url: str, whose: str) -> None:
    message = f"this is not the address of the document, but {whose}"
    assert roundabout(url) == [("s/url", message, f"write https://a.example/x?id=5; {COPIED}")]


@pytest.mark.parametrize(
    "url", ["http://www.a.example/x/?p=1", "https://a.example/amp/x", "https://a.example/x?amplitude=1"]
)
def test_an_address_of_its_own_is_not_told(url: str) -> None:
    assert roundabout(url) == []


@pytest.mark.parametrize("path", ["", "/", "/es/", "/en-US", "/index.html", "/es/inicio"])
def test_a_document_of_a_day_has_no_front_page_as_its_address(path: str) -> None:
    message = 'this is the front page of a site, and "s" a document of 2026-02-01'
    hint = "write the address of the document; if it is lost, url_status: deviated, and its archived copy"
    assert front(f"https://a.example{path}") == [("s/url", message, hint)]


@pytest.mark.parametrize("path", ["/x", "/es/x", "/?p=5", "/#/x", "/dam", "/2026"])
def test_any_other_page_may_be_one(path: str) -> None:
    assert front(f"https://a.example{path}") == []


def test_a_whole_site_may_be_a_source_and_so_may_what_is_known_to_be_lost() -> None:
    assert front("https://a.example/", published=None) == front("https://a.example/", url_status="deviated") == []
