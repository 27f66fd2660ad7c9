"""What a reader sees at the top of an article is found, and what stands beside it is not taken for it."""

from __future__ import annotations

import pytest

from explainer.web import visible
from explainer.web.html_page import HtmlPage, read_html

SENTENCE = "The bridge over the Alder was opened on Monday by the board."


def of(body: str) -> HtmlPage:
    return read_html(f"<html><body>{body}</body></html>".encode())


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ('<p class="byline">By Ana Rivers</p>', ["By Ana Rivers"]),
        ('<a rel="author" href="/a">Ana Rivers</a>', ["Ana Rivers"]),
        ('<span itemprop="author">Ana Rivers</span>', ["Ana Rivers"]),
        ('<div class="nota-firma firma">Ana Rivers | EFE</div>', ["Ana Rivers | EFE"]),
        ('<div class="byline">By <a rel="author">Ana Rivers</a></div>', ["By Ana Rivers"]),
        ('<div class="author-bio"><a rel="author">Ana Rivers</a></div>', []),
        ('<aside><p class="byline">By Bert Dam</p></aside>', []),
        ('<section class="related-news"><p class="byline">By Bert Dam</p></section>', []),
        ('<div id="comments"><p class="author">Bert Dam</p></div>', []),
        ('<figure><figcaption class="credit">Photo: AFP</figcaption></figure>', []),
        (f'<div class="author">{SENTENCE * 3}</div>', []),
        ('<p class="authority">The river board</p>', []),
        ('<div class="photo"><img><span class="photo-credit">AFP/Ana Rivers</span></div>', []),
        ('<div class="main-image"><img><p class="credit">AFP</p></div>', []),
        ('<img src="/a.jpg"><p class="credit">AFP</p>', []),
        ('<div class="post has-post-thumbnail"><p class="byline">AFP</p></div>', ["AFP"]),
        ('<section class="mas-noticias"><p class="author">AFP</p></section>', []),
        ('<h1>A</h1><div><h3><a href="/b">The dam is to be rebuilt</a></h3><p class="author">AFP</p></div>', []),
        ('<h1>A</h1><li><a href="/b">The dam is to be rebuilt</a> <b class="author">AFP</b></li>', []),
        ('<main><h1>A</h1></main><article><a href="/b">A dam</a><p class="author">AFP</p></article>', []),
        (f'<h1>A</h1><article><p class="byline">AFP</p><p>{SENTENCE * 12}</p></article>', ["AFP"]),
        ('<h1>A</h1><ul><li class="author">AFP</li><li><a href="/t">Bridges</a></li></ul>', ["AFP"]),
        ('<div class="top"><h1>A</h1></div><div class="meta"><p class="byline">By Ana Rivers</p></div>',
         ["By Ana Rivers"]),
    ],
)  # fmt: skip
def test_the_line_that_says_whose_it_is(body: str, found: list[str]) -> None:
    assert [said.words for said in visible.bylines(of(body))] == found


@pytest.mark.parametrize(
    ("body", "first"),
    [
        (f"<p>By Ana Rivers</p><p>{SENTENCE}</p>", SENTENCE),
        (f"<header><nav><p>{SENTENCE} Elsewhere.</p></nav></header><article><p>{SENTENCE}</p></article>", SENTENCE),
        (f"<figure><figcaption><p>{SENTENCE} (AFP)</p></figcaption></figure><p>{SENTENCE}</p>", SENTENCE),
        (f"<div class='cookie-notice'><p>{SENTENCE} Cookies.</p></div><p>{SENTENCE}</p>", SENTENCE),
        (f"<p>{SENTENCE} First.</p><div itemprop='articleBody'><p>{SENTENCE}</p></div>", SENTENCE),
        ("<p>Short.</p>", ""),
    ],
)
def test_how_the_text_begins(body: str, first: str) -> None:
    assert visible.opening(of(body)) == first


def test_headings_of_the_article_alone() -> None:
    body = "<header><nav><h1>The Gazette</h1></nav></header><h1> The\nbridge </h1><aside><h1>More</h1></aside><h1></h1>"
    assert visible.headings(of(body)) == ("The bridge",)


@pytest.mark.parametrize(
    ("time", "found"),
    [
        ('<time itemprop="datePublished" datetime="2026-02-02">Monday</time>', ["2026-02-02"]),
        ('<time class="entry-date published">2 February 2026</time>', ["2 February 2026"]),
        ('<time pubdate datetime="2026-02-02">2</time>', ["2026-02-02"]),
        ('<time class="published updated" datetime="2026-02-03">3</time>', []),
        ('<time datetime="2026-02-02">some other day</time>', []),
        ('<aside><time class="published" datetime="2026-02-02">2</time></aside>', []),
        ('<h1>A</h1><li><a href="/b">The dam is to be rebuilt</a><time class="published">2026-02-02</time></li>', []),
    ],
)
def test_the_day_that_an_element_gives(time: str, found: list[str]) -> None:
    assert [said.words for said in visible.days(of(time))] == found
