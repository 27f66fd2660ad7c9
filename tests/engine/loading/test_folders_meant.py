"""A record in another folder than its own is known by its fields; what may be either stays what its folder says."""

from __future__ import annotations

import pytest

from explainer.loading.meant.folders import kind_meant, misplaced
from explainer.model.actor import Actor
from explainer.model.dataset import RECORD_TYPES
from explainer.model.fact import Fact
from explainer.model.map import Map
from explainer.model.place import Place
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.model.topic import Topic
from explainer.problems import Location
from tests.engine.records import make


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.noun)
@pytest.mark.parametrize("folder", RECORD_TYPES, ids=lambda kind: kind.noun)
def test_every_kind_is_known_in_every_other_folder(kind: type[Record], folder: type[Record]) -> None:
    given = make(kind, "x").model_dump(mode="json", by_alias=True, exclude_unset=True)
    if folder is not kind:
        assert kind_meant(given, folder) is kind


def test_a_slip_in_a_record_does_not_hide_its_kind() -> None:
    given = make(Fact, "x").model_dump(mode="json", by_alias=True, exclude_unset=True)
    assert kind_meant(given | {"date": "2026-02-30"}, Source) is Fact
    del given["reported"]
    assert kind_meant(given, Source) is Fact


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ({"id": "x"}, Fact), ({"id": "x", "topics": ["t"]}, Fact), ({"id": "x", "text": "So."}, Fact),
        ({"id": "x", "name": "A", "kind": "nonsense"}, Actor), ({"id": "x", "name": "A", "kind": "nonsense"}, Place),
        ({}, Topic), ({"a": 1, "b": 2}, Topic),
    ],
)  # fmt: skip
def test_what_may_be_of_its_folder_stays_of_its_folder(given: dict[str, object], kind: type[Record]) -> None:
    assert kind_meant(given, kind) is None


def test_records_of_one_kind_are_told_together() -> None:
    places = [Location("a", line) for line in (1, 5, 9)]
    found = misplaced([(places[0], Fact), (places[1], Topic), (places[2], Fact)])
    assert [(one.location, one.message, one.hint) for one in found] == [
        (places[0], "this and 1 more here look like facts", "move them to data/facts/"),
        (places[1], "this looks like a topic", "move it to data/topics/"),
    ]


def test_a_record_among_the_maps_is_known_too() -> None:
    given = make(Fact, "x").model_dump(mode="json", by_alias=True, exclude_unset=True)
    assert kind_meant(given | {"date": "2026-02-30"}, Map) is Fact
    assert kind_meant({"id": "x", "title": "T"}, Map) is None
