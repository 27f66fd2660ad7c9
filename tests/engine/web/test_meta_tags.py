"""What stands in the head is found whatever attribute holds it, and addresses in it are whole."""

from __future__ import annotations

import pytest

from explainer.web.html_page import read_html
from explainer.web.meta_tags import MetaTags, Said, meta_tags

HERE = "https://gazette.example/news/bridge"


def of(head: str, attributes: str = "") -> MetaTags:
    return meta_tags(read_html(f"<html {attributes}><head>{head}</head><body></body></html>".encode()), HERE)


@pytest.mark.parametrize("by", ["property", "name", "itemprop"])
def test_a_tag_is_known_by_its_name_whatever_attribute_has_it(by: str) -> None:
    assert of(f'<meta {by}="OG:Title" content=" The  bridge ">').said("og:title") == (Said("The bridge", "og:title"),)


def test_tags_come_in_the_order_that_is_asked_for_and_each_once() -> None:
    tags = of(
        '<meta name="b" content="2"><meta name="a" content="1"><meta name="a" content="1"><meta name="a" content="">'
    )
    assert [said.words for said in tags.said("a", "b", "c")] == ["1", "2"]


def test_the_title_is_that_of_the_page_and_not_of_a_picture() -> None:
    page = b"<html><body><svg><title>An icon</title></svg></body></html>"
    assert meta_tags(read_html(page), HERE).title == ""
    assert of("<title> The\n bridge </title>").title == "The bridge"


@pytest.mark.parametrize(
    ("head", "canonical"),
    [
        ('<link rel="canonical" href="https://gazette.example/b">', ("https://gazette.example/b",)),
        ('<link rel="Canonical nofollow" href="/b">', ("https://gazette.example/b",)),
        ('<base href="/deep/"><link rel="canonical" href="b">', ("https://gazette.example/deep/b",)),
        ('<link rel="canonical" href=" ">', ()),
        ('<link rel="canonical" href="http://[b">', ("http://[b",)),
        ('<link rel="canonical" href="/b"><link rel="canonical" href="/c">',
         ("https://gazette.example/b", "https://gazette.example/c")),
    ],
)  # fmt: skip
def test_the_address_that_a_page_has_by_its_own_word(head: str, canonical: tuple[str, ...]) -> None:
    assert of(head).canonical == canonical


@pytest.mark.parametrize(
    ("refresh", "to"),
    [
        ("0; url=/b", "https://gazette.example/b"),
        ("3;URL='https://gazette.example/b'", "https://gazette.example/b"),
        ("600", ""),
        ("300; url=/b", ""),
        ("0; url=", ""),
    ],
)
def test_a_page_that_sends_its_reader_on(refresh: str, to: str) -> None:
    assert of(f'<meta http-equiv="refresh" content="{refresh}">').moves_to == to


def test_the_form_for_phones_and_the_language_stand_in_the_first_element() -> None:
    tags = of("", "amp lang='es-VE'")
    assert (tags.is_amp, tags.language) == (True, "es-VE")
    assert of("", "⚡").is_amp
    assert not of("").is_amp
