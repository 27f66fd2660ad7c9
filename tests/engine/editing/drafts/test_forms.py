"""What is asked of who makes something."""

from __future__ import annotations

from explainer.editing.drafts.forms import FORMS, inside
from explainer.model.dataset import RECORD_TYPES


def test_all_kinds_can_be_made_but_sources_and_corrections_which_are_made_elsewhere() -> None:
    assert {kind.noun for kind in RECORD_TYPES} - FORMS.keys() == {"source", "correction"}
    assert FORMS.keys() - {kind.noun for kind in RECORD_TYPES} == {"explainer"}


def test_what_is_needed_is_always_asked_for_and_has_words_that_say_what_it_holds() -> None:
    for form in FORMS.values():
        asked = form.asked()
        assert {field.name for field in form.fields if field.required} - {field.name for field in asked} <= {"id"}
        assert all(field.description for field in form.asked(every=True)), form.noun
        assert set(asked) <= set(form.asked(every=True))


def test_of_a_group_only_what_it_mostly_has() -> None:
    points = FORMS["series"].field("points")
    assert [field.name for field in inside(points)] == ["at", "value", "low", "high", "source"]
    assert [field.name for field in inside(FORMS["fact"].field("sources"))] == ["source"]
