"""Words that may not be shown stand somewhere else.

A record or a page with `withheld` is emptied, wherever the site shows it. What it said may have been written down a
second time: the name of somebody in the sentence of a fact, a fact's sentence in the entry of a change, a title in a
link. Looked for are the names of people, bodies and places that are withheld, in every spelling of the record, and
whatever else is withheld and has five words or more, letter for letter but for capitals and punctuation; and the reason
why it is withheld is held to the same. A surname alone, and the same thing in other words, no program finds: read what
`explainer uses` lists.

Remedy: take the words out, or withhold what they stand in, too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from explainer.model.actor import Actor
from explainer.model.place import Place
from explainer.model.record import Record
from explainer.problems import Location, Problem
from explainer.site.page import Page
from explainer.site.site import Site
from explainer.site.withheld.of_site import without_withheld_words
from explainer.site.words.strings import strings_of

RULE = "withheld-words"
_WORDS = 5  # of fewer, many are everybody's: "the bridge", "since 8 January"
_WORD = re.compile(r"\w+")

Subject = Record | Page


def check(site: Site) -> Iterator[Problem]:
    """Every text that readers get, held against all that is withheld."""
    subjects: tuple[Subject, ...] = (*site.dataset.records.values(), *site.pages)
    found = ((one, _phrases(one)) for one in subjects if one.withheld)
    wanted = [(one, re.compile(phrases, re.IGNORECASE)) for one, phrases in found if phrases]
    for place, text in _shown(without_withheld_words(site), site) if wanted else ():
        for one, pattern in wanted:
            if told := pattern.search(text):
                hint = "take the words out, or withhold what they stand in, too"
                yield Problem(place(told.start()), _message(one), RULE, hint)


def _message(one: Subject) -> str:
    if isinstance(one, Actor | Place):
        return f'this names "{one.id}", whose name is withheld'
    name = one.path if isinstance(one, Page) else one.id
    return f'these are words of "{name}", which is withheld'


def _phrases(one: Subject) -> str:
    """A pattern for its names, or for what it says in enough words."""
    if isinstance(one, Actor):
        texts = [one.name.en, one.name.es, *one.aliases]
        return _any(texts, 1)
    group = one.front if isinstance(one, Page) else one
    texts = [text for path, text in strings_of(group) if path[0] != "withheld"]
    names = _any([one.name.en, one.name.es], 1) if isinstance(one, Place) else ""
    return "|".join(filter(None, (names, _any(texts, _WORDS))))


def _any(texts: Iterable[str | None], least: int) -> str:
    found = (_WORD.findall(text) for text in texts if text)
    long = dict.fromkeys(r"\W+".join(map(re.escape, words)) for words in found if len(words) >= least)
    return rf"(?<!\w)(?:{'|'.join(long)})(?!\w)" if long else ""


def _shown(made: Site, site: Site) -> Iterator[tuple[Callable[[int], Location], str]]:
    """Every text of the site that is built, and where a sign of it stands in the files that it is made of."""
    for record in made.dataset.records.values():
        for path, text in strings_of(record):
            if not record.withheld or path[0] == "withheld":
                yield _at(site.dataset.where(record.id, *path)), text
    for page in made.pages:
        for path, text in strings_of(page.front):
            if not page.withheld or path[0] == "withheld":
                yield _at(page.positions.at(*path)), text
        yield page.place_at, page.text


def _at(place: Location) -> Callable[[int], Location]:
    return lambda offset: place
