"""Every feed is a file at its path, laid out by the theme, whose entries hold what the theme makes of their pages."""

from __future__ import annotations

from typing import Any

import pytest
from jinja2 import DictLoader, Environment

from explainer.build.templates import ThemeTemplates
from explainer.exports.feeds.files import feed_files
from explainer.exports.templates import Templates
from explainer.model.correction import Correction
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.topic import Topic
from explainer.site.page import Page
from tests.engine.built import context, home, prose, site
from tests.engine.records import fact, make

THEME = {
    "feed.xml": "{{ feed.path }}{% for entry in feed.entries %}\n{{ entry.html }}{% endfor %}",
    "feed_page.html": '<h1 id="top"><a href="{{ page.path }}">{{ page.title }}</a></h1> <a href="#top">up</a>',
    "feed_question.html": '<p id="top">{{ page.question.question }}</p> <a href="#top">up</a>',
    "feed_change.html": '<p class="was">{{ entry.was }}</p> <a href="#{{ entry.id }}">here</a>',
}


def theme(**changed: str) -> Templates:
    return ThemeTemplates(Environment(loader=DictLoader(THEME | changed), autoescape=False), "en")  # noqa: S701


def made(*parts: Record | Page, **changes: Any) -> dict[str, list[str]]:
    """The lines of each feed by its path."""
    found = feed_files(context(site(home(), fact("f"), *parts), **changes), theme())
    return {path: content.decode("utf-8").splitlines() for path, content in found.items()}


def test_there_is_one_for_all_one_of_changes_and_one_for_each_topic_at_its_own_path() -> None:
    found = made(make(Topic, "u"))
    assert sorted(found) == [
        "feeds/all.atom.xml",
        "feeds/changes.atom.xml",
        "feeds/topics/t.atom.xml",
        "feeds/topics/u.atom.xml",
    ]
    assert {path: lines[0] for path, lines in found.items()} == {path: f"/{path}" for path in found}


def test_entries_hold_explainers_whole_questions_and_changes_with_whole_links_and_no_anchors() -> None:
    parts: list[Record | Page] = [
        prose("a", title="Why ferries?"),
        make(Question, "q", question="Do they sail?"),
        make(Correction, "c", was="Seven boats.", records=["f"]),
    ]
    base = "https://site.example"
    assert set(made(*parts)["feeds/all.atom.xml"][1:]) == {
        f'<h1><a href="{base}/explainers/a/">Why ferries?</a></h1> <a href="{base}/explainers/a/#top">up</a>',
        f'<p>Do they sail?</p> <a href="{base}/questions/q/#top">up</a>',
        f'<p>Seven boats.</p> <a href="{base}/changes/#c">here</a>',
    }


def test_links_lead_to_where_the_site_is() -> None:
    entries = made(prose("a", title="A"), url="https://moved.example")["feeds/all.atom.xml"][1:]
    assert entries == [
        '<h1><a href="https://moved.example/explainers/a/">A</a></h1> '
        '<a href="https://moved.example/explainers/a/#top">up</a>'
    ]


def test_the_feed_of_changes_holds_changes_alone() -> None:
    found = made(prose("a"), make(Correction, "c", was="Two piers.", records=["f"]))
    assert found["feeds/changes.atom.xml"][1:] == [
        '<p>Two piers.</p> <a href="https://site.example/changes/#c">here</a>'
    ]


@pytest.mark.parametrize("title", ["Señal de niebla", "“Ferry” — 渡船"])
def test_files_are_in_utf8(title: str) -> None:
    ctx = context(site(home(), fact("f"), prose("a", title=title)))
    assert title.encode("utf-8") in feed_files(ctx, theme())["feeds/all.atom.xml"]
