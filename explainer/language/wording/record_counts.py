"""The words for what is counted of how the record was made."""

from __future__ import annotations

from typing import Final

from explainer.language import Lang
from explainer.language.numbers import number_words
from explainer.language.statuses import Words

COUNTED: Final[Words] = {
    "en": {
        # who says it
        "speakers": "Who says it",
        "said-by": "Said by or for",
        "facts": "Facts",
        "one-origin": "Of one origin",
        "unnamed": "People whom the sources do not name",
        "sources": "The sources in their own voice",
        "all": "All facts that stand",
        # what this site says, held against what it cites
        "words": "Our words, held against what they cite",
        "figures": "Figures, days and years that stand there",
        "quotations": "Quotations that stand there word for word",
        "people": "Names of people who are named there",
        "planted": "Faults planted here as a test that our rules have found",
        # what was asked and looked for
        "answers": "Answers and searches",
        "accusations": "Facts marked as accusations",
        "replied": "Accusations with a reply",
        "reply-looked-for": "Accusations with no reply found, though looked for",
        "no-reply": "Accusations with neither",
        "negatives": "“Not found” in our words that says where we looked",
        "retold": "Facts whose sources are all marked as retelling other reports",
        # who has looked again
        "again": "Looked at again",
        "facts-checked": "Facts that somebody has compared with their sources",
        "sources-checked": "Sources that somebody has compared with their pages",
        "fact-overdue": "Facts past the day by which to look again",
        "question-overdue": "Questions past the day by which to look again",
        "event-overdue": "Events still entered as expected that are past their day",
        "exceptions": "Exceptions made from the rules on what is said",
    },
    "es": {
        "speakers": "Quién lo dice",
        "said-by": "Lo dice, o en su nombre",
        "facts": "Hechos",
        "one-origin": "De un solo origen",
        "unnamed": "Personas que las fuentes no nombran",
        "sources": "Las fuentes por sí mismas",
        "all": "Todos los hechos vigentes",
        "words": "Nuestras palabras, cotejadas con lo que citan",
        "figures": "Cifras, días y años que constan allí",
        "quotations": "Citas que constan allí palabra por palabra",
        "people": "Nombres de personas que constan allí",
        "planted": "Errores puestos aquí como prueba que nuestras reglas han hallado",
        "answers": "Respuestas y búsquedas",
        "accusations": "Hechos marcados como acusaciones",
        "replied": "Acusaciones con respuesta",
        "reply-looked-for": "Acusaciones cuya respuesta se buscó y no se encontró",
        "no-reply": "Acusaciones sin lo uno ni lo otro",
        "negatives": "«No se encontró» en palabras nuestras que dice dónde se buscó",
        "retold": "Hechos cuyas fuentes están todas marcadas como reelaboración de otras",
        "again": "Lo revisado",
        "facts-checked": "Hechos que alguien ha cotejado con sus fuentes",
        "sources-checked": "Fuentes que alguien ha cotejado con sus páginas",
        "fact-overdue": "Hechos cuyo día de revisión ha pasado",
        "question-overdue": "Preguntas cuyo día de revisión ha pasado",
        "event-overdue": "Sucesos anotados aún como previstos cuyo día ha pasado",
        "exceptions": "Excepciones a las reglas sobre lo que se dice",
    },
}
# One, and several.
_OTHERS: Final[dict[Lang, tuple[str, str]]] = {
    "en": ("One other, with less", "{} others, each with less"),
    "es": ("Otro, con menos", "Otros {}, cada uno con menos"),
}
_OF: Final[dict[Lang, str]] = {"en": "of {}", "es": "de {}"}


def counted(name: str, lang: Lang) -> str:
    """`Quotations that stand there word for word`: what a count is of."""
    return COUNTED[lang][name]


def other_sides(count: int, lang: Lang) -> str:
    """`83 others, each with less`: those who say less than whoever is named."""
    one, several = _OTHERS[lang]
    return one if count == 1 else several.format(number_words(count, lang))


def out_of(count: int, lang: Lang) -> str:
    """`of 1,200`: all of which some are counted."""
    return _OF[lang].format(number_words(count, lang))
