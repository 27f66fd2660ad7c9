"""Numbers over time in finished words: a table whose every row names its source."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.language import Lang
from explainer.language.numbers import number_words
from explainer.model.fields import localized
from explainer.model.series import Bound, Point
from explainer.site.titles import title_in_lists
from explainer.views.context import ViewContext
from explainer.views.parts.editorial.withdrawn import WithdrawnView, optional_withdrawn
from explainer.views.parts.links import ActorLink, DateView, actor_link, date_view
from explainer.views.parts.reference import ReferenceView, reference_view


@dataclass(frozen=True, slots=True)
class PointView:
    """One number (`670`, `30–50`), when it held, and the source that gives it."""

    at: DateView
    value: str
    approximate: bool
    bound: Bound | None
    reference: ReferenceView
    note: str | None


@dataclass(frozen=True, slots=True)
class SeriesView:
    """A series by date, with how it is counted."""

    id: str
    title: str
    unit: str
    group: str | None
    method: str
    said_by: ActorLink | None
    points: tuple[PointView, ...]
    retracted: WithdrawnView | None = None


def series_view(ctx: ViewContext, series_id: str) -> SeriesView:
    """The series in finished words, its points by date."""
    lang, series = ctx.lang, ctx.dataset.series[series_id]
    return SeriesView(
        id=series.id,
        title=title_in_lists(series, lang),
        unit=series.unit.in_language(lang),
        group=localized(series.group, lang),
        method=series.method.in_language(lang),
        said_by=ctx.ask(actor_link, series.said_by) if series.said_by else None,
        points=tuple(_point_view(ctx, point) for point in series.points_in_order),
        retracted=optional_withdrawn(series.retracted, lang),
    )


def _point_view(ctx: ViewContext, point: Point) -> PointView:
    return PointView(
        at=date_view(point.at, ctx.lang),
        value=value_words(point, ctx.lang),
        approximate=point.approximate,
        bound=point.bound,
        reference=ctx.ask(reference_view, point.source),
        note=localized(point.note, ctx.lang),
    )


def value_words(point: Point, lang: Lang) -> str:
    """The number, or the range, as readers of that language write it."""
    low, high = point.span
    return number_words(low, lang) if low == high else f"{number_words(low, lang)}–{number_words(high, lang)}"
