"""The files and folders that somebody names to a command, so as to be told of these alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from explainer.mistyped import Mistyped
from explainer.problems import Location, nearest
from explainer.site.layout import Layout


def check_that_they_are_there(paths: Sequence[Path]) -> None:
    """Tells of each path that is not there, with what was probably meant."""
    missing = [path for path in paths if not path.exists()]
    if missing:
        raise Mistyped(*map(_message, missing))


def is_within(place: Location, layout: Layout, paths: Sequence[Path]) -> bool:
    """Whether a place is in one of these files or folders."""
    path = (layout.root / place.path).resolve()
    return any(path.is_relative_to(wanted.resolve()) for wanted in paths)


def _message(path: Path) -> str:
    near = _nearest_path(path)
    return f"there is no {path}{f'; did you mean {near}?' if near else ''}"


def _nearest_path(path: Path) -> str | None:
    """What is there and looks most like the path, or like the first of its folders that is not there."""
    while not path.parent.exists():
        path = path.parent
    return nearest(str(path), (str(other) for other in path.parent.iterdir()))
