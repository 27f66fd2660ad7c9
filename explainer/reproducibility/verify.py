"""Builds a site again and again, each time with one more thing that must not matter, and tells what did."""

from __future__ import annotations

import datetime as dt
import os
import tempfile
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from explainer.reproducibility.building import NotBuilt, Process, build, own_environment
from explainer.reproducibility.differences import differences
from explainer.reproducibility.folders import build_of, differing, digests
from explainer.reproducibility.places import Places
from explainer.reproducibility.sources import Refused, Source, read_source
from explainer.reproducibility.variations import Conditions, Seen, Variation, all_at_once

MOST_FILES = 3  # that are shown of those that differ
TOGETHER = "everything"
Say = Callable[[str], None]


@dataclass(slots=True)
class _Run:
    """What one run knows: where it builds, what it holds everything against, and what it has found."""

    settings: str
    places: Places
    temporary: Path
    say: Say
    plain: Conditions
    files: Mapping[str, str] = field(default_factory=dict)
    seen: Seen = field(default_factory=dict)
    always: frozenset[str] = frozenset()  # files that differ when nothing is varied
    builds: int = 0
    differed: list[str] = field(default_factory=list)
    not_varied: list[str] = field(default_factory=list)

    @property
    def kept(self) -> Path:
        """The build that all others are held against."""
        return self.temporary / "kept"


def verify(folder: Path, settings: str, alone: Sequence[Variation], together: Sequence[Variation], say: Say) -> int:
    """Says of each variation whether the bytes are the same, and of those that are varied together.

    0 where they always are, 1 where not, 2 where nothing can be built.
    """
    with tempfile.TemporaryDirectory(prefix="verify-") as name:
        temporary = Path(name).resolve()
        source = read_source(folder)
        try:
            run = _begun(folder, settings, source, temporary, say)
        except NotBuilt as error:
            say(f"the site cannot be built with {settings}:\n{error}")
            return 2
        for variation in alone:
            _vary(run, variation)
        _vary_all(run, together)
    _conclude(run)
    return 1 if run.differed else 0


def _begun(folder: Path, settings: str, source: Source, temporary: Path, say: Say) -> _Run:
    """The site built where it is, as its editors do; and once in a plain copy, which all others are held against."""
    places, here = Places(source, temporary), temporary / "here"
    preview = os.environ.get("PREVIEW", "1")  # else a site that nobody publishes yet could not be built
    build(folder.resolve(), settings, here, Process(own_environment(PREVIEW=preview)), temporary)
    epoch = str(build_of(here).get("epoch") or _midnight())
    commit = source.commit or os.environ.get("COMMIT_REF")
    environment = own_environment(SOURCE_DATE_EPOCH=epoch, PYTHONHASHSEED="0", COMMIT_REF=commit, PREVIEW=preview)
    run = _Run(settings, places, temporary, say, Conditions(Process(environment)))
    with run.places.place(run.plain) as place:
        run.seen = build(place.site, settings, place.output, run.plain.process, temporary)
        place.output.rename(run.kept)
    run.files, run.builds = digests(run.kept), 2
    say(f"{settings}: {len(run.files):,} files, with SOURCE_DATE_EPOCH={epoch}")
    _tell(run, "working-folder", "built where it is; the others, in copies without .git", here)
    return run


def _midnight() -> int:
    today = dt.datetime.now(dt.UTC).date()
    return int(dt.datetime(today.year, today.month, today.day, tzinfo=dt.UTC).timestamp())


def _vary(run: _Run, variation: Variation) -> None:
    try:
        conditions = variation.vary(run.plain)
        _build(run, conditions, variation.name, variation.what, (variation,))
    except Refused as reason:
        run.not_varied.append(f"{variation.name}: {reason}")


def _vary_all(run: _Run, variations: Sequence[Variation]) -> None:
    conditions, varied = all_at_once(run.plain, variations)
    if len(varied) > 1:
        _build(run, conditions, TOGETHER, f"{len(varied)} at once", varied)
        run.say(
            textwrap.fill(", ".join(one.name for one in varied), 116, initial_indent="    ", subsequent_indent="    ")
        )


def _build(run: _Run, conditions: Conditions, name: str, what: str, varied: Sequence[Variation]) -> None:
    run.builds += 1
    with run.places.place(conditions) as place:
        try:
            seen = build(place.site, run.settings, place.output, conditions.process, run.temporary)
        except NotBuilt as error:
            _line(run, name, what, "NOT BUILT")
            run.say("".join(f"      {line}\n" for line in str(error).splitlines()).rstrip())
            run.differed.append(name)
            return
        idle = [one.name for one in varied if not one.in_force(run.seen, seen)]
        if idle == [name]:
            raise Refused("the build did not notice any change")
        run.not_varied.extend(f"{one}, in {name}: the build did not notice any change" for one in idle)
        _tell(run, name, what, place.output, any(one.other_versions for one in varied))


def _tell(run: _Run, name: str, what: str, output: Path, other_versions: bool = False) -> None:
    """Says whether the files are those of the build that was kept, and where not."""
    now = digests(output, other_versions)
    before = digests(run.kept, other_versions) if other_versions else run.files
    found = differing(before, now)
    new = [path for path in found if path not in run.always]
    if name == "again":
        run.always = frozenset(found)
    if not found:
        _line(run, name, what, "same")
        return
    run.differed.append(name)
    known = f", {len(found) - len(new):,} of them always" if len(new) < len(found) else ""
    _line(run, name, what, f"{len(found):,} {'file differs' if len(found) == 1 else 'files differ'}{known}")
    for path in new[:MOST_FILES]:
        run.say(f"    {path}")
        for line in _differences(path, run.kept, output):
            run.say(f"      {line}")
    if len(new) > MOST_FILES:
        run.say(f"    and {len(new) - MOST_FILES:,} more")


def _differences(path: str, before: Path, after: Path) -> tuple[str, ...]:
    for folder, word in ((before, "is only there"), (after, "is missing")):
        if not (folder / path).is_file():
            return (word,)
    return differences(path, (before / path).read_bytes(), (after / path).read_bytes())


def _line(run: _Run, name: str, what: str, result: str) -> None:
    run.say(f"  {name:14} {what:64} {result}")


def _conclude(run: _Run) -> None:
    if run.not_varied:
        run.say("not varied here:")
        for line in run.not_varied:
            run.say(f"  {line}")
    run.say("never varied by this command: the processor, the operating system, versions of libraries")
    result = f"not the same bytes with: {', '.join(run.differed)}" if run.differed else "the same bytes every time"
    run.say(f"{run.builds:,} builds, {result}")
