"""Lists the records that a field may name, each with a number that may be typed in the place of its id."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from explainer.commands.making.desk import Desk
from explainer.commands.making.dialogue import Dialogue
from explainer.editing.drafts.answers import NotUnderstood
from explainer.editing.drafts.likeness import label_of, matching
from explainer.model.record import Record
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
        few = set(nouns) <= _FEW
        most = _ALL_SHOWN if few else _SHOWN
        found = matching(words, nouns, self.desk.data, most)
        if few or not found:
            found += [other for other in matching("", nouns, self.desk.data, most) if other not in found]
        self._list(found, nouns, asked.many)

    def show_like(self, nouns: tuple[str, ...], words: str) -> None:
        """The records that have some of the words; nothing, where none has any."""
        if found := matching(words, nouns, self.desk.data, _SHOWN):
            self._list(found, nouns, many=False)

    def _list(self, found: list[Record], nouns: tuple[str, ...], many: bool) -> None:
        self.listed, self.nouns = [record.id for record in found], nouns
        for number, record in enumerate(found, 1):
            self.dialogue.say(f"  {number} {record.id}: {label_of(record)[:90]}")
        if found:
            several = "; several, parted by spaces" if many else ""
            self.dialogue.say(f"an id, or its number here{several}; ? and words look for others")

    def ids(self, typed: str) -> str:
        """The ids whose numbers were typed; what is no number stays as it is. NotUnderstood beyond the last."""
        parts = typed.replace(",", " ").split()
        if self.listed and parts and all(part.isdecimal() for part in parts):
            if beyond := next((part for part in parts if not 0 < int(part) <= len(self.listed)), None):
                raise NotUnderstood(f"the list above has no number {beyond}: it goes from 1 to {len(self.listed)}")
            return " ".join(self.listed[int(part) - 1] for part in parts)
        return typed


def names(asked: FieldType) -> tuple[str, ...]:
    """The nouns of what a field names, itself or by the first field of its groups."""
    return asked.nouns or (asked.fields[0].nouns if asked.or_id else ())
