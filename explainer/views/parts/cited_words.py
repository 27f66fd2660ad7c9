"""Words of a record with the markers of what they cite, each a letter that leads to the fact or the source itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from explainer.language.letters import letters
from explainer.model.cited_text import CitedTexts
from explainer.site import routes
from explainer.site.titles import title_of
from explainer.views.context import ViewContext


@dataclass(frozen=True, slots=True)
class CitedMarker:
    """A letter in the text, the address that it leads to, and the words of what stands there."""

    letter: str
    href: str
    title: str


@dataclass(frozen=True, slots=True)
class CitedRun:
    """Words, and the markers behind them."""

    words: str
    markers: tuple[CitedMarker, ...]


def cited_runs(ctx: ViewContext, texts: Mapping[str, CitedTexts]) -> Mapping[str, tuple[CitedRun, ...]]:
    """Each text in runs, by its name; what is cited again has the letter that it has, in whichever text."""
    markers: dict[str, CitedMarker] = {}
    return {name: tuple(_runs(ctx, text, markers)) for name, text in texts.items()}


def _runs(ctx: ViewContext, text: CitedTexts, markers: dict[str, CitedMarker]) -> Iterator[CitedRun]:
    for part in text.parts(ctx.lang):
        for key in part.keys:
            if key not in markers:
                record = ctx.dataset.facts.get(key) or ctx.dataset.sources[key]
                title = title_of(record, ctx.lang)
                markers[key] = CitedMarker(letters(len(markers) + 1), routes.of(record), title)
        yield CitedRun(part.words, tuple(markers[key] for key in part.keys))
