"""What a build says of itself in `build.json` and in the manifest: the commit, whether its words are that commit's."""

from __future__ import annotations

import calendar
import datetime as dt
import platform
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import Any

from explainer import git

_ENGINE = __name__.partition(".")[0]
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_COMMIT = re.compile(r"[0-9a-f]{7,64}")
# What hosts call the commit that they build, for a copy of the site without its history.
_OF_HOSTS = ("COMMIT_REF", "CF_PAGES_COMMIT_SHA", "GITHUB_SHA")
_SHOWN = 10  # letters of a commit in the id


@dataclass(frozen=True, slots=True)
class BuildInfo:
    """Of what a build was made, and when.

    `commit` is None where nobody knows it. `clean` says whether every file was as in that commit; it is None where
    there is no git to ask. `day` is the day in UTC against which reviews are measured. `versions` are those of Python,
    the engine and the packages that have a say in the bytes. `environment` are the variables from which a published
    site has taken settings: whoever builds it again needs the same.
    """

    commit: str | None
    clean: bool | None
    day: dt.date
    versions: Mapping[str, str] = field(default_factory=dict)
    environment: Mapping[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """What a report of an error names: `49d5fa3440`, `49d5fa3440+changes`, or `development`."""
        if self.commit is None:
            return "development"
        return self.commit[:_SHOWN] + ("+changes" if self.clean is False else "")

    @property
    def epoch(self) -> int:
        """The SOURCE_DATE_EPOCH, in seconds, with which the same commit gives the same bytes on another day."""
        return calendar.timegm(self.day.timetuple())

    def as_json(self) -> dict[str, Any]:
        """All of it, as it stands in `build.json`."""
        return {"id": self.id, **asdict(self), "day": str(self.day), "epoch": self.epoch}


def read_build_info(
    root: Path,
    inputs: Iterable[str],
    day: dt.date,
    environment: Mapping[str, str],
    used: Mapping[str, str] | None = None,
) -> BuildInfo:
    """What git says of the site under `root`; where it knows nothing, what the host says by its environment.

    `inputs` are the files and folders that the site is made of, from `root`: one in them that git does not have makes a
    build unclean, as a change of any file does that it has, and as one does that lies outside of the repository. `used`
    are the variables that settings were taken from.
    """
    given = sorted(inputs)
    inputs = _inside_of_repository(root, given)
    tracked = git.answer(root, "ls-files", "--", *inputs) if inputs else None
    head = (git.answer(root, "rev-parse", "--verify", "--quiet", "HEAD") or "").strip()
    if tracked and head:
        return BuildInfo(head, inputs == given and _is_clean(root, inputs), day, versions(), used or {})
    named = (environment.get(name, "").strip().lower() for name in _OF_HOSTS)
    return BuildInfo(next(filter(_COMMIT.fullmatch, named), None), None, day, versions(), used or {})


def versions() -> dict[str, str]:
    """The versions of Python, of the engine and of all that it asks for, by name."""
    return {"python": platform.python_version(), **dict(sorted(_packages()))}


def _packages() -> Iterator[tuple[str, str]]:
    try:
        named = [_ENGINE, *(found[0] for one in requires(_ENGINE) or () if (found := _NAME.match(one)))]
    except PackageNotFoundError:  # run from its source
        return
    for name in named:
        try:
            yield name, version(name)
        except PackageNotFoundError:
            continue


def _inside_of_repository(root: Path, inputs: Iterable[str]) -> list[str]:
    """The inputs of which git can say anything, sorted; it answers nothing at all where one lies outside."""
    top = (git.answer(root, "rev-parse", "--show-toplevel") or "").removesuffix("\n")
    folder = Path(top).resolve()
    return sorted(
        name for name in inputs if top and (name.startswith(":") or (root / name).resolve().is_relative_to(folder))
    )


def _is_clean(root: Path, inputs: list[str]) -> bool:
    changed = git.answer(root, "status", "--porcelain", "--untracked-files=no")
    unknown = git.answer(root, "ls-files", "--others", "-z", "--", *inputs)
    return changed == "" and unknown is not None and not any(map(_is_read, unknown.split("\0")))


def _is_read(name: str) -> bool:
    """Whether a build would look at it: what is hidden, and what Python compiles, is passed over."""
    return bool(name) and not any(
        (part.startswith(".") and part != "..") or part == "__pycache__" for part in name.split("/")
    )
