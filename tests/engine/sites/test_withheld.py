"""What is withheld is in no byte of a build: a site on which one of every kind is, each word of it marked.

Search indexes are packed, and pictures are drawn: these are held by the words that they are made of.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from explainer.exports.social_image.view import picture_view
from explainer.model.dataset import RECORD_TYPES
from explainer.pelican_plugin import prepared
from explainer.pelican_plugin.prepared import Prepared
from explainer.site import routes
from explainer.site.queries import plan
from explainer.site.site import Site
from explainer.views.pages import page_view
from tests.engine.sites import tiny
from tests.engine.sites.building import prepared_for

MARK = "zyx"  # in every word of what is withheld
WHY = "A court ordered it."
SINCE = "Withheld since 20 March 2026: A court ordered it."
HEAD = "withheld: {date: 2026-03-20, why: A court ordered it.}"

RECORDS = {
    "sources": f"""
- id: gone-source
  {HEAD}
  url: https://zyx.example/zyx-address
  title: Zyxtitle
  translated_title: {{en: Zyxtranslated, es: Zyxtraducido}}
  author: [Ada Zyxauthor]
  publisher: Zyxpublisher
  agency: Zyxagency
  published: 2026-02-03
  accessed: 2026-02-04
  language: pt
  kind: news
  archived: {{url: "https://archive.example/zyx", date: 2026-02-09, sha256: zyxsum}}
  url_status: dead
  checked: {{on: 2026-02-10, by: Zyxchecker}}
  note: Zyxnote of a source.
""",
    "actors": f"""
- id: gone-actor
  {HEAD}
  name: Zyxa Zyxname
  kind: person
  sort_name: Zyxname, Zyxa
  role: Zyxrole
  speaks_for: gone-body
  roles: [{{text: Zyxolder role, from: 2025-01-14}}]
  aliases: [Zyxalias]
  sources: [{{source: gazette-bridge, locator: zyxpage, quote: zyxquote of an actor}}]
- id: gone-body
  {HEAD}
  name: Zyxbody
  kind: body
""",
    "places": f"""
- id: gone-place
  {HEAD}
  name: Zyxplace
  kind: site
  latitude: 10.25
  longitude: -66.75
  description: Zyxdescription of a place.
  sources: [{{source: gazette-bridge, locator: zyxmap, quote: zyxquote of a place}}]
""",
    "topics": f"""
- id: gone-topic
  {HEAD}
  name: Zyxtopic
  description: Zyxdescription of a topic.
""",
    "facts": f"""
- id: gone-fact
  {HEAD}
  text: {{en: Zyxfact of 7177 planks., es: Zyxhecho de 7177 tablas.}}
  date: 2026-02-02
  reported: 2026-02-03
  kind: accusation
  against: [gone-body]
  said_by: gone-actor
  no_reply:
    searched: {{on: 2026-02-13, for: {{en: [zyxlooked for], es: [zyxbuscado]}}, where: Zyxwhere}}
  why_unnamed: Zyxwhy
  value: {{number: 7177, unit: zyxplanks, measure: zyxmeasure}}
  quote: {{text: Zyxwords of a quotation, language: es, by: gone-actor, document: Zyxdocument}}
  sources: [{{source: gazette-bridge, locator: zyxline, quote: zyxquote of a fact}}]
  topics: [gone-topic]
  actors: [gone-actor]
  places: [gone-place]
  searched: {{on: 2026-02-11, for: {{en: [zyxwords], es: [zyxpalabras]}}, where: Zyxarchive}}
  checked: {{on: 2026-02-12, by: Zyxcomparer}}
  note: Zyxnote of a fact.
- id: other-fact
  text: The bridge is red.
  date: 2026-02-02
  reported: 2026-02-03
  said_by: gone-actor
  actors: [gone-body]
  places: [gone-place]
  sources: [{{source: gone-source, locator: zyxlocator, quote: zyxquote of its source}}]
  topics: [building, gone-topic]
""",
    "events": f"""
- id: gone-event
  {HEAD}
  title: Zyxevent
  date: 2026-02-02
  place: gone-place
  topics: [building]
  actors: [gone-actor]
  facts: [gone-fact, bridge-opened]
  time_zone: America/New_York
- id: other-event
  title: The bridge opens
  date: 2026-02-02
  place: gone-place
  topics: [gone-topic]
  actors: [gone-actor]
  facts: [other-fact]
""",
    "questions": f"""
- id: gone-question
  {HEAD}
  question: Zyxasked?
  topics: [building]
  accounts: [{{fact: bridge-opened, position: Zyxposition, method: Zyxmethod.}}, {{fact: other-fact}}]
  common_ground: Zyxground.
  settled_by: Zyxsettled.
  open_because: Zyxopen.
  searched: {{on: 2026-02-14, for: {{en: [zyxasked], es: [zyxpregunta]}}, where: Zyxasked where}}
- id: other-question
  question: Which colour has it?
  topics: [building]
  accounts:
    - {{fact: bridge-opened, position: red}}
    - {{fact: other-fact, position: red}}
    - {{fact: gone-fact, position: Zyxcolour, method: Zyxhow.}}
""",
    "series": f"""
- id: gone-series
  {HEAD}
  title: Zyxseries
  unit: zyxunit
  topics: [building]
  said_by: gone-actor
  group: Zyxgroup
  method: Zyxcounted.
  points: [{{at: 2026-01-26, value: 71774, source: gazette-bridge, note: Zyxpoint.}}]
""",
    "terms": f"""
- id: gone-term
  {HEAD}
  term: zyxterm
  definition: Zyxdefinition.
  aliases: [zyxother]
  sources: [{{source: gazette-bridge, locator: zyxentry, quote: zyxquote of a term}}]
""",
    "corrections": f"""
- id: gone-correction
  {HEAD}
  date: 2026-03-10
  class: correction
  records: [bridge-opened]
  was: Zyxwas.
  now: Zyxnow.
  why: Zyxbecause.
  reported_by: Zyxreporter
- id: of-what-is-gone
  date: 2026-03-11
  class: correction
  records: [gone-fact]
  pages: [gone-page]
  was: Zyxwas of it.
  now: Zyxnow of it.
  details: [{{record: gone-fact, field: note, was: Zyxnote before, now: Zyxnote of a fact.}}]
  why: It was wrong.
""",
    "map": f"""
- id: gone-map
  {HEAD}
  title: Zyxmap
  west: -1
  south: -1
  east: 1
  north: 1
  outline: land.geojson
""",
}
RING = "[[-1, -1], [1, -1], [1, 1], [-1, -1]]"
FILES = {
    **{f"data/{folder}/gone.yaml": text for folder, text in RECORDS.items() if folder != "map"},
    "data/map/maps.yaml": RECORDS["map"],
    "data/map/land.geojson": '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": '
    f'{{"name": "Land"}}, "geometry": {{"type": "Polygon", "coordinates": [{RING}]}}}}]}}',
    "content/explainers/gone-page.md": f"""---
{HEAD}
title: Zyxpage
standfirst: Zyxstandfirst.
as_of: 2026-03-01
published: 2026-03-02
updated: 2026-03-03
topics: [gone-topic]
---

Zyxsentence.[@gone-fact; @gone-source] And another.[^zyx]

## Zyxheading

/// question | gone-question
///

/// chart | gone-series
///

/// fact | gone-fact
///

/// timeline | building
///

[^zyx]: Zyxexplained.
""",
}
SETTINGS = """
SEARCH_INDEX = True
OG_IMAGES = True
SITEURL = "https://bridge.example"
"""


@dataclass(frozen=True)
class Built:
    """A build in memory."""

    prepared: Prepared

    @property
    def texts(self) -> Mapping[str, str]:
        """What each file holds, unpacked; of pictures, the words that are drawn, and of all the name."""
        ctx = self.prepared.ctx
        assert ctx is not None
        drawn = {
            view.path: view.words
            for address in ctx.ask(plan)
            if (view := picture_view(ctx, ctx.ask(page_view, address)))
        }
        files = {name: unpacked(content) for name, content in self.prepared.files.items()}
        return {name: f"{name}\n{text}" for name, text in files.items()} | drawn

    def file(self, name: str) -> str:
        return self.texts[name.removeprefix("/")]


def unpacked(content: bytes) -> str:
    text = (gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content).decode("utf-8", "replace")
    return text.replace("\N{NO-BREAK SPACE}", " ")  # as it is read


def build(folder: Path) -> Built:
    root = tiny.minimal_with(folder / "site", FILES)
    return Built(prepared_for(tiny.settings_file(root, more=SETTINGS)))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("SOURCE_DATE_EPOCH", tiny.EPOCH)
        return build(tmp_path_factory.mktemp("withheld"))


def marked(texts: Mapping[str, str]) -> dict[str, str]:
    """Each file with a mark, and some of what stands around it."""
    found = {
        name: re.search(rf".{{0,40}}(?:{MARK}|7177|7,177).{{0,20}}", text, re.IGNORECASE)
        for name, text in texts.items()
    }
    return {name: match[0] for name, match in found.items() if match}


def test_the_site_has_one_of_every_kind_and_builds(built: Built) -> None:
    assert [str(problem) for problem in built.prepared.found if problem.level == "error"] == []
    assert set(RECORDS) >= {kind.folder for kind in RECORD_TYPES}
    assert any(name.endswith(".pf_fragment") for name in built.texts)


def test_no_file_holds_a_word_of_it(built: Built) -> None:
    assert marked(built.texts) == {}


def test_without_the_one_function_the_words_are_everywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def as_it_is(site: Site, base: str) -> Site:
        return site

    monkeypatch.setattr(prepared, "without_withheld_words", as_it_is)
    told = marked(build(tmp_path).texts)
    where = ("index.html", "data/facts.json", "data/facts.csv", "feeds/all.atom.xml", "data/events.ics", "og.png")
    assert {name for name in where if not any(file.endswith(name) for file in told)} == set()


ADDRESSES = [
    "/sources/gone-source/", "/people/gone-actor/", "/topics/gone-topic/", "/facts/gone-fact/",
    "/questions/gone-question/", "/explainers/gone-page/",
]  # fmt: skip


@pytest.mark.parametrize("form", ["index.html", "index.md"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_its_address_answers_and_says_since_when_and_why(built: Built, address: str, form: str) -> None:
    assert SINCE in built.file(address + form)


@pytest.mark.parametrize(
    ("file", "key"),
    [
        ("timeline/index.html", "gone-event"),
        ("places/index.html", "gone-place"),
        ("glossary/index.html", "gone-term"),
        ("changes/index.html", "gone-correction"),
        ("topics/building/index.html", "gone-series"),
    ],
)
def test_what_has_an_anchor_answers_at_it(built: Built, file: str, key: str) -> None:
    at = built.file(file).index(f'id="{key}"')
    assert SINCE in built.file(file)[at : at + 700]


def test_lists_make_no_surname_of_it(built: Built) -> None:
    lists = {name: text for name, text in built.texts.items() if name.startswith(("people/", "search/"))}
    assert any("Name withheld" in text for text in lists.values())
    assert {name for name, text in lists.items() if "withheld, Name" in text} == set()


def test_search_engines_are_to_leave_it_out(built: Built) -> None:
    for address in ADDRESSES:
        assert '<meta name="robots" content="noindex">' in built.file(f"{address}index.html")
        assert address not in built.file("sitemap.xml")
    assert "noindex" not in built.file("/facts/other-fact/index.html")


def test_a_calendar_takes_it_back(built: Built) -> None:
    events = built.file(routes.calendar_of("building")).replace("\r\n ", "").split("BEGIN:VEVENT")[1:]
    (gone,) = (event for event in events if "gone-event" in event)
    assert "STATUS:CANCELLED" in gone
    assert f"SUMMARY:{SINCE}" in gone
    assert "SEQUENCE:20532" in gone


def test_a_withheld_account_disputes_nothing(built: Built) -> None:
    assert '"status": "answered"' in built.file("data/questions.json")
    assert "disputed" not in built.file("data/facts.csv")


def test_a_source_is_led_to_at_its_page_here(built: Built) -> None:
    assert '"url": "https://bridge.example/sources/gone-source/"' in built.file("data/sources.json")


def test_the_front_page_can_be_neither_withheld_nor_retracted(tmp_path: Path) -> None:
    home = (tiny.HERE / "valid" / "minimal" / "content" / "pages" / "home.md").read_text("utf-8")
    for name in ("withheld", "retracted"):
        head = f"---\n{name}: {{date: 2026-03-20, why: No.}}"
        root = tiny.minimal_with(tmp_path / name, {"content/pages/home.md": home.replace("---", head, 1)})
        told = f"content/pages/home.md:2:{len(name) + 3}: error: the front page cannot be {name} [bad-value]"
        assert tiny.check(root)[1].startswith(told)


def test_pelican_does_not_publish_the_file_of_a_page_as_it_was_typed(tmp_path: Path) -> None:
    root = tiny.minimal_with(tmp_path / "site", FILES)
    made = prepared_for(tiny.settings_file(root, more=f"{SETTINGS}OUTPUT_SOURCES = True\n"))
    told = [(problem.message, problem.hint) for problem in made.found if problem.level == "error"]
    message = (
        "OUTPUT_SOURCES: Pelican would publish content/explainers/gone-page.md as it was typed, and it is withheld"
    )
    assert told == [(message, "take the setting out")]
    assert made.files == {}
