"""Signs of a source that should have become something else: `[@id]`, `{{ … }}`, `{.framing}`, `/// block`.

They stand in the words of a page, outside code: something was not read as what it was written for. A warning, since
a title or a quotation may have such signs of its own.

Remedy: mend it in the source, where `explainer check` often names it; set what is meant as it stands as `code`.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.audit.built_site import BuiltSite
from explainer.audit.page import LEFT_OVER, Page, Words
from explainer.problems import Problem

RULE = "leftover-markup"


def check(site: BuiltSite) -> Iterator[Problem]:
    """Every such sign in visible words, in a description and in what stands for a picture."""
    for page in site.pages.values():
        for found in (*page.left_over, *_in_attributes(page)):
            hint = "mend it in the source; what is meant as it stands is set as code"
            yield Problem(page.at(found.place), f'"{found.text}" is shown as it was typed', RULE, hint, "warning")


def _in_attributes(page: Page) -> Iterator[Words]:
    for element in page.tagged("meta", "img"):
        for name in ("content", "alt"):
            found = LEFT_OVER.search(element.attributes.get(name, ""))
            if found:
                yield Words(found[0].strip(), element.place)
