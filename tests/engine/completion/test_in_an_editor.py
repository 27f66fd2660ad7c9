"""What editors complete, explain and underline in the files of records: asked of the server that they ask."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from explainer.completion.files import IDS, write_ids
from explainer.model.dataset import RECORD_TYPES
from explainer.model.record import Record
from explainer.model.schemas.field_types import field_types
from explainer.pipeline import read_site
from tests.engine.completion.sites import VALID, with_schemas, without_ids
from tests.readers.yaml_language_server import YamlLanguageServer

Start = Callable[[Path], YamlLanguageServer]
MODELINE = "# yaml-language-server: $schema=../schemas/{}.json\n\n"
FACT = "- id: one\n  text: A\n  date: 2026\n  reported: null\n  sources: [gazette-toll]\n  topics: [dam]\n"


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory, yaml_language_server: Start) -> YamlLanguageServer:
    return yaml_language_server(with_schemas("every-kind", tmp_path_factory.mktemp("editor")))


def offered(editor: YamlLanguageServer, folder: str, text: str) -> dict[str, str]:
    """What is offered at the cursor, each with what is said of it."""
    found = editor.completions(f"data/{folder}/one.yaml", MODELINE.format(folder) + text)
    words = {name: item.get("documentation") or "" for name, item in found.items()}
    return {name: said["value"] if isinstance(said, dict) else said for name, said in words.items()}


def shown(editor: YamlLanguageServer, folder: str, text: str) -> str:
    return editor.hover(f"data/{folder}/one.yaml", MODELINE.format(folder) + text)


# --- completed --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("folder", "text", "id", "words"),
    [
        ("facts", "- id: one\n  said_by: ¦\n", "ministry", "Ministry of Water · runs the dams"),
        ("facts", "- id: one\n  said_by: min¦\n", "ministry", "Ministry of Water · runs the dams"),
        ("facts", "- id: one\n  sources: [¦]\n", "wire-toll", "Cien muertos · Wire · 2026-01-10"),
        ("facts", "- id: one\n  sources:\n    - ¦\n", "gauge-data", "Ministry of Water"),
        ("facts", "- id: one\n  sources:\n    - source: ¦\n", "gauge-data", "Ministry of Water"),
        ("facts", "- id: one\n  sources: [{source: ¦}]\n", "gauge-data", "Ministry of Water"),
        ("facts", "- id: one\n  topics: [dam, ¦]\n", "flood", "The flood · The flood of January 2026."),
        ("facts", "- id: one\n  places:\n    - ¦\n", "riverside", "Riverside · site · in The City"),
        ("facts", "- id: one\n  quote:\n    by: ¦\n", "ana-perez", "Ana Pérez · doctor at the city hospital"),
        (
            "events",
            "- id: one\n  facts: [¦]\n",
            "toll-100",
            "The ministry said 100 people died. · 2026-01-03 · said by Ministry of Water · superseded by toll-83",
        ),
        ("questions", "- id: one\n  accounts:\n    - ¦\n", "dam-open", "The dam was open in December."),
        ("questions", "- id: one\n  accounts:\n    - fact: ¦\n", "dam-open", "The dam was open in December."),
        ("places", "- id: one\n  within: ¦\n", "city", "The City · Where the river meets the sea. · city"),
        ("corrections", "- id: one\n  answers: [¦]\n", "how-many-died", "How many died?"),
        ("corrections", "- id: one\n  records: [¦]\n", "water-level", "Water level at the dam · metres"),
    ],
)
def test_id_is_offered_with_the_words_of_its_record(
    editor: YamlLanguageServer, folder: str, text: str, id: str, words: str
) -> None:
    assert offered(editor, folder, text)[id].startswith(words)


def test_id_of_another_kind_is_not_offered(editor: YamlLanguageServer) -> None:
    assert set(offered(editor, "facts", "- id: one\n  topics: [¦]\n")) == {"dam", "flood"}
    assert set(offered(editor, "facts", "- id: one\n  said_by: ¦\n")) == {"ministry", "ana-perez", "null"}


def test_choice_is_offered_with_its_meaning(editor: YamlLanguageServer) -> None:
    found = offered(editor, "sources", "- id: one\n  url_status: ¦\n")
    assert found["usurped"] == "it has a new owner"
    assert list(found) == ["live", "dead", "deviated", "unfit", "usurped", "unchecked"]


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.noun)
def test_new_record_is_offered_with_the_fields_that_it_needs_in_their_order(
    editor: YamlLanguageServer, kind: type[Record]
) -> None:
    found = editor.completions(f"data/{kind.folder}/one.yaml", MODELINE.format(kind.folder) + "- ¦\n")
    text = found[f"{'An' if kind.noun[0] in 'ae' else 'A'} {kind.noun}"]["insertText"]
    fields = [line.split(":")[0].strip(" ") for line in text.splitlines() if not line.startswith("   ")]
    assert fields == [field.name for field in field_types(kind) if field.required]
    assert "${" not in text, "two places of that number would be typed at once"


def test_field_of_a_group_is_offered_inside_it(editor: YamlLanguageServer) -> None:
    assert {"number", "low", "high", "unit"} <= set(offered(editor, "facts", "- id: one\n  value:\n    ¦\n"))
    assert {"en", "es"} <= set(offered(editor, "facts", "- id: one\n  text:\n    ¦\n"))


# --- explained --------------------------------------------------------------------------------------------------------


def test_field_is_explained_with_what_it_holds_and_whether_it_is_needed(editor: YamlLanguageServer) -> None:
    found = shown(editor, "facts", "- id: one\n  repo¦rted: 2026-01-01\n")
    assert "When it was first said or printed" in found
    assert "*date or `null` · required*" in found


def test_id_is_explained_by_the_words_of_its_record_alone(editor: YamlLanguageServer) -> None:
    found = shown(editor, "facts", "- id: one\n  said_by: ana-¦perez\n")
    assert "Id of the actor who says it" in found
    assert "Ana Pérez · doctor at the city hospital" in found
    assert "ministry" not in found
    assert "Cien muertos" in shown(editor, "facts", "- id: one\n  sources: [gazette-toll, wire-¦toll]\n")


def test_choice_is_explained_with_the_meaning_of_each(editor: YamlLanguageServer) -> None:
    found = shown(editor, "facts", "- id: one\n  legal_st¦age: charged\n")
    assert "* `charged`: formally accused\n* `investigated`: an authority looks into it" in found


# --- underlined -------------------------------------------------------------------------------------------------------

EXOTIC = [
    "date: 2026", "date: '2026'", "date: 2026-01-XX", "date: 2026-01-03%", "date: 2026-01-29/..", "date: ../2026-01-29",
    "date: '[2026-01-03,2026-01-05]'", "date: '[2026-01-03..]'", "date: '[..2026-01-03]'", "date: 2024-02-29",
    "date: 2000-02-29", "text: 12:30", "text: NO", "text: 38", "text: true", "text: {en: A, es: null}",
    "text: >-\n    A\n    B", "text: {en: NO}", "note: null", "said_by: null", "review_by: 2024-02-29",
    "sources: [{source: wire-toll, locator: null, quote: 83}]", "sources: [wire-toll, {source: gauge-data}]",
    "value: {number: '83', unit: 38}", "value: {number: null, low: 1, high: 2, unit: A}",
    "value: {number: 1, low: null, unit: A, approximate: 'true', bound: null}", "quote: {text: NO, language: no}",
    "quote: {text: A, language: zh-Hant-TW}", "draft: false",
    "searched: {on: 2026-01-03, for: {en: [a], es: [b]}, where: There}",
]  # fmt: skip


def test_what_a_check_lets_pass_is_not_underlined(editor: YamlLanguageServer) -> None:
    texts = {}
    for number, field in enumerate(EXOTIC):
        name = field.partition(":")[0]
        kept = "".join(line for line in FACT.splitlines(keepends=True) if not line.startswith(f"  {name}:"))
        texts[f"data/facts/{number}.yaml"] = f"{MODELINE.format('facts')}{kept}  {field}\n"
    told = editor.problems(texts)
    assert {EXOTIC[number]: lines for number, lines in enumerate(told.values()) if lines} == {}


def test_no_record_of_a_sound_site_is_underlined(editor: YamlLanguageServer) -> None:
    files = sorted((VALID / "every-kind" / "data").rglob("*.yaml"))
    told = editor.problems(
        {f"data/{path.parent.name}/{path.name}": MODELINE.format(path.parent.name) + path.read_text() for path in files}
    )
    assert {name: lines for name, lines in told.items() if lines} == {}


@pytest.mark.parametrize("modeline", ["# yaml-language-server: $schema=", "# $schema: "])
def test_either_modeline_says_what_the_file_holds(editor: YamlLanguageServer, modeline: str) -> None:
    told = editor.problems({"data/facts/one.yaml": f"{modeline}../schemas/facts.json\n\n{FACT}  colour: red\n"})
    assert list(told.values()) == [["9: Property colour is not allowed."]]


# --- kept fresh -------------------------------------------------------------------------------------------------------


def test_new_id_is_right_as_soon_as_the_list_is_written_anew(tmp_path: Path, yaml_language_server: Start) -> None:
    root = with_schemas("every-kind", tmp_path)
    text = MODELINE.format("facts") + FACT.replace("[dam]", "[bridge]")
    editor = yaml_language_server(root)
    assert len(editor.problems({"data/facts/one.yaml": text})["data/facts/one.yaml"]) == 1
    with (root / "data" / "topics" / "topics.yaml").open("a") as file:
        file.write("\n- id: bridge\n  name: The bridge\n  description: The bridge over the river.\n")
    write_ids(root, read_site(root)[0].dataset, "")
    assert editor.problems_after_saving("data/facts/one.yaml", text, root / IDS) == []


def test_a_missing_list_is_told_once_a_file_with_its_remedy_in_its_name_and_heals(
    tmp_path: Path, yaml_language_server: Start
) -> None:
    root = without_ids("every-kind", tmp_path)
    text = MODELINE.format("facts") + FACT.replace("[dam]", "[dam, bridge]")
    editor = yaml_language_server(root)
    (told,) = editor.problems({"data/facts/one.yaml": text}).values()
    assert len(told) == 1, "nothing of the record is called wrong"
    assert "written-by-make/ids.json" in told[0]
    write_ids(root, read_site(root)[0].dataset, "")
    assert len(editor.problems_after_saving("data/facts/one.yaml", text, root / IDS)) == 1
    assert "no topic has this id" in editor.problems_after_saving("data/facts/one.yaml", text, root / IDS)[0]


def test_record_that_cannot_be_read_today_is_not_called_unknown(tmp_path: Path, yaml_language_server: Start) -> None:
    root = without_ids("every-kind", tmp_path)
    topics = root / "data" / "topics" / "topics.yaml"
    topics.write_text(topics.read_text().replace("  order: 20", "  order: last"))
    write_ids(root, read_site(root)[0].dataset, "")
    text = MODELINE.format("facts") + FACT
    assert yaml_language_server(root).problems({"data/facts/one.yaml": text})["data/facts/one.yaml"] == []
