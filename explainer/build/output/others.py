"""What somebody else has put into the output: it is carried over by name, and nothing of it is lost without a word."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Collection, Iterable
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
    folders = folders_of(new)
    lost = sorted(name for name, entry in others.items() if name in folders and _refuses_files(output / name, entry))
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
            with suppress(PermissionError):  # its owner is not ours to give
                make_alike(source, path)
            return
        try:
            os.link(source, path, follow_symlinks=False)
        except FileExistsError:
            return
        except OSError:
            shutil.copy2(source, path, follow_symlinks=False)


def carry_folders(output: Path, folder: Path, kept: Iterable[str], new: Iterable[str]) -> None:
    """Gives the folders in the new tree that hold files of others alone the mode and owner that they have in the output.

    What was closed to others stays so. It is done when they are full: one that nobody may write into would take no file.
    """
    for name in sorted(folders_of(kept) - folders_of(new), reverse=True):
        with suppress(FileNotFoundError, PermissionError):  # it has just gone; or its owner is not ours to give
            make_alike(output / name, folder / name)


def folders_of(names: Iterable[str]) -> set[str]:
    """Every folder above one of these files."""
    return {name[:at] for name in names for at in range(len(name)) if name[at] == "/"}


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


def open_file_to_all(folder: Path, name: str) -> None:
    """The same for a file that a plugin has made, and the folders above it; not for one that has a name elsewhere too."""
    if is_regular_inside(folder, name):
        path = folder / name
        for inner in path.relative_to(folder).parents[:-1]:
            open_to_all(folder / inner)
        about = path.stat()
        if about.st_nlink == 1 and about.st_mode & 0o444 != 0o444:
            path.chmod(stat.S_IMODE(about.st_mode) | 0o444)


def make_alike(source: Path, path: Path) -> None:
    """Gives a folder the mode, attributes and owner of another; the owner last: PermissionError where nobody may."""
    shutil.copystat(source, path)
    old, new = source.stat(), path.stat()
    if (old.st_uid, old.st_gid) != (new.st_uid, new.st_gid):
        os.chown(path, old.st_uid, old.st_gid)
        path.chmod(stat.S_IMODE(old.st_mode))  # a change of owner takes some of it away


def _refuses_files(path: Path, entry: Entry) -> bool:
    """Whether no file of ours can stand below: it is a file, or a folder that is closed to us."""
    return entry.is_file or (entry.is_folder and not os.access(path, os.R_OK | os.W_OK | os.X_OK))


def _is_inside_of(name: str, files: Collection[str]) -> bool:
    """Whether a folder above that name is one of these files."""
    return any(name[:at] in files for at in range(len(name)) if name[at] == "/")


def _some(names: list[str]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more
