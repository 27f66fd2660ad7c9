"""Which id a new record gets: a few of its own words, as the ids of its kind have them, and none that was ever used."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any, Final

from explainer.loading.locks import read_addresses
from explainer.model.fields import id_like
from explainer.site.site import Site

_MOST_WORDS: Final = 6
_LONGEST: Final = 48
# Words that tell one record of a kind from another in no case.
_SMALL: Final = frozenset(
    (
        "a", "an", "the", "of", "in", "on", "at", "to", "for", "by", "from", "with", "and", "or", "as", "that", "this",
        "its", "it", "his", "her", "their", "was", "were", "is", "are", "be", "been", "had", "has", "have", "said",
        "says", "told", "tells", "gave", "gives", "after", "before", "than", "more", "who", "which", "not",
    )
)  # fmt: skip
_ARTICLES: Final = frozenset(("a", "an", "the"))


def proposed_id(noun: str, values: Mapping[str, Any], taken: Collection[str]) -> str:
    """An id in the form that those of its kind have; one that nobody has had, even if it was taken back."""
    made = _MADE_OF[noun](values) or noun
    if made not in taken:
        return made
    others = [f"{noun}-{made}"] if noun == "term" else []
    date = re.match(r"\d{4}(?:-\d{2}){0,2}", str(values.get("reported") or values.get("date") or ""))
    others += [f"{made}-{date[0]}"] if date else []
    others += [f"{made}-{number}" for number in range(2, 1000)]
    return next(other for other in others if other not in taken)


def taken_ids(root: Path, site: Site) -> frozenset[str]:
    """Every id that a record has, or that an address was ever published with; names of pages are among them."""
    found = {*site.dataset.records, *site.dataset.broken, *(page.slug for page in site.pages)}
    for address in read_addresses(root, []):
        path, _, anchor = address.partition("#")
        found.update((path.rstrip("/").rpartition("/")[2], anchor))
    return frozenset(found - {""})


def words_of(value: Any) -> str:
    """The words of a text, in the language that every text has."""
    return str(next(iter(value.values()), "") if isinstance(value, Mapping) else value or "")


def _of_chief_words(name: str) -> Callable[[Mapping[str, Any]], str]:
    return lambda values: _joined(word for word in _parts(words_of(values.get(name))) if word not in _SMALL)


def _of_words(name: str) -> Callable[[Mapping[str, Any]], str]:
    return lambda values: _joined(word for word in _parts(words_of(values.get(name))) if word not in _ARTICLES)


def _parts(words: str) -> list[str]:
    return id_like(re.sub(r"['’]s\b|['’]", "", words)).split("-")


def _joined(words: Any) -> str:
    made = ""
    for number, word in enumerate(words):
        longer = f"{made}-{word}" if made else word
        if number == _MOST_WORDS or len(longer) > _LONGEST:
            break
        made = longer
    return made if not made.isdigit() else f"in-{made}"


_MADE_OF: Final[Mapping[str, Callable[[Mapping[str, Any]], str]]] = {
    "actor": _of_words("name"),
    "place": _of_words("name"),
    "topic": _of_chief_words("name"),
    "fact": _of_chief_words("text"),
    "event": _of_chief_words("title"),
    "question": _of_words("question"),
    "series": _of_chief_words("title"),
    "term": _of_words("term"),
    "explainer": _of_words("title"),
}
