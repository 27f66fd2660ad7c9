"""The rule quote-speaker: quoted words are a person's, an office's or a document's."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.checks.editorial import quote_speaker as rule
from explainer.model.actor import Actor
from tests.engine.checks.checked import placed, said
from tests.engine.records import fact, make

BODY = make(Actor, "state", kind="body")
ANN = make(Actor, "ann")
QUOTE = {"text": "So", "language": "en"}
HINT = "name the person in by; what was written has document: …; an office of one voice has office: true"


def found(**fields: Any) -> list[tuple[str, str, str | None]]:
    actors = (
        BODY,
        ANN,
        make(Actor, "office", kind="body", office=True),
        make(Actor, "officials", kind="body", unnamed=True),
    )
    return said(rule, placed(fact("f", **fields), *actors))


def test_a_body_speaks_no_words() -> None:
    message = 'the quoted words of "f" are spoken by "state", which is a body'
    assert found(said_by="state", quote=QUOTE) == [("f/quote", message, HINT)]
    assert found(said_by="ann", quote=QUOTE | {"by": "state"}) == [("f/quote/by", message, HINT)]


def test_words_that_nobody_speaks_are_named() -> None:
    hint = "name who spoke them in by, or what they stand in, in document"
    assert found(quote=QUOTE) == [("f/quote", 'nobody speaks the quoted words of "f"', hint)]


@pytest.mark.parametrize(
    "fields",
    [
        {"said_by": "ann", "quote": QUOTE},
        {"said_by": "state", "quote": QUOTE | {"by": "ann"}},
        {"said_by": "office", "quote": QUOTE},
        {"said_by": "officials", "quote": QUOTE},
        {"said_by": "state", "quote": QUOTE | {"document": "Statement of 3 January"}},
        {"quote": QUOTE | {"document": "The order"}},
        {"said_by": "state"},
        {"said_by": "nobody-there", "quote": QUOTE},
    ],
)
def test_a_person_an_office_a_document_and_who_is_not_named_may_be_quoted(fields: dict[str, Any]) -> None:
    assert found(**fields) == []
