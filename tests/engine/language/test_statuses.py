"""Every way in which something may stand has one word a language, and no template words it again."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args

import pytest

from explainer.language import Lang, statuses
from explainer.model.correction import CorrectionClass
from explainer.model.event import EventStatus
from explainer.model.fact import FactStatus
from explainer.model.question import QuestionStatus

TEMPLATES = Path(__file__).parents[3] / "theme" / "templates"
KINDS = [
    (statuses.FACT_STATUSES, FactStatus),
    (statuses.QUESTION_STATUSES, QuestionStatus),
    (statuses.QUESTION_VERDICTS, QuestionStatus),
    (statuses.EVENT_STATUSES, EventStatus),
    (statuses.CORRECTION_CLASSES, CorrectionClass),
]


@pytest.mark.parametrize(("words", "kind"), KINDS)
def test_every_status_is_worded_in_every_language(words: statuses.Words, kind: Any) -> None:
    assert set(words) == set(get_args(Lang))
    for worded in words.values():
        assert set(worded) == set(get_args(kind))
        assert len(set(worded.values())) == len(worded)


def test_words_begin_with_a_capital_where_they_begin_a_line() -> None:
    assert statuses.fact_status("single-source", "en") == "Single source"
    assert statuses.question_status("estimates", "es") == "Estimaciones distintas"
    assert statuses.correction_class("source-revision", "en") == "Source revised"
    assert statuses.question_verdict("disputed", "en") == "Sources say different things."
    assert statuses.event_status("postponed", "es") == "Aplazado"


def test_what_was_expected_and_has_no_known_outcome_says_so() -> None:
    assert statuses.event_status("scheduled", "en") == "Expected"
    assert statuses.event_status("scheduled", "en", outcome_unknown=True) == "Was expected"


def test_no_template_words_a_status_of_its_own() -> None:
    titles = {word.capitalize() for words, _ in KINDS for word in words["en"].values()} - {"Open", "Expected", "Update"}
    marked = re.compile(r'_\("(' + "|".join(map(re.escape, titles)) + r')"\)')
    found = {path.name: marked.findall(path.read_text("utf-8")) for path in TEMPLATES.rglob("*.*")}
    assert {name: words for name, words in found.items() if words} == {}
