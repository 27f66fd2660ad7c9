"""Days of one fact that cannot all be right.

Nothing is counted `since` a day after the one on which it was so, or was reported. A fact is not retracted, compared
with its sources (`checked`), or to be looked at again (`review_by`) before it was reported.

Not seen: a fact without `reported`, and dates with `?` or `~`.

Remedy: look at the source, and mend the day that is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.dates.edtf import EdtfDate
from explainer.dates.order import certainly_before
from explainer.model.fact import Fact
from explainer.problems import Problem
from explainer.site.site import Site

RULE = "fact-out-of-order"

Step = tuple[tuple[str, ...], EdtfDate | None, str]


def check(site: Site) -> Iterator[Problem]:
    """Every fact."""
    for fact in site.dataset.facts.values():
        since = fact.value.since if fact.value else None
        for name, day in (("date", fact.date), ("reported", fact.reported)):
            if since and certainly_before(day, since):
                place = site.dataset.where(fact.id, "value", "since")
                message = f"a count since {since}, of a fact whose {name} is {day}"
                yield Problem(place, message, RULE, "mend one of the two days")
                break
        for path, done, what in _later_steps(fact):
            if certainly_before(done, fact.reported):
                message = f'"{fact.id}" {what} {done}, before it was reported, {fact.reported}'
                yield Problem(site.dataset.where(fact.id, *path), message, RULE, "mend one of the two days")


def _later_steps(fact: Fact) -> Iterator[Step]:
    """What is done to a fact that was reported: the path of its day, the day, and what it was."""
    yield ("review_by",), fact.review_by, "is to be looked at again by"
    yield ("checked", "on"), fact.checked.on if fact.checked else None, "was compared with its sources on"
    yield ("retracted", "date"), fact.retracted.date if fact.retracted else None, "was retracted on"
