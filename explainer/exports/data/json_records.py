"""The records as plain data for `/data/*.json`: every field in a stable order, and what is derived apart from it."""

from __future__ import annotations

from typing import Any, get_args

from explainer.exports.data.schema_fields import Shape, shapes_of
from explainer.model.dataset import RECORD_TYPES, Dataset
from explainer.model.fact import Fact, FactStatus
from explainer.model.question import Question, QuestionStatus
from explainer.model.record import Record
from explainer.site import routes
from explainer.site.publication import Publication


def downloads(dataset: Dataset, about: Publication) -> dict[str, dict[str, Any]]:
    """File names under `/data/` and what they hold, one file a kind of record."""
    return {f"{kind.folder}.json": download(kind, dataset, about) for kind in RECORD_TYPES}


def download(kind: type[Record], dataset: Dataset, about: Publication) -> dict[str, Any]:
    """All records of one kind, with whose they are and how to cite them."""
    return {
        "$schema": about.url(f"/data/schemas/{kind.folder}.json"),
        "title": f"{about.name}: {kind.folder}",
        "homepage": about.url("/"),
        "as_of": about.as_of.text,
        "licence": {"id": about.licence.id, "name": about.licence.name, "url": about.licence.url},
        "rights": about.terms,
        "cite": about.citation,
        kind.folder: [published_record(record, dataset) for record in dataset.all(kind).values()],
    }


def published_record(record: Record, dataset: Dataset) -> dict[str, Any]:
    """The record as anyone gets it: its fields, and what is derived under a name of its own."""
    plain = record.model_dump(mode="json", by_alias=True)
    derived: dict[str, Any] = {"address": routes.of_any(record)}
    if isinstance(record, Fact):
        derived |= {"status": dataset.status(record), "origins": list(dataset.origins(record))}
    if isinstance(record, Question):
        derived |= {"status": dataset.question_status(record)}
    return plain | {"derived": derived}


def published_shapes(kind: type[Record]) -> tuple[Shape, ...]:
    """The shapes of what `published_record` gives for that kind."""
    derived: tuple[Shape, ...] = (Shape("address", "plain", nullable=True),)
    if kind is Fact:
        derived += (Shape("status", "choice", choices=get_args(FactStatus)), Shape("origins", "plain", many=True))
    if kind is Question:
        derived += (Shape("status", "choice", choices=get_args(QuestionStatus)),)
    return (*shapes_of(kind), Shape("derived", "group", fields=derived))
