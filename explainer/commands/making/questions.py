"""Asks for one field: says what it holds, reads the answer, and tells at once what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from explainer.commands.making.desk import Desk
from explainer.commands.making.dialogue import Dialogue
from explainer.commands.making.lookup import Lookup, names
from explainer.editing.drafts.answers import NotUnderstood, read_answer
from explainer.editing.drafts.faults import Fault, faults_of
from explainer.editing.drafts.forms import FORMS, Form
from explainer.language import FIRST
from explainer.model.schemas.field_types import FieldType
from explainer.problems import with_article

LEFT_OUT: Final = object()
_MADE_HERE: Final = frozenset({"actor", "place", "topic"})  # what may be made on the way to something else
_LISTED_AT_ONCE: Final = frozenset({"fact", "source", "topic"})
_HOW_TO_WRITE: Final = {
    "date": "2026-03-20; or 2026-03, 2026, 2026-03-20/2026-03-22",
    "day": "2026-03-20",
    "number": "digits, with a point for decimals",
    "boolean": "y, or Enter",
}
Wrapped = Callable[[Any], Any]


@dataclass(slots=True)
class Questions:
    """The questions for one record: `values` are its answers so far; `make` makes another record that it names."""

    desk: Desk
    dialogue: Dialogue
    form: Form
    values: dict[str, Any]
    make: Callable[[Form, str], bool]
    lookup: Lookup = field(init=False)

    def __post_init__(self) -> None:
        self.lookup = Lookup(self.desk, self.dialogue)

    def introduce(self, asked: FieldType) -> None:
        """What the field holds, and what there is to choose from."""
        self.lookup.clear()
        self.dialogue.open(f"{asked.name}: {asked.description}")
        if asked.kind == "text" and (lang := self.desk.layout.lang) != FIRST:
            self.dialogue.say(f"plain words are English; in both languages: {{{FIRST}: …, {lang}: …}}")
        if asked.choices:
            self.dialogue.say(f"one of: {', '.join(asked.choices)}")
        elif asked.many and asked.kind == "plain":
            self.dialogue.say("several are parted by semicolons")
        elif set(names(asked)) & _LISTED_AT_ONCE:
            self.lookup.show(asked, self._words())
        elif names(asked):
            self.dialogue.say("? lists them, ? and words look something up")
        if asked.required and asked.nullable:
            self.dialogue.say("Enter where the source does not show it")

    def one(self, asked: FieldType, field: FieldType, wrapped: Wrapped) -> Any:
        """The answer for a field, which is `asked` or stands in it; LEFT_OUT where it is to have none.

        `wrapped` says what `asked` would be with it, by which it is judged.
        """
        while True:
            typed = self.dialogue.line(f"{field.name}: ")
            if typed.startswith("?"):
                self._help(field, typed[1:].strip())
            elif typed:
                inner = None if field.name == asked.name else field.name
                value = self._sound(asked, self._read(field, typed), wrapped, inner)
                if value is not LEFT_OUT:
                    return value
            elif not field.required:
                return LEFT_OUT
            elif field.nullable:
                return None
            else:
                self.dialogue.say(f"{with_article(self.form.noun)} cannot do without it")

    def introduce_inner(self, field: FieldType) -> None:
        """What a field of a group holds."""
        self.dialogue.say(f"  {field.name}: {field.description}")
        if set(names(field)) & _LISTED_AT_ONCE and self.lookup.nouns != names(field):
            self.lookup.show(field, self._words())

    def is_sound(self, asked: FieldType, value: Any) -> bool:
        """Whether nothing is wrong with the whole value of a field; what is, is told."""
        return self._sound(asked, value, lambda value: value) is not LEFT_OUT

    def _read(self, field: FieldType, typed: str) -> Any:
        try:
            return read_answer(field, self.lookup.ids(typed) if names(field) else typed)
        except NotUnderstood as error:
            self.dialogue.say(str(error))
            return LEFT_OUT

    def _sound(self, asked: FieldType, value: Any, wrapped: Wrapped, inner: str | None = None) -> Any:
        """The value, with the ids that were meant; LEFT_OUT, once it is told what is wrong with it.

        Of a group that is not whole yet, only what is wrong `inner` to that field is told.
        """
        while value is not LEFT_OUT:
            faults = faults_of(self.form, {**self.values, asked.name: wrapped(value)}, self.desk.data)
            mine = [fault for fault in faults if fault.field == asked.name and not fault.missing]
            mine = [fault for fault in mine if inner in (None, fault.inner)]
            if not mine:
                break
            value = self._mended(next((one for one in mine if one.unknown), mine[0]), value)
        return value

    def _mended(self, fault: Fault, value: Any) -> Any:
        """The value with what was meant, or with what it names made; LEFT_OUT where it has to be typed again."""
        if fault.unknown and fault.meant:
            agreed = self.dialogue.agreed(f'{fault.message}: did you mean "{fault.meant}"?', otherwise=True)
            return with_id(value, fault.unknown, fault.meant) if agreed else LEFT_OUT
        if fault.unknown:  # a name, or half of an id
            typed = value if isinstance(value, list) else [fault.unknown]
            self.lookup.show_like(fault.nouns, " ".join(one for one in typed if isinstance(one, str)))
        if fault.unknown and fault.nouns[0] in _MADE_HERE:
            agreed = self.dialogue.agreed(f"{fault.message}; make it now?", otherwise=False)
            return value if agreed and self.make(FORMS[fault.nouns[0]], fault.unknown) else LEFT_OUT
        self.dialogue.say(str(fault))
        return LEFT_OUT

    def _help(self, field: FieldType, words: str) -> None:
        if names(field):
            self.lookup.show(field, words)
        elif field.choices:
            self.dialogue.say(f"one of: {', '.join(field.choices)}")
        else:
            self.dialogue.say(f"{field.description} {_HOW_TO_WRITE.get(field.kind, '')}".strip())

    def _words(self) -> str:
        """What the record says so far, to which others may be like."""
        return " ".join(str(self.values.get(name, "")) for name in ("text", "title", "question", "term"))


def with_id(value: Any, old: str, new: str) -> Any:
    """The value with another id in the place of one."""
    if isinstance(value, list):
        return [with_id(entry, old, new) for entry in value]
    if isinstance(value, dict):
        return {name: with_id(entry, old, new) for name, entry in value.items()}
    return new if value == old else value
