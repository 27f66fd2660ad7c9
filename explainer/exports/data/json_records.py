"""The records as plain data for `/data/*.json`: every field in a stable order, and what is derived apart from it."""

from __future__ import annotations

import inspect
from typing import Any

from pydantic import BaseModel

from explainer.model.dataset import RECORD_TYPES, Dataset
from explainer.model.fact import Fact, FactStatus
from explainer.model.fields import Plain, Value
from explainer.model.question import Question, QuestionStatus
from explainer.model.record import Record
from explainer.model.schemas.field_types import FieldType, described_fields
from explainer.site import routes
from explainer.site.publication import Publication


class Derived(Value):
    """What follows from the data and is not typed by anyone."""

    address: Plain | None
    """Where it answers on the site, from the site's root."""


class DerivedOfFact(Derived):
    """What follows from the data and is not typed by anyone."""

    status: FactStatus
    """How it stands, derived from its sources, attribution and accounts."""
    origins: tuple[Plain, ...]
    """Whose work it rests on: agencies, else publishers, each once."""


class DerivedOfQuestion(Derived):
    """What follows from the data and is not typed by anyone."""

    status: QuestionStatus
    """How it stands, derived from its accounts."""


def downloads(dataset: Dataset, about: Publication) -> dict[str, dict[str, Any]]:
    """File names under `/data/` and what they hold, one file a kind of record."""
    return {f"{kind.folder}.json": download(kind, dataset, about) for kind in RECORD_TYPES}


def download(kind: type[Record], dataset: Dataset, about: Publication) -> dict[str, Any]:
    """All records of one kind, with whose they are and how to cite them."""
    return {
        "$schema": about.url(routes.schema_of(kind.folder)),
        "title": f"{about.name}: {kind.folder}",
        "homepage": about.url(routes.HOME),
        "as_of": about.as_of.text,
        "licence": {"id": about.licence.id, "name": about.licence.name, "url": about.licence.url},
        "rights": about.terms,
        "cite": about.citation,
        kind.folder: [published_record(record, dataset) for record in dataset.all(kind).values()],
    }


def published_record(record: Record, dataset: Dataset) -> dict[str, Any]:
    """The record as anyone gets it: its fields, and what is derived under a name of its own."""
    plain = record.model_dump(mode="json", by_alias=True)
    return plain | {"derived": _derived(record, dataset).model_dump(mode="json")}


def _derived(record: Record, dataset: Dataset) -> Derived:
    address = routes.of_any(record)
    match record:
        case Fact():
            return DerivedOfFact(address=address, status=dataset.status(record), origins=dataset.origins(record))
        case Question():
            return DerivedOfQuestion(address=address, status=dataset.question_status(record))
        case _:
            return Derived(address=address)


def derived_model(kind: type[Record]) -> type[Derived]:
    """What `derived` holds in the published records of a kind."""
    if kind is Fact:
        return DerivedOfFact
    return DerivedOfQuestion if kind is Question else Derived


def published_fields(kind: type[Record]) -> tuple[FieldType, ...]:
    """The fields of what `published_record` gives for that kind."""
    model = derived_model(kind)
    derived = FieldType("derived", "group", words_of(model), model=model, fields=described_fields(model))
    return (*(field for field in described_fields(kind) if field.published), derived)


def words_of(model: type[BaseModel]) -> str:
    """What a model says of itself, in its first paragraph."""
    return " ".join((inspect.getdoc(model) or "").split("\n\n")[0].split())
