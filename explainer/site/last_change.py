"""When something was last changed in a way that matters to readers: a mended typo changes nothing here."""

from __future__ import annotations

from explainer.dates.edtf import EdtfDate
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.site.page import Page
from explainer.site.site import Site


def last_change_of_all(site: Site) -> EdtfDate | None:
    """The day on which anything of the site was last published or corrected."""
    days = [last_change(page, site) for page in site.pages]
    days += [entry.date for entry in site.dataset.corrections.values()]
    return max((day for day in days if day), key=lambda day: day.sort_key, default=None)


def last_change(subject: Page | Record, site: Site) -> EdtfDate | None:
    """The latest of its publication, its declared update and its corrections; None where none of them has a day."""
    corrections = site.dataset.corrections.values()
    if isinstance(subject, Page):
        days = [subject.front.published, *([subject.front.updated] if subject.front.updated else [])]
        days += [entry.date for entry in corrections if subject.slug in entry.pages]
    else:
        accounts = [account.fact for account in subject.accounts] if isinstance(subject, Question) else []
        ids = {subject.id, *accounts}
        days = [entry.date for entry in corrections if ids.intersection(entry.records)]
    return max(days, key=lambda day: day.sort_key, default=None)
