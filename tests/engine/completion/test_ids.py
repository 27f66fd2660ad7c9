"""The files from which editors complete ids: what is in them, and when they are written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from referencing.jsonschema import DRAFT202012

from explainer.completion.files import IDS, SNIPPETS, are_of, write_ids
from explainer.completion.ids import ids_schema
from explainer.completion.snippets import id_snippets
from explainer.completion.words import words_beside
from explainer.loading.layout import read_layout
from explainer.loading.site_digest import site_digest
from explainer.model.dataset import Dataset
from explainer.model.schemas.editor_schema import lists_of_ids
from explainer.pipeline import read_site
from explainer.verdict import kept_at, verdict
from tests.engine.completion.sites import VALID, without_ids


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return read_site(VALID / "every-kind")[0].dataset


def listed(root: Path, name: str = "topic") -> set[str]:
    """The ids that editors are offered."""
    made: dict[str, Any] = json.loads((root / IDS).read_text("utf-8"))["$defs"][name]
    return {snippet["label"] for snippet in made["defaultSnippets"]}


@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("toll-83", "The ministry said 83 people died. · 2026-01-03 · said by Ministry of Water"),
        ("toll-100", "… · superseded by toll-83"),
        ("dam-open", "The dam was open in December. · [2025-12-01..2025-12-31] · retracted"),
        ("gazette-toll", 'Toll at "100" · The Gazette · 2026-01-16'),
        ("gauge-data", "Ministry of Water"),
        ("ana-perez", "Ana Pérez · doctor at the city hospital"),
        ("riverside", "Riverside · site · in The City"),
        ("flood", "The flood · The flood of January 2026."),
        ("rain", "Rain falls for a day · 2026-01-03"),
        ("is-the-dam-closed", "Is the dam closed?"),
        ("water-level", "Water level at the dam · metres · said by Ministry of Water"),
        ("gauge", "gauge · What measures the water."),
        ("update-dam", "The ministry closed it. · 2026-03-27"),
    ],
)
def test_beside_an_id_stands_what_tells_its_record_from_others(dataset: Dataset, id: str, words: str) -> None:
    assert words_beside(dataset.records[id], dataset).endswith(words.removeprefix("…"))


def test_schema_of_ids_has_every_list_that_records_ask_for(dataset: Dataset) -> None:
    made = json.loads(ids_schema(dataset, "of a test"))
    DRAFT202012.create_resource(made)
    assert set(made["$defs"]) == lists_of_ids()
    assert made["$comment"] == "of a test"


def test_snippet_cites_a_fact_or_a_source_takes_a_figure_and_shows_a_record(dataset: Dataset) -> None:
    made = json.loads(id_snippets(dataset))
    assert {name: snippet["body"] for name, snippet in made.items() if name.endswith(("toll-83", "{=toll-83"))} == {
        "@toll-83": ["@toll-83"],
        "{=toll-83": ["{=toll-83}"],
        "/// fact | toll-83": ["/// fact | toll-83", "///", "$0"],
    }
    assert {"@gauge-data", "/// timeline | dam", "/// question | how-many-died", "/// chart | water-level"} <= set(made)
    assert "{=dam-open" not in made, "it has no figure"
    assert "@flood" not in made, "a topic is not cited"
    assert {tuple(snippet) for snippet in made.values()} == {("scope", "prefix", "body", "description")}


def test_check_writes_the_ids_where_a_site_has_schemas_and_snippets_where_it_has_a_folder_for_them(
    tmp_path: Path,
) -> None:
    root = without_ids("every-kind", tmp_path)
    layout = read_layout(root)
    verdict(layout, kept_at(layout))
    assert listed(root) == {"dam", "flood"}
    assert not (root / SNIPPETS).exists()
    (root / ".vscode").mkdir()
    (root / IDS).unlink()
    verdict(layout, kept_at(layout))
    assert listed(root) == {"dam", "flood"}, "nothing else had changed, and they are there again"
    assert "@toll-83" in json.loads((root / SNIPPETS).read_text("utf-8"))
    (root / SNIPPETS).unlink()
    verdict(layout, kept_at(layout))
    assert (root / SNIPPETS).exists()


def test_check_of_a_site_without_schemas_writes_nothing_for_editors(tmp_path: Path) -> None:
    root = without_ids("minimal", tmp_path)
    for path in (root / "data" / "schemas").iterdir():
        path.unlink()
    (root / "data" / "schemas").rmdir()
    layout = read_layout(root)
    verdict(layout, kept_at(layout))
    assert not (root / IDS).exists()
    assert are_of(root, site_digest(layout) or "")


def test_check_of_a_copy_writes_nothing_for_editors(tmp_path: Path) -> None:
    root = without_ids("minimal", tmp_path)
    layout = read_layout(root)
    verdict(layout, kept_at(layout), for_editors=False)
    assert not (root / IDS).exists()


def test_what_is_written_is_no_part_of_the_site(tmp_path: Path) -> None:
    root = without_ids("every-kind", tmp_path)
    layout = read_layout(root)
    before = site_digest(layout)
    write_ids(root, read_site(root)[0].dataset, before or "")
    assert site_digest(layout) == before
    assert are_of(root, before or "")
    assert not are_of(root, "another")


def test_ids_that_have_not_changed_are_left_as_they_are(tmp_path: Path) -> None:
    root = without_ids("every-kind", tmp_path)
    dataset = read_site(root)[0].dataset
    write_ids(root, dataset, "")
    stamp = (root / IDS).stat().st_ino
    write_ids(root, dataset, "")
    assert (root / IDS).stat().st_ino == stamp
    assert [path.name for path in (root / IDS).parent.iterdir()] == [IDS.name]


def test_folder_in_which_nothing_can_be_written_stays_as_it_is(tmp_path: Path) -> None:
    root = without_ids("every-kind", tmp_path)
    (root / IDS).parent.write_text("a file", "utf-8")
    write_ids(root, read_site(root)[0].dataset, "")
    assert (root / IDS).parent.read_text("utf-8") == "a file"
