"""An id that is none is answered with the record that was meant, of the nouns that the field may name."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from explainer.loading.meant.ids import Misnamed, misnamed, with_ids_meant
from explainer.loading.yaml_text import read_yaml
from explainer.model.fact import Fact
from explainer.model.source import Source
from explainer.problems import Location, Problem
from tests.engine.records import dataset, make

FACT = "- {id: x, text: So., date: 2026-01-01, reported: null, topics: [t], sources: [s], said_by: Some Body}\n"


def test_what_names_a_record_is_gathered_with_its_place_and_nouns() -> None:
    text = read_yaml(FACT.replace("[s]", "[s, A B, {source: 'C D'}]"), "a.yaml")
    with pytest.raises(ValidationError) as wrong:
        Fact.model_validate(text.value[0])
    found = dict(misnamed(wrong.value, Fact, text, (0,)))
    assert sorted((one.given, one.nouns) for one in found.values()) == [
        ("A B", ("source",)), ("C D", ("source",)), ("Some Body", ("actor",)),
    ]  # fmt: skip


def test_the_id_of_the_record_itself_names_nothing() -> None:
    text = read_yaml(FACT.replace("id: x", "id: X Y").replace("Some Body", "s"), "a.yaml")
    with pytest.raises(ValidationError) as wrong:
        Fact.model_validate(text.value[0])
    assert dict(misnamed(wrong.value, Fact, text, (0,))) == {}


def test_other_problems_stay_as_they_are() -> None:
    place = Location("a.yaml", 2)
    problems = [
        Problem(place, "m", "bad-id", "h"),
        Problem(place, "m", "bad-date", "h"),
        Problem(Location("b"), "m", "bad-id"),
    ]
    found = with_ids_meant(problems, {place: Misnamed("A Source", ("source",))}, dataset(make(Source, "a-source")))
    assert [one.hint for one in found] == ['write "a-source"', "h", None]
