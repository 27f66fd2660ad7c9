"""Words as printers set them: the apostrophes and quotation marks that keyboards lack."""

from __future__ import annotations

import re

# A mark opens after nothing, a space or an opening sign; everywhere else it closes, or is an apostrophe.
_OPENING = re.compile(r"(?<![^\s(\[{“‘—–/-])([\"'])(?=\S)")
_SINGLE = re.compile(r"(?<![^\s(\[{“‘—–/-])'(?=\d0s\b|\d\d\b)")  # the ’90s
_SIGNS = {'"': "“", "'": "‘"}


def typeset(text: str) -> str:
    """The text with “ ” ‘ ’ for straight marks; what is curly already stays, so that doing it twice changes nothing."""
    if '"' not in text and "'" not in text:
        return text
    text = _SINGLE.sub("’", text)
    text = _OPENING.sub(lambda mark: _SIGNS[mark[1]], text)
    return text.replace('"', "”").replace("'", "’")
