"""What a page says in JSON-LD and microdata is found however it is nested, and one broken block spoils no other."""

from __future__ import annotations

import json
from typing import Any

import pytest

from explainer.web.html_page import read_html
from explainer.web.linked_data import LinkedData, linked_data

ARTICLE = {"@type": "NewsArticle", "headline": "The bridge opens"}


def of(*blocks: Any) -> LinkedData:
    scripts = (one if isinstance(one, str) else json.dumps(one) for one in blocks)
    return linked_data(
        read_html("".join(f'<script type="application/ld+json">{one}</script>' for one in scripts).encode())
    )


def headlines(data: LinkedData) -> list[str]:
    return [words for thing in data.things for words in thing.texts("headline")]


@pytest.mark.parametrize(
    "block",
    [
        ARTICLE,
        [ARTICLE],
        {"@graph": [{"@type": "WebSite"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
        {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": ARTICLE}]},
        {**ARTICLE, "@type": ["Article", "https://schema.org/NewsArticle"]},
        {**ARTICLE, "@type": "schema:NewsArticle"},
        {**ARTICLE, "headline": {"@value": "The bridge opens", "@language": "en"}},
        {**ARTICLE, "headline": ["The bridge opens"]},
        '{"@type": "NewsArticle", "headline": "The bridge opens",}',
        '<!-- made by a plugin -->\n{"@type": "NewsArticle", "headline": "The bridge opens"}',
        '{"@type": "NewsArticle", "headline": "The bridge\n opens"}',
    ],
)
def test_the_article_is_found_wherever_it_stands(block: Any) -> None:
    data = of(block)
    assert (headlines(data), data.unread) == (["The bridge opens"], 0)
    assert any("NewsArticle" in thing.types for thing in data.things)


@pytest.mark.parametrize("broken", ["{", '{"headline": "a "word" of it"}', "[" * 100_000, "undefined"])
def test_a_broken_block_is_counted_and_spoils_no_other(broken: str) -> None:
    data = of(broken, ARTICLE)
    assert (headlines(data), data.unread) == (["The bridge opens"], 1)


def test_an_empty_block_is_none() -> None:
    assert of("", "  ").unread == 0


def test_a_block_in_a_loop_ends() -> None:
    looped = {"@type": "Person", "@id": "#a", "name": "Ana Rivers", "knows": {"@id": "#a"}}
    assert [thing.texts("name") for thing in of(looped).things] == [("Ana Rivers",)]


def test_what_is_named_by_its_id_is_what_stands_elsewhere() -> None:
    graph = [{**ARTICLE, "author": {"@id": "#a"}}, {"@type": "Person", "@id": "#a", "name": "Ana Rivers"}]
    assert of({"@graph": graph}).things[0].texts("author") == ("Ana Rivers",)


def test_microdata_is_read_alike() -> None:
    body = (
        '<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">The bridge opens</h1>'
        '<span itemprop="author" itemscope itemtype="https://schema.org/Person">'
        '<b itemprop="name">Ana Rivers</b></span>'
        "</div>"
    )
    article, person = linked_data(read_html(body.encode())).things
    assert (article.syntax, article.texts("headline"), article.texts("author")) == (
        "microdata",
        ("The bridge opens",),
        ("Ana Rivers",),
    )
    assert person.types == {"Person"}
