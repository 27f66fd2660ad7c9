"""The rule several-claims: a fact is one sentence; abbreviations, names and quotations end none."""

from __future__ import annotations

import pytest

from explainer.checks.records import several_claims
from tests.engine.checks.checked import placed, said
from tests.engine.records import fact

HINT = "make a fact of each, with its own date and sources"

GENERAL = {"en": "The general said so.", "es": "Lo dijo el gral. Pérez Soto."}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The bridge is long. It is high.", 2),
        ("It cost 120. Nobody paid! Was it worth it? The mayor said so.", 4),
        ("It is long (very). It is high.", 2),
        ("He spoke to ZBN. The network aired it.", 2),
        ("It was in Oslo. The town fell. 83 died.", 3),
        ("Es largo. ¿Quién lo pagó?", 2),
    ],
)
def test_sentences_that_follow_each_other_are_counted(text: str, count: int) -> None:
    told = said(several_claims, placed(fact("f", text=text)), "warning")
    assert told == [("f/text/en", f"this fact says {count} sentences, one after the other", HINT)]


def test_each_language_is_told_at_its_own_place() -> None:
    made = placed(fact("f", text={"en": "It is long.", "es": "Es largo. Es alto."}), fact("g", text=GENERAL))
    assert [place for place, _, _ in said(several_claims, made, "warning")] == ["f/text/es"]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is long.", "At 2 a.m. Oslo time it fell.", "Gen. Smith and the U.S. Army came.",
        "The board met (it was long. It was loud) and left.", "He left Oslo. Bergen is next.", "It went on… It ended.",
        "He said: \"It is long. It is high.\"", "“It is long. It is high,” he said.", "It cost 1.5 Million.",
        "It is long... it is high", "No. 46 A is meant.",
    ],
)  # fmt: skip
def test_one_sentence_is_let_be(text: str) -> None:
    assert said(several_claims, placed(fact("f", text=text)), "warning") == []
