"""The day on which a page was published: its publisher's own, as the page prints it, whatever day it was elsewhere."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Final

from explainer.language import FIRST, LANGUAGES, Lang
from explainer.language.reading.figures import figures
from explainer.sources.drafting.choice import Choice
from explainer.web.meta_tags import Said
from explainer.web.page_metadata import PageMetadata

_ISO: Final = re.compile(
    r"(?P<year>\d{4})[-/.]?(?P<month>\d{2})[-/.]?(?P<day>\d{2})(?!\d(?!\d{5}$))"
    r"(?:[T ]+(?P<hour>\d{2}):?(?P<minute>\d{2})(?::?(?P<second>\d{2})(?:[.,]\d+)?)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?"
)
_SHORT: Final = re.compile(r"^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_OF_A_CHANGE: Final = re.compile(r"\b(?:updated|edited|actuali[sz]ad|modif|editad)", re.IGNORECASE)
_MONTH: Final = re.compile(r"(\d{4})-(\d{2})")
_EPOCH: Final = re.compile(r"\d{10}(?:\d{3})?")
_IN_ADDRESS: Final = (
    re.compile(r"(?<!\d)(20\d\d)[/-](0[1-9]|1[0-2])[/-]([0-2]\d|3[01])(?!\d)"),
    re.compile(r"(?<=/)(20\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?=[-_/])"),
)
_FIRST_YEAR: Final = 1995  # before it, there were no pages to speak of: such a day is what a machine fills in
_TOP: Final = 1_500  # signs of a page, within which it prints its day
_NOON: Final = 12
_ANY_DAY: Final = frozenset(("date", "dc.date", "dcterms.date"))  # which may be that on which a machine made the page


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day as it is written: the moment, where it has an hour; `utc`, where that is not the publisher's own clock."""

    day: dt.date
    moment: dt.datetime | None = None
    utc: bool = False


def published_on(metadata: PageMetadata, address: str, language: str | None, today: dt.date) -> Choice:
    """The day, as a date of the records; None where the page does not show it, or not which one it is."""
    asks: list[str] = []
    lang = next((known for known in LANGUAGES if known == language), None)
    stamps: list[tuple[Said, Stamp]] = []
    for said in metadata.published:
        stamp = read_stamp(said.words, lang)
        if isinstance(stamp, Stamp):
            stamps.append((said, stamp))
        elif stamp:
            asks.append(f'{said.where} says "{said.words}", which is {stamp}: look at the page, and give --published')
    plausible = [(said, stamp) for said, stamp in stamps if dt.date(_FIRST_YEAR, 1, 1) <= stamp.day <= today]
    for said, stamp in stamps:
        if stamp.day > today:
            asks.append(f'{said.where} says "{said.words}", which is still to come; it was not taken')
    if plausible:
        chosen = _chosen(plausible, metadata, address, lang)
        others = _others(plausible) or _doubts(chosen, metadata, address, lang, today)
        return Choice(chosen.value, chosen.where, (*chosen.asks, *others))
    if (day := day_of_address(address)) and day <= today:
        return Choice(day.isoformat(), "the day in the address", tuple(asks))
    if month := next((said for said in metadata.published if _MONTH.fullmatch(said.words)), None):
        return Choice(month.words, month.where, tuple(asks))
    asks += [] if asks else _unread(metadata.published, stamps)
    if metadata.modified and not asks:
        said = metadata.modified[0]
        asks.append(f"the page says only when it was changed ({said.where}: {said.words}), not when it was published")
    return Choice(None, "", tuple(asks))


def read_stamp(words: str, lang: Lang | None) -> Stamp | str | None:
    """The day that words give; what they may mean, where that is not certain; None where they give no day."""
    words = _SHORT.sub(lambda one: f"{one[1]}-{int(one[3]):02}-{int(one[4]):02}", words.strip())
    if found := _ISO.match(words):
        return _of_numbers(found)
    if _EPOCH.fullmatch(words):
        moment = dt.datetime.fromtimestamp(int(words[:10]), dt.UTC)
        return Stamp(moment.date(), moment, utc=True)
    try:
        moment = parsedate_to_datetime(words)
        return Stamp(moment.date(), moment if moment.tzinfo else None, utc="GMT" in words or "+0000" in words)
    except (ValueError, TypeError, IndexError, OverflowError):
        return _of_words(words, lang)


def day_of_address(address: str) -> dt.date | None:
    """The day that stands in an address, as `/2026/01/03/`."""
    found = (one for form in _IN_ADDRESS for one in form.finditer(address))
    days = {day for one in found if (day := _day(*map(int, one.groups())))}
    return days.pop() if len(days) == 1 else None


def _of_numbers(found: re.Match[str]) -> Stamp | None:
    day = _day(int(found["year"]), int(found["month"]), int(found["day"]))
    if day is None or not found["hour"]:
        return Stamp(day) if day else None
    zone = found["zone"] or ""
    try:
        time = dt.time(int(found["hour"]), int(found["minute"]), int(found["second"] or 0))
        offset = _offset(zone)
    except ValueError:
        return Stamp(day)
    if offset is None:
        return Stamp(day)
    return Stamp(day, dt.datetime.combine(day, time, dt.timezone(offset)), utc=not offset)


def _offset(zone: str) -> dt.timedelta | None:
    if not zone:
        return None
    if zone in ("Z", "UTC", "GMT"):
        return dt.timedelta()
    digits = zone[1:].replace(":", "").ljust(4, "0")
    offset = dt.timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    if offset >= dt.timedelta(days=1):
        raise ValueError("no place is so far from another")
    return -offset if zone[0] == "-" else offset


def _of_words(words: str, lang: Lang | None) -> Stamp | str | None:
    if _OF_A_CHANGE.search(words):
        return None
    for each in dict.fromkeys((*((lang,) if lang else ()), *LANGUAGES)):
        dates = [date for date in figures(words[:200], each).dates if date.kind == "day"]
        full = [date for date in dates if all(None not in one for one in date.dates)]
        if len(full) != 1:
            continue
        days = {day for year, month, number in full[0].dates if (day := _day(year or 0, month or 0, number or 0))}
        if len(days) == 1:
            return Stamp(days.pop())
        if days:
            return " or ".join(day.isoformat() for day in sorted(days))
    return None


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


# --- which of them ----------------------------------------------------------------------------------------------------


def _chosen(stamps: Sequence[tuple[Said, Stamp]], metadata: PageMetadata, address: str, lang: Lang | None) -> Choice:
    """The first that the page gives; where that is in UTC, the day that the same page prints for the same moment."""
    said, stamp = stamps[0]
    if not stamp.utc or stamp.moment is None:
        return Choice(stamp.day.isoformat(), said.where)
    near = {stamp.day + dt.timedelta(days=days) for days in (-1, 0, 1)}
    for other, local in stamps[1:]:
        if local.moment and not local.utc and abs(local.moment - stamp.moment) <= dt.timedelta(minutes=5):
            return Choice(local.day.isoformat(), f"{other.where}, in the time of its place")
    if (day := day_of_address(address)) in near and day:
        return Choice(day.isoformat(), f"{said.where}, and the day in the address")
    printed = near & _printed(metadata.text, lang)
    if len(printed) == 1:
        return Choice(printed.pop().isoformat(), f"{said.where}, and the day that the page prints")
    if stamp.day in printed or stamp.moment.hour >= _NOON:
        return Choice(stamp.day.isoformat(), said.where)
    ask = f"{said.where} is in UTC ({said.words}): to its publisher it may have been the day before; look at the page"
    return Choice(stamp.day.isoformat(), said.where, (ask,))


def _printed(text: str, lang: Lang | None) -> set[dt.date]:
    """The days that the top of a page prints."""
    dates = figures(text[:_TOP], lang or FIRST).dates
    return {
        day
        for date in dates
        if date.kind == "day"
        for year, month, number in date.dates
        if year and month and number and (day := _day(year, month, number))
    }


def _others(stamps: Sequence[tuple[Said, Stamp]]) -> tuple[str, ...]:
    """What says another day, more than a zone away."""
    first = stamps[0][1].day
    apart = [(said, stamp) for said, stamp in stamps if abs((stamp.day - first).days) > 1]
    return tuple(f"{said.where} says another day: {said.words}" for said, _ in apart[:1])


def _doubts(chosen: Choice, metadata: PageMetadata, address: str, lang: Lang | None, today: dt.date) -> tuple[str, ...]:
    """Why the day may be another one: what the page prints, its address, or what the day itself is."""
    day = dt.date.fromisoformat(str(chosen.value))
    printed = _printed(metadata.text, lang) - {today}
    if len(printed) == 1 and all(abs((one - day).days) > 1 for one in printed):
        return (f"the page prints another day at its top, {printed.pop()}: look which of them it was published on",)
    written = day_of_address(address)
    if written and abs((written - day).days) > 1:
        return (f"another day stands in the address, {written}: look which of them it was published on",)
    if chosen.where in _ANY_DAY and day == today:
        return (f"{chosen.where} says today, as it may every day: look at the page",)
    if chosen.where.endswith("dateCreated"):
        return ("the page says when it was made (dateCreated), not when it was published",)
    return ()


def _unread(said: Sequence[Said], stamps: Sequence[tuple[Said, Stamp]]) -> list[str]:
    """What gives a day that was not taken: one that cannot be read, or from before there were pages."""
    read = {id(one) for one, _ in stamps}
    early = [(one, stamp) for one, stamp in stamps if 1900 <= stamp.day.year < _FIRST_YEAR and stamp.day.year != 1970]
    if early:
        return [f'{early[0][0].where} says "{early[0][0].words}": if that is the day, give --published']
    words = (one for one in said if id(one) not in read and re.search(r"\d{4}", one.words))
    return [
        f'{one.where} says "{one.words[:80]}", of which no day could be read: give --published'
        for one in words
        if not _MONTH.fullmatch(one.words)
    ][:1]
