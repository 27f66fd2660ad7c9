"""A fact whose text is more than one sentence.

A fact is one checkable statement: it has one status, one figure, one speaker, and a reader who follows a marker looks
for one thing. Where it says two, a source that bears out the first seems to bear out the second.

Sentences end here where that is sure, as everywhere on the site. Not seen: an end behind an abbreviation, an initial or
a short name before another name ("He left Oslo. Bergen is next."), behind an ellipsis, and behind a name with `!`; a
sentence that begins with a small letter. What stands in brackets or quotation marks is let be.

Remedy: make a fact of each. A warning: it does not stop the build.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language.sentences import sentences
from explainer.problems import Problem
from explainer.site.site import Site

RULE = "several-claims"


def check(site: Site) -> Iterator[Problem]:
    """The text of every fact, in each of its languages."""
    data = site.dataset
    for fact in data.facts.values():
        for lang, words in fact.text.by_language().items():
            count = len(sentences(words, lang))
            if count > 1:
                place = data.where(fact.id, "text", lang)
                message = f"this fact says {count} sentences, one after the other"
                yield Problem(place, message, RULE, "make a fact of each, with its own date and sources", "warning")
