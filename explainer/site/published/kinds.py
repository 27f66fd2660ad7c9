"""The kinds of change: a closed list, the one that matters most to readers first.

Each says what stood there when it was published, what stands there now, and where.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

from explainer.problems import Location
from explainer.site.published.lock import Key


@dataclass(frozen=True, slots=True)
class Change:
    """A difference between what was published and what stands here.

    `old` is None where only its digest is known (`was_digest`), or where there was nothing; `new` where there is
    nothing any more. `noun` is that of the record, or `page`. `told` are the ids of the corrections that tell of it.
    """

    kind: ClassVar[str]
    label: ClassVar[str]
    to_tell: ClassVar[bool] = True  # whether readers have to be told

    key: Key
    noun: str
    old: str | None
    new: str | None
    place: Location
    was_digest: str = ""
    told: tuple[str, ...] = ()

    @property
    def accounted_for(self) -> bool:
        """Whether nobody has to say anything more about it."""
        return bool(self.told) or not self.to_tell


class RecordGone(Change):
    """A record that was published, and is not there."""

    kind = "record-gone"
    label = "gone"


class RecordRenamed(Change):
    """A record that was published, and stands there under another id (`new`)."""

    kind = "record-renamed"
    label = "renamed"


class PageGone(Change):
    """A page that was published, and is not there."""

    kind = "page-gone"
    label = "page gone"


class CorrectionAltered(Change):
    """A correction that was published, and says something else."""

    kind = "correction-altered"
    label = "published correction altered"


class Withheld(Change):
    """Something that may not be shown any more: its own address tells readers that, since when and why."""

    kind = "withheld"
    label = "withheld"
    to_tell = False


class AnswerChanged(Change):
    """How a question stands, or what an account answers."""

    kind = "answer"
    label = "answer"


class StatusChanged(Change):
    """How a fact stands."""

    kind = "status"
    label = "status"


class FigureChanged(Change):
    """A figure, or a point of a series."""

    kind = "figure"
    label = "figure"


class QuoteChanged(Change):
    """Words of somebody else."""

    kind = "quote"
    label = "quotation"


class SpeakerChanged(Change):
    """Who says it, who is accused, who speaks for whom."""

    kind = "speaker"
    label = "speaker"


class TextChanged(Change):
    """What a record says in our words."""

    kind = "text"
    label = "words"


class SentenceChanged(Change):
    """A sentence of a page: taken out, or other than it was."""

    kind = "sentence"
    label = "sentence"


class DateChanged(Change):
    """When something was so, was said or took place; how far a page reaches."""

    kind = "date"
    label = "date"


class SourcesChanged(Change):
    """What a record rests on, or what is said of a source."""

    kind = "sources"
    label = "sources"


class CitationsChanged(Change):
    """What a sentence cites: its words are as they were."""

    kind = "citations"
    label = "citations"


class DetailChanged(Change):
    """Anything else that readers see."""

    kind = "detail"
    label = "detail"


class Added(Change):
    """Something that was not there, or not in that language: new, and not changed."""

    kind = "added"
    label = "new"
    to_tell = False


KINDS: Final[tuple[type[Change], ...]] = (
    RecordGone, RecordRenamed, PageGone, CorrectionAltered, Withheld, AnswerChanged, StatusChanged, FigureChanged,
    QuoteChanged, SpeakerChanged, TextChanged, SentenceChanged, DateChanged, SourcesChanged, CitationsChanged,
    DetailChanged, Added,
)  # fmt: skip

_BY_FIELD: Final[dict[str, type[Change]]] = {
    "value": FigureChanged, "points": FigureChanged, "unit": FigureChanged, "latitude": FigureChanged,
    "longitude": FigureChanged, "quote": QuoteChanged, "said_by": SpeakerChanged, "against": SpeakerChanged,
    "speaks_for": SpeakerChanged, "why_unnamed": SpeakerChanged, "sources": SourcesChanged, "facts": SourcesChanged,
    "date": DateChanged, "reported": DateChanged, "published": DateChanged, "as_of": DateChanged,
    "updated": DateChanged, "status": StatusChanged, "retracted": StatusChanged,
    "superseded_by": StatusChanged, "time_zone": DateChanged, "archived": SourcesChanged,
    "withdrawn": SourcesChanged,
    "withheld": StatusChanged, "text": TextChanged, "title": TextChanged, "note": TextChanged,
    "question": TextChanged, "definition": TextChanged, "standfirst": TextChanged, "common_ground": TextChanged,
    "settled_by": TextChanged, "open_because": TextChanged, "method": TextChanged, "description": TextChanged,
    "role": TextChanged, "roles": TextChanged, "name": TextChanged, "term": TextChanged,
}  # fmt: skip
_OF_SOURCES: Final = frozenset(("url", "title", "publisher", "agency", "author", "published", "language", "kind"))


def kind_of(key: Key, noun: str) -> type[Change]:
    """The kind of a change of that field."""
    name, _, rest = key.field.partition(".")
    if rest.startswith("cites."):
        return CitationsChanged
    if noun == "question" and name in ("accounts", "status"):
        return AnswerChanged
    if noun == "source" and name in _OF_SOURCES:
        return SourcesChanged
    return _BY_FIELD.get(name, DetailChanged)


def in_order_of_weight(changes: list[Change]) -> list[Change]:
    """The changes, those that matter most to readers first; then by place."""
    return sorted(changes, key=lambda change: (KINDS.index(type(change)), change.place, change.key))
