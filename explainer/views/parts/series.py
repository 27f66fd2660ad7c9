"""Numbers over time in finished words: a table whose every row names its source."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.language import Lang
from explainer.language.numbers import number_words
from explainer.model.series import Bound, Point, Series
from explainer.views.parts.fact import FactWords
from explainer.views.parts.links import ActorMention, DateView, actor_mention, date_view
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
    method: str
    said_by: ActorMention | None
    points: tuple[PointView, ...]


def series_view(series: Series, words: FactWords) -> SeriesView:
    """The series in finished words, its points by date."""
    data, lang = words.dataset, words.lang
    return SeriesView(
        id=series.id,
        title=series.title.in_language(lang),
        unit=series.unit.in_language(lang),
        method=series.method.in_language(lang),
        said_by=actor_mention(data.actors[series.said_by], lang) if series.said_by else None,
        points=tuple(
            PointView(
                at=date_view(point.at, lang),
                value=value_words(point, lang),
                approximate=point.approximate,
                bound=point.bound,
                reference=reference_view(data.sources[point.source], lang),
                note=point.note.in_language(lang) if point.note else None,
            )
            for point in by_date(series)
        ),
    )


def by_date(series: Series) -> tuple[Point, ...]:
    """The points in order of time."""
    return tuple(sorted(series.points, key=lambda point: point.at.sort_key))


def value_words(point: Point, lang: Lang) -> str:
    """The number, or the range, as readers of that language write it."""
    low, high = point.span
    return number_words(low, lang) if low == high else f"{number_words(low, lang)}–{number_words(high, lang)}"
