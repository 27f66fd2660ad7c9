"""What a pull request shows: the scripts of its jobs, run as GitHub's runner runs them, in a clone of a small site."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml
from markdown_it import MarkdownIt

from tests.engine.published.repositories import Repository, clone, nobodys_settings, published
from tests.engine.site.published.comparing import Edit, adding, put

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
JOBS = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text("utf-8"))["jobs"]
TOLL, ACTORS = "data/facts/toll.yaml", "data/actors/actors.yaml"
WORDS = put(TOLL, "Doctors counted 70 to 80 dead.", "Doctors counted 70 to 80 dead, @octocat.")
BREAK = put(TOLL, "reported: 2026-01-10", "reported: 2026-02-30")
SETTINGS = """import os, sys
from pathlib import Path
sys.path.insert(0, str(Path(__file__).parent))
from explainer.pelican_plugin.deployment import deployment
from pelicanconf import *
PUBLIC = True
SITEURL, PREVIEW = deployment(os.environ).address, deployment(os.environ).preview
"""
MAKEFILE = "publish:\n\t@.venv/bin/pelican -s publishconf.py -o output --fatal errors\n"
# What the expressions of the workflow give in pull request 7 of a repository.
GIVEN = {
    "github.event_name == 'pull_request' && '--changed=HEAD^1' || ''": "--changed=HEAD^1",
    "github.base_ref": "main",
    "github.event.number": "7",
    "vars.PREVIEW_URL": "https://deploy-preview-{number}--dam.example",
    "steps.site.outputs.artifact-url": "https://git.example/artifact",
    "github.repository": "desk/dam",
    "github.token": "none",
}
AT = "https://deploy-preview-7--dam.example"


@dataclass
class Runner:
    """A clone in which the merge of a pull request is checked out, as on GitHub; and what its jobs leave there."""

    here: Repository
    folder: Path
    outcomes: dict[str, str] = field(default_factory=dict)

    @property
    def summary(self) -> str:
        path = self.folder / "summary"
        return path.read_text("utf-8") if path.exists() else ""

    def run(self, job: str) -> tuple[bool, str]:
        """Runs the scripts of a job until one fails; whether none did, and what they said."""
        said = ""
        for name in ("summary", "environment"):
            (self.folder / name).write_text("", "utf-8")
        for step in JOBS[job]["steps"]:
            if "run" in step:
                ended = self._run(step, {**JOBS[job].get("env", {}), **step.get("env", {})})
                said += ended.stdout + ended.stderr
                self.outcomes[step.get("id", "")] = "failure" if ended.returncode else "success"
                if ended.returncode and not step.get("continue-on-error"):
                    return False, said
        return True, said

    def _run(self, step: Mapping[str, Any], env: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
        ours = {
            "GITHUB_STEP_SUMMARY": str(self.folder / "summary"), "GITHUB_ENV": str(self.folder / "environment"),
            "GITHUB_WORKSPACE": str(self.here.site), "RUNNER_TEMP": str(self.folder / "temp"),
            "GITHUB_SERVER_URL": "https://git.example", "GITHUB_REPOSITORY": "desk/dam", "GITHUB_SHA": "abc",
        }  # fmt: skip
        made = dict(line.split("=", 1) for line in (self.folder / "environment").read_text("utf-8").splitlines())
        given = {name: re.sub(r"\$\{\{ (.*?) \}\}", self._value, value) for name, value in env.items()}
        shell = ["bash", "-e"] if "shell" not in step else ["bash", "--noprofile", "--norc", "-eo", "pipefail"]
        return subprocess.run(
            [*shell, "-c", step["run"]], cwd=self.here.site, env={**os.environ, **ours, **made, **given},
            capture_output=True, text=True, check=False,
        )  # fmt: skip

    def _value(self, expression: re.Match[str]) -> str:
        step = re.fullmatch(r"steps\.(\w+)\.outcome", expression[1])
        return self.outcomes[step[1]] if step else GIVEN[expression[1]]


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Runner:
    """A pull request of one commit with these edits, which are made by `merged`."""
    nobodys_settings(monkeypatch)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    for name in ("SITEURL", "PREVIEW", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)
    home = published(tmp_path / "home")
    settings = (ROOT / "tests/engine/sites/conf.py").read_text("utf-8")
    (home.site / "pelicanconf.py").write_text(f'{settings}THEME = "{ROOT / "theme"}"\n', "utf-8")
    home.commit(
        "Settings", adding("publishconf.py", SETTINGS), adding("Makefile", MAKEFILE),
        adding(".gitignore", ".venv\n.cache\noutput\n__pycache__\n"),
    )  # fmt: skip
    here = clone(home, tmp_path / "runner")
    (here.site / ".venv").symlink_to(sys.prefix)
    (tmp_path / "temp").mkdir()
    return Runner(here, tmp_path)


def merged(asked: Runner, *edits: Edit) -> Runner:
    asked.here.branch("desk", "origin/main")
    asked.here.commit("A change", *edits)
    asked.here.git("switch", "--quiet", "--detach", "origin/main")
    asked.here.git("merge", "--quiet", "--no-ff", "--no-edit", "desk")
    return asked


def links(text: str) -> set[str]:
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    inline = [child for token in tokens for child in token.children or () if child.type == "link_open"]
    return {str(link.attrs["href"]) for link in inline}


def test_what_is_wrong_stands_at_its_line_and_all_of_it_on_the_page_of_the_run(asked: Runner) -> None:
    merged(asked, BREAK, adding(ACTORS, "- id: no-name\n"))
    done, said = asked.run("facts")
    assert done is False
    assert f"\n::error file={TOLL},line=31,col=13,title=bad-date::" in f"\n{said}"
    assert all(line.startswith("::") for line in said.splitlines())
    assert (f"#### {TOLL}\n" in asked.summary, f"#### {ACTORS}\n" in asked.summary) == (True, True)
    assert f"https://git.example/desk/dam/blob/abc/{TOLL}#L31" in links(asked.summary)


def test_what_was_wrong_before_is_no_fault_of_a_pull_request(asked: Runner) -> None:
    asked.here.git("switch", "--quiet", "main")
    asked.here.commit("An old fault", adding(ACTORS, "- id: no-name\n"))
    asked.here.git("update-ref", "refs/remotes/origin/main", "main")
    merged(asked, put(TOLL, "It gave no reason for the lower total.", "It gave no reason."))
    done, said = asked.run("facts")
    assert (done, "::error" in said) == (True, False)
    assert "Elsewhere, and there before: " in asked.summary


def test_what_changes_for_readers_is_told_with_the_place_where_they_will_see_it(asked: Runner) -> None:
    merged(asked, WORDS)
    assert asked.run("facts")[0]
    done, said = asked.run("changes")
    assert (done, said.startswith(f"::error file={TOLL},line=29,")) == (False, True)
    assert asked.outcomes["tell"] == "success", "there is something to comment with"
    assert asked.summary == (asked.folder / "temp" / "changes.md").read_text("utf-8")
    assert f"{AT}/facts/toll-75/" in links(asked.summary)
    assert ("@octocat" in asked.summary, "octocat" in asked.summary) == (False, True)


def test_where_nothing_could_be_told_there_is_nothing_to_comment_with(asked: Runner) -> None:
    merged(asked, WORDS)
    asked.here.git("update-ref", "-d", "refs/remotes/origin/main")
    assert asked.run("changes")[0] is False
    assert asked.outcomes["tell"] == "failure"


def test_preview_is_built_and_its_pages_are_held_against_what_it_is_merged_into(asked: Runner) -> None:
    merged(asked, WORDS)
    done, said = asked.run("preview")
    assert done, said
    page = (asked.here.site / "output" / "facts" / "toll-75" / "index.html").read_text("utf-8")
    assert ("octocat" in page, "noindex" in page) == (True, True)
    assert {f"{AT}/facts/toll-75/", "https://git.example/artifact"} <= links(asked.summary)
    assert f"{AT}/facts/toll-83/" not in links(asked.summary)
    assert "@octocat" not in asked.summary


def test_preview_is_there_although_what_it_is_merged_into_cannot_be_built(asked: Runner) -> None:
    asked.here.git("switch", "--quiet", "main")
    asked.here.commit("An old fault", adding(ACTORS, "- id: no-name\n"))
    asked.here.git("update-ref", "refs/remotes/origin/main", "main")
    merged(asked, put(ACTORS, "- id: no-name\n", ""))
    (asked.here.site / "Makefile").write_text("publish:\n\t@mkdir output && touch output/index.html\n", "utf-8")
    done, said = asked.run("preview")
    assert done, said
    assert "Which pages read otherwise is not known" in asked.summary
    assert "https://git.example/artifact" in links(asked.summary)


GH = """#!/bin/sh
for last; do :; done
case "$*" in
*--paginate*) echo "$*" >> asked; printf "$EARLIER" ;;
*) echo "$*" >> asked; cat comment.md > posted ;;
esac
"""


@pytest.mark.parametrize(
    ("text", "earlier", "posted"),
    [
        ("### What changes for readers\n\n1 change since x.\n", "", "api --silent repos/desk/dam/issues/7/comments"),
        ("### What changes for readers\n\n1 change since x.\n", "u1\nu2\n", "api --silent --method PATCH u1"),
        ("### What changes for readers\n\nnothing changed since x.\n", "u1\n", "api --silent --method PATCH u1"),
        ("### What changes for readers\n\nnothing changed since x.\n", "", None),
    ],
)
def test_comment_is_one_and_is_kept_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, earlier: str, posted: str | None
) -> None:
    program = tmp_path / "bin" / "gh"
    program.parent.mkdir()
    program.write_text(GH, "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    monkeypatch.setenv("EARLIER", earlier)
    (tmp_path / "changes.md").write_text(text, "utf-8")
    done, said = Runner(Repository(tmp_path), tmp_path).run("comment")
    assert (done, said) == (True, "")
    asked = (tmp_path / "asked").read_text("utf-8").splitlines()
    assert asked[1:] == ([f"{posted} --field body=@comment.md"] if posted else [])
    if posted:
        assert (tmp_path / "posted").read_text("utf-8").partition("\n")[2] == text


def test_comment_that_github_would_not_take_is_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "bin" / "gh"
    program.parent.mkdir()
    program.write_text(GH, "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    (tmp_path / "changes.md").write_text("é" * 400_000, "utf-8")
    assert Runner(Repository(tmp_path), tmp_path).run("comment") == (True, "")
    assert 65_000 < len((tmp_path / "posted").read_text("utf-8")) < 65_536


def test_who_may_write_runs_nothing_of_the_repository_and_nothing_for_forks() -> None:
    may = {name: job["permissions"] for name, job in JOBS.items() if "permissions" in job}
    assert may == {"comment": {"pull-requests": "write"}}
    comment = JOBS["comment"]
    assert [step["uses"] for step in comment["steps"] if "uses" in step] == ["actions/download-artifact@v4"]
    assert "github.event.pull_request.head.repo.full_name == github.repository" in comment["if"]
    assert "needs.changes.outputs.told == 'success'" in comment["if"]
    assert JOBS["changes"]["outputs"] == {"told": "${{ steps.tell.outcome }}"}


def test_nobody_waits_for_another_job_but_who_comments() -> None:
    assert next(iter(JOBS)) == "facts"
    assert {name: job["needs"] for name, job in JOBS.items() if "needs" in job} == {"comment": "changes"}
    runtime = yaml.safe_load((ROOT / ".github/actions/runtime/action.yml").read_text("utf-8"))
    assert [step["run"] for step in runtime["runs"]["steps"] if "run" in step] == ["make .venv/.runtime"]
    for name in ("facts", "changes", "preview"):
        assert {"uses": "./.github/actions/runtime"} in JOBS[name]["steps"]


def test_no_script_has_words_of_others_in_it() -> None:
    assert [step["run"] for job in JOBS.values() for step in job["steps"] if "${{" in step.get("run", "")] == []
