"""The title of a change where it stands by itself, in a feed: what sort of change it is, and what it concerns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from explainer.language import Lang
from explainer.language.statuses import correction_class

_TURNED: Final[Mapping[Lang, str]] = {"en": "The answer has changed", "es": "La respuesta ha cambiado"}
_MORE: Final[Mapping[Lang, str]] = {"en": "{} and {} more", "es": "{} y {} más"}


def change_title(kind: str, concerns: Sequence[str], lang: Lang) -> str:
    """`Correction: The flood and 2 more`: the first of what it concerns, and how much else there is."""
    return _titled(correction_class(kind, lang), concerns, lang)


def turned_answer_title(questions: Sequence[str], lang: Lang) -> str:
    """`The answer has changed: How many died?`."""
    return _titled(_TURNED[lang], questions, lang)


def _titled(what: str, concerns: Sequence[str], lang: Lang) -> str:
    first, others = concerns[0], len(concerns) - 1
    return f"{what}: {_MORE[lang].format(first, others) if others else first}"
