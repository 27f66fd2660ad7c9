"""What all records share: an id, a link to sources with a place inside them, and the addresses they answer at."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field

from explainer.model.fields import Id, Plain, QuotedWords, Value


class Record(Value):
    """One entry of `data/`: frozen, with an id that is unique over all kinds of record."""

    noun: ClassVar[str]
    folder: ClassVar[str]

    id: Id


class SourceLink(Value):
    """A source that a record rests on, and where inside it."""

    source: Id
    locator: Plain | None = None
    quote: QuotedWords | None = None


def _from_id(given: Any) -> Any:
    return {"source": given} if isinstance(given, str) else given


SourceLinkOrId = Annotated[SourceLink, BeforeValidator(_from_id, json_schema_input_type=Id | SourceLink)]
Sources = Annotated[tuple[SourceLinkOrId, ...], Field(min_length=1)]
Topics = Annotated[tuple[Id, ...], Field(min_length=1)]
