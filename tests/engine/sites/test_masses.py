"""Faults by the thousand are told by the hundred: what is looked at, and told, has bounds."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from explainer import pipeline
from explainer.loading import yaml_text
from explainer.loading.yaml_text import MAX_ENTRIES, MAX_VALUES, read_yaml
from explainer.pipeline import check_site
from explainer.problems import MOST, MOST_OF_ALL, TOO_MANY, Problem
from tests.engine.sites import tiny

HEAD = "---\ntitle: T\nstandfirst: S\nas_of: 2026-03-01\npublished: 2026-03-02\n"


def found(root: Path, files: dict[str, str | bytes]) -> tuple[Problem, ...]:
    return check_site(tiny.minimal_with(root, files))[1]


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("data/facts/p.yaml", "- a: b #c\n" * 2_000, MOST + 1),  # by the reader of YAML
        ("data/facts/p.yaml", "-\n" * 2_000, MOST + 1),  # by the models
        ("data/facts/p.yaml", "- id: x\n  a: 1\n" + "  a: 1\n" * 2_000, MOST + 3),
        ("data/facts/p.yaml", "- &a b\n" * 2_000, MOST + 1),
        ("data/facts/p.yaml", "\t- a: b\n" * 2_000, MOST + 1),
        ("data/map/p.yaml", "-\n" * 2_000, MOST + 1),
        ("content/explainers/p.md", HEAD + "\n".join(f"a{i}: 1" for i in range(2_000)) + "\n---\n\nSo.\n", MOST + 6),
        ("content/explainers/p.md", HEAD + "---\n\n" + "So.\n\n" * 900, 8 + 2 * MOST),  # by a rule of prose
    ],
)
def test_of_one_file_the_first_hundreds_are_told_and_then_that_there_are_more(
    tmp_path: Path, name: str, text: str, line: int
) -> None:
    told = found(tmp_path, {name: text})
    ends = [problem for problem in told if problem.rule == TOO_MANY]
    assert (ends[0].location.path, ends[0].location.line) == (name, line)
    assert MOST < len([problem for problem in told if problem.location.path == name]) <= MOST + 3


def test_the_other_files_are_told_of_all_the_same(tmp_path: Path) -> None:
    told = found(tmp_path, {"data/facts/p.yaml": "-\n" * 2_000, "data/facts/q.yaml": "- id: Q\n", "content/x.txt": ""})
    assert {"data/facts/q.yaml", "content/x.txt"} <= {problem.location.path for problem in told}


@pytest.mark.parametrize(
    "files",
    [
        {f"data/facts/p{i:02}.yaml": "-\n" * 400 for i in range(20)},
        {f"content/explainers/p{i:04}.md": "no head" for i in range(MOST_OF_ALL + 50)},
        {f"data/facts/p{i:04}.txt": "" for i in range(MOST_OF_ALL + 50)},
    ],
    ids=["records", "pages", "strays"],
)
def test_of_a_site_that_is_nothing_but_faults_some_thousand_are_told(tmp_path: Path, files: dict[str, str]) -> None:
    told = found(tmp_path, dict(files))
    assert MOST_OF_ALL <= len(told) <= MOST_OF_ALL + MOST + 20
    assert any("in all: what follows was not looked at" in problem.message for problem in told)


def test_a_rule_stops_to_look_for_names_after_some_hundred(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    real = difflib.get_close_matches
    monkeypatch.setattr(difflib, "get_close_matches", lambda *given, **more: asked.append(1) or real(*given, **more))
    pages = {
        f"content/explainers/p{page}.md": HEAD + "---\n\n" + "".join(f"So.[@bridge-{page}-{i}]\n\n" for i in range(200))
        for page in range(5)
    }
    told = found(tmp_path, pages)
    assert MOST < len(told) < 2 * MOST
    assert len(asked) <= MOST + 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("-\n" * (MAX_VALUES + 10), f"more than {MAX_VALUES:,} values in one file"),
        ("- a: [" + "b, " * (MAX_ENTRIES + 10) + "]", f"a list or group of more than {MAX_ENTRIES:,} entries"),
        (
            "".join(f"a{i}: b\n" for i in range(MAX_ENTRIES + 10)),
            f"a list or group of more than {MAX_ENTRIES:,} entries",
        ),
    ],
)
def test_values_by_the_ten_thousand_are_not_read_to_their_end(text: str, message: str) -> None:
    (problem,) = read_yaml(text, "file").problems
    assert (problem.message, problem.rule) == (message, "bad-yaml")


def test_outlines_may_be_long_and_a_fault_in_them_has_its_place() -> None:
    text = '{"a": [' + "1," * (MAX_ENTRIES * 2) + '"x"]}'
    assert read_yaml(text, "file", bounded=False).values[("a", MAX_ENTRIES * 2)].column == len(text) - 4


def test_nothing_of_this_is_asked_of_a_sound_site() -> None:
    assert yaml_text.MAX_VALUES > 10_000
    assert pipeline.MOST_OF_ALL > MOST
