"""One build at a time writes into a folder.

The lock is on the folder itself (`flock`), so that nothing is left behind by a build that is killed. A build puts
another folder in the place of the one that it has locked; who has waited for that one looks again.
"""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Callable
from pathlib import Path

from explainer.build.output.others import open_to_all


def locked(folder: Path, on_wait: Callable[[], None]) -> int | None:
    """Waits for the lock of the folder and returns its descriptor, which holds it until it is closed.

    `on_wait` is called once if another holds it. None where the file system has no locks.
    """
    waited = False
    while True:
        try:
            descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        except FileNotFoundError:  # a first build that failed has taken it away
            folder.mkdir(parents=True, exist_ok=True)
            open_to_all(folder)
            continue
        try:
            if not waited and not _at_once(descriptor):
                on_wait()
                waited = True
            if waited:
                fcntl.flock(descriptor, fcntl.LOCK_EX)
            if _is_still(folder, descriptor):
                return descriptor
        except OSError as error:
            os.close(descriptor)
            if error.errno in (errno.ENOLCK, errno.ENOTSUP, errno.EBADF, errno.EINVAL, errno.ENOSYS):
                return None
            raise
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _at_once(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _is_still(folder: Path, descriptor: int) -> bool:
    """Whether the folder that was locked is the one that stands there by now."""
    try:
        now = os.stat(folder)
    except FileNotFoundError:
        return False
    then = os.fstat(descriptor)
    return (now.st_dev, now.st_ino) == (then.st_dev, then.st_ino)
