"""What VS Code finds in `.vscode/`: files it can read, tasks that know what they start, snippets that are right."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from explainer import problems
from explainer.completion.files import IDS, SNIPPETS
from explainer.desk.serve import _reporting
from explainer.loading.figures import with_figures
from explainer.markdown.scan import scan
from explainer.model.dataset import Dataset
from explainer.pelican_plugin.builds import builder
from explainer.pipeline import check_site
from tests.engine.sites import tiny
from tests.engine.sites.building import logging_as_it_was

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".vscode"
SHARED = {"extensions.json", "prose.code-snippets", "records.code-snippets", "settings.json", "tasks.json"}
BROKEN = {"data/facts/broken.yaml": "- id: bridge-closed\n  text: A [@x]\n  date: soon\n  colour: red\n"}


def read(name: str) -> Any:
    """A file of VS Code's, which may hold comments on lines of their own."""
    text = (FOLDER / name).read_text("utf-8")
    return json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))


def is_ignored(name: str) -> bool:
    """Whether git passes over a file of that name."""
    command = ["git", "check-ignore", "--no-index", "--quiet", name]
    return subprocess.run(command, cwd=ROOT, check=False).returncode == 0


def tasks() -> dict[str, dict[str, Any]]:
    return {task["label"]: task for task in read("tasks.json")["tasks"]}


def matched(task: str, output: str) -> list[dict[str, str]]:
    """The problems that the task's matcher finds in that output."""
    pattern = tasks()[task]["problemMatcher"]["pattern"]
    parts = {name: number for name, number in pattern.items() if name != "regexp"}
    found = (re.search(pattern["regexp"], line) for line in output.splitlines())
    return [{name: match[number] for name, number in parts.items()} for match in found if match]


@pytest.mark.parametrize("name", sorted(SHARED))
def test_file_is_read_and_shared(name: str) -> None:
    assert read(name)
    assert not is_ignored(f".vscode/{name}")


def test_what_is_made_or_personal_is_not_shared() -> None:
    assert all(map(is_ignored, (str(SNIPPETS), str(IDS), ".vscode/launch.json")))


def test_settings_leave_alone_what_is_personal() -> None:
    personal = ("editor.font", "editor.minimap", "git.", "redhat.", "telemetry", "terminal.", "window.", "workbench.")
    assert [name for name in read("settings.json") if name.startswith(personal)] == []


def test_no_shell_reads_what_somebody_types_or_selects() -> None:
    """An address has `?` and `&` in it, for which VS Code sets no quotes; and not every shell reads what `sh` does."""
    for label, task in tasks().items():
        command, arguments = task["command"], task.get("args", [])
        assert task["type"] == "process" if arguments else re.fullmatch(r"make [a-z]+", command), label
        if command == "sh":
            assert "${" not in "".join(arguments)
        elif arguments:
            assert command == "${workspaceFolder}/.venv/bin/explainer"


def test_check_of_a_folder_in_which_nothing_is_installed_says_what_to_do(tmp_path: Path) -> None:
    task = tasks()["check"]
    command = [task["command"], *task["args"]]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "Run the task serve once" in done.stdout


def test_matcher_finds_each_problem_of_a_check_where_it_is(tmp_path: Path) -> None:
    site = tiny.minimal_with(tmp_path / "site", BROKEN)
    _, found = check_site(site)
    expected = [
        {
            "file": one.location.path,
            "line": str(one.location.line),
            "column": str(one.location.column),
            "severity": one.level,
            "message": f"{one.message}; {one.hint}" if one.hint else one.message,
            "code": one.rule,
        }
        for one in found
    ]
    assert len(expected) > 3
    assert matched("check", problems.in_lines(found)) == expected


def test_matcher_knows_when_a_build_of_the_desk_begins_and_ends_and_what_it_told(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    site, output = tiny.minimal_with(tmp_path / "site", {}), tmp_path / "output"
    settings = tiny.settings_file(site)
    background = tasks()["serve"]["problemMatcher"]["background"]
    with logging_as_it_was():
        build = _reporting(builder(str(settings), str(output)))
        build()
        said = "".join(capfd.readouterr())
        assert [line for line in said.splitlines() if re.search(background["endsPattern"], line)], said
        assert matched("serve", said) == []
        for name, text in BROKEN.items():
            (site / name).write_text(text, "utf-8")
        build()
    said = "".join(capfd.readouterr())
    assert [line for line in said.splitlines() if re.search(background["endsPattern"], line)], said
    assert {one["file"] for one in matched("serve", said)} == set(BROKEN)
    assert re.search(background["beginsPattern"], "changed: data/facts/broken.yaml")


def prose_snippets() -> Iterator[tuple[str, str]]:
    """Each by its name, as it stands when nothing is typed into it."""
    for name, snippet in read("prose.code-snippets").items():
        text = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", "\n".join(snippet["body"]))
        yield name, re.sub(r"\$(?:0|[A-Z_]+)", "", text)


@pytest.mark.parametrize(("name", "text"), tuple(prose_snippets()))
def test_snippet_of_prose_is_what_the_syntax_says(name: str, text: str) -> None:
    before = "" if text.startswith(("///", "---", "{.")) else "A word "
    page = f"{before}{text.removeprefix('---').rpartition('---')[2]}\n"
    figures = with_figures(page, "page", 1, "en", Dataset({}, broken=frozenset({"an-id"})), [], str)
    seen = scan(figures, "page")
    assert (seen.malformed, seen.bad_blocks) == ((), ())
    assert seen.citations or seen.embeds or seen.paragraphs
