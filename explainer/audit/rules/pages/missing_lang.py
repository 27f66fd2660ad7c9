"""A page that does not say in which language it is.

Programs that read aloud choose the voice by it, and browsers the hyphens, the quotation marks and the translation.

Remedy: `<html lang="en">`, with the language of most of the page; other words have a `lang` of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.audit.built_site import BuiltSite
from explainer.problems import Problem

RULE = "missing-lang"


def check(site: BuiltSite) -> Iterator[Problem]:
    """Every page whose first element has no `lang`."""
    for page in site.pages.values():
        root = next(page.tagged("html"), None)
        if root is None or not root.attributes.get("lang", "").strip():
            place = page.at(root.place) if root else page.whole
            yield Problem(
                place, "this page does not say its language", RULE, 'write <html lang="en">, or the language it is'
            )
