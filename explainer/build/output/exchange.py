"""Two folders change places in one step of the file system: nobody sees neither, or half of each.

Python has no name for it. On Linux it is `renameat2` with RENAME_EXCHANGE, on macOS `renamex_np` with RENAME_SWAP.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # <linux/fs.h>
_RENAME_SWAP = 2  # <stdio.h> of macOS
# The number of the call, for a C library that has no name for it (musl).
_NUMBERS = {"x86_64": 316, "aarch64": 276, "riscv64": 276, "ppc64le": 357, "s390x": 347, "armv7l": 382, "i686": 353}


def exchange(one: Path, other: Path) -> None:
    """Has the two change places; OSError where this system, or the file system, cannot."""
    call = _call()
    if call is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    if call(os.fsencode(one), os.fsencode(other)) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(one), None, str(other))


def _call() -> Callable[[bytes, bytes], Any] | None:
    library = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "darwin":
        swap = getattr(library, "renamex_np", None)
        return swap and (lambda one, other: swap(one, other, _RENAME_SWAP))
    if sys.platform != "linux":
        return None
    if hasattr(library, "renameat2"):
        return lambda one, other: library.renameat2(_AT_FDCWD, one, _AT_FDCWD, other, _RENAME_EXCHANGE)
    number = _NUMBERS.get(platform.machine())
    if number is None:
        return None
    return lambda one, other: library.syscall(number, _AT_FDCWD, one, _AT_FDCWD, other, _RENAME_EXCHANGE)
