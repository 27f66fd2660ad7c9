"""Two elements of a page with one id.

A link to it leads to the first; the second cannot be reached, labelled or described.

Remedy: where a record is set into a page twice, set it once and link to it; else rename one of the two.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.audit.built_site import BuiltSite
from explainer.audit.page import Place
from explainer.problems import Problem

RULE = "repeated-id"


def check(site: BuiltSite) -> Iterator[Problem]:
    """The second element and those after it."""
    for page in site.pages.values():
        first = dict[str, Place]()
        for words in page.ids:
            if words.text in first:
                hint = f"the first is at line {first[words.text].line}, column {first[words.text].column}"
                yield Problem(page.at(words.place), f'the id "{words.text}" stands on this page already', RULE, hint)
            first.setdefault(words.text, words.place)
