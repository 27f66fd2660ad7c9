"""A question with one account, or with none.

A question gathers what several say. With one account it looks like an answer that nobody contradicts, when perhaps
nobody else was asked. With none, and without a word in `open_because`, nobody can tell why it is asked.

Remedy: add the other accounts, or say in `open_because` why there is only one, or none. A warning: it does not stop
the build.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.problems import Problem
from explainer.site.site import Site

RULE = "one-account"


def check(site: Site) -> Iterator[Problem]:
    """Every question with fewer than two accounts."""
    for question in site.dataset.questions.values():
        if len(question.accounts) < 2 and not question.open_because:
            place = site.dataset.where(question.id, "accounts")
            others, how_many = ("others say", "one account") if question.accounts else ("is said", "no account")
            hint = f"add what {others}, or tell readers in open_because why there is not more"
            yield Problem(place, f'the question "{question.id}" has {how_many}', RULE, hint, "warning")
