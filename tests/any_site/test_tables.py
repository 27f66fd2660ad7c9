"""The tables of the built site and their package as others read them (Frictionless), with every column in words."""

from __future__ import annotations

import json
from pathlib import Path

from frictionless import Package

from tests.any_site.output import files


def test_tables_are_valid_with_their_types_and_keys(site_output: Path) -> None:
    report = Package(str(files(site_output, "data/datapackage.json")[0])).validate()
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "type", "note"])


def test_every_table_and_every_column_is_worded(site_output: Path) -> None:
    package = json.loads(files(site_output, "data/datapackage.json")[0].read_bytes())
    tables = [resource for resource in package["resources"] if "schema" in resource]
    assert tables
    assert [table["name"] for table in tables if not table.get("description")] == []
    columns = [(table["name"], column) for table in tables for column in table["schema"]["fields"]]
    assert [(name, column["name"]) for name, column in columns if not column.get("description")] == []
