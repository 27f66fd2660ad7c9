"""A source that there is already is found under every form of its address, and its likenesses are told."""

from __future__ import annotations

import pytest

from explainer.model.source import Source
from explainer.sources.drafting.duplicates import known_under, likely_the_same, of_one_origin
from tests.engine.records import make

URL = "https://gazette.example/news/bridge"
THERE = make(
    Source,
    "there",
    url=URL,
    title="The old bridge is opened",
    publisher="The Gazette",
    agency="RNA",
    published="2026-02-02",
)
COPIED = make(
    Source, "copied", url="https://post.example/a", archived={"url": "https://keeper.example/17", "date": "2026-02-02"}
)
SOURCES = (THERE, COPIED)


@pytest.mark.parametrize(
    "url",
    [
        URL, "http://www.gazette.example/news/bridge/", f"{URL}?utm_source=x", f"{URL}/amp", f"{URL}#top",
        "https://m.gazette.example/news/bridge", f"https://web.archive.org/web/2026/{URL}",
    ],
)  # fmt: skip
def test_it_is_known_under_every_form_of_its_address(url: str) -> None:
    found = known_under([("https://other.example/", "the address given"), (url, "rel=canonical")], SOURCES)
    assert found is not None
    assert (found.source.id, found.what) == ("there", "rel=canonical")


def test_it_is_known_by_the_copy_that_is_kept_of_it() -> None:
    found = known_under([("https://keeper.example/17", "the address given")], SOURCES)
    assert found is not None
    assert found.source is COPIED
    assert known_under([("https://keeper.example/18", "the address given")], SOURCES) is None


@pytest.mark.parametrize(
    ("title", "publisher", "day", "same"),
    [
        ("The old bridge is opened", "the gazette", "2026-02-02", True),
        ("The Old Bridge Is Opened!", "The Gazette", None, True),
        ("The old bridge is opened", "The Gazette", "2026-02-05", False),
        ("The old bridge is opened", "The Post", "2026-02-02", False),
        ("The bridge is closed", "The Gazette", "2026-02-02", False),
        (None, "The Gazette", "2026-02-02", False),
    ],
)
def test_the_same_title_by_the_same_publisher_is_probably_the_same(
    title: str | None, publisher: str, day: str | None, same: bool
) -> None:
    assert likely_the_same(title, publisher, day, SOURCES) == ([THERE] if same else [])


@pytest.mark.parametrize(
    ("title", "agency", "publisher", "day", "told"),
    [
        (None, "RNA", "The Post", "2026-02-03", True),
        (None, "rna", "The Post", "2026-02-01", True),
        (None, "RNA", "The Post", "2026-02-09", False),
        (None, "RNA", "The Post", None, False),
        (None, "AFP", "The Post", "2026-02-02", False),
        ("The old bridge is opened", None, "The Post", "2026-02-09", True),
        (None, "RNA", "The Gazette", "2026-02-02", False),
    ],
)
def test_one_report_on_several_pages_is_told(
    title: str | None, agency: str | None, publisher: str, day: str | None, told: bool
) -> None:
    assert of_one_origin(title, agency, publisher, day, SOURCES) == ([THERE] if told else [])
