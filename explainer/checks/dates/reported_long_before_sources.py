"""A fact that was reported months before the first of its sources was published.

A source may tell what somebody said a year ago. More often the year, or the month, is a slip.

Looked at where every source has a day. In a record of 206 such facts, the first source came at most 3 days after the
report; 60 days are taken for long. What was reported before it was so is told by another rule.

Not seen: a slip of less than two months; a source without a day; dates with `?` or `~`.

Remedy: mend the day; or name the source of that time, which printed it first. A warning: it does not stop the build.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.dates.edtf import EdtfDate
from explainer.dates.order import certainly_before
from explainer.language import FIRST
from explainer.language.dates import words
from explainer.model.fact import Fact
from explainer.problems import Problem
from explainer.site.report_days import last_published, long_before, published_days, years_away
from explainer.site.site import Site

RULE = "reported-long-before-sources"


def check(site: Site) -> Iterator[Problem]:
    """Every fact whose sources all have a day."""
    data = site.dataset
    for fact in data.facts.values():
        if not fact.reported or not last_published(fact, data) or certainly_before(fact.reported, fact.date):
            continue
        first = min(published_days(fact, data), key=lambda day: day.sort_key)
        if _is_long_before(fact.reported, first):
            message = (
                f'"{fact.id}" was reported {words(fact.reported, FIRST)}; its first source is of {words(first, FIRST)}'
            )
            yield Problem(data.where(fact.id, "reported"), message, RULE, _hint(fact, first), "warning")


def _is_long_before(day: EdtfDate, first: EdtfDate) -> bool:
    return certainly_before(day, first) and long_before(day, first)


def _hint(fact: Fact, first: EdtfDate) -> str:
    assert fact.reported
    moved = years_away(
        fact.reported,
        lambda day: not _is_long_before(day, first) and not certainly_before(first, day),
    )
    if moved:
        return f"is the year right? {moved} would fit; else name a source of that time"
    return "mend the day, or name a source of that time"
