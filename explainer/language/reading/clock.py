"""Times of day as a text says them: `02:00`, `2 a.m.`, `14 h`, `2 de la madrugada`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from explainer.language.reading.tokens import Token

_HALF_DAY: Final = 720  # minutes
_HOURS: Final = re.compile(r"[ \u00a0\u202f]?(?:h|hs|hrs|horas|hours|hrs)\b\.?", re.IGNORECASE)
_HALF: Final = re.compile(
    r"[ \u00a0\u202f]*(?:(?P<am>a\.?[ \u00a0\u202f]?m\b\.?|(?:de|in)[ ](?:la|the)[ ](?:madrugada|mañana|morning))"
    r"|(?P<pm>p\.?[ \u00a0\u202f]?m\b\.?|(?:de|in|at)[ ](?:la[ ]|the[ ])?(?:tarde|noche|afternoon|evening|night)))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day, `text[start:end]`, in minutes after midnight: two, where only half a day is told."""

    start: int
    end: int
    minutes: tuple[int, ...]


def time_at(text: str, line: Sequence[Token], at: int) -> tuple[Time, int] | None:
    """The time of day that begins with a token, and how many tokens it has; None where none begins."""
    token = line[at]
    if token.kind == "clock":
        at_hour, minute = map(int, re.split(r"[:h]", token.text))
        return _of_day(text, token, at_hour, minute)
    if token.kind != "digits" or token.coded or not re.fullmatch(r"\d\d?(?:\.[0-5]\d)?", token.text):
        return None
    hour, _, minutes = token.text.partition(".")
    if int(hour) > 24:
        return None
    suffix = token.suffix.lower()
    if suffix in ("am", "pm"):
        return Time(token.start, token.end, (_in_half(int(hour), int(minutes or 0), suffix == "pm"),)), 1
    if suffix or (minutes and not _HALF.match(text, token.end)):
        return (Time(token.start, token.end, (int(hour) * 60,)), 1) if suffix in ("h", "hs") else None
    if _HALF.match(text, token.end):
        return _of_day(text, token, int(hour), int(minutes or 0))
    return None


def _of_day(text: str, token: Token, hour: int, minute: int) -> tuple[Time, int]:
    half = _HALF.match(text, token.end)
    if half:
        return Time(token.start, half.end(), (_in_half(hour, minute, bool(half["pm"])),)), 1
    whole = hour * 60 + minute
    named = token.text.startswith("0") or hour > 12 or _HOURS.match(text, token.end)
    return Time(token.start, token.end, (whole,) if named else (whole, (whole + _HALF_DAY) % (2 * _HALF_DAY))), 1


def _in_half(hour: int, minute: int, after_noon: bool) -> int:
    """Minutes after midnight of an hour before or after noon; `14:00 p.m.` is taken at its word."""
    return (hour % 12 if hour <= 12 else hour) * 60 + minute + (_HALF_DAY if after_noon and hour <= 12 else 0)
