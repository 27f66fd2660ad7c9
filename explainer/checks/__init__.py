"""What must hold over the whole site: one rule a module, whose docstring is its page in `docs/rules.md`."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from explainer.checks import (
    bad_block,
    bad_citation,
    bad_link,
    broken_link,
    explanatory_notes,
    lost_in_rendering,
    missing_home,
    one_account,
    raw_html,
    superseded_cited,
    superseded_loop,
    taken_address,
    uncited_paragraph,
    unknown_id,
    unused_id,
    wrong_noun,
)
from explainer.model.site import Site
from explainer.problems import Problem

RULES: tuple[ModuleType, ...] = (
    bad_block,
    bad_citation,
    bad_link,
    broken_link,
    explanatory_notes,
    lost_in_rendering,
    missing_home,
    one_account,
    raw_html,
    superseded_cited,
    superseded_loop,
    taken_address,
    uncited_paragraph,
    unknown_id,
    unused_id,
    wrong_noun,
)


def run(site: Site) -> Iterator[Problem]:
    """Every rule over the site."""
    for rule in RULES:
        yield from rule.check(site)
