"""Of a group of fields with faults in some, the sound ones are left as they would have been."""

from __future__ import annotations

from explainer.loading.partial_validation import what_is_left
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.fact import Fact
from explainer.model.topic import Topic
from tests.engine.records import fact, make

SOUND = {
    "id": "f",
    "text": "It stood.",
    "date": "2026-01-01",
    "reported": None,
    "sources": ["s"],
    "topics": ["t"],
}


def test_where_all_is_sound_all_is_left() -> None:
    assert what_is_left(dict(SOUND), Fact) == fact("f", text="It stood.")


def test_sound_fields_are_read_as_their_kind_of_value() -> None:
    left = what_is_left(SOUND | {"date": "2026-02-30"}, Fact)
    whole = fact("f", text="It stood.")
    assert (left.id, left.text, left.sources, left.topics) == (whole.id, whole.text, whole.sources, whole.topics)


def test_a_faulty_field_is_at_its_default_or_else_empty_or_nothing() -> None:
    faulty = {"id": "F!", "title": [], "date": "soon", "topics": "t", "facts": ["f", []], "status": "sunk", "seq": "x"}
    left = what_is_left(faulty, Event)
    assert [getattr(left, name) for name in ("id", "title", "date")] == [None, None, None]
    assert (left.topics, left.facts) == ((), ())
    assert (left.status, left.seq, left.actors) == ("happened", 0, ())


def test_a_missing_field_is_as_a_faulty_one() -> None:
    assert what_is_left({}, Event) == what_is_left({"id": "F!", "title": "", "date": "", "seq": ""}, Event)


def test_a_list_with_a_faulty_entry_is_left_out_whole() -> None:
    assert what_is_left(SOUND | {"topics": ["t", "Not an id"]}, Fact).topics == ()
    assert what_is_left(SOUND | {"topics": []}, Fact).topics == ()


def test_a_field_is_read_under_the_name_that_it_is_written_by() -> None:
    written = {"id": "c", "class": "update", "kind": "correction"}
    name = next(name for name, info in Correction.model_fields.items() if info.alias == "class")
    assert getattr(what_is_left(written, Correction), name) == "update"
    assert getattr(what_is_left({"id": "c", name: "update"}, Correction), name) is None


def test_fields_that_there_are_not_are_left_out() -> None:
    given = {"id": "t", "name": "Bridges", "description": "What spans.", "colour": "red"}
    assert what_is_left(given, Topic) == make(Topic, "t", name="Bridges", description="What spans.")


def test_what_was_given_is_not_changed() -> None:
    given = SOUND | {"date": "2026-02-30"}
    what_is_left(given, Fact)
    assert given == SOUND | {"date": "2026-02-30"}
