"""What a build says while it goes on; and how one ends that may not: problems told, one sentence, and no traceback."""

from __future__ import annotations

import errno
import logging
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from pelican import console

from explainer import problems
from explainer.problems import Problem
from explainer.progress import shown

_OF_THE_MACHINE = (
    errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EFBIG,
)  # fmt: skip


class SiteHasProblems(Exception):
    """The build was stopped; its message says how much was found, and how the output stands."""

    exitcode = 1


class NoTraceback(logging.Filter):
    """Lets Pelican say that the build was stopped, without the traceback it shows for its own faults.

    Nor is one shown where the machine has no more to give: there is no fault in the code to be looked for.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, SiteHasProblems) or (isinstance(error, OSError) and error.errno in _OF_THE_MACHINE):
            record.exc_info = None
        return True


@contextmanager
def progress_shown() -> Iterator[None]:
    """Shows how far the build has come beside Pelican's sign of life, on a terminal."""
    if not console.is_terminal:
        yield
        return
    with console.status("") as status, shown(status.update):
        yield


def tell(found: Iterable[Problem], output: str = "nothing was written") -> None:
    """Prints the problems, and raises SiteHasProblems if any is an error; `output` says how that stands then."""
    found = problems.in_order(found)
    if found:
        sys.stderr.write(problems.render_short(found))
    if problems.has_errors(found):
        raise SiteHasProblems(f"{problems.summary(found)}; {output}")
