"""A correction of what was not published yet.

A correction tells readers what had stood here: it is not older than the page, or the question, that it names.

Not seen: of other records nothing says when they were put here.

Remedy: `date` is the day on which the words were changed: mend it, or `published` of the page. What was changed before
it was published needs no correction.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.dates.edtf import EdtfDate
from explainer.dates.order import certainly_before
from explainer.model.correction import Correction
from explainer.model.question import Question
from explainer.problems import Problem
from explainer.site.page import NEVER
from explainer.site.site import Site

RULE = "before-publication"


def check(site: Site) -> Iterator[Problem]:
    """Every correction, held against each page and question that it names."""
    for correction in site.dataset.corrections.values():
        for path, published in _published(correction, site):
            if certainly_before(correction.date, published):
                name = (correction.pages if path[0] == "pages" else correction.records)[path[1]]
                message = f'"{name}" was published on {published}, after this correction of it, {correction.date}'
                place = site.dataset.where(correction.id, *path)
                yield Problem(place, message, RULE, "mend one of the two days, or take it out of the list")


def _published(correction: Correction, site: Site) -> Iterator[tuple[tuple[str, int], EdtfDate | None]]:
    """The place of each page and question in the correction, and when it was published: of translations, the first."""
    for index, slug in enumerate(correction.pages):
        days = [page.front.published for page in site.pages if page.slug == slug and page.front.published != NEVER]
        yield ("pages", index), min(days, key=lambda day: day.sort_key, default=None)
    for index, record_id in enumerate(correction.records):
        record = site.dataset.records.get(record_id)
        yield ("records", index), record.published if isinstance(record, Question) else None
