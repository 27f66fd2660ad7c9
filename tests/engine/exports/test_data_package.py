"""The data package and the README: which files there are, what each column holds, its type, its keys, in words."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest

from explainer.exports.data.csv_tables import Column, Table, tables
from explainer.exports.data.data_package import media_type, series_resource, table_resource
from explainer.exports.data.json_records import words_of
from explainer.exports.data.readme import licence_text, readme
from explainer.model.correction import Correction
from explainer.model.dataset import RECORD_TYPES
from explainer.model.schemas.field_types import FieldType
from explainer.model.series import Series
from tests.engine.built import files, home, publication, site
from tests.engine.records import dataset, fact, make

Package = dict[str, Any]
SERIES = make(Series, "n", title="Boats", method="Counted.")
TABLES = (
    "sources", "actors", "actor-roles", "actor-sources", "places", "place-sources", "topics", "facts", "fact-sources",
    "events", "questions", "question-accounts", "series", "series-points", "terms", "term-sources", "corrections",
    "correction-details",
)  # fmt: skip
KINDS_IN_ORDER = tuple(name for name in TABLES if "-" not in name)


def package(**changes: object) -> Package:
    changed = make(Correction, "c", date="2026-03-09")
    made = files(site(home(published="2026-02-01"), fact("f"), SERIES, changed), **changes)
    found: Package = json.loads(made["data/datapackage.json"])
    return found


def table(name: str) -> Table:
    return next(table for table in tables(dataset(fact("f"))) if table.name == name)


def field(name: str, column: str) -> dict[str, Any]:
    """The field as the table's schema has it, without its words."""
    schema = table_resource(table(name), b"")["schema"]
    (found,) = (entry for entry in schema["fields"] if entry["name"] == column)
    return {key: value for key, value in found.items() if key not in ("name", "description")}


def words(name: str, column: str) -> str:
    return next(entry.words for entry in table(name).columns if entry.name == column)


def test_the_package_says_what_it_is_how_far_it_reaches_and_whose_it_is() -> None:
    found = package(name="The  Bridge & Ferry (2nd)", publisher="The Press", as_of="2026-03-26")
    del found["resources"]
    terms = (
        "Our own words and data are under Creative Commons Attribution 4.0 (https://licence.example/by/); "
        "quotes and titles belong to their authors."
    )
    cite = "The Press, The  Bridge & Ferry (2nd): data, as known on 26 March 2026, https://site.example/data/"
    assert found == {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "the-bridge-ferry-2nd",
        "id": "tag:site.example,2026:data",
        "title": "The  Bridge & Ferry (2nd): data",
        "description": f"What is known. {terms} How to cite: {cite}",
        "homepage": "https://site.example/data/",
        "version": "2026-03-09",
        "created": "2026-03-09T00:00:00Z",
        "temporalCoverage": "../2026-03-26",
        "licenses": [
            {
                "name": "CC-BY-4.0",
                "title": "Creative Commons Attribution 4.0",
                "path": "https://licence.example/by/",
            }
        ],
        "contributors": [{"title": "The Press", "roles": ["publisher"]}],
        "sources": [
            {
                "title": "Every source, as a bibliography",
                "path": "https://site.example/data/references.csl.json",
            }
        ],
    }


def test_it_describes_every_file_but_itself_tables_first_then_series_then_the_others() -> None:
    paths = [resource["path"] for resource in package()["resources"]]
    assert paths == [
        *(f"{name}.csv" for name in TABLES),
        "series/n.csv",
        *(f"{name}.json" for name in KINDS_IN_ORDER),
        *(f"schemas/{name}.json" for name in KINDS_IN_ORDER),
        "references.csl.json", "references.bib", "events.ics", "README.md", "LICENSE.txt",
    ]  # fmt: skip


def test_no_two_resources_have_one_name() -> None:
    names = {resource["path"]: resource["name"] for resource in package()["resources"]}
    assert len(set(names.values())) == len(names)
    assert {path: names[path] for path in ("facts.csv", "facts.json", "series/n.csv", "schemas/facts.json")} == {
        "facts.csv": "facts",
        "facts.json": "facts-json",
        "series/n.csv": "series-n",
        "schemas/facts.json": "schemas-facts-json",
    }
    assert names["references.csl.json"] == "references-csl-json"
    assert names["README.md"] == "readme-md"


def test_a_resource_knows_the_bytes_of_its_file() -> None:
    content = "á".encode()
    found = table_resource(table("topics"), content)
    expected = {"path": "topics.csv", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8", "bytes": 2}
    assert {key: found[key] for key in expected} == expected
    assert found["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
    assert found["dialect"] == {"delimiter": ",", "lineTerminator": "\r\n", "header": True}
    assert (found["type"], found["name"], found["schema"]["missingValues"]) == ("table", "topics", [""])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("facts.csv", "text/csv"),
        ("references.csl.json", "application/json"),
        ("references.bib", "application/x-bibtex"),
        ("events.ics", "text/calendar"),
        ("README.md", "text/markdown"),
        ("LICENSE.txt", "text/plain"),
    ],
)
def test_a_file_has_the_media_type_of_its_ending(name: str, expected: str) -> None:
    assert media_type(name) == expected


ID = {"pattern": r"^[a-z0-9]+(?:-[a-z0-9]+)*$"}


@pytest.mark.parametrize(
    ("name", "column", "expected"),
    [
        ("facts", "id", {"type": "string", "constraints": {"required": True, **ID, "unique": True}}),
        ("facts", "text", {"type": "string", "constraints": {"required": True}}),
        ("facts", "text_es", {"type": "string"}),
        ("facts", "date", {"type": "string", "constraints": {"required": True}}),
        ("facts", "reported", {"type": "string"}),
        ("facts", "said_by", {"type": "string", "constraints": ID}),
        ("facts", "value_number", {"type": "number"}),
        ("facts", "value_approximate", {"type": "boolean"}),
        ("facts", "value_bound", {"type": "string", "constraints": {"enum": ["at-least", "at-most"]}}),
        ("facts", "review_by", {"type": "date"}),
        ("facts", "sources", {"type": "string"}),
        ("facts", "derived_origins", {"type": "string"}),
        (
            "questions",
            "derived_status",
            {"type": "string", "constraints": {
                "required": True, "enum": ["answered", "estimates", "disputed", "open", "retracted", "withheld"],
            }},
        ),
        ("fact-sources", "fact", {"type": "string", "constraints": {"required": True, **ID}}),
        ("fact-sources", "n", {"type": "number", "constraints": {"required": True}}),
        ("series-points", "approximate", {"type": "boolean", "constraints": {"required": True}}),
        ("corrections", "date", {"type": "date", "constraints": {"required": True}}),
        ("corrections", "records", {"type": "string"}),
        ("places", "latitude", {"type": "number"}),
        (
            "events",
            "status",
            {"type": "string", "constraints": {"required": True,
                                               "enum": ["happened", "scheduled", "postponed", "cancelled"]}},
        ),
    ],
)  # fmt: skip
def test_a_column_has_its_type_and_what_its_cells_must_be(name: str, column: str, expected: dict[str, Any]) -> None:
    assert field(name, column) == expected


@pytest.mark.parametrize(
    ("name", "primary", "foreign"),
    [
        ("facts", ["id"], {"said_by": "actors", "reply": "facts", "quote_by": "actors", "superseded_by": "facts"}),
        ("fact-sources", ["fact", "n"], {"fact": "facts", "source": "sources"}),
        ("question-accounts", ["question", "n"], {"question": "questions", "fact": "facts"}),
        ("series-points", ["series", "n"], {"series": "series", "source": "sources"}),
        ("actor-roles", ["actor", "n"], {"actor": "actors", "speaks_for": "actors"}),
        ("place-sources", ["place", "n"], {"place": "places", "source": "sources"}),
        ("places", ["id"], {"within": "places"}),
        ("events", ["id"], {"place": "places"}),
        ("series", ["id"], {"said_by": "actors"}),
        ("sources", ["id"], {}),
        ("topics", ["id"], {}),
        ("corrections", ["id"], {}),
    ],
)
def test_a_table_names_its_key_and_the_tables_that_its_ids_lead_to(
    name: str, primary: list[str], foreign: dict[str, str]
) -> None:
    schema = table_resource(table(name), b"")["schema"]
    assert schema["primaryKey"] == primary
    assert schema["foreignKeys"] == [
        {"fields": [column], "reference": {"resource": target, "fields": ["id"]}} for column, target in foreign.items()
    ]


def test_a_series_has_its_title_its_method_and_the_types_of_its_columns() -> None:
    found = series_resource(SERIES, "series/n.csv", b"a")
    assert (found["name"], found["type"], found["title"], found["description"]) == (
        "series-n", "table", "Boats", "Counted.",
    )  # fmt: skip
    assert found["dialect"] == {"delimiter": ",", "lineTerminator": "\r\n", "header": True}
    schema = found["schema"]
    assert [(entry["name"], entry["type"]) for entry in schema["fields"]] == [
        ("at", "string"),
        ("value", "number"),
        ("low", "number"),
        ("high", "number"),
        ("approximate", "boolean"),
        ("bound", "string"),
        ("unit", "string"),
        ("note", "string"),
        ("source", "string"),
        ("publisher", "string"),
        ("url", "string"),
    ]
    assert schema["fields"][6]["description"] == "What is counted."
    assert schema["missingValues"] == [""]
    assert schema["foreignKeys"] == [{"fields": ["source"], "reference": {"resource": "sources", "fields": ["id"]}}]


@pytest.mark.parametrize(
    ("name", "column", "expected"),
    [
        ("facts", "id", "The record's name, unique over all records of all kinds, never reused."),
        ("facts", "value_number", "The figure, where it is one number."),
        ("facts", "note", "For readers: a caveat, a definition, how thin the sourcing is."),
        (
            "facts",
            "note_es",
            "For readers: a caveat, a definition, how thin the sourcing is. In Spanish, where there is a translation.",
        ),
        ("facts", "topics", "Ids of its topics, the chief one first; at least one. Several are separated by '; '."),
        ("facts", "sources", "The sources that it rests on, at least one. Several are separated by '; '."),
        ("fact-sources", "fact", "Id of the fact."),
        ("term-sources", "term", "Id of the term."),
        ("actor-roles", "actor", "Id of the actor."),
        ("question-accounts", "question", "Id of the question."),
        ("series-points", "series", "Id of the series."),
        ("fact-sources", "n", "The entry's position in the record's list, from 1."),
        ("events", "status", "What became of it."),
        ("sources", "kind", "What sort of document it is."),
    ],
)
def test_a_column_is_worded_by_the_field_that_it_holds(name: str, column: str, expected: str) -> None:
    assert words(name, column) == expected


@pytest.mark.parametrize(
    ("name", "column", "noun"), [("facts", "sources", "source"), ("questions", "accounts", "fact")]
)
def test_a_column_of_a_list_with_a_table_of_its_own_holds_the_ids_that_the_list_names(
    name: str, column: str, noun: str
) -> None:
    held = next(entry.field for entry in table(name).columns if entry.name == column)
    assert (held.kind, held.nouns, held.many) == ("id", (noun,), True)


def test_a_column_that_nobody_has_worded_says_no_more_than_its_shape() -> None:
    assert Column("x", FieldType("x", "plain"), ("x",)).words == ""
    assert Column("x", FieldType("x", "plain", many=True), ("x",)).words == "Several are separated by '; '."


def test_every_column_and_every_table_has_its_words() -> None:
    made = tables(dataset(fact("f")))
    assert [f"{one.name}.{column.name}" for one in made for column in one.columns if not column.words] == []
    assert {one.name: one.words for one in made if one.key == ("id",)} == {
        kind.folder: words_of(kind) for kind in RECORD_TYPES
    }
    assert [one.name for one in made if not one.words.endswith(".")] == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "facts",
            "One checkable statement, attributed and sourced. `date`: when it was so; `reported`: when it was said.",
        ),
        (
            "fact-sources",
            "The sources of each of the facts, one a row. The sources that it rests on, at least one.",
        ),
        (
            "question-accounts",
            "The accounts of each of the questions, one a row. "
            "The facts that answer it, each with the answer that it gives.",
        ),
        ("actor-roles", "The roles of each of the actors, one a row. Roles that change over time."),
    ],
)
def test_a_table_is_worded_by_its_kind_or_by_the_list_that_it_holds(name: str, expected: str) -> None:
    assert table(name).words == table_resource(table(name), b"")["description"] == expected


def test_columns_of_one_name_are_worded_each_by_its_own_table() -> None:
    assert {name: words(name, "kind") for name in ("sources", "actors", "places")} == {
        "sources": "What sort of document it is.",
        "actors": "A person, or a body.",
        "places": "What sort of place it is.",
    }
    assert words("terms", "definition") == "What it means; the first sentence stands alone."
    assert words("series-points", "value") == "The figure, where it is one number."


def test_the_readme_says_what_the_data_is_then_names_every_column() -> None:
    lines = files(site(home(), fact("f"), SERIES))["data/README.md"].decode().splitlines()
    assert lines[:5] == [
        "# The Site: data",
        "",
        "What is known.",
        "",
        "As known on 26 March 2026. Home: https://site.example/data/",
    ]
    assert [line for line in lines if line.startswith("##")] == [
        "## Licence", "## How to cite", "## Files", "## Tables",
        *(f"### {name}.csv" for name in TABLES), "### series/ID.csv",
    ]  # fmt: skip
    at = lines.index("### fact-sources.csv")
    assert lines[at : at + 11] == [
        "### fact-sources.csv",
        "",
        "The sources of each of the facts, one a row. The sources that it rests on, at least one.",
        "",
        "| column | type | holds |",
        "|---|---|---|",
        "| fact | id | Id of the fact. |",
        "| n | number | The entry's position in the record's list, from 1. |",
        "| source | id | Id of the source. |",
        "| locator | plain | Where inside the source: a page, a paragraph. |",
        "| quote | plain | The words of the source, verbatim, at most 25. |",
    ]
    assert (
        "| topics | list | Ids of its topics, the chief one first; at least one. Several are separated by '; '. |"
        in lines
    )
    assert lines[-11] == "| at | date | When the number held. An EDTF date (ISO 8601-2). |"


def test_the_readme_and_the_licence_say_under_which_terms_the_data_is_and_how_to_cite_it() -> None:
    about = publication(site(home(), fact("f")), publisher="The Press")
    text = readme(tables(dataset(fact("f"))), about)
    assert f"## Licence\n\n{about.terms}\nSee LICENSE.txt.\n\n## How to cite\n\n{about.citation}\n" in text
    notice = licence_text(about)
    assert notice.startswith("The Site: licence of words and data\n")
    assert "\nCreative Commons Attribution 4.0 (CC-BY-4.0).\n" in notice
    assert "The licence in full: https://licence.example/by/\n" in notice
    assert notice.endswith(f"\nAttribution: {about.citation}\n")


def test_a_column_of_dates_says_how_they_are_written_and_one_of_days_need_not() -> None:
    assert words("facts", "date") == "When it was so. An EDTF date (ISO 8601-2)."
    assert words("corrections", "date") == "The day of the change."
