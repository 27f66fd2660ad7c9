"""The published JSON Schemas: what they allow of each kind of field, what they refuse, and how they word it."""

from __future__ import annotations

import copy
import json
from typing import Annotated, Any, Literal

import pytest
from jsonschema import Draft202012Validator

from explainer.exports.data.json_records import downloads, published_fields
from explainer.exports.data.json_schemas import Schema, json_schemas
from explainer.model.actor import Actor
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.fact import Fact
from explainer.model.fields import Date, Day, Id, Language, Number, Plain, Text, Url, Value
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.schemas.field_types import FieldType, described_fields, field_types
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.model.topic import Topic
from tests.engine.built import home, publication, site
from tests.engine.records import dataset, fact, make

KINDS = (
    "sources", "actors", "places", "topics", "facts", "events", "questions", "series", "terms", "corrections",
)  # fmt: skip
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


def named(ref: str, folder: str) -> Schema:
    """The schema of that name, of a record or of a group."""
    return SCHEMAS[f"{folder}.json"]["$defs"][ref.removeprefix("#/$defs/")]  # type: ignore[no-any-return]


def properties(folder: str) -> Schema:
    items = SCHEMAS[f"{folder}.json"]["properties"][folder]["items"]
    return named(items["$ref"], folder)["properties"]  # type: ignore[no-any-return]


def group(name: str, folder: str) -> Schema:
    """The schema of the group that a field holds, whether or not it may be null."""
    field = properties(folder)[name]
    return named(field.get("anyOf", [field])[0]["$ref"], folder)


@pytest.mark.parametrize("folder", KINDS)
def test_the_schema_of_a_file_allows_the_file(folder: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[f"{folder}.json"])
    assert len(whole(folder)[folder]) > 0
    assert errors(folder, whole(folder)) == []


@pytest.mark.parametrize("folder", KINDS)
def test_every_field_is_required_and_no_other_allowed(folder: str) -> None:
    for name in whole(folder)[folder][0]:
        download = whole(folder)
        del download[folder][0][name]
        assert errors(folder, download) == [f"{folder}/0"], name
    download = whole(folder)
    download[folder][0]["surprise"] = 1
    assert errors(folder, download) == [f"{folder}/0"]


@pytest.mark.parametrize("way", ["text", "value", "value/unit", "quote", "sources/0", "retracted", "derived"])
def test_every_field_of_a_group_is_required_and_no_other_allowed(way: str) -> None:
    def inside(download: dict[str, Any]) -> dict[str, Any]:
        found = download["facts"][1]
        for step in way.split("/"):
            found = found[int(step) if step.isdigit() else step]
        return found  # type: ignore[no-any-return]

    for name in inside(whole("facts")):
        download = whole("facts")
        del inside(download)[name]
        assert errors("facts", download) != [], name
    download = whole("facts")
    inside(download)["surprise"] = 1
    assert errors("facts", download) != []


@pytest.mark.parametrize("name", ["$schema", "title", "homepage", "as_of", "licence", "rights", "cite", "facts"])
def test_every_field_of_the_head_is_required(name: str) -> None:
    download = whole("facts")
    del download[name]
    assert errors("facts", download) == [""]


@pytest.mark.parametrize("name", ["$schema", "title", "homepage", "as_of", "rights", "cite"])
def test_the_head_is_in_words_of_any_length_but_none(name: str) -> None:
    assert errors("facts", whole("facts") | {name: "x"}) == []
    assert errors("facts", whole("facts") | {name: ""}) == [name]


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
        (
            "facts",
            [
                "withheld",
                "reported",
                "said_by",
                "why_unnamed",
                "reply",
                "no_reply",
                "legal_stage",
                "value",
                "quote",
                "review_by",
                "searched",
                "checked",
                "superseded_by",
                "retracted",
                "note",
            ],
        ),
        (
            "sources",
            [
                "withheld",
                "title",
                "translated_title",
                "agency",
                "published",
                "accessed",
                "retelling",
                "archived",
                "checked",
                "withdrawn",
                "note",
            ],
        ),
        ("events", ["withheld", "end", "place", "time_zone", "retracted"]),
        ("series", ["withheld", "said_by", "group", "chart", "retracted"]),
        (
            "questions",
            [
                "withheld",
                "common_ground",
                "settled_by",
                "open_because",
                "searched",
                "review_by",
                "published",
                "retracted",
            ],
        ),
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
        "description": (
            "One checkable statement, attributed and sourced. `date`: when it was so; `reported`: when it was said."
        ),
    }
    assert list(SCHEMAS) == [f"{folder}.json" for folder in KINDS]


def test_no_field_has_a_default_since_none_is_left_out() -> None:
    groups = [of for schema in SCHEMAS.values() for of in schema["$defs"].values()]
    assert [name for of in groups for name, field in of["properties"].items() if "default" in field] == []
    assert [of for of in groups if of["required"] != list(of["properties"])] == []


def test_every_field_of_every_kind_and_of_every_group_is_worded() -> None:
    groups = [(kind, name, of) for kind in KINDS for name, of in SCHEMAS[f"{kind}.json"]["$defs"].items()]
    fields = {f"{kind}/{name}.{key}": of for kind, name, whole in groups for key, of in whole["properties"].items()}
    # Words in two languages say themselves what they are; what is derived is worded by its group.
    unworded = [way for way, field in fields.items() if not field.get("description", "").endswith(".")]
    assert [
        way
        for way in unworded
        if not way.endswith(("LocalizedText.en", "LocalizedText.es", "CitedTexts.en", "CitedTexts.es", ".derived"))
    ] == []
    said = {kind: group("derived", kind)["description"] for kind in KINDS}
    assert said == dict.fromkeys(KINDS, "What follows from the data and is not typed by anyone.")


def test_inner_fields_are_worded_each_in_its_own_group() -> None:
    assert properties("facts")["text"]["description"] == "The statement: one sentence, in our own words."
    value = group("value", "facts")["properties"]
    assert value["number"]["description"] == "The figure, where it is one number."
    assert value["since"]["description"] == "The date a count began."
    assert {kind: group("derived", kind)["properties"]["status"]["description"] for kind in ("facts", "questions")} == {
        "facts": "How it stands, derived from its sources, attribution and accounts.",
        "questions": "How it stands, derived from its accounts.",
    }
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


def test_the_type_of_a_field_says_what_it_holds_whether_it_may_be_null_and_whether_it_is_a_list() -> None:
    inner = (FieldType("words", "text"),)
    assert field_types(Outer) == (
        FieldType("id", "id"),
        FieldType("words", "text", nullable=True),
        FieldType("plain", "plain"),
        FieldType("at", "date"),
        FieldType("on", "day", nullable=True, required=False),
        FieldType("url", "url"),
        FieldType("tongue", "language"),
        FieldType("number", "number"),
        FieldType("yes", "boolean"),
        FieldType("choice", "choice", nullable=True, choices=("a", "b")),
        FieldType("marked", "id", many=True),
        FieldType("texts", "text", many=True),
        FieldType("inner", "group", nullable=True, model=Inner, fields=inner),
        FieldType("inners", "group", many=True, required=False, default=(), model=Inner, fields=inner),
    )


def test_what_is_derived_has_a_type_of_its_own_at_the_end() -> None:
    address = FieldType("address", "plain", "Where it answers on the site, from the site's root.", nullable=True)
    derived = {kind: published_fields(kind)[-1] for kind in (Fact, Question, Topic)}
    assert {(of.name, of.kind, of.description, of.required) for of in derived.values()} == {
        ("derived", "group", "What follows from the data and is not typed by anyone.", True)
    }
    assert derived[Topic].fields == (address,)
    assert derived[Question].fields == (
        address,
        FieldType(
            "status",
            "choice",
            "How it stands, derived from its accounts.",
            choices=("answered", "estimates", "disputed", "open", "retracted", "withheld"),
        ),
    )
    assert derived[Fact].fields == (
        address,
        FieldType(
            "status",
            "choice",
            "How it stands, derived from its sources, attribution and accounts.",
            choices=("withheld", "retracted", "superseded", "disputed", "attributed", "corroborated", "single-source"),
        ),
        FieldType("origins", "plain", "Whose work it rests on: agencies, else publishers, each once.", many=True),
    )
    assert published_fields(Topic)[:-1] == tuple(field for field in described_fields(Topic) if field.published)
