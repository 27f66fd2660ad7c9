"""What is made from the code stands in the repository as the code makes it."""

from __future__ import annotations

import pytest

from tools.generated import ROOT, generated, with_field_tables


@pytest.mark.parametrize("name", generated())
def test_file_is_up_to_date(name: str) -> None:
    assert (ROOT / name).read_text("utf-8") == generated()[name], "run `make generated`"


def test_no_schema_is_left_over() -> None:
    made = {name for name in generated() if name.startswith("data/schemas/")}
    assert {f"data/schemas/{path.name}" for path in (ROOT / "data" / "schemas").glob("*.json")} == made


def test_words_around_a_table_are_kept() -> None:
    page = (ROOT / "docs" / "data-format.md").read_text("utf-8")
    spoiled = page.replace("| **id** | id |", "| **id** | number |")
    assert spoiled != page
    assert with_field_tables(spoiled) == page


def test_page_without_a_kind_is_refused() -> None:
    with pytest.raises(SystemExit, match=r"no heading and table for source \(data/sources/\)"):
        with_field_tables("# Data format\n")
