"""The table of docs/citation-syntax.md names the fields that the front matter of a page may have."""

from __future__ import annotations

import re

from explainer.model.schemas.field_types import field_types
from explainer.site.page import FrontMatter
from tests.engine.docs.tables import DOCS, rows

ROWS = rows((DOCS / "citation-syntax.md").read_text("utf-8"))
FIELDS = {field.name: field for field in field_types(FrontMatter)}


def test_table_names_every_field_and_no_other() -> None:
    assert sorted(name for row in ROWS for name in row.names) == sorted(FIELDS)


def test_bold_fields_are_the_required_ones() -> None:
    bold = {name for row in ROWS if row.required for name in row.names}
    assert bold == {name for name, field in FIELDS.items() if field.required}


def test_groups_of_fields_are_spelled_out() -> None:
    groups = {row.names: re.findall(r"`\{([^}]*)\}`", row.holds) for row in ROWS}
    for names, spelled in groups.items():
        expected = [", ".join(inner.name for inner in FIELDS[name].fields) for name in names if FIELDS[name].fields]
        assert spelled == expected, names
