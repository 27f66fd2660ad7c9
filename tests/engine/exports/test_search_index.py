"""The search index: what can be found in it, and that it is the same from build to build."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import cbor2
import pytest

from explainer.exports.search_index.pagefind import FILTERS, FOLDER, MARK
from tests.engine.sites import tiny
from tests.engine.sites.building import build_in_memory


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tiny.copy_site(tiny.HERE / "valid" / "every-kind", tmp_path_factory.mktemp("site"))
    return tiny.settings_file(site, more="SEARCH_INDEX = True\n")


@pytest.fixture(scope="module")
def index(settings: Path) -> dict[str, bytes]:
    files = build_in_memory(settings)
    return {name.removeprefix(f"{FOLDER}/"): files[name] for name in files if name.startswith(f"{FOLDER}/")}


def fragments(index: dict[str, bytes]) -> dict[str, dict[str, object]]:
    packed = (content for name, content in index.items() if name.startswith("fragment/"))
    found = (json.loads(gzip.decompress(content).removeprefix(MARK)) for content in packed)
    return {fragment["url"]: fragment for fragment in found}


def test_index_holds_every_kind_of_record(index: dict[str, bytes]) -> None:
    kinds = {fragment["meta"]["kind"] for fragment in fragments(index).values()}  # type: ignore[index]
    assert kinds == {"explainer", "question", "fact", "event", "person", "term", "topic"}


def test_explainer_is_indexed_with_its_headings_and_without_its_markers(index: dict[str, bytes]) -> None:
    flood = fragments(index)["/explainers/the-flood/"]
    words = str(flood["content"])
    assert words
    assert "<" not in words
    assert "1a" not in words.split()
    assert [anchor["id"] for anchor in flood["anchors"]] != []  # type: ignore[attr-defined]


def test_index_carries_the_licence_of_the_scripts_that_read_it(index: dict[str, bytes]) -> None:
    assert b"Copyright (c) Pagefind" in index["pagefind-MIT.txt"]
    assert b"Permission is hereby granted" in index["pagefind-MIT.txt"]


def test_index_is_the_same_from_build_to_build(settings: Path, index: dict[str, bytes]) -> None:
    for _ in range(3):
        files = build_in_memory(settings)
        again = {name.removeprefix(f"{FOLDER}/"): files[name] for name in files if name.startswith(f"{FOLDER}/")}
        assert {name for name in index if again.get(name) != index[name]} == set()
        assert again.keys() == index.keys()


def test_filters_are_in_order_and_lead_to_files_that_are_there(index: dict[str, bytes]) -> None:
    entry = json.loads(index["pagefind-entry.json"])
    meta = cbor2.loads(index[f"pagefind.{entry['languages']['en']['hash']}.pf_meta"].removeprefix(MARK))
    assert [name for name, _ in meta[FILTERS]] == ["kind", "topic"]
    for name, digest in meta[FILTERS]:
        filter_name, values = cbor2.loads(index[f"filter/{digest}.pf_filter"].removeprefix(MARK))
        assert filter_name == name
        assert [value for value, _ in values] == sorted(value for value, _ in values)


def test_nothing_of_pagefind_is_there_that_the_search_does_not_need(index: dict[str, bytes]) -> None:
    assert [name for name in index if "ui" in name or name.endswith(".css")] == []
    assert {"pagefind.js", "pagefind-worker.js", "wasm.en.pagefind"} <= index.keys()


def test_without_an_index_the_page_is_its_list(settings: Path) -> None:
    settings = settings.with_name("without.py")
    settings.write_text(settings.with_name("tinyconf.py").read_text("utf-8") + "SEARCH_INDEX = False\n", "utf-8")
    files = build_in_memory(settings)
    page = files["search/index.html"].decode()
    assert [name for name in files if name.startswith(f"{FOLDER}/")] == []
    assert "<form" not in page
    assert 'href="/explainers/the-flood/"' in page


def test_hostile_words_are_indexed_as_the_words_they_are(tmp_path: Path) -> None:
    site = tiny.copy_site(tiny.HERE / "valid" / "hostile-words", tmp_path)
    files = build_in_memory(tiny.settings_file(site, more="SEARCH_INDEX = True\n"))
    found = fragments({name.removeprefix(f"{FOLDER}/"): files[name] for name in files if name.startswith(FOLDER)})
    hostile = [str(fragment["content"]) for fragment in found.values() if "<script>" in str(fragment["content"])]
    assert hostile != []
