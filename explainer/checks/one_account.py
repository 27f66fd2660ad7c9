"""A question with one account.

A question gathers what several say. With one account it looks like an answer that nobody contradicts, when perhaps
nobody else was asked.

Remedy: add the other accounts, or say in `open_because` why there is only one. A warning: it does not stop the build.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.model.site import Site
from explainer.problems import Problem

RULE = "one-account"


def check(site: Site) -> Iterator[Problem]:
    """Every question with exactly one account."""
    for question in site.dataset.questions.values():
        if len(question.accounts) == 1 and not question.open_because:
            place = site.dataset.where(question.id, "accounts")
            hint = "add what others say, or tell readers in open_because why there is only this one"
            yield Problem(place, f'the question "{question.id}" has one account', RULE, hint, "warning")
