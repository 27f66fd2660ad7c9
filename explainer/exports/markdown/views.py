"""A page as plain Markdown: what its text template needs beside the page's own view."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from explainer.exports.markdown.footnotes import PlainPart, plain_parts
from explainer.site.lists.division import MOST
from explainer.site.page import Page
from explainer.views.context import ViewContext
from explainer.views.parts.editorial.record_in_numbers import RecordInNumbers, record_in_numbers
from explainer.views.parts.fact import FactView, fact_view
from explainer.views.parts.question import QuestionView, question_view
from explainer.views.parts.series import SeriesView, series_view
from explainer.views.parts.timeline import EventView, event_views


@dataclass(frozen=True, slots=True)
class PlainPartView:
    """One piece of the text: Markdown, or a record laid out in its place. `kind` says which field is filled."""

    kind: Literal["text", "keypoints", "timeline", "question", "fact", "chart", "record-in-numbers"]
    text: str = ""
    events: tuple[EventView, ...] = ()
    question: QuestionView | None = None
    fact: FactView | None = None
    series: SeriesView | None = None
    numbers: RecordInNumbers | None = None


def plain_part_views(ctx: ViewContext, page: Page) -> tuple[PlainPartView, ...]:
    """The pieces of a page of prose in order, their links with whole addresses."""
    markers = ctx.site.prose[page.address].markers
    return tuple(_view(ctx, part, page.address) for part in plain_parts(page.text, markers))


def number_views(ctx: ViewContext, topic_id: str) -> tuple[PlainPartView, ...]:
    """The series of a topic."""
    found = (series for series in ctx.dataset.series.values() if topic_id in series.topics)
    return tuple(PlainPartView("chart", series=ctx.ask(series_view, series.id)) for series in found)


def _view(ctx: ViewContext, part: PlainPart, path: str) -> PlainPartView:
    about = ctx.publication
    if part.kind == "question":
        return PlainPartView("question", question=ctx.ask(question_view, part.key))
    if part.kind == "fact":
        return PlainPartView("fact", fact=ctx.ask(fact_view, part.key))
    if part.kind == "chart":
        return PlainPartView("chart", series=ctx.ask(series_view, part.key))
    if part.kind == "record-in-numbers":
        return PlainPartView(part.kind, numbers=ctx.ask(record_in_numbers))
    if part.kind == "timeline":
        return PlainPartView("timeline", events=event_views(ctx, ctx.dataset.events_of_topic(part.key)[-MOST:]))
    text = re.sub(r"(?<=\]\()#", f"{about.url(path)}#", part.text)
    return PlainPartView(part.kind, text=re.sub(r"(?<=\]\()(?=/)", about.base, text))
