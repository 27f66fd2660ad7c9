"""A page in a language that the site is not published in.

`name.es.md` is the Spanish page beside `name.md`. A site is published in one language, for now, that of `DEFAULT_LANG`:
a page in another would be listed among the others, and read aloud as if it were in theirs.

Remedy: keep the translation out of content/ until the site has an edition in that language.
"""

from __future__ import annotations

from collections.abc import Iterator

from babel import Locale

from explainer.language import FIRST
from explainer.problems import Location, Problem
from explainer.site.site import Site

RULE = "no-translations"


def check(site: Site) -> Iterator[Problem]:
    """Every page by the language that its file name gives."""
    for page in site.pages:
        if page.translated:
            own, other = (str(Locale(FIRST).languages[lang]) for lang in (site.lang, page.lang))
            message = f"this page is in {other}, and the site is published in {own} only"
            hint = f"keep it out of {site.content}/ until there is an edition in {other}"
            yield Problem(Location(page.path), message, RULE, hint)
