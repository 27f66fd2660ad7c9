"""The language of a page, as a code of the records: `es` for `es-VE`, `es_LA`, `spa` and `Spanish`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from babel.core import Locale, get_global

from explainer.language import LANGUAGES
from explainer.language.names import like_name
from explainer.sources.drafting.choice import Choice
from explainer.web.meta_tags import Said
from explainer.web.text_language import language_of as by_words


def language_of(said: Sequence[Said], text: str) -> Choice:
    """What the page says of itself, unless its words are plainly of another language."""
    stated = [(one, code) for one in said if (code := language_code(one.words))]
    read = by_words(text)
    if read and stated and stated[0][1] != read:
        also = next((one.where for one, code in stated if code == read), None)
        where = f"its words, and {also}" if also else "its words"
        return Choice(read, where, (f'{stated[0][0].where} says "{stated[0][0].words}"; its words are in "{read}"',))
    if stated:
        return Choice(stated[0][1], stated[0][0].where)
    return Choice(read, "its words") if read else Choice()


def language_code(words: str) -> str | None:
    """The code of a language by what a page calls it; None where that is no language."""
    first = re.split(r"[-_,;\s]", words.strip())[0].lower()
    aliases: dict[str, str] = get_global("language_aliases")  # type: ignore[assignment]
    code = aliases.get(first, first).partition("_")[0]
    if re.fullmatch(r"[a-z]{2,3}", code) and code in Locale("en").languages:
        return code if code not in ("und", "mul", "zxx", "mis") else None
    return _by_name().get(like_name(words))


@cache
def _by_name() -> dict[str, str]:
    """Languages by their names in each of the languages that we have, and in their own."""
    names: dict[str, str] = {}
    for lang in LANGUAGES:
        names |= {like_name(name): code for code, name in Locale(lang).languages.items() if len(code) <= 3}
    return names
