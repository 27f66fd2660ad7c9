"""The parts of a conversation: ids in values, lists of records, groups, the order of fields, what was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.commands.making.desk import Desk, in_order
from explainer.commands.making.dialogue import Dialogue
from explainer.commands.making.groups import ask_field
from explainer.commands.making.lookup import Lookup, names
from explainer.commands.making.questions import LEFT_OUT, Questions, with_id
from explainer.commands.making.written import problems_of_written
from explainer.editing.drafts.answers import NotUnderstood
from explainer.editing.drafts.forms import FORMS
from explainer.editing.edits import apply_edits
from explainer.pipeline import read_site
from explainer.site.layout import Layout
from tests.engine.sites import tiny

FACT = FORMS["fact"]


def desk_of(site: Path) -> Desk:
    return Desk(Layout(site), read_site(site)[0])


def test_an_id_is_put_in_the_place_of_another_wherever_it_stands() -> None:
    value = [{"source": "a", "locator": "p. 1"}, "a", "b"]
    assert with_id(value, "a", "c") == [{"source": "c", "locator": "p. 1"}, "c", "b"]


def test_numbers_stand_for_what_was_listed_last() -> None:
    said: list[str] = []
    lookup = Lookup(desk_of(tiny.HERE / "valid" / "every-kind"), Dialogue(input, said.append))
    assert lookup.ids("1") == "1"
    lookup.show(FACT.field("topics"), "dam")
    assert said[0] == "  1 dam: The dam\n"
    assert (lookup.ids("1"), lookup.ids("dam")) == ("dam", "dam")
    with pytest.raises(NotUnderstood, match="no number 3: it goes from 1 to 2"):
        lookup.ids("1 3")
    lookup.clear()
    assert lookup.ids("1") == "1"
    assert names(FACT.field("sources")) == ("source",)


def test_a_group_of_which_nothing_is_said_is_left_out() -> None:
    typed = iter(["", ""])
    desk = desk_of(tiny.HERE / "valid" / "every-kind")
    questions = Questions(desk, Dialogue(lambda _: next(typed), str), FACT, {}, lambda *_: False)
    assert ask_field(questions, FACT.field("value")) is LEFT_OUT


def test_fields_stand_in_the_order_of_the_model() -> None:
    given = {"topics": ["dam"], "draft": True, "text": "So.", "id": "so"}
    assert list(in_order(FACT, given)) == ["id", "draft", "text", "topics"]


def test_only_what_is_wrong_with_what_was_written_is_told(tmp_path: Path) -> None:
    site = tiny.minimal_with(tmp_path, {"data/terms/terms.yaml": "- id: broken\n"})
    desk = desk_of(site)
    made = desk.put(
        FORMS["place"], {"id": "ford", "name": "Ford", "kind": "site", "within": "toll"}, "data/places/places.yaml"
    )
    apply_edits(desk.edits)
    told = problems_of_written(Layout(site), [made])
    assert [problem.rule for problem in told.found] == ["unknown-id"]
    assert str(told.places["ford"]) == "data/places/places.yaml:4:1"


def test_who_writes_in_another_language_is_told_how_to_say_both() -> None:
    said: list[str] = []
    desk = Desk(Layout(tiny.HERE / "valid" / "spanish", lang="es"), desk_of(tiny.HERE / "valid" / "spanish").site)
    typed = iter(["{en: The sea, es: El mar}"])
    questions = Questions(desk, Dialogue(lambda _: next(typed), said.append), FORMS["topic"], {}, lambda *_: False)
    assert ask_field(questions, FORMS["topic"].field("name")) == {"en": "The sea", "es": "El mar"}
    assert "plain words are English; in both languages: {en: …, es: …}\n" in said
