"""The files under `/data/` as the page that lists them needs them: name, sort, size, and what they hold."""

from __future__ import annotations

from itertools import groupby
from typing import get_args

from explainer.exports.data.files import data_files, listed_downloads
from explainer.model.event import Event
from explainer.model.series import Series
from explainer.site.downloads import Download, Group
from tests.engine.built import context, site
from tests.engine.records import fact, make

CONTEXT = context(site(fact("f"), fact("g"), make(Event, "e", facts=["f"]), make(Series, "tolls", title="Tolls")))


def test_a_file_may_hold_no_entries_and_need_no_title() -> None:
    one = Download("LICENSE.txt", "package", "text/plain", 20)
    assert (one.count, one.title) == (None, None)


def test_every_sort_of_file_is_listed_in_one_run_in_the_order_of_sorts() -> None:
    assert [group for group, _ in groupby(listed_downloads(CONTEXT), lambda one: one.group)] == list(get_args(Group))


def test_every_file_is_listed_once_at_its_size_in_octets() -> None:
    listed = [(one.name, one.octets) for one in listed_downloads(CONTEXT)]
    assert sorted(listed) == sorted((name, len(content)) for name, content in data_files(CONTEXT).items())


def test_a_file_of_entries_says_how_many_and_one_of_a_series_what_it_holds() -> None:
    listed = {one.name: one for one in listed_downloads(CONTEXT)}
    assert {name: (listed[name].count, listed[name].title) for name in ("facts.json", "events.csv", "README.md")} == {
        "facts.json": (2, None),
        "events.csv": (1, None),
        "README.md": (None, None),
    }
    assert listed["series/tolls.csv"] == Download(
        "series/tolls.csv", "series", "text/csv", listed["series/tolls.csv"].octets, count=1, title="Tolls"
    )
