"""The tables and their package as others read them: Python's csv, and Frictionless."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package

from explainer.model.dataset import RECORD_TYPES


def rows(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    text = files[f"data/{name}.csv"].decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def records(files: dict[str, bytes], kind: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(files[f"data/{kind}.json"])[kind]
    return found


@pytest.mark.parametrize("kind", [kind.folder for kind in RECORD_TYPES])
def test_every_kind_is_there_as_json_and_as_csv_with_the_same_records(files: dict[str, bytes], kind: str) -> None:
    assert [row["id"] for row in rows(files, kind)] == [record["id"] for record in records(files, kind)]


def test_every_field_of_a_fact_is_in_its_tables(files: dict[str, bytes]) -> None:
    row = next(row for row in rows(files, "facts") if row["id"] == "bridge-cost-five")
    record = next(record for record in records(files, "facts") if record["id"] == "bridge-cost-five")
    assert row["text"] == record["text"]["en"]
    assert row["note"] == record["note"]["en"] == "Two lines: the second one, with a comma; and a semicolon."
    assert (row["value_number"], row["value_unit"], row["value_approximate"]) == ("5", "million pesos", "true")
    assert (row["quote_text"], row["quote_language"]) == ("Ni un peso más, ni uno menos", "es")
    assert row["sources"] == "harbour-times-opening; agency-copy"
    assert row["derived_origins"] == "Harbour Times & Sons; River News Agency"
    assert row["reported"] == record["reported"]
    assert [name for name in record if not any(c == name or c.startswith(f"{name}_") for c in row)] == []


def test_entries_with_fields_of_their_own_have_a_table(files: dict[str, bytes]) -> None:
    assert rows(files, "fact-sources")[:2] == [
        {"fact": "bridge-cost-five", "n": "1", "source": "harbour-times-opening", "locator": "p. 4", "quote": ""},
        {"fact": "bridge-cost-five", "n": "2", "source": "agency-copy", "locator": "", "quote": ""},
    ]
    assert [(row["at"], row["value"]) for row in rows(files, "series-points")] == [
        ("2026-02-01", "1200"),
        ("2026-02", "980.5"),
    ]
    assert [row["position"] for row in rows(files, "question-accounts")] == ["about 5 million", "6.5 to 7.5 million"]


def test_words_in_spanish_have_a_column_of_their_own(files: dict[str, bytes]) -> None:
    row = next(row for row in rows(files, "topics") if row["id"] == "bridges")
    assert (row["name"], row["name_es"]) == ('Bridges, "old" & <new>', "Puentes")


def test_tables_keep_to_rfc_4180(files: dict[str, bytes]) -> None:
    for name, content in files.items():
        if name.endswith(".csv"):
            assert not content.startswith(b"\xef\xbb\xbf"), name
            assert content.endswith(b"\r\n"), name
            widths = {len(row) for row in csv.reader(io.StringIO(content.decode("utf-8"), newline=""), strict=True)}
            assert len(widths) == 1, name


def test_package_is_valid_for_frictionless_with_types_and_keys(files: dict[str, bytes], tmp_path: Path) -> None:
    package = _package({name: content for name, content in files.items() if name.startswith("data/")}, tmp_path)
    report = package.validate()
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "type", "note"])
    keys = {resource.name: resource.schema.foreign_keys for resource in package.resources if resource.schema.fields}
    assert {"fields": ["said_by"], "reference": {"resource": "actors", "fields": ["id"]}} in keys["facts"]
    assert {"fields": ["source"], "reference": {"resource": "sources", "fields": ["id"]}} in keys["fact-sources"]
    assert {"fields": ["fact"], "reference": {"resource": "facts", "fields": ["id"]}} in keys["fact-sources"]


@pytest.mark.parametrize(
    ("table", "old", "new", "fault"),
    [
        ("facts", b"2026-02,,river-board,", b"2026-02,,nobody,", "foreign-key"),
        ("facts", b",6.5,7.5,", b",low,7.5,", "type-error"),
        ("topics", b"ferries,,,,Ferries", b"bridges,,,,Ferries", "unique-error"),
        ("events", b"scheduled", b"perhaps", "constraint-error"),
    ],
)
def test_frictionless_sees_a_spoiled_table(
    files: dict[str, bytes], tmp_path: Path, table: str, old: bytes, new: bytes, fault: str
) -> None:
    spoiled = files[f"data/{table}.csv"].replace(old, new)
    assert spoiled != files[f"data/{table}.csv"]
    report = _package(files | {f"data/{table}.csv": spoiled}, tmp_path).validate()
    assert fault in {error[0] for error in report.flatten(["type"])}


def test_package_knows_the_bytes_of_every_file_and_its_licence(files: dict[str, bytes]) -> None:
    package = json.loads(files["data/datapackage.json"])
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert "quotes and titles belong to their authors" in package["description"]
    for resource in package["resources"]:
        content = files[f"data/{resource['path']}"]
        assert (resource["bytes"], resource["hash"]) == (len(content), f"sha256:{hashlib.sha256(content).hexdigest()}")
    described = {f"data/{resource['path']}" for resource in package["resources"]}
    published = {name for name in files if name.startswith("data/")}
    assert published - described == {"data/datapackage.json", "data/index.html"}


def test_data_page_and_readme_list_every_file(files: dict[str, bytes]) -> None:
    page, readme = files["data/index.html"].decode(), files["data/README.md"].decode()
    for name in files:
        if name.startswith("data/") and name != "data/index.html":
            assert f'href="/{name}"' in page, name
        if name.startswith("data/") and name.endswith(".csv") and not name.startswith("data/series/"):
            assert f"### {name.removeprefix('data/')}" in readme
    assert "creativecommons.org/licenses/by/4.0" in page
    assert "creativecommons.org/licenses/by/4.0" in readme
    assert "### series/ID.csv" in readme
    assert "65001" in readme
    assert b"belong to their authors" in files["data/LICENSE.txt"]


def _package(files: dict[str, bytes], folder: Path) -> Package:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return Package(str(folder / "data" / "datapackage.json"))
