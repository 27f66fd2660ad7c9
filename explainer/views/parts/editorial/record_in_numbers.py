"""What is counted of how the record was made, in finished words: who says what, what was checked, what is due."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from explainer.language.numbers import number_words
from explainer.language.wording.record_counts import counted, other_sides, out_of
from explainer.model.fields import ID_PATTERN
from explainer.site import routes
from explainer.site.editorial import counts
from explainer.site.editorial.counts import Share
from explainer.site.editorial.speakers import SideCount, facts_by_side
from explainer.views.context import ViewContext
from explainer.views.parts.links import DateView, optional_date

_NAMED_IN_REASON = re.compile(rf"[ ]*\[@({ID_PATTERN.strip('^$')}) as [0-9a-f]{{6}}\]")


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """A side and how much it says; `href` leads to its page, where it is one."""

    name: str
    href: str | None
    facts: str
    single_source: str


@dataclass(frozen=True, slots=True)
class CountRow:
    """What is counted, how many there are, of how many (`of 84`), and the latest day."""

    name: str
    count: str
    of: str | None = None
    latest: DateView | None = None


@dataclass(frozen=True, slots=True)
class CountGroup:
    """Counts that belong together, under their name."""

    name: str
    rows: tuple[CountRow, ...]


@dataclass(frozen=True, slots=True)
class RecordInNumbers:
    """All counts of a site; `exceptions` are the reasons for those that were made."""

    speakers: tuple[SpeakerRow, ...]
    all_facts: SpeakerRow
    groups: tuple[CountGroup, ...]
    exceptions: tuple[str, ...]


def record_in_numbers(ctx: ViewContext) -> RecordInNumbers:
    """The counts of the site; what is overdue is so on the day of the build."""
    sides = facts_by_side(ctx.dataset)
    facts, single = sum(side.facts for side in sides), sum(side.single_source for side in sides)
    named = {"words": _words(ctx), "answers": _answers(ctx), "again": _again(ctx)}
    groups = ((name, tuple(rows)) for name, rows in named.items())
    return RecordInNumbers(
        speakers=tuple(_speaker(ctx, side) for side in sides),
        all_facts=SpeakerRow(counted("all", ctx.lang), None, *_numbers(ctx, facts, single)),
        groups=tuple(CountGroup(counted(name, ctx.lang), rows) for name, rows in groups if rows),
        exceptions=tuple(_NAMED_IN_REASON.sub("", made.why) for made in ctx.site.exceptions),
    )


def _speaker(ctx: ViewContext, side: SideCount) -> SpeakerRow:
    numbers = _numbers(ctx, side.facts, side.single_source)
    if side.voice == "side":
        actor = ctx.dataset.actors[side.sides[0]]
        return SpeakerRow(actor.name.in_language(ctx.lang), routes.of(actor), *numbers)
    if side.voice == "others":
        return SpeakerRow(other_sides(len(side.sides), ctx.lang), None, *numbers)
    return SpeakerRow(counted(side.voice, ctx.lang), None, *numbers)


def _words(ctx: ViewContext) -> Iterator[CountRow]:
    yield from _share(ctx, "figures", counts.figures_recorded(ctx.site))
    yield from _share(ctx, "quotations", counts.quotations_recorded(ctx.site))
    yield from _share(ctx, "people", counts.people_recorded(ctx.site))
    if planted := ctx.site.planted_faults:
        yield from _share(ctx, "planted", Share(planted.found, planted.planted))


def _answers(ctx: ViewContext) -> Iterator[CountRow]:
    asked = counts.replies(ctx.dataset)
    if asked.of:
        neither = asked.of - asked.replied - asked.looked_for
        yield from _share(ctx, "replied", Share(asked.replied, asked.of))
        yield from _share(ctx, "reply-looked-for", Share(asked.looked_for, asked.of))
        yield from _share(ctx, "no-reply", Share(neither, asked.of))
    else:
        yield _row(ctx, "accusations", 0)
    yield from _share(ctx, "negatives", counts.negatives_searched(ctx.site))
    yield from _share(ctx, "retold", counts.only_retold(ctx.dataset))


def _again(ctx: ViewContext) -> Iterator[CountRow]:
    checked = counts.records_checked(ctx.dataset)
    latest = {noun: optional_date(counts.last_checked(ctx.dataset, noun), ctx.lang) for noun in checked}
    for noun, share in checked.items():
        yield from _share(ctx, f"{noun}s-checked", share, latest[noun])
    for noun, share in counts.records_overdue(ctx.dataset, ctx.today).items():
        yield from _share(ctx, f"{noun}-overdue", share)
    yield _row(ctx, "exceptions", len(ctx.site.exceptions))


def _share(ctx: ViewContext, name: str, share: Share, latest: DateView | None = None) -> Iterator[CountRow]:
    """The row of a share; none where there is nothing of which it could be one."""
    if share.of:
        yield _row(ctx, name, share.count, out_of(share.of, ctx.lang), latest)


def _row(ctx: ViewContext, name: str, count: int, of: str | None = None, latest: DateView | None = None) -> CountRow:
    return CountRow(counted(name, ctx.lang), number_words(count, ctx.lang), of, latest)


def _numbers(ctx: ViewContext, facts: int, single: int) -> tuple[str, str]:
    return number_words(facts, ctx.lang), number_words(single, ctx.lang)
