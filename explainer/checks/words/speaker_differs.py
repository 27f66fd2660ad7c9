"""A sentence hands to one person what the fact that it cites says another said.

Where a sentence has the name of a person and a word of saying ("Pérez said", "…, said Pérez", "según Pérez"), and cites
one fact that somebody said, that person is who says the fact, or who is quoted in it. Where the fact's own text or note
has the person saying something, both may be told.

Not seen: speakers who are bodies; sentences that cite several facts, or a source; a verb that says without being a word
of saying ("gave 83", "put the toll at"); a name in a later clause.

Remedy: name who said it; cite the fact that this person said; or mend the fact's `said_by`.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language import Lang
from explainer.language.saying import is_said_by, may_say
from explainer.model.fact import Fact
from explainer.problems import Problem
from explainer.site.claims import Claim
from explainer.site.site import Site
from explainer.site.words.people import Named, People
from explainer.site.words.people_of_facts import PeopleOfFacts
from explainer.site.words.quotations import outside_quotations
from explainer.site.words.record_words import record_texts

RULE = "speaker-differs"


def check(site: Site) -> Iterator[Problem]:
    """Every claim that cites one fact, which somebody said."""
    for claim in site.claims:
        if claim.cited and len(claim.facts) == 1 and not claim.sources and claim.facts[0].said_by:
            yield from _in_claim(claim, claim.facts[0], site.people)


def _in_claim(claim: Claim, fact: Fact, known: PeopleOfFacts) -> Iterator[Problem]:
    speakers = known.speakers(fact)
    for named in _sayers(outside_quotations(claim.text), claim.lang, known.people):
        if speakers and named.ids.isdisjoint(speakers) and named.ids.isdisjoint(_saying_in(fact, known.people)):
            names = " and ".join(str(actor.name) for actor in speakers.values())
            hint = f"name who said it, cite a fact that {named.words} said, or mend said_by"
            message = f"here {named.words} says it; in {fact.id}, {names} does"
            yield Problem(claim.place(named.at), message, RULE, hint)


def _sayers(text: str, lang: Lang, people: People) -> Iterator[Named]:
    """The people to whom a sentence hands what it tells."""
    for named in people.named_in(text):
        if is_said_by(text, named.at, named.at + len(named.words), lang):
            yield named


def _saying_in(fact: Fact, people: People) -> frozenset[str]:
    """Whom the fact's own words have saying something."""
    found = frozenset[str]()
    for text in record_texts(fact):
        for named in people.named_in(text.words):
            end = named.at + len(named.words)
            if may_say(text.words, end, text.lang) or is_said_by(text.words, named.at, end, text.lang):
                found |= named.ids
    return found
