"""What all records share: an id, a link to sources with a place inside them, and the addresses they answer at."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field, field_validator

from explainer.model.editorial.withdrawal import Withholding
from explainer.model.fields import Id, Names, OrId, Plain, QuotedWords, Value, Yes, fault


class Record(Value):
    """One entry of `data/`: frozen, with an id that is unique over all kinds of record."""

    noun: ClassVar[str]
    folder: ClassVar[str]
    may_be_draft: ClassVar[bool] = True

    id: Id
    """The record's name, unique over all records of all kinds, never reused."""
    draft: Yes = Field(default=False, exclude=True)
    """`true` while it is shown at the desk only, and nothing of it in public; of a correction, never."""
    withheld: Withholding | None = None
    """That it may not be shown: none of its words is published, and its address says that, since when and why."""

    @field_validator("draft")
    @classmethod
    def _may_wait(cls, draft: bool) -> bool:
        if draft and not cls.may_be_draft:
            message = f"a {cls.noun} tells readers of a change that they have seen: it cannot be a draft"
            hint = "take the line out; while what it tells of is not decided, leave both as they are"
            raise fault("bad-value", message, hint)
        return draft


# Words by which readers may look for a record, in any language: they are searched, and neither shown nor published.
SearchWords = Annotated[tuple[Plain, ...], Field(exclude=True)]

# What fields of records name.
ActorId = Annotated[Id, Names(("actor",))]
FactId = Annotated[Id, Names(("fact",))]
PlaceId = Annotated[Id, Names(("place",))]
QuestionId = Annotated[Id, Names(("question",))]
SourceId = Annotated[Id, Names(("source",))]
TopicId = Annotated[Id, Names(("topic",))]


class SourceLink(Value):
    """A source that a record rests on, and where inside it."""

    source: SourceId
    """Id of the source."""
    locator: Plain | None = None
    """Where inside the source: a page, a paragraph."""
    quote: QuotedWords | None = None
    """The words of the source, verbatim, at most 25."""


def _from_id(given: Any) -> Any:
    return {"source": given} if isinstance(given, str) else given


SourceLinkOrId = Annotated[SourceLink, BeforeValidator(_from_id), OrId()]
Sources = Annotated[tuple[SourceLinkOrId, ...], Field(min_length=1)]
Topics = Annotated[tuple[TopicId, ...], Field(min_length=1)]
