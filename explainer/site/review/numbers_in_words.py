"""Numbers from one to twelve and ordinals, in words, that no fact which is cited for them has in words or digits."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language import LANGUAGES
from explainer.language.reading.figures import figures
from explainer.model.fact import Fact
from explainer.site.figures.of_words import SPELLED
from explainer.site.review.noticed import Noticed, noticed_at, own_words
from explainer.site.site import Site
from explainer.site.words.quotable import words_of_others
from explainer.site.words.record_words import record_texts

_NO_COUNT = frozenset({"both", "once", "single", "ambos", "ambas", "único", "única"})


def notice(site: Site) -> Iterator[Noticed]:
    """Every such number in what pages and questions say."""
    known: dict[str, frozenset[tuple[bool, float]]] = {}
    for claim, text in own_words(site.claims):
        for number in figures(text, claim.lang).numbers:
            small = {(number.ordinal, value) for value in number.values if 1 <= value <= SPELLED}
            first = text[number.start : number.end].split()[0].casefold()
            if number.digits or number.several or not small or first in _NO_COUNT:
                continue
            for fact in claim.facts:
                if fact.id not in known:
                    known[fact.id] = frozenset(_numbers(fact, site))
            if not any(small & known[fact.id] for fact in claim.facts):
                yield noticed_at("ordinal" if number.ordinal else "number", claim, number.start, number.end)


def _numbers(fact: Fact, site: Site) -> Iterator[tuple[bool, float]]:
    """All numbers that a fact has, in its words, in those of others, and as its figure; each with whether it orders."""
    yield from ((False, float(number)) for number in (fact.value.span if fact.value else ()))
    texts = [(text.words, text.lang) for text in record_texts(fact)]
    texts += [(words, lang) for words in words_of_others(fact, site.dataset) for lang in LANGUAGES]
    for words, lang in texts:
        for number in figures(words, lang).numbers:
            yield from ((number.ordinal, value) for value in number.values)
