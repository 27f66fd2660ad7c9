"""The value of a field, as a correction has it, in words that readers have: a date, somebody's name, a source.

What is none of these, or is not in the data any more, stays as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from explainer.dates.edtf import DateError, parse_date
from explainer.language import Lang
from explainer.language.choices import PLACE_KINDS, SOURCE_KINDS, place_kind, source_kind
from explainer.language.dates import words as date_words
from explainer.language.editorial import LEGAL_STAGES, legal_stage
from explainer.language.statuses import (
    EVENT_STATUSES,
    FACT_STATUSES,
    QUESTION_STATUSES,
    event_status,
    fact_status,
    question_status,
)
from explainer.language.typography import typeset
from explainer.model.series import Series
from explainer.site import routes
from explainer.site.queries import address_of
from explainer.site.routes import Addressed
from explainer.site.titles import title_in_lists
from explainer.views.context import ViewContext
from explainer.views.parts.changes.differing_words import Run
from explainer.views.parts.links import LinkView

_DATES: Final = frozenset(("date", "reported", "published", "as_of", "updated"))
_IDS: Final = frozenset(
    ("said_by", "against", "actors", "speaks_for", "place", "places", "within", "topics", "reply", "facts", "accounts",
     "sources", "cites", "shows")
)  # fmt: skip
_WITH_DAYS: Final = frozenset(("value", "points", "roles", "searched", "no_reply"))  # groups, of which a day is a part
_DAY: Final = re.compile(r"(?<![\w-])[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?(?![\w-])")
# Of what is chosen from a list: the words of each choice, and how they begin a line.
_CHOICES: Final[Mapping[str, tuple[Mapping[str, str], Callable[[str, Lang], str]]]] = {
    "fact.status": (FACT_STATUSES["en"], fact_status),
    "question.status": (QUESTION_STATUSES["en"], question_status),
    "event.status": (EVENT_STATUSES["en"], event_status),
    "source.kind": (SOURCE_KINDS["en"], source_kind),
    "place.kind": (PLACE_KINDS["en"], place_kind),
    "fact.legal_stage": (LEGAL_STAGES["en"], legal_stage),
}


def worded_value(ctx: ViewContext, field: str, noun: str, words: str) -> tuple[Run, ...]:
    """The value of that field of a kind of record, or of a page; what is a record leads to it."""
    name, *rest = field.split(".")
    choices, worded = _CHOICES.get(f"{noun}.{name}", ({}, None))
    if worded and words in choices:
        return (Run(worded(words, ctx.lang), True),)
    if name in _DATES:
        return (Run(_date(words, ctx.lang), True),)
    if name in _IDS or rest[:1] == ["cites"]:
        first, comma, more = words.partition(",")
        link = record_link(ctx, first)
        if link:
            return tuple(filter(_says_something, (Run(link.label, True, link.href), Run(comma + more, True))))
    if name in _WITH_DAYS:
        words = _DAY.sub(lambda day: _date(day[0], ctx.lang), words)
    return (Run(words),)


def entry_of(ctx: ViewContext, field: str) -> LinkView | None:
    """Which entry of a list a field is, `accounts.an-id` or `points.2026-01`: a record, or a day; None for others.

    Of a source nothing: its words name it.
    """
    name, _, known_by = field.partition(".")
    if name == "accounts":
        return record_link(ctx, known_by)
    return LinkView(_date(known_by, ctx.lang), "") if name in ("points", "roles") and known_by else None


def record_link(ctx: ViewContext, record_id: str) -> LinkView | None:
    """A record by what it is called, a source by its title and publisher; a series leads to the data."""
    record = ctx.dataset.records.get(record_id)
    if not isinstance(record, Addressed | Series):
        return None
    title, publisher = typeset(title_in_lists(record, ctx.lang)), getattr(record, "publisher", None)
    label = f"{title} ({publisher})" if publisher and publisher != title else title
    return LinkView(label, ctx.ask(address_of, record_id) or routes.DATA)


def _date(words: str, lang: Lang) -> str:
    try:
        return date_words(parse_date(words), lang)
    except DateError:
        return words


def _says_something(run: Run) -> bool:
    return bool(run.words)
