"""Something rests on nothing but sources that were withdrawn.

A source that its publisher took back, or on which we no longer rely, says so (`withdrawn: {date, by, why}`) and carries
nothing any more. What else carries a fact, a point of a series, a word explained, a role, a place or a sentence has to
be named; where nothing does, readers have to be told that we no longer stand by it.

A sentence that tells of the withdrawal itself cites the source rightly: make an exception that says so.

Remedy: name another source that says it; else retract the fact or the series, name in `superseded_by` what replaced the
fact, or take the sentence out. `explainer correct` then tells readers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from explainer.problems import Problem
from explainer.site.of_sources.resting import resting, stands
from explainer.site.site import Site

RULE = "rests-on-withdrawn"
_NAME_ANOTHER: Final = "name another source that says it"
_REMEDIES: Final[Mapping[str, str]] = {
    "fact": f"{_NAME_ANOTHER}; else write retracted: {{date: …, why: …}}, or name in superseded_by: what replaced it",
    "series": f"{_NAME_ANOTHER}; else take the point out, or retract the series",
    "sentence": "cite what else says it, or take the words out; where they tell of the withdrawal, make an exception",
    "actor": f"{_NAME_ANOTHER}; else take out what it alone says of them, with the source",
    "place": f"{_NAME_ANOTHER}; else take out what it alone says of the place, with the source",
    "term": f"{_NAME_ANOTHER}, and explain the word as that source does",
}


def check(site: Site) -> Iterator[Problem]:
    """Everything of whose sources none is relied on any more."""
    data = site.dataset
    withdrawn = {key for key, source in data.sources.items() if source.withdrawn}
    for one in resting(site) if withdrawn else ():
        gone = [key for key in one.names if key in withdrawn]
        if gone and not any(stands(key, data) for key in one.names):
            names = ", ".join(f'"{key}"' for key in gone)
            message = f"{one.words} rests on nothing but what was withdrawn: {names}"
            yield Problem(one.location, message, RULE, _REMEDIES[one.noun])
