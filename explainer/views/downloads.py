"""The records as plain data for `/data/*.json`: every field in a stable order, and what is derived apart from it."""

from __future__ import annotations

from typing import Any

from explainer.model import addresses
from explainer.model.dataset import RECORD_TYPES, Dataset
from explainer.model.fact import Fact
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.views.home import DataPageView, DownloadView


def downloads(dataset: Dataset, site_name: str, site_url: str, as_of: str) -> dict[str, dict[str, Any]]:
    """File names under `/data/` and what they hold, one file a kind of record."""
    return {
        f"{kind.folder}.json": {
            "title": f"{site_name}: {kind.folder}",
            "homepage": site_url + "/",
            "as_of": as_of,
            kind.folder: [_plain(record, dataset) for record in dataset.all(kind).values()],
        }
        for kind in RECORD_TYPES
    }


def data_page(dataset: Dataset) -> DataPageView:
    """The page that lists the downloads."""
    return DataPageView(
        path="/data/",
        downloads=tuple(
            DownloadView(f"{kind.folder}.json", f"/data/{kind.folder}.json", kind.noun, len(dataset.all(kind)))
            for kind in RECORD_TYPES
        ),
    )


def _plain(record: Record, dataset: Dataset) -> dict[str, Any]:
    plain = record.model_dump(mode="json", by_alias=True)
    derived: dict[str, Any] = {"address": addresses.of_record(record)}
    if isinstance(record, Fact):
        derived |= {"status": dataset.status(record), "origins": list(dataset.origins(record))}
    if isinstance(record, Question):
        derived |= {"status": dataset.question_status(record)}
    return plain | {"derived": derived}
