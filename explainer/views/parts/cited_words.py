"""Words with the markers of what they cite, each a letter that leads to the fact or the source itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from explainer.language.letters import letters
from explainer.model.cited_text import CitedTexts
from explainer.site import routes
from explainer.site.titles import title_of
from explainer.views.context import ViewContext
from explainer.views.parts.fact import fact_view

# As `markdown.numbering` makes them: a marker of a claim, and what folds three or more of them into one button.
_LINK = re.compile(r'<a href="#note-(?P<key>[^"]+)"[^>]*>.*?</a>')
_FOLD = re.compile(
    r'<sup class="marker"><button [^>]*></button></sup><span class="each"[^>]*>(?P<markers>.*?)</span>(?=</span>)'
)


@dataclass(frozen=True, slots=True)
class CitedMarker:
    """A letter in the text, the address that it leads to, and whose words of which day stand there."""

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
                markers[key] = _marker(ctx, key, letters(len(markers) + 1))
        yield CitedRun(part.words, tuple(markers[key] for key in part.keys))


def _marker(ctx: ViewContext, key: str, letter: str) -> CitedMarker:
    """Of a fact, who says it and when, and not its words: they stand where the letter leads."""
    if key not in ctx.dataset.facts:
        source = ctx.dataset.sources[key]
        return CitedMarker(letter, routes.of(source), title_of(source, ctx.lang))
    fact = ctx.ask(fact_view, key)
    who = fact.said_by.name if fact.said_by else "; ".join(origin.name for origin in fact.origins)
    return CitedMarker(letter, fact.href, f"{who}, {(fact.reported or fact.date).words}")


def led_to_facts(ctx: ViewContext, texts: Iterable[str]) -> Iterator[str]:
    """The HTML of prose for a page without notes: its markers are such letters, none folded away behind another."""
    markers: dict[str, CitedMarker] = {}

    def led(found: re.Match[str]) -> str:
        key = found["key"]
        if key not in markers:
            markers[key] = _marker(ctx, key, letters(len(markers) + 1))
        marker = markers[key]
        return f'<a href="{escape(marker.href)}" title="{escape(marker.title)}">{marker.letter}</a>'

    return (_LINK.sub(led, _FOLD.sub(r"\g<markers>", text)) for text in texts)
