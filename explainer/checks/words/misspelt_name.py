"""A person of the record is named with a letter wrong: `Ana Preuba` for Ana Prueba, `Jon Smiht`.

A name in two words, of which one is that of somebody who has a record, and the other is so but for a letter that is
wrong, missing, too many or in its neighbour's place. Readers who look for the person would not find them, and no other
rule knows then who is named. Looked at are prose that cites, and the texts of all records; accents may be left off.

Not seen: a surname that stands alone; two letters wrong; words of three letters; people who have no record; given names
that differ as those of a man and a woman do (`Mario`, `María`).

Remedy: write the name as the record has it. Somebody else of nearly the same name gets a record as an actor; another
spelling of the same name stands in the `aliases` of the actor.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.model.actor import Actor
from explainer.model.dataset import Dataset
from explainer.problems import Location, Problem
from explainer.site.site import Site
from explainer.site.words.record_words import in_every_language, record_texts
from explainer.site.words.slips import NearNames, Slip

RULE = "misspelt-name"


def check(site: Site) -> Iterator[Problem]:
    """Every name in claims of pages and questions, then in the texts of records."""
    data = site.dataset
    near = _near_names(data)
    for claim in site.claims:
        for slip in near.slips(claim.text):
            yield _problem(claim.place(slip.at), slip)
    for record in data.records.values():
        for text in record_texts(record):
            if not (isinstance(record, Actor) and text.path == ("name",)):
                for slip in near.slips(text.words):
                    yield _problem(text.place(data), slip)


def _near_names(data: Dataset) -> NearNames:
    actors, places, terms = data.actors.values(), data.places.values(), data.terms.values()
    people = (name for one in actors if one.has_surname for name in (*in_every_language(one.name), *one.aliases))
    others = (
        *(name for one in actors if one.kind != "person" for name in in_every_language(one.name)),
        *(name for one in places for name in in_every_language(one.name)),
        *(name for one in terms for name in in_every_language(one.term)),
    )
    return NearNames(people, others)


def _problem(place: Location, slip: Slip) -> Problem:
    message = f'"{slip.words}" is nearly, and not quite, the name of {slip.name}'
    return Problem(
        place, message, RULE, f"write it as in {slip.name}; if it is somebody else, add a record of the actor"
    )
