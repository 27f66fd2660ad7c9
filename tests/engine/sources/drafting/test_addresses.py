"""A source gets the address that its page has by its own word, if that is on the same site; cleaned in any case."""

from __future__ import annotations

import re

import pytest

from explainer.sources.drafting import addresses
from explainer.sources.drafting.archived import copy_of
from explainer.sources.drafting.choice import Choice
from explainer.web.page_metadata import PageMetadata

URL = "https://gazette.example/news/bridge"


def chosen(given: str, *canonical: str, final: str = "", amp: bool = False) -> Choice:
    return addresses.address_of(given, final or given, PageMetadata(canonical=canonical, is_amp=amp))


@pytest.mark.parametrize(
    ("given", "canonical", "final", "expected"),
    [
        (URL, (), "", Choice(URL, "the address given")),
        (f"{URL}?utm_source=x&fbclid=1#top", (), "", Choice(URL, "the address given, cleaned")),
        ("https://short.example/x", (), URL, Choice(URL, "where the address given leads")),
        (URL, (f"{URL}?utm_source=rss",), "", Choice(URL, "rel=canonical")),
        (f"{URL}/amp", (URL,), "", Choice(URL, "rel=canonical")),
        ("https://m.gazette.example/news/bridge", (URL,), "", Choice(URL, "rel=canonical")),
        ("https://news.gazette.example/bridge", (URL,), "", Choice(URL, "rel=canonical")),
        (URL, (URL.replace("https", "http"),), "", Choice(URL, "rel=canonical")),
        (URL, (URL, f"{URL}?fbclid=1"), "", Choice(URL, "rel=canonical")),
        (URL, (URL, f"{URL}-2"), "", Choice(URL, "the address given")),
        (URL, ("not an address",), "", Choice(URL, "the address given")),
    ],
)
def test_which_address_is_taken(given: str, canonical: tuple[str, ...], final: str, expected: Choice) -> None:
    assert chosen(given, *canonical, final=final) == expected


def test_what_a_page_says_that_cannot_be_its_own_address_is_told() -> None:
    assert chosen(URL, "https://a.example/b") == Choice(
        URL,
        "the address given",
        ("the page says that the original is https://a.example/b: look there, and make the source from that page",),
    )
    (ask,) = chosen(URL, "https://gazette.example/").asks
    assert (
        ask
        == "the page says that its address is https://gazette.example/, the front page of its site; that was not taken"
    )


def test_a_form_for_phones_that_does_not_say_where_the_page_is_is_told() -> None:
    found = chosen(f"{URL}/amp", amp=True)
    assert found.asks == ("this is the page's form for phones, and it does not say where the page itself is",)
    assert chosen(f"{URL}/amp", URL, amp=True).asks == ()


@pytest.mark.parametrize(
    ("copy", "date"),
    [
        (f"https://web.archive.org/web/20260204153000/{URL}", "2026-02-04"),
        (f"https://web.archive.org/web/20260204153000id_/{URL}", "2026-02-04"),
        (f"https://archive.ph/20260204/{URL}", "2026-02-04"),
    ],
)
def test_of_a_copy_in_an_archive_the_document_s_own_address_is_taken_and_the_copy_is_kept(copy: str, date: str) -> None:
    assert chosen(copy, f"https://web.archive.org/web/20260204153000/{URL}").value == URL
    assert chosen(copy).value == URL
    assert copy_of(copy) == {"url": copy, "date": date}
    assert copy_of(URL) is None


def test_every_address_under_which_it_may_be_known() -> None:
    page = PageMetadata(canonical=(f"{URL}?utm_source=x", "nothing"), other_address="https://gazette.example/b")
    assert list(addresses.all_addresses("https://short.example/x", URL, page)) == [
        ("https://short.example/x", "the address given"),
        (URL, "where it leads"),
        ("https://gazette.example/b", "og:url"),
        (URL, "rel=canonical"),
    ]


@pytest.mark.parametrize(
    ("url", "front"),
    [
        ("https://a.example", True),
        ("https://a.example/index.html", True),
        ("https://a.example/?p=1", False),
        (URL, False),
    ],
)
def test_a_front_page(url: str, front: bool) -> None:
    assert addresses.is_front_page(url) is front


@pytest.mark.parametrize(
    ("given", "stated", "why"),
    [
        (URL, "https://gazette.example/news", "a part of its site that this page is in"),
        ("https://gazette.example/a.php?id=12", "https://gazette.example/a.php", "leaves out what the address has: id"),
        (URL, "https://gazette.example/undefined", "nobody's"),
        (URL, "https://gazette.example/?s=", "front page|nobody's"),
        (URL, f"{URL}/comment-page-1", "nobody's"),
    ],
)
def test_an_address_that_many_pages_share_is_not_the_page_s_own(given: str, stated: str, why: str) -> None:
    """As systems write it by mistake; what is known under it is another document."""
    found = chosen(given, stated)
    assert found.value == given
    assert re.search(why, found.asks[0])
    assert stated not in [url for url, _ in addresses.all_addresses(given, given, PageMetadata(canonical=(stated,)))]


@pytest.mark.parametrize(
    ("given", "stated", "asked"),
    [
        (URL, "https://gazette.example/news/dam", "does that show the same?"),
        (URL, "https://staging.gazette.example/news/bridge", "does it open there?"),
        (f"{URL}?print=1", URL, ""),
        (URL, f"{URL}/", ""),
        (f"{URL}/", URL, ""),
        (f"{URL}/2", URL, ""),
        ("https://gazette.example/?p=12", URL, ""),
        (URL, "https://gazette.example/river/bridge", ""),
    ],
)
def test_an_address_far_from_the_one_at_which_it_was_found_is_asked_about(given: str, stated: str, asked: str) -> None:
    found = chosen(given, stated)
    assert found.value == stated
    assert asked in "".join(found.asks)
    assert bool(asked) is bool(found.asks)


def test_a_form_for_printing_is_told() -> None:
    assert "printing" in chosen(f"{URL}/print/").asks[0]
