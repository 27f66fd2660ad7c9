"""Records are read from their folders; a record that cannot be read is known to be there all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.loading.records import read_dataset
from explainer.pipeline import check_site
from tests.engine.sites import tiny

FACT = (tiny.HERE / "valid/minimal/data/facts/bridge.yaml").read_text("utf-8")


def test_record_knows_the_place_of_each_of_its_fields(tmp_path: Path) -> None:
    data, _ = read_dataset(tiny.minimal_with(tmp_path, {}))
    assert str(data.where("bridge-opened", "sources", 0)) == "data/facts/bridge.yaml:5:13"
    assert str(data.where("bridge-opened", "note")) == "data/facts/bridge.yaml:1:3"


def test_order_of_files_does_not_matter(tmp_path: Path) -> None:
    one = read_dataset(tiny.minimal_with(tmp_path / "one", {"data/facts/a.yaml": FACT, "data/facts/bridge.yaml": ""}))
    other = read_dataset(
        tiny.minimal_with(tmp_path / "other", {"data/facts/z.yaml": FACT, "data/facts/bridge.yaml": ""})
    )
    assert list(one[0].facts.values()) == list(other[0].facts.values())


@pytest.mark.parametrize(
    "broken",
    [
        FACT.replace("2026-02-02", "2026-02-30"),
        FACT + "  unknown: field\n",
        FACT + "  note: an open: colon\n",
        FACT + "  note: 'an open quote\n",
        FACT.replace("The bridge", "\tThe bridge\n\tand a tab"),
        FACT.encode("utf-8") + b"  note: \xff\n",
        FACT + "  note: a bell \a\n",
    ],
)
def test_fact_that_cannot_be_read_is_not_called_unknown_wherever_it_is_named(
    tmp_path: Path, broken: str | bytes
) -> None:
    _, found = check_site(tiny.minimal_with(tmp_path, {"data/facts/bridge.yaml": broken}))
    assert {problem.location.path for problem in found} == {"data/facts/bridge.yaml"}


def test_hidden_files_schemas_and_other_papers_are_left_alone(tmp_path: Path) -> None:
    files = {
        "data/facts/.draft.yaml": "{",
        "data/schemas/x.yaml": "{",
        "data/README.md": "Words",
        "data/.git/x.yaml": "{",
    }
    assert tiny.check(tiny.minimal_with(tmp_path, files)) == (0, "no problems\n")


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing yet\n", "[]\n", "---\n", "~\n"])
def test_file_without_a_record_is_told(tmp_path: Path, text: str) -> None:
    code, printed = tiny.check(tiny.minimal_with(tmp_path, {"data/facts/empty.yaml": text}))
    assert (code, printed) == (
        1,
        "data/facts/empty.yaml:1:1: error: no fact stands in this file [bad-shape]\n"
        "    hint: write the first, - id: …, or take the file away\n1 error in 1 file\n",
    )


@pytest.mark.parametrize("folder", ["sources", "actors", "places", "topics", "events", "questions", "series", "terms"])
def test_fact_in_another_folder_is_told_in_one_problem(tmp_path: Path, folder: str) -> None:
    text = FACT.replace("bridge-opened", "bridge-closed")
    _, printed = tiny.check(tiny.minimal_with(tmp_path, {f"data/{folder}/pasted.yaml": text}))
    assert printed == (
        f"data/{folder}/pasted.yaml:1:3: error: this looks like a fact [wrong-folder]\n"
        "    hint: move it to data/facts/\n1 error in 1 file\n"
    )


def test_facts_in_another_folder_are_told_together_and_what_belongs_there_is_read(tmp_path: Path) -> None:
    texts = (FACT.replace("bridge-opened", name) for name in ("one", "two", "three"))
    topic = "- id: dams\n  name: Dams\n  description: About dams.\n"
    data, found = read_dataset(tiny.minimal_with(tmp_path, {"data/topics/pasted.yaml": topic + "".join(texts)}))
    assert [(str(one.location), one.message, one.hint) for one in found] == [
        ("data/topics/pasted.yaml:4:3", "this and 2 more here look like facts", "move them to data/facts/")
    ]
    assert "dams" in data.topics


@pytest.mark.parametrize(
    ("folder", "record", "belongs"),
    [
        ("actors", "{id: x, name: Oslo, kind: city}", "places"),
        ("places", "{id: x, name: Somebody, kind: person}", "actors"),
        ("facts", "{id: x, name: Dams, description: About dams.}", "topics"),
        ("facts", "{id: x, term: dam, definition: A wall., sources: [gazette-bridge]}", "terms"),
        ("facts", "{id: x, question: Is it?, topics: [building], accounts: []}", "questions"),
        ("topics", "{id: x, url: 'https://a.example/', title: T, publisher: P, language: en, kind: news}", "sources"),
        ("facts", "{id: x, date: 2026-01-01, class: update, was: a, now: b, why: c}", "corrections"),
    ],
)
def test_every_kind_of_record_is_known_in_another_folder(
    tmp_path: Path, folder: str, record: str, belongs: str
) -> None:
    (found,) = read_dataset(tiny.minimal_with(tmp_path, {f"data/{folder}/pasted.yaml": f"- {record}\n"}))[1]
    assert (found.rule, found.hint) == ("wrong-folder", f"move it to data/{belongs}/")


def test_record_that_fits_no_kind_much_better_is_told_of_its_own(tmp_path: Path) -> None:
    for name, record in (("a", "{id: x}"), ("b", "{id: x, text: So.}"), ("c", "{name: A, kind: nonsense}")):
        _, found = read_dataset(tiny.minimal_with(tmp_path / name, {"data/actors/x.yaml": f"- {record}\n"}))
        assert "wrong-folder" not in {one.rule for one in found}


@pytest.mark.parametrize("field", ["said_by", "note", "value", "places", "review_by", "superseded_by"])
def test_field_behind_which_nothing_stands_is_told_though_it_may_be_left_out(tmp_path: Path, field: str) -> None:
    for number, value in enumerate(("", "  # to be found", " ")):
        root = tiny.minimal_with(tmp_path / str(number), {"data/facts/bridge.yaml": f"{FACT}  {field}:{value}\n"})
        (found,) = read_dataset(root)[1]
        assert (found.message, found.rule, found.location.line) == (f'the field "{field}" is empty', "missing-field", 7)


@pytest.mark.parametrize("value", ["null", "~"])
def test_field_of_which_it_is_said_that_it_holds_nothing_is_no_fault(tmp_path: Path, value: str) -> None:
    fact = FACT.replace("reported: 2026-02-03", f"reported: {value}") + f"  said_by: {value}\n"
    assert read_dataset(tiny.minimal_with(tmp_path, {"data/facts/bridge.yaml": fact}))[1] == []


def test_empty_field_is_told_again_when_the_same_text_is_read_anew(tmp_path: Path) -> None:
    root = tiny.minimal_with(tmp_path, {"data/facts/bridge.yaml": f"{FACT}  said_by:\n"})
    assert [tiny.check(root)[0] for _ in range(3)] == [1, 1, 1]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("https://gazette.example/bridge", 'name the source\'s id: "gazette-bridge"'),
        ("http://www.gazette.example/bridge/", 'name the source\'s id: "gazette-bridge"'),
        (
            "https://gazette.example/other",
            "no source has that address: add it to data/sources/, and name its id here",
        ),
        ("Gazette-Bridge", 'write "gazette-bridge"'),
        ("gazette–bridge", 'write "gazette-bridge"'),
        ("Bridge opens", 'write "gazette-bridge"'),
        ("Nobody", "name a record's id; they stand in data/sources/"),
    ],
)
def test_what_stands_for_an_id_is_answered_with_the_id_that_is_meant(tmp_path: Path, written: str, hint: str) -> None:
    fact = FACT.replace("[gazette-bridge]", f"['{written}']")
    (found,) = read_dataset(tiny.minimal_with(tmp_path, {"data/facts/bridge.yaml": fact}))[1]
    assert (found.rule, found.hint) == ("bad-id", hint)


def test_folder_without_data_is_one_problem_with_a_hint(tmp_path: Path) -> None:
    code, printed = tiny.check(tmp_path)
    assert code == 1
    assert "data:1:1: error: there is no folder data/ [unreadable-file]\n    hint: run from the site's root" in printed


def test_byte_order_mark_and_windows_line_ends_are_no_fault(tmp_path: Path) -> None:
    windows = b"\xef\xbb\xbf" + FACT.replace("\n", "\r\n").encode("utf-8")
    assert tiny.check(tiny.minimal_with(tmp_path, {"data/facts/bridge.yaml": windows})) == (0, "no problems\n")


def test_what_would_be_passed_over_is_told(tmp_path: Path) -> None:
    root = tiny.minimal_with(
        tmp_path / "site",
        {
            "data/facts/x.json": "[]",
            "data/facts/x.YAML": "",
            "data/facts/x": "",
            "data/facts/x.yaml~": "",
            "data/facts/.x.yaml": "",
            "data/README.md": "",
            "content/explainers/x.markdown": "",
            "content/.#x.md": "",
            "elsewhere/y.yaml": "",
        },
    )
    (root / "data/facts/folder.yaml").mkdir()
    (root / "data/facts/linked").symlink_to(root / "elsewhere")
    (root / "content/linked").symlink_to(root / "elsewhere")
    told = [line.split(":")[0] for line in tiny.check(root)[1].splitlines() if "[unknown-folder]" in line]
    assert told == [
        "content/explainers/x.markdown",
        "content/linked",
        "data/facts/folder.yaml",
        "data/facts/linked",
        "data/facts/x",
        "data/facts/x.YAML",
        "data/facts/x.json",
    ]


SOURCES = "data/sources/bridge.yaml"
SOURCE = (tiny.HERE / "valid/minimal" / SOURCES).read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("data/sources/bridge.yml", SOURCE),
        ("data/Sources/bridge.yaml", SOURCE),
        (SOURCES, SOURCE.encode("utf-16")),
        (SOURCES, SOURCE.encode("utf-16-le")),
        (SOURCES, "sources:\n" + SOURCE),
        (SOURCES, "- {" + ", ".join(line[2:] for line in SOURCE.splitlines()) + ", title: again}\n"),
        (SOURCES, SOURCE.replace("\n", "\r").replace("title: ", "title: a: ")),
        (SOURCES, SOURCE.replace("gazette-bridge", "Gazette Bridge")),
        (SOURCES, SOURCE.replace("- id", "- ID")),
        (SOURCES, SOURCE.replace("- id", "id").replace("\n  ", "\n") + "- id: other\n"),
        (SOURCES, SOURCE.replace("title: ", "title: 'open ")),
    ],
)
def test_one_mistake_does_not_bring_forth_others(tmp_path: Path, name: str, content: str | bytes) -> None:
    root = tiny.minimal_with(tmp_path, {"content/explainers/again.md": AGAIN})
    (root / SOURCES).unlink()
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    printed = tiny.check(root)[1]
    assert ": error: " in printed
    assert {line.split(":")[0] for line in printed.splitlines() if ": error: " in line} == {name}


AGAIN = """---
title: Again
standfirst: Again.
as_of: 2026-03-01
published: 2026-03-02
---

It opened.[@gazette-bridge]
"""
