"""Records are read from their folders; a record that cannot be read is known to be there all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.loading.records import read_dataset
from explainer.pipeline import check_site
from tests.sites import tiny

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


def test_folder_with_the_name_of_a_file_of_records_is_no_file(tmp_path: Path) -> None:
    root = tiny.minimal_with(tmp_path, {})
    (root / "data/facts/folder.yaml").mkdir()
    assert tiny.check(root) == (0, "no problems\n")
