"""What stands beside a source that was withdrawn: since when, who says so, and why."""

from __future__ import annotations

import pytest

from explainer.dates.edtf import parse_date
from explainer.language import Lang
from explainer.language.wording.withdrawn import withdrawn_since


@pytest.mark.parametrize(
    ("by", "lang", "words"),
    [
        ("publisher", "en", "Withdrawn by its publisher on 3 March 2026: So."),
        ("us", "en", "Not relied on here since 3 March 2026: So."),
        (None, "en", "Withdrawn on 3 March 2026: So."),
        ("publisher", "es", "Retirada el 3 de marzo de 2026 por quien la publicó: So."),
        ("us", "es", "Aquí no se usa como fuente desde el 3 de marzo de 2026: So."),
        (None, "es", "Retirada el 3 de marzo de 2026: So."),
    ],
)
def test_it_says_whose_decision_it_is_where_that_is_known(by: str | None, lang: Lang, words: str) -> None:
    assert withdrawn_since(parse_date("2026-03-03"), "So.", by, lang) == words
