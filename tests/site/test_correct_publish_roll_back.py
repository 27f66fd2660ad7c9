"""docs/correct-publish-roll-back.md is followed to the letter, from a fresh clone to a reader's feed and back.

The site is this one, in real git repositories. Every line of the document that is set as a command is run, in order;
what it leaves to people (installing, merging) is done here.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import feedparser
import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "correct-publish-roll-back.md").read_text("utf-8")
FACT, FILE = "casualties-padrino-83", "data/facts/casualties.yaml"
TAKEN_DOWN = "who-saw-the-bridge-fall"
HOST = {
    "SITEURL": "https://news.bridge-gazette.net",
    "PUBLISHER": "The Bridge Gazette",
    "CONTACT": "desk@bridge-gazette.net",
    "FEED_ID_AUTHORITY": "bridge-gazette.net,2026",
    "PREVIEW": "0",
}
EDITOR = {
    "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "GIT_EDITOR": "true",
    "GIT_AUTHOR_NAME": "An editor", "GIT_AUTHOR_EMAIL": "editor@bridge-gazette.net",
    "GIT_COMMITTER_NAME": "An editor", "GIT_COMMITTER_EMAIL": "editor@bridge-gazette.net",
}  # fmt: skip
NOT_OF_THE_SITE = frozenset(("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "SITEURL", "URL", "PREVIEW", "PUBLISHER"))
# What `make serve` installs, as far as the document needs it: this environment, whatever folder it is asked in.
INSTALLED = {"explainer": "-m explainer", "pelican": "-m pelican", "codespell": "-m codespell_lib", "pytest": "-c pass"}


@dataclass(frozen=True)
class Clone:
    """A clone in which somebody works."""

    folder: Path

    def run(self, line: str, code: int = 0) -> str:
        """All that a line prints, as a shell runs it; it ends with that code."""
        own = {name: value for name, value in os.environ.items() if name not in NOT_OF_THE_SITE}
        own |= EDITOR | HOST | {"PYTHONPATH": str(self.folder), "SOURCE_DATE_EPOCH": "1796040000"}
        shell = ["sh", "-euc", line]
        ended = subprocess.run(shell, cwd=self.folder, env=own, capture_output=True, text=True, check=False)
        assert ended.returncode == code, f"{line}\n{ended.stdout}{ended.stderr}"
        return ended.stdout + ended.stderr

    def install(self) -> None:
        """What the first `make` does, without asking a network."""
        bin_ = self.folder / ".venv" / "bin"
        bin_.mkdir(parents=True)
        for name, how in INSTALLED.items():
            (bin_ / name).write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} {how} "$@"\n', "utf-8")
            (bin_ / name).chmod(0o755)
        for stamp in (".runtime", ".dev"):
            (self.folder / ".venv" / stamp).touch()

    def read(self, name: str) -> str:
        return (self.folder / name).read_text("utf-8")

    def put(self, name: str, was: str, now: str) -> None:
        """Replaces words that stand once in a file."""
        text = self.read(name)
        assert text.count(was) == 1, was
        (self.folder / name).write_text(text.replace(was, now), "utf-8")


@pytest.fixture
def repository(tmp_path: Path) -> Clone:
    """Where everybody's clones come from: this repository as it stands, published once."""
    here = Clone(tmp_path / "host")
    listed = ("git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    for name in filter(None, subprocess.run(listed, capture_output=True, text=True, check=True).stdout.split("\0")):
        if (ROOT / name).exists() and not name.startswith("tests/"):
            (here.folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, here.folder / name)
    source, topic = re.findall(r"sources: \[(\S+?)[],].*?\n  topics: \[(\S+?)[],]", here.read(FILE))[0]
    (here.folder / "data/facts/to-be-taken-down.yaml").write_text(
        f"- id: {TAKEN_DOWN}\n  text: Somebody by the river saw the bridge fall.\n  date: 2026-02-02\n"
        f"  reported: null\n  sources: [{source}]\n  topics: [{topic}]\n",
        "utf-8",
    )
    settings = here.folder / "publishconf.py"  # without what takes half of the time, and no part in this
    settings.write_text(settings.read_text("utf-8") + "\nOG_IMAGES = SEARCH_INDEX = False\n", "utf-8")
    here.run("git init -q --initial-branch=main && git add --all && git commit -qm 'All that there is'")
    here.install()
    if not any((here.folder / "data/published").rglob("*.lock")):
        for command in ("changes", "correct"):
            assert "nothing was published yet" in here.run(f".venv/bin/explainer {command}")
        here.run(".venv/bin/explainer publish --first")
    else:
        here.run(".venv/bin/explainer publish")
    here.run(_line("Publish it", "data/published"))
    here.run("git switch -q --detach")  # so that others may push to main
    return here


@pytest.mark.slow
def test_every_line_of_it_does_what_it_says(repository: Clone, tmp_path: Path) -> None:
    """One story, and one test: each part begins with what the one before has left."""
    desk = _a_clone_and_a_branch(repository, tmp_path)
    was, now, why = _correct(desk)
    _commit_and_merge(desk, repository)
    assert _publish(desk).count('told by "') == 1
    _is_out(desk, was, now, why)
    _roll_back(desk, repository, was, now)
    _take_down(desk)


def _a_clone_and_a_branch(repository: Clone, folder: Path) -> Clone:
    clone, into, branch, serve = _lines("A clone and a branch")
    Clone(folder).run(clone.replace("REPOSITORY", str(repository.folder)))
    assert into == "cd site"
    desk = Clone(folder / "site")
    desk.run(branch)
    assert serve == "make serve"  # which does not end: tests of the desk run it
    desk.install()
    shutil.copytree(repository.folder / ".cache", desk.folder / ".cache")  # what one clone has read, the next need not
    (uses,) = _lines("Find what is wrong")
    assert "Sentences that cite it" in desk.run(uses)
    return desk


def _correct(desk: Clone) -> tuple[str, str, str]:
    """Changes the fact as shown, and says why; its words as they were and are, and the reason."""
    (shown,) = _blocks("Change it", "yaml")
    record = re.search(rf"(?ms)^- id: {FACT}\n  text:.*?\n(?=  \w)", desk.read(FILE))
    assert record
    desk.put(FILE, record[0], shown)
    look, correct, look_again = _lines("Say why")
    assert f"explainer correct {FACT}" in desk.run(look, code=1)
    desk.run(correct)
    assert "no correction tells of it" not in desk.run(look_again)
    (why,) = re.findall(r'--why "(.*?)"', correct)
    assert why in desk.read("data/corrections/2026.yaml")
    (check,) = _lines("Check it")
    desk.run(check)
    return _text(record[0]), _text(shown), why


def _commit_and_merge(desk: Clone, repository: Clone) -> None:
    for line in _lines("Commit it"):
        desk.run(line)
    assert "data/published" not in desk.run("git show --stat --format= HEAD")
    branch = desk.run("git branch --show-current").strip()
    repository.run(f"git switch -q main && git merge -q --squash {branch} && git commit -qm Merged && git switch -q -d")


def _publish(desk: Clone) -> str:
    return "".join([desk.run(line) for line in _lines("Publish it")])


def _is_out(desk: Clone, was: str, now: str, why: str) -> None:
    """The host builds it: the page says it, its history says what it said, and a feed reader has the entry."""
    (build,) = _lines("What the host does")
    desk.run(build)
    page = desk.read(f"output/facts/{FACT}/index.md")
    feed = feedparser.parse(desk.read("output/feeds/changes.atom.xml"))
    assert not feed.bozo
    (entry,) = feed.entries
    for words in (was, now, why):
        assert _plain(words) in _plain(page)
        assert _plain(words) in _plain(entry.content[0].value)
    assert entry.link.startswith(f"{HOST['SITEURL']}/changes/#")
    assert entry.id.startswith("tag:bridge-gazette.net,2026:changes/")
    assert entry.link.partition("#")[2] in desk.read("output/changes/index.html")


def _roll_back(desk: Clone, repository: Clone, was: str, now: str) -> None:
    for line in _lines("Roll back"):
        commit = desk.run(f"git log -1 --format=%h -- {FILE}").strip()
        told = desk.run(line.replace("COMMIT", commit), code=line.endswith("explainer changes"))
        if line.endswith("explainer changes"):
            assert f"explainer correct {FACT}" in told
    assert was in " ".join(desk.read(FILE).split())
    corrections = " ".join(desk.read("data/corrections/2026.yaml").split())
    assert (corrections.count(was), corrections.count(now)) == (2, 2)
    repository.run("git switch -q main && git merge -q --no-ff -m 'Merged' take-back && git switch -q --detach")
    assert _publish(desk).count('told by "') == 1


def _take_down(desk: Clone) -> None:
    (shown,) = _blocks("Take something down", "yaml")
    desk.put("data/facts/to-be-taken-down.yaml", f"- id: {TAKEN_DOWN}\n", shown)
    told = "".join([desk.run(line) for line in _lines("Take something down")])
    assert "no correction tells of it" not in told


# --- the document -----------------------------------------------------------------------------------------------------


def _section(title: str) -> str:
    (found,) = re.findall(rf"(?ms)^## (?:\d+\. )?{title}.*?\n(.*?)(?=^## |\Z)", TEXT)
    return str(found)


def _blocks(title: str, language: str) -> list[str]:
    found = re.findall(rf"(?ms)^( *)```{language}\n(.*?)^ *```$", _section(title))
    return [re.sub(rf"(?m)^{indent}", "", block) for indent, block in found]


def _lines(title: str) -> list[str]:
    """The commands of a section, in order."""
    return [line for block in _blocks(title, "sh") for line in block.splitlines()]


def _line(title: str, part: str) -> str:
    (found,) = (line for line in _lines(title) if part in line)
    return found


def _text(record: str) -> str:
    """The words of a record's text, in one line."""
    return " ".join(record.partition("text:")[2].removeprefix(" >-").split())


def _plain(text: str) -> str:
    """With the apostrophes of a keyboard, without tags and marks."""
    return re.sub(r"</?(?:del|ins)>", "", text).replace("’", "'")


def test_no_command_of_it_is_left_out() -> None:
    followed = ("A clone", "Find what", "Say why", "Check it", "Commit it", "Publish it", "What the host", "Roll back")
    lines = [line for title in (*followed, "Take something down") for line in _lines(title)]
    assert len(lines) == sum(block.count("\n") for block in re.findall(r"(?ms)^ *```sh\n(.*?)^ *```$", TEXT))
