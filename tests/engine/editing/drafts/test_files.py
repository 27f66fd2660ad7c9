"""A new record goes where its like are, while there is room."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from explainer.editing.drafts.files import files_of, proposed_file, with_room
from explainer.loading.records import read_dataset
from explainer.model.event import Event
from explainer.model.fact import Fact
from explainer.model.place import Place
from tests.engine.sites import tiny

EVENT = "- {{id: {0}, title: A day, date: {1}, topics: [building], facts: [bridge-opened]}}\n"


def fact(number: int, topic: str) -> str:
    return (
        f"- {{id: {topic}-{number}, text: It is {number}., date: 2026-02-02, reported: null, "
        f"sources: [gazette-bridge], topics: [{topic}]}}\n"
    )


@pytest.fixture
def site(tmp_path: Path) -> Path:
    more = "- {id: river, name: River, description: The river.}\n"
    return tiny.minimal_with(
        tmp_path,
        {
            "data/topics/more.yaml": more,
            "data/facts/river.yaml": "".join(fact(number, "river") for number in range(9)),
            "data/facts/bridges.yaml": "".join(fact(number, "building") for number in range(9)),
            "data/events/january.yaml": EVENT.format("early", "2026-01-02"),
            "data/events/march.yaml": EVENT.format("late", "2026-03-02"),
        },
    )


@pytest.mark.parametrize(
    ("kind", "values", "file"),
    [
        (Fact, {"topics": ["river"], "text": "New."}, "data/facts/river.yaml"),
        (Fact, {"topics": ["building", "river"], "text": "New."}, "data/facts/bridges.yaml"),
        (Fact, {"topics": ["dams"], "text": "The first of its topic."}, "data/facts/dams.yaml"),
        (Event, {"date": "2026-01-20", "topics": ["dams"]}, "data/events/january.yaml"),
        (Event, {"date": "2026-02-20", "topics": ["building"]}, "data/events/march.yaml"),
        (Event, {"date": "2026-01-20", "topics": ["building"]}, "data/events/january.yaml"),
        (Place, {"name": "Ford", "kind": "site"}, "data/places/places.yaml"),
    ],
)
def test_proposed(kind: Any, values: dict[str, Any], file: str, site: Path) -> None:
    data, _ = read_dataset(site)
    assert proposed_file(site, kind, {"id": "new", **values}, data) == file


def test_a_file_that_is_full_goes_on_in_the_next(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("\n" * 295, "utf-8")
    assert with_room(tmp_path, "a.yaml", 5) == "a.yaml"
    assert with_room(tmp_path, "a.yaml", 6) == "a-2.yaml"
    (tmp_path / "a-2.yaml").write_text("\n" * 300, "utf-8")
    assert with_room(tmp_path, "a.yaml", 6) == "a-3.yaml"
    assert with_room(tmp_path, "a-2.yaml", 6) == "a-3.yaml"


def test_files_of_a_kind(site: Path) -> None:
    assert files_of(Event, read_dataset(site)[0]) == ["data/events/january.yaml", "data/events/march.yaml"]
