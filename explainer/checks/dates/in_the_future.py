"""A date that is still to come, of something that is told as done.

Nobody has read, reported, published, corrected or counted anything on a day that has not begun. Such a date is a slip
of the year, most often; readers would be told of it as of the past, and lists and feeds would put it first.

What may lie in the future: `review_by`, somebody's `from` and `to`, an event whose `status` is `scheduled`,
`postponed` or `cancelled`, and a fact that such an event carries. What begins in the past and goes on is not to come.

The day is that of `SOURCE_DATE_EPOCH`, where it is set, else today, in UTC. East of there the next day may have begun:
a date of tomorrow is a warning, which stops no build. Where most dates of a site of ten or more lie after the day, the
clock is behind (or the day was set far back on purpose): then nothing is told.

Not seen: what is wrong and past; a date with `?` or `~`; of a range, that its end is to come.

Remedy: the source shows the day: write that. For what is only expected, write an event with `status: scheduled`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from explainer.dates.edtf import EdtfDate, parse_date
from explainer.language import FIRST
from explainer.language.dates import words
from explainer.model.event import Event
from explainer.model.fact import Fact
from explainer.model.record import Record
from explainer.model.schemas.field_values import Path
from explainer.model.series import Series
from explainer.problems import Level, Positions, Problem
from explainer.site.dated_fields import dates_in
from explainer.site.page import NEVER, Page
from explainer.site.report_days import is_to_come, last_published
from explainer.site.site import Site

RULE = "in-the-future"
_MAY_BE = ("review_by", "from", "to")
_FEW = 10  # dates, of which most may be slips without the clock being behind


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date, the record or page that has it, and where it stands."""

    date: EdtfDate
    owner: Record | Page
    positions: Positions
    path: Path


def check(site: Site) -> Iterator[Problem]:
    """Every date of every record and page that is about what has been."""
    found = list(_dates(site)) if site.today else []
    to_come = [one for one in found if is_to_come(one.date, site)]
    if site.today is None or (len(found) >= _FEW and len(to_come) * 2 > len(found)):
        return
    today = words(parse_date(site.today.isoformat()), FIRST)
    for one in to_come:
        name = ".".join(part for part in one.path if isinstance(part, str))
        message = f'"{name}" is {words(one.date, FIRST)}, which is still to come: today is {today}'
        tomorrow = one.date.lower == site.today + dt.timedelta(days=1)
        level: Level = "warning" if tomorrow else "error"
        yield Problem(one.positions.at(*one.path), message, RULE, _hint(one, site), level)


def turning_days(site: Site) -> Iterator[dt.date]:
    """While a date is to come, today and tomorrow: the message names the day."""
    if site.today and any(is_to_come(one.date, site) for one in _dates(site)):
        yield from (site.today, site.today + dt.timedelta(days=1))


def _dates(site: Site) -> Iterator[_Dated]:
    """Every date that cannot be of a day to come."""
    data = site.dataset
    sound = ((record, data.positions[record.id]) for record in data.records.values() if record.id in data.positions)
    for record, positions in (*sound, *data.damaged):
        for path, date in dates_in(record):
            if path[-1] not in _MAY_BE and not _is_expected(record, path, site):
                yield _Dated(date, record, positions, path)
    for page in site.pages:
        for path, date in dates_in(page.front):
            if date != NEVER:
                yield _Dated(date, page, page.positions, path)


def _is_expected(record: Record, path: Path, site: Site) -> bool:
    """Whether the date is that of something told as still to come; or of a report of it, which another rule tells."""
    if isinstance(record, Event):
        return record.status != "happened"
    if not isinstance(record, Fact) or path != ("date",):
        return False
    told = record.reported is not None and not is_to_come(record.reported, site)
    return told or any(event.status != "happened" for event in site.dataset.events_of(record.id))


def _hint(one: _Dated, site: Site) -> str:
    match one.owner, one.path:
        case Event(), _:
            return "what is only expected has status: scheduled; else mend the day"
        case Fact(), ("date",):
            return "what is only expected is carried by an event with status: scheduled; else mend the day"
        case Fact() as fact, ("reported",):
            last = last_published(fact, site.dataset)
            day = f", the last is of {words(last.published, FIRST)}" if last and last.published else ""
            return f"no source is as late{day}: mend the day"
        case Series(), ("points", _, "at"):
            return "a series shows what was counted; a forecast is a fact, with whoever makes it"
        case Page(), ("as_of",):
            return "as_of is the last day that the page's sources cover: mend the day"
    return "mend the day: is the year right?"
