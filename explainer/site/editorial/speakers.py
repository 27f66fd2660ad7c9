"""Who says what the record holds, by side, and how much of it one origin alone reports."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from explainer.model.dataset import Dataset
from explainer.model.fact import Fact
from explainer.site.editorial.counts import standing
from explainer.site.editorial.sides import is_unnamed, side_of

# A side of whom readers are told by name; all that say less, together; who is not named; nobody but the sources.
Voice = Literal["side", "others", "unnamed", "sources"]
FEW = 0.01  # of all facts: a side that says less is among the others


@dataclass(frozen=True, slots=True)
class SideCount:
    """The facts of one voice, and those of them that rest on one origin; `sides` are the ids of who is counted."""

    voice: Voice
    sides: tuple[str, ...]
    facts: int
    single_source: int


def facts_by_side(data: Dataset) -> tuple[SideCount, ...]:
    """The facts that stand: by side, most first, then by id; the other sides, who is not named, the sources alone.

    Whoever speaks for nobody else in the record is a side.
    """
    facts = tuple(standing(data))
    said: Counter[tuple[Voice, str]] = Counter()
    single: Counter[tuple[Voice, str]] = Counter()
    for fact in facts:
        voice = _voice(fact, data)
        said[voice] += 1
        single[voice] += len(data.origins(fact)) == 1
    sides = sorted((key for key in said if key[0] == "side"), key=lambda key: (-said[key], key))
    large = [key for key in sides if said[key] >= FEW * len(facts)]
    groups: list[tuple[Voice, list[tuple[Voice, str]]]] = [("side", [key]) for key in large]
    groups += [("others", sides[len(large) :]), ("unnamed", [("unnamed", "")]), ("sources", [("sources", "")])]
    return tuple(
        SideCount(
            voice, tuple(filter(None, (side for _, side in keys))), sum(said[key] for key in keys),
            sum(single[key] for key in keys),
        )
        for voice, keys in groups
        if any(said[key] for key in keys)
    )  # fmt: skip


def _voice(fact: Fact, data: Dataset) -> tuple[Voice, str]:
    if fact.said_by is None:
        return "sources", ""
    if is_unnamed(fact, data):
        return "unnamed", ""
    return "side", side_of(fact, data) or fact.said_by
