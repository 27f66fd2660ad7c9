"""How names stand in lists: under which letter, in what order, and what of them stands in an address."""

from __future__ import annotations

import re
import unicodedata

from explainer.language import Lang
from explainer.language.personal_names import by_surname
from explainer.model.actor import Actor

NOT_A_LETTER = "0–9"

_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)


def sort_key(name: str) -> str:
    """Without its article, accents and capitals: `The Éxodo` is found under E."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
    return re.sub(r"^\W+", "", _ARTICLE.sub("", plain)).casefold()


def name_to_sort(actor: Actor, lang: Lang) -> str:
    """A person's surname first, `Pérez, Ana`, `Pérez, Ana, Jr.`; a body, or somebody unnamed, as it is called."""
    name = actor.name.in_language(lang)
    if actor.sort_name or not actor.has_surname:
        return actor.sort_name or name
    return by_surname(name).words


def letter_of(name: str) -> str:
    """The capital under which lists have it, or `0–9`."""
    first = sort_key(name)[:1]
    return first.upper() if first.isalpha() else NOT_A_LETTER


def anchor_of(letter: str) -> str:
    """The anchor of a letter in a list."""
    return "numbers" if letter == NOT_A_LETTER else f"letter-{letter.casefold()}"


def in_address(words: str) -> str:
    """The words as a part of an address: letters and digits of ASCII, hyphens, and other letters by their number."""
    return "".join(map(_sign, sort_key(words)))


def _sign(sign: str) -> str:
    if not sign.isalnum():
        return "-"
    return sign if sign.isascii() else f"u{ord(sign):x}"
