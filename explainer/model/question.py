"""A question: what people ask, and the facts that answer it, agreeing or not."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, WithJsonSchema

from explainer.model.fields import ID_PATTERN, Id, Text, Value
from explainer.model.record import Record

QuestionStatus = Literal["answered", "estimates", "disputed", "open"]


class Account(Value):
    """One fact as an answer: the position it takes, and how an estimate was made."""

    fact: Id
    position: Text | None = None
    method: Text | None = None


def _from_id(given: Any) -> Any:
    return {"fact": given} if isinstance(given, str) else given


AccountOrId = Annotated[
    Account,
    BeforeValidator(_from_id),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": ID_PATTERN},
                {
                    "type": "object",
                    "properties": {
                        "fact": {"type": "string", "pattern": ID_PATTERN},
                        "position": {"type": ["string", "number", "object"]},
                        "method": {"type": ["string", "number", "object"]},
                    },
                    "required": ["fact"],
                    "additionalProperties": False,
                },
            ]
        }
    ),
]


class Question(Record):
    """What people ask; its status is derived from its accounts and never typed."""

    noun: ClassVar[str] = "question"
    folder: ClassVar[str] = "questions"

    question: Text
    topics: tuple[Id, ...]
    accounts: tuple[AccountOrId, ...] = ()
    common_ground: Text | None = None
    settled_by: Text | None = None
    open_because: Text | None = None
