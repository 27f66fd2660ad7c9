"""From a clone to a reader's feed: a published fact is corrected as CONTRIBUTING says, and its readers are told.

The site is this one, in real git repositories; each step is the command that an editor types.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import feedparser
import pytest

ROOT = Path(__file__).parents[2]
FACT, FILE = "casualties-padrino-83", "data/facts/casualties.yaml"
WAS = "Venezuela's defence minister later gave a lower total of 83 dead and more than 112 wounded."
NOW = "Venezuela's defence minister gave, on 16 January, a lower total of 83 dead and more than 112 wounded."
WHY = "The words did not say when he spoke."
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


@dataclass(frozen=True)
class Desk:
    """A clone in which somebody works."""

    folder: Path

    def run(self, *command: str, code: int = 0, **environment: str) -> str:
        """All that the command prints; it ends with that code."""
        own = {name: value for name, value in os.environ.items() if name not in NOT_OF_THE_SITE}
        own |= EDITOR | {"PYTHONPATH": str(self.folder), "SOURCE_DATE_EPOCH": "1796040000"} | environment
        ended = subprocess.run(command, cwd=self.folder, env=own, capture_output=True, text=True, check=False)
        assert ended.returncode == code, f"{' '.join(command)}\n{ended.stdout}{ended.stderr}"
        return ended.stdout + ended.stderr

    def git(self, *arguments: str) -> str:
        return self.run("git", *arguments)

    def explainer(self, *arguments: str, code: int = 0) -> str:
        return self.run(sys.executable, "-m", "explainer", *arguments, code=code)

    def publish(self, code: int = 0) -> str:
        """What `make publish` does, without installing."""
        command = ("-m", "pelican", "-s", "publishconf.py", "-o", "output", "--fatal", "errors")
        return self.run(sys.executable, *command, code=code, **HOST)

    def read(self, name: str) -> str:
        return (self.folder / name).read_text("utf-8")


@pytest.fixture
def main_branch(tmp_path: Path) -> Desk:
    """The repository of whoever releases, as this one stands, published once."""
    desk = Desk(tmp_path / "main")
    listed = ("git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    for name in filter(None, subprocess.run(listed, capture_output=True, text=True, check=True).stdout.split("\0")):
        if (ROOT / name).exists() and not name.startswith(("tests/", "data/published/facts")):
            (desk.folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, desk.folder / name)
    desk.git("init", "--quiet", "--initial-branch=main")
    desk.git("add", "--all")
    desk.git("commit", "--quiet", "--message=All that there is")
    assert "nothing was published yet" in desk.publish(code=1)
    if not any((ROOT / "data/published").rglob("*.lock")):
        desk.explainer("publish", "--first")
        _commit_what_is_published(desk)
    return desk


def _commit_what_is_published(desk: Desk) -> None:
    desk.git("add", "data/published")
    desk.git("commit", "--quiet", "--message=Publish", "--", "data/published")


@pytest.mark.slow
def test_from_a_clone_to_the_entry_in_a_feed_reader(main_branch: Desk, tmp_path: Path) -> None:
    # Somebody clones it, and changes a sentence of a fact on a branch.
    main_branch.git("clone", "--quiet", str(main_branch.folder), str(tmp_path / "clone"))
    clone = Desk(tmp_path / "clone")
    clone.git("checkout", "--quiet", "-b", "say-when")
    text = clone.read(FILE)
    assert text.count(WAS) == 1
    (clone.folder / FILE).write_text(text.replace(WAS, NOW), "utf-8")
    line = next(number for number, words in enumerate(clone.read(FILE).split("\n"), 1) if NOW in words)

    # A check says so at the place, and what to do; what would be published is refused.
    told = clone.explainer("check", "--all", FILE)
    assert f"{FILE}:{line}:" in told
    assert "[silent-change]" in told
    assert f"explainer correct {FACT}" in told
    seen = clone.explainer("changes", code=1)
    assert WAS in seen
    assert NOW in seen
    assert FACT in clone.publish(code=1)

    # One sentence tells of it.
    clone.explainer("correct", FACT, "--class", "clarification", "--why", WHY)
    assert "[silent-change]" not in clone.explainer("check", "--all")
    assert WHY in clone.read("data/corrections/2026.yaml")
    clone.explainer("changes")
    clone.git("add", "--all")
    clone.git("commit", "--quiet", "--message=Say when he spoke")

    # It is merged; what is merged and not released is not published by accident.
    main_branch.git("pull", "--quiet", "--no-rebase", str(clone.folder), "say-when")
    assert "explainer publish" in main_branch.publish(code=1)
    main_branch.explainer("publish")
    _commit_what_is_published(main_branch)
    main_branch.publish()

    # The page says it, its history says what it said, and a feed reader has the entry.
    page = main_branch.read(f"output/facts/{FACT}/index.md")
    for words in (WAS, NOW, WHY):
        assert _plain(words) in _plain(page)
    feed = feedparser.parse(main_branch.read("output/feeds/changes.atom.xml"))
    assert not feed.bozo
    (entry,) = feed.entries
    for words in (WAS, NOW, WHY):
        assert _plain(words) in _plain(entry.content[0].value)
    assert entry.link.startswith(f"{HOST['SITEURL']}/changes/#")
    assert entry.id.startswith("tag:bridge-gazette.net,2026:changes/")
    assert entry.link.partition("#")[2] in main_branch.read("output/changes/index.html")
    main_branch.explainer("publish", "--check")


def _plain(text: str) -> str:
    """With the apostrophes of a keyboard, without tags and marks."""
    return text.replace("’", "'").replace("<del>", "").replace("</del>", "").replace("<ins>", "").replace("</ins>", "")
