"""The hook that `make hook` switches on: what is staged is checked before git commits it, in whatever way it does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.engine.published.repositories import Repository, nobodys_settings, repository
from tests.engine.site.published.comparing import adding, put

pytestmark = pytest.mark.slow  # each commit starts processes
ROOT = Path(__file__).parents[2]
TOLL, FLOOD = "data/facts/toll.yaml", "content/explainers/the-flood.md"
BREAK = put(TOLL, "reported: 2026-01-10", "reported: 2026-02-30")
MEND = put(TOLL, "reported: 2026-02-30", "reported: 2026-01-10")
OTHER_WORDS = put(TOLL, "It gave no reason for the lower total.", "It gave no reason.")
FACT = """
- id: dam-built
  text: The dam is old.
  date: "1950"
  reported: null
  sources: [gauge-data]
  topics: [dam]
"""
ADD_FACT = adding("data/facts/dam.yaml", FACT)
REFUSED = "Not committed. Mend it and stage it again, or commit it as it is: git commit --no-verify"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A clone with the hook, in a folder with a space in its name, on a machine with hardly any PATH."""
    nobodys_settings(monkeypatch)
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    here = repository(tmp_path / "a desk")
    shutil.copytree(ROOT / ".githooks", here.site / ".githooks")
    (here.site / ".venv").symlink_to(sys.prefix)
    adding(".gitignore", ".venv\n.cache\n")(here.site)
    here.commit("Hooks")
    installed(here)
    return here


def installed(here: Repository) -> subprocess.CompletedProcess[str]:
    command = [str(ROOT / "tools" / "install-hook.sh")]
    return subprocess.run(command, cwd=here.site, capture_output=True, text=True, check=False)


def committed(
    here: Repository, *arguments: str, at: str = ".", words: tuple[str, ...] = ("commit",)
) -> tuple[bool, str]:
    """Whether git made a commit, and what was said."""
    before = here.git("rev-parse", "HEAD")
    command = ["git", "-c", "user.name=An editor", "-c", "user.email=editor@bridge.example", *words, *arguments]
    environment = {**os.environ, "GIT_EDITOR": "true"}
    run = subprocess.run(command, cwd=here.site / at, capture_output=True, text=True, env=environment, check=False)
    return here.git("rev-parse", "HEAD") != before, run.stdout + run.stderr


def test_what_is_staged_and_wrong_is_not_committed(desk: Repository) -> None:
    BREAK(desk.site)
    desk.git("add", "--all")
    done, said = committed(desk, "-m", "Wrong", at="data/facts")
    assert (done, f"{TOLL}:31:13: error: " in said, said.rstrip().endswith(REFUSED)) == (False, True, True)
    MEND(desk.site)
    done, said = committed(desk, "-m", "Half", "--allow-empty")
    assert (done, "[bad-date]" in said) == (False, True), "mended, and not staged"
    assert committed(desk, "-m", "Wrong, and wanted", "--no-verify")[0]
    desk.git("add", "--all")
    OTHER_WORDS(desk.site)
    put(TOLL, "2026-01-10", "2026-02-30")(desk.site)
    done, said = committed(desk, "-m", "Right, and broken since")
    assert (done, "error" in said) == (True, False)


def test_every_way_to_commit_is_checked(desk: Repository) -> None:
    BREAK(desk.site)
    adding(FLOOD, "\n")(desk.site)
    for arguments in (("-a",), (TOLL,), ("-a", "--amend")):
        done, said = committed(desk, *arguments, "-m", "Wrong")
        assert (done, "[bad-date]" in said) == (False, True), arguments
    done, said = committed(desk, FLOOD, "-m", "Of these two, the one that is right")
    assert (done, "[bad-date]" in said) == (True, False)
    MEND(desk.site)
    adding("engine.py", "x = 1\n")(desk.site)
    desk.git("add", "engine.py")
    assert committed(desk, "--quiet", "-m", "Code") == (True, "")


def test_linked_work_tree_has_the_environment_of_the_first(desk: Repository, tmp_path: Path) -> None:
    desk.git("worktree", "add", "--quiet", str(tmp_path / "the other"), "-b", "other")
    other = Repository(tmp_path / "the other")
    BREAK(other.site)
    done, said = committed(other, "-a", "-m", "Wrong")
    assert (done, "[bad-date]" in said) == (False, True)


def test_two_changes_that_are_wrong_together_are_not_merged(desk: Repository) -> None:
    ADD_FACT(desk.site)
    desk.commit("A fact")
    desk.branch("other")
    adding("content/explainers/the-dam.md", "\nIt is old.[@dam-built]\n")(desk.site)
    done, said = committed(desk, "-a", "-m", "Cite it")
    assert done, said
    desk.switch("main")
    put("data/facts/dam.yaml", FACT, "")(desk.site)
    done, said = committed(desk, "-a", "-m", "Take it out")
    assert done, said
    done, said = committed(desk, "other", words=("merge", "--no-edit"))
    assert (done, "[unknown-id]" in said, REFUSED in said) == (False, True, True)
    desk.git("merge", "--abort")
    assert committed(desk, "other", words=("rebase",))[0]


@pytest.mark.parametrize("broken", [False, True])
def test_without_an_environment_nobody_is_kept_from_committing(desk: Repository, broken: bool) -> None:
    (desk.site / ".venv").unlink()
    if broken:
        (desk.site / ".venv" / "bin").mkdir(parents=True)
        program = desk.site / ".venv" / "bin" / "python"
        program.write_text('#!/bin/sh\nprintf "Traceback\\nImportError: x\\n" >&2\nexit 1\n', "utf-8")
        program.chmod(0o755)
    BREAK(desk.site)
    done, said = committed(desk, "-a", "--quiet", "-m", "Wrong")
    why = ".venv is not what this version of the project needs (ImportError: x)" if broken else "there is no .venv here"
    assert (done, said) == (
        True, f"Not checked: {why}. `make build` mends that; the pull request is checked in any case.\n",
    )  # fmt: skip


def test_hooks_of_others_are_not_switched_off(desk: Repository) -> None:
    assert installed(desk).returncode == 0
    desk.git("config", "core.hooksPath", "elsewhere")
    assert (installed(desk).returncode, desk.git("config", "core.hooksPath")) == (1, "elsewhere")
    desk.git("config", "--unset", "core.hooksPath")
    own = desk.top / ".git" / "hooks" / "post-commit"
    own.parent.mkdir(exist_ok=True)
    own.write_text("#!/bin/sh\n", "utf-8")
    refused = installed(desk)
    assert (refused.returncode, "post-commit, which would not run any more" in refused.stderr) == (1, True)
    own.rename(own.with_suffix(".sample"))
    assert installed(desk).returncode == 0


def test_pre_commit_downloads_nothing() -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    assert [repo["repo"] for repo in config["repos"]] == ["local"]
    (hook,) = config["repos"][0]["hooks"]
    assert os.access(ROOT / hook["entry"], os.X_OK)
    assert {"pre-commit", "pre-merge-commit"} == {path.name for path in (ROOT / ".githooks").iterdir()}
    assert set(hook["stages"]) == {path.name for path in (ROOT / ".githooks").iterdir()}
