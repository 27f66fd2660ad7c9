"""That we looked for something and did not find it: when, by which words, where; and how long that holds."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import Field

from explainer.dates.edtf import LAST_YEAR, EdtfDate, parse_date
from explainer.model.fields import Day, Plain, Text, Value

HOLDS = 180  # days after which somebody should look again: what was not there may be there now


def first_due(*days: EdtfDate | None) -> EdtfDate | None:
    """The first of these days; None where there is none."""
    return min((day for day in days if day), key=lambda day: day.sort_key, default=None)


class SearchWords(Value):
    """The words looked for, in each of the languages: what nobody reports in one, somebody may in the other."""

    en: Annotated[tuple[Plain, ...], Field(min_length=1)]
    """The words looked for in English, at least one."""
    es: Annotated[tuple[Plain, ...], Field(min_length=1)]
    """The words looked for in Spanish, at least one."""


class Search(Value):
    """A search that found nothing."""

    on: Day
    """The day on which we looked; half a year later it is due to be done again."""
    words: Annotated[SearchWords, Field(alias="for")]
    """The words looked for, in both languages."""
    where: Text
    """Where we looked: an archive, a search engine, the bodies whose pages were read."""

    @property
    def due(self) -> EdtfDate:
        """The last day on which it need not be done again; at the end of the calendar, the last that there is."""
        day = self.on.lower
        assert day is not None
        return parse_date(min(day + dt.timedelta(days=HOLDS), dt.date(LAST_YEAR, 12, 31)).isoformat())
