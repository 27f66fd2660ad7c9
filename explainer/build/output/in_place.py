"""Puts a new tree into a folder file by file, for where two folders cannot change places.

What is to be done is written down first. A build that is cut short leaves that list beside what it had yet to move; the
next one goes on with it. Until then the folder is two sites, but no page is there before its style sheets.
"""

from __future__ import annotations

import json
import os
import shutil
import stat
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from explainer.build.output.manifest import BUILD, FOLDER, MANIFEST, WELL_KNOWN
from explainer.build.output.names import is_file_inside, is_plain, is_regular_inside

_ASSETS = ("theme/", "search/", "images/")
_FOR_READERS = (".html", ".xml", ".md")


def put_in_place(output: Path, place: Path, moves: Collection[str], removals: Iterable[str]) -> None:
    """Moves these files from `place` to `output`, then takes those away; OSError leaves a journal to go on with."""
    journal = journal_of(place)
    unfinished = journal.with_suffix(".journal.new")
    todo = {"moves": sorted(moves, key=_rank), "removals": sorted(removals)}
    unfinished.write_text(json.dumps(todo), "utf-8")
    unfinished.replace(journal)
    go_on(output, place)


def journal_of(place: Path) -> Path:
    """The list of what is to be done, beside the new tree: `.output.1234.new` → `.output.1234.journal`."""
    return place.with_suffix(".journal")


def go_on(output: Path, place: Path) -> bool:
    """Does what is left of a list; says whether there was one. Nothing outside `output` is touched."""
    todo = None if place.is_symlink() else _read(place)
    if todo is None:
        return False
    moves, removals = todo
    gone = set(removals)
    for name in moves:
        source = place / name
        if is_file_inside(place, name):
            _make_room(output, name, gone)
            os.replace(source, output / name)  # noqa: PTH105 (a file at the end of a link stays)
    for name in removals:
        _remove(output, name)
    return True


def _read(place: Path) -> tuple[list[str], list[str]] | None:
    try:
        journal = journal_of(place)
        if not is_regular_inside(journal.parent, journal.name):
            return None
        todo: Mapping[str, Sequence[object]] = json.loads(journal.read_bytes())
        return _plain(todo["moves"]), _plain(todo["removals"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _plain(names: Sequence[object]) -> list[str]:
    return [str(name) for name in names if is_plain(name)]


def _rank(name: str) -> tuple[int, int, str]:
    """Style sheets and scripts; data; pages, each before those that gather them; the manifest last."""
    depth = -name.count("/")
    if name in (MANIFEST, WELL_KNOWN, BUILD) or name.startswith(f"{FOLDER}/"):
        return 3, int(name == MANIFEST), name
    if name.startswith(_ASSETS) and not name.endswith(_FOR_READERS):
        return 0, depth, name
    return (2 if name.endswith(_FOR_READERS) else 1), depth, name


def _make_room(output: Path, name: str, gone: set[str]) -> None:
    """Folders for the file; what is no folder in their place goes, and so does a folder of gone files in the file's."""
    path = output
    for part in name.split("/")[:-1]:
        path /= part
        with suppress(FileNotFoundError):
            if not stat.S_ISDIR(os.lstat(path).st_mode):
                path.unlink()
        with suppress(FileExistsError):
            path.mkdir()
            os.chmod(path, path.stat().st_mode | 0o555)  # noqa: PTH101
    target = output / name
    if target.is_dir() and not target.is_symlink():
        inside = f"{name}/"
        for other in sorted(one for one in gone if one.startswith(inside)):
            _remove(output, other)
        with suppress(FileNotFoundError):
            target.rmdir()


def _remove(output: Path, name: str) -> None:
    """Takes a file away, and the folders that are then empty."""
    if not is_file_inside(output, name):
        return
    path = output / name
    path.unlink()
    with suppress(OSError):  # somebody's files are still there
        for folder in path.relative_to(output).parents:
            if folder != Path():
                (output / folder).rmdir()


def clear(place: Path) -> None:
    """Takes away what a build has left beside the output; never what a link in it leads to.

    The journal goes first: what cannot be taken away then is of no more consequence.
    """
    for journal in (journal_of(place), journal_of(place).with_suffix(".journal.new")):
        journal.unlink(missing_ok=True)
    if place.is_symlink() or not place.is_dir():
        place.unlink(missing_ok=True)
        return
    try:
        shutil.rmtree(place)
    except PermissionError:
        _open_folders(place)
        shutil.rmtree(place)


def _open_folders(place: Path) -> None:
    """Lets its owner empty every folder, also those that somebody has closed."""
    place.chmod(stat.S_IRWXU)
    for folder, inner, _ in os.walk(place):
        for path in (Path(folder, name) for name in inner):
            if not path.is_symlink():
                path.chmod(stat.S_IRWXU)
