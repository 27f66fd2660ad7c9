"""Words in quotation marks that an institution is said to have spoken, or nobody.

A ministry does not speak; its minister does, or a statement does. Readers who see a state as the speaker cannot tell
who answers for the words, and a quotation that was put together from several mouths goes unnoticed.

Whoever is quoted is a person (named, or `unnamed`), an office (`office: true` on the actor: a press office, a
prosecutor's office), or a document (`document:` beside the quote's `text`).

Not seen: whether the person that is named spoke these words; a body that is entered as a person.

Remedy: name the speaker in `by`; where the words were written, say in `document` what they stand in ("statement of 30
January").
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.problems import Problem
from explainer.site.site import Site

RULE = "quote-speaker"


def check(site: Site) -> Iterator[Problem]:
    """The quote of every fact."""
    data = site.dataset
    for fact in data.facts.values():
        quote = fact.quote
        if quote is None or quote.document:
            continue
        speaker = quote.by or fact.said_by
        place = data.where(fact.id, "quote", *(("by",) if quote.by else ()))
        if speaker is None:
            hint = "name who spoke them in by, or what they stand in, in document"
            yield Problem(place, f'nobody speaks the quoted words of "{fact.id}"', RULE, hint)
            continue
        actor = data.actors.get(speaker)
        if actor and actor.kind == "body" and not actor.office and not actor.unnamed:
            message = f'the quoted words of "{fact.id}" are spoken by "{actor.id}", which is a body'
            hint = "name the person in by; what was written has document: …; an office of one voice has office: true"
            yield Problem(place, message, RULE, hint)
