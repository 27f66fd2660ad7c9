"""`data/names-with-numbers.yaml`: names that hold a number, read beside the records."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.loading.names.names_with_numbers import read_names
from explainer.problems import Problem
from tests.engine.sites import tiny

NAME = "data/names-with-numbers.yaml"
PROSE = """---
title: Second page
standfirst: Its standfirst.
as_of: 2026-03-01
published: 2026-03-02
topics: [building]
---

Order 12A was given.[@bridge-opened]
"""


def read(folder: Path, text: str) -> tuple[tuple[str, ...], list[str]]:
    (folder / "data").mkdir(exist_ok=True)
    (folder / NAME).write_text(text, "utf-8")
    problems: list[Problem] = []
    return read_names(folder, problems), [f"{one.location}: {one.message}" for one in problems]


def test_names_are_a_list(tmp_path: Path) -> None:
    assert read(tmp_path, "# Names.\n- Order 12A\n- article 234\n") == (("Order 12A", "article 234"), [])
    assert read(tmp_path, "# None yet.\n") == ((), [])


def test_a_site_needs_no_such_file(tmp_path: Path) -> None:
    assert read_names(tmp_path, []) == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("names: [Order 12A]\n", f"{NAME}:1:1: expected a list of names"),
        ("- Order\n", f'{NAME}:1:3: the name "Order" holds no number'),
        ("- 46\n", f'{NAME}:1:3: "46" is a number, and no name'),
        ("- name: Order 12A\n", f"{NAME}:1:3: expected a name"),
    ],
)
def test_what_is_no_such_list_is_told(tmp_path: Path, text: str, problem: str) -> None:
    assert read(tmp_path, text)[1] == [problem]


def test_a_check_reads_the_names(tmp_path: Path) -> None:
    files = {"content/explainers/second.md": PROSE}
    assert '"12A" stands in these words' in tiny.check(tiny.minimal_with(tmp_path / "without", files))[1]
    files |= {NAME: "- Order 12A\n"}
    assert tiny.check(tiny.minimal_with(tmp_path / "with", files)) == (0, "no problems\n")


def test_what_is_wrong_with_the_names_is_told_by_a_check(tmp_path: Path) -> None:
    code, printed = tiny.check(tiny.minimal_with(tmp_path, {NAME: "- Order\n"}))
    assert (code, "holds no number" in printed) == (1, True)
