"""The language of a text is told by its commonest words, or not at all."""

from __future__ import annotations

import pytest

from explainer.web.text_language import COMMON, language_of

TEXTS = {
    "en": "The bridge over the river was opened on Monday, and it was said that the toll of the bridge has "
    "to be paid by all of those that have crossed it with a cart. ",
    "es": "El puente sobre el río fue abierto el lunes, y la junta dijo que los peajes del puente son más "
    "altos que lo que se dijo en la nota con la que fue presentado. ",
    "pt": "A ponte sobre o rio foi aberta na segunda-feira, e a junta disse que os pedágios da ponte são "
    "mais altos do que foi dito, com uma nota que não está mais em lugar algum. ",
    "fr": "Le pont sur le fleuve est ouvert depuis lundi, et les péages du pont sont plus élevés que dans "
    "une note qui a été lue par des gens pour lesquels il n'est pas fait. ",
    "de": "Die Brücke ist seit Montag offen, und der Zoll auf der Brücke ist nicht so hoch, wie es in dem "
    "Blatt stand, das von der Stadt mit einem Gruß und für eine Woche verteilt wurde. ",
}


@pytest.mark.parametrize("code", TEXTS)
def test_a_text_is_known_by_its_words(code: str) -> None:
    assert language_of(TEXTS[code] * 3) == code


@pytest.mark.parametrize(
    "text",
    ["", "The bridge was opened on Monday.", "Puente Dam Weir Ford " * 40, TEXTS["en"] * 2 + TEXTS["es"] * 2],
)
def test_what_is_short_or_mixed_or_no_text_is_not_judged(text: str) -> None:
    assert language_of(text) is None


def test_every_language_has_its_words() -> None:
    assert all(len(words) > 12 for words in COMMON.values())
