"""A page as plain Markdown: what its text template needs beside the page's own view."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from explainer.site.prose import PlainPart, Prose
from explainer.site.publication import Publication
from explainer.views.parts.fact import FactView, FactWords
from explainer.views.parts.question import QuestionView, question_view
from explainer.views.parts.series import SeriesView, series_view
from explainer.views.parts.timeline import EventView, event_view


@dataclass(frozen=True, slots=True)
class PlainPartView:
    """One piece of the text: Markdown, or a record laid out in its place. `kind` says which field is filled."""

    kind: Literal["text", "keypoints", "timeline", "question", "fact", "chart"]
    text: str = ""
    events: tuple[EventView, ...] = ()
    question: QuestionView | None = None
    fact: FactView | None = None
    series: SeriesView | None = None


def plain_part_views(prose: Prose, path: str, about: Publication, words: FactWords) -> tuple[PlainPartView, ...]:
    """The pieces in order, their links with whole addresses."""
    return tuple(_view(part, path, about, words) for part in prose.plain)


def number_views(topic: str, words: FactWords) -> tuple[PlainPartView, ...]:
    """The series of a topic."""
    found = (series for series in words.dataset.series.values() if topic in series.topics)
    return tuple(PlainPartView("chart", series=series_view(series, words)) for series in found)


def _view(part: PlainPart, path: str, about: Publication, words: FactWords) -> PlainPartView:
    data = words.dataset
    if part.kind == "question":
        return PlainPartView("question", question=question_view(data.questions[part.key], words))
    if part.kind == "fact":
        return PlainPartView("fact", fact=words.view(data.facts[part.key]))
    if part.kind == "chart":
        return PlainPartView("chart", series=series_view(data.series[part.key], words))
    if part.kind == "timeline":
        events = (event for event in data.events.values() if part.key in event.topics)
        in_order = sorted(events, key=lambda event: (event.date.sort_key, event.seq, event.id))
        return PlainPartView("timeline", events=tuple(event_view(event, words) for event in in_order))
    whole = about.url(path)
    text = re.sub(r"(?<=\]\()#", f"{whole}#", part.text)
    return PlainPartView(part.kind, text=re.sub(r"(?<=\]\()(?=/)", about.base, text))
