"""A series as finished geometry: marks, lines, ticks and labels in per cent of a box whose size is the stylesheet's.

Nothing here is in pixels: the SVG stretches to any width, and its text stays as large as the page's.
Each series has a chart of its own, so that numbers counted in different ways are never joined.
Only series of one group, which measure the same thing, stand side by side, and those to one scale.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Literal

from explainer.language import Lang
from explainer.model.series import ChartKind, Point, Series
from explainer.site import routes
from explainer.views.charts.labels import Anchor, Line, Obstacles, Spot, places
from explainer.views.charts.scale import (
    Needs,
    TickView,
    TimeScale,
    ValueScale,
    middle_of,
    percent,
    span_of,
    time_scale,
    time_ticks,
    value_scale,
)
from explainer.views.context import ViewContext
from explainer.views.parts.series import PointView, SeriesView, series_view, value_words

Shape = Literal["dot", "bar", "stem", "span", "range"]

BAR, BAR_MOST = 0.74, 9.0  # of its year or month, the rest is air; and per cent of the chart at most
LONG_GAP = 4  # times the usual distance between days: further apart, days are not joined
LABELLED = 8  # points; with more, only the first, last, highest, lowest and the approximate carry their number


@dataclass(frozen=True, slots=True)
class MarkView:
    """One point as drawn: a dot or bar at `x`, `y`; a stem, dash or range from there to `x2`, `y2`."""

    shape: Shape
    x: str
    y: str
    x2: str
    y2: str
    width: str
    height: str
    point: PointView


@dataclass(frozen=True, slots=True)
class LabelView:
    """A number over or under its mark, and on which charts it is shown."""

    x: str
    y: str
    text: str
    anchor: Anchor
    above: bool
    needs: Needs
    last: bool


@dataclass(frozen=True, slots=True)
class ChartView:
    """A chart of one series, ready to be laid out; one that is withheld has no points, and nothing is drawn."""

    series: SeriesView
    csv: str
    kind: ChartKind
    marks: tuple[MarkView, ...]
    path: str
    labels: tuple[LabelView, ...]
    base: str
    value_ticks: tuple[TickView, ...]
    time_ticks: tuple[TickView, ...]
    lowest: PointView | None
    highest: PointView | None
    coarse: str
    grain: str
    gaps: bool
    approximate: bool
    at_least: bool


@dataclass(frozen=True, slots=True)
class ChartGroup:
    """Charts that stand side by side, to one scale, under a heading; or one that has a scale of its own.

    `apart`: there are others on the page, and it must not be set beside them.
    """

    heading: str | None
    charts: tuple[ChartView, ...]
    apart: bool


def chart_groups(ctx: ViewContext, several: Sequence[Series]) -> tuple[ChartGroup, ...]:
    """A chart for each; those of one group and unit get the same scales, so that their heights can be compared."""
    groups: dict[tuple[str | None, str, str], list[Series]] = {}
    for series in several:
        group = (series.group.en, "") if series.group else (None, series.id)
        groups.setdefault((*group, series.unit.en), []).append(series)
    return tuple(_group(ctx, members, len(groups) > 1) for members in groups.values())


def _group(ctx: ViewContext, members: Sequence[Series], others: bool) -> ChartGroup:
    points = [point for series in members for point in series.points]
    name, together = members[0].group, len(members) > 1
    return ChartGroup(
        heading=name.in_language(ctx.lang) if name and together else None,
        charts=tuple(_chart(ctx, series, points) for series in members),
        apart=others and not together,
    )


def _chart(ctx: ViewContext, series: Series, scaled_to: Sequence[Point]) -> ChartView:
    view, points, lang = ctx.ask(series_view, series.id), series.points_in_order, ctx.lang
    csv = routes.csv_of_series(series.id)
    if not points:
        return ChartView(view, csv, "line", (), "", (), "", (), (), None, None, "day", "day", False, False, False)
    time, value = time_scale(scaled_to), value_scale(scaled_to)
    plot = Plot(series.chart_kind, points, time, value)
    by_size = sorted(range(len(points)), key=lambda at: points[at].span)
    return ChartView(
        series=view,
        csv=csv,
        kind=plot.kind,
        marks=tuple(plot.mark(point, words) for point, words in zip(points, view.points, strict=True)),
        path=plot.path(),
        labels=tuple(plot.labels(lang)),
        base=percent(plot.base),
        value_ticks=value.ticks(lang),
        time_ticks=time_ticks(time, lang),
        lowest=view.points[by_size[0]],
        highest=view.points[by_size[-1]],
        coarse=plot.coarse,
        grain=min((point.grain for point in points), key=("day", "month", "year").index),
        gaps=plot.has_gaps(),
        approximate=any(point.approximate for point in points),
        at_least=any(point.bound == "at-least" for point in points),
    )


@dataclass(frozen=True, slots=True)
class Plot:
    """One series on its scales; its points by date."""

    kind: ChartKind
    points: tuple[Point, ...]
    time: TimeScale
    value: ValueScale

    @property
    def base(self) -> float:
        """Where zero stands."""
        return self.value.at(0)

    @property
    def coarse(self) -> str:
        """The longest time that any of its points is about: what bars and dashes stand for."""
        return max((point.grain for point in self.points), key=("day", "month", "year").index)

    def x(self, point: Point) -> float:
        """The middle of its time."""
        return self.time.at(middle_of(point))

    def y(self, point: Point) -> float:
        """Its number, a range's upper end."""
        return self.value.at(point.span[1])

    def shape(self, point: Point) -> Shape:
        """A finer point among coarser ones gets a mark of its own kind, because it is a figure of its own kind."""
        if self.kind == "range":
            return "dot" if point.value is not None else "range"
        fine = point.grain == "day" or point.grain != self.coarse
        if self.kind == "bar":
            return "stem" if fine else "bar"
        mixed = any(other.grain != self.coarse for other in self.points)
        return "span" if mixed and not fine else "dot"

    def mark(self, point: Point, words: PointView) -> MarkView:
        """The point in its place."""
        shape, x, y = self.shape(point), self.x(point), self.y(point)
        half, foot = 0.0, y
        if shape in ("bar", "span"):
            start, end = (self.time.at(moment) for moment in span_of(point))
            half = _half_bar(start, end) if shape == "bar" else (end - start) / 2
        if shape in ("bar", "stem"):
            foot = self.base
        elif shape == "range":
            foot = self.value.at(point.span[0])
        if shape == "bar" and foot < y:
            y, foot = foot, y
        return MarkView(
            shape=shape,
            x=percent(x - half),
            y=percent(y),
            x2=percent(x + half),
            y2=percent(foot),
            width=percent(2 * half),
            height=percent(foot - y),
            point=words,
        )

    def path(self) -> str:
        """SVG path data that joins what may be joined, on a square of a hundred by a hundred."""
        made: list[str] = []
        for one, other in self._joined():
            x, y = percent(self.x(other)), percent(self.y(other))
            start = f"M{percent(self.x(one))} {percent(self.y(one))}"
            made.append(f"{start}H{x}V{y}" if self.kind == "step" else f"{start}L{x} {y}")
        return "".join(made)

    def labels(self, lang: Lang) -> Iterator[LabelView]:
        """The numbers that have room, the last point's first."""
        spots = [self._spot(point, lang) for point in self._ranked()]
        for place in places(spots, self._obstacles()):
            spot = place.spot
            last = spot is spots[0]
            yield LabelView(
                percent(spot.x), percent(spot.y), spot.text, place.anchor, place.above, place.needs, last
            )  # fmt: skip

    def has_gaps(self) -> bool:
        """Whether a year or month of its scale, or a stretch of days between two points, has no number."""
        if self.coarse == "day":
            return self.kind == "line" and len(list(self._joined())) < len(self.points) - 1
        all_bands = range(self._band(self.time.start), self._band(int(self.time.end) - 1) + 1)
        return bool({*all_bands} - {self._band(middle_of(point)) for point in self.points})

    def _band(self, moment: float) -> int:
        day = dt.date.fromordinal(int(moment))
        return day.year if self.coarse == "year" else day.year * 12 + day.month

    def _joined(self) -> Iterator[tuple[Point, Point]]:
        """Neighbours between which nothing is missing. A running total holds until the next one is given."""
        if self.kind not in ("line", "step"):
            return
        pairs = list(pairwise(self.points))
        usual = median(middle_of(other) - middle_of(one) for one, other in pairs) if pairs else 0
        for one, other in pairs:
            if one.grain != other.grain or self.shape(one) == self.shape(other) == "span":
                continue
            if one.grain != "day":
                near = span_of(other)[0] <= span_of(one)[1]
            else:
                near = self.kind == "step" or middle_of(other) - middle_of(one) <= LONG_GAP * usual
            if near:
                yield one, other

    def _ranked(self) -> list[Point]:
        """The last, the approximate, the first, the highest, the lowest; of few, the rest from the latest back."""
        by_size = sorted(self.points, key=lambda point: point.span)
        hollow = [point for point in reversed(self.points) if point.approximate]
        chosen = [self.points[-1], *hollow, self.points[0], by_size[-1], by_size[0]]
        if len(self.points) <= LABELLED:
            chosen += reversed(self.points)
        return list({id(point): point for point in chosen}.values())

    def _spot(self, point: Point, lang: Lang) -> Spot:
        text = value_words(point, lang) + ("+" if point.bound == "at-least" else "")
        above_only, last = self.shape(point) in ("bar", "stem", "range"), point is self.points[-1]
        return Spot(self.x(point), self.y(point), text, above_only=above_only, first=last)

    def _obstacles(self) -> Obstacles:
        boxes, lines, dots = [], [], []
        for point in self.points:
            start, end = (self.time.at(moment) for moment in span_of(point))
            x, y, shape = self.x(point), self.y(point), self.shape(point)
            if shape == "bar":
                start, end = x - _half_bar(start, end), x + _half_bar(start, end)
                boxes.append((start, min(y, self.base), end, max(y, self.base)))
            elif shape == "span":
                lines.append((start, y, end, y))
            else:
                dots.append((x, y))
                foot = self.base if shape == "stem" else self.value.at(point.span[0])
                lines.append((x, y, x, foot))
        lines += [line for one, other in self._joined() for line in self._lines(one, other)]
        return Obstacles(tuple(boxes), tuple(lines), tuple(dots), self.value.tick_positions)

    def _lines(self, one: Point, other: Point) -> tuple[Line, ...]:
        start, end = (self.x(one), self.y(one)), (self.x(other), self.y(other))
        if self.kind == "step":
            return ((*start, end[0], start[1]), (end[0], start[1], *end))
        return ((*start, *end),)


def _half_bar(start: float, end: float) -> float:
    return min((end - start) * BAR, BAR_MOST) / 2
