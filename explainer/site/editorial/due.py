"""What somebody was to look at again, or was still to come, and whose day is past."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from explainer.dates.edtf import EdtfDate
from explainer.model.dataset import Dataset
from explainer.model.event import Event
from explainer.model.fact import Fact
from explainer.model.question import Question


def awaited(data: Dataset) -> Iterator[tuple[Fact | Question | Event, EdtfDate]]:
    """Every fact, question and scheduled event that stands and has a day, and that day."""
    for fact in data.facts.values():
        if fact.due and data.is_current(fact):
            yield fact, fact.due
    for question in data.questions.values():
        if question.due and not question.retracted:
            yield question, question.due
    for event in data.events.values():
        if event.status == "scheduled" and event.stands:
            yield event, event.span


def overdue(data: Dataset, today: dt.date) -> Iterator[tuple[Fact | Question | Event, EdtfDate]]:
    """Those whose day was over when that day began."""
    return ((record, day) for record, day in awaited(data) if day.is_before(today))
