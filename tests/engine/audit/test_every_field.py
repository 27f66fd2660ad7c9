"""The audit of a built site whose records hold every field that a record may have: nothing is amiss in it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from explainer import audit
from explainer.audit.built_site import open_site
from explainer.audit.rules.pages import unshown_words
from explainer.model.dataset import RECORD_TYPES
from explainer.model.record import Record
from explainer.model.schemas.field_types import FieldType, field_types
from explainer.problems import render
from tests.engine.audit.planting import Change, changed, told
from tests.engine.sites import tiny
from tests.engine.sites.building import build

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site with the records of `every_field/` among the others."""
    folder = tmp_path_factory.mktemp("full")
    root = tiny.copy_site(HERE.parent / "published" / "site", folder / "site")
    shutil.copytree(HERE / "every_field", root, dirs_exist_ok=True)
    assert build(tiny.settings_file(root, more='SITEURL = "https://bridge.example"\n'), folder / "output") == 0
    return folder / "output"


def _names(fields: tuple[FieldType, ...], before: str = "") -> Iterator[str]:
    for field in fields:
        yield before + field.name
        yield from _names(field.fields, f"{before}{field.name}.")


def _given(value: Any, path: str = "") -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from _given(one, path)
    elif isinstance(value, dict):
        for name, one in value.items():
            if one not in (None, []):
                yield path + name
                yield from _given(one, f"{path}{name}.")


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.folder)
def test_some_record_holds_each_field(kind: type[Record], full: Path) -> None:
    records = json.loads((full / "data" / f"{kind.folder}.json").read_text("utf-8"))[kind.folder]
    fields = (field for field in field_types(kind) if field.published)
    missing = {*_names(tuple(fields))} - {name for record in records for name in _given(record)}
    assert not missing, f"put them into a record in {HERE.name}/every_field/data/{kind.folder}/"


def test_audit_finds_nothing_amiss_in_any_field(full: Path) -> None:
    found = [problem for problem in audit.run(open_site(full)) if problem.rule != "reserved-address"]
    assert not found, render(found)


@pytest.mark.parametrize(("words", "field"), [
    ("hidden report", "no_reply.searched.for.en.1"), ("informe oculto", "no_reply.searched.for.es.1"),
    ("The archive of Harbour Times", "no_reply.searched.where"),
])  # fmt: skip
def test_words_of_a_search_that_a_page_leaves_out_are_named(full: Path, words: str, field: str) -> None:
    with changed(full, Change("facts/board-hid-a-report/index.html", words, "")):
        found = told(unshown_words, open_site(full))
    assert [line.partition(" is not shown ")[0] for line in found] == [
        f'facts/board-hid-a-report/index.html:1:1: "{field}" of "board-hid-a-report"'
    ]
