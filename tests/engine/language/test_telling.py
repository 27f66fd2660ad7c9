"""What a text tells, by its words: of what is to come, a later stage of the law, no reply, a retelling."""

from __future__ import annotations

import pytest

from explainer.language import Lang
from explainer.language.telling import (
    is_of_what_to_watch,
    tells_of_no_reply,
    tells_of_retelling,
    words_of_later_stages,
)


@pytest.mark.parametrize(
    ("heading", "lang", "is_one"),
    [
        ("What to watch", "en", True),
        ("Dates to watch for", "en", True),
        ("What comes next", "en", True),
        ("What happened", "en", False),
        ("Qué seguir", "es", True),
        ("Lo que viene", "es", True),
        ("Qué pasó", "es", False),
    ],
)
def test_a_list_of_what_is_to_come_has_a_heading_that_says_so(heading: str, lang: Lang, is_one: bool) -> None:
    assert is_of_what_to_watch(heading, lang) is is_one


@pytest.mark.parametrize(
    ("text", "stage", "lang", "words"),
    [
        ("He was convicted of theft.", "charged", "en", "convicted"),
        ("He was found guilty.", "on-trial", "en", "found guilty"),
        ("She was indicted in May.", "arrested", "en", "indicted"),
        ("She was indicted in May.", "charged", "en", None),
        ("She was detained in May.", "investigated", "en", "detained"),
        ("She was detained in May.", "charged", "en", None),
        ("He has not been convicted.", "charged", "en", None),
        ("He pleaded not guilty.", "charged", "en", None),
        ("He was convicted.", "convicted", "en", None),
        ("He was arrested and then acquitted.", "acquitted", "en", None),
        ("Fue condenado por robo.", "charged", "es", "condenado"),
        ("No fue condenado.", "charged", "es", None),
        ("Fue detenida en mayo.", "investigated", "es", "detenida"),
    ],
)
def test_words_of_a_later_stage_are_found_unless_they_are_denied(
    text: str, stage: str, lang: Lang, words: str | None
) -> None:
    assert words_of_later_stages(text, stage, lang) == words


@pytest.mark.parametrize(
    ("text", "lang", "tells"),
    [
        ("No reply from him was found.", "en", True),
        ("She has not answered the charge.", "en", True),
        ("He could not be reached, and did not respond.", "en", True),
        ("She answered at once.", "en", False),
        ("No se encontró respuesta.", "es", True),
        ("Él respondió.", "es", False),
    ],
)
def test_that_nobody_answered_is_told_in_words(text: str, lang: Lang, tells: bool) -> None:
    assert tells_of_no_reply(text, lang) is tells


@pytest.mark.parametrize(
    ("text", "lang", "word"),
    [
        ("Only in a digest of agency reports.", "en", "digest"),
        ("A rewrite of Wire's report.", "en", "rewrite"),
        ("As summarised by others.", "en", "summarised"),
        ("The report itself.", "en", None),
        ("Según un resumen de prensa.", "es", "resumen"),
    ],
)
def test_that_a_source_retells_is_told_in_words(text: str, lang: Lang, word: str | None) -> None:
    assert tells_of_retelling(text, lang) == word
