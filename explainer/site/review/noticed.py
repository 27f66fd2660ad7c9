"""A place that somebody should look at, and all of them on a site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from explainer.problems import Location
from explainer.site.claims import Claim
from explainer.site.words.quotations import outside_quotations

Kind = Literal["number", "ordinal", "passing", "one-sided"]
KINDS: tuple[Kind, ...] = get_args(Kind)
# What to ask at each kind of place.
QUESTIONS: dict[Kind, str] = {
    "number": "a number in words that no fact cited here has: is it counted right?",
    "ordinal": "an order that no fact cited here tells: is it the order?",
    "passing": "a word that passes with time: is it so on every day on which this is read?",
    "one-sided": "what one side says, told as if it were so: who says it?",
}


@dataclass(frozen=True, slots=True)
class Noticed:
    """What kind of place it is, where it stands, the words that were noticed, and the claim that they stand in."""

    kind: Kind
    location: Location
    words: str
    claim: str


def noticed_at(kind: Kind, claim: Claim, start: int, end: int) -> Noticed:
    """The words of a claim between two of its signs."""
    return Noticed(kind, claim.place(start), _in_line(claim.text[start:end]), _in_line(claim.text))


def own_words(claims: tuple[Claim, ...]) -> Iterator[tuple[Claim, str]]:
    """Every claim with its text, in which the words of quotations are blank."""
    return ((claim, outside_quotations(claim.text)) for claim in claims)


def _in_line(text: str) -> str:
    return " ".join(text.split())
