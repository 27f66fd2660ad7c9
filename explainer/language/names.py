"""When two spellings are one name: surely, whatever the capitals, letters and signs were typed with; or probably."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from explainer.language.normal_form import one_line, without_accents

# Signs that are typed for one another, and letters of Cyrillic and Greek that nobody tells from Latin ones.
_SIGNS: Final = "’‘‛ʼʻ`´′＇“”„‟«»″‹›‐‑‒–—―−"
_TYPED_FOR: Final = "'" * 9 + '"' * 9 + "-" * 7
_FOREIGN: Final = "АВЕЅІЈКМНОРСТХѴаеѕіјорсухԁԛԝһѵΑΒΕΖΗΙΚΜΝΟΡΤΥΧαινορτυχ"
_LATIN: Final = "ABESIJKMHOPCTXVaesijopcyxdqwhvABEZHIKMNOPTYXaivoptux"
_ALIKE: Final = str.maketrans(_SIGNS + _FOREIGN, _TYPED_FOR + _LATIN)
_ARTICLE: Final = re.compile(r"^(?:the|an?|el|la|los|las)\s+(?=\S+\s)")  # of a name that has two more words
_MARKS: Final = re.compile(r"[\W_]+(?!\d)|(?<!\d)[\W_]+")


@lru_cache(maxsize=8192)
def same_name(name: str) -> str:
    """What names have in common that differ in capitals, spaces, kinds of quotation mark, dash and letter alone.

    `The Daily Notice` and `The daily notice.`, `AFP` and `afp`. Nothing but for comparing: readers see the name.
    """
    alike = name.translate(_ALIKE).casefold()
    if not alike.isascii():
        alike = unicodedata.normalize("NFKC", name.translate(_ALIKE)).translate(_ALIKE).casefold()
        alike = unicodedata.normalize("NFKC", alike).translate(_ALIKE)
    return one_line(alike).rstrip(".,;: ") or name


@lru_cache(maxsize=8192)
def like_name(name: str) -> str:
    """What names have in common that differ, besides, in accents, an article, and signs and spaces between words."""
    bare = _ARTICLE.sub("", same_name(name), count=1)
    letters = bare.replace("&", " and ")
    return _MARKS.sub("", letters if letters.isascii() else without_accents(letters)) or bare


def difference(name: str, other: str) -> str:
    """In what two spellings of one name differ, in words."""
    if name.casefold() == other.casefold():
        return "capitals"
    odd = next((sign for sign in name + other if not sign.isascii() and (sign in name) != (sign in other)), None)
    if same_name(name) != same_name(other):
        return "accents, an article, or signs between words"
    if odd is None:
        return "capitals and signs"
    return f"the sign {odd}, U+{ord(odd):04X} {unicodedata.name(odd, '')}".rstrip()
