"""YAML as positioned text: every scalar is the string that was typed, with its line and column.

Types come from the model, never from YAML's guesses (plain loaders turn `12:30` into 750 and keep the last of two
equal keys). Built from libyaml's events, so that anchors, tags and merge keys are seen before they do anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from explainer.problems import Location, Problem

Path = tuple[str | int, ...]
MAX_DEPTH = 12
_TAB_INDENT = re.compile(r"^ *\t")


class _Refused(Exception):
    """The text cannot be read on; its problem says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


@dataclass(slots=True)
class YamlText:
    """What one YAML text holds: dicts, lists, strings and None; where each value and each key stands; what is wrong."""

    value: Any = None
    values: dict[Path, Location] = field(default_factory=dict)
    keys: dict[Path, Location] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read_yaml(text: str, name: str, first_line: int = 1) -> YamlText:
    """Reads one YAML document; `first_line` is where it begins in its file (front matter begins on line 2)."""
    reader = _Reader(name, first_line)
    result = reader.result
    for number, line in enumerate(text.split("\n")):
        if _TAB_INDENT.match(line):
            place = Location(name, first_line + number, line.index("\t") + 1)
            result.problems.append(Problem(place, "a tab in the indentation", "tab", "indent with two spaces"))
    if result.problems:
        return result
    try:
        reader.read(text)
    except _Refused as refused:
        result.problems.append(refused.problem)
    except yaml.YAMLError as error:
        result.problems.append(_syntax_problem(error, name, first_line))
    return result


class _Reader:
    """Turns the event stream into values, noting places as it goes."""

    def __init__(self, name: str, first_line: int) -> None:
        self.name, self.first_line = name, first_line
        self.result = YamlText()

    def read(self, text: str) -> None:
        events = yaml.parse(text, Loader=yaml.CSafeLoader)
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(
                        event, "a second document begins here", "bad-yaml", "delete the `---`: one list a file"
                    )
                self.result.value = self._value(next(events), events, ())

    def _value(self, event: yaml.Event, events: Iterator[yaml.Event], path: Path) -> Any:
        place = self._place(event)
        self.result.values[path] = place
        if len(path) > MAX_DEPTH:
            self._refuse(event, f"nested more than {MAX_DEPTH} levels deep", "bad-yaml")
        if isinstance(event, yaml.AliasEvent):
            self._refuse(
                event, f"an alias (*{event.anchor})", "anchor", "write the words out: each record stands alone"
            )
        assert isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent))
        if event.anchor:
            self._refuse(event, f"an anchor (&{event.anchor})", "anchor", "write the words out, or quote them")
        if event.tag is not None:
            self._refuse(event, f"a tag ({event.tag})", "yaml-tag", "quote the text if the ! belongs to it")
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, path)
        assert isinstance(event, yaml.ScalarEvent)
        return _scalar(event)

    def _sequence(self, events: Iterator[yaml.Event], path: Path) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._value(event, events, (*path, len(items))))
        return items

    def _mapping(self, events: Iterator[yaml.Event], path: Path) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._key(event)
            if key in fields:
                self._report_twice(key, path, event)
                self._value(next(events), events, (*path, f"{key} (again)"))
                continue
            self.result.keys[(*path, key)] = self._place(event)
            fields[key] = self._value(next(events), events, (*path, key))
        return fields

    def _key(self, event: yaml.Event) -> str:
        if not isinstance(event, yaml.ScalarEvent) or event.anchor or event.tag is not None:
            raise self._refusal(event, "a field name must be a plain word", "bad-yaml", "check colons and indentation")
        if event.value == "<<" and event.implicit[0]:
            self._refuse(event, "a merge key (<<)", "anchor", "write the fields out: each record stands alone")
        return str(event.value)

    def _report_twice(self, key: str, path: Path, event: yaml.Event) -> None:
        first = self.result.keys[(*path, key)]
        hint = f"the first is on line {first.line}; keep one of them"
        self.result.problems.append(Problem(self._place(event), f'the field "{key}" twice', "duplicate-key", hint))

    def _place(self, event: yaml.Event) -> Location:
        mark = event.start_mark
        assert mark is not None
        return Location(self.name, mark.line + self.first_line, mark.column + 1)

    def _refuse(self, event: yaml.Event, message: str, rule: str, hint: str | None = None) -> None:
        raise self._refusal(event, message, rule, hint)

    def _refusal(self, event: yaml.Event, message: str, rule: str, hint: str | None = None) -> _Refused:
        return _Refused(Problem(self._place(event), message, rule, hint))


def _scalar(event: yaml.ScalarEvent) -> str | None:
    """The text as typed; None for a plain `null`, `~` or nothing."""
    if event.implicit[0] and event.value in ("", "~", "null", "Null", "NULL"):
        return None
    return str(event.value)


_HINTS = (
    ("mapping values are not allowed", 'a colon inside the text? Put the text in quotes: "like: this"'),
    ("found character that cannot start any token", "quote the text: a plain text cannot begin with @, ` or %"),
    ("found unknown escape character", "in double quotes a backslash is written twice; or use single quotes"),
    ("found unexpected end of stream", "a quotation mark is not closed"),
    ("could not find expected ':'", "a colon is missing, or the line is not indented as its neighbours are"),
    (
        "did not find expected key",
        "is the indentation the same as that of the fields above? A quote in the text unclosed?",
    ),
    ("did not find expected '-'", "is the indentation the same as that of the list above?"),
    ("did not find expected ',' or ']'", "close the list with ]"),
    ("did not find expected ',' or '}'", "close the group with }"),
)


def _syntax_problem(error: yaml.YAMLError, name: str, first_line: int) -> Problem:
    """A syntax error in an editor's words, at the place where the reader stumbled."""
    open_quote = "while scanning a quoted scalar" in str(getattr(error, "context", ""))
    marks = [getattr(error, f"{name}_mark", None) for name in ("problem", "context")]
    mark = next(filter(None, reversed(marks) if open_quote else marks), None)
    message = getattr(error, "problem", None) or getattr(error, "reason", None) or "cannot be read as YAML"
    place = Location(name, mark.line + first_line, mark.column + 1) if mark else Location(name, first_line)
    hint = next((hint for words, hint in _HINTS if words in str(message)), "check the quotes, colons and indentation")
    return Problem(place, f"this is not YAML: {message}", "bad-yaml", hint)
