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


def test_empty_file_holds_no_records(tmp_path: Path) -> None:
    files = {"data/facts/empty.yaml": "", "data/facts/comment.yaml": "# nothing yet\n", "data/facts/list.yaml": "[]\n"}
    assert tiny.check(tiny.minimal_with(tmp_path, files)) == (0, "no problems\n")


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
