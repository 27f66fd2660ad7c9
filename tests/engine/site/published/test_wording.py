"""What a field holds, in one line of words that stay the same while the record says the same."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.language import Lang
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.series import Series
from explainer.site.published.wording import languages_of, wording
from tests.engine.records import fact, make

VALUE = {"number": 83, "unit": {"en": "people", "es": "personas"}, "bound": "at-least", "since": "2026-01-03"}
QUOTE = {"text": "We are going.", "language": "en", "by": "a-guild"}
SOURCES = [{"source": "s", "locator": "¶ 4", "quote": "It broke."}]
GIVEN = fact("f", value=VALUE, quote=QUOTE, sources=SOURCES, date="2026-01-03~", topics=["t", "u"])
ASKED = make(
    Question,
    "q",
    accounts=["f", {"fact": "g", "position": {"en": "yes", "es": "sí"}, "method": "Counted."}],
    common_ground={"en": "It broke.[@f]", "es": "Se rompió.[@f]"},
)
POINTS = [
    {"at": "2026-01", "low": 3, "high": 5, "approximate": True, "source": "s", "note": "By eye."},
    {"at": "2026-02", "value": 4, "source": "s"},
]


@pytest.mark.parametrize(
    ("value", "lang", "words"),
    [
        (GIVEN.value, "en", "at least 83 people, since 2026-01-03"),
        (GIVEN.value, "es", "at least 83 personas, since 2026-01-03"),
        (GIVEN.quote, "en", "“We are going.” (en, by a-guild)"),
        (GIVEN.sources[0], "en", "s, ¶ 4, “It broke.”"),
        (GIVEN.date, "en", "2026-01-03~"),
        (GIVEN.topics, "en", "t; u"),
        (ASKED.accounts[0], "en", "f"),
        (ASKED.accounts[1], "es", "sí, Counted."),
        (ASKED.common_ground, "es", "Se rompió."),
        (make(Series, "n", points=POINTS).points[0], "en", "about 3 to 5, source s, By eye."),
        (make(Series, "n", points=POINTS).points[1], "en", "4, source s"),
        (make(Event, "e", end="2026-01-04").span, "en", "2026-01-01/2026-01-04"),
        (None, "en", ""),
        ((), "en", ""),
        (False, "en", ""),
        (True, "en", "yes"),
    ],
)
def test_a_value_is_worded_in_one_line(value: Any, lang: Lang, words: str) -> None:
    assert wording(value, lang) == words


def test_a_value_has_the_languages_of_the_texts_in_it() -> None:
    assert languages_of(GIVEN.value) == ("en", "es")
    assert languages_of(ASKED.accounts) == ("en", "es")
    assert languages_of(GIVEN.date) == ()
