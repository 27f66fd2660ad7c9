"""When something was last changed in a way that matters to readers: a mended typo changes nothing here."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.dates.edtf import EdtfDate
from explainer.model.event import Event
from explainer.model.fact import Fact
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.series import Series
from explainer.site.corrections.importance import is_news
from explainer.site.page import Page
from explainer.site.site import Site


def last_change_of_all(site: Site) -> EdtfDate | None:
    """The day on which anything of the site was last published or corrected."""
    days = [last_change(page, site) for page in site.pages]
    days += [entry.date for entry in filter(is_news, site.dataset.corrections.values())]
    days += [day for record in site.dataset.records.values() for day in _withdrawn(record)]
    return max((day for day in days if day), key=lambda day: day.sort_key, default=None)


def last_change(subject: Page | Record, site: Site) -> EdtfDate | None:
    """The latest of its publication, its declared update, its corrections and the day from which it was withheld or
    retracted; None where none of them has a day.

    What changes an account of a question changes the question.
    """
    days = [*(entry.date for entry in filter(is_news, site.corrections_of(subject))), *_withdrawn(subject)]
    if isinstance(subject, Page):
        days += [day for day in (subject.front.published, subject.front.updated) if day]
    if isinstance(subject, Question):
        keys = (account.fact for account in subject.accounts)
        facts = [site.dataset.facts[key] for key in keys if key in site.dataset.facts]
        days += [entry.date for fact in facts for entry in filter(is_news, site.corrections_of(fact))]
        days += [day for fact in facts for day in _withdrawn(fact)]
    return max(days, key=lambda day: day.sort_key, default=None)


def _withdrawn(subject: Page | Record) -> Iterator[EdtfDate]:
    """Since when it is withheld, and since when we no longer stand by it."""
    retracted = subject.retracted if isinstance(subject, (Page, Fact, Event, Question, Series)) else None
    yield from (gone.date for gone in (subject.withheld, retracted) if gone)
