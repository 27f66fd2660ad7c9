"""The words for stages of the law and for what only retells, in both languages."""

from __future__ import annotations

from typing import get_args

import pytest

from explainer.language import LANGUAGES, Lang
from explainer.language.editorial import (
    LEGAL_STAGES,
    legal_stage,
    legal_stage_meaning,
    rests_only_on,
    retelling,
)
from explainer.model.editorial.accusation import LegalStage


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("stage", get_args(LegalStage))
def test_every_stage_has_its_words_and_says_what_it_is_not(stage: str, lang: Lang) -> None:
    assert legal_stage(stage, lang).lower() == LEGAL_STAGES[lang][stage].lower()
    assert legal_stage(stage, lang)[0].isupper()
    assert legal_stage_meaning(stage, lang).endswith(".")


def test_before_a_verdict_the_words_say_that_there_is_none() -> None:
    assert legal_stage_meaning("charged", "en") == "A charge is not a finding of guilt."
    assert legal_stage_meaning("on-trial", "es") == "Un juicio no es una declaración de culpabilidad."


@pytest.mark.parametrize(
    ("kinds", "english", "spanish"),
    [
        (["digest"], "Rests only on a digest", "Se apoya solo en un compendio"),
        (["rewrite", "rewrite"], "Rests only on rewrites", "Se apoya solo en reescrituras"),
        (
            ["digest", "summary", "summary", "rewrite"],
            "Rests only on a digest, summaries and a rewrite",
            "Se apoya solo en un compendio, resúmenes y una reescritura",
        ),
    ],
)
def test_what_a_fact_rests_on_is_told_by_kind(kinds: list[str], english: str, spanish: str) -> None:
    assert rests_only_on(kinds, "en") == f"{english} of other reports"
    assert rests_only_on(kinds, "es") == f"{spanish} de otras informaciones"


def test_a_source_is_told_by_what_it_retells() -> None:
    assert retelling("digest", "en") == "A digest of other reports"
    assert retelling("summary", "es") == "Un resumen de otras informaciones"
