"""Numbers as readers of a language write them."""

from __future__ import annotations

from typing import Final

from explainer.language import Lang

# Words that stand behind a figure and mean nothing without it: "83 people", "4.5 million", "13 por ciento".
AFTER_FIGURES: Final[dict[Lang, tuple[str, ...]]] = {
    "en": (
        "percent", "per cent", "thousand", "million", "billion", "trillion",
        "people", "persons", "dead", "deaths", "killed", "wounded", "injured", "prisoners", "civilians",
        "soldiers", "votes",
        "barrels", "tonnes", "dollars", "euros",
        "minutes", "hours", "days", "weeks", "months", "years",
        "metres", "kilometres", "miles", "km", "kg",
    ),
    "es": (
        "por ciento", "mil", "millones", "personas", "muertos", "fallecidos", "heridos", "presos", "detenidos", "votos",
        "barriles", "toneladas", "dólares", "euros", "bolívares",
        "minutos", "horas", "días", "semanas", "meses", "años", "metros", "kilómetros",
    ),
}  # fmt: skip


def number_words(number: int | float, lang: Lang) -> str:
    """`1,200.5` in English, `1200,5` and `12 000` in Spanish (no separator in four figures, a thin space above)."""
    whole, _, decimals = f"{number:.6f}".rstrip("0").rstrip(".").partition(".")
    sign, digits = ("−", whole[1:]) if whole.startswith("-") else ("", whole)
    point, separator = (",", "\u202f") if lang == "es" else (".", ",")
    if lang == "en" or len(digits) > 4:
        digits = f"{int(digits):,}".replace(",", separator)
    return sign + digits + (point + decimals if decimals else "")


def spelled(number: int, lang: Lang) -> str:
    """`nine`: a small number as a word, as a sentence begins; from thirteen on, in figures."""
    words = _SPELLED[lang]
    return words[number] if 0 <= number < len(words) else number_words(number, lang)


_SPELLED: dict[Lang, list[str]] = {
    "en": ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
    "es": ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"],
}
