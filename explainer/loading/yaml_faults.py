"""Says in an editor's words, and at the right place, why a text is not YAML.

The reader of YAML names what it stumbled over, often a line too late. What was typed wrong is seen from the line itself
and its neighbours: each function below knows one slip, and passes on what it does not know.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

import yaml
from pydantic import BaseModel

from explainer.dates.hints import quoted
from explainer.loading.debris.yaml_debris import HYPHENS
from explainer.model.dataset import RECORD_TYPES
from explainer.model.schemas.field_types import FieldType, field_types
from explainer.problems import Location, Problem
from explainer.site.page import FrontMatter

_FIELD = re.compile(r"(?P<indent> *)(?P<hyphen>-(?: +|$))?(?P<name>[\w-]+) *(?P<colon>:)(?: |$)")
_ENTRY = re.compile(r" *- ")
_FALSE_HYPHEN = re.compile(rf" *(?P<sign>[{HYPHENS}*+])\s+\S")
_NO_SPACE_BEHIND_HYPHEN = re.compile(r" *-(?P<word>\w[^ ]*)")
_NO_SPACE_BEHIND_COLON = re.compile(r" *(?:- +)?(?P<name>[a-z_]+):(?P<value>[^\s/].*)")
_NO_COLON = re.compile(r" *(?:- +)?(?P<name>[a-z_]+)(?: *[=;] *| +|$)")
_VALUE = re.compile(r" *(?:- +)?[\w-]+: +|(?: *- +)")
_OTHERWISE = "check the quotes, the colons, and that fields stand below each other"
_CLOSE = "put a text that begins with [ or { in quotes; close a list with ], a group with }"
_COMMENT = re.compile(r" +#")
_BLOCK = "|>"
_QUOTE_IT = "put the whole text in quotes"
_OPEN_QUOTE = ("a quotation mark is not closed", "close it where its text ends")
_NO_HYPHEN = ("a record begins here without its hyphen", "write - id: …")

# Words of the reader of YAML, where nothing is known of the line; what they mean; what to do.
_MEANINGS = (
    ("mapping values are not allowed", "there is a colon in this text", 'put the text in quotes: "like: this"'),
    (
        "found unknown escape character",
        "a backslash in double quotes",
        "in double quotes a backslash is written twice; or use single quotes",
    ),
    ("<document start>", "this begins nearer to the margin than what is above", "begin all records at the margin"),
    ("did not find expected ',' or ']'", "a list is not closed, or lacks a comma", "close the list with ]"),
    (
        "did not find expected ',' or '}'",
        "a group is not closed, or lacks a comma",
        "close the group with }",
    ),
    ("did not find expected node content", "something is missing here, or a bracket is not closed", _CLOSE),
    ("did not find expected key", "no field can begin here", _OTHERWISE),
    ("did not find expected '-'", "no entry of a list, and no record, can begin here", _OTHERWISE),
)


@dataclass(frozen=True, slots=True)
class _Stumble:
    """Where the reader stumbled (lines and columns from 0), in its words; `opened` is where what it read began."""

    lines: list[str]
    line: int
    column: int
    words: str
    opened: tuple[int, int]

    def text(self, line: int) -> str:
        """The line of that number; an empty one where there is none."""
        return self.lines[line] if 0 <= line < len(self.lines) else ""

    @property
    def here(self) -> str:
        return self.text(self.line)

    def above(self) -> Iterator[int]:
        """The numbers of the lines above that hold something, the nearest first."""
        return (number for number in range(min(self.line, len(self.lines)) - 1, -1, -1) if self.lines[number].strip())


Told = tuple[int, int, str, str]  # line and column from 0, what is wrong, what to do


def syntax_problem(error: yaml.YAMLError, text: str, name: str, first_line: int) -> Problem:
    """What was typed wrong, at its place."""
    words = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "cannot be read as YAML")
    marks = [getattr(error, f"{which}_mark", None) for which in ("problem", "context")]
    mark, opened = marks[0] or marks[1], marks[1] or marks[0]
    if mark is None or opened is None:
        return Problem(Location(name, first_line), f"this is not YAML: {words}", "bad-yaml", _OTHERWISE)
    stumble = _Stumble(text.split("\n"), mark.line, mark.column, words, (opened.line, opened.column))
    line, column, message, hint = next(filter(None, (slip(stumble) for slip in _SLIPS)), None) or _meaning(stumble)
    if line >= len(stumble.lines):  # behind the end of a text without a last line end
        line, column = len(stumble.lines) - 1, len(stumble.lines[-1])
    return Problem(Location(name, line + first_line, column + 1), message, "bad-yaml", hint)


def _meaning(at: _Stumble) -> Told:
    for words, message, hint in _MEANINGS:
        if words in at.words:
            return at.line, at.column, message, hint
    return at.line, at.column, f"this is not YAML: {at.words}", _OTHERWISE


def _comment(at: _Stumble) -> Told | None:
    """A comment among the lines of a text, as deep as they are: it ends the text."""
    above = at.line - 1
    if "did not find expected" not in at.words or above < 1 or not _COMMENT.match(at.text(above)):
        return None
    before, depths = at.text(above - 1), [_depth(at.text(number)) for number in (above - 1, above)]
    if depths[1] <= depths[0] and ":" in before:
        return None
    return above, depths[1], "this comment ends the text above it", "put it above its field, or delete it"


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _open_quote(at: _Stumble) -> Told | None:
    """A text in quotes that nothing closes; or that the next quotation mark closes, some lines below."""
    if "unexpected end of stream" in at.words:
        return *at.opened, *_OPEN_QUOTE
    before = at.here[: at.column]
    value = _VALUE.match(before)
    if not value or before[value.end() :] not in ("'", '"'):
        return None
    sign = before[-1]
    for number in at.above():
        if at.lines[number].count(sign) % 2:
            return number, at.lines[number].index(sign), *_OPEN_QUOTE
    return None


def _quote_inside(at: _Stumble) -> Told | None:
    """Words behind a closing quotation mark, often an apostrophe or a quotation inside the text."""
    sign, rest = at.here[: at.column].rstrip()[-1:], at.here[at.column :]
    if sign not in ("'", '"') or "expected" not in at.words or not rest.strip():
        return None
    place = at.line, len(at.here[: at.column].rstrip()) - 1
    if rest[0].isspace() or at.here[at.column - 1 : at.column] == " ":
        return *place, "the text goes on behind its closing quotation mark", _QUOTE_IT
    other = "double quotes" if sign == "'" else "single quotes"
    twice = "written twice ('')" if sign == "'" else 'written \\"'
    message = f"this {'apostrophe' if sign == chr(39) else 'quotation mark'} ends the text"
    return *place, message, f"put {other} around the text; inside these quotes it is {twice}"


def _words_behind_bracket(at: _Stumble) -> Told | None:
    """A text that begins with a bracket; or a second bracket behind the one that closes."""
    value = _VALUE.match(at.here)
    if (too_many := at.here[at.column : at.column + 1]) and too_many in "]}":
        return at.line, at.column, f"one {too_many} too many", "take it out"
    sign = at.here[value.end() : value.end() + 1] if value else ""
    if value and sign and sign in "[{" and at.here[: at.column].rstrip().endswith(("]", "}")) and "key" in at.words:
        return at.line, value.end(), f"a text without quotes cannot begin with {sign}", _QUOTE_IT
    return None


def _first_sign(at: _Stumble) -> Told | None:
    """A text that begins with what means something else to YAML."""
    value = _VALUE.match(at.here)
    sign = at.here[value.end() : value.end() + 1] if value else ""
    if not value or not sign or sign not in "*&%@`?,|>-" or at.column < value.end():
        return None
    if "expected key" in at.words and sign not in "*&":
        return None
    if sign in _BLOCK:
        hint = f"begin the text on the line below, indented; or {_QUOTE_IT}"
        return at.line, value.end(), f"behind {sign} nothing stands on the same line", hint
    if sign == "-":
        hint = f"put each entry on a line of its own, below the field; or {_QUOTE_IT}"
        return at.line, value.end(), "a list begins on the line of its field", hint
    return at.line, value.end(), f"a text without quotes cannot begin with {sign}", _QUOTE_IT


def _hyphen(at: _Stumble) -> Told | None:
    """Another sign, or no space, where the hyphen of a list belongs."""
    for number in (at.line, *at.above()):
        line = at.text(number)
        if false := _FALSE_HYPHEN.match(line):
            message = f"{quoted(false['sign'])} begins no entry of a list"
            return number, false.start("sign"), message, "write a hyphen and a space"
        if close := _NO_SPACE_BEHIND_HYPHEN.match(line):
            word = close["word"].rstrip(":")
            hint = "write - id: …" if word == "id" else f"write - {word[:40]}"
            return number, close.start("word"), "a space is missing behind the hyphen", hint
        if number < at.line:
            break
    return None


def _colon(at: _Stumble) -> Told | None:
    """A field without its colon, or without the space behind it."""
    if "expected key" in at.words or ("'-'" in at.words):
        return None
    for number in dict.fromkeys((at.opened[0], at.line, *list(at.above())[:1])):
        line = at.text(number)
        if (close := _NO_SPACE_BEHIND_COLON.match(line)) and close["name"] in _names():
            hint = f"write {close['name']}: {close['value'][:40]}"
            return number, close.start("value"), "a space is missing behind the colon", hint
        if (bare := _NO_COLON.match(line)) and bare["name"] in _names() and "could not find" in at.words:
            message = f"a colon is missing behind {quoted(bare['name'])}"
            return number, bare.end("name"), message, f"write {bare['name']}: …"
    if "could not find" in at.words:
        line = at.text(at.opened[0])
        hint = "indent it deeper than its field, where it belongs to a text; is a colon missing?"
        message = "this line is neither a field nor part of the text above it"
        return at.opened[0], len(line) - len(line.lstrip()), message, hint
    return None


def _entry(at: _Stumble) -> Told | None:
    """An entry of a list, or a record, that does not stand below its neighbours."""
    if not _ENTRY.match(at.here):
        return None
    indent = at.here.index("-")
    if re.match(r" *- +id *:", at.here):
        bare = next((number for number in at.above() if at.lines[number].startswith("id:")), None)
        if bare is not None:
            return bare, 0, *_NO_HYPHEN
        others = next((at.lines[number] for number in at.above() if re.match(r" *- +id *:", at.lines[number])), "")
        where = f"begin it {_spaces(others.index('-'))}" if others else "begin it at the margin"
        return at.line, indent, "this record does not begin below the one above", f"{where}: - id: …"
    above = at.text(next(at.above(), -1))
    if _ENTRY.match(above):
        hint = f"begin it {_spaces(above.index('-'))}, here are {indent}"
        return at.line, indent, "this entry does not stand below the one above", hint
    message = "a list begins here, and the field above it has its value already"
    return at.line, indent, message, "put the list below the name of its own field, such as sources:"


def _field(at: _Stumble) -> Told | None:
    """A field that is indented deeper, or less, than its neighbours; a record without its hyphen."""
    field = _FIELD.match(at.here)
    if not field or at.column > field.start("colon"):
        return None
    indent, name = len(field["indent"]), field["name"]
    above = next((found for number in at.above() if (found := _FIELD.match(at.lines[number]))), None)
    theirs = above.start("name") if above else 0
    if "mapping values" in at.words and name not in _names() and indent - theirs != 1:
        return None  # a word of the text above, with a colon behind it
    if name == "id" and indent <= theirs:
        return at.line, indent, *_NO_HYPHEN
    if indent == theirs:
        hint = "is a quotation mark, a ] or a } missing in the line above?"
        return at.line, indent, f"{quoted(name)} cannot begin here", hint
    how = "deeper" if indent > theirs else "less"
    message = f"{quoted(name)} is indented {how} than its neighbours"
    return at.line, indent, message, f"begin it {_spaces(theirs)}, here are {indent}"


def _not_closed(at: _Stumble) -> Told | None:
    """A list or group in brackets that goes on over the next field."""
    if "',' or" in at.words and at.opened[0] < at.line:
        what, sign = ("list", "]") if "']'" in at.words else ("group", "}")
        return *at.opened, f"a {what} is not closed", f"close the {what} with {sign}"
    return None


_SLIPS: tuple[Callable[[_Stumble], Told | None], ...] = (
    _comment, _not_closed, _open_quote, _quote_inside, _words_behind_bracket, _first_sign, _hyphen, _colon, _entry,
    _field,
)  # fmt: skip


def _spaces(number: int) -> str:
    if not number:
        return "at the margin"
    return f"{number} space{'s' if number > 1 else ''} from the margin"


@cache
def _names() -> frozenset[str]:
    """The names of all fields of records and pages."""
    models: tuple[type[BaseModel], ...] = (*RECORD_TYPES, FrontMatter)
    return frozenset(name for model in models for name in _with_inner(field_types(model)))


def _with_inner(fields: tuple[FieldType, ...]) -> Iterator[str]:
    for field in fields:
        yield field.name
        yield from _with_inner(field.fields)
