"""What each page offers to follow it by: the feeds, the calendar; and which files its exports become."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from explainer.build.fingerprints import Assets
from explainer.build.pages import site_files
from explainer.build.theme import Classes, Fonts, Icon, Pictures, Sheet, Theme
from explainer.exports.page_exports import PageExports
from explainer.model.actor import Actor
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.topic import Topic
from explainer.site.page import Page
from explainer.site.plan import KINDS
from explainer.site.site import Site
from explainer.views.parts.links import LinkView
from tests.engine.built import context, exports, files, home, prose, settings, site, sitemap, views
from tests.engine.records import fact, make

EVERYTHING = LinkView("The Site", "/feeds/all.atom.xml")
OF_T = LinkView("The Site: Bridges", "/feeds/topics/t.atom.xml")
EVENTS = [make(Event, f"e{n}", date=f"2026-03-0{n}", actors=["a"]) for n in range(1, 6)]
PARTS: tuple[Record | Page, ...] = (
    home(),
    fact("f"),
    prose("x"),
    prose("about", kind="editorial"),
    make(Topic, "t", name="Bridges"),
    make(Question, "q"),
    make(Actor, "a", name="Ana"),
    *EVENTS,
)
MADE = site(*PARTS)


def of(path: str) -> PageExports:
    return exports(path, MADE)


@pytest.mark.parametrize(
    ("path", "own"),
    [
        ("/topics/t/", [OF_T]),
        ("/timeline/t/", [OF_T]),
        ("/changes/", [LinkView("The Site: changes", "/feeds/changes.atom.xml")]),
        ("/", []),
        ("/topics/", []),
        ("/timeline/", []),
        ("/timeline/people/a/", []),
        ("/timeline/2026-03/", []),
        ("/explainers/x/", []),
        ("/about/", []),
        ("/facts/f/", []),
        ("/questions/q/", []),
        ("/people/a/", []),
        ("/data/", []),
        ("/embed/timeline/t/", []),
        ("/embed/questions/q/", []),
        ("/404.html", []),
        ("/search/", []),
    ],
)
def test_a_page_names_the_feed_of_everything_then_its_own_where_it_has_one(path: str, own: list[LinkView]) -> None:
    assert list(of(path).feeds) == [EVERYTHING, *own]


def test_only_the_page_and_the_timeline_of_a_topic_name_its_feed() -> None:
    assert [path for path in views(MADE) if OF_T in of(path).feeds] == ["/timeline/t/", "/topics/t/"]


def test_the_whole_timeline_and_that_of_a_topic_have_a_calendar_and_no_other_page_has() -> None:
    assert {path: calendar for path in views(MADE) if (calendar := of(path).calendar)} == {
        "/timeline/": LinkView("The Site", "/data/events.ics"),
        "/timeline/t/": LinkView("The Site: Bridges", "/timeline/t/events.ics"),
    }


def test_a_page_that_can_be_cited_has_its_bibliography_as_two_files() -> None:
    own = sorted(path for path in files(MADE) if path.endswith(("cite.bib", "cite.json")))
    pages = ("explainers/x", "facts/f", "questions/q")
    assert own == [f"{page}/{name}" for page in pages for name in ("cite.bib", "cite.json")]
    assert [item["id"] for item in json.loads(files(MADE)["facts/f/cite.json"])] == ["facts-f", "s"]
    assert files(MADE)["facts/f/cite.bib"].startswith(b"@misc{facts-f,\n")


def test_no_page_is_without_exports() -> None:
    assert [path for path in views(MADE) if of(path) == PageExports()] == []


def test_files_for_programs_are_written_a_field_a_line_in_the_letters_that_were_typed() -> None:
    text = files(site(home(), fact("f"), make(Topic, "t", name="Bahía")))["data/topics.json"].decode()
    assert '\n   "name": {\n    "en": "Bahía",\n' in text
    assert text.endswith("}\n")


TEMPLATES = {
    "feed.xml": "{% for entry in feed.entries %}{{ entry.html | safe }};{% endfor %}",
    "feed_page.html": '<p class="a">{{ page.kind }}: <a href="/facts/f/">{{ page.title }}</a> <a href="#b">b</a></p>',
    "feed_question.html": '<p><a href="#c">{{ page.question.question }}</a></p>',
    "feed_change.html": '<p><a href="#{{ entry.id }}">{{ entry.now }}</a></p>',
    "sitemap.xml": "{{ urls | length }}",
    "robots.txt": "{{ about.base }}",
    "icon.svg": "{{ colour }}",
    **{f"{kind}.html": "{{ page.path }}" for kind in KINDS},
    **{f"text/{kind}.md": "{{ page.path }}" for kind in KINDS},
}
THEME = Theme(
    fonts=Fonts(reading=""), classes=Classes(engine=()), sheets={}, drawings={},
    changes=Sheet(listings=()), print=Sheet(listings=()),
    icon=Icon(colour="#b4532a"),
    pictures=Pictures(font="", paper="#ffffff", ink="#000000", quiet="#777777", emblem=(), states={}),
)  # fmt: skip


def written(made: Site) -> dict[str, str]:
    """All files of the site, laid out by the templates above, by path from the root of the output."""
    assets = Assets(Path("/nowhere"), THEME, {}, None, {}, {}, {}, None)
    env = Environment(loader=DictLoader(TEMPLATES), autoescape=True)
    given = settings(search_index=False)
    found = site_files(context(made, search_index=False), given, assets, env)
    return {path: content.decode() for path, content in found.items()}


def web(*parts: Record | Page) -> dict[str, str]:
    """The files that belong to no page."""
    made = site(home(), fact("f"), *parts)
    of_pages = ("404.html", "index.html", "index.md", "cite.bib", "cite.json")
    return {path: text for path, text in written(made).items() if path.rpartition("/")[2] not in of_pages}


def test_every_page_is_written_in_its_place_the_front_page_first() -> None:
    paths = [path for path in written(MADE) if path.endswith(".html")]
    assert paths[0] == "index.html"
    assert paths == [
        f"{path.strip('/')}/index.html".strip("/") if path.endswith("/") else "404.html" for path in views(MADE)
    ]


def test_a_page_is_written_as_html_then_as_markdown_then_with_its_bibliography() -> None:
    assert [path for path in written(MADE) if path.startswith("facts/f/")] == [
        "facts/f/index.html", "facts/f/index.md", "facts/f/cite.bib", "facts/f/cite.json",
    ]  # fmt: skip


def test_the_files_beside_pages_are_the_data_the_calendars_of_topics_the_feeds_and_those_at_the_root() -> None:
    found = web(make(Topic, "u"))
    folders = {path.rpartition("/")[0] for path in found}
    assert folders == {"data", "data/schemas", "timeline/t", "timeline/u", "feeds", "feeds/topics", ""}
    calendars = [path for path in found if path.endswith(".ics")]
    assert calendars == ["data/events.ics", "timeline/t/events.ics", "timeline/u/events.ics"]
    made = files(site(home(), fact("f"), make(Topic, "u")))
    assert {path: text for path, text in found.items() if path.startswith(("data/", "timeline/"))} == {
        path: content.decode() for path, content in made.items() if path.startswith(("data/", "timeline/"))
    }


def test_a_feed_holds_explainers_questions_and_changes_whole_with_links_that_lead_to_their_own_page() -> None:
    parts = (prose("x", published="2026-03-09"), make(Question, "q"), make(Correction, "c", date="2026-03-08"))
    found = web(*parts)
    base = "https://site.example"
    page = f'<p>explainer: <a href="{base}/facts/f/">x</a> <a href="{base}/explainers/x/#b">b</a></p>'
    change = f'<p><a href="{base}/changes/#c">b</a></p>'
    question = f'<p><a href="{base}/questions/q/#c">Is it?</a></p>'
    assert found["feeds/all.atom.xml"] == f"{page};{change};{question};"
    assert found["feeds/changes.atom.xml"] == f"{change};"
    assert found["feeds/topics/t.atom.xml"] == f"{question};"


def test_programs_find_feeds_sitemap_robots_and_icon_where_they_ask_for_them() -> None:
    made = web(make(Topic, "u"))
    found = {path: text for path, text in made.items() if not path.startswith(("data/", "timeline/"))}
    assert sorted(found) == [
        ".nojekyll", "_headers", "favicon.svg", "feeds/all.atom.xml", "feeds/changes.atom.xml",
        "feeds/topics/t.atom.xml", "feeds/topics/u.atom.xml", "robots.txt", "sitemap.xml",
    ]  # fmt: skip
    assert found["sitemap.xml"] == str(len(sitemap(site(home(), fact("f"), make(Topic, "u")))))
    assert found["robots.txt"] == "https://site.example"
    assert found["favicon.svg"] == "#b4532a"
