"""Markers that do not stand where readers look for them: before the full stop, or with a space before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.markdown import syntax
from explainer.markdown.source_text import SourceText
from explainer.site.page import Found

_MARKERS = re.compile(
    rf"(?:{syntax.BRACKET}|{syntax.EXPLANATORY_MARKER})(?:[ ]?{syntax.BRACKET}|[ ]?{syntax.EXPLANATORY_MARKER})*"
)
_BEGINNING = re.compile(r"^[ >]*(?:(?:[-*+:]|\d{1,3}\.)[ ]+)?(?:\[\^[^\]\n]+\]:)?[ ]*$|\|[ ]*$")
_STOP = re.compile(r"[.,!?…](?![.\w])")


def misplaced_markers(source: SourceText) -> Iterator[Found]:
    """Every run of markers that is in the wrong place, by its first."""
    text = source.masked
    for match in _MARKERS.finditer(text):
        before, stop = text[max(0, match.start() - 200) : match.start()], _STOP.match(text, match.end())
        above, _, line = before.rpartition("\n")
        if stop and before[-1:].isalnum():
            yield Found(match[0], source.place(match.start()), f"write it behind the {_name(stop[0])}, without a space")
        elif (
            before[-1:].isspace()
            and source.raw[match.start() - 1].isspace()
            and not _begins(line, above.rpartition("\n")[2])
        ):
            yield Found(match[0], source.place(match.start()), "take the space before it out")


def _begins(line: str, above: str) -> bool:
    """Whether nothing stands before the marker in its paragraph, item, note or cell."""
    if not line:
        return not above.strip(" >") or above.startswith(("#", "///"))
    return bool(_BEGINNING.search(line))


def _name(stop: str) -> str:
    return {".": "full stop", ",": "comma"}.get(stop, stop)
