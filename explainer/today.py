"""The day that a check and a build go by. No page reads it off the clock: `docs/decisions/0008-no-clock.md`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping


def build_day(environment: Mapping[str, str]) -> dt.date:
    """The day of SOURCE_DATE_EPOCH where it is set, else today, both in UTC; ValueError where it is no moment."""
    epoch = environment.get("SOURCE_DATE_EPOCH")
    try:
        moment = dt.datetime.fromtimestamp(int(epoch), dt.UTC) if epoch else dt.datetime.now(dt.UTC)
    except (ValueError, OverflowError, OSError):
        raise ValueError("SOURCE_DATE_EPOCH, of the environment, is not a number of seconds") from None
    return moment.date()
