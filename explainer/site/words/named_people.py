"""The people whom the site names in what it says, and whether the records that its words are held to name them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from explainer.model.fact import Fact
from explainer.model.source import Source
from explainer.site.claims import Claim
from explainer.site.site import Site
from explainer.site.words.people import Named

_STARTS = re.compile(r"(?:^|[.!?:;|>])[\s\"'“‘«(*_]*$")  # what stands before the first word of a sentence


@dataclass(frozen=True, slots=True)
class NamedInClaim:
    """A name in a claim, and the facts and sources that it is held to.

    `recorded`: one of these names somebody of that name. `of_the_story`: the whole story is about somebody of it.
    """

    claim: Claim
    named: Named
    held_to: tuple[Fact | Source, ...]
    recorded: bool
    of_the_story: bool


def named_in_claims(site: Site) -> Iterator[NamedInClaim]:
    """Every name in the claims of pages and questions that are held to anything."""
    known, story = site.people, people_of_the_story(site)
    for claim in site.claims:
        held_to: tuple[Fact | Source, ...] = (*claim.facts, *claim.sources)
        for named in known.people.named_in(claim.text) if held_to else ():
            recorded = any(not named.ids.isdisjoint(known.of(record)) for record in held_to)
            of_the_story = not named.ids.isdisjoint(story)
            if recorded or of_the_story or not _is_a_word(named, claim.text, site):
                yield NamedInClaim(claim, named, held_to, recorded, of_the_story)


def people_of_the_story(site: Site) -> frozenset[str]:
    """The ids of those whom the title or the standfirst of the front page names."""
    named = (named.ids for words in _on_the_front_page(site) for named in site.people.people.named_in(words))
    return frozenset[str]().union(*named)


def _on_the_front_page(site: Site) -> Iterator[str]:
    for page in site.pages:
        if page.front.kind == "home":
            yield from (page.front.title.as_typed(page.lang), page.front.standfirst.as_typed(page.lang))


def _is_a_word(named: Named, text: str, site: Site) -> bool:
    """Whether a surname at the start of a sentence is a word that the site writes small too: Brown bread, Cook for."""
    if " " in named.words or not _STARTS.search(text[: named.at]):
        return False
    word = re.compile(rf"(?<!\w){re.escape(named.words.lower())}(?!\w)")
    return any(word.search(claim.text) for claim in site.claims)
