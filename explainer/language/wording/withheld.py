"""What stands in the place of words that may not be shown: since when and why, and whose name or what it was."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from explainer.dates.edtf import EdtfDate
from explainer.language import Lang
from explainer.language.dates import words

Kept = Literal["name", "place", "topic", "word", "publisher", "unit", "page"]

_SINCE: Final[Mapping[Lang, str]] = {
    "en": "Withheld since {day}: {why}",
    "es": "No se muestra desde el {day}: {why}",
}
_INSTEAD: Final[Mapping[Lang, Mapping[Kept, str]]] = {
    "en": {
        "name": "Name withheld", "place": "Place withheld", "topic": "Topic withheld", "word": "Word withheld",
        "publisher": "Publisher withheld", "unit": "withheld", "page": "Page withheld",
    },
    "es": {
        "name": "Nombre no mostrado", "place": "Lugar no mostrado", "topic": "Tema no mostrado",
        "word": "Palabra no mostrada", "publisher": "Medio no mostrado", "unit": "no mostrada",
        "page": "Página no mostrada",
    },
}  # fmt: skip


def withheld_since(day: EdtfDate, why: str, lang: Lang) -> str:
    """Since when and why something may not be shown: `Withheld since 30 November 2026: A court ordered it.`."""
    return _SINCE[lang].format(day=words(day, lang), why=why)


def withheld_instead(of: Kept, lang: Lang) -> str:
    """`Name withheld`: what stands where one looks for a name."""
    return _INSTEAD[lang][of]
