"""JSON as its standard has it (RFC 8259): Python alone would also read NaN and Infinity."""

from __future__ import annotations

import json
from typing import Any, NoReturn


class NotJsonError(ValueError):
    """Text that is not JSON; `offset` is where it ends to be."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


def read_json(text: str) -> Any:
    """The value that the text stands for; raises NotJsonError."""
    try:
        return json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise NotJsonError(error.msg, error.pos) from error
    except _NoNumberError as error:
        raise NotJsonError(f"{error} is no number in JSON", text.find(str(error))) from error
    except RecursionError as error:
        raise NotJsonError("it is nested too deep", 0) from error


class _NoNumberError(Exception):
    pass


def _no_number(constant: str) -> NoReturn:
    raise _NoNumberError(constant)
