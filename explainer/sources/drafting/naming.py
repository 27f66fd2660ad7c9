"""The id of a new source, in the form that the others have: who published it, when, and two or three words of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final
from urllib.parse import unquote, urlsplit

from explainer.language.names import like_name
from explainer.model.fields import id_like
from explainer.model.source import Source
from explainer.web.text_language import COMMON

_DATED: Final = re.compile(r"^(.+?)-(?:19|20)\d\d(?:-|$)")
_LONG: Final = 28  # letters that the words have together
_WORDS: Final = 3
_PUBLISHER_LONG: Final = 30
_SMALL_WORDS: Final = (
    "a an and are as at be been but by for from has have he her his how in into is it its more new no not of on or "
    "over says she than that the their they this to under up was what when who why will with after al ante como con "
    "contra cual cuando de del desde donde e el en entre es esta este fue ha hasta hay la las le lo los mas ni o para "
    "pero por que se segun ser si sin sobre son su sus tras un una y ya"
)
_SMALL: Final = frozenset(_SMALL_WORDS.split())


def proposed_id(
    publisher: str | None,
    day: str | None,
    words: str | None,
    address: str,
    sources: Iterable[Source],
    taken: Collection[str],
) -> str:
    """An id that no other has. `words` are those of the title; without them, the address has some."""
    start = "-".join(part for part in (_publisher(publisher, address, sources), _day(day)) if part)
    telling = _telling(words, publisher) or _telling(_of_address(address), publisher)
    for count in range(min(_WORDS, len(telling)), len(telling) + 1):
        proposal = _joined(start, telling[:count])
        if proposal not in taken and (telling or day):
            return proposal
    base = _joined(start, telling[:_WORDS])
    return next(name for name in _numbered(base) if name not in taken)


def _numbered(base: str) -> Iterator[str]:
    number = 2
    if not base.isdigit():
        yield base
    while True:
        yield f"{base}-{number}"
        number += 1


def _joined(start: str, words: Sequence[str]) -> str:
    kept: list[str] = []
    for word in words:
        if kept and len("-".join((*kept, word))) > _LONG:
            break
        kept.append(word)
    return "-".join((start, *kept))[:90].strip("-")


def _publisher(publisher: str | None, address: str, sources: Iterable[Source]) -> str:
    """What the ids of its other sources begin with, most often; else its name, or that of its site."""
    own = [source for source in sources if publisher and like_name(source.publisher) == like_name(publisher)]
    begins = Counter(found[1] for source in own if not source.agency and (found := _DATED.match(source.id)))
    if begins:
        return begins.most_common(1)[0][0]
    name = id_like((publisher or "").partition(" (")[0]) or id_like(
        (urlsplit(address).hostname or "").removeprefix("www.")
    )
    return name if len(name) <= _PUBLISHER_LONG else name[:_PUBLISHER_LONG].rpartition("-")[0] or name[:_PUBLISHER_LONG]


def _day(day: str | None) -> str:
    found = re.match(r"\d{4}(?:-\d{2}){0,2}", day or "")
    return found[0] if found else ""


def _telling(words: str | None, publisher: str | None) -> list[str]:
    """The words that say which document it is, each once."""
    own = set(id_like(publisher or "").split("-"))
    common = set().union(*COMMON.values())
    found = id_like((words or "").replace("'s ", " ").replace("’s ", " ")[:300]).split("-")
    telling = [word for word in found if word and word not in _SMALL | own and word not in common]
    return list(dict.fromkeys(word for word in telling if len(word) > 1 or word.isdigit()))


def _of_address(address: str) -> str:
    """The words of the last part of a path that has any."""
    parts = [re.sub(r"\.\w{2,5}$", "", unquote(part)) for part in urlsplit(address).path.split("/") if part]
    named = [part for part in parts if re.search(r"[^\W\d_]{3}", part)]
    return re.sub(r"\b\d{4,}\b|\b[0-9a-f]{8,}\b", " ", named[-1].replace("-", " ").replace("_", " ")) if named else ""
