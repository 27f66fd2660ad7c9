"""Words that stand behind a figure and mean nothing without it: "83 people", "4.5 million", "13 por ciento"."""

from __future__ import annotations

from typing import Final

from explainer.language import Lang

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
