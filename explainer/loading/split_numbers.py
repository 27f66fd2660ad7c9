"""A number that was typed with a comma inside braces: to YAML, `{number: 1,200}` has a field "200".

The rest is put back behind what stands before the comma, so that the number is told of as it was typed.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

_BEGINNING = re.compile(r"[^\w\s]{0,3} ?\d+(?:[.,]\d+)*")
_REST = re.compile(r"\d+(?:[.,]\d+)*(?:\D.{0,40})?")


def rest_of_number(number: Any, before: yaml.Event, key: yaml.Event, value: yaml.Event) -> str:
    """The comma and what follows it, where a field without a value is the rest of the number before it; else nothing.

    `number` is what was read before the comma, `before` its event; `key` and `value` are those of the field.
    """
    if not (isinstance(number, str) and isinstance(key, yaml.ScalarEvent) and isinstance(value, yaml.ScalarEvent)):
        return ""
    nothing = value.value == "" and value.implicit[0] and key.implicit[0]
    blanks = _blanks(before, key)
    if not nothing or not 0 <= blanks <= 1 or not (_BEGINNING.fullmatch(number) and _REST.fullmatch(key.value)):
        return ""
    return f",{' ' * blanks}{key.value}"


def _blanks(before: yaml.Event, behind: yaml.Event) -> int:
    """How many blanks stand beside the comma between two events of one line; -1 where they are not on one line."""
    end, start = before.end_mark, behind.start_mark
    return start.column - end.column - 1 if end and start and end.line == start.line else -1
