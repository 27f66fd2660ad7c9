"""Each place of an unfinished merge is one problem where it begins, and the longer side stands in for both."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.loading.debris.unfinished_merges import without_merges
from explainer.loading.pages import read_pages
from explainer.loading.records import read_dataset
from explainer.markdown.code_mask import mask_code
from explainer.markdown.scan import scan

HINT = "keep one side, or write one sentence of both; then delete the lines of <, = and >"


def merged(text: str, name: str = "a.yaml") -> tuple[list[str], list[int]]:
    """The lines that are left, and on which lines something is told."""
    problems: list = []
    left = without_merges(text, name, problems)
    assert left.count("\n") == text.count("\n")
    assert {(problem.rule, problem.hint) for problem in problems} <= {("unfinished-merge", HINT)}
    return [line for line in left.split("\n") if line], [problem.location.line for problem in problems]


@pytest.mark.parametrize(
    ("text", "left", "told"),
    [
        ("a\n<<<<<<< HEAD\nx\n=======\nyy\n>>>>>>> desk/fix\nb", ["a", "yy", "b"], [2]),
        ("<<<<<<< HEAD\nxxx\n=======\ny\n>>>>>>> z", ["xxx"], [1]),
        ("<<<<<<< a\nx\ny\n||||||| base\nlonger than both\n=======\nz\n>>>>>>> b", ["x", "y"], [1]),
        ("<<<<<<< a\n=======\ny\n>>>>>>> b\n<<<<<<< a\nxx\n=======\n>>>>>>> b", ["y", "xx"], [1, 5]),
        ("<<<<<<< Conflict 1 of 1\n%%%%%%% Changes\n-x\n+++++++ Contents of side 2\nyyy\n>>>>>>> ends", ["yyy"], [1]),
        ("<<<<<<< HEAD\nonly the beginning", ["only the beginning"], [1]),
        ("only the end\n>>>>>>> desk", ["only the end"], [2]),
        ("<<<<<<< a\n<<<<<<< b\nx\n=======\n>>>>>>> b", ["x"], [1, 2]),
        ("a\n=======\nb", ["a", "b"], [2]),
        ("a\n||||||| base\nb", ["a", "||||||| base", "b"], []),
        ("<<<<<< six\n<<<<<<<seven\na <<<<<<< b\n======\n========", None, []),
    ],
)
def test_a_place_is_told_once_and_one_side_stays(text: str, left: list[str] | None, told: list[int]) -> None:
    assert merged(text) == (left or text.split("\n"), told)


def test_in_prose_equals_signs_below_a_line_may_be_meant_for_a_heading() -> None:
    assert merged("a\n=======\nb", "a.md") == (["a", "=======", "b"], [])
    assert merged("a\n\n=======\nb", "a.md") == (["a", "b"], [3])


def test_the_one_problem_of_a_file_of_records_is_the_merge(tmp_path: Path) -> None:
    record = "- id: t\n<<<<<<< HEAD\n  name: Dam\n=======\n  name: The dam\n>>>>>>> desk\n  description: About it.\n"
    (tmp_path / "data" / "topics").mkdir(parents=True)
    (tmp_path / "data" / "topics" / "t.yaml").write_text(record, "utf-8")
    dataset, problems = read_dataset(tmp_path)
    assert [(str(problem.location), problem.message) for problem in problems] == [
        ("data/topics/t.yaml:2:1", "an unfinished merge: `<<<<<<<` on line 2")
    ]
    assert str(dataset.topics["t"].name) == "The dam"


def test_a_page_is_read_with_one_side_in_its_head_and_its_text(tmp_path: Path) -> None:
    head = "---\ntitle: A\n<<<<<<< a\nstandfirst: So.\n=======\nstandfirst: So it is.\n>>>>>>> b\n"
    rest = "as_of: 2026-03-01\npublished: 2026-03-02\n---\n<<<<<<< a\nNo.\n=======\nWords.[@f]\n>>>>>>> b\n"
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_text(head + rest, "utf-8")
    (page,), problems = read_pages(tmp_path, scan, mask_code)
    assert [(problem.location.line, problem.rule) for problem in problems] == [
        (3, "unfinished-merge"), (11, "unfinished-merge"),
    ]  # fmt: skip
    assert (str(page.front.standfirst), page.text.split()) == ("So it is.", ["Words.[@f]"])
    assert [(paragraph.location.line, paragraph.keys) for paragraph in page.scan.paragraphs] == [(14, ("f",))]
