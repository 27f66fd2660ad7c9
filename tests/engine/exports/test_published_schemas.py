"""The published JSON Schemas: what they allow of each kind of field, what they refuse, and how they word it."""

from __future__ import annotations

import copy
import json
from typing import Annotated, Any, Literal

import pytest
from jsonschema import Draft202012Validator

from explainer.exports.data.field_words import FIELDS, KINDS, SPECIAL
from explainer.exports.data.json_records import downloads, published_shapes
from explainer.exports.data.json_schemas import Schema, json_schemas
from explainer.exports.data.schema_fields import Shape, shapes_of
from explainer.model.actor import Actor
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.fact import Fact
from explainer.model.fields import Date, Day, Id, Language, Number, Plain, Text, Url, Value
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.model.topic import Topic
from tests.engine.built import home, publication, site
from tests.engine.records import dataset, fact, make

ABOUT = publication(site(home(), fact("f")))
SCHEMAS = json_schemas(ABOUT)
FULL = fact(
    "g",
    text={"en": "So.", "es": "Así."},
    reported="2026-01-08",
    said_by="a",
    value={"low": 6.5, "high": 7, "unit": "boats", "approximate": True, "bound": "at-least", "since": "2026"},
    quote={"text": "Así", "language": "es", "by": "a"},
    actors=["a"],
    places=["p"],
    review_by="2026-06-01",
    superseded_by="f",
    retracted={"date": "2026-02-01", "why": "No."},
    note="n",
)
RECORDS: tuple[Record, ...] = (
    FULL,
    fact("f"),
    make(Source, "r", title=None, author=["A"], archived={"url": "https://a.example/", "date": "2026-01-03"}),
    make(Actor, "a", roles=[{"text": "clerk", "from": "2025"}], aliases=["A."], sources=["s"]),
    make(Place, "p", within="q", latitude=1, longitude=2),
    make(Place, "q"),
    make(Event, "e", end="2026-01-02", place="p", actors=["a"]),
    make(Question, "q1", accounts=["f", {"fact": "g", "position": "yes", "method": "m"}]),
    make(Series, "n", group="boats", chart="bar"),
    make(Term, "w", aliases=["v"]),
    make(Correction, "c", records=["f"], pages=["home"]),
)


def whole(folder: str) -> dict[str, Any]:
    """The published file, as a program reads it."""
    return json.loads(json.dumps(downloads(dataset(*RECORDS), ABOUT)[f"{folder}.json"]))  # type: ignore[no-any-return]


def errors(folder: str, download: dict[str, Any]) -> list[str]:
    """The ways to what the schema refuses."""
    found = Draft202012Validator(SCHEMAS[f"{folder}.json"]).iter_errors(download)
    return sorted("/".join(map(str, error.absolute_path)) for error in found)


def properties(folder: str) -> Schema:
    return SCHEMAS[f"{folder}.json"]["properties"][folder]["items"]["properties"]  # type: ignore[no-any-return]


@pytest.mark.parametrize("folder", list(KINDS))
def test_the_schema_of_a_file_allows_the_file(folder: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[f"{folder}.json"])
    assert len(whole(folder)[folder]) > 0
    assert errors(folder, whole(folder)) == []


@pytest.mark.parametrize("folder", list(KINDS))
def test_every_field_is_required_and_no_other_allowed(folder: str) -> None:
    for name in whole(folder)[folder][0]:
        download = whole(folder)
        del download[folder][0][name]
        assert errors(folder, download) == [f"{folder}/0"], name
    download = whole(folder)
    download[folder][0]["surprise"] = 1
    assert errors(folder, download) == [f"{folder}/0"]


@pytest.mark.parametrize("name", ["$schema", "title", "homepage", "as_of", "licence", "rights", "cite", "facts"])
def test_every_field_of_the_head_is_required(name: str) -> None:
    download = whole("facts")
    del download[name]
    assert errors("facts", download) == [""]


@pytest.mark.parametrize("name", ["id", "name", "url"])
def test_a_licence_has_an_id_a_name_and_an_address(name: str) -> None:
    download = whole("facts")
    del download["licence"][name]
    assert errors("facts", download) == ["licence"]


@pytest.mark.parametrize(
    ("way", "value"),
    [
        ("id", "Not An Id"),
        ("text", "plain"),
        ("text/en", ""),
        ("text/en", None),
        ("text/es", 1),
        ("text/pt", "Assim."),
        ("date", "202"),
        ("date", None),
        ("reported", 2026),
        ("said_by", "Not An Id"),
        ("value/low", "6"),
        ("value/approximate", "yes"),
        ("value/bound", "perhaps"),
        ("value/surprise", 1),
        ("quote/text", ""),
        ("quote/language", "Spanish"),
        ("sources", None),
        ("sources/0", "s"),
        ("sources/0/source", None),
        ("topics/0", "Not An Id"),
        ("review_by", "2026-06"),
        ("review_by", "on 2026-06-01"),
        ("derived/status", "true"),
        ("derived/origins", "P"),
        ("derived", None),
    ],
)
def test_the_schema_of_facts_refuses_a_spoiled_field(way: str, value: Any) -> None:
    download = whole("facts")
    *path, last = way.split("/")
    at: Any = download["facts"][1]
    for step in path:
        at = at[int(step) if step.isdigit() else step]
    at[int(last) if last.isdigit() else last] = value
    assert errors("facts", download) != []


@pytest.mark.parametrize(
    ("folder", "name", "value"),
    [
        ("sources", "url", "ftp://a.example/"),
        ("sources", "url", "see https://a.example/"),
        ("sources", "kind", "gossip"),
        ("sources", "language", "en-gb"),
        ("topics", "order", "1"),
        ("events", "status", "perhaps"),
        ("corrections", "class", "typo"),
    ],
)
def test_the_schemas_of_other_kinds_refuse_a_spoiled_field(folder: str, name: str, value: Any) -> None:
    download = whole(folder)
    download[folder][0][name] = value
    assert errors(folder, download) != []


@pytest.mark.parametrize(
    ("folder", "names"),
    [
        ("facts", ["reported", "said_by", "value", "quote", "review_by", "superseded_by", "retracted", "note"]),
        ("sources", ["title", "translated_title", "agency", "published", "accessed", "archived", "note"]),
        ("events", ["end", "place", "time_zone"]),
        ("series", ["said_by", "group", "chart"]),
        ("questions", ["common_ground", "settled_by", "open_because", "published"]),
    ],
)
def test_what_may_be_unknown_may_be_null_and_nothing_else_may(folder: str, names: list[str]) -> None:
    found = []
    for name in whole(folder)[folder][0]:
        download = copy.deepcopy(whole(folder))
        download[folder][0][name] = None
        if not errors(folder, download):
            found.append(name)
    assert found == names


def test_a_schema_says_what_it_is_of_and_where_it_is() -> None:
    head = {key: SCHEMAS["facts.json"][key] for key in ("$schema", "$id", "title", "description")}
    assert head == {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://site.example/data/schemas/facts.json",
        "title": "The Site: facts",
        "description": "Single checkable statements, attributed and sourced.",
    }
    assert list(SCHEMAS) == [f"{folder}.json" for folder in KINDS]


def test_every_field_of_every_kind_is_worded() -> None:
    assert [f"{kind}.{name}" for kind in KINDS for name, of in properties(kind).items() if not of["description"]] == []


def test_inner_fields_are_worded_by_the_way_to_them() -> None:
    fields = properties("facts")
    assert fields["text"]["description"] == SPECIAL["facts.text"]
    value = fields["value"]["anyOf"][0]["properties"]
    assert value["number"]["description"] == SPECIAL["facts.value_number"]
    assert value["since"]["description"] == SPECIAL["facts.value_since"]
    assert fields["derived"]["properties"]["status"]["description"] == FIELDS["derived_status"]
    assert '"description": ""' not in json.dumps(SCHEMAS)


class Inner(Value):
    words: Text


class Outer(Value):
    id: Id
    words: Text | None
    plain: Plain
    at: Date
    on: Day | None = None
    url: Url
    tongue: Language
    number: Number
    yes: bool
    choice: Literal["a", "b"] | None
    marked: Annotated[tuple[Id, ...], "at least one"]
    texts: tuple[Text, ...]
    inner: Inner | None
    inners: tuple[Inner, ...] = ()


def test_the_shape_of_a_field_says_what_it_holds_whether_it_may_be_null_and_whether_it_is_a_list() -> None:
    words = (Shape("words", "text"),)
    assert shapes_of(Outer) == (
        Shape("id", "id"),
        Shape("words", "text", nullable=True),
        Shape("plain", "plain"),
        Shape("at", "date"),
        Shape("on", "day", nullable=True),
        Shape("url", "url"),
        Shape("tongue", "language"),
        Shape("number", "number"),
        Shape("yes", "boolean"),
        Shape("choice", "choice", nullable=True, choices=("a", "b")),
        Shape("marked", "id", many=True),
        Shape("texts", "text", many=True),
        Shape("inner", "group", nullable=True, fields=words),
        Shape("inners", "group", many=True, fields=words),
    )


def test_what_is_derived_has_a_shape_of_its_own_at_the_end() -> None:
    address = Shape("address", "plain", nullable=True)
    derived = {kind: published_shapes(kind)[-1] for kind in (Fact, Question, Topic)}
    assert {shape.name for shape in derived.values()} == {"derived"}
    assert derived[Topic].fields == (address,)
    assert derived[Question].fields == (
        address,
        Shape("status", "choice", choices=("answered", "estimates", "disputed", "open")),
    )
    assert derived[Fact].fields == (
        address,
        Shape(
            "status",
            "choice",
            choices=("retracted", "superseded", "disputed", "attributed", "corroborated", "single-source"),
        ),
        Shape("origins", "plain", many=True),
    )
    assert published_shapes(Topic)[:-1] == shapes_of(Topic)
