"""What is searched first: titles, answers in a line, other words; and what each page weighs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from explainer.exports.search_index.pagefind import FOLDER
from explainer.exports.search_index.titles import FILE, titles_file
from explainer.views.parts.search_record import SearchRecord
from tests.engine.sites import tiny
from tests.engine.sites.building import build_in_memory

ALSO = "toll of the flood, muertos de la crecida"
PERSON = SearchRecord("person", "/people/a/", "Ana Alba", "A diver", sort="Alba, Ana", brief="Diver", also=("Anita",))


def entries(*records: SearchRecord, **ids: str) -> list[dict[str, Any]]:
    read = json.loads(titles_file(records, {f"/{name}/": value for name, value in ids.items()}))
    found: list[dict[str, Any]] = read["entries"]
    return found


def with_also(text: str, before: str) -> str:
    return text.replace(before, f"also: [{ALSO}]\n{before}", 1)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    site = tiny.copy_site(tiny.HERE / "valid" / "every-kind", tmp_path_factory.mktemp("site"))
    page = site / "content" / "explainers" / "the-flood.md"
    page.write_text(with_also(page.read_text("utf-8"), "published:"), "utf-8")
    for path in (*(site / "data" / "questions").glob("*.yaml"), *(site / "data" / "topics").glob("*.yaml")):
        lines = path.read_text("utf-8").replace("\n- id:", f"\n  also: [{ALSO}]\n\n- id:").rstrip()
        path.write_text(f"{lines}\n", "utf-8")
    return build_in_memory(tiny.settings_file(site, more="SEARCH_INDEX = True\n"))


@pytest.fixture(scope="module")
def built(files: Mapping[str, bytes]) -> Mapping[str, dict[str, Any]]:
    return {entry["url"]: entry for entry in json.loads(files[f"{FOLDER}/{FILE}"])["entries"]}


def test_an_entry_has_what_is_searched_and_shown_and_nothing_empty() -> None:
    (entry,) = entries(PERSON)
    weight = entry.pop("weight")
    assert entry == {
        "kind": "person",
        "url": "/people/a/",
        "title": "Ana Alba",
        "also": ["Anita"],
        "about": "Diver",
        "person": True,
    }
    assert 0 < weight < 1


def test_facts_and_events_are_left_to_the_index_of_all_words() -> None:
    assert entries(replace(PERSON, kind="fact"), replace(PERSON, kind="event")) == []


def test_whoever_is_named_more_weighs_more_up_to_a_limit() -> None:
    weights = [entry["weight"] for entry in entries(*(replace(PERSON, named=n) for n in (0, 3, 30, 300, 3000)))]
    assert weights[:4] == sorted(set(weights[:4]))
    assert weights[3] == weights[4]


def test_a_body_is_nobody_s_name() -> None:
    (body,) = entries(replace(PERSON, title="Law, Order and Peace", sort="Law, Order and Peace", body=True))
    assert "person" not in body


def test_every_kind_that_answers_is_there(built: Mapping[str, dict[str, Any]]) -> None:
    assert {entry["kind"] for entry in built.values()} >= {"explainer", "question", "topic", "person", "term"}


def test_an_entry_says_what_the_index_of_all_words_calls_it(
    files: Mapping[str, bytes], built: Mapping[str, dict[str, Any]]
) -> None:
    called = {entry["id"] for entry in built.values() if entry["kind"] != "month"}
    assert {name for name in called if f"{FOLDER}/fragment/{name}.pf_fragment" not in files} == set()


def test_other_words_are_searched_and_stand_in_no_other_file(
    files: Mapping[str, bytes], built: Mapping[str, dict[str, Any]]
) -> None:
    with_words = {entry["kind"] for entry in built.values() if ALSO.split(", ")[0] in entry.get("also", ())}
    assert with_words == {"explainer", "question", "topic"}
    holding = [name for name, content in files.items() if b"muertos de la crecida" in content]
    assert holding == [f"{FOLDER}/{FILE}"]
