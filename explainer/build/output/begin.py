"""How a build begins: it waits for another that writes there, and mends what one has left that was cut short."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from explainer.build.output.in_place import clear, go_on, journal_of
from explainer.build.output.lock import locked
from explainer.build.output.manifest import read_manifest
from explainer.build.output.others import open_to_all
from explainer.build.output.staged import Staged
from explainer.build.output.tree import closed_below, mounts_below, tree


def begin(output: Path, shared: bool, on_wait: Callable[[], None], in_place: bool = False) -> Staged:
    """Waits until no other build writes there, mends what one left that was cut short, and begins a new tree.

    `shared`: other plugins will write into it. `in_place`: the folder itself stays, for who holds on to it.
    """
    output = Path(os.path.realpath(output))
    made = not output.is_dir()
    if made:
        output.mkdir(parents=True, exist_ok=True)  # another build may be as quick
        open_to_all(output)
    lock = locked(output, on_wait)
    try:
        notes = list(_mended(output))
        before = tree(output)
        stays = mounts_below(output, before) or closed_below(output, before)
        inside = in_place or stays or not _may_stand_beside(output)
        name = f".{os.getpid()}.new" if inside else f".{output.name}.{os.getpid()}.new"
        folder = output / name if inside else output.with_name(name)
        folder.mkdir()
        open_to_all(folder)
        locks = [one for one in (lock, locked(folder, lambda: None)) if one is not None]
    except BaseException:
        if lock is not None:
            os.close(lock)
        raise
    earlier = read_manifest(output)
    if earlier.odd:
        notes.append(f"the manifest of the build before cannot be believed: {earlier.odd}")
    elif before and not earlier.names and not made:
        notes.append("there is no manifest of an earlier build: what is there, and is not made now, stays")
    return Staged(output, folder, shared, inside, before, earlier, notes, locks, made)


def _mended(output: Path) -> Iterator[str]:
    """Goes on with what builds that were cut short had begun, and takes away what they left."""
    for place in (*_left(output.parent, f".{output.name}."), *_left(output, ".")):
        try:
            if go_on(output, place):
                yield "a build before was cut short while it changed this folder; what it had left to do is done"
        except OSError as error:
            yield f"what a build before had left to do cannot be done: {error.strerror}; this one writes all of it anew"
        try:
            clear(place)
        except OSError as error:
            if journal_of(place).exists():  # another build would go on with it, over what this one makes
                raise
            yield f"{place.name}, which a build before has left, cannot be taken away: {error.strerror}"


def _left(folder: Path, prefix: str) -> list[Path]:
    with suppress(OSError), os.scandir(folder) as inside:
        numbers = {one.name.removeprefix(prefix).partition(".") for one in inside if one.name.startswith(prefix)}
        left = {number for number, _, ending in numbers if number.isdigit() and ending in ("new", "journal", "journal.new")}
        return [folder / f"{prefix}{number}.new" for number in sorted(left)]
    return []


def _may_stand_beside(output: Path) -> bool:
    """Whether a new tree can be made in the folder that holds the output, and be on the same file system."""
    parent = output.parent
    return os.access(parent, os.W_OK | os.X_OK) and os.lstat(parent).st_dev == os.lstat(output).st_dev
