"""Each series as a table of its own, with its unit and the addresses of its sources: a chart's numbers to take away."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from explainer.language import Lang
from explainer.language.statuses import retracted_since
from explainer.model.dataset import Dataset
from explainer.model.schemas.field_types import FieldType, described_fields
from explainer.model.series import Point, Series
from explainer.model.source import Source

_OF_POINT = ("at", "value", "low", "high", "approximate", "bound")


def series_columns() -> tuple[FieldType, ...]:
    """The fields of a point, with the unit of its series, and the publisher and address of its source."""
    point = {field.name: field for field in described_fields(Point)}
    source = {field.name: field for field in described_fields(Source)}
    unit = next(field for field in described_fields(Series) if field.name == "unit")
    of_source = (source["publisher"], source["url"])
    return (
        *(point[name] for name in _OF_POINT),
        unit,
        point["note"],
        point["source"],
        *(replace(field, description=f"Of the source. {field.description}") for field in of_source),
    )


def series_files(dataset: Dataset, lang: Lang) -> dict[str, str]:
    """The files by name under `/data/`: RFC 4180, UTF-8, empty cells for what is not known."""
    return {f"series/{series.id}.csv": _text(series, dataset, lang) for series in dataset.series.values()}


def _text(series: Series, dataset: Dataset, lang: Lang) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(column.name for column in series_columns())
    for point in series.points_in_order:
        source = dataset.sources[point.source]
        writer.writerow(
            (
                point.at.text, point.value, point.low, point.high,
                "true" if point.approximate else "false", point.bound,
                series.unit.as_typed(lang), _note(series, point, lang),
                source.id, source.publisher, source.url,
            )
        )  # fmt: skip
    return out.getvalue()


def _note(series: Series, point: Point, lang: Lang) -> str | None:
    """That we no longer stand by the number, where the series was retracted; and its own note."""
    gone = series.retracted
    said = retracted_since(gone.date, gone.why.as_typed(lang), lang) if gone else None
    return " ".join(filter(None, (said, point.note.as_typed(lang) if point.note else None))) or None
