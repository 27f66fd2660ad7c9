"""Into which file of data/sources/ a new source goes: where those stand that have most to do with it."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urlsplit

from explainer.language.normal_form import without_accents
from explainer.model.dataset import Dataset
from explainer.web.text_language import COMMON

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_NEAREST: Final = 3  # sources of a file that speak for it
_ENOUGH: Final = 2.0  # weight, with which a file has something to do with it at all
_AHEAD: Final = 1.3  # times the weight of the next file, with which it is the one
_OTHERS: Final = 3


@dataclass(frozen=True, slots=True)
class Filing:
    """The file, None where it is not plain which; and those that may be meant, the likeliest first."""

    name: str | None
    likely: tuple[str, ...] = ()


def proposed_file(texts: Iterable[str], data: Dataset) -> Filing:
    """The file whose sources, with the facts that rest on them, have most words in common with these texts.

    Words count by how few sources have them, and of each file those three sources count that have most.
    """
    own, of_sources = _words(texts), _words_of_sources(data)
    files = {source: data.where(source).path for source in of_sources}
    if len(set(files.values())) < 2:
        return Filing(next(iter(files.values()), None))
    spread = Counter(word for words in of_sources.values() for word in words)
    weight = {word: math.log(len(of_sources) / spread[word]) ** 2 for word in own if word in spread}
    points: dict[str, list[float]] = defaultdict(list)
    for source, words in of_sources.items():
        points[files[source]].append(sum(weight[word] for word in words & weight.keys()) / math.sqrt(len(words) + 5))
    sums = {name: sum(sorted(found)[-_NEAREST:]) for name, found in points.items()}
    ranked = sorted(sums, key=lambda name: (-sums[name], name))
    first, second = sums[ranked[0]], sums[ranked[1]]
    likely = tuple(name for name in ranked[: _OTHERS + 1] if sums[name] >= _ENOUGH)
    plain = first >= _ENOUGH and first >= _AHEAD * second
    return Filing(ranked[0], likely[1:]) if plain else Filing(None, likely)


def _words_of_sources(data: Dataset) -> dict[str, set[str]]:
    """The words of each source: of its id, its title, its address, and the facts that name it."""
    texts = {
        source.id: [source.id, source.title or "", unquote(urlsplit(source.url).path)]
        for source in data.sources.values()
        if not source.withheld
    }
    for fact in data.facts.values():
        for link in () if fact.withheld else fact.sources:
            if link.source in texts:
                texts[link.source].append(str(fact.text))
    return {source: _words(found) for source, found in texts.items()}


def _words(texts: Iterable[str]) -> set[str]:
    common = set().union(*COMMON.values())
    return {word for text in texts for word in _WORD.findall(without_accents(text).lower())} - common
