"""docs/publishing.md and the workflow for Pages name what is there: settings, targets, options; their commands work."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from explainer.cli import main
from explainer.pelican_plugin.settings_check import CHECKED
from tests.engine.published.repositories import nobodys_settings, repository
from tests.engine.site.published.comparing import correcting, put
from tests.engine.sites import tiny

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "publishing.md").read_text("utf-8")
SETTINGS = (ROOT / "publishconf.py").read_text("utf-8")
WORKFLOW = (ROOT / ".github" / "workflows" / "pages.yml").read_text("utf-8")
BLOCKS = re.findall(r"(?ms)^```sh\n(.*?)^```$", TEXT)
WALK = (ROOT / "docs" / "correct-publish-roll-back.md").read_text("utf-8")


def steps() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load(WORKFLOW)["jobs"]["publish"]["steps"]
    return found


def test_the_readme_leads_to_it() -> None:
    assert "(docs/publishing.md)" in (ROOT / "README.md").read_text("utf-8")


def test_what_has_to_be_said_are_settings_that_the_environment_may_say() -> None:
    table = TEXT.partition("|---|---|")[2].partition("\n\n")[0]
    named = re.findall(r"^\| `([A-Z_]+)`(?: or `([A-Z_]+)`)?", table, re.MULTILINE)
    settings = {name for pair in named for name in pair if name}
    assert settings == {"SITEURL", "PUBLISHER", "CONTACT", "REPORT_URL", "FEED_ID_AUTHORITY"}
    assert settings < set(CHECKED)
    given = set(re.findall(r'environ\.get\("([A-Z_]+)"\)', SETTINGS)) | {
        "SITEURL",
        "PREVIEW",
    }  # these two by deployment()
    assert settings <= given
    (environment,) = (step["env"] for step in steps() if step.get("run") == "make publish")
    assert settings | {"PREVIEW", "POLICY_IN_PAGES"} == set(environment)


def test_the_workflow_runs_what_everybody_runs_and_leaves_the_whole_output(tmp_path: Path) -> None:
    commands = [step["run"] for step in steps() if "run" in step]
    assert "make publish" in commands
    (packing,) = (command for command in commands if command.startswith("tar "))
    output = tmp_path / "output"
    (output / ".well-known").mkdir(parents=True)
    (output / ".well-known" / "security.txt").write_text("Contact: …\n", "utf-8")
    subprocess.run(
        ["sh", "-euc", packing], cwd=tmp_path, env={"RUNNER_TEMP": str(tmp_path), "PATH": "/usr/bin:/bin"}, check=True
    )
    listed = subprocess.run(["tar", "tf", tmp_path / "artifact.tar"], capture_output=True, text=True, check=True).stdout
    assert "./.well-known/security.txt" in listed.splitlines()


@pytest.mark.parametrize("server", ["caddy", "nginx"])
@pytest.mark.slow
def test_its_lines_for_a_server_print_a_configuration(
    server: str, site_output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (line,) = (line for block in BLOCKS for line in block.splitlines() if f"hosting {server}" in line)
    arguments = line.split()[1:]
    assert main([*arguments[:2], str(site_output), *arguments[2:]]) == 0
    printed = capsys.readouterr().out
    assert "your.domain" in printed
    assert "/srv/site/current" in printed


def test_its_lines_for_an_upload_put_a_release_in_place_in_one_step_and_take_it_back(tmp_path: Path) -> None:
    """On this machine, with a folder in the place of the server."""
    if not shutil.which("rsync"):
        pytest.skip("rsync is not installed here")
    (upload,) = (block for block in BLOCKS if "rsync" in block)
    (back,) = re.findall(r'`(ssh "\$HOST" "cd /srv/site && ln -s RELEASE .*?)`', TEXT)
    served, output = tmp_path / "srv" / "site", tmp_path / "output"
    for folder in (served, output, tmp_path / "bin"):
        folder.mkdir(parents=True)
    login = tmp_path / "bin" / "ssh"
    login.write_text('#!/bin/sh\nshift\nexec sh -euc "$*"\n', "utf-8")
    login.chmod(0o755)
    environment = {"PATH": f"{tmp_path / 'bin'}:/usr/bin:/bin", "SERVER": str(tmp_path), "HOST": "desk@here"}

    def run(lines: str) -> None:
        here = lines.replace("cd /srv/", f"cd {tmp_path}/srv/")
        subprocess.run(["sh", "-euc", here], cwd=tmp_path, env=environment, check=True)

    (output / "index.html").write_text("first", "utf-8")
    (output / "same.txt").write_text("same", "utf-8")
    run(upload.replace("$(date -u +%Y-%m-%dT%H%M%SZ)", "one"))
    assert (served / "current" / "index.html").read_text("utf-8") == "first"
    (output / "index.html").write_text("second, and longer", "utf-8")
    run(upload.replace("$(date -u +%Y-%m-%dT%H%M%SZ)", "two"))
    assert (served / "current" / "index.html").read_text("utf-8") == "second, and longer"
    assert (served / "one" / "same.txt").samefile(served / "two" / "same.txt")
    run(back.replace("RELEASE", "one"))
    assert (served / "current" / "index.html").read_text("utf-8") == "first"


def test_the_commands_that_it_names_are_there() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z]+)", TEXT)) <= targets
    assert Path(sys.prefix, "bin", "explainer").exists()


def test_going_back_as_it_says_keeps_what_readers_were_told_and_needs_a_correction(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A mistake is published with its correction; its commit is reverted; that is told again, and published."""
    nobodys_settings(monkeypatch)
    here = repository(tmp_path / "here", tiny.HERE / "valid" / "minimal")
    (here.top / ".gitignore").write_text("/tinyconf.py\n", "utf-8")
    tiny.settings_file(here.site)
    here.commit("Settle")
    publish = ["publish", "--root", str(here.site), "-s", str(here.site / "tinyconf.py")]
    (commit,) = {line for block in BLOCKS for line in block.splitlines() if line.startswith("git add data/published")}
    revert, keep = re.findall(r"(?m)^git (?:revert|checkout) .*$", WALK)

    def published(*options: str) -> int:
        code = main([*publish, *options])
        if not code:
            for line in commit.split(" && "):
                here.git(*shlex.split(line)[1:])
        return code

    assert published("--first") == 0
    right, wrong = "The bridge opened on 2 February 2026.", "The bridge opened on 2 February 2026 for cars."
    put("data/facts/bridge.yaml", f"text: {right}", f"text: {wrong}")(here.site)
    correcting("records: [bridge-opened]", f"was: {right}", f"now: {wrong}", id="for-cars")(here.site)
    mistake = here.commit("Say for whom it opened")
    assert published() == 0

    here.git(*shlex.split(revert.replace("COMMIT", mistake))[1:])
    here.git("commit", "--quiet", "--message", "Only revert")
    capsys.readouterr()
    assert published() == 1
    assert '"for-cars" was published, and is gone' in capsys.readouterr().out
    here.git("reset", "--quiet", "--hard", "HEAD^")

    here.git(*shlex.split(revert.replace("COMMIT", mistake))[1:])
    here.git(*shlex.split(keep)[1:])
    here.commit("Take it back")
    assert published() == 1
    assert '"text" of "bridge-opened" is not what was published' in capsys.readouterr().out
    correcting("records: [bridge-opened]", f"was: {wrong}", f"now: {right}", id="not-for-cars")(here.site)
    here.commit("Tell of it")
    assert published() == 0
    assert 'told by "not-for-cars": fact bridge-opened' in capsys.readouterr().out
