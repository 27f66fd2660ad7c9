"""What stands beside a source that is not relied on any more: since when, who says so, and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from explainer.dates.edtf import EdtfDate
from explainer.language import Lang
from explainer.language.dates import words

_SINCE: Final[Mapping[Lang, Mapping[str | None, str]]] = {
    "en": {
        "publisher": "Withdrawn by its publisher on {day}: {why}",
        "us": "Not relied on here since {day}: {why}",
        None: "Withdrawn on {day}: {why}",
    },
    "es": {
        "publisher": "Retirada el {day} por quien la publicó: {why}",
        "us": "Aquí no se usa como fuente desde el {day}: {why}",
        None: "Retirada el {day}: {why}",
    },
}


def withdrawn_since(day: EdtfDate, why: str, by: str | None, lang: Lang) -> str:
    """`Withdrawn by its publisher on 3 March 2026: The count was wrong.`; of one that we gave up, that we did."""
    return _SINCE[lang][by].format(day=words(day, lang), why=why)
