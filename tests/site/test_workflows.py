"""The workflows are as GitHub reads them, may do no more than they need, and name nobody: a fork can run them."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

GITHUB = Path(__file__).parents[2] / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
ACTIONS = sorted(GITHUB.glob("actions/*/action.yml"))
VERIFY, PAGES, LINKS = (GITHUB / "workflows" / name for name in ("verify.yml", "pages.yml", "links.yml"))
# What jobs may do beyond reading the repository, and why they have to.
MAY = {
    ("verify.yml", "compare"): {"contents": "read"},
    ("verify.yml", "attestation"): {"contents": "read", "attestations": "read"},  # asks for signatures
    ("verify.yml", "tell"): {"issues": "write"},  # says what was found, and checks nothing out
    ("links.yml", "look"): {"contents": "read", "actions": "read"},  # what earlier runs have seen
    ("links.yml", "propose"): {
        "contents": "write",
        "pull-requests": "write",
        "issues": "write",
        "actions": "read",
    },  # pushes a branch of its own, and runs nothing of the repository
    ("links.yml", "tell"): {"issues": "write", "actions": "read"},
    ("pages.yml", "published"): {"contents": "read"},
    ("pages.yml", "publish"): {"contents": "read", "pages": "read"},
    ("pages.yml", "attest"): {
        "contents": "read",
        "id-token": "write",
        "attestations": "write",
    },  # signs, builds nothing
    ("pages.yml", "deploy"): {"pages": "write", "id-token": "write"},
}


def named(path: Path) -> str:
    return path.relative_to(GITHUB).as_posix()


def read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return found


def steps(path: Path) -> Iterator[dict[str, Any]]:
    whole = read(path)
    for job in whole["jobs"].values() if "jobs" in whole else [whole["runs"]]:
        yield from job.get("steps", ())


def faults(path: Path, schema: str) -> str:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(path)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    return run.stdout + run.stderr if run.returncode else ""


@pytest.mark.slow
@pytest.mark.parametrize("path", [*WORKFLOWS, *ACTIONS], ids=named)
def test_file_is_what_github_reads(path: Path, tmp_path: Path) -> None:
    schema = "github-actions" if path in ACTIONS else "github-workflows"
    assert faults(path, schema) == ""
    broken = tmp_path / path.name
    broken.write_text(path.read_text("utf-8").replace("steps:", "stesp:"), "utf-8")
    assert "stesp" in faults(broken, schema)


@pytest.mark.parametrize("path", [*WORKFLOWS, *ACTIONS], ids=named)
def test_every_script_is_one_for_a_shell(path: Path) -> None:
    for step in steps(path):
        if "run" in step:
            script = re.sub(r"\$\{\{.*?\}\}", "x", step["run"])
            run = subprocess.run(["bash", "-n"], input=script, capture_output=True, text=True, check=False)
            assert run.stderr == ""


@pytest.mark.parametrize("path", [VERIFY, LINKS, *ACTIONS], ids=named)
def test_no_script_has_words_of_others_in_it(path: Path) -> None:
    """What a repository variable or an issue says comes by the environment, never into the text of a script."""
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=named)
def test_what_anybody_may_open_under_our_title_is_not_taken_for_ours(path: Path) -> None:
    scripts = "\n".join(step["run"] for step in steps(path) if "run" in step)
    asked = re.findall(r"gh (?:pr|issue) list.*", scripts)
    assert bool(asked) is (path in (VERIFY, LINKS))
    assert [line for line in asked if "--app github-actions" not in line] == []


def test_jobs_may_do_what_they_need_and_no_more() -> None:
    assert read(VERIFY)["permissions"] == read(LINKS)["permissions"] == {}
    jobs = {(path.name, name): job for path in (VERIFY, LINKS, PAGES) for name, job in read(path)["jobs"].items()}
    assert {name: job["permissions"] for name, job in jobs.items()} == MAY


@pytest.mark.parametrize("path", WORKFLOWS, ids=named)
def test_every_workflow_says_what_it_may_do_and_how_long(path: Path) -> None:
    whole = read(path)
    assert "permissions" in whole
    assert [name for name, job in whole["jobs"].items() if "timeout-minutes" not in job and "uses" not in job] == []


@pytest.mark.parametrize("path", [VERIFY, LINKS, *ACTIONS], ids=named)
def test_fork_can_run_it(path: Path) -> None:
    """No address and no owner is written down but those of the actions that it uses."""
    words = re.sub(r"uses: \S+", "", path.read_text("utf-8"))
    assert re.findall(r"https?://[^\s'\"$]+|github\.com/\w+", words) == []


def test_nothing_is_done_until_a_site_is_named() -> None:
    jobs = read(VERIFY)["jobs"]
    assert all(jobs[name]["if"].startswith("vars.SITEURL != ''") for name in ("compare", "attestation"))
    assert (jobs["tell"]["if"], jobs["tell"]["needs"]) == ("failure()", ["compare", "attestation"])


@pytest.mark.parametrize(
    ("code", "preview", "ready"), [(0, "0", True), (1, "0", False), (1, "1", True), (2, "0", False)]
)
def test_what_is_merged_and_not_published_waits_and_is_no_failure(
    tmp_path: Path, code: int, preview: str, ready: bool
) -> None:
    jobs = read(PAGES)["jobs"]
    assert (jobs["publish"]["needs"], jobs["publish"]["if"]) == ("published", "needs.published.outputs.ready == 'true'")
    assert jobs["published"]["if"] == "vars.PUBLISH_TO_PAGES == 'true'"
    assert {"publish"} <= {*jobs["attest"]["needs"].split()} & {*jobs["deploy"]["needs"]}  # not run where it is not
    (script,) = (step["run"] for step in jobs["published"]["steps"] if step.get("id") == "check")
    command = tmp_path / ".venv" / "bin" / "explainer"
    command.parent.mkdir(parents=True)
    command.write_text(f'#!/bin/sh\necho "$@"\nexit {code}\n', "utf-8")
    command.chmod(0o755)
    environment = {"PATH": "/usr/bin:/bin", "GITHUB_OUTPUT": str(tmp_path / "output"), "PREVIEW": preview}
    run = ["bash", "-e", "-c", script]
    done = subprocess.run(run, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert (tmp_path / "output").exists() is ready
    assert done.returncode == (2 if code == 2 else 0)
    assert ("::notice::" in done.stdout) is (not ready and code == 1)
    assert ("publish --check" in done.stdout) is (preview == "0")


@pytest.mark.parametrize("path", [VERIFY, LINKS, *ACTIONS], ids=named)
def test_actions_of_others_are_named_by_commit_and_version(path: Path) -> None:
    text = path.read_text("utf-8")
    used = [step["uses"] for step in steps(path) if "uses" in step and not step["uses"].startswith("./")]
    assert used
    assert [name for name in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", name)] == []
    assert len(re.findall(r"# v\d+\.\d+\.\d+", text)) == len(used)


def test_signature_that_is_asked_for_is_that_of_the_workflow_that_signs() -> None:
    assert {"uses": "./.github/actions/attest-site"} in read(PAGES)["jobs"]["attest"]["steps"]
    assert "attest" in read(PAGES)["jobs"]["deploy"]["needs"]
    (asked,) = read(VERIFY)["jobs"]["attestation"]["steps"]
    assert "/.github/workflows/pages.yml" in asked["run"]


def test_pull_request_shows_what_it_changes_for_readers() -> None:
    """With the whole history, in which the words are; what the scripts say is tested in test_pull_request.py."""
    job = read(GITHUB / "workflows" / "ci.yml")["jobs"]["changes"]
    assert job["if"] == "github.event_name == 'pull_request'"
    assert job["env"]["BASE"] == "origin/${{ github.base_ref }}"
    assert job["steps"][0]["with"]["fetch-depth"] == 0


def looked(folder: Path, links: int, archive: int, changes: bool) -> tuple[int, str, str]:
    """How the script that looks at sources ends, what it hands on and what it prints, by the exit codes of both."""
    command = folder / ".venv" / "bin" / "explainer"
    command.parent.mkdir(parents=True)
    script = f"""#!/bin/sh
echo "## $1"; echo "$@" >> asked
if {str(changes).lower()}; then echo changed >> data/sources/a.yaml; fi
[ "$1" = links ] && exit {links}; exit {archive}
"""
    command.write_text(script, "utf-8")
    command.chmod(0o755)
    (folder / "data" / "sources").mkdir(parents=True)
    (folder / "data" / "sources" / "a.yaml").write_text("a\n", "utf-8")
    for arguments in (("init", "-q"), ("add", "data")):
        subprocess.run(["git", *arguments], cwd=folder, check=True)
    (run,) = (step["run"] for step in read(LINKS)["jobs"]["look"]["steps"] if step.get("id") == "look")
    files = {name: str(folder / name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    environment = {"PATH": "/usr/bin:/bin", "LIMIT": "7", **files}
    done = subprocess.run(
        ["bash", "-e", "-c", run], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    handed = folder / "GITHUB_OUTPUT"
    return done.returncode, handed.read_text("utf-8") if handed.exists() else "", done.stdout


@pytest.mark.parametrize(
    ("links", "archive", "changes", "code", "handed"),
    [
        (0, 0, False, 0, ""),
        (1, 0, False, 0, "told=true\n"),
        (1, 1, True, 0, "told=true\nproposed=true\n"),
        (0, 1, True, 0, "proposed=true\n"),
        (3, 0, False, 0, ""),
        (0, 3, False, 0, ""),
        (2, 0, False, 2, ""),
        (0, 2, False, 2, ""),
    ],
)
def test_sources_that_are_looked_at_are_handed_on(
    tmp_path: Path, links: int, archive: int, changes: bool, code: int, handed: str
) -> None:
    ended, told, said = looked(tmp_path, links, archive, changes)
    assert (ended, told) == (code, handed), said
    asked = (tmp_path / "asked").read_text("utf-8")
    assert asked.startswith("links --limit 7 --state seen/links.json --write --format markdown\n")
    assert ("archive " in asked) is (links in (0, 1))
    assert ("::warning::" in said) is (3 in (links, archive))
    if "proposed" in handed:
        assert "+changed" in (tmp_path / "told" / "proposal.patch").read_text("utf-8")


def test_sources_are_looked_at_only_where_that_is_wanted_and_never_pushed_to_the_main_branch() -> None:
    jobs = read(LINKS)["jobs"]
    assert jobs["look"]["if"] == "vars.LOOK_AFTER_SOURCES == 'true'"
    assert {jobs[name]["needs"] for name in ("propose", "tell")} == {"look"}
    scripts = [step["run"] for step in jobs["propose"]["steps"] if "run" in step]
    pushes = [line.strip() for script in scripts for line in script.splitlines() if "git push" in line]
    assert pushes == ['git push --quiet origin "HEAD:refs/heads/$branch"']
    assert "explainer" not in "".join(scripts)
