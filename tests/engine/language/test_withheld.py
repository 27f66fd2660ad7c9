"""What stands in the place of words that may not be shown, in both languages."""

from __future__ import annotations

from typing import get_args

from explainer.dates.edtf import parse_date
from explainer.language import LANGUAGES
from explainer.language.wording.withheld import Kept, withheld_instead, withheld_since


def test_it_says_since_when_and_why() -> None:
    day = parse_date("2026-11-30")
    assert withheld_since(day, "A court ordered it.", "en") == "Withheld since 30 November 2026: A court ordered it."
    assert withheld_since(day, "Por orden.", "es") == "No se muestra desde el 30 de noviembre de 2026: Por orden."


def test_there_are_words_for_every_sort_of_name_in_every_language() -> None:
    assert withheld_instead("name", "en") == "Name withheld"
    words = {(lang, kept): withheld_instead(kept, lang) for lang in LANGUAGES for kept in get_args(Kept)}
    assert len(set(words.values())) == len(words)
