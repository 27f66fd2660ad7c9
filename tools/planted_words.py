"""How many slips in the words of the prose are found by the rules about words: each claim is altered once, alone.

`python -m tools.planted_words [SEED]` prints how many there were of each kind and how many were found; with `-v`, the
others too. Nothing is written. The slips: a word of a quotation left out, put in, or put for another; a person named
for another who is named on the same page, or anywhere; a day told by the day of reading.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from explainer.checks.words import person_not_in_fact, quote_not_in_fact, relative_day, speaker_differs
from explainer.loading.layout import read_layout
from explainer.pipeline import read_site
from explainer.problems import Location
from explainer.site.claims import Claim
from explainer.site.site import Site
from explainer.site.words.people import Named
from explainer.site.words.quotations import quotations

SEED = 20260103
RULES = (quote_not_in_fact, person_not_in_fact, relative_day, speaker_differs)
_WORD = re.compile(r"[^\W\d_]{3,}")
_RELATIVE = {"en": ("yesterday", "last week", "recently", "this year"), "es": ("ayer", "la semana pasada", "este año")}


@dataclass(frozen=True, slots=True)
class Slip:
    """Of which kind it is, and the claim with it."""

    kind: str
    claim: Claim


def misquotes(claims: Sequence[Claim], chance: random.Random) -> Iterator[Slip]:
    """Each quotation with a word left out, with one more, and with one put for another."""
    words = sorted({word.lower() for claim in claims for word in _WORD.findall(claim.text)})
    for claim in claims:
        for found in quotations(claim.text):
            if found.term or not (inside := list(_WORD.finditer(claim.text, found.start, found.end))):
                continue
            one = chance.choice(inside)
            another = chance.choice([word for word in words if word != one[0].lower()])
            yield Slip("quoted word put for another", altered(claim, one.span(), another))
            yield Slip("quoted word put in", altered(claim, (one.end(), one.end()), f" {another}"))
            if len(inside) > 2:  # the first and the last may be left out
                one = chance.choice(inside[1:-1])
                yield Slip("quoted word left out", altered(claim, one.span(), ""))


def people_named(site: Site) -> tuple[Mapping[str, str], Sequence[tuple[Claim, Named]], Mapping[str, set[str]]]:
    """The people of the record by id, every place where a claim names one, and whom each file names."""
    names = {key: str(actor.name) for key, actor in site.dataset.actors.items() if actor.kind == "person"}
    named = [(claim, name) for claim in site.claims for name in site.people.people.named_in(claim.text)]
    on_page: dict[str, set[str]] = {}
    for claim, name in named:
        on_page.setdefault(claim.place(0).path, set()).update(name.ids)
    return names, named, on_page


def other_people(site: Site, chance: random.Random) -> Iterator[Slip]:
    """Each person's name put for that of another: of somebody on the same page, and of anybody."""
    names, named, on_page = people_named(site)
    for claim, name in named:
        near, span = on_page[claim.place(0).path], (name.at, name.at + len(name.words))
        for kind, others in (("person of the page put for another", near), ("person put for another", set(names))):
            if pool := sorted(others - name.ids):
                other = names[chance.choice(pool)]
                yield Slip(kind, altered(claim, span, as_short(other, name.words, site)))


def as_short(name: str, as_written: str, site: Site) -> str:
    """The other name as this one is written: the surname alone, where the other name stood so and it is written so."""
    if " " in as_written:
        return name
    short = [word for word in name.split() if any(site.people.people.named_in(word))]
    return short[0] if short else name


def relative_days(claims: Iterable[Claim], chance: random.Random) -> Iterator[Slip]:
    """Each claim with a day that is told by the day of reading behind one of its words, outside quotations."""
    for claim in claims:
        quoted = [range(found.start, found.end) for found in quotations(claim.text)]
        ends = [match.end() for match in _WORD.finditer(claim.text)]
        if free := [end for end in ends if not any(end in words or end - 1 in words for words in quoted)]:
            at = chance.choice(free)
            yield Slip("relative day", altered(claim, (at, at), f" {chance.choice(_RELATIVE[claim.lang])}"))


def found(site: Site, slips: Sequence[Slip]) -> set[int]:
    """The numbers of the slips in which a rule finds something."""

    def place(number: int) -> Callable[[int], Location]:
        return lambda _: Location("slip", number)

    planted = replace(site)
    claims = (replace(slip.claim, place=place(number), kind="prose") for number, slip in enumerate(slips, 1))
    vars(planted)["claims"] = tuple(claims)
    vars(planted)["people"] = site.people
    problems = [problem for rule in RULES for problem in rule.check(planted) if problem.location.path == "slip"]
    return {problem.location.line - 1 for problem in problems}


def altered(claim: Claim, span: tuple[int, int], words: str) -> Claim:
    """The claim with other words in that place."""
    return replace(claim, text=claim.text[: span[0]] + words + claim.text[span[1] :])


def main() -> None:
    """Alters every claim of the site once for each slip that it may have, and counts what is found."""
    given = [argument for argument in sys.argv[1:] if argument != "-v"]
    chance = random.Random(int(given[0]) if given else SEED)
    layout = read_layout(Path())
    site, _ = read_site(layout.root, layout.content, layout.lang)
    slips = [*misquotes(site.claims, chance), *other_people(site, chance), *relative_days(site.claims, chance)]
    seen = found(site, slips)
    planted = Counter(slip.kind for slip in slips)
    caught = Counter(slips[number].kind for number in seen)
    for number, slip in enumerate(slips) if "-v" in sys.argv else ():
        if number not in seen:
            print(f"{slip.claim.place(0)}: not found: {slip.kind}: {' '.join(slip.claim.text.split())}")
    for kind, count in planted.items():
        print(f"{kind}: {caught[kind]} of {count} found, {100 * caught[kind] / count:.1f} per cent")


if __name__ == "__main__":
    main()
