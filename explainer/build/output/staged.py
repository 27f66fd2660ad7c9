"""A new tree of the site beside the output, which takes the output's place when it is whole.

Until then nobody sees it; whatever fails, or is killed, before that leaves the output as it was. What others have put
into the output is in the new tree too. Nothing is flushed to the disk: after a power cut, build once more, which
compares every file by its bytes.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from explainer.build.output.exchange import exchange
from explainer.build.output.in_place import clear, journal_of, put_in_place
from explainer.build.output.manifest import Earlier, digest, manifest_files
from explainer.build.output.names import is_plain, is_regular_inside, outside
from explainer.build.output.others import carry, carry_folders, look_for_obstacles, make_alike, open_file_to_all, room, same
from explainer.build.output.tree import Tree, tree
from explainer.progress import counted

_READABLE = 0o444
# What a file system says that cannot have two folders change places, or not these two.
_REFUSED = (errno.EXDEV, errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EBUSY, errno.EPERM, errno.EACCES)


@dataclass(slots=True)
class Staged:
    """A new tree in the making: `folder`, where other plugins work too. `notes` are what is to be said of it."""

    output: Path
    folder: Path
    shared: bool  # others write into the tree as well: what it holds is no second name of a file that readers see
    in_place: bool
    before: Tree
    earlier: Earlier
    notes: list[str] = field(default_factory=list)
    _locks: list[int] = field(default_factory=list)
    _made: bool = False  # the output was not there
    _whole: bool = False

    def keep(self, names: Iterable[str]) -> None:
        """Has the new tree hold these files as the output has them."""
        for name in names:
            if is_plain(name) and is_regular_inside(self.output, name):
                shutil.copy2(self.output / name, room(self.folder, name), follow_symlinks=False)

    def write(self, files: Mapping[str, bytes]) -> int:
        """Writes these files and returns how many are new or changed; a name that leads out raises ValueError."""
        return sum(self._write(name, files[name]) for name in counted("files written", list(files)))

    def seal(self, files: Mapping[str, bytes], build: Mapping[str, Any], added: Iterable[str], by: Iterable[str]) -> None:
        """Writes the manifest of all that is in the tree now: these files, and those that others have `added`."""
        added = sorted(set(added) - files.keys())
        read = (*files, *added) if self.shared else added
        for name in read:
            open_file_to_all(self.folder, name)
        digests = {name: digest(content) for name, content in files.items()}
        digests |= {name: digest((self.folder / name).read_bytes()) for name in read}
        self.write(manifest_files(digests, build, added, by))

    def publish(self, is_kept: Callable[[str], bool] = lambda name: True) -> None:
        """Puts the new tree in the place of the output; of what others have put there, what `is_kept` stays.

        Raises InTheWay where a file of somebody else's would be lost, and OSError; the output is then as it was, unless
        it was being changed file by file, which the next build goes on with.
        """
        now, new = tree(self.output), tree(self.folder)
        now = {name: entry for name, entry in now.items() if not self._is_ours(name)}
        others = {name: entry for name, entry in now.items() if name not in self.earlier.names and is_kept(name)}
        self.notes += look_for_obstacles(self.output, self.folder, others, new)
        kept = {name: entry for name, entry in others.items() if name not in new}
        if not self.in_place:
            for name, entry in kept.items():
                carry(self.output / name, room(self.folder, name), entry)
            carry_folders(self.output, self.folder, kept, new)
        if self.in_place or not self._exchanged(now, kept):
            self._put_in_place(new, now.keys() - new.keys() - kept.keys())
        self._whole = True
        self.discard()

    def discard(self) -> None:
        """Takes away what was not published, and lets the next build in."""
        if not self.is_half_done:
            with suppress(OSError):
                clear(self.folder)
        if self._made and not self._whole:
            with suppress(OSError):
                self.output.rmdir()
        for lock in self._locks:
            os.close(lock)
        self._locks.clear()

    @property
    def is_half_done(self) -> bool:
        """Whether the output was being changed file by file when it had to stop; the next build goes on with it."""
        return not self._whole and journal_of(self.folder).exists()

    def _write(self, name: str, content: bytes) -> bool:
        if not is_plain(name):
            raise outside(name)
        old = self.before.get(name)
        unchanged = (
            old is not None
            and old.is_file
            and old.size == len(content)
            and is_regular_inside(self.output, name)
            and (self.output / name).read_bytes() == content
        )
        if unchanged and not self.shared and self._link(name):
            return False
        self._create(name, content)
        if unchanged and old:
            os.utime(self.folder / name, ns=(old.changed, old.changed))
        return not unchanged

    def _link(self, name: str) -> bool:
        """Takes the file that the output has; not one that a server of another user could not read."""
        if self.before[name].mode & _READABLE != _READABLE:
            return False
        path = room(self.folder, name)
        with suppress(OSError):
            path.unlink(missing_ok=True)
            os.link(self.output / name, path)
            return True
        return False

    def _create(self, name: str, content: bytes) -> None:
        path = room(self.folder, name)
        path.unlink(missing_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        mode = path.stat().st_mode
        if mode & _READABLE != _READABLE:  # umask keeps it from others, and a web server is another
            path.chmod(mode | _READABLE)

    def _is_ours(self, name: str) -> bool:
        """Whether it is of the new tree itself, where that has to stand inside the output."""
        own = (self.folder.name, journal_of(self.folder).name)
        return self.folder.parent == self.output and name.partition("/")[0] in own

    def _exchanged(self, now: Tree, kept: Tree) -> bool:
        """Whether the new tree is in the place of the output now; its old one is then gone."""
        try:
            make_alike(self.output, self.folder)
            exchange(self.folder, self.output)
        except OSError as error:
            if error.errno not in _REFUSED:
                raise
            self.notes.append(f"the output was changed file by file: it cannot be exchanged as a whole: {error.strerror}")
            return False
        for name, entry in tree(self.folder).items():
            arrived = name not in now or (name in kept and entry.inode != kept[name].inode)
            if arrived and not self._is_ours(name):  # somebody put it there in the meantime
                self._arrive(name)
        return True

    def _arrive(self, name: str) -> None:
        path = self.output / name
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            os.replace(self.folder / name, path)  # noqa: PTH105

    def _put_in_place(self, new: Tree, gone: Collection[str]) -> None:
        moves = [name for name in new if not new[name].is_folder and not same(self.output, self.folder, name)]
        for name in new:  # empty folders of plugins
            if new[name].is_folder:
                (self.output / name).mkdir(parents=True, exist_ok=True)
        ours = {name for name in gone if name in self.before}
        put_in_place(self.output, self.folder, moves, ours)
