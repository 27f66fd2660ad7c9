"""What must hold over the whole site: one rule a module, whose docstring is its page in `docs/rules.md`.

Every module below this package is a rule: `RULE`, its id, is its name with hyphens, and `check(site)` yields problems.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType

from explainer.problems import Problem, first_of
from explainer.site.site import Site

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


def run(site: Site) -> Iterator[Problem]:
    """Every rule over the site; one that finds hundreds of faults is asked no further."""
    for rule in RULES:
        yield from first_of(rule.check(site), what="rule")
