"""That we no longer stand by something, in finished words."""

from __future__ import annotations

from explainer.model.editorial.withdrawal import Retraction
from explainer.views.parts.editorial.withdrawn import optional_withdrawn


def test_it_has_the_day_in_words_and_the_reason() -> None:
    gone = Retraction.model_validate({"date": "2026-03-20", "why": {"en": "It was wrong.", "es": "Era falso."}})
    found = optional_withdrawn(gone, "es")
    assert found
    assert (found.date.words, found.why) == ("20 de marzo de 2026", "Era falso.")


def test_of_what_we_stand_by_there_is_nothing() -> None:
    assert optional_withdrawn(None, "en") is None
