"""Sentences that rest on what one side says, and name neither the side nor that somebody says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.language.saying import tells_of_saying
from explainer.model.actor import Actor
from explainer.model.fact import Fact
from explainer.site.claims import Claim
from explainer.site.editorial.sides import side_of
from explainer.site.review.noticed import Noticed, noticed_at
from explainer.site.site import Site
from explainer.site.words.record_words import in_every_language

_WORD = re.compile(r"[^\W\d_]{5,}")  # by which a body is known: the Red Cross by Cross, not by Red


def notice(site: Site) -> Iterator[Noticed]:
    """Every sentence of prose all of whose facts somebody of one side says; not a table, which says it in its head."""
    for claim in site.claims:
        facts = claim.facts
        if (
            claim.kind != "prose"
            or not claim.cited
            or not facts
            or claim.sources
            or claim.text.lstrip().startswith("|")
        ):
            continue
        speakers = {key: actor for fact in facts for key, actor in site.people.speakers(fact).items()}
        sides = {_side(fact, site) for fact in facts}
        if len(sides) == 1 and None not in sides and not _is_told(claim, speakers, site):
            start = len(claim.text) - len(claim.text.lstrip())
            yield noticed_at("one-sided", claim, start, len(claim.text))


def _side(fact: Fact, site: Site) -> str | None:
    """The side that the speaker of the fact speaks for, else the speaker; None where nobody who is known says it."""
    return side_of(fact, site.dataset) or (fact.said_by if fact.said_by in site.dataset.actors else None)


def _is_told(claim: Claim, speakers: dict[str, Actor], site: Site) -> bool:
    """Whether the claim has a word of saying, or names who says it."""
    if tells_of_saying(claim.text, claim.lang):
        return True
    named = {key for named in site.people.people.named_in(claim.text) for key in named.ids}
    words = set(_WORD.findall(claim.text.casefold()))
    names = " ".join(name for actor in speakers.values() for name in in_every_language(actor.name))
    return not named.isdisjoint(speakers) or not words.isdisjoint(_WORD.findall(names.casefold()))
