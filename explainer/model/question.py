"""A question: what people ask, and the facts that answer it, agreeing or not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator

from explainer.dates.edtf import EdtfDate
from explainer.model.cited_text import CitedText, CitedTexts
from explainer.model.editorial.search import Search, first_due
from explainer.model.editorial.withdrawal import Retraction
from explainer.model.fields import Day, OrId, Text, Value
from explainer.model.record import FactId, Record, SearchWords, Topics

QuestionStatus = Literal["answered", "estimates", "disputed", "open", "retracted", "withheld"]


class Account(Value):
    """One fact as an answer: the position it takes, and how an estimate was made."""

    fact: FactId
    """Id of the fact."""
    position: Text | None = None
    """The answer that this account gives, in two to six words; accounts that agree say the same."""
    method: Text | None = None
    """How an estimate was made."""


def _from_id(given: Any) -> Any:
    return {"fact": given} if isinstance(given, str) else given


AccountOrId = Annotated[Account, BeforeValidator(_from_id), OrId()]


class Question(Record):
    """What people ask; its status is derived from its accounts and never typed."""

    noun: ClassVar[str] = "question"
    folder: ClassVar[str] = "questions"

    question: Text
    """What people ask."""
    topics: Topics
    """Ids of its topics, the chief one first; at least one."""
    also: SearchWords = ()
    """Other words by which readers look for it, in any language: it is found by them, and nothing shows them."""
    accounts: tuple[AccountOrId, ...] = ()
    """The facts that answer it, each with the answer that it gives."""
    common_ground: CitedText | None = None
    """What is not in dispute; it may cite (`[@id]`)."""
    settled_by: CitedText | None = None
    """What would settle it; it may cite."""
    open_because: CitedText | None = None
    """Why nobody can answer it yet; it may cite."""
    searched: Search | None = None
    """Where it says that no answer, or no other, was found: what was looked for, when and where."""
    review_by: Day | None = None
    """The day by which somebody should look whether it has been settled."""
    published: Day | None = None
    """The day it was first put here, for feeds; left out, that of the first page of the site."""
    retracted: Retraction | None = None
    """That we no longer stand by it: it should not have been asked, or not so."""

    @property
    def words(self) -> Mapping[str, CitedTexts]:
        """What it says in our own words and may cite, by the name of the field."""
        return {name: text for name, text in self if isinstance(text, CitedTexts)}

    @property
    def stands(self) -> bool:
        """Whether it is shown and we stand by it."""
        return not (self.withheld or self.retracted)

    @property
    def due(self) -> EdtfDate | None:
        """The first day by which somebody should look again: the one that is set, or that on which a search ages."""
        return first_due(self.review_by, self.searched.due if self.searched else None)
