"""Asks for the fields of a group one by one, and for as many groups as there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from explainer.commands.making.dialogue import Left
from explainer.commands.making.questions import LEFT_OUT, Questions
from explainer.editing.drafts.forms import inside
from explainer.model.schemas.field_types import FieldType


def ask_field(questions: Questions, asked: FieldType) -> Any:
    """The value of a field of a record, sound; LEFT_OUT where it is to have none."""
    questions.introduce(asked)
    if asked.kind != "group" or (asked.or_id and len(inside(asked)) == 1):
        return questions.one(asked, asked, lambda value: value)
    return _groups(questions, asked) if asked.many else _group(questions, asked)


def _group(questions: Questions, asked: FieldType) -> Any:
    while True:
        made = _one_group(questions, asked, required=asked.required)
        if not made or questions.is_sound(asked, made):
            return made or LEFT_OUT


def _groups(questions: Questions, asked: FieldType) -> Any:
    found: list[Any] = []
    while True:
        needed = asked.required and not found
        more = "" if needed else "; Enter where there is no more"
        questions.dialogue.say(f"{asked.name}, number {len(found) + 1}{more}")
        try:
            made = _one_group(questions, asked, required=needed)
        except Left:
            questions.values.update({asked.name: found} if found else {})
            raise
        if not made:
            return found or LEFT_OUT
        if questions.is_sound(asked, [*found, made]):
            found.append(made)


def _one_group(questions: Questions, asked: FieldType, *, required: bool) -> dict[str, Any]:
    """The fields of one group; none, where its first one was left out and nothing is needed."""
    made: dict[str, Any] = {}
    for field in inside(asked):
        if _said_already(field, made) or (not made and not required and _belongs_to_another(field, asked)):
            continue
        questions.introduce_inner(field)
        needed = field.required and (required or bool(made))
        value = questions.one(asked, replace(field, required=needed), partial(_with, asked, field, dict(made)))
        if value is not LEFT_OUT:
            made[field.name] = value
        elif not made and not required and field.required:
            break
    return made


def _said_already(field: FieldType, made: Mapping[str, Any]) -> bool:
    """The ends of a range, where one number was given."""
    return field.name in ("low", "high") and bool({"number", "value"} & made.keys())


def _belongs_to_another(field: FieldType, asked: FieldType) -> bool:
    """What says more of a figure, where no figure was given."""
    return asked.name == "value" and field.name not in ("number", "low")


def _with(asked: FieldType, field: FieldType, made: Mapping[str, Any], value: Any) -> Any:
    """The group with one field more, as far as it is known."""
    group = {**made, field.name: value}
    return [group] if asked.many else group
