"""Builds a site in a process of its own, under conditions that are said beforehand."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from explainer.reproducibility import launch

# Where the first of these is, a site is built with it when nothing else is said: as the public sees it.
SETTINGS = ("publishconf.py", "pelicanconf.py")


class NotBuilt(Exception):
    """A build failed; the words are its own."""


@dataclass(frozen=True, slots=True)
class Process:
    """What a build is run with: the environment, commands before the interpreter, what is set inside, and who runs."""

    environment: Mapping[str, str]
    before: tuple[str, ...] = ()
    inside: Mapping[str, int] = field(default_factory=dict)
    python: str = sys.executable


def settings_in(folder: Path) -> str | None:
    """The settings that the site in this folder is published with."""
    return next((name for name in SETTINGS if (folder / name).is_file()), None)


def build(folder: Path, settings: str, output: Path, process: Process, notes: Path) -> Mapping[str, Any]:
    """Builds the site of `folder` into `output`, and returns what the build could see of the machine.

    `notes` is a folder for what passes between the processes. NotBuilt where it fails.
    """
    seen = notes / "seen.json"
    seen.unlink(missing_ok=True)
    inside = json.dumps({"seen": str(seen), **process.inside})
    command = [*process.before, process.python, "-P", str(Path(launch.__file__).resolve()), inside]
    pelican = ["pelican", "-s", settings, "-o", str(output), "--fatal", "errors"]
    run = _run([*command, *pelican], folder, process.environment)
    if run.returncode or not output.is_dir():
        raise NotBuilt(_last_words(run.stdout))
    found: Mapping[str, Any] = json.loads(seen.read_bytes())
    return found


def own_environment(**changes: str | None) -> dict[str, str]:
    """The environment of this process with these changes; None takes a variable out."""
    changed = {**os.environ, **changes}
    return {name: value for name, value in changed.items() if value is not None}


def _run(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
    except OSError as error:
        raise NotBuilt(f"{command[0]} cannot be started: {error.strerror}") from error


def _last_words(printed: bytes, most: int = 12) -> str:
    lines = [line for line in printed.decode("utf-8", "replace").splitlines() if line.strip()]
    return "\n".join(lines[-most:]) or "it said nothing"
