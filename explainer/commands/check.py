"""`explainer check`: what is wrong, where, and what to do about it; of all, of some files, or of what a change touches.

What tells that nothing has changed is to take no longer than Python's own start: the rest is imported where it is used.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from explainer import problems
from explainer.commands.days import today
from explainer.commands.paths import check_that_they_are_there, is_within
from explainer.commands.terminal import Terminal
from explainer.kept import Kept
from explainer.loading.layout import read_layout
from explainer.mistyped import Mistyped
from explainer.problems import Problem
from explainer.progress import shown_on
from explainer.verdict import kept_at, verdict

if TYPE_CHECKING:
    from explainer.site.layout import Layout

_FORMATS = (*get_args(problems.Format), "lines", "markdown")


def add(parser: argparse.ArgumentParser) -> None:
    """Its options."""
    parser.add_argument("paths", nargs="*", type=Path, help="show only problems in these files or folders")
    parser.add_argument(
        "--format",
        choices=_FORMATS,
        default="text",
        help="text (default); lines, one each; github, annotations; markdown; json",
    )
    parser.add_argument("--root", type=Path, default=Path(), help="the folder that holds pelicanconf.py and data/")
    parser.add_argument("--all", action="store_true", help="show every warning, not the first of each rule alone")
    parser.add_argument("--exceptions", action="store_true", help="list the exceptions that editors made, with reasons")
    parser.add_argument("--no-cache", action="store_true", help="read everything anew, and keep nothing")
    of_change = parser.add_mutually_exclusive_group()
    of_change.add_argument(
        "--changed", metavar="COMMIT", help="only what changed since that commit, and what it broke elsewhere"
    )
    of_change.add_argument(
        "--staged", action="store_true", help="the same of what is staged, as it is staged: what git would commit"
    )


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """0 where nothing is wrong but what warnings tell of, 1 where something is."""
    check_that_they_are_there(options.paths)
    layout = read_layout(options.root)
    if options.exceptions:
        return _list_exceptions(layout, terminal)
    kept = Kept() if options.no_cache else kept_at(layout)
    if options.staged or options.changed is not None:
        return _check_change(options, layout, kept, terminal)
    with shown_on(sys.stderr):
        found = verdict(layout, kept, today())
    if options.paths:
        found = tuple(
            problem
            for problem in found
            if problem.rule == problems.TOO_MANY  # it may be for those of other files that these were not looked at
            or is_within(problem.location, layout, options.paths)
        )
    in_full = options.all or options.paths
    terminal.write(_shown(found, options.format, layout, in_full=in_full))
    return 1 if problems.has_errors(found) else 0


def _check_change(options: argparse.Namespace, layout: Layout, kept: Kept, terminal: Terminal) -> int:
    """1 where a file that was touched has an error, or another one has an error that it had not before."""
    from explainer import git
    from explainer.touched import touched_since, touched_where_staged

    if options.paths:
        raise Mistyped("name files, or say --changed or --staged: not both")
    try:
        with shown_on(sys.stderr):
            if options.staged:
                found = touched_where_staged(layout, kept, today(), os.environ.get("GIT_INDEX_FILE", ""))
            else:
                found = touched_since(layout, options.changed, kept, today())
    except git.NoAnswer as error:
        raise Mistyped(f"what changed is not known: {error}") from None
    if found.files:
        terminal.write(_shown(found.told, options.format, layout, in_full=options.all, older=found.older))
    return 1 if problems.has_errors(found.told) else 0


def _shown(found: Sequence[Problem], form: str, layout: Layout, *, in_full: bool, older: Sequence[Problem] = ()) -> str:
    """The problems in that form; of those that are older than a change, how many there are."""
    if form == "json":
        return problems.render(found, "json")
    if form == "lines":
        return problems.in_lines(found)
    if form == "github":
        from explainer.pull_request import as_annotations

        return as_annotations(found, layout.root)
    if form == "markdown":
        from explainer.pull_request import as_markdown, lines_at

        return as_markdown(found, lines_at(layout.root, os.environ), older)
    said = problems.render(found) if in_full else problems.render_short(found)
    return said + (
        f"elsewhere, and there before: {problems.summary(older)}; explainer check shows them\n" if older else ""
    )


def _list_exceptions(layout: Layout, terminal: Terminal) -> int:
    """Every exception from a rule, with its place and its reason; whether each still holds, a check says."""
    from explainer.loading.exceptions import read_exceptions
    from explainer.markdown.code_mask import mask_code

    exceptions, misread = read_exceptions(layout.root, layout.content, mask_code)
    for one in exceptions:
        terminal.write(problems.printable(f"{one.location}: {one.rule} because {one.why}") + "\n")
    terminal.write(f"{len(exceptions)} exception{'' if len(exceptions) == 1 else 's'}\n")
    if misread:
        terminal.write(problems.render(misread))
    return 1 if misread else 0
