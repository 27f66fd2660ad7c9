"""The list of all facts, by topic; the parts that a long one is divided into; and the facts about one record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from explainer.model.fact import Fact
from explainer.site.lists.levels import month_of
from explainer.site.plan import PlannedPage
from explainer.site.queries import list_pages
from explainer.views.context import ViewContext
from explainer.views.parts.fact import FactView, fact_views
from explainer.views.parts.links import LinkView, link_to
from explainer.views.parts.lists.division import ListPageView, division

LATEST = 5  # facts that stand on the front of a divided list


@dataclass(frozen=True, slots=True)
class FactGroup:
    """The facts of one topic, or of one month, by date; `href` leads to the topic."""

    label: str
    href: str | None
    anchor: str
    facts: tuple[FactView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsView(ListPageView):
    """All facts, each under its first topic, or those of a part, by month; of a divided list, those reported last.

    `about` leads to the record that all of them name.
    """

    kind: ClassVar[str] = "facts"

    about: LinkView | None
    groups: tuple[FactGroup, ...]
    latest: tuple[FactView, ...]

    @property
    def count(self) -> int:
        """How many facts the list holds, or the part."""
        return self.division.count


def view(ctx: ViewContext, planned: PlannedPage) -> FactsView:
    """The list, or the part of it at that address."""
    page = ctx.ask(list_pages)[planned.address]
    facts: tuple[Fact, ...] = page.part.entries
    whole, parts = planned.title is None, page.part.parts
    groups = () if parts else _by_topic(ctx, facts) if whole else _by_month(ctx, facts)
    return FactsView(
        path=planned.address,
        subject=page.about,
        title=planned.title,
        lang=ctx.lang,
        division=division(ctx, planned.address),
        about=link_to(ctx, page.about) if page.about else None,
        groups=tuple(groups),
        latest=_latest(ctx, facts) if parts and whole else (),
    )


def _by_topic(ctx: ViewContext, facts: Iterable[Fact]) -> Iterator[FactGroup]:
    of_topic: dict[str, list[Fact]] = {}
    for fact in facts:
        of_topic.setdefault(fact.topics[0], []).append(fact)
    for topic in ctx.dataset.topics_in_order:
        if topic.id in of_topic:
            link = link_to(ctx, topic)
            yield FactGroup(link.label, link.href, topic.id, fact_views(ctx, of_topic[topic.id]))


def _by_month(ctx: ViewContext, facts: Iterable[Fact]) -> Iterator[FactGroup]:
    named = [(month_of(fact.date, ctx.lang), fact) for fact in facts]
    named.sort(key=lambda pair: pair[0].anchor)  # what has no beginning stands in the month of its end
    for name, pairs in groupby(named, key=lambda pair: pair[0]):
        year, _, month = name.anchor.partition("-")
        label = str(int(year)) if month == "00" else name.label
        yield FactGroup(label, None, name.anchor, fact_views(ctx, (fact for _, fact in pairs)))


def _latest(ctx: ViewContext, facts: Iterable[Fact]) -> tuple[FactView, ...]:
    """Those that were reported last before the record ended, the newest first; of a vague date the first day counts."""

    def day(fact: Fact) -> dt.date:
        return (fact.reported or fact.date).lower or dt.date.min

    within = (fact for fact in facts if ctx.coverage.as_of is None or day(fact) <= ctx.coverage.as_of)
    return fact_views(ctx, sorted(within, key=lambda fact: (day(fact), fact.sort_key), reverse=True)[:LATEST])
