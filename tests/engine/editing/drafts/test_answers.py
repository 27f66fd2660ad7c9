"""What is typed, as the value that YAML would have."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.editing.drafts.answers import NotUnderstood, read_answer
from explainer.editing.drafts.forms import FORMS


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("fact.text", " One bridge. ", "One bridge."),
        ("fact.text", "{en: One bridge., es: Un puente.}", {"en": "One bridge.", "es": "Un puente."}),
        ("fact.topics", "dam, flood", ["dam", "flood"]),
        ("fact.topics", "[dam, flood]", ["dam", "flood"]),
        ("fact.reported", "-", None),
        ("fact.reported", "null", None),
        ("fact.date", "-", "-"),
        ("fact.sources", "gazette wire", ["gazette", "wire"]),
        ("fact.sources", "gazette: p. 4, note 2", [{"source": "gazette", "locator": "p. 4, note 2"}]),
        ("fact.sources", "{source: gazette, quote: the dam}", [{"source": "gazette", "quote": "the dam"}]),
        ("fact.value", "{number: 12, unit: boats}", {"number": "12", "unit": "boats"}),
        ("question.accounts", "toll=at least 40", [{"fact": "toll", "position": "at least 40"}]),
        ("term.aliases", "weir; low dam, old", ["weir", "low dam, old"]),
        ("actor.unnamed", "y", True),
        ("actor.unnamed", "perhaps", "perhaps"),
        ("topic.order", "3", "3"),
    ],
)
def test_value(field: str, typed: str, value: Any) -> None:
    noun, name = field.split(".")
    assert read_answer(FORMS[noun].field(name), typed) == value


@pytest.mark.parametrize(
    ("field", "typed", "message"),
    [
        ("fact.value", "12 boats", r"write \{number: …, unit: …\}"),
        ("fact.value", "{number: 12", "is not YAML"),
        ("series.points", "2026-01 12", r"write \{at: …, source: …\}"),
    ],
)
def test_what_is_no_value_is_told_with_what_to_write(field: str, typed: str, message: str) -> None:
    noun, name = field.split(".")
    with pytest.raises(NotUnderstood, match=message):
        read_answer(FORMS[noun].field(name), typed)
