"""Each series as a table of its own, with its unit and the addresses of its sources: a chart's numbers to take away."""

from __future__ import annotations

import csv
import io

from explainer.language import Lang
from explainer.model.dataset import Dataset
from explainer.model.series import Series

# Each column's name, its type for Frictionless tools, and what it holds.
SERIES_COLUMNS = {
    "at": ("string", "When it held, as an EDTF date (ISO 8601-2)."),
    "value": ("number", "The number; empty where a range is given."),
    "low": ("number", "The lower end of a range."),
    "high": ("number", "The upper end of a range."),
    "approximate": ("boolean", "Whether it is said to be about that."),
    "bound": ("string", "`at-least` or `at-most` where it is said to be more than, or up to."),
    "unit": ("string", "What is counted."),
    "note": ("string", "A caveat or an explanation for readers."),
    "source": ("string", "Id of the source."),
    "publisher": ("string", "Who published the source."),
    "url": ("string", "The source's address."),
}


def series_files(dataset: Dataset, lang: Lang) -> dict[str, str]:
    """The files by name under `/data/`: RFC 4180, UTF-8, empty cells for what is not known."""
    return {f"series/{series.id}.csv": _text(series, dataset, lang) for series in dataset.series.values()}


def _text(series: Series, dataset: Dataset, lang: Lang) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(SERIES_COLUMNS)
    for point in series.points_in_order:
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
