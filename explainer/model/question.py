"""A question: what people ask, and the facts that answer it, agreeing or not."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator

from explainer.model.fields import Day, Id, Text, Value
from explainer.model.record import Record, Topics

QuestionStatus = Literal["answered", "estimates", "disputed", "open"]


class Account(Value):
    """One fact as an answer: the position it takes, and how an estimate was made."""

    fact: Id
    position: Text | None = None
    method: Text | None = None


def _from_id(given: Any) -> Any:
    return {"fact": given} if isinstance(given, str) else given


AccountOrId = Annotated[Account, BeforeValidator(_from_id, json_schema_input_type=Id | Account)]


class Question(Record):
    """What people ask; its status is derived from its accounts and never typed."""

    noun: ClassVar[str] = "question"
    folder: ClassVar[str] = "questions"

    question: Text
    topics: Topics
    accounts: tuple[AccountOrId, ...] = ()
    common_ground: Text | None = None
    settled_by: Text | None = None
    open_because: Text | None = None
    published: Day | None = None
