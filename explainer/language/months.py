"""The names of the months, long and short, as Babel has them from Unicode's CLDR."""

from __future__ import annotations

from typing import Final, Literal, get_args

from babel.dates import get_month_names

from explainer.language import Lang

Months = tuple[str, ...]


def _names(width: Literal["wide", "abbreviated"]) -> dict[Lang, Months]:
    """Of each language, January first."""
    return {lang: tuple(get_month_names(width, locale=lang)[at] for at in range(1, 13)) for lang in get_args(Lang)}


LONG: Final = _names("wide")
SHORT: Final = _names("abbreviated")
