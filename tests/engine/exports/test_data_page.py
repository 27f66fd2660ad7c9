"""The page of the data: which files it lists under which heading, how many entries each holds, how big each is."""

from __future__ import annotations

import pytest

from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.series import Series
from explainer.model.topic import Topic
from explainer.views.pages.data import DataView, FileView, size_words
from explainer.views.parts.links import LinkView
from tests.engine.built import files, home, site, view
from tests.engine.records import fact, make

POINTS = [{"at": "2026-01", "value": 1, "source": "s"}, {"at": "2026-02", "value": 2, "source": "s"}]
MADE = site(
    home(),
    fact("f"),
    fact("g"),
    fact("h"),
    make(Event, "e"),
    make(Event, "vague", date="2026-01"),
    make(Series, "b", title="Boats", points=POINTS),
    make(Series, "a", title="Anchors"),
    make(Topic, "u", name="Ferries", order=1),
    make(Topic, "r", name="Rivers", order=1),
    make(Topic, "t", name="Bridges", order=2),
    make(Correction, "c"),
)


def page(**changes: object) -> DataView:
    return view("/data/", MADE, DataView, **changes)


def group(name: str) -> tuple[FileView, ...]:
    (found,) = (group.files for group in page().groups if group.name == name)
    return found


def test_files_stand_in_seven_groups() -> None:
    names = [group.name for group in page().groups]
    assert names == ["records", "tables", "series", "bibliography", "calendar", "schemas", "package"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "records",
            {"sources.json": 1, "actors.json": 0, "places.json": 0, "topics.json": 3, "facts.json": 3,
             "events.json": 2, "questions.json": 0, "series.json": 2, "terms.json": 0, "corrections.json": 1},
        ),
        (
            "tables",
            {"sources.csv": 1, "actors.csv": 0, "actor-roles.csv": 0, "actor-sources.csv": 0, "places.csv": 0,
             "place-sources.csv": 0, "topics.csv": 3, "facts.csv": 3, "fact-sources.csv": 3, "events.csv": 2,
             "questions.csv": 0, "question-accounts.csv": 0, "series.csv": 2, "series-points.csv": 3, "terms.csv": 0,
             "term-sources.csv": 0, "corrections.csv": 1, "correction-details.csv": 0},
        ),
        ("series", {"series/a.csv": 1, "series/b.csv": 2}),
        ("bibliography", {"references.csl.json": 1, "references.bib": 1}),
        ("calendar", {"events.ics": 1}),
        (
            "schemas",
            dict.fromkeys(
                f"schemas/{name}.json"
                for name in ("actors", "corrections", "events", "facts", "places", "questions", "series", "sources",
                             "terms", "topics")
            ),
        ),
        ("package", {"datapackage.json": None, "README.md": None, "LICENSE.txt": None}),
    ],
)  # fmt: skip
def test_each_file_says_how_many_entries_it_holds_where_it_holds_any(
    name: str, expected: dict[str, int | None]
) -> None:
    assert [(file.name, file.count) for file in group(name)] == list(expected.items())


def test_every_published_file_is_listed_once_with_its_size_and_media_type() -> None:
    listed = [file for one in page().groups for file in one.files]
    published = {name.removeprefix("data/"): content for name, content in files(MADE).items() if name[:5] == "data/"}
    assert sorted(file.name for file in listed) == sorted(published)
    assert [file.size for file in listed] == [size_words(len(published[file.name])) for file in listed]
    assert [file.href for file in listed] == [f"/data/{file.name}" for file in listed]
    assert [file.media_type for file in group("bibliography")] == ["application/json", "application/x-bibtex"]


def test_a_series_is_named_and_other_files_need_no_title() -> None:
    titles = {file.name: file.title for one in page().groups for file in one.files if file.title}
    assert titles == {"series/a.csv": "Anchors", "series/b.csv": "Boats"}


def test_the_feed_of_each_topic_stands_in_the_order_of_topics() -> None:
    assert page().topics == (
        LinkView("Rivers", "/feeds/topics/r.atom.xml"),
        LinkView("Ferries", "/feeds/topics/u.atom.xml"),
        LinkView("Bridges", "/feeds/topics/t.atom.xml"),
    )


def test_the_calendar_can_be_taken_as_a_file_and_followed() -> None:
    assert page().calendar == LinkView("/data/events.ics", "webcal://site.example/data/events.ics")


def test_it_says_under_which_licence_the_data_is_and_how_to_cite_it() -> None:
    found = page(publisher="The Press")
    assert found.licence.id == "CC-BY-4.0"
    assert found.citation == "The Press, The Site: data, as known on 26 March 2026, https://site.example/data/"


@pytest.mark.parametrize(
    ("octets", "words"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1.0 kB"),
        (4149, "4.1 kB"),
        (9949, "9.9 kB"),
        (10000, "10 kB"),
        (412400, "412 kB"),
    ],
)
def test_a_size_is_told_in_bytes_then_in_thousands_of_them(octets: int, words: str) -> None:
    assert size_words(octets) == words


@pytest.mark.parametrize(("index", "address"), [(True, "/search/index/pagefind-MIT.txt"), (False, None)])
def test_the_licence_of_the_search_is_named_where_there_is_one(index: bool, address: str | None) -> None:
    assert page(search_index=index).search_licence == address
