"""On whose behalf somebody speaks, as the sources describe them; no side is given to who has none in the record."""

from __future__ import annotations

from explainer.model.actor import Actor
from explainer.model.chains import chain
from explainer.model.dataset import Dataset
from explainer.model.fact import Fact


def side_of(fact: Fact, data: Dataset) -> str | None:
    """The id of the body on whose behalf a fact was said, or that the speaker is a part of; None where none is named.

    A role that was held when it was said goes before what somebody is today. A speaker for whom others speak is a side.
    """
    if fact.said_by is None or fact.said_by not in data.actors:
        return None
    speaker = data.actors[fact.said_by]
    first = body_of(fact, data)
    if first is None:
        return speaker.id if any(field.path[-1] == "speaks_for" for _, field in data.naming(speaker.id)) else None
    return (first, *chain(first, lambda body: data.actors[body].speaks_for if body in data.actors else None))[-1]


def body_of(fact: Fact, data: Dataset) -> str | None:
    """The id of the body that its speaker spoke for on that day; None where none is named."""
    speaker = data.actors.get(fact.said_by or "")
    return (_role_of_then(speaker, fact) or speaker.speaks_for) if speaker else None


def is_unnamed(fact: Fact, data: Dataset) -> bool:
    """Whether somebody says it whom its sources do not name."""
    speaker = data.actors.get(fact.said_by or "")
    return speaker is not None and speaker.unnamed


def _role_of_then(actor: Actor, fact: Fact) -> str | None:
    """The body that somebody spoke for on the day on which it was said, where a dated role says so."""
    said = (fact.reported or fact.date).lower
    for role in actor.roles if said else ():
        began, ended = role.start.lower if role.start else None, role.end.upper if role.end else None
        if role.speaks_for and said and (began is None or began <= said) and (ended is None or said <= ended):
            return role.speaks_for
    return None
