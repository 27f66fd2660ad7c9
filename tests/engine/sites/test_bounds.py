"""No page, feed or twin grows without bound: a site with more of everything than a page lists, as readers meet it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import feedparser
import pytest

from explainer import audit
from explainer.audit.built_site import open_site
from explainer.exports.feeds.atom import NEWEST
from explainer.site.lists.division import LINES, MOST
from tests.engine.sites import many, tiny
from tests.engine.sites.building import build_in_memory

BYTES = 160_000  # of a page, a twin, a feed: below half of what the whole timeline weighed before it was divided
ITEMS = LINES + MOST  # of lists on one page: a line for each record, and what the page says beside them
# Where each list begins, and how each record is known on the page that shows it: by a link, or by its anchor.
LINKED = {"/facts/": "fact", "/sources/": "source", "/people/": "actor", "/questions/": "question"}
ANCHORED = {"/timeline/": "event", "/glossary/": "term", "/places/": "place", "/changes/": "change"}
FRONTS = [*LINKED, *ANCHORED, "/search/", "/timeline/rivers/", "/timeline/people/actor-0/", "/timeline/places/place-0/"]
# Anchors of an undivided list that stand for nothing in it: headings of what a divided one says otherwise.
OF_THE_PAGE = re.compile(
    r"main|jump|parts|look-back|others|bars|seen|glyph-.+|central|everybody|a-to-z|none|publisher-\d+"
)

Files = dict[str, bytes]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    return made(tmp_path_factory.mktemp("many") / "site", many.MANY)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The same site when it was young: every list of it is on one page."""
    return made(tmp_path_factory.mktemp("few") / "site", MOST // 4)


def made(folder: Path, each: int) -> Files:
    found = build_in_memory(tiny.settings_file(many.write(folder, each), more='SITEURL = "https://bridge.example"\n'))
    assert found
    return found


@cache
def _main(page: bytes) -> str:
    return page.decode("utf-8").partition("<main")[2].partition("</main>")[0]


def html(files: Files, address: str) -> str:
    """What a page itself says, without the frame that all pages have."""
    return _main(files[f"{address.strip('/')}/index.html".lstrip("/")])


def links(files: Files, address: str) -> list[str]:
    return re.findall(r'<a [^>]*?href="(/[^"]*)"', html(files, address))


def anchors(files: Files, address: str) -> set[str]:
    return set(re.findall(r'\sid="([^"]+)"', html(files, address)))


def below(files: Files, front: str) -> list[str]:
    """The pages of the list that its front leads to, and itself."""
    found = (link.split("#")[0] for link in links(files, front))
    pages = (link for link in found if link.startswith(front) and f"{link.strip('/')}/index.html" in files)
    return list(dict.fromkeys((front, *pages)))


def records(noun: str, files: Files) -> set[str]:
    count = 2 * many.MANY if noun == "fact" else many.MANY
    return {f"{noun}-{number}" for number in range(count)}


# --- how much -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ["html", "md", "atom.xml"])
def test_no_page_twin_or_feed_is_heavier_than_it_may_be(files: Files, ending: str) -> None:
    weights = {name: len(content) for name, content in files.items() if name.endswith(f".{ending}")}
    assert len(weights) > 10
    assert {name: weight for name, weight in weights.items() if weight > BYTES} == {}


def test_no_page_has_more_items_of_lists_than_it_may_have(files: Files) -> None:
    items = {name: _main(content).count("<li") for name, content in files.items() if name.endswith(".html")}
    assert {name: count for name, count in items.items() if count > ITEMS} == {}


def test_pages_of_a_list_show_no_more_records_than_one_page_holds(files: Files) -> None:
    for front in LINKED:
        for page in parts(files, front):
            shown = set(re.findall(rf'href="({front}[a-z0-9-]+/)"', html(files, page)))
            assert 0 < len(shown) <= MOST, page


def test_no_feed_holds_more_than_its_newest(files: Files) -> None:
    feeds = {name: feedparser.parse(files[name]) for name in files if name.endswith(".atom.xml")}
    assert {name: len(feed.entries) for name, feed in feeds.items() if len(feed.entries) > NEWEST or feed.bozo} == {}
    assert len(feeds) > 4


# --- where everything is ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("front", FRONTS)
def test_front_of_a_long_list_leads_to_its_parts(files: Files, small: Files, front: str) -> None:
    assert len(below(files, front)) > 1
    alone = [page for page in below(small, front) if not re.search(r"-\d+/|/timeline/.", page.removeprefix(front))]
    assert alone[0] == front
    assert not [page for page in alone if "/letters/" in page or "/topics/" in page]


@pytest.mark.parametrize(("front", "noun"), LINKED.items())
def test_every_record_is_two_steps_from_the_front_of_its_list(files: Files, front: str, noun: str) -> None:
    found = {link for page in below(files, front) for link in links(files, page)}
    pages = {f"{front}{record}/" for record in records(noun, files)}
    assert pages - found == set()


@pytest.mark.parametrize(("front", "noun"), ANCHORED.items())
def test_every_record_without_a_page_stands_on_a_part_and_has_a_line_on_the_front(
    files: Files, front: str, noun: str
) -> None:
    wanted = records(noun, files)
    there = {page: anchors(files, page) for page in below(files, front)}
    assert wanted - there[front] == set()
    assert wanted - set().union(*(found for page, found in there.items() if page != front)) == set()
    for link in links(files, front):
        page, _, anchor = link.partition("#")
        if anchor in wanted and page.startswith(front):
            assert page != front
            assert anchor in there[page], link


@pytest.mark.parametrize("front", [front for front in FRONTS if front != "/sources/"])
def test_every_anchor_of_the_list_on_one_page_leads_on(files: Files, small: Files, front: str) -> None:
    """An address such as `/people/#letter-r`, that somebody noted when the list was short, still leads there.

    Those of publishers were numbers, which every new publisher changed.
    """
    before = {anchor for anchor in anchors(small, front) if not OF_THE_PAGE.fullmatch(anchor)}
    assert before
    assert before - anchors(files, front) == set()


@pytest.mark.parametrize("front", FRONTS)
def test_a_reader_who_goes_on_meets_every_part_once_and_can_go_back(files: Files, front: str) -> None:
    (first,) = (page for page in parts(files, front) if not neighbour(files, page, "prev"))
    way = list(forward(files, first))
    assert sorted(way) == sorted(parts(files, front))
    assert all(neighbour(files, after, "prev") == before for before, after in pairwise(way))


def parts(files: Files, front: str) -> list[str]:
    """The parts that show records: those with a neighbour."""
    return [page for page in below(files, front) if neighbour(files, page, "next") or neighbour(files, page, "prev")]


def forward(files: Files, page: str | None) -> Iterator[str]:
    while page:
        yield page
        page = neighbour(files, page, "next")


def neighbour(files: Files, page: str, rel: str) -> str | None:
    found = re.search(rf'<a rel="{rel}" href="([^"]+)"', html(files, page))
    return found[1] if found else None


@pytest.mark.parametrize("front", FRONTS)
def test_a_part_says_the_way_up_and_marks_its_section(files: Files, front: str) -> None:
    for page in parts(files, front):
        crumbs = re.search(r'<nav class="breadcrumb".*?</nav>', html(files, page), re.DOTALL)
        section = f"/{front.split('/')[1]}/"
        assert crumbs
        assert f'href="{section}"' in crumbs[0], page
        head = files[f"{page.strip('/')}/index.html"].decode().partition("<main")[0]
        assert section in ("/facts/", "/glossary/", "/places/", "/changes/", "/search/") or (
            f'<a href="{section}" aria-current="true">' in head
        )


def test_twins_hold_what_their_pages_hold(files: Files) -> None:
    for front, noun in LINKED.items():
        twins = [files[f"{page.strip('/')}/index.md"].decode() for page in below(files, front)]
        assert {one for one in records(noun, files) if not any(f"{front}{one}/)" in twin for twin in twins)} == set()


# --- the pages of records ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("record", "facts"),
    [
        ("/topics/rivers/", "/facts/topics/rivers/"),
        ("/people/actor-0/", "/facts/people/actor-0/"),
        ("/sources/source-0/", "/facts/sources/source-0/"),
        ("/places/#place-0", "/facts/places/place-0/"),
    ],
)
def test_a_record_that_many_facts_name_shows_the_latest_and_leads_to_all(files: Files, record: str, facts: str) -> None:
    here = _place(files) if "#" in record else html(files, record)
    shown = set(re.findall(r'href="(/facts/fact-\d+/)"', here))
    assert 0 < len(shown) <= 40
    assert f'href="{facts}"' in here
    listed = {link for part in below(files, facts) for link in links(files, part) if "/fact-" in link}
    assert shown <= listed
    assert len(listed) > MOST


def _place(files: Files) -> str:
    """What is said of the first place, where it stands."""
    (page,) = (one for one in below(files, "/places/") if '<div class="place" id="place-0"' in html(files, one))
    return html(files, page).partition('id="place-0"')[2].partition('class="place"')[0]


# --- as others judge it -----------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_the_audit_finds_nothing(files: Files, tmp_path: Path) -> None:
    """No two pages with one title or description, no dead link or anchor, no page too heavy, a sitemap of all."""
    for name, content in (*files.items(), ("manifest.json", b"{}"), ("build.json", b"{}")):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    found = [problem for problem in audit.run(open_site(tmp_path)) if problem.rule not in _OF_THIS_SITE]
    assert found == []


# It is of no real address, and its manifest is made last, from what Pelican leaves.
_OF_THIS_SITE = ("reserved-address", "bad-manifest")
