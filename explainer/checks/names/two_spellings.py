"""One name in two spellings that differ in capitals, spaces or kinds of sign alone: `AFP` and `afp`, `’` and `'`.

Names are compared: who published what decides how many origins a fact has, units and positions decide whether accounts
agree. `The Daily Notice` and `The daily notice` are one publisher. It is counted as one, but would stand twice in
lists. Letters of other scripts that look Latin, and wide or joined ones, count as what they look like.

Compared are publishers and agencies, authors, actors and terms with their other spellings, places within one place,
topics, units, measures, groups of series, and the positions on one question. What a record itself has as another
spelling of its name is none of it. The spelling that most records have is taken for the right one.

Remedy: write the name as the other records do. If the two are not the same, tell them apart in words.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language.names import difference, same_name
from explainer.model.sameness.names import names_of, variants
from explainer.problems import Problem
from explainer.site.site import Site

RULE = "two-spellings"


def check(site: Site) -> Iterator[Problem]:
    """Every name that other records spell otherwise."""
    data = site.dataset
    for found in variants(names_of(data), same_name):
        name, usual = found.name, found.usual
        first = data.where(usual.record, *usual.path)
        message = (
            f'"{name.words}" is spelled "{usual.words}" in {first.path}, line {first.line}; '
            f"what differs: {difference(name.words, usual.words)}"
        )
        yield Problem(data.where(name.record, *name.path), message, RULE, f'write "{usual.words}" in both places')
