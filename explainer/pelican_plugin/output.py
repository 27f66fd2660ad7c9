"""The output of the build that runs: made beside the folder, published when all is done, thrown away if it is not.

Pelican and its plugins are led to the new tree for as long as the build lasts.
"""

from __future__ import annotations

import atexit
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from explainer.build.output.begin import begin
from explainer.build.output.others import InTheWay
from explainer.build.output.staged import Staged
from explainer.pelican_plugin.stopping import tell
from explainer.problems import Location, Problem

RULE = "output-folder"
_OPEN = "_EXPLAINER_STAGED"
_HALF = "the output is two sites for now: it was being changed file by file, and the next build goes on with it"
_open: list[Callable[[], None]] = []  # ends the build that runs; at most one


def open_output(pelican: Any, shared: bool) -> Staged:
    """Begins the new tree of this build, once no other is writing there, and has Pelican write into it."""
    close_output()
    settings, path = pelican.settings, pelican.output_path
    with _faults(path):
        staged = begin(Path(path), shared, lambda: _waiting(path), _stays(path, settings))
    settings[_OPEN] = staged
    settings["OUTPUT_PATH"] = pelican.output_path = str(staged.folder)

    def close() -> None:
        settings["OUTPUT_PATH"] = pelican.output_path = path
        settings.pop(_OPEN, None)
        staged.discard()

    _open[:] = [close]
    return staged


def staged_output(settings: dict[str, Any]) -> Staged:
    """The new tree of the build that runs."""
    staged = settings[_OPEN]
    assert isinstance(staged, Staged)
    return staged


def close_output() -> None:
    """Ends what is open; a tree that was not published is gone then."""
    while _open:
        _open.pop()()


atexit.register(close_output)


@contextmanager
def writing(settings: dict[str, Any]) -> Iterator[Staged]:
    """The new tree, to write into; a fault of the system ends the build with a sentence."""
    staged = staged_output(settings)
    with _faults(str(staged.output), staged):
        yield staged


@contextmanager
def _faults(path: str, staged: Staged | None = None) -> Iterator[None]:
    name = _shown(path)
    try:
        yield
    except InTheWay as found:
        hint = "move them out of the output folder: what this site puts there would take their place"
        problem = Problem(Location(name), f"written by nobody known, and in the way: {found}", RULE, hint)
        _stop(problem, staged)
    except OSError as error:
        what = f" {_shown(os.fsdecode(error.filename))}" if error.filename is not None else ""
        hint = "make room, or give this user leave to write there; then build again"
        message = f"the site cannot be written:{what}: {error.strerror or error}".replace(":: ", ": ")
        _stop(Problem(Location(name), message, RULE, hint), staged)


def _stop(problem: Problem, staged: Staged | None) -> None:
    half = staged is not None and staged.is_half_done
    close_output()
    tell([problem], _HALF if half else "the site that was there before is as it was")


def tell_notes(staged: Staged) -> None:
    """Says what the build has met in the folder, once."""
    name = _shown(str(staged.output))
    tell(Problem(Location(name), note, RULE, None, "warning") for note in staged.notes)
    staged.notes.clear()


def _waiting(path: str) -> None:
    sys.stderr.write(f"another build is writing {_shown(path)}; waiting for it to end\n")
    sys.stderr.flush()


def _stays(path: str, settings: dict[str, Any]) -> bool:
    """Whether the folder itself has to stay where it is: so it is set, or somebody stands in it."""
    output = os.path.realpath(path)
    with suppress(OSError):
        inside = (os.path.realpath(one) for one in (Path.cwd(), settings["PATH"]))
        return bool(settings["OUTPUT_IN_PLACE"]) or any(f"{one}/".startswith(f"{output}/") for one in inside)
    return bool(settings["OUTPUT_IN_PLACE"])


def _shown(path: str) -> str:
    """The path from here, where it is shorter so."""
    with suppress(OSError, ValueError):
        return min(path, os.path.relpath(path), key=len)
    return path
