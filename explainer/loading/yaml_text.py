"""YAML as positioned text: every scalar is the string that was typed, with its line and column.

Types come from the model, never from YAML's guesses (plain loaders turn `12:30` into 750 and keep the last of two
equal keys). Built from libyaml's events, so that anchors, tags and merge keys are seen before they do anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml

from explainer.dates.hints import quoted
from explainer.loading.debris.yaml_debris import as_meant, debris_of_scalar, debris_of_text, unquoted
from explainer.loading.split_numbers import rest_of_number
from explainer.loading.yaml_faults import syntax_problem
from explainer.problems import MOST, Location, Problem, first_of, too_many

Path = tuple[str | int, ...]
MAX_DEPTH = 12
MAX_VALUES = 50_000  # in one file: a megabyte of records holds some 35,000
MAX_POINTS = 150_000  # in a file of outlines, as far as places are looked for
MAX_ENTRIES = 5_000  # in one list or group within it
_TAB_INDENT = re.compile(r"^ *\t[ \t]*", re.MULTILINE)
_CUT = re.compile(r"(?! *#).* #\S")


class _Refused(Exception):
    """The text cannot be read on; its problem says why, `value` is what had been read where that is of use."""

    def __init__(self, problem: Problem, value: list[Any] | None = None) -> None:
        super().__init__(problem.message)
        self.problem, self.value = problem, value


@dataclass(slots=True)
class YamlText:
    """What one YAML text holds: dicts, lists, strings and None; where each value and each key stands; what is wrong.

    `spoiled` are the values that cannot be known, because of what is wrong: nobody need be told that they are. `empty`
    are those where nothing stands behind the colon, not even `null`.
    """

    value: Any = None
    values: Mapping[Path, Location] = field(default_factory=dict)
    keys: Mapping[Path, Location] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    spoiled: set[Path] = field(default_factory=set)
    empty: set[Path] = field(default_factory=set)


YamlReader = Callable[[str, str, int], YamlText]


class LaterPlaces:
    """The places in a text whose values are known: it is read for them when a fault needs the first."""

    def __init__(self, text: str, name: str, first_line: int) -> None:
        self._text, self._name, self._first_line = text, name, first_line
        self.values_of_all = _Later(lambda: self._read.values)
        self.keys_of_all = _Later(lambda: self._read.keys)

    @cached_property
    def _read(self) -> YamlText:
        return read_yaml(self._text, self._name, self._first_line)


class _Later(Mapping[Path, Location]):
    """A mapping that is made when somebody looks into it."""

    def __init__(self, make: Callable[[], Mapping[Path, Location]]) -> None:
        self._make = make

    def __getitem__(self, path: Path) -> Location:
        return self._make()[path]

    def __iter__(self) -> Iterator[Path]:
        return iter(self._make())

    def __len__(self) -> int:
        return len(self._make())


def read_yaml(text: str, name: str, first_line: int = 1, *, bounded: bool = True) -> YamlText:
    """Reads one YAML document; `first_line` is where it begins in its file (front matter begins on line 2).

    Where it holds far more values or faults than anybody writes, it is not read to its end; outlines, which are not
    `bounded`, may have long lists.
    """
    reader = _Reader(name, first_line, text, bounded)
    result = reader.result
    result.problems.extend(first_of(_tabs(text, name, first_line)))
    tabs = bool(result.problems)
    debris = list(first_of(debris_of_text(text, name, first_line)))
    result.problems.extend(debris)
    if len(result.problems) > MOST:
        return result
    if debris:
        text = as_meant(text)
    try:
        reader.read(_TAB_INDENT.sub(lambda tab: tab[0].replace("\t", "  "), text) if tabs else text)
    except _Refused as refused:
        result.problems.append(refused.problem)
        if refused.value is not None:
            result.value = refused.value
    except yaml.YAMLError as error:
        if not tabs:  # with them, it is probably their fault
            result.problems.append(syntax_problem(error, text, name, first_line))
    return result


def _tabs(text: str, name: str, first_line: int) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n") if "\t" in text else ()):
        if _TAB_INDENT.match(line):
            place = Location(name, first_line + number, line.index("\t") + 1)
            yield Problem(place, "a tab in the indentation", "tab", "indent with two spaces")


class _Reader:
    """Turns the event stream into values, noting places as it goes."""

    def __init__(self, name: str, first_line: int, text: str, bounded: bool) -> None:
        self.name, self.first_line, self.bounded = name, first_line, bounded
        self.values: dict[Path, Location] = {}
        self.keys: dict[Path, Location] = {}
        self.result = YamlText(None, self.values, self.keys)
        self.lines = text.split("\n")
        # Where a text may go on behind what YAML takes for a comment: on few lines, or none.
        self.cut = {number: line for number, line in enumerate(self.lines if "#" in text else ()) if _CUT.match(line)}
        self.records: list[Any] = []

    def read(self, text: str) -> None:
        events = yaml.parse(text, Loader=yaml.CSafeLoader)
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    hint = "delete the `---`: one list a file"
                    raise _Refused(self._problem(event, "a second document begins here", "bad-yaml", hint))
                self.result.value = self._value(next(events), events, ())

    def _value(self, event: yaml.Event, events: Iterator[yaml.Event], path: Path) -> Any:
        place = self._place(event)
        self.values[path] = place
        if len(path) > MAX_DEPTH:
            hint = "a record is two or three levels deep: is a bracket open?"
            raise _Refused(self._problem(event, f"nested more than {MAX_DEPTH} levels deep", "bad-yaml", hint))
        if isinstance(event, yaml.AliasEvent):
            self.result.spoiled.add(path)
            self._report(
                event, f"an alias (*{event.anchor})", "anchor", "write the words out: each record stands alone"
            )
            return None
        if len(self.result.values) > (MAX_VALUES if self.bounded else MAX_POINTS):
            message, hint = f"more than {MAX_VALUES:,} values in one file", "split it: 300 lines are best"
            raise _Refused(self._problem(event, message, "bad-yaml", hint), self.records)
        assert isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent))
        if event.anchor:
            self._report(event, f"an anchor (&{event.anchor})", "anchor", "write the words out, or quote them")
        if event.tag is not None:
            self._report(event, f"a tag ({event.tag})", "yaml-tag", "quote the text if the ! belongs to it")
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, path, in_braces=bool(event.flow_style))
        assert isinstance(event, yaml.ScalarEvent)
        if not event.value and event.implicit[0]:
            self.result.empty.add(path)
        self._look_for_list(event, path)
        return self._scalar(event)

    def _sequence(self, events: Iterator[yaml.Event], path: Path) -> list[Any]:
        items: list[Any] = [] if path else self.records
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            if path:  # a file may hold as many records as it likes
                self._bound(len(items), event)
            items.append(self._value(event, events, (*path, len(items))))
        return items

    def _mapping(self, events: Iterator[yaml.Event], path: Path, *, in_braces: bool) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        hyphen_missing = False
        last: tuple[str, yaml.Event] | None = None  # the field that was read last, and its value
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            self._bound(len(fields), event)
            key, value = self._key(event, path), next(events)
            if last and in_braces and (rest := rest_of_number(fields[last[0]], last[1], event, value)):
                fields[last[0]] += rest
                last = (last[0], event)
                continue
            last = None
            if key is None or key in fields:
                if key == "id":
                    hyphen_missing = True
                    self._report(event, "a record begins here without its hyphen", "duplicate-key", "write - id: …")
                elif key is not None and not hyphen_missing:
                    self._report_twice(key, path, event)
                self._value(value, events, (*path, f"{key or '<<'} (again)"))
                continue
            self.keys[(*path, key)] = self._place(event)
            fields[key] = self._value(value, events, (*path, key))
            last = (key, value)
        return fields

    def _bound(self, length: int, event: yaml.Event) -> None:
        """Refuses a list or group without end."""
        if self.bounded and length >= MAX_ENTRIES:
            message = f"a list or group of more than {MAX_ENTRIES:,} entries"
            raise _Refused(self._problem(event, message, "bad-yaml", "is something pasted here? Else part it"))

    def _key(self, event: yaml.Event, path: Path) -> str | None:
        """The name of a field; None for a merge key, which is none."""
        if not isinstance(event, yaml.ScalarEvent) or event.anchor or event.tag is not None:
            raise _Refused(self._problem(event, "a field name must be a plain word", "bad-yaml", "check the colons"))
        if event.value == "<<" and event.implicit[0]:
            self.result.spoiled.add(path)
            self._report(event, "a merge key (<<)", "anchor", "write the fields out: each record stands alone")
            return None
        return str(event.value)

    def _scalar(self, event: yaml.ScalarEvent) -> str | None:
        """The text as typed; None for a plain `null`, `~` or nothing."""
        plain = event.implicit[0]
        if plain and event.value in ("", "~", "null", "Null", "NULL"):
            return None
        end = event.end_mark
        if plain and self.cut and end is not None and re.match(r" +#\S", self.cut.get(end.line, "")[end.column :]):
            place = Location(self.name, end.line + self.first_line, end.column + 2)
            hint = "put the text in quotes; a comment has a space behind its #"
            message = f"YAML takes what follows {quoted(event.value[-20:])} for a comment"
            self._add(Problem(place, message, "cut-text", hint))
        value = str(event.value)
        if value[:1] > "~" or "#" in value or "\n" in value or "://" in value or "www." in value or "<!--" in value:
            odd = list(debris_of_scalar(event, self.lines, self._place(event)))
            for problem in odd:
                self._add(problem)
            return unquoted(value) if odd and plain else value
        return value

    def _look_for_list(self, event: yaml.ScalarEvent, path: Path) -> None:
        """Reports a list that has become part of the text above it: `date: 2026-01-03`, below it `  - a-source`."""
        start, end = event.start_mark, event.end_mark
        if start is None or end is None or start.line == end.line or not event.implicit[0] or " - " not in event.value:
            return
        for number, line in enumerate(self.lines[start.line + 1 : end.line + 1], start.line + 1):
            if line.lstrip(" ").startswith("- "):
                place = Location(self.name, number + self.first_line, len(line) - len(line.lstrip(" ")) + 1)
                hint = "put the list below the name of its own field, such as sources:; a text with a dash, in quotes"
                self.result.spoiled.add(path)
                self._add(Problem(place, "this entry has become part of the text above it", "bad-shape", hint))
                return

    def _report_twice(self, key: str, path: Path, event: yaml.Event) -> None:
        first = self.keys[(*path, key)]
        hint = f"the first is on line {first.line}; keep one of them"
        self._report(event, f"the field {quoted(key)} twice", "duplicate-key", hint)

    def _place(self, event: yaml.Event) -> Location:
        mark = event.start_mark
        assert mark is not None
        return Location(self.name, mark.line + self.first_line, mark.column + 1)

    def _report(self, event: yaml.Event, message: str, rule: str, hint: str) -> None:
        self._add(self._problem(event, message, rule, hint))

    def _add(self, problem: Problem) -> None:
        if len(self.result.problems) >= MOST:
            raise _Refused(too_many(problem.location))
        self.result.problems.append(problem)

    def _problem(self, event: yaml.Event, message: str, rule: str, hint: str) -> Problem:
        return Problem(self._place(event), message, rule, hint)
