"""What is wrong, where, and what to do about it: the one shape of every message, and the only code that words them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Literal

Level = Literal["error", "warning"]

MOST = 300  # faults told of one file, or by one rule: who has more has made one mistake many times
MOST_OF_ALL = 3_000  # faults met in reading, after which nothing more is read
WARNINGS_SHOWN = 5  # of one rule, where nobody asked for all
TOO_MANY = "too-many-problems"
_MANY_NAMES = 1_000  # among which the nearest is sought in two steps
Format = Literal["text", "github", "json"]


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file: path relative to the site's root, line and column counted from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Positions:
    """Where each field of one record, or of one page's front matter, stands: a path of keys and indexes to a place.

    `fields` are those of the whole file, in which the record's begin with `base`; nobody looks into them before a fault
    needs a place. `whole` is that of the record, where it is not the one of `base`.
    """

    whole: Location | None
    fields: Mapping[tuple[str | int, ...], Location] = field(default_factory=dict)
    base: tuple[str | int, ...] = ()

    def at(self, *path: str | int) -> Location:
        """The place of the field at that path, else of the nearest field around it, else of the whole record."""
        while path:
            if (*self.base, *path) in self.fields:
                return self.fields[(*self.base, *path)]
            path = path[:-1]
        return self.whole or self.fields[self.base]


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: where it is, what is wrong, the id of the rule that found it, and a hint at the remedy."""

    location: Location
    message: str
    rule: str
    hint: str | None = None
    level: Level = "error"

    @property
    def sort_key(self) -> tuple[Location, str, str, str, str]:
        """Path, line, column; then rule and words, so that the order never depends on who ran first."""
        return (self.location, self.rule, self.message, self.hint or "", self.level)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems sorted by place, each said once."""
    return tuple(sorted(set(problems), key=lambda problem: problem.sort_key))


def first_of(problems: Iterable[Problem], most: int = MOST, what: str = "file") -> Iterator[Problem]:
    """The first of the problems of one file or rule; where there are more, the last says so, and none is asked for.

    After warnings alone it goes on to the first error: what stops a build is never passed over.
    """
    left_out: Problem | None = None
    errors = False
    for number, problem in enumerate(problems):
        if number >= most and errors:
            yield too_many(problem.location, most, what)
            return
        if number < most or problem.level == "error":
            errors = errors or problem.level == "error"
            yield problem
        else:
            left_out = left_out or problem
    if left_out:
        yield too_many(left_out.location, most, what, "warning")


def too_many(place: Location, most: int = MOST, what: str = "file", level: Level = "error") -> Problem:
    """Says that nobody looked at what follows in a file, or at what else a rule or the site has."""
    where = {"file": "in this file", "rule": "by one rule", "site": "in all"}[what]
    message = f"more than {most:,} faults {where}: what follows was not looked at"
    return Problem(place, message, TOO_MANY, "mend these first: it is often one mistake, made many times", level)


def cut_short(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems by place, at most so many of each file, with how many more there are at least."""
    kept: list[Problem] = []
    for _, of_file in groupby(in_order(problems), key=lambda problem: problem.location.path):
        found = list(of_file)
        kept += found[:MOST]
        kept += (problem for problem in found[MOST:] if problem.rule == TOO_MANY)
        if rest := [problem for problem in found[MOST:] if problem.rule != TOO_MANY]:
            message = f"{len(rest):,} more in this file, at least"
            level: Level = "error" if has_errors(rest) else "warning"
            kept.append(Problem(rest[0].location, message, TOO_MANY, "mend those above first", level))
    return tuple(kept)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems stops the build."""
    return any(problem.level == "error" for problem in problems)


def nearest(wanted: str, known: Iterable[str]) -> str | None:
    """The known word that looks most like the wanted one, or None when none is close."""
    from difflib import get_close_matches  # a check that finds nothing needs neither this nor json

    names = frozenset(known)
    likely = names if len(names) <= _MANY_NAMES else _sharing_pairs(wanted, names)
    matches = get_close_matches(wanted, sorted(likely), n=1, cutoff=0.75)
    return matches[0] if matches else None


def _sharing_pairs(wanted: str, names: frozenset[str]) -> Iterator[str]:
    """Of thousands of names, which it would take long to compare letter by letter, those with most pairs of letters."""
    index, shared = _by_pair(names), Counter[str]()
    for pair in _pairs(wanted):
        shared.update(index.get(pair, ()))
    return (name for name, _ in shared.most_common(40))


@lru_cache(maxsize=8)
def _by_pair(names: frozenset[str]) -> Mapping[str, Iterable[str]]:
    """The names that have each pair of neighbouring letters."""
    index: dict[str, list[str]] = {}
    for name in sorted(names):
        for pair in _pairs(name):
            index.setdefault(pair, []).append(name)
    return index


def _pairs(name: str) -> Iterable[str]:
    """The pairs of letters that follow each other in a name, each once."""
    return dict.fromkeys(map("".join, pairwise(name)))


def did_you_mean(wanted: str, known: Iterable[str], otherwise: str | None = None) -> str | None:
    """A hint naming the nearest known word, followed by what to say in any case."""
    return hint_of(nearest(wanted, known), otherwise)


def hint_of(match: str | None, otherwise: str | None = None) -> str | None:
    """A hint naming what was meant, where there is such a thing, followed by what to say in any case."""
    parts = [f'did you mean "{match}"?' if match else None, otherwise]
    return " ".join(part for part in parts if part) or None


def with_article(noun: str) -> str:
    """`a fact`, `an event`."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def render_short(problems: Iterable[Problem]) -> str:
    """For a terminal: all errors, and of each rule the first warnings, so that no error is lost among them."""
    every, seen, lines = in_order(problems), Counter[str](), []
    for problem in every:
        seen[problem.rule] += problem.level == "warning"
        if problem.level == "error" or seen[problem.rule] <= WARNINGS_SHOWN:
            lines.append(_text_lines(problem))
    left_out = {rule: number - WARNINGS_SHOWN for rule, number in sorted(seen.items()) if number > WARNINGS_SHOWN}
    lines += [f"… and {_count(number, 'more warning')} [{rule}]\n" for rule, number in left_out.items()]
    how = "; `explainer check --all` shows each" if left_out else ""
    return "".join(lines) + f"{summary(every)}{how}\n"


def render(problems: Iterable[Problem], format: Format = "text", counted: Iterable[Problem] | None = None) -> str:
    """All problems, sorted, in one of the formats: for a terminal, as CI annotations, or for a program.

    The summary counts `counted`, where these are only some of them.
    """
    ordered = in_order(problems)
    if format == "json":
        return _render_json(ordered)
    if format == "github":
        return "".join(_github_line(problem) for problem in ordered)
    total = summary(ordered if counted is None else counted)
    return "".join(_text_lines(problem) for problem in ordered) + f"{total}\n"


def in_lines(problems: Iterable[Problem]) -> str:
    """Each problem on a line of its own, sorted, with its hint: for editors, which list what a program says."""
    hinted = ((problem, f"; {problem.hint}" if problem.hint else "") for problem in in_order(problems))
    return "".join(
        printable(f"{problem.location}: {problem.level}: {problem.message}{hint} [{problem.rule}]") + "\n"
        for problem, hint in hinted
    )


def summary(problems: Iterable[Problem]) -> str:
    """How much was found, in words: `2 errors, 1 warning in 2 files`, or `no problems`."""
    found = list(problems)
    if not found:
        return "no problems"
    files = len({problem.location.path for problem in found})
    counts = [
        _count(sum(problem.level == level for problem in found), level)
        for level in ("error", "warning")
        if any(problem.level == level for problem in found)
    ]
    return f"{', '.join(counts)} in {_count(files, 'file')}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _text_lines(problem: Problem) -> str:
    first = f"{problem.location}: {problem.level}: {problem.message} [{problem.rule}]"
    return "".join(
        f"{printable(line)}\n" for line in (first, f"    hint: {problem.hint}" if problem.hint else "") if line
    )


def printable(text: str) -> str:
    """The text without what would move a terminal's cursor or turn its writing round."""
    return "".join(letter if letter.isprintable() or "\ud800" <= letter <= "\udfff" else " " for letter in text)


def _github_line(problem: Problem) -> str:
    """A workflow command of GitHub Actions; data and properties are escaped as its runner unescapes them."""
    place = problem.location
    text = problem.message + (f"\nhint: {problem.hint}" if problem.hint else "")
    properties = f"file={_property(place.path)},line={place.line},col={place.column},title={_property(problem.rule)}"
    return f"::{problem.level} {properties}::{_data(text)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _render_json(problems: tuple[Problem, ...]) -> str:
    import json

    rows = [
        {
            "path": problem.location.path,
            "line": problem.location.line,
            "column": problem.location.column,
            "level": problem.level,
            "rule": problem.rule,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
