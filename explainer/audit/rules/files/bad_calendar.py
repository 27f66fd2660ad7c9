"""A calendar that calendar programs refuse, or in which two events have one id (RFC 5545).

Its lines end with CR and LF and have at most 75 bytes; what begins ends; each event has an id of its own, a stamp and
a start.

Remedy: mend what writes it. Ids of events that were published stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from explainer.audit.built_site import BuiltSite
from explainer.audit.calendar_text import ContentLine, content_lines
from explainer.problems import Location, Problem

RULE = "bad-calendar"
_NEEDED = {"VCALENDAR": ("VERSION", "PRODID"), "VEVENT": ("UID", "DTSTAMP", "DTSTART")}
_PROPERTY = re.compile(r'([A-Za-z0-9-]+)(?:;[^:"]*(?:"[^"]*"[^:"]*)*)?:(.*)', re.DOTALL)


class _Part(NamedTuple):
    kind: str
    line: int
    properties: dict[str, str]


def check(site: BuiltSite) -> Iterator[Problem]:
    """Every calendar."""
    for file in site.named(".ics"):
        yield from _bytes(file, site.content(file))
        yield from _parts(file, content_lines(site.text(file)))


def _bytes(file: str, content: bytes) -> Iterator[Problem]:
    for number, line in enumerate(content.split(b"\n"), start=1):
        if line and not line.endswith(b"\r"):
            yield Problem(Location(file, number), "this line does not end with CR and LF", RULE, "mend what writes it")
            return
        if len(line) > 76:
            yield Problem(Location(file, number), f"this line has {len(line) - 1} bytes", RULE, "fold it at 75")


def _parts(file: str, lines: list[ContentLine]) -> Iterator[Problem]:
    """What begins and ends, and what each part has in it."""
    open_parts, ids = list[_Part](), dict[str, int]()
    for line in lines:
        name, value = _property(line.text)
        place = Location(file, line.line)
        if name == "BEGIN":
            open_parts.append(_Part(value.upper(), line.line, {}))
        elif not open_parts:
            yield Problem(place, "this line stands outside the calendar", RULE, "it begins with BEGIN:VCALENDAR")
        elif not name:
            yield Problem(place, "this line is no property", RULE, "write NAME:value, or NAME;PARAMETER=word:value")
        elif name != "END":
            open_parts[-1].properties.setdefault(name, value)
        elif value.upper() != open_parts[-1].kind:
            yield Problem(place, f"{value} ends here, while {open_parts[-1].kind} is open", RULE, "mend what writes it")
        else:
            yield from _ended(file, open_parts.pop(), ids)
    for part in open_parts:
        yield Problem(Location(file, part.line), f"this {part.kind} does not end", RULE, f"write END:{part.kind}")


def _ended(file: str, part: _Part, ids: dict[str, int]) -> Iterator[Problem]:
    place = Location(file, part.line)
    missing = [name for name in _NEEDED.get(part.kind, ()) if not part.properties.get(name)]
    if missing:
        yield Problem(place, f"this {part.kind} has no {' and no '.join(missing)}", RULE, "mend what writes it")
    uid = part.properties.get("UID", "") if part.kind == "VEVENT" else ""
    again = uid + part.properties.get("RECURRENCE-ID", "")
    if uid and again in ids:
        yield Problem(place, f'the id "{uid}" is that of another event', RULE, f"the first is at line {ids[again]}")
    ids.setdefault(again, part.line)


def _property(line: str) -> tuple[str, str]:
    found = _PROPERTY.fullmatch(line)
    return (found[1].upper(), found[2]) if found else ("", "")
