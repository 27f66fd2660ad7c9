"""What somebody typed as the answer to a question, or behind an option, as the value that YAML would have."""

from __future__ import annotations

import re
from typing import Any, Final

from explainer.dates.hints import quoted
from explainer.loading.yaml_text import read_yaml
from explainer.model.schemas.field_types import FieldType

_PARTED: Final = re.compile(r"[,;\s]+")
_ID_AND_WORDS: Final = re.compile(r"(?P<id>[a-z0-9-]+)\s*[:=]\s*(?P<words>\S.*)")
_YES: Final = frozenset(("y", "yes", "true"))
_NULL: Final = frozenset(("null", "-"))


class NotUnderstood(Exception):
    """What was typed is no value of the field; the message says what to type."""


def read_answer(field: FieldType, typed: str) -> Any:
    """The value, as YAML has it; NotUnderstood where it cannot be read. What it should hold is for the model to say.

    `null` or `-` say that the source does not show it. What begins with a bracket is read as YAML.
    """
    typed = typed.strip()
    if typed in _NULL and field.nullable:
        return None
    if field.kind == "group" or (field.many and typed.startswith("[")):
        return _group(field, typed)
    if field.many:
        parts = _PARTED.split(typed) if field.kind == "id" else typed.split(";")
        return [part.strip() for part in parts if part.strip()]
    if field.kind == "boolean":
        return typed.casefold() in _YES or typed
    if field.kind == "text" and typed.startswith("{"):
        return _yaml(typed)
    return typed


def _group(field: FieldType, typed: str) -> Any:
    """A group, or a list of them: as YAML; as ids; or as an id with words, which are its second field."""
    if typed.startswith(("{", "[")):
        made = _yaml(typed)
        return [made] if field.many and isinstance(made, dict) else made
    if field.or_id and (found := _ID_AND_WORDS.fullmatch(typed)):
        return [{field.fields[0].name: found["id"], field.fields[1].name: found["words"]}]
    if field.or_id:
        return [part for part in _PARTED.split(typed) if part]
    shown = [one for number, one in enumerate(field.fields) if one.required or not number]
    inside = ", ".join(f"{one.name}: …" for one in shown)
    raise NotUnderstood(f"{quoted(typed)} is no group of fields: write {{{inside}}}")


def _yaml(typed: str) -> Any:
    read = read_yaml(typed, "answer")
    if read.problems or read.value is None:
        why = read.problems[0].message if read.problems else "nothing stands in it"
        raise NotUnderstood(f"{quoted(typed[:60])} is not YAML: {why}")
    return read.value
