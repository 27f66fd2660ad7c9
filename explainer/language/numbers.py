"""Numbers as readers of a language write them."""

from __future__ import annotations

from explainer.language import Lang


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
