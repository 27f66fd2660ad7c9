"""Two names that are probably one: `El Rio` and `El Río`, `The Daily Notice` and `Daily Notice`, `U.N.` and `UN`.

They differ in accents, in an article, or in the signs and spaces between words. Lists show them as two; as origins of a
fact they count as one, so that nothing is called corroborated by a slip. Two persons, bodies, topics, terms, or places
in one place, with the very same name are told as well: readers cannot tell them apart, and one of the two records may
be a copy.

What this does not see: a name and its short form (`Agence France-Presse`, `AFP`), or its translation; a letter that is
wrong or doubled; an article before a name of one word (`El Río`, `Río`).

Remedy: if they are one, write the name alike, and keep one record of it. If they are two, tell them apart in words, or
make an exception that says why.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language.names import difference, like_name, same_name
from explainer.model.dataset import Dataset
from explainer.model.sameness.names import Name, names_of, variants
from explainer.problems import Problem
from explainer.site.site import Site

RULE = "alike-names"
_OF_RECORDS = ("name", "term")


def check(site: Site) -> Iterator[Problem]:
    """Every name that is nearly that of other records, and every record that has the name of another."""
    data, names = site.dataset, list(names_of(site.dataset))
    for found in variants(names, like_name):
        name, usual = found.name, found.usual
        if same_name(name.words) != same_name(usual.words):
            differ = difference(name.words, usual.words)
            hint = f'if they are one, write "{usual.words}" in both places; else tell them apart in words'
            yield _problem(data, name, usual, f"what differs: {differ}", hint)
    first: dict[tuple[str, str], Name] = {}
    for name in names:
        if name.path[-1] in _OF_RECORDS:
            other = first.setdefault((name.kind, same_name(name.words)), name)
            if other.record != name.record:
                hint = "if they are one, keep one record; else tell them apart in the name"
                yield _problem(data, name, other, f'both "{other.record}" and "{name.record}" are called so', hint)


def _problem(data: Dataset, name: Name, other: Name, why: str, hint: str) -> Problem:
    place, first = data.where(name.record, *name.path), data.where(other.record, *other.path)
    message = f'"{name.words}" and "{other.words}" ({first.path}, line {first.line}) may be one; {why}'
    return Problem(place, message, RULE, hint, level="warning")
