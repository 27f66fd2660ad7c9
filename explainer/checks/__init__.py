"""What must hold over the whole site: one rule a module, whose docstring is its page in `docs/rules.md`."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from explainer.checks import (
    after_as_of,
    bad_block,
    bad_citation,
    bad_image,
    bad_link,
    broken_link,
    duplicate_entry,
    empty_page,
    explanatory_notes,
    formula,
    lost_in_rendering,
    missing_home,
    no_translations,
    one_account,
    raw_html,
    second_title,
    shown_as_typed,
    superseded_cited,
    superseded_loop,
    taken_address,
    uncited_paragraph,
    unknown_id,
    unused_id,
    within_itself,
    wrong_noun,
)
from explainer.model.site import Site
from explainer.problems import Problem

RULES: tuple[ModuleType, ...] = (
    after_as_of,
    bad_block,
    bad_citation,
    bad_image,
    bad_link,
    broken_link,
    duplicate_entry,
    empty_page,
    explanatory_notes,
    formula,
    lost_in_rendering,
    missing_home,
    no_translations,
    one_account,
    raw_html,
    second_title,
    shown_as_typed,
    superseded_cited,
    superseded_loop,
    taken_address,
    uncited_paragraph,
    unknown_id,
    unused_id,
    within_itself,
    wrong_noun,
)


def run(site: Site) -> Iterator[Problem]:
    """Every rule over the site."""
    for rule in RULES:
        yield from rule.check(site)
