"""Says in an editor's words, and at the right place, why a text is not YAML."""

from __future__ import annotations

import re

import yaml

from explainer.problems import Location, Problem

_RECORD_WITHOUT_HYPHEN = re.compile(r" *(-?)id *:")

_COMMENT = re.compile(r" +#")
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


def syntax_problem(error: yaml.YAMLError, text: str, name: str, first_line: int) -> Problem:
    """A syntax error in an editor's words, at the place where the reader stumbled."""
    open_quote = "while scanning a quoted scalar" in str(getattr(error, "context", ""))
    marks = [getattr(error, f"{name}_mark", None) for name in ("problem", "context")]
    mark = next(filter(None, reversed(marks) if open_quote else marks), None)
    message = getattr(error, "problem", None) or getattr(error, "reason", None) or "cannot be read as YAML"
    place = Location(name, mark.line + first_line, mark.column + 1) if mark else Location(name, first_line)
    hint = next((hint for words, hint in _HINTS if words in str(message)), "check the quotes, colons and indentation")
    lines = text.split("\n")
    begins = _RECORD_WITHOUT_HYPHEN.match(lines[mark.line]) if mark and mark.line < len(lines) else None
    if begins:
        hint = "a space is missing behind the hyphen: - id: …" if begins[1] else "is the hyphen missing? Write - id: …"
    comment = _comment_above(lines, mark.line) if mark else None
    if comment is not None and "did not find expected" in str(message):
        hint = (
            f"the comment on line {comment + first_line} ends the text above it: put it above its field, or delete it"
        )
    return Problem(place, f"this is not YAML: {message}", "bad-yaml", hint)


def _comment_above(lines: list[str], number: int) -> int | None:
    """The line above that one, where it is a comment that stands as deep as the text around it."""
    above = number - 1
    if not 0 < above < len(lines) or not _COMMENT.match(lines[above]):
        return None
    depths = [len(line) - len(line.lstrip()) for line in lines[above - 1 : above + 1]]
    return above if depths[1] > depths[0] or ":" not in lines[above - 1] else None
