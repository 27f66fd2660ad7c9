"""How a build ends that may not go on: every problem told at its place, one sentence, and no traceback."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable

from explainer import problems
from explainer.problems import Problem


class SiteHasProblems(Exception):
    """The build was stopped; its message says how much was found, and how the output stands."""

    exitcode = 1


class NoTraceback(logging.Filter):
    """Lets Pelican say that the build was stopped, without the traceback it shows for its own faults."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.exc_info and isinstance(record.exc_info[1], SiteHasProblems):
            record.exc_info = None
        return True


def tell(found: Iterable[Problem], output: str = "nothing was written") -> None:
    """Prints the problems, and raises SiteHasProblems if any is an error; `output` says how that stands then."""
    found = problems.in_order(found)
    if found:
        sys.stderr.write(problems.render(found))
    if problems.has_errors(found):
        raise SiteHasProblems(f"{problems.summary(found)}; {output}")
