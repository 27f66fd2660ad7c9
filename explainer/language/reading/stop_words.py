"""The words of a question that say nothing of what it is about: a search leaves them out, in every language at once.

Readers ask in their own language, whatever that of the site is.
"""

from __future__ import annotations

import unicodedata
from typing import Final

_ENGLISH: Final = """
    a about all am an and any are aren as at be been being but by can could currently did didn do does doesn doing
    don for from get gets getting go goes going got had happen happened happening has have having he her here him
    his how i if in into is isn it its just long many may me more much my now of on or our please s shall she should
    so some still t tell than that the their them there these they this those to today until up was wasn we were
    weren what when where whether which who whom whose why will with would yet you your
"""
_SPANISH: Final = """
    a actualmente ahora al algun alguna algunas algunos algún aun aún como cómo con cual cuál cuales cuáles cuando
    cuándo cuanta cuánta cuantas cuántas cuanto cuánto cuantos cuántos de del desde donde dónde e el él ella ellos
    en era eran es esa ese eso esta está estaba estan están estas este esto estos estuvo fue fueron ha había habían
    han hasta hay hoy hubo la las le les lo los mas más mi muy ni nos o ocurre ocurrió para pasa pasado pasando pasó
    pero por porque que qué quien quién quienes quiénes se según será si sí siendo sigue siguen sin sobre son su sus
    tan tiene tienen todavía todo todos tu u un una unas uno unos va van y ya yo
"""


def unaccented(word: str) -> str:
    """The word with the letters that its accents stand on: `cuántos` as `cuantos`."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


# Without accents, as the search compares them.
STOP_WORDS: Final = tuple(sorted({unaccented(word) for word in f"{_ENGLISH} {_SPANISH}".split()}))
