"""What was still to come, and whose day is past; or what is to be watched, and nobody says what would settle it.

Readers take "expected in April" for the state of things as long as it stands there. So an event with `status:
scheduled` whose day is over is due, and so is a fact or question whose `review_by` is past, or whose search is older
than half a year. An entry under "What to watch" names what would settle it: it leads to a question that has
`settled_by` (`/questions/ID/`), or to an event that is scheduled (`/timeline/#id`), or cites a fact that such an event
carries. It falls due with that event, or when the question is answered.

The day is that of the check; without one, days are not looked at.

Not seen: what the words of a page expect for a day that no event carries.

Remedy: look what came of it. Give the event `happened`, `postponed` or `cancelled` and the fact that tells it; answer
the question, or set a later `review_by` when you have looked. What is only past its day is a warning, since a day that
passes may not stop a build that passed the day before; an entry that nothing would settle is an error.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from explainer.dates.edtf import EdtfDate
from explainer.language import FIRST
from explainer.language.dates import words
from explainer.model.event import Event
from explainer.model.fact import Fact
from explainer.model.question import Question
from explainer.problems import Level, Problem
from explainer.site.editorial.due import awaited, overdue
from explainer.site.editorial.watching import WatchItem, watch_items
from explainer.site.site import Site

RULE = "overtaken"


def check(site: Site) -> Iterator[Problem]:
    """What is past its day, then every entry of a list of what to watch."""
    data = site.dataset
    for record, day in overdue(data, site.today) if site.today else ():
        if isinstance(record, Event):
            message = f'the event "{record.id}" was expected {words(day, FIRST)}, which is past'
            hint = "say what came of it: status happened, postponed or cancelled, with the fact that tells it"
            yield Problem(data.where(record.id, "status"), message, RULE, hint, "warning")
        else:
            message = f'the {record.noun} "{record.id}" was to be looked at again by {words(day, FIRST)}'
            field = _field(record, day)
            later = "a later review_by" if field == "review_by" else "the new day in on"
            yield Problem(data.where(record.id, field), message, RULE, f"look again, then write {later}", "warning")
    for item in watch_items(site):
        yield from _of_item(item, site)


def _field(record: Fact | Question, day: EdtfDate) -> str:
    """The field that the day comes from."""
    if record.review_by and record.review_by.text == day.text:
        return "review_by"
    return "searched" if record.searched and record.searched.due.text == day.text else "no_reply"


def turning_days(site: Site) -> Iterator[dt.date]:
    """The day after each that is awaited."""
    for _, day in awaited(site.dataset):
        if day.upper and day.upper < dt.date.max:
            yield day.upper + dt.timedelta(days=1)


def _of_item(item: WatchItem, site: Site) -> Iterator[Problem]:
    place, begins = item.paragraph.location, item.words
    if not item.questions and not item.events:
        message = f'"{begins} …" is to be watched, and nothing says what would settle it'
        hint = "lead to a question with settled_by (/questions/ID/), or to a scheduled event (/timeline/#ID)"
        yield Problem(place, message, RULE, hint)
        return
    for question in item.questions:
        if site.dataset.question_status(question) == "answered":
            message = f'"{begins} …" is still to be watched, and the question "{question.id}" is answered'
            yield Problem(place, message, RULE, "say what came of it, or take the entry out")
    for event in item.events:
        over = event.status in ("happened", "cancelled")
        if over or (site.today and event.span.is_before(site.today)):
            message = f'"{begins} …" is still to be watched, and the day of the event "{event.id}" is past'
            level: Level = "error" if over else "warning"
            yield Problem(place, message, RULE, "say what came of it, or take the entry out", level)
