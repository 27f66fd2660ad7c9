"""Which records a record names, and where each answers: every field that holds an id, and no address twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from explainer.model.actor import Actor
from explainer.model.correction import Correction
from explainer.model.dataset import RECORD_TYPES
from explainer.model.event import Event
from explainer.model.fact import Fact
from explainer.model.fields import Id
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.references import references
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.model.topic import Topic
from explainer.site import routes
from explainer.site.plan import planned_pages
from tests.engine.built import site
from tests.engine.records import make

WITH_EVERY_REFERENCE: list[tuple[Record, list[tuple[str, str]]]] = [
    (make(Source, "x"), []),
    (make(Topic, "x"), []),
    (
        make(Actor, "x", speaks_for="b", roles=[{"text": "clerk", "speaks_for": "c"}], sources=["s"]),
        [("speaks_for", "actor"), ("roles.0.speaks_for", "actor"), ("sources.0.source", "source")],
    ),
    (make(Term, "x"), [("sources.0.source", "source")]),
    (make(Place, "x", within="p", sources=["s"]), [("within", "place"), ("sources.0.source", "source")]),
    (
        make(
            Fact,
            "x",
            said_by="a",
            against=["d"],
            reply="g",
            quote={"text": "q", "language": "en", "by": "b"},
            topics=["t", "u"],
            actors=["c"],
            places=["p"],
            superseded_by="f",
        ),
        [
            ("said_by", "actor"),
            ("against.0", "actor"),
            ("reply", "fact"),
            ("quote.by", "actor"),
            ("sources.0.source", "source"),
            ("topics.0", "topic"),
            ("topics.1", "topic"),
            ("actors.0", "actor"),
            ("places.0", "place"),
            ("superseded_by", "fact"),
        ],
    ),
    (
        make(Event, "x", place="p", actors=["a"]),
        [("place", "place"), ("topics.0", "topic"), ("actors.0", "actor"), ("facts.0", "fact")],
    ),
    (
        make(Question, "x", accounts=["f", {"fact": "g", "position": "yes"}]),
        [("topics.0", "topic"), ("accounts.0.fact", "fact"), ("accounts.1.fact", "fact")],
    ),
    (
        make(Series, "x", said_by="a", points=[{"at": "2026", "value": "1", "source": "s"}]),
        [("topics.0", "topic"), ("said_by", "actor"), ("points.0.source", "source")],
    ),
    (make(Correction, "x", answers=["q"]), [("answers.0", "question")]),
]


@pytest.mark.parametrize(("record", "expected"), WITH_EVERY_REFERENCE, ids=lambda value: getattr(value, "noun", ""))
def test_record_names_others_by_field(record: Record, expected: list[tuple[str, str]]) -> None:
    found = [(".".join(map(str, reference.path)), *reference.nouns) for reference in references(record)]
    assert found == expected


def test_correction_may_name_any_record() -> None:
    named = list(references(make(Correction, "x", records=["f"], details=[{"record": "g", "page": "the-bridge"}])))
    assert [(found.path, found.target) for found in named] == [(("records", 0), "f"), (("details", 0, "record"), "g")]
    for found in named:
        assert set(found.nouns) == {kind.noun for kind in RECORD_TYPES} - {"correction"}


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.noun)
def test_no_field_with_an_id_is_forgotten(kind: type[Record]) -> None:
    named = {path.split(".")[0] for record, paths in WITH_EVERY_REFERENCE if type(record) is kind for path, _ in paths}
    expected = {name for name, info in kind.model_fields.items() if name != "id" and _holds_an_id(info)}
    if kind is Correction:
        named |= {"records", "details"}  # may name records of several kinds
        expected -= {"pages"}  # slugs of pages are no records
    assert named == expected


def _holds_an_id(info: Any) -> bool:
    wanted = get_args(Id)[1]
    return any(mark is wanted for mark in _marks(info))


def _marks(info: Any) -> Iterator[Any]:
    """Every annotation inside a field's own, and inside the groups of fields that it holds."""
    yield from getattr(info, "metadata", ())
    annotation = getattr(info, "annotation", info)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for inner in annotation.model_fields.values():
            yield from _marks(inner)
    else:
        yield annotation
        for argument in get_args(annotation):
            yield from _marks(argument)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (Fact, "/facts/x/"),
        (Source, "/sources/x/"),
        (Question, "/questions/x/"),
        (Actor, "/people/x/"),
        (Topic, "/topics/x/"),
        (Event, "/timeline/#x"),
        (Term, "/glossary/#x"),
    ],
)
def test_record_answers_at_its_address(kind: type[Record], expected: str) -> None:
    assert routes.of_any(make(kind, "x")) == expected


def test_no_two_things_answer_at_one_address() -> None:
    records = [make(kind, kind.noun) for kind in RECORD_TYPES]
    made = site(*records)
    counted = Counter([*(page.address for page in planned_pages(made, "en")), *routes.files(made.dataset)])
    assert [address for address, count in counted.items() if count > 1] == []
