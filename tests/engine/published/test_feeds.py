"""The feeds as a feed reader reads them (feedparser): full text, absolute links, ids that never change."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import feedparser
import pytest
from playwright.sync_api import Page

from explainer.exports.feeds.html import feed_html
from explainer.markdown.render import Renderer

FEEDS = ("all", "changes", "topics/bridges", "topics/ferries")


def read(files: dict[str, bytes], name: str) -> Any:
    feed = feedparser.parse(files[f"feeds/{name}.atom.xml"], sanitize_html=False, resolve_relative_uris=False)
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    return feed


def entry(feed: Any, end: str) -> Any:
    (found,) = (entry for entry in feed.entries if entry.id.endswith(end))
    return found


@pytest.mark.parametrize("name", FEEDS)
def test_feed_says_whose_it_is_and_where_it_answers(files: dict[str, bytes], name: str) -> None:
    feed = read(files, name).feed
    links = {link["rel"]: link["href"] for link in feed.links}
    assert links["self"] == f"https://bridge.example/feeds/{name}.atom.xml"
    assert links["alternate"].startswith("https://bridge.example/")
    assert feed.id == f"tag:bridge.example,2026:feeds/{name}.atom.xml"
    assert "Creative Commons" in feed.rights
    assert feed.title.startswith("The Bridge")
    assert feed.author == "The Bridge"
    assert feed.updated == max((entry.updated for entry in read(files, name).entries), default=feed.updated)


def test_each_feed_holds_what_it_is_for_the_latest_first(files: dict[str, bytes]) -> None:
    tails = {name: [entry.id.rpartition(":")[2] for entry in read(files, name).entries] for name in FEEDS}
    assert tails == {
        "all": ["explainers/the-bridge", "changes/cost-was-four", "questions/what-it-cost", "explainers/the-ferries"],
        "changes": ["changes/cost-was-four"],
        "topics/bridges": ["explainers/the-bridge", "changes/cost-was-four", "questions/what-it-cost"],
        "topics/ferries": ["explainers/the-ferries"],
    }


def test_entry_holds_the_whole_page_with_its_notes(files: dict[str, bytes]) -> None:
    html = entry(read(files, "all"), "the-bridge").content[0].value
    for words in (
        "It cost 5 million, she said, or 7.",
        "What did the bridge cost?",
        "A peso is",
        "Bridge is tested",
        "1,200",
        "Ni un peso más, ni uno menos",
        "Informe sobre el puente",
        "Not in dispute: It was paid in pesos.",
    ):
        assert words in html


def test_markers_stand_in_the_line_wherever_an_entry_has_prose(build_with: Callable[..., dict[str, bytes]]) -> None:
    page = "content/explainers/the-bridge.md"
    old = "- It cost money.[@bridge-cost-five]\n///\n\n[^peso]: A peso is [money](/glossary/#toll)."
    many = "[@bridge-cost-five; @bridge-cost-seven; @harbour-times-opening]"
    new = f"- In points.{many}\n///\n\nIn words.{many}\n\n[^peso]: In notes.{many}"
    html = entry(read(build_with(replace={page: (old, new)}), "all"), "the-bridge").content[0].value
    assert "<button" not in html
    words = re.sub("<[^>]*>", "", html)
    assert [words.count(f"In {place}.1, 2, 3") for place in ("points", "words", "notes")] == [1, 1, 1]


def test_the_record_in_numbers_is_told_in_feeds_and_in_plain_markdown(
    build_with: Callable[..., dict[str, bytes]],
) -> None:
    page = "content/explainers/the-bridge.md"
    block = "/// chart | crossings\n///"
    made = build_with(replace={page: (block, f"{block}\n\n/// record-in-numbers\n///")})
    html = entry(read(made, "all"), "the-bridge").content[0].value
    numbers = re.findall(r"<td>All facts that stand</td><td>(\d+)</td><td>(\d+)</td>", html)
    twin = made["explainers/the-bridge/index.md"].decode()
    (plain,) = re.findall(r"\| All facts that stand \| (\d+) \| (\d+) \|", twin)
    page_html = made["explainers/the-bridge/index.html"].decode()
    (shown,) = re.findall(r"All facts that stand</th>" + r'<td class="number">(\d+)</td>' * 2, page_html)
    assert numbers == [plain] == [shown]
    assert int(plain[0]) > 2
    assert "<li>Exceptions made from the rules on what is said: <b>0</b></li>" in html


def test_events_say_what_became_of_them(build_with: Callable[..., dict[str, bytes]]) -> None:
    events = "data/events/events.yaml"
    day = "  date: 2026-01-10/2026-01-12\n"
    made = build_with('KNOWLEDGE_AS_OF = "2026-04-30"\n', replace={events: (day, f"{day}  status: postponed\n")})
    html = entry(read(made, "all"), "the-bridge").content[0].value
    items = [re.sub("<[^>]*>", "", item) for item in re.findall("<li>(.*?)</li>", html[html.index("Timeline:") :])]
    assert items[:4] == [
        "10–12 Jan 2026: Bridge is tested Postponed",
        "1 Feb 2026: Bridge opens; crowds, \\ and music",
        "Was expected, between 3 and 5 Apr 2026: Toll is decided",
        "Expected, 20 May 2026: Bridge is inspected",
    ]


def test_notes_say_how_each_fact_stands_and_which_question_it_answers(files: dict[str, bytes]) -> None:
    html = entry(read(files, "all"), "the-bridge").content[0].value
    notes = html[html.index("<h2>Notes</h2>") :]
    assert "(Disputed; " in notes
    assert 'Question: <a href="https://bridge.example/questions/what-it-cost/">What did the bridge cost?</a>' in notes


def test_entry_says_first_that_the_page_was_changed_and_last_what_it_said(files: dict[str, bytes]) -> None:
    html = entry(read(files, "all"), "the-bridge").content[0].value
    link = html.index('href="https://bridge.example/explainers/the-bridge/#cost-was-four"')
    assert link < html.index("It cost 5 million") < html.index("<h2>What changed</h2>") < html.index("<del>")


def test_question_is_an_entry_with_who_says_what(files: dict[str, bytes]) -> None:
    one = entry(read(files, "all"), "what-it-cost")
    assert one.id == "tag:bridge.example,2026:questions/what-it-cost"
    assert (one.published, one.updated) == ("2026-11-20T00:00:00Z", "2026-11-24T00:00:00Z")
    for words in ("Disputed.", "about 5 million", "6.5 to 7.5 million", "Not in dispute: It was paid in pesos."):
        assert words in one.content[0].value


def test_question_is_as_old_as_it_says(build_with: Callable[..., dict[str, bytes]]) -> None:
    question = "data/questions/questions.yaml"
    made = build_with(replace={question: ("  topics: [bridges]", "  topics: [bridges]\n  published: 2026-12-01")})
    one = entry(read(made, "all"), "what-it-cost")
    assert (one.published, one.updated) == ("2026-12-01T00:00:00Z", "2026-12-01T00:00:00Z")
    assert json.loads(made["data/questions.json"])["questions"][0]["published"] == "2026-12-01"


def test_markers_behind_one_button_stand_in_the_line_apart(page: Page) -> None:
    """As a reader without our style sheet shows them: a browser's own sheet hides what has `popover`."""
    (part,) = Renderer().render("Words.[@a; @b; @c] More.[@b]").parts
    html = feed_html(part.in_feeds, "https://bridge.example/explainers/a/", "https://bridge.example")
    assert re.search("button|popover| id=|class=", html) is None
    page.set_content(html)
    assert page.inner_text("p") == "Words.1, 2, 3 More.2"
    links = page.locator("a")
    assert [links.nth(number).bounding_box() is not None for number in range(links.count())] == [True] * 4
    assert links.nth(1).get_attribute("href") == "https://bridge.example/explainers/a/#note-b"


@pytest.mark.parametrize("name", FEEDS)
def test_every_link_and_image_in_an_entry_is_absolute(files: dict[str, bytes], name: str) -> None:
    for one in read(files, name).entries:
        addresses = _addresses(one.content[0].value)
        assert addresses
        assert [address for address in addresses if not address.startswith("https://")] == []


def test_words_that_only_look_like_a_link_stay_as_they_are(files: dict[str, bytes]) -> None:
    html = entry(read(files, "all"), "the-bridge").content[0].value
    assert '&lt;a href="/not-a-link"&gt;' in html


def test_hostile_words_stay_words(files: dict[str, bytes]) -> None:
    one = entry(read(files, "all"), "the-bridge")
    assert one.title == "The bridge & <its> cost"
    assert "<script" not in one.content[0].value
    assert "&lt;/script&gt;" in one.content[0].value


def test_a_mended_typo_notifies_nobody(files: dict[str, bytes], build_with: Callable[..., dict[str, bytes]]) -> None:
    mended = build_with(replace={"content/explainers/the-ferries.md": ("Two ferries ran.", "Two ferries did run.")})
    before, after = (entry(read(made, "all"), "the-ferries") for made in (files, mended))
    assert "Two ferries did run." in after.content[0].value
    assert (after.id, after.updated, after.published) == (before.id, before.updated, before.published)


def test_a_correction_and_a_declared_update_are_news(files: dict[str, bytes]) -> None:
    one = entry(read(files, "all"), "the-bridge")
    assert (one.published, one.updated) == ("2026-11-20T00:00:00Z", "2026-11-24T00:00:00Z")


def test_ids_stay_when_the_site_moves(files: dict[str, bytes], build_with: Callable[..., dict[str, bytes]]) -> None:
    moved = build_with('SITEURL = "https://elsewhere.example"\n')
    for name in FEEDS:
        before, after = read(files, name), read(moved, name)
        assert [one.id for one in after.entries] == [one.id for one in before.entries]
        assert after.feed.id == before.feed.id
        assert all(one.link.startswith("https://elsewhere.example/") for one in after.entries)


def test_links_lead_to_the_machine_itself_while_the_site_has_no_address(
    build_with: Callable[..., dict[str, bytes]],
) -> None:
    feed = read(build_with('SITEURL = ""\n'), "all")
    assert entry(feed, "the-bridge").link == "http://127.0.0.1:8000/explainers/the-bridge/"


def test_every_page_names_the_feeds_that_follow_it(files: dict[str, bytes]) -> None:
    def named(page: str) -> list[str]:
        html = files[page].decode()
        return re.findall(r'<link rel="alternate" type="application/atom\+xml" title="[^"]+" href="([^"]+)">', html)

    whole = "/feeds/all.atom.xml"
    assert all(named(page)[:1] == [whole] for page in files if page.endswith(".html") and not page.startswith("embed/"))
    assert named("topics/bridges/index.html") == [whole, "/feeds/topics/bridges.atom.xml"]
    assert named("changes/index.html") == [whole, "/feeds/changes.atom.xml"]


def _addresses(html: str) -> list[str]:
    found: list[str] = []

    class Links(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.extend(value for name, value in attrs if name in ("href", "src") and value)

    Links().feed(html)
    return found
