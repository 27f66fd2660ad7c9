"""What stands in a YAML text and was not meant for readers, or not as YAML reads it: comments inside texts, notes.

In quotes, and in texts that begin with `>` or `|`, YAML has no comments: a line with `#` is read as words. Quotation
marks, colons and hyphens of word processors are words to it as well, and so are spaces that no keyboard types.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import yaml

from explainer.language.normal_form import ODD_SPACES
from explainer.language.notes_to_self import notes_to_self
from explainer.problems import Location, Problem

NOTE_RULE = "note-to-self"
_HYPHEN = "an entry of a list begins with a hyphen and a space: - "
NOTE_HINT = "find out what is missing and write it, or take the sentence out"
# What word processors set where a hyphen was meant: dashes, a minus and bullets; for a class of a pattern.
HYPHENS = "\u2010-\u2015\u2212\u2022\u2023\u25aa\u25cf\u25e6\u00b7\u2219"
_ODD_SPACE = re.compile(rf"(?m)^[ ]*(?:-[ ]*)?(?:[\w-]+:[ ]*)?([{ODD_SPACES}]+)")
_WIDE_COLON = re.compile(r"(?m)^[ ]*(?:-[ ]+)?[a-z_]{2,30}[ ]?([：﹕︓∶꞉])")
_WIDE_HYPHEN = re.compile(rf"(?m)^[ ]*([{HYPHENS}])[ ]+(?=[a-z_]+:(?:[ ]|$)|[a-z0-9]+(?:-[a-z0-9]+)*[ ]*$)")
_LINES = (
    (_ODD_SPACE, "a space that YAML does not know ({number})", "odd-space", "delete it, and type a space"),
    (_WIDE_COLON, '"{sign}" is not the colon that YAML knows', "bad-yaml", "type : and a space behind it"),
    (_WIDE_HYPHEN, '"{sign}" is not a hyphen', "bad-yaml", _HYPHEN),
)
_COMMENT = re.compile(r"[ ]*(#+)(?:[ ]|$)")
_COMMENT_BEHIND = re.compile(r".*?[ ](#+)[ ]")
# An exception, which nobody writes as words: made as in YAML, or as in Markdown.
_EXCEPTION = re.compile(r"(#+|<!--)[ \t]*allow:")
_IS_COMMENT = re.compile(r"(?:^|\s)#")
_OTHERS_WORDS = re.compile(r"[ ]*(?:-[ ]+)?(?:quote|title)[ ]*:")
_DASH = re.compile(rf"[{HYPHENS}][ ]")
_ADDRESS = re.compile(r"(?:(?<!\]\()https?://|(?<![\w./])www\.)[^\s\"”’»<>]*[^\s\"”’»<>.,;:!?)\]]")
_QUOTES = {"“": "”", "„": "“”", "‟": "”", "«": "»", "‘": "’", "‚": "‘’", "”": "”", "’": "’"}


def debris_of_text(text: str, name: str, first_line: int) -> Iterator[Problem]:
    """What can be seen before YAML reads the text: spaces and colons that are none to it, and notes to oneself."""
    for pattern, message, rule, hint in _LINES if not text.isascii() else ():
        for match in pattern.finditer(text):
            what = message.format(sign=match[1][0], number=f"U+{ord(match[1][0]):04X}")
            yield _at(text, match.start(1), name, first_line, what, rule, hint)
    for start, words in notes_to_self(text):
        line = text[text.rfind("\n", 0, start) + 1 : start]
        said_so = words.startswith(("?", "¿")) and _OTHERS_WORDS.match(line)
        if not _IS_COMMENT.search(line) and not said_so:
            yield _at(text, start, name, first_line, f'"{words}" is a note to oneself', NOTE_RULE, NOTE_HINT)


def as_meant(text: str) -> str:
    """The text with the spaces, colons and hyphens that YAML knows, so that the rest of it can be read."""
    text = _ODD_SPACE.sub(lambda match: match[0].replace(match[1], " " * len(match[1])), text)
    text = _WIDE_COLON.sub(lambda match: match[0].replace(match[1], ": "), text)
    return _WIDE_HYPHEN.sub(lambda match: match[0].replace(match[1], "-"), text)


def debris_of_scalar(event: yaml.ScalarEvent, lines: Sequence[str], place: Location) -> Iterator[Problem]:
    """What is seen once YAML has read a text; `lines` are those of the whole file, `place` is where the text begins."""
    value = event.value.strip()
    if event.style and ("#" in value or "<!--" in value):
        yield from _comments(event, lines, place)
    if "\n" in value:
        how = "a text is one paragraph: take the empty line out"
        hint = "begin it with >- instead of |" if event.style == "|" else how
        yield Problem(place, "readers would see no line break where this text has one", "line-break", hint, "warning")
    elif not event.style and value[:1] in _QUOTES and _is_quoted(value):
        meant = f"'{value[0]}…{value[-1]}'"
        hint = f'take them out, or type " instead; where they are meant, put single quotes around them: {meant}'
        yield Problem(place, f"{value[0]} and {value[-1]} around this text would be shown", "odd-quotes", hint)
    elif not event.style and _DASH.match(value):
        hint = f"{_HYPHEN}; if the text itself begins so, put it in quotes"
        yield Problem(place, f'"{value[0]}" begins no entry of a list', "bad-yaml", hint)
    alone = " " not in value or _ADDRESS.match(value)  # as url: has it
    for address in _ADDRESS.finditer(value) if not alone and ("://" in value or "www." in value) else ():
        hint = "an address stands under url: of a source, which the record names; take it out of the text"
        message = f'"{address[0][:60]}" would be shown as it was typed, and is no link'
        yield Problem(_place_in(event, address[0], lines, place), message, "bad-text", hint)


def _place_in(event: yaml.ScalarEvent, words: str, lines: Sequence[str], place: Location) -> Location:
    """Where words without a space stand in the text that begins at that place."""
    first, last = event.start_mark, event.end_mark
    assert first is not None
    assert last is not None
    for number in range(first.line, min(last.line + 1, len(lines))):
        column = lines[number].find(words, first.column if number == first.line else 0)
        if column >= 0:
            return Location(place.path, place.line + number - first.line, column + 1)
    return place


def unquoted(text: str) -> str:
    """The text without the quotation marks of a word processor around it, so that nothing more is told of it."""
    text = text.strip()
    return text[1:-1] if text[:1] in _QUOTES and _is_quoted(text) else text


def _comments(event: yaml.ScalarEvent, lines: Sequence[str], place: Location) -> Iterator[Problem]:
    """Lines of a text that begin with # and a space, what stands behind such a sign within a line, and exceptions."""
    first, last = event.start_mark, event.end_mark
    assert first is not None
    assert last is not None
    assert event.style
    block = event.style in "|>"
    for number in range(first.line + block, min(last.line + 1, len(lines))):
        line = lines[number][: last.column] if number == last.line else lines[number]
        begins = number == first.line
        match = None if begins else _COMMENT.match(line) or (_COMMENT_BEHIND.match(line) if block else None)
        match = match or _EXCEPTION.search(line, first.column if begins else 0)
        if match:
            where = Location(place.path, place.line + number - first.line, match.start(1) + 1)
            begun = f"begins with {event.style}" if block else "stands in quotes"
            message = "this would be published: within a text, YAML has no comments"
            hint = f"the text {begun}: put the comment on a line above its field, or delete it"
            yield Problem(where, message, "published-comment", hint)


def _is_quoted(value: str) -> bool:
    """Whether the whole text stands in one pair of quotation marks, as an editor types it for YAML."""
    inside = value[1:-1]
    return value[-1] in f'{_QUOTES[value[0]]}"' and not any(sign in inside for sign in "“”„«»")


def _at(text: str, start: int, name: str, first_line: int, message: str, rule: str, hint: str) -> Problem:
    line = text.count("\n", 0, start)
    return Problem(Location(name, first_line + line, start - text.rfind("\n", 0, start)), message, rule, hint)
