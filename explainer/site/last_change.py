"""When something was last changed in a way that matters to readers: a mended typo changes nothing here."""

from __future__ import annotations

from explainer.dates.edtf import EdtfDate
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.site.corrections.importance import is_news
from explainer.site.page import Page
from explainer.site.site import Site


def last_change_of_all(site: Site) -> EdtfDate | None:
    """The day on which anything of the site was last published or corrected."""
    days = [last_change(page, site) for page in site.pages]
    days += [entry.date for entry in filter(is_news, site.dataset.corrections.values())]
    return max((day for day in days if day), key=lambda day: day.sort_key, default=None)


def last_change(subject: Page | Record, site: Site) -> EdtfDate | None:
    """The latest of its publication, its declared update and its corrections; None where none of them has a day.

    What changes an account of a question changes the question.
    """
    days = [entry.date for entry in filter(is_news, site.corrections_of(subject))]
    if isinstance(subject, Page):
        days += [day for day in (subject.front.published, subject.front.updated) if day]
    if isinstance(subject, Question):
        facts = (site.dataset.facts.get(account.fact) for account in subject.accounts)
        days += [entry.date for fact in facts if fact for entry in filter(is_news, site.corrections_of(fact))]
    return max(days, key=lambda day: day.sort_key, default=None)
