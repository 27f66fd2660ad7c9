"""What somebody else has put into the output: it is carried over by name, and nothing of it is lost without a word."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from explainer.build.output.names import is_regular_inside
from explainer.build.output.tree import Entry, Tree

_SHOWN = 5


class InTheWay(Exception):
    """A file of somebody else's stands where the site has to put one; the message names it."""


def look_for_obstacles(output: Path, folder: Path, others: Tree, new: Tree) -> list[str]:
    """What is to be said of the files of `others` in the output that those of the `new` tree in `folder` replace.

    Raises InTheWay where one would be lost.
    """
    folders = {name[:at] for name in new for at in range(len(name)) if name[at] == "/"}
    lost = sorted(name for name, entry in others.items() if name in folders and entry.is_file)
    lost += sorted(name for name in others if _is_inside_of(name, new))
    if lost:
        raise InTheWay(_some(lost))
    links = sorted(name for name, entry in others.items() if name in folders and stat.S_ISLNK(entry.mode))
    replaced = sorted(name for name in others.keys() & new.keys() if not same(output, folder, name))
    notes = [f"links that led elsewhere gave way to folders of this site: {_some(links)}"] if links else []
    if replaced:
        notes.append(f"files that no build of this site is known to have written were replaced: {_some(replaced)}")
    return notes


def same(one: Path, other: Path, name: str) -> bool:
    """Whether both folders have the same bytes under that name, in a file of their own."""
    try:
        return is_regular_inside(one, name) and (one / name).read_bytes() == (other / name).read_bytes()
    except OSError:
        return False


def carry(source: Path, path: Path, entry: Entry) -> None:
    """Has the new tree hold what somebody has put into the output: a file, a link or an empty folder."""
    with suppress(FileNotFoundError):  # it has just gone
        if entry.is_folder:
            path.mkdir(exist_ok=True)
            shutil.copystat(source, path)
            return
        try:
            os.link(source, path, follow_symlinks=False)
        except FileExistsError:
            return
        except OSError:
            shutil.copy2(source, path, follow_symlinks=False)


def room(folder: Path, name: str) -> Path:
    """The path of a file in the new tree, with its folders made."""
    path = folder / name
    if not path.parent.is_dir():
        for inner in reversed(path.relative_to(folder).parents[:-1]):
            with suppress(FileExistsError):
                (folder / inner).mkdir()
                open_to_all(folder / inner)
    return path


def open_to_all(folder: Path) -> None:
    """A web server is another user: whatever the umask says, it may read what is published."""
    mode = stat.S_IMODE(folder.stat().st_mode)
    if mode & 0o555 != 0o555:
        folder.chmod(mode | 0o555)


def _is_inside_of(name: str, files: Collection[str]) -> bool:
    """Whether a folder above that name is one of these files."""
    return any(name[:at] in files for at in range(len(name)) if name[at] == "/")


def _some(names: list[str]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more
