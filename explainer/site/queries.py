"""Questions that pages ask of the site, and the one memo that keeps their answers while a site is built.

A query is a plain function of the context and of a hashable key; its answer can be compared with `==`. Whoever asks
through `ask` could be written down, with what was answered. Beside it stand only the indexes of what does not change
while a site is built: those of `Dataset`, `Site` and `History`, each made once of all records and pages.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar, TypeVarTuple, Unpack

from explainer.language import Lang
from explainer.model.as_of import Coverage, History, PastStatus
from explainer.model.dataset import Dataset
from explainer.site import routes
from explainer.site.lists.all_lists import LISTS
from explainer.site.lists.pages import ListPage
from explainer.site.plan import PlannedPage, planned_pages
from explainer.site.publication import Publication
from explainer.site.site import Site

# Kinds of lists whose records have an anchor on them, and no page.
_OF_ANCHORS = frozenset(("timeline", "glossary", "places", "changes"))

Answer = TypeVar("Answer")
Key = TypeVarTuple("Key")


@dataclass(frozen=True, eq=False)
class QueryContext:
    """What queries are asked of: the site, in one language, as of one day. `today` is the day of the build.

    `publication` is the site as it names itself.
    """

    site: Site
    publication: Publication
    coverage: Coverage
    today: dt.date
    lang: Lang
    _answers: dict[tuple[Any, ...], Any] = field(init=False, default_factory=dict, repr=False)

    @property
    def dataset(self) -> Dataset:
        """The site's records."""
        return self.site.dataset

    def ask(self, query: Callable[[Any, Unpack[Key]], Answer], *key: *Key) -> Answer:
        """The answer to the query for that key, made once."""
        asked = (query, *key)
        if asked not in self._answers:
            self._answers[asked] = query(self, *key)
        answer: Answer = self._answers[asked]
        return answer


def plan(ctx: QueryContext) -> Mapping[str, PlannedPage]:
    """Every page of the site by its address."""
    return {page.address: page for page in planned_pages(ctx.site, ctx.lang)}


def list_pages(ctx: QueryContext) -> Mapping[str, ListPage]:
    """Every page of a list by its address."""
    return {page.address: page for pages in LISTS.values() for page in pages(ctx.site, ctx.lang)}


def address_of(ctx: QueryContext, record_id: str) -> str | None:
    """Where a record stands: its page, or its anchor on the page of the list that shows it; None where it has neither.

    Its lasting address (`routes.of_any`) is an anchor on the front of that list, which leads on to here.
    """
    return ctx.ask(_standing).get(record_id) or routes.of_any(ctx.dataset.records[record_id])


def _standing(ctx: QueryContext) -> Mapping[str, str]:
    """Of records without a page of their own, the anchors by id; of several lists that hold one, the whole counts."""
    found: dict[str, str] = {}
    for page in ctx.ask(list_pages).values():
        if page.kind in _OF_ANCHORS and page.about is None and not page.part.parts:
            for record in page.part.entries:
                found.setdefault(record.id, f"{page.address}#{record.id}")
    return found


def history(ctx: QueryContext) -> History:
    """When everything had been reported."""
    return History(ctx.dataset, ctx.coverage.as_of)


def known_since(ctx: QueryContext, fact_id: str) -> dt.date:
    """The first day by which a fact had been reported."""
    return ctx.ask(history).day_of_fact(ctx.dataset.facts[fact_id])


def past_of_fact(ctx: QueryContext, fact_id: str) -> tuple[PastStatus, ...]:
    """How a fact stood before it stood as it does now."""
    return ctx.ask(history).earlier_of_fact(ctx.dataset.facts[fact_id])


def past_of_question(ctx: QueryContext, question_id: str) -> tuple[PastStatus, ...]:
    """How a question stood before it stood as it does now."""
    return ctx.ask(history).earlier_of_question(ctx.dataset.questions[question_id])
