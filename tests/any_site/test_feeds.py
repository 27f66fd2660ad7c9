"""The feeds of the built site as a feed reader reads them (feedparser), and shows them without our style sheet."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import feedparser
import pytest
from playwright.sync_api import Page

from explainer.audit.page import read_page
from tests.any_site.output import files

HIDDEN = "[...document.querySelectorAll('a')].filter(link => !link.getClientRects().length).length"


def entries(path: Path) -> list[Any]:
    feed = feedparser.parse(path.read_bytes(), sanitize_html=False, resolve_relative_uris=False)
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    return list(feed.entries)


def test_every_feed_is_read_and_each_of_its_entries_is_whole(site_output: Path) -> None:
    for path in files(site_output, "feeds/**/*.xml"):
        for entry in entries(path):
            assert entry.title, path
            assert entry.link.startswith(("https://", "http://")), path
            assert entry.content[0].value, entry.id


def test_every_address_in_an_entry_is_absolute(site_output: Path) -> None:
    for path in files(site_output, "feeds/**/*.xml"):
        for entry in entries(path):
            addresses = [target.address for target in read_page("", entry.content[0].value).targets]
            assert [one for one in addresses if not re.match(r"https?://|mailto:", one)] == [], entry.id


@pytest.mark.slow
def test_every_link_of_every_entry_has_a_box_without_our_style_sheet(site_output: Path, page: Page) -> None:
    found = entries(files(site_output, "feeds/all.atom.xml")[0])
    if not found:
        pytest.skip("the feed of this site has no entry")
    for entry in found:
        page.set_content(entry.content[0].value)
        assert page.evaluate(HIDDEN) == 0, entry.title
        assert page.locator("button, [popover], [id]").count() == 0, entry.title
