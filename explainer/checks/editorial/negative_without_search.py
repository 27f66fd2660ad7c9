"""A negative of ours, and nothing that says where we looked: "no count has been found", "no consta".

One search disproves it, and it reads as careful. So whoever writes that something was not found, read or known here
says what was looked for, in English and Spanish, when and where. Readers are told, and half a year later it is due to
be looked for again. What a named speaker or document does not say, or denies, is a fact and is cited as one.

Looked at are the words of facts and their notes, those of questions, and the prose of every page but those about the
site itself. In prose, the sentence (or its paragraph) cites a fact with a search, or leads to the page of one or of a
question with one: `/questions/ID/`. A title and a standfirst stand on all that their page cites. Quoted words are their
speaker's.

Not seen: a negative in other words than those of finding, reading, knowing and being there ("the mayor is silent"); one
in the same clause as a word of saying ("AFP said that no list was found") is taken for the speaker's. Series, places,
terms and events cannot say what was looked for, and are not looked at.

Remedy: look again, in both languages; then write `searched: {on: …, for: {en: […], es: […]}, where: …}` on the fact or
question, and cite it beside the sentence (for a standfirst, anywhere in the text). If somebody else says so, name
them.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.problems import Problem
from explainer.site.editorial.negatives import FoundNegative, found_negatives
from explainer.site.site import Site

RULE = "negative-without-search"
_SEARCHED = "searched: {on: …, for: {en: […], es: […]}, where: …}"


def check(site: Site) -> Iterator[Problem]:
    """Every negative of ours that stands on no search."""
    for found in found_negatives(site):
        if not found.searched:
            yield Problem(found.where(site.dataset), _message(found), RULE, _hint(found))


def _message(found: FoundNegative) -> str:
    words = found.words if len(found.words) <= 80 else found.words[:80].rsplit(" ", 1)[0] + " …"
    if found.owner:
        return f'"{words}": the {found.owner.noun} "{found.owner.id}" does not say what was looked for, and where'
    where = "on this page" if found.of_page else "here"
    return f'"{words}": nothing that is cited {where} says what was looked for, and where'


def _hint(found: FoundNegative) -> str:
    if found.owner:
        return f"look again in both languages, then add {_SEARCHED}; if somebody else says so, name them"
    where = "in the text of this page" if found.of_page else "here"
    return f"cite a fact {where} that has {_SEARCHED}, or lead to a question that has it: /questions/ID/"
