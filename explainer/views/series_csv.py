"""Each series as a table of its own, with its unit and the addresses of its sources: a chart's numbers to take away."""

from __future__ import annotations

import csv
import io

from explainer.model import addresses
from explainer.model.dataset import Dataset
from explainer.model.fields import Lang
from explainer.model.series import Series
from explainer.views.series import by_date

COLUMNS = (
    "at", "value", "low", "high", "approximate", "bound", "unit", "note",
    "source", "publisher", "url",
)  # fmt: skip


def series_files(dataset: Dataset, lang: Lang) -> dict[str, bytes]:
    """The files by path from the root of the output: RFC 4180, UTF-8, empty cells for what is not known."""
    return {
        addresses.csv_of_series(series.id).removeprefix("/"): _text(series, dataset, lang).encode("utf-8")
        for series in dataset.series.values()
    }


def _text(series: Series, dataset: Dataset, lang: Lang) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for point in by_date(series):
        source = dataset.sources[point.source]
        writer.writerow(
            (
                point.at.text, point.value, point.low, point.high,
                "true" if point.approximate else "false", point.bound,
                series.unit.as_typed(lang), point.note and point.note.as_typed(lang),
                source.id, source.publisher, source.url,
            )
        )  # fmt: skip
    return out.getvalue()
