"""One thing that would fall or change: where it stands, and what would become of it, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from explainer.problems import Location

# A record falls, stands otherwise than before, keeps something to rest on, or names what is gone; a sentence rests on
# nothing else, or has something beside; a place of a page shows or leads to what falls or changes.
EffectKind = Literal["falls", "changes", "keeps", "names", "alone", "beside", "shown"]


@dataclass(frozen=True, slots=True, order=True)
class Effect:
    """`user` is the id of the record that it happens to, or the address of the page; `how` says what, in words.

    `words` are those of the record, or the sentence; `was` and `becomes` the statuses, where one changes.
    """

    location: Location
    kind: EffectKind
    user: str
    how: str
    words: str = ""
    was: str | None = None
    becomes: str | None = None
