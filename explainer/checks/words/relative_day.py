"""A day is told by the day on which it is read: "yesterday", "last week", "currently", "el mes pasado".

What is read next year was written this year. Prose, questions, and the texts of records say the day, the month or the
year; so does a day of the week ("on Monday") where no date stands in the words before it. Within quotation marks the
words are those of others, and may say what they say. Names may hold such words ("USA Today"), and "the next day", "the
last week of May" say which.

Not seen: "now", "still", "so far", "soon" and the like, which are told by `explainer review`; a relative day in other
words ("the other week"); pages about the site where they cite nothing; days of the week in records, whose date stands
beside them.

Remedy: say the day, the month or the year.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language import FIRST
from explainer.language.dates import words
from explainer.language.relative_days import relative_days, weekdays
from explainer.model.correction import Correction
from explainer.model.fact import Fact
from explainer.problems import Problem
from explainer.site.site import Site
from explainer.site.words.quotations import outside_quotations
from explainer.site.words.record_words import RecordText, record_texts

RULE = "relative-day"
_OF_OTHERS = frozenset({"translated_title", "why_unnamed", "searched", "no_reply", "document"})


def check(site: Site) -> Iterator[Problem]:
    """Every claim of pages, then every text of every record but those that others have worded."""
    for claim in site.claims:
        if claim.kind == "answer":
            continue  # a text of a record
        own = outside_quotations(claim.text)
        for at, when in (*relative_days(own, claim.lang), *weekdays(own, claim.before, claim.lang)):
            hint = _hint(claim.facts[0] if claim.cited and len(claim.facts) == 1 else None)
            yield Problem(claim.place(at), _message(when), RULE, hint)
    for record in site.dataset.records.values():
        for text in () if isinstance(record, Correction) else record_texts(record):
            if _OF_OTHERS.isdisjoint(text.path):
                yield from _in_record(text, site)


def _in_record(text: RecordText, site: Site) -> Iterator[Problem]:
    for _, when in relative_days(outside_quotations(text.words), text.lang):
        hint = _hint(text.record if isinstance(text.record, Fact) else None)
        yield Problem(text.place(site.dataset), _message(when), RULE, hint)


def _message(when: str) -> str:
    return f"“{when}” is another day to whoever reads this later"


def _hint(fact: Fact | None) -> str:
    """The remedy, with the day of the fact where there is one."""
    if fact is None:
        return "say the day, the month or the year"
    told = f"was reported on {words(fact.reported, FIRST)}" if fact.reported else f"is of {words(fact.date, FIRST)}"
    return f"say the day: {fact.id} {told}"
