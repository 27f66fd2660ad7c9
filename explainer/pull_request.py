"""What a pull request shows of problems: annotations at their lines, and a page with all of them.

Whatever words are in it, they show as they are, and call nobody: GitHub makes links and calls of what stands behind
`@`, `#`, `GH-` and `://` even where the sign is written as an entity; a space of no width behind the sign prevents it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Final
from urllib.parse import quote

from explainer import git
from explainer.problems import Location, Problem, printable, render, summary

_AT_LINES: Final = 10  # annotations of a kind that GitHub shows of one step
_LONGEST: Final = 200_000  # signs of errors, and of warnings: the page of a step may have 1 MiB of bytes
_MARKS: Final = re.compile(r"[&<>|`*_\[\]{}\\~$@#]")
_CALLS: Final = re.compile(r"(&#64;|&#35;|GH(?=-\d)|:(?=//)|:(?=[\w+-]+:))")
_REPOSITORY: Final = ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA")  # what a runner says of where it is


def safe(words: str) -> str:
    """The words, so that they show as they are in any Markdown of GitHub's."""
    as_entities = _MARKS.sub(lambda sign: f"&#{ord(sign[0])};", printable(words))
    return _CALLS.sub(r"\1&#8203;", as_entities)


def as_annotations(problems: Sequence[Problem], root: Path) -> str:
    """The lines by which GitHub shows problems at their places, in that order; how many it does not show.

    It knows files by their paths from the top of the repository, in which the site may be a folder.
    """
    below = _below(root)
    lines = [render([_moved(problem, below)], "github") for problem in problems]
    errors = sum(problem.level == "error" for problem in problems)
    if errors > _AT_LINES:
        shown = f"{errors} errors, of which GitHub shows {_AT_LINES} at their lines"
        lines.append(f"::notice::{shown}; the summary of this run lists all\n")
    return "".join(lines)


def as_markdown(problems: Sequence[Problem], lines_at: str = "", older: Sequence[Problem] = ()) -> str:
    """A heading, how many problems there are, and all of them by file, in their order; warnings are folded."""
    parts = ["### Facts, sources and pages", "", f"{safe(summary(problems)).capitalize()}."]
    if older:
        parts += ["", f"Elsewhere, and there before: {safe(summary(older))}."]
    errors = [problem for problem in problems if problem.level == "error"]
    warnings = [problem for problem in problems if problem.level == "warning"]
    parts += _by_file(errors, lines_at)
    if warnings:
        parts += ["", "<details><summary>Warnings</summary>", *_by_file(warnings, lines_at), "", "</details>", ""]
    return "\n".join(parts) + "\n"


def _by_file(problems: Sequence[Problem], lines_at: str) -> Iterator[str]:
    length = 0
    for path, of_file in groupby(problems, key=lambda problem: problem.location.path):
        lines = ["", f"#### {safe(path)}", "", *(_item(problem, lines_at) for problem in of_file)]
        length += sum(map(len, lines))
        if length > _LONGEST:
            yield from ("", "There are more than fit here: `explainer check --all` lists them all.")
            return
        yield from lines


def lines_at(root: Path, environment: Mapping[str, str]) -> str:
    """The address of the site's files in the repository whose runner this is, with a slash; empty on other machines."""
    server, repository, commit = (environment.get(name, "") for name in _REPOSITORY)
    return f"{server}/{repository}/blob/{commit}/{quote(_below(root))}" if server and repository and commit else ""


def link_to(at: Location, words: str, lines_at: str) -> str:
    """Words about a place in a file, as a link where it is known whereto."""
    return f"[{safe(words)}]({lines_at}{quote(at.path)}#L{at.line})" if lines_at else safe(words)


def _item(problem: Problem, lines_at: str) -> str:
    hint = f"<br>{safe(problem.hint)}" if problem.hint else ""
    where = link_to(problem.location, f"line {problem.location.line}", lines_at)
    return f"- {where}: {safe(problem.message)} <sub>{safe(problem.rule)}</sub>{hint}"


def _below(root: Path) -> str:
    """The folder of the site in its repository, with a slash at its end; empty where it is the whole of it."""
    return (git.answer(root, "rev-parse", "--show-prefix") or "").rstrip("\n")


def _moved(problem: Problem, below: str) -> Problem:
    where = problem.location
    moved = Location(below + where.path, where.line, where.column)
    return Problem(moved, problem.message, problem.rule, problem.hint, problem.level)
