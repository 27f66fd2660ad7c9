"""A small site in a real git repository: edited, committed, published, branched and merged as editors do it."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from explainer.kept import Kept
from explainer.pipeline import read_site
from explainer.published.last_seen import PublishedBase, published_base
from explainer.site.layout import Layout
from explainer.site.published.accounts import Told
from explainer.site.published.comparison import compare
from explainer.site.published.lock import lock_text
from explainer.site.published.parts import entries_by_file, parts_of
from tests.engine.site.published.comparing import EVERY_KIND, Edit
from tests.engine.sites import tiny

_EDITOR = {
    "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "GIT_EDITOR": "true",
    "GIT_AUTHOR_NAME": "An editor", "GIT_AUTHOR_EMAIL": "editor@bridge.example",
    "GIT_COMMITTER_NAME": "An editor", "GIT_COMMITTER_EMAIL": "editor@bridge.example",
    "GIT_AUTHOR_DATE": "2026-11-30T12:00:00Z", "GIT_COMMITTER_DATE": "2026-11-30T12:00:00Z",
}  # fmt: skip
# The same few texts are read hundreds of times: what was made of them is kept, and is right by the text alone.
KEPT = Kept(tiny.ROOT / ".cache" / "tests" / "repositories")


def nobodys_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on git reads no settings of who runs the tests, neither for the test nor for what it tries."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_NOSYSTEM"):
        monkeypatch.setenv(name, _EDITOR[name])


@dataclass(frozen=True)
class Repository:
    """A work tree; `site` is the folder of the site in it."""

    top: Path
    below: str = "."

    @property
    def site(self) -> Path:
        return self.top / self.below

    @property
    def layout(self) -> Layout:
        return Layout(self.site)

    def git(self, *arguments: str, fails: bool = False) -> str:
        """What git says; it fails where that is expected, as of a merge with a conflict, and only there."""
        command = ["git", "-C", str(self.top), *arguments]
        ended = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **_EDITOR})
        assert bool(ended.returncode) is fails, ended.stdout + ended.stderr
        return ended.stdout.strip()

    def commit(self, subject: str, *edits: Edit) -> str:
        """Makes the edits, and commits whatever is there; the name of the commit."""
        for edit in edits:
            edit(self.site)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", subject)
        return self.git("rev-parse", "HEAD")

    def write_locks(self) -> None:
        """What `explainer publish` writes, whatever stands here."""
        site, _ = read_site(self.site, kept=KEPT)
        for path, entries in entries_by_file(parts_of(site)).items():
            lock = self.site / path
            lock.parent.mkdir(parents=True, exist_ok=True)
            lock.write_text(lock_text(entries), "utf-8")

    def publish(self) -> str:
        """Writes the locks of what stands here, and commits them alone."""
        self.write_locks()
        return self.commit("Publish")

    def branch(self, name: str, at: str = "HEAD") -> None:
        self.git("switch", "--quiet", "--create", name, at)

    def switch(self, name: str) -> None:
        self.git("switch", "--quiet", name)

    def base(self) -> PublishedBase | None:
        return published_base(self.layout, read_site(self.site, kept=KEPT)[0], KEPT)

    def compared(self) -> Told:
        """What changed since readers last saw the site."""
        site, problems = read_site(self.site, kept=KEPT)
        assert problems == ()
        return compare(site, published_base(self.layout, site, KEPT))


def repository(folder: Path, site: Path = EVERY_KIND, below: str = ".") -> Repository:
    """A repository whose first commit is the site, of which nothing is published."""
    made = Repository(folder, below)
    tiny.copy_site(site, made.site)
    made.git("init", "--quiet", "--initial-branch=main")
    made.commit("Begin")
    return made


def published(folder: Path, site: Path = EVERY_KIND, below: str = ".") -> Repository:
    """A repository whose second commit is the first publication of the site."""
    made = repository(folder, site, below)
    made.publish()
    return made


def clone(of: Repository, folder: Path, *options: str) -> Repository:
    """Another editor's clone."""
    made = Repository(folder, of.below)
    folder.mkdir(parents=True)
    made.git("clone", "--quiet", *options, of.top.resolve().as_uri(), str(folder))
    return made
