"""The names of the months in English and Spanish, long and short, as the site writes them."""

from __future__ import annotations

from typing import Final, Literal

Lang = Literal["en", "es"]
Months = tuple[str, ...]

LONG: Final[dict[Lang, Months]] = {
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "es": (
        *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
        *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    ),
}
SHORT: Final[dict[Lang, Months]] = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "es": ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"),
}


def month_number(word: str) -> int | None:
    """The month that a word names in either language, whole or cut to three letters or more; else None."""
    start = word.lower()
    if len(start) < 3:
        return None
    found = {
        number
        for names in LONG.values()
        for number, name in enumerate(names, start=1)
        if name.lower().startswith(start)
    }
    return found.pop() if len(found) == 1 else None
