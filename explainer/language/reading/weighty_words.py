"""Words of which each changes what is said: that deny, doubt, measure, allow, or say who says it; per language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from explainer.language import Lang
from explainer.language.abbreviations import words

_WEIGHTY: Final[Mapping[Lang, frozenset[str]]] = {
    "en": words(
        """
        no not none nobody nothing nowhere neither nor never cannot without unknown unconfirmed only just few hardly
        barely scarcely rarely seldom except but despite although though unless if whether
        at least most about around roughly nearly almost approximately some more less fewer than over under above below
        exactly between or all every each both any many several much half twice first last another
        alleged allegedly reported reportedly apparent apparently presumed suspected claimed claims claim denied denies
        deny accused accuses said says say saying told tells according announced confirmed reports argued argues
        insisted admitted warned estimated wrote think thinks believed
        possible possibly probable probably perhaps maybe may might can could will would shall should must
        likely unlikely before after since until during still yet already again ever now then against for by from to
        with
        """
    ),
    "es": words(
        """
        no ni ningún ninguno ninguna ningunos ningunas nadie nada tampoco nunca jamás sin desconocido desconocida apenas
        casi salvo excepto solo sólo solamente únicamente pero aunque sino si
        menos más como mínimo máximo unos unas alrededor cerca aproximadamente algunos algunas varios varias muchos
        muchas pocos pocas hasta desde entre o u todo toda todos todas cada ambos ambas cualquier otro otra otros otras
        mitad doble primero primera último última exactamente
        presunto presunta presuntos presuntas presuntamente supuesto supuesta supuestos supuestas supuestamente
        aparentemente dijo dijeron dice dicen según afirmó afirma afirmaron aseguró asegura negó niega negaron acusó
        acusa denunció declaró informó anunció confirmó alegó estimó admitió advirtió
        posible posiblemente probable probablemente quizá quizás acaso puede pueden pudo podría podrían debe deben
        debería será serán sería serían habría habrían fuera antes después todavía aún ya durante contra para por de con
        """
    ),
}


def is_weighty(word: str, lang: Lang) -> bool:
    """Whether a sentence that has the word says something else without it; in whatever capitals it is written."""
    small = word.casefold().replace("’", "'")
    return small in _WEIGHTY[lang] or (lang == "en" and small.endswith("n't"))
