"""A source gets the address that its page has by its own word, if that is on the same site; cleaned in any case."""

from __future__ import annotations

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
