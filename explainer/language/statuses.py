"""The words for how things stand, once for pages, feeds, calendars, pictures and plain text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from explainer.dates.edtf import EdtfDate
from explainer.language import Lang
from explainer.language.dates import words as date_words

Words = Mapping[Lang, Mapping[str, str]]

FACT_STATUSES: Final[Words] = {
    "en": {
        "disputed": "disputed", "attributed": "attributed", "corroborated": "corroborated",
        "single-source": "single source", "superseded": "superseded",
        "retracted": "retracted", "withheld": "withheld",
    },
    "es": {
        "disputed": "disputado", "attributed": "atribuido", "corroborated": "corroborado",
        "single-source": "de una sola fuente", "superseded": "reemplazado",
        "retracted": "retirado", "withheld": "no mostrado",
    },
}  # fmt: skip
QUESTION_STATUSES: Final[Words] = {
    "en": {
        "answered": "answered", "estimates": "estimates differ", "disputed": "disputed", "open": "open",
        "retracted": "retracted", "withheld": "withheld",
    },
    "es": {
        "answered": "respondida", "estimates": "estimaciones distintas", "disputed": "disputada", "open": "abierta",
        "retracted": "retirada", "withheld": "no mostrada",
    },
}  # fmt: skip
# The same in a sentence.
QUESTION_VERDICTS: Final[Words] = {
    "en": {
        "answered": "The accounts that we found agree.",
        "estimates": "The figures were counted or estimated in different ways.",
        "disputed": "Sources say different things.", "open": "What we found does not settle it.",
        "retracted": "We no longer stand by this question.", "withheld": "Its words are not shown.",
    },
    "es": {
        "answered": "Las versiones que encontramos coinciden.",
        "estimates": "Las cifras se contaron o estimaron de maneras distintas.",
        "disputed": "Las fuentes dicen cosas distintas.", "open": "Lo que encontramos no permite resolverla.",
        "retracted": "Ya no sostenemos esta pregunta.", "withheld": "Sus palabras no se muestran.",
    },
}  # fmt: skip
EVENT_STATUSES: Final[Words] = {
    "en": {"happened": "happened", "scheduled": "expected", "postponed": "postponed", "cancelled": "cancelled"},
    "es": {"happened": "ocurrido", "scheduled": "previsto", "postponed": "aplazado", "cancelled": "cancelado"},
}
# Of what was expected before the record ended, and of which no report read here says what came.
_OVERDUE: Final[Mapping[Lang, str]] = {"en": "was expected", "es": "estaba previsto"}
_RETRACTED: Final[Mapping[Lang, str]] = {"en": "Retracted on {day}: {why}", "es": "Retirado el {day}: {why}"}
CORRECTION_CLASSES: Final[Words] = {
    "en": {
        "correction": "correction", "clarification": "clarification", "update": "update",
        "source-revision": "source revised", "retraction": "retraction", "wording": "wording",
    },
    "es": {
        "correction": "corrección", "clarification": "aclaración", "update": "actualización",
        "source-revision": "fuente revisada", "retraction": "retractación", "wording": "redacción",
    },
}  # fmt: skip


def fact_status(status: str, lang: Lang) -> str:
    """`Single source`: how a fact stands, with a capital, as it begins a line."""
    return capitalized(FACT_STATUSES[lang][status])


def question_status(status: str, lang: Lang) -> str:
    """`Estimates differ`: how a question stands."""
    return capitalized(QUESTION_STATUSES[lang][status])


def question_verdict(status: str, lang: Lang) -> str:
    """`Sources say different things.`: how a question stands, in a sentence."""
    return QUESTION_VERDICTS[lang][status]


def event_status(status: str, lang: Lang, outcome_unknown: bool = False) -> str:
    """`Postponed`: what became of an event; `Was expected` where nobody has said."""
    return capitalized(_OVERDUE[lang] if outcome_unknown else EVENT_STATUSES[lang][status])


def correction_class(kind: str, lang: Lang) -> str:
    """`Source revised`: what sort of change it was."""
    return capitalized(CORRECTION_CLASSES[lang][kind])


def retracted_title(title: str, lang: Lang) -> str:
    """`Retracted: The bridge opens`: what something is called by which we no longer stand."""
    return f"{fact_status('retracted', lang)}: {title}"


def retracted_since(day: EdtfDate, why: str, lang: Lang) -> str:
    """Since when and why we no longer stand by something, in one line of plain text."""
    return _RETRACTED[lang].format(day=date_words(day, lang), why=why)


def capitalized(words: str) -> str:
    """The words with a capital, as they begin a line."""
    return words[0].upper() + words[1:]
