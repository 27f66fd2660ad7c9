"""Which of two dates was first, where that is certain: what may have been otherwise is given the benefit."""

from __future__ import annotations

import datetime as dt

from explainer.dates.edtf import EdtfDate, Point


def certainly_before(first: EdtfDate | None, then: EdtfDate | None) -> bool:
    """Whether the one was over before the other began; not so where an end between them is open, `?`, `~` or `%`."""
    if not (first and then and first.end and then.start):
        return False
    return _certain(first.end) and _certain(then.start) and first.end.upper < then.start.lower


def begins_after(date: EdtfDate | None, day: dt.date) -> bool:
    """Whether it had certainly not begun on that day."""
    return bool(date and date.start and _certain(date.start) and date.start.lower > day)


def _certain(point: Point) -> bool:
    return not (point.uncertain or point.approximate)
