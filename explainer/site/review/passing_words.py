"""Words that are true on one day and may not be on the next: "still", "so far", "ya", "por ahora"."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language.relative_days import passing_words
from explainer.site.review.noticed import Noticed, noticed_at, own_words
from explainer.site.site import Site


def notice(site: Site) -> Iterator[Noticed]:
    """Every such word in what pages and questions say in their own words."""
    for claim, text in own_words(site.claims):
        for at, words in passing_words(text, claim.lang):
            yield noticed_at("passing", claim, at, at + len(words))
