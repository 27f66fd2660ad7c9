"""Small sites in folders of their own, in and out of git, that a process of its own can build."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.engine.sites import tiny

CONF = """
import os
PATH = "content"
THEME = "theme"
SITEURL = os.environ.get("SITEURL", "https://bridge.example")
PUBLISHER = os.environ.get("PUBLISHER")
"""


def small_site(to: Path, files: Mapping[str, str | bytes] | None = None, more: str = "") -> Path:
    """`valid/minimal` with these files, a theme and a `publishconf.py`, to which `more` is added."""
    tiny.minimal_with(to, files or {})
    shutil.copytree(tiny.ROOT / "theme", to / "theme")
    conf = (tiny.HERE / "conf.py").read_text("utf-8") + CONF + more
    (to / "publishconf.py").write_text(conf, "utf-8")
    (to / ".gitignore").write_text(".cache\n__pycache__\n", "utf-8")
    return to


def git(folder: Path, *arguments: str) -> str:
    """What git prints."""
    who = ("-c", "user.name=A Tester", "-c", "user.email=tester@bridge.example", "-c", "commit.gpgsign=false")
    command = ["git", "-C", str(folder), *who, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def committed(folder: Path, subject: str = "Tell of the bridge") -> str:
    """All that is in the folder becomes a commit of its repository, which is made where there is none; its name."""
    if not (folder / ".git").exists():
        git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", subject)
    return git(folder, "rev-parse", "HEAD")
