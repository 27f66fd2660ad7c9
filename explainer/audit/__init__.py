"""What must hold on any built site: one rule a module of `rules/`, whose docstring is its page in `docs/rules.md`.

Every module below `rules/` is a rule: `RULE`, its id, is its name with hyphens, and `check(site)` yields problems.
The audit knows nothing but the files that a reader is sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from importlib import import_module
from itertools import chain
from pkgutil import walk_packages
from types import ModuleType

from explainer.audit import accessibility, rules
from explainer.audit.built_site import BuiltSite
from explainer.audit.rules.files import nothing_built
from explainer.problems import Location, Problem, in_order

RULES: tuple[ModuleType, ...] = tuple(
    sorted(
        (import_module(found.name) for found in walk_packages(rules.__path__, f"{rules.__name__}.") if not found.ispkg),
        key=lambda rule: str(rule.RULE),
    )
)


def run(site: BuiltSite, seen: Iterable[Problem] = ()) -> tuple[Problem, ...]:
    """All that is wrong with the site, sorted by place; a folder without a page has that one problem.

    `seen` is what a browser saw of it.
    """
    applied = RULES if site.pages else (nothing_built,)
    found = (problem for rule in applied for problem in rule.check(site))
    return in_order(_in_folder(site, problem) for problem in chain(found, seen))


def rule_pages() -> Mapping[str, str]:
    """Every rule's id and its page, sorted by id."""
    rules = sorted((*RULES, accessibility), key=lambda rule: str(rule.RULE))
    return {rule.RULE: (rule.__doc__ or "").strip() for rule in rules}


def _in_folder(site: BuiltSite, problem: Problem) -> Problem:
    """The problem with its place as a path that can be opened from where the command was given."""
    place = problem.location
    return replace(problem, location=Location((site.folder / place.path).as_posix(), place.line, place.column))
