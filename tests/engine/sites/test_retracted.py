"""What we no longer stand by says so wherever its words stand: on pages, in lists, twins, feeds, files, calendars."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from explainer.exports.social_image.view import picture_view
from explainer.site.queries import plan
from explainer.views.pages import page_view
from tests.engine.sites import tiny
from tests.engine.sites.building import prepared_for
from tests.engine.sites.test_withheld import unpacked

GONE = "retracted: {date: 2026-03-19, why: It was another bridge.}"
SAID = "Retracted on 19 March 2026: It was another bridge."
NEAR = 700  # signs of a page in which readers have both before them
TITLES = {
    "event": "The bridge falls down",
    "fact": "The bridge fell into the river.",
    "question": "Did the bridge fall?",
    "series": "Parts that fell",
    "page": "How the bridge fell",
}
FILES = {
    "data/facts/gone.yaml": f"""
- id: it-fell
  {GONE}
  text: The bridge fell into the river.
  date: 2026-02-02
  reported: 2026-02-03
  sources: [gazette-bridge]
  topics: [building]
""",
    "data/events/gone.yaml": f"""
- id: fall
  {GONE}
  title: The bridge falls down
  date: 2026-02-02
  topics: [building]
  facts: [it-fell]
""",
    "data/questions/gone.yaml": f"""
- id: did-it-fall
  {GONE}
  question: Did the bridge fall?
  topics: [building]
  accounts: [{{fact: it-fell, position: it did}}, {{fact: bridge-opened, position: it stands}}]
""",
    "data/series/gone.yaml": f"""
- id: parts
  {GONE}
  title: Parts that fell
  unit: parts
  topics: [building]
  method: Counted by the Gazette.
  points: [{{at: 2026-01, value: 4711, source: gazette-bridge, note: About.}}]
""",
    "content/explainers/the-fall.md": f"""---
{GONE}
title: How the bridge fell
standfirst: What fell, and when.
as_of: 2026-03-01
published: 2026-03-02
topics: [building]
---

The bridge opened on 2 February 2026.[@bridge-opened]
""",
    "content/explainers/another.md": """---
title: Another page
standfirst: It shows all of it.
as_of: 2026-03-01
published: 2026-03-02
topics: [building]
---

The bridge opened on 2 February 2026.[@bridge-opened]

/// timeline | building
///

/// question | did-it-fall
///

/// chart | parts
///
""",
}


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """What each file holds, unpacked, and the words of each picture."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("SOURCE_DATE_EPOCH", tiny.EPOCH)
        root = tiny.minimal_with(tmp_path_factory.mktemp("retracted") / "site", FILES)
        made = prepared_for(tiny.settings_file(root, more="SEARCH_INDEX = True\nOG_IMAGES = True\n"))
    assert [str(problem) for problem in made.found if problem.level == "error"] == []
    assert made.ctx
    seen = (picture_view(made.ctx, made.ctx.ask(page_view, address)) for address in made.ctx.ask(plan))
    drawn = {view.path: view.words for view in seen if view}
    return {name: unpacked(content) for name, content in made.files.items()} | drawn


def alone(text: str, title: str) -> list[str]:
    """What stands around the title wherever nothing near says that it was retracted; a table says so in its row."""
    places = (match.start() for match in re.finditer(re.escape(title), text))
    around = (text[max(at - NEAR, 0) : at + NEAR] for at in places)
    return [words for words in around if not re.search("retracted|2026-03-19", words, re.IGNORECASE)]


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_its_words_stand_nowhere_without_saying_so(texts: Mapping[str, str], title: str) -> None:
    found = {name: alone(text, title) for name, text in texts.items()}
    assert {name: words[0] for name, words in found.items() if words} == {}
    assert sum(title in text for text in texts.values()) >= 5


@pytest.mark.parametrize(
    "name",
    [
        "explainers/the-fall/index.html", "explainers/the-fall/index.md", "questions/did-it-fall/index.html",
        "questions/did-it-fall/index.md", "facts/it-fell/index.md", "topics/building/index.md",
        "embed/questions/did-it-fall/index.html", "timeline/index.md", "explainers/another/index.md",
        "feeds/all.atom.xml", "data/series/parts.csv",
    ],
)  # fmt: skip
def test_it_says_since_when_and_why(texts: Mapping[str, str], name: str) -> None:
    assert SAID in re.sub(r"<[^>]*>|&lt;/?time.*?&gt;", "", texts[name])


def test_a_question_says_so_at_its_head_and_not_below_what_it_gathers(texts: Mapping[str, str]) -> None:
    page = texts["questions/did-it-fall/index.html"]
    head = page.partition('<header class="page-head">')[2].partition("</header>")[0]
    assert SAID in re.sub("<[^>]*>", "", head)
    assert f"{SAID}\n\n## " in texts["questions/did-it-fall/index.md"]


@pytest.mark.parametrize("name", ["explainers/the-fall/index.html", "explainers/the-fall/index.md"])
def test_a_page_says_so_before_its_first_claim(texts: Mapping[str, str], name: str) -> None:
    """A standfirst tells the whole, and on a phone the list of contents would come before a notice in the text."""
    words = re.sub("<[^>]*>", "", texts[name].partition("<h1")[2] or texts[name].partition("# How")[2])
    assert 0 <= words.find(SAID) < words.find("What fell, and when.")


def test_a_calendar_strikes_the_event_out(texts: Mapping[str, str]) -> None:
    calendar = texts["data/events.ics"].replace("\r\n ", "")
    for line in (
        "STATUS:CANCELLED", "SEQUENCE:20531", "SUMMARY:Retracted: The bridge falls down", "DESCRIPTION:– The bridge",
    ):  # fmt: skip
        assert line in calendar
    assert SAID in calendar


def test_machines_are_told_of_no_event_and_of_no_answer(texts: Mapping[str, str]) -> None:
    assert '"@type":"Event"' not in texts["timeline/building/index.html"]
    assert '"answerCount":1' in texts["questions/did-it-fall/index.html"]
    for name in ("explainers/the-fall", "questions/did-it-fall"):
        assert '"creativeWorkStatus":"retracted"' in texts[f"{name}/index.html"]


def test_a_retracted_question_is_neither_answered_nor_disputed(texts: Mapping[str, str]) -> None:
    assert '"status": "retracted"' in texts["data/questions.json"]
    assert "disputed" not in texts["facts/bridge-opened/index.md"].lower()


def test_a_picture_says_so(texts: Mapping[str, str]) -> None:
    assert "Explainer · Retracted" in texts["/explainers/the-fall/og.png"]
    assert "Question · Retracted" in texts["/questions/did-it-fall/og.png"]
