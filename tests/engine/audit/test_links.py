"""The rules of links: every way in which a page can name something is seen, and what is there is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.audit.rules.links import dead_anchor, dead_link, foreign_resource
from tests.engine.audit.planting import front, page, place, small, told

BASE = "https://bridge.example"
ELSEWHERE = "https://other.example/a"


@pytest.mark.parametrize(
    "html",
    [
        '<a href="/gone/">a</a>',
        '<a href="gone/">a</a>',
        '<a href="../gone/?a=b#c">a</a>',
        f'<a href="{BASE}/gone/">a</a>',
        '<a href="//bridge.example/gone/">a</a>',
        '<a href="webcal://bridge.example/gone/">a</a>',
        '<a href="/g%6Fne/">a</a>',
        '<img src="/gone/" alt="">',
        '<img srcset="/favicon.svg 1x, /gone/ 2x" alt="">',
        '<form action="/gone/"></form>',
        '<button formaction="/gone/">a</button>',
        '<video poster="/gone/"></video>',
        '<object data="/gone/"></object>',
        '<blockquote cite="/gone/">a</blockquote>',
        '<use href="/gone/#a"/>',
        '<image xlink:href="/gone/"/>',
        '<p style="background: url(/gone/)">a</p>',
    ],
)
def test_page_that_names_what_is_not_there(html: str, tmp_path: Path) -> None:
    site = front(tmp_path, f"\n  <p>é</p>{html}")
    assert told(dead_link, site) == [f"index.html:{place(tmp_path / 'index.html', html)}: nothing is at /gone/"]


@pytest.mark.parametrize(
    "address",
    [
        *("/", "", "?a=b", "#there", "/facts/?a=b", "facts/", "./", BASE, f"{BASE}/", "//bridge.example/"),
        *("/data/facts.csv", "mailto:a@bridge.example", "tel:1", "data:,a", "http:gone"),
        *("https://other.example/gone/", "//other.example/gone/"),
    ],
)
def test_what_is_there_and_what_is_elsewhere_is_left_alone(address: str, tmp_path: Path) -> None:
    assert told(dead_link, front(tmp_path, f'<a href="{address}">a</a>')) == []


@pytest.mark.parametrize("html", ['<p data="/gone/">', '<p property="og:url" content="/gone/">', '<p title="/gone/">'])
def test_attribute_that_is_no_address_there_is_left_alone(html: str, tmp_path: Path) -> None:
    assert told(dead_link, front(tmp_path, html)) == []


def test_hint_names_the_address_that_was_meant(tmp_path: Path) -> None:
    (problem,) = dead_link.check(front(tmp_path, '<a href="/timeline">a</a>'))
    assert problem.hint == 'did you mean "/timeline/"? addresses of pages end with a slash'


def test_link_in_the_words_of_a_feed_is_told_at_its_line(tmp_path: Path) -> None:
    words = "&lt;p>a\n&lt;a href='/gone/'>a"
    feed = f"<feed>\n<content>{words}</content><link>/</link>\n<link>\n/lost/</link></feed>"
    site = small(tmp_path, {"index.html": page(), "all.xml": feed})
    assert told(dead_link, site) == ["all.xml:3:1: nothing is at /gone/", "all.xml:4:1: nothing is at /lost/"]


def test_link_that_plain_markdown_shows_as_code_is_none(tmp_path: Path) -> None:
    text = "`[a](b)`\n\n```\n[c](d)\n```\n\n`e` [f](g)\n"
    site = small(tmp_path, {"index.html": page(), "a.md": text})
    assert told(dead_link, site) == [f"a.md:{place(tmp_path / 'a.md', 'g)')}: nothing is at /g"]


def test_site_below_a_path_has_its_addresses_there(tmp_path: Path) -> None:
    head = '<link rel="canonical" href="https://a.example/below/">'
    links = '<a href="/below/b/">b</a><a href="/b/">b</a><a href="b/">b</a><a href="https://a.example/below/c/">c</a>'
    site = small(tmp_path, {"index.html": f"<html><head>{head}</head>{links}", "b/index.html": "<p>b"})
    assert [found.partition(": ")[2] for found in told(dead_link, site)] == [
        "nothing is at /../b/",
        "nothing is at /c/",
    ]


def test_site_without_an_address_yet_has_that_of_its_sitemap(tmp_path: Path) -> None:
    sitemap = "<urlset><url><loc>http://127.0.0.1:8000/</loc></url></urlset>"
    files = {"index.html": page().replace(BASE, ""), "sitemap.xml": sitemap, "a.md": "<http://127.0.0.1:8000/gone/>"}
    assert told(dead_link, small(tmp_path, files)) == ["a.md:1:2: nothing is at /gone/"]


def test_base_of_a_page_is_heeded(tmp_path: Path) -> None:
    files = {"a/index.html": '<base href="/b/"><a href="c.txt">c</a>', "b/c.txt": "c"}
    assert told(dead_link, small(tmp_path, files)) == []


@pytest.mark.parametrize("address", ["http://[", "https://bridge.example:port/"])
def test_address_that_no_browser_reads_is_no_traceback(address: str, tmp_path: Path) -> None:
    assert len(told(dead_link, front(tmp_path, f'<a href="{address}">a</a>'))) <= 1


@pytest.mark.parametrize(
    "html",
    [
        '<a href="#here">a</a>',
        '<a href="#">a</a>',
        '<a href="#top">a</a>',
        '<a href="#:~:text=a">a</a>',
        '<a href="/timeline/?known=2026-01-01#there">a</a>',
        '<a href="#%C3%A9">a</a><b id="é"></b>',
        '<a name="old"></a><a href="#old">a</a>',
        '<svg><use href="/favicon.svg#shape"/></svg>',
        '<a href="/data/facts.csv#row=4">a</a>',
        '<a href="/gone/#a">a</a>',
        '<script type="application/ld+json">{"@id": "https://bridge.example/#gone"}</script>',
    ],
)
def test_places_that_are_there_and_what_is_no_place(html: str, tmp_path: Path) -> None:
    assert told(dead_anchor, front(tmp_path, f'<b id="here"></b>{html}')) == []


@pytest.mark.parametrize(("more", "ids"), [("", "one id"), ('<p id="b">', "2 ids")])
def test_hint_names_the_place_that_was_meant(more: str, ids: str, tmp_path: Path) -> None:
    files = {"index.html": page('<a href="/a/#thare">a</a>'), "a/index.html": page(f'<p id="there">{more}')}
    (problem,) = dead_anchor.check(small(tmp_path, files))
    assert problem.hint == f'did you mean "there"? /a/ has {ids}'


def test_address_of_the_site_alone_is_its_front_page(tmp_path: Path) -> None:
    files = {"index.html": page(), "a/index.html": page('<p id="here"><a href="https://bridge.example#here">a</a>')}
    assert [one.partition(": ")[2] for one in told(dead_anchor, small(tmp_path, files))] == ['/ has no place "here"']


@pytest.mark.parametrize(
    "html",
    [
        f'<script src="{ELSEWHERE}"></script>',
        f'<img src="{ELSEWHERE}" alt="">',
        f'<img srcset="{ELSEWHERE} 2x" alt="">',
        f'<link rel="preload stylesheet" href="{ELSEWHERE}">',
        f'<link rel="preconnect" href="{ELSEWHERE}">',
        f'<link rel="icon" href="{ELSEWHERE}">',
        f'<iframe src="{ELSEWHERE}"></iframe>',
        f'<video poster="{ELSEWHERE}"></video>',
        f'<object data="{ELSEWHERE}"></object>',
        f'<use href="{ELSEWHERE}"/>',
        f'<p style="background: url({ELSEWHERE})">a</p>',
    ],
)
def test_what_a_page_loads_from_elsewhere(html: str, tmp_path: Path) -> None:
    at = f"index.html:{place(front(tmp_path, html).folder / 'index.html', html)}"
    assert told(foreign_resource, front(tmp_path, html)) == [f"{at}: {ELSEWHERE} is loaded from another site"]


def test_what_a_style_in_a_page_loads_from_elsewhere_is_told_at_its_place(tmp_path: Path) -> None:
    site = front(tmp_path, f"<style>\np {{}}\n  a {{ background: url( '{ELSEWHERE}' ) }}</style>")
    at = f"index.html:{place(tmp_path / 'index.html', 'url(')}"
    assert told(foreign_resource, site) == [f"{at}: {ELSEWHERE} is loaded from another site"]


@pytest.mark.parametrize(
    "html",
    [
        f'<a href="{ELSEWHERE}">a</a>',
        f'<link rel="alternate" href="{ELSEWHERE}">',
        f'<a rel="icon" href="{ELSEWHERE}">a</a>',
        f'<form action="{ELSEWHERE}"></form>',
        f'<q cite="{ELSEWHERE}">a</q>',
        f'<img src="{BASE}/favicon.svg" alt="">',
        '<img src="data:,a" alt="">',
    ],
)
def test_what_waits_for_the_reader_or_is_our_own(html: str, tmp_path: Path) -> None:
    assert told(foreign_resource, front(tmp_path, html)) == []
