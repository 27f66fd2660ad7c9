"""A sample of facts for somebody to compare with their sources, drawn so that nobody chooses them.

Facts stand in the order of the SHA-256 of a seed and their id, and the first are taken. So the same seed draws the same
facts of the same site, in any language and with any program; the first eight digits of a commit make a seed that
nobody picked.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from explainer.language import FIRST
from explainer.language.dates import words
from explainer.model.fact import Fact
from explainer.model.source import Source
from explainer.site.site import Site

_HEAD = (
    "| | fact | what it says | who says it, when | the words quoted | sources | found | difference |",
    "|" + "---|" * 8,
)


def draw(site: Site, size: int, seed: str) -> tuple[Fact, ...]:
    """At most `size` facts by which we stand, in the order in which the seed draws them."""
    facts = [fact for fact in site.dataset.facts.values() if not fact.withheld and not fact.retracted]
    return tuple(sorted(facts, key=lambda fact: _drawn_by(seed, fact.id))[:size])


def _drawn_by(seed: str, key: str) -> str:
    return hashlib.sha256(f"{seed} {key}".encode()).hexdigest()


def as_markdown(facts: Sequence[Fact], site: Site, seed: str) -> str:
    """A table to be filled in: a row a fact, with all that is to be compared, and two cells for what was found."""
    of = len(site.dataset.facts)
    told = f"{len(facts)} of {of} facts, drawn by the seed `{seed}`."
    return "\n".join([told, "", *_HEAD, *(_row(number, fact, site) for number, fact in enumerate(facts, 1))]) + "\n"


def _row(number: int, fact: Fact, site: Site) -> str:
    quote = fact.quote.text if fact.quote else ""
    sources = "<br>".join(_source(site.dataset.sources[ref.source]) for ref in fact.sources)
    cells = (str(number), f"`{fact.id}`", fact.text.in_language(FIRST), _said(fact, site), quote, sources, "", "")
    return f"| {' | '.join(_cell(cell) for cell in cells)} |"


def _said(fact: Fact, site: Site) -> str:
    return "; ".join(_dates_and_speaker(fact, site))


def _dates_and_speaker(fact: Fact, site: Site) -> Iterator[str]:
    if fact.said_by:
        yield site.dataset.actors[fact.said_by].name.in_language(FIRST)
    if fact.quote and fact.quote.by:
        yield f"quoted: {site.dataset.actors[fact.quote.by].name.in_language(FIRST)}"
    yield f"so: {words(fact.date, FIRST)}"
    yield f"said: {words(fact.reported, FIRST)}" if fact.reported else "said: no day"


def _source(source: Source) -> str:
    origin = f" ({source.agency})" if source.agency else ""
    return f"[{source.publisher}{origin}](<{source.url}>)"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", r"\|")
