"""Lists the records that a field may name, each with a number that may be typed in the place of its id."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from explainer.commands.making.desk import Desk
from explainer.commands.making.dialogue import Dialogue
from explainer.editing.drafts.likeness import label_of, matching
from explainer.model.schemas.field_types import FieldType

_SHOWN: Final = 8
_ALL_SHOWN: Final = 40  # of what there are few of
_FEW: Final = frozenset({"topic"})


@dataclass(slots=True)
class Lookup:
    """What was listed last."""

    desk: Desk
    dialogue: Dialogue
    listed: list[str] = field(default_factory=list)
    nouns: tuple[str, ...] = ()

    def clear(self) -> None:
        """Nothing is listed: numbers are numbers."""
        self.listed, self.nouns = [], ()

    def show(self, asked: FieldType, words: str) -> None:
        """The records that have most of the words; the newest, where none has any."""
        nouns = names(asked)
        most = _ALL_SHOWN if set(nouns) <= _FEW else _SHOWN
        found = matching(words, nouns, self.desk.data, most) or matching("", nouns, self.desk.data, most)
        self.listed, self.nouns = [record.id for record in found], nouns
        for number, record in enumerate(found, 1):
            self.dialogue.say(f"  {number} {record.id}: {label_of(record)[:90]}")
        if found:
            several = "; several, parted by spaces" if asked.many else ""
            self.dialogue.say(f"an id, or its number here{several}; ? and words look for others")

    def ids(self, typed: str) -> str:
        """The ids whose numbers were typed; what is no number of the list stays as it is."""
        parts = typed.replace(",", " ").split()
        if self.listed and all(part.isdecimal() and 0 < int(part) <= len(self.listed) for part in parts):
            return " ".join(self.listed[int(part) - 1] for part in parts)
        return typed


def names(asked: FieldType) -> tuple[str, ...]:
    """The nouns of what a field names, itself or by the first field of its groups."""
    return asked.nouns or (asked.fields[0].nouns if asked.or_id else ())
