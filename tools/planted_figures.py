"""How many slips in the figures of the prose the rules find: each figure is altered once, alone, with a fixed seed.

    python -m tools.planted_figures            # this site, and how many of each kind are found
    python -m tools.planted_figures --seed 7   # other slips

The slips are those of people who type: the digit beside it, two digits that change places, the day or the year before
or after, the digits of a day in another order. Found is what `figure-not-in-fact` or `elapsed-differs` tells at its
place. Nothing is written.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from explainer.language import Lang
from explainer.language.reading.figures import figures
from explainer.loading.layout import read_layout
from explainer.pipeline import read_site
from explainer.site.claims import Claim
from explainer.site.figures.of_site import is_held_to_facts
from explainer.site.figures.times_apart import times_apart
from explainer.site.site import Site

SEED = 20260103
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")


@dataclass(frozen=True, slots=True)
class Slip:
    """A figure that somebody mistyped, `text[start:end]`, and of which kind it is: number, day or year."""

    kind: str
    text: str
    start: int
    end: int


def slips(text: str, lang: Lang, chance: random.Random) -> Iterator[Slip]:
    """One slip in each number in digits, day, month and year of a text."""
    read = figures(text, lang)
    for number in read.numbers:
        if number.digits and not number.code:
            digits = _NUMBER.search(text, number.start)
            if digits and digits.end() <= number.end:
                yield _slip("number", text, digits, mistyped(digits[0], chance))
    for date in read.dates:
        for digits in re.compile(r"\d+").finditer(text, date.start, date.end):
            if len(digits[0]) == 4:
                yield _slip("year", text, digits, str(int(digits[0]) + chance.choice((-1, 1))))
            elif date.kind == "day":
                yield _slip("day", text, digits, another_day(digits[0], chance))


def _slip(kind: str, text: str, old: re.Match[str], new: str) -> Slip:
    return Slip(kind, text[: old.start()] + new + text[old.end() :], old.start(), old.start() + len(new))


def mistyped(digits: str, chance: random.Random) -> str:
    """Digits as somebody mistypes them: other than they are, with as many separators."""
    places = [place for place, sign in enumerate(digits) if sign.isdigit()]
    swaps = [(one, two) for one, two in pairwise(places) if digits[one] != digits[two]]
    if swaps and not chance.randrange(3):
        one, two = chance.choice(swaps)
        swapped = [*digits]
        swapped[one], swapped[two] = digits[two], digits[one]
        if swapped[places[0]] != "0":
            return "".join(swapped)
    place = chance.choice(places)
    near = [sign for sign in (int(digits[place]) - 1, int(digits[place]) + 1) if 0 <= sign <= 9]
    if place == places[0]:
        near = [sign for sign in near if sign] or [int(digits[place]) + 1]
    return digits[:place] + str(chance.choice(near)) + digits[place + 1 :]


def another_day(day: str, chance: random.Random) -> str:
    """A day of a month that is not this one, as near as slips are: the next, or its digits in another order."""
    number = int(day)
    near = {number - 1, number + 1, int(day[::-1]), number + 10, number - 10} - {number}
    return str(chance.choice(sorted(other for other in near if 1 <= other <= 28)))


def planted(site: Site, seed: int = SEED) -> Iterator[tuple[Claim, Slip, bool]]:
    """Every slip, one at a time, in the claims of a site, and whether it is found."""
    chance, claims = random.Random(seed), site.claims
    for number, claim in enumerate(claims):
        if is_held_to_facts(claim):
            before = tuple(one for one in claims[max(0, number - 3) : number] if one.owner == claim.owner)
            for slip in slips(site.figures.masked(claim.text), claim.lang, chance):
                yield claim, slip, _is_found(slip, replace(claim, text=slip.text), before, site)


def _is_found(slip: Slip, altered: Claim, before: tuple[Claim, ...], site: Site) -> bool:
    told = (*site.figures.misses(altered), *times_apart(altered, before, site.figures))
    return any(one.start < slip.end and slip.start < one.end for one in told)


def main() -> None:
    """Alters every figure of this site's claims, names the slips that are not found, and counts."""
    options = argparse.ArgumentParser(description="How many slips in the figures of the prose the rules find.")
    options.add_argument("--seed", type=int, default=SEED)
    layout = read_layout(Path())
    site, _ = read_site(layout.root, layout.content, layout.lang, story_day=layout.story_day)
    every: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for claim, slip, is_found in planted(site, options.parse_args().seed):
        every[slip.kind] += 1
        found[slip.kind] += is_found
        if not is_found:
            near = slip.text[max(0, slip.start - 40) : slip.end + 20]
            print(f"{claim.place(min(slip.start, len(claim.text) - 1))}: not found: {slip.kind} in {near!r}")
    for kind, number in sorted(every.items()):
        print(f"{kind}: {found[kind]} of {number} found, {100 * found[kind] / number:.1f} percent")


if __name__ == "__main__":
    main()
