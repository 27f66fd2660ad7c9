"""A fact that was reported after the last of its sources was published.

A source cannot have what was said later. "As known on" goes by `reported`: the fact would come too late there, and
pages would be told that their `as_of` is too early.

Looked at where every source has a day. A source that goes on growing (`kind: dataset` or `reference`) may have what is
later than its day; so may one whose day is open, or has `?` or `~`.

Not seen: a report that is later than all sources but one, which has nothing to do with it; so, a slip of a day where
another source came days later.

Remedy: `reported` is the day on which it was first said or printed: write that; or name the source that is as late.
Never move a page's `as_of` to such a day.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language import FIRST
from explainer.language.dates import words
from explainer.problems import Problem
from explainer.site.report_days import is_later_than_sources, is_to_come, last_published
from explainer.site.site import Site

RULE = "reported-after-sources"


def check(site: Site) -> Iterator[Problem]:
    """Every fact whose sources all have a day; what is still to come is told for itself."""
    data = site.dataset
    for fact in data.facts.values():
        last = last_published(fact, data)
        if last and last.published and fact.reported and is_later_than_sources(fact, data):
            if is_to_come(fact.reported, site):
                continue
            day = words(last.published, FIRST)
            message = f'"{fact.id}" was reported {words(fact.reported, FIRST)}, and no source is as late'
            yield Problem(data.where(fact.id, "reported"), message, RULE, f'"{last.id}", the last, is of {day}')
