"""Breaks the site's own records and pages, one edit at a time, and says whether the right rule tells of it, and where.

`python -m tools.breakages [WORDS]` makes every breakage of `tests/site/breakages.py` (or those with these words in
their name) in a copy of data/ and content/, checks it, and prints what was missed.
"""

from __future__ import annotations

import datetime as dt
import re
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from explainer.kept import Kept
from explainer.pipeline import check_site, read_site, rule_pages
from explainer.problems import Location, Problem
from explainer.site.published.lock import lock_text
from explainer.site.published.parts import entries_by_file, parts_of

ROOT = Path(__file__).parents[1]
DAY = dt.date(2026, 12, 1)  # of every check, so that what is still to come stays so


@dataclass(frozen=True, slots=True)
class Breakage:
    """One edit of one file, and what is to be said of it.

    `was` is None where a file is new; `at` are the words at which a problem of one of the `rules` stands, None where
    any place is right; `alone` says that nothing else may be told; `whole`, that `was` is the id of a record to go.
    """

    name: str
    file: str
    was: str | None
    now: str | bytes
    rules: tuple[str, ...]
    at: str | None
    alone: bool = False
    whole: bool = False


def broken(
    name: str, file: str, was: str, now: str, *rules: str, at: str | None = None, line: bool = True, alone: bool = False
) -> Breakage:
    """Words in the place of others; told where the new ones begin, unless `at` says where, or `line` is False."""
    return Breakage(name, file, was, now, rules, (at or now.strip()) if line else None, alone)


def gone(name: str, file: str, record: str, *rules: str) -> Breakage:
    """A record taken out: told once, wherever it is named, with all places that name it."""
    return Breakage(name, file, record, "", rules, None, whole=True)


def new_file(name: str, file: str, content: str | bytes, *rules: str, at: str = "", alone: bool = False) -> Breakage:
    """A file that was not there."""
    return Breakage(name, file, None, content, rules, at, alone)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a breakage: `skipped` where none of its rules is there yet, else what is amiss, if anything."""

    breakage: Breakage
    skipped: bool = False
    amiss: str = ""
    found: tuple[Problem, ...] = ()


class Desk:
    """A copy of the site's records and pages, in which one thing at a time is broken.

    `published`: all of it was published, with these files beside it. Without it nothing was, whatever the site's own
    locks say: each rule has to see by itself what is wrong.
    """

    def __init__(self, folder: Path, root: Path = ROOT, published: Mapping[str, str] | None = None) -> None:
        self.folder = folder
        for name in ("data", "content"):
            shutil.copytree(root / name, folder / name)
        for lock in folder.glob("data/published/**/*.lock"):
            lock.unlink()
        if published is not None:
            _write(folder, published)
            _write(folder, _locks(folder))
        self._kept = Kept(folder / "kept")
        self._rules = frozenset(rule_pages())
        _, found = check_site(folder, kept=self._kept, today=DAY)
        self._before = frozenset(found)

    def outcome(self, breakage: Breakage) -> Outcome:
        """What a check says of the breakage; the site is as it was, afterwards."""
        if not self._rules & set(breakage.rules):
            return Outcome(breakage, skipped=True)
        path = self.folder / breakage.file
        before = path.read_bytes() if breakage.was is not None else None
        after = edited(before, breakage)
        path.write_bytes(after)
        try:
            _, told = check_site(self.folder, kept=self._kept, today=DAY)
        finally:
            if before is None:
                path.unlink()
            else:
                path.write_bytes(before)
        found = tuple(problem for problem in told if problem not in self._before)
        return Outcome(breakage, amiss=_amiss(breakage, after, found), found=found)


def _locks(folder: Path) -> dict[str, str]:
    """The locks of the site in that folder, as `explainer publish` writes them."""
    entries = entries_by_file(parts_of(read_site(folder)[0]))
    return {name: lock_text(of_file) for name, of_file in entries.items()}


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


def edited(before: bytes | None, breakage: Breakage) -> bytes:
    """What stands in the file when it is broken; ValueError where the words that are to go are not there."""
    new = breakage.now if isinstance(breakage.now, bytes) else breakage.now.encode("utf-8")
    if before is None or breakage.was is None:
        return new
    text = before.decode("utf-8")
    was = _record(text, breakage.was) if breakage.whole else breakage.was
    if was not in text:
        raise ValueError(f"{breakage.name}: {breakage.file} has no {breakage.was!r}")
    return text.encode("utf-8").replace(was.encode("utf-8"), new, 1)


def _record(text: str, record: str) -> str:
    """All lines of the record of that id."""
    found = re.search(rf"(?ms)^- id: {re.escape(record)}\n.*?(?=^- id: |\Z)", text)
    return found[0] if found else record


def _amiss(breakage: Breakage, after: bytes, found: tuple[Problem, ...]) -> str:
    right = [problem for problem in found if problem.rule in breakage.rules]
    if not right:
        return "no rule told of it" if not found else f"told by {', '.join(sorted({one.rule for one in found}))} alone"
    if breakage.alone and len(found) > 1:
        return f"{len(found)} problems, where one says all"
    if breakage.at is None:
        return ""
    place = _place(breakage, after)
    if all((one.location.path, one.location.line) != (place.path, place.line) for one in right):
        return f"told at {', '.join(str(one.location) for one in right[:3])}, not at {place}"
    return ""


def _place(breakage: Breakage, after: bytes) -> Location:
    """Where the words stand of which a problem is told: those nearest to the edit."""
    text = after.decode("utf-8", "replace")
    edit = max(text.find(breakage.now) if isinstance(breakage.now, str) else 0, 0)
    places = [found.start() for found in re.finditer(re.escape(breakage.at or ""), text)]
    before = text[: min(places, key=lambda place: abs(place - edit), default=0)]
    return Location(breakage.file, before.count("\n") + 1, len(before) - before.rfind("\n"))


def outcomes(desk: Desk, breakages: Iterable[Breakage]) -> Iterator[Outcome]:
    """What came of each."""
    return (desk.outcome(breakage) for breakage in breakages)


def main(words: Iterable[str]) -> int:
    """Prints what was missed, with what was said instead, and how many were told of."""
    from tests.site.breakages import NOT_SEEN, PUBLISHED_BEFORE, SILENT, SINS, SLIPS

    wanted = " ".join(words)
    missed = known = skipped = 0
    chosen = [one for one in (*SINS, *SLIPS) if wanted in one.name]
    silent = [one for one in SILENT if wanted in one.name]
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as other:
        found = chain(
            outcomes(Desk(Path(folder)), chosen), outcomes(Desk(Path(other), published=PUBLISHED_BEFORE), silent)
        )
        for outcome in found:
            name, amiss = outcome.breakage.name, outcome.amiss
            if name in NOT_SEEN:  # it is known that no rule sees it
                amiss = "" if amiss else "a rule sees it now: take it out of NOT_SEEN"
                known += not amiss
            skipped += outcome.skipped
            missed += bool(amiss)
            if outcome.skipped:
                print(f"not yet: {name} ({', '.join(outcome.breakage.rules)})")
            elif amiss or wanted:
                print(f"{name}: {amiss or 'as expected'}")
                for problem in outcome.found[:6]:
                    print(f"    {problem.location} {problem.message} [{problem.rule}] | {problem.hint}")
    chosen += silent
    told = len(chosen) - missed - known - skipped
    print(f"{len(chosen)} breakages: {told} told of, {known} known not to be, {missed} missed, {skipped} not yet")
    return int(bool(missed))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
