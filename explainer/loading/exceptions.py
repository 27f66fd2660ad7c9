"""Exceptions that editors make from rules about what is said, each with its reason, at the line that it speaks of.

In Markdown it stands at the end of the line, `… make 210.[@a] <!-- allow: figure-not-in-fact because 180 + 30 -->`; in
YAML at the end of the line, or on one of its own above it, `# allow: relative-day because the paper is called so`.

A fact that a reason names, `[@a as 3fa94c]`, carries six digits of what it said when the exception was made: when its
words, figure, date, speaker or standing change, the exception falls due and somebody has to look again.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

import yaml

from explainer.loading.files import is_hidden
from explainer.loading.text_file import read_text
from explainer.model.dataset import Dataset
from explainer.model.fact import Fact
from explainer.model.fields import ID_PATTERN
from explainer.problems import Location, Problem, did_you_mean
from explainer.site.editorial.exceptions import RuleException

Mask = Callable[[str], str]  # Markdown with its code blanked out, sign by sign
RULE = "bad-exception"
HOW = "write: allow: RULE because REASON"
_MARK = b"allow:"
_IN_MARKDOWN = re.compile(r"[ \t]*<!--[ \t]*(?P<allow>allow:[ \t]*(?P<words>(?:(?!-->).)*?))[ \t]*-->")
_AT_LINE_END = re.compile(r"(?:[ \t]*<!--[ \t]*allow:(?:(?!-->).)*-->)+[ \t]*$", re.MULTILINE)
_IN_YAML = re.compile(r"(?:^|[ \t])#[ \t]*(?P<allow>allow:[ \t]*(?P<words>.*?))[ \t]*$")
_WORDS = re.compile(r"(?P<rule>[a-z]+(?:-[a-z]+)*)[ \t]+because[ \t]+(?P<why>\S.*)")
_NAMED = re.compile(rf"\[@(?P<id>{ID_PATTERN.strip('^$')})(?: as (?P<state>[0-9a-f]{{6}}))?\]")
_SAID = {"text", "date", "reported", "said_by", "value", "quote", "superseded_by", "retracted"}


def without_exceptions(markdown: str, mask: Mask) -> str:
    """The Markdown as readers are to have it; what stands before an exception in its line keeps its place.

    In code, which `mask` blanks out sign by sign, none is made: there one is shown.
    """
    if "allow:" not in markdown:
        return markdown
    kept, at = [], 0
    for match in _AT_LINE_END.finditer(_without_code(markdown, mask)):
        kept.append(markdown[at : match.start()])
        at = match.end()
    return "".join(kept) + markdown[at:]


def read_exceptions(root: Path, content: str, mask: Mask) -> tuple[tuple[RuleException, ...], list[Problem]]:
    """Every exception made in `data/` and in the folder of the prose, by place, and those that cannot be read."""
    found: list[RuleException] = []
    problems: list[Problem] = []
    for path in _files(root, content):
        name = path.relative_to(root).as_posix()
        text = read_text(path, name, [])
        for one in _of_text(text, name, mask) if text is not None else ():
            (found if isinstance(one, RuleException) else problems).append(one)  # type: ignore[arg-type]
    return tuple(found), problems


def _files(root: Path, content: str) -> Iterator[Path]:
    """The files that hold an exception."""
    for folder, pattern in ((root / "data", "*.yaml"), (root / content, "*.md")):
        for path in sorted(folder.rglob(pattern), key=lambda path: path.as_posix()):
            if path.is_file() and not is_hidden(path.relative_to(folder)):
                try:
                    holds = _MARK in path.read_bytes()
                except OSError:
                    continue
                if holds:
                    yield path


def _of_text(text: str, name: str, mask: Mask) -> Iterator[RuleException | Problem]:
    typed = text.split("\n")
    body = _first_line_of_markdown(typed) if name.endswith(".md") else len(typed)
    lines = [*_without_texts(typed[:body]), *_without_code("\n".join(typed[body:]), mask).split("\n")]
    for number, line in enumerate(lines):
        for match in (_IN_YAML if number < body else _IN_MARKDOWN).finditer(line) if "allow:" in line else ():
            place = Location(name, number + 1, match.start("allow") + 1)
            words = _WORDS.fullmatch(typed[number], *match.span("words"))
            if not words:
                yield Problem(place, "this exception names no rule, or no reason", RULE, HOW)
            elif number >= body and line[match.end() :].strip(" \t") and not _AT_LINE_END.search(line, match.start()):
                yield Problem(place, "an exception stands at the end of its line", RULE, "put it behind the last word")
            elif not line[: match.start()].strip(" \t") and number >= body:
                hint = "put it at the end of the line that it speaks of"
                yield Problem(place, "this exception stands on a line of its own", RULE, hint)
            else:
                yield RuleException(words["rule"], words["why"], place, _spoken_of(lines, number, match) + 1)


def _without_code(markdown: str, mask: Mask) -> str:
    """Markdown with an x for each letter of code."""
    pairs = zip(markdown, mask(markdown), strict=True)
    return "".join(typed if typed == masked else "x" for typed, masked in pairs)


def _without_texts(lines: list[str]) -> list[str]:
    """YAML, as far as it can be read, with an x for each letter of a text in quotes, or behind > or |: words are there,
    and no comments.
    """
    masked = lines.copy()
    try:
        for event in yaml.parse("\n".join(lines), Loader=yaml.CSafeLoader):
            start, end = event.start_mark, event.end_mark
            if not isinstance(event, yaml.ScalarEvent) or not event.style or start is None or end is None:
                continue
            block = event.style in "|>"  # behind its sign, a comment may stand
            for number in range(start.line + block, min(end.line + 1, len(lines))):
                line = masked[number]
                first = start.column if number == start.line else 0
                last = end.column if number == end.line else len(line)
                masked[number] = line[:first] + re.sub(r"\S", "x", line[first:last]) + line[last:]
    except yaml.YAMLError:
        return masked  # reading tells it
    return masked


def _first_line_of_markdown(lines: list[str]) -> int:
    """The index of the line below the front matter."""
    return next((at + 1 for at, line in enumerate(lines) if at and line.rstrip() == "---"), 0)


def _spoken_of(lines: list[str], number: int, match: re.Match[str]) -> int:
    """The line itself; of a comment that stands alone, the next that is none."""
    if lines[number][: match.start()].strip(" \t"):
        return number
    below = (at for at in range(number + 1, len(lines)) if lines[at].strip() and not lines[at].lstrip().startswith("#"))
    return next(below, number)


def apply(
    problems: Iterable[Problem], exceptions: Iterable[RuleException], rules: Collection[str], data: Dataset
) -> Iterator[Problem]:
    """What is left of the problems, and what is wrong with the exceptions; `rules` are those that know exceptions."""
    each = list(exceptions)
    used: set[RuleException] = set()
    for problem in problems:
        allowing = [one for one in each if one.allows(problem) and one.rule in rules]
        used.update(allowing)
        if not allowing:
            yield problem
    for one in each:
        yield from _faults(one, one in used, rules, data)


def _faults(one: RuleException, used: bool, rules: Collection[str], data: Dataset) -> Iterator[Problem]:
    if one.rule not in rules:
        hint = did_you_mean(one.rule, rules, f"exceptions are made from: {', '.join(sorted(rules))}")
        yield Problem(one.location, f'no exception can be made from "{one.rule}"', RULE, hint)
    elif not used:
        message = f'nothing on line {one.line} breaks the rule "{one.rule}"'
        yield Problem(one.location, message, RULE, "take the exception out, or put it at the line that it speaks of")
    for named in _NAMED.finditer(one.why):
        yield from _fault_of_fact(one, named["id"], named["state"], data)


def _fault_of_fact(one: RuleException, key: str, state: str | None, data: Dataset) -> Iterator[Problem]:
    fact = data.facts.get(key)
    if fact is None:
        if key not in data.broken:
            hint = did_you_mean(key, data.facts, "the reason names facts by their ids")
            yield Problem(one.location, f'the reason names a fact "{key}" that is not there', RULE, hint)
        return
    now = state_of(fact)
    if state is None:
        hint = f"write [@{key} as {now}]: when the fact changes, you will be asked to look again"
        yield Problem(one.location, f'the reason does not say what "{key}" said', RULE, hint)
    elif state != now:
        message = f'"{key}" has changed since this exception was made'
        yield Problem(one.location, message, RULE, f"look whether it still holds; then write [@{key} as {now}]")


def state_of(fact: Fact) -> str:
    """Six hexadecimal digits of what a fact says: its words, figure, dates, speaker and standing."""
    said = json.dumps(
        fact.model_dump(mode="json", include=_SAID, exclude_none=True), ensure_ascii=False, sort_keys=True
    )
    return hashlib.sha256(said.encode()).hexdigest()[:6]
