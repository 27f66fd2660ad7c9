"""What must hold over the whole site: one rule a module, whose docstring is its page in `docs/rules.md`.

Every module below this package is a rule: `RULE`, its id, is its name with hyphens, and `check(site)` yields problems.
One that looks at the day of the check may say something else when a date of the site begins, on the day before, or when
it is over. If it may on other days too, it has `turning_days(site)`, the days from which on it may.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib import import_module
from itertools import chain
from pkgutil import walk_packages
from types import ModuleType

from explainer.problems import Problem, first_of
from explainer.site.dated_fields import dates_in
from explainer.site.public import RULE as DRAFT_NAMED
from explainer.site.public import public_site
from explainer.site.site import Site

_DAY = dt.timedelta(days=1)

RULES: tuple[ModuleType, ...] = tuple(
    sorted(
        (import_module(found.name) for found in walk_packages(__path__, f"{__name__}.") if not found.ispkg),
        key=lambda rule: str(rule.RULE),
    )
)

# From what these judge, the meaning of words and names, editors may make exceptions, each with a reason.
_OF_WORDS = frozenset({"dates", "editorial", "figures", "names", "words"})
EXCEPTABLE: frozenset[str] = frozenset(
    rule.RULE for rule in RULES if rule.__name__.removeprefix(f"{__name__}.").partition(".")[0] in _OF_WORDS
)
# These hold what the public gets against what it got, whether or not there are drafts beside it.
_OF_PUBLISHED = f"{__name__}.published."


def run(site: Site) -> Iterator[Problem]:
    """Every rule over the site as the desk shows it, then over the site as the public gets it."""
    found = list(_all_told(site, RULES))
    yield from found
    public = public_site(site)
    if public is not site and not any(problem.rule == DRAFT_NAMED for problem in found):
        yield from _only_in_public(public, found)


def _all_told(site: Site, rules: Iterable[ModuleType]) -> Iterator[Problem]:
    """One that finds hundreds of faults is asked no further."""
    for rule in rules:
        yield from first_of(rule.check(site), what="rule")


def _only_in_public(public: Site, found: Iterable[Problem]) -> Iterator[Problem]:
    """What is amiss there and not at the desk: a source that only drafts name."""
    known = {(problem.location, problem.rule) for problem in found}
    rules = (rule for rule in RULES if not rule.__name__.startswith(_OF_PUBLISHED))
    for problem in _all_told(public, rules):
        if (problem.location, problem.rule) not in known:
            hint = f"{problem.hint}; or make it a draft too" if problem.level == "warning" else problem.hint
            yield replace(problem, message=f"without the drafts, {problem.message}", hint=hint)


def steady(site: Site) -> tuple[dt.date, dt.date]:
    """The first and the last day on which every rule says of these files what it says on the day of this check."""
    if site.today is None:
        return dt.date.min, dt.date.max
    sites = (site, public_site(site))
    more = (rule.turning_days(one) for one in sites for rule in RULES if hasattr(rule, "turning_days"))
    turns = {*_days_around(site), *chain.from_iterable(more)}
    before = {day for day in turns if day <= site.today}
    then = min(turns - before, default=None)
    return max(before, default=dt.date.min), then - _DAY if then else dt.date.max


def _days_around(site: Site) -> Iterator[dt.date]:
    """The first day of every date of the site, the one before it, and the one after its last."""
    damaged = (record for record, _ in site.dataset.damaged)
    for group in (*site.dataset.records.values(), *damaged, *(page.front for page in site.pages)):
        for _, date in dates_in(group):
            if date.lower and date.lower > dt.date.min:
                yield from (date.lower - _DAY, date.lower)
            if date.upper:
                yield date.upper + _DAY
