"""A fact that rests on retold reports alone, and does not say so.

A digest, a rewrite or a summary adds mistakes of its own, and more of them add no confirmation. Readers are told on
every page that a fact has nothing else (`retelling` on its sources); its `note` says whose report is retold, and what
could not be compared with it.

A note that calls its source a digest, a rewrite or a summary, while no source is marked as one, is named too.

Not seen: a source that retells and is not marked, where no note says so.

Remedy: add the report itself to `sources`; else say in `note` what is retold: "Only in a digest of agency reports."
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language.telling import tells_of_retelling
from explainer.model.fact import Fact
from explainer.problems import Problem
from explainer.site.site import Site

RULE = "single-digest"


def check(site: Site) -> Iterator[Problem]:
    """Every fact that stands, with the note that it has."""
    data = site.dataset
    for fact in data.facts.values():
        if not data.is_current(fact):
            continue
        told = _told(fact)
        kinds = data.retellings(fact)
        if kinds and not told:
            which = f"a {kinds[0]}" if len(kinds) == 1 else "retold reports"
            message = f'"{fact.id}" rests on {which} alone, and its note does not say so'
            hint = "add the report that is retold, or say in note whose it is"
            yield Problem(data.where(fact.id, "sources"), message, RULE, hint)
        elif told and all(
            link.source in data.sources and not data.sources[link.source].retelling for link in fact.sources
        ):
            message = f'the note of "{fact.id}" speaks of "{told}", and none of its sources is marked as one'
            hint = "add retelling: digest, rewrite or summary to the source"
            yield Problem(data.where(fact.id, "note"), message, RULE, hint)


def _told(fact: Fact) -> str | None:
    """The word by which its note says that it rests on a retelling."""
    texts = fact.note.by_language() if fact.note else {}
    return next((word for lang, text in texts.items() if (word := tells_of_retelling(text, lang))), None)
