"""An event that happened, and of which every fact was reported before it did.

That something was announced does not say that it took place. An event with `status: happened` needs one report that is
not older than it.

Not seen: an event with a fact whose `reported` is `null`, open, or has `?` or `~`. An event with a `time_zone` may be a
day ahead of its reports.

Remedy: add the fact that tells that it took place; or write `status: scheduled`, and say later what became of it.
A warning: it does not stop the build.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from explainer.dates.order import certainly_before
from explainer.language import FIRST
from explainer.language.dates import words
from explainer.problems import Problem
from explainer.site.site import Site

RULE = "happened-after-reports"


def check(site: Site) -> Iterator[Problem]:
    """Every event that happened."""
    data = site.dataset
    for event in data.events.values():
        facts = [data.facts[fact] for fact in event.facts if fact in data.facts]
        if event.status != "happened" or len(facts) < len(event.facts):
            continue
        days = [fact.reported for fact in facts if fact.reported and certainly_before(fact.reported, event.date)]
        if len(days) < len(facts) or not event.date.lower:
            continue
        last = max(days, key=lambda day: day.upper or dt.date.max)
        if event.time_zone and last.upper == event.date.lower - dt.timedelta(days=1):
            continue
        message = f'"{event.id}" happened {words(event.date, FIRST)}, and was last reported {words(last, FIRST)}'
        hint = "add the fact that tells that it took place, write status: scheduled, or mend the day"
        yield Problem(data.where(event.id, "date"), message, RULE, hint, "warning")
