"""Somebody is named whom the facts that are cited do not name.

A person of the record who is named in prose or in a question is the speaker of a fact that is cited there, or one of
its actors, or is named in its words: its text, its note, its quote, the quotes and titles of its sources. A heading, a
title, a standfirst or framing is held to all facts on the page, an event's title to the facts of the event. Names are
known however much of them is written: `Pérez`, `Pérez Mora`, `the Pérezes`, with accents or without. Where several
share a name, one of them is enough.

Whom the title or the standfirst of the front page names, the whole story is about: they may be named everywhere.

Not seen: people who have no record as actors; a first name alone; a person put for another who is named in the same
fact (the rule `speaker-differs` sees some of these); an office put for another ("the interior minister").

Remedy: name whom the fact names; cite a fact that names this person too; or add the person to the actors of the fact.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from explainer.model.fact import Fact
from explainer.model.source import Source
from explainer.problems import Location, Problem
from explainer.site.site import Site
from explainer.site.words.named_people import named_in_claims, people_of_the_story
from explainer.site.words.people import Named
from explainer.site.words.people_of_facts import PeopleOfFacts
from explainer.site.words.record_words import record_texts

RULE = "person-not-in-fact"
_NAMED = 3  # people that a message names


def check(site: Site) -> Iterator[Problem]:
    """Every name in the claims of pages and questions, and in the titles of events."""
    known, of_the_story = site.people, people_of_the_story(site)
    for found in named_in_claims(site):
        if not found.recorded and not found.of_the_story:
            yield _problem(found.claim.place(found.named.at), found.named, found.held_to, known, site)
    for event in site.dataset.events.values():
        facts = [site.dataset.facts[key] for key in event.facts if key in site.dataset.facts]
        if len(facts) < len(event.facts):  # whom the others name is not known
            continue
        for text in record_texts(event):
            for named in known.people.named_in(text.words):
                if named.ids.isdisjoint(of_the_story.union(event.actors, *map(known.of, facts))):
                    yield _problem(text.place(site.dataset), named, facts, known, site)


def _problem(
    place: Location, named: Named, held_to: Sequence[Fact | Source], known: PeopleOfFacts, site: Site
) -> Problem:
    """The finding, with whom the records name instead."""
    hint = f"name whom the fact names, cite a fact that names {named.words}, or add {named.words} to its actors"
    if len(held_to) > 1:
        where = f"is named in none of the {len(held_to)} facts and sources that these words are held to"
        return Problem(place, f"{named.words} {where}", RULE, hint)
    (record,) = held_to
    speakers = known.speakers(record) if isinstance(record, Fact) else {}
    others = {key: site.dataset.actors[key] for key in sorted(known.of(record)) if key in site.dataset.actors}
    people = [str(actor.name) for actor in (speakers | others).values() if actor.kind == "person"][:_NAMED]
    names = f", which names {' and '.join(people)}" if people else ", which names nobody"
    return Problem(place, f"{named.words} is not named in {record.id}{names}", RULE, hint)
