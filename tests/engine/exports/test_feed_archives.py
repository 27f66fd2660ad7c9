"""Archives of feeds (RFC 5005): nothing is lost, nothing moves, and a feed reader finds its way through them."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import feedparser

from explainer.build.templates import ThemeTemplates, theme_environment
from explainer.exports.feeds.archives import FeedEntry, archives
from explainer.exports.feeds.atom import NEWEST
from explainer.exports.feeds.files import feed_files
from explainer.model.correction import Correction
from explainer.model.record import Record
from tests.engine.built import BASE, context, home, prose, site
from tests.engine.records import fact, make
from tests.engine.sites.tiny import ROOT

ALL = "feeds/all.atom.xml"


def entry(name: str, published: str, updated: str = "") -> FeedEntry:
    return FeedEntry(name, name, "", published, updated or published, "", (), "")


def named(*entries: FeedEntry, most: int = 2) -> dict[str, list[str]]:
    return {name: [one.id for one in part] for name, part in archives(entries, most).items()}


def test_entries_stand_by_the_month_of_their_first_day_the_oldest_first() -> None:
    assert named(entry("c", "2026-03-02"), entry("b", "2026-01-31"), entry("a", "2026-03-01")) == {
        "2026-01": ["b"],
        "2026-03": ["a", "c"],
    }


def test_a_full_month_goes_on_and_what_is_published_after_it_moves_nothing() -> None:
    month = [entry(name, "2026-03-01") for name in "edcba"]
    full = {"2026-03": ["a", "b"], "2026-03-2": ["c", "d"], "2026-03-3": ["e"]}
    assert named(*month) == full
    assert named(*month, entry("f", "2026-03-09"), entry("g", "2026-04-01")) == full | {
        "2026-03-3": ["e", "f"],
        "2026-04": ["g"],
    }


def test_an_update_moves_no_entry() -> None:
    assert named(entry("a", "2026-01-01", "2026-05-01"), entry("b", "2026-02-01")) == {
        "2026-01": ["a"],
        "2026-02": ["b"],
    }


# --- as a feed reader reads them --------------------------------------------------------------------------------------


def read(*parts: Record) -> dict[str, Any]:
    """Every feed of a site with one explainer by its path."""
    made = site(home(), fact("f"), prose("first", published="2026-01-01", updated="2026-12-01"), *parts)
    templates = ThemeTemplates(theme_environment([ROOT / "theme" / "templates"]), "en")
    contents = feed_files(context(made), templates)
    found = {path: feedparser.parse(content) for path, content in contents.items()}
    assert [path for path, feed in found.items() if feed.bozo or feed.version != "atom10"] == []
    return found


def links(feed: Any) -> dict[str, str]:
    return {link["rel"]: link["href"] for link in feed.feed.links}


def changes(count: int) -> list[Record]:
    """One a day, from the first of February on."""
    return [
        make(Correction, f"c{n:03}", date=f"2026-{2 + n // 28:02}-{1 + n % 28:02}", records=["f"]) for n in range(count)
    ]


def test_a_feed_that_holds_all_has_no_archive() -> None:
    found = read(*changes(NEWEST - 1))
    assert sorted(found) == [ALL, "feeds/changes.atom.xml", "feeds/topics/t.atom.xml"]
    assert links(found[ALL]).keys() == {"self", "alternate"}
    assert "fh_archive" not in found[ALL].feed


def test_a_reader_that_goes_back_from_the_feed_finds_every_entry() -> None:
    found, ids = read(*changes(2 * NEWEST)), set[str]()
    path, way = ALL, list[str]()
    while path:
        way.append(path)
        ids |= {one.id for one in found[path].entries}
        path = links(found[path]).get("prev-archive", "").removeprefix(f"{BASE}/")
    assert way == [ALL, *(f"feeds/all/2026-0{month}.atom.xml" for month in (5, 4, 3, 2, 1))]
    assert ids == {f"tag:site.example,2026:changes/c{n:03}" for n in range(100)} | {
        "tag:site.example,2026:explainers/first"
    }
    for newer, older in pairwise(way[1:]):
        assert links(found[older])["next-archive"] == f"{BASE}/{newer}"


def test_an_archive_says_that_it_is_one_and_of_which_feed() -> None:
    found = read(*changes(NEWEST))
    feed, archive = found[ALL], found["feeds/all/2026-01.atom.xml"]
    assert ("fh_archive" in feed.feed, "fh_archive" in archive.feed) == (False, True)
    assert links(archive) == {
        "self": f"{BASE}/feeds/all/2026-01.atom.xml",
        "current": f"{BASE}/{ALL}",
        "alternate": f"{BASE}/",
        "next-archive": f"{BASE}/feeds/all/2026-02.atom.xml",
    }
    assert archive.feed.id == feed.feed.id


def test_an_archive_changed_when_the_latest_of_its_entries_did() -> None:
    found = read(*changes(NEWEST))
    assert found["feeds/all/2026-01.atom.xml"].feed.updated == "2026-12-01T00:00:00Z"
    assert found["feeds/all/2026-02.atom.xml"].feed.updated == "2026-02-28T00:00:00Z"


def test_a_topic_and_the_changes_have_archives_of_their_own() -> None:
    found = read(*changes(NEWEST + 1))
    assert [path for path in found if path.startswith(("feeds/changes/", "feeds/topics/t/"))] == [
        f"feeds/{name}/2026-0{month}.atom.xml" for name in ("changes", "topics/t") for month in (2, 3)
    ]
