"""One entry of the record of changes: what published words were changed, when and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from explainer.language.wording.field_names import field_name
from explainer.model.correction import ChangeDetail, Correction, CorrectionClass
from explainer.model.fields import LocalizedText, localized
from explainer.model.question import Question
from explainer.site import routes
from explainer.site.corrections.importance import latest_first, turns_an_answer
from explainer.site.corrections.turned_answers import turned_answer
from explainer.site.page import Page
from explainer.site.queries import address_of
from explainer.views.context import ViewContext
from explainer.views.parts.changes.differing_words import Run, differing, unmarked
from explainer.views.parts.changes.worded_values import entry_of, record_link, worded_value
from explainer.views.parts.links import DateView, LinkView, date_view, links_to, page_links


@dataclass(frozen=True, slots=True)
class RewordingView:
    """What something said and what it says, with the words that differ; no runs where it said, or says, nothing.

    `name` is what readers call the field, `entry` which of several it is, `where` the record or page; they are there
    in what changed besides, where words alone would not say of what they are.
    """

    was: tuple[Run, ...]
    now: tuple[Run, ...]
    name: str | None = None
    entry: LinkView | None = None
    where: LinkView | None = None

    @property
    def was_unmarked(self) -> tuple[Run, ...]:
        """What it said, without marks: for plain text."""
        return unmarked(self.was)

    @property
    def now_unmarked(self) -> tuple[Run, ...]:
        """What it says, the same way."""
        return unmarked(self.now)


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction in finished words, with links to the pages and records that it names.

    `rewording` shows `was` and `now` with the words that differ. `unsaid`: its words before are not to be said again.
    `answers` are the questions that it answers otherwise.
    """

    id: str
    href: str
    date: DateView
    kind: CorrectionClass
    was: str | None
    now: str | None
    rewording: RewordingView
    unsaid: bool
    details: tuple[RewordingView, ...]
    answers: tuple[LinkView, ...]
    why: str
    reported_by: str | None
    records: tuple[LinkView, ...]
    pages: tuple[LinkView, ...]


def correction_views(ctx: ViewContext, corrections: Iterable[Correction]) -> tuple[CorrectionView, ...]:
    """The corrections in finished words, newest first, and of one day what matters most."""
    return tuple(ctx.ask(correction_view, entry.id) for entry in latest_first(corrections))


def turned_answer_view(ctx: ViewContext, subject: Page | Question) -> CorrectionView | None:
    """The change that stands on top of the page of a question, or of a page of prose; of none that is withheld."""
    entry = None if subject.withheld else turned_answer(ctx, subject)
    return ctx.ask(correction_view, entry.id) if entry else None


def correction_view(ctx: ViewContext, correction_id: str) -> CorrectionView:
    """The correction in finished words."""
    lang, entry = ctx.lang, ctx.dataset.corrections[correction_id]
    records = (record_link(ctx, key) for key in entry.records)
    by_slug = {page.slug: page for page in ctx.site.pages}
    was, now = localized(entry.was, lang), localized(entry.now, lang)
    turned = entry.answers if turns_an_answer(entry) else ()
    return CorrectionView(
        id=entry.id,
        href=ctx.ask(address_of, entry.id) or routes.of_change(entry.id),
        date=date_view(entry.date, lang),
        kind=entry.kind,
        was=was,
        now=now,
        rewording=_rewording(_as_run(was), _as_run(now)),
        unsaid=bool(entry.was_digests),
        details=tuple(_detail_view(ctx, entry, detail) for detail in entry.details),
        answers=links_to(ctx, (ctx.dataset.questions[key] for key in turned if key in ctx.dataset.questions)),
        why=entry.why.in_language(lang),
        reported_by=localized(entry.reported_by, lang),
        records=tuple(filter(None, records)),
        pages=page_links((by_slug[slug] for slug in entry.pages if slug in by_slug), lang),
    )


def _detail_view(ctx: ViewContext, entry: Correction, detail: ChangeDetail) -> RewordingView:
    """One more field, or sentence; where it stands, if the entry touches more than one record or page."""
    record = ctx.dataset.records.get(detail.record) if detail.record else None
    noun, field = (record.noun if record else "page"), detail.field or "sentence"
    shown = _rewording(*(_value(ctx, field, noun, words) for words in (detail.was, detail.now)))
    alone = len(entry.all_records) + len(entry.all_pages) == 1
    return RewordingView(
        was=shown.was,
        now=shown.now,
        name=field_name(field, noun, ctx.lang),
        entry=entry_of(ctx, field),
        where=None if alone else _where(ctx, detail),
    )


def _where(ctx: ViewContext, detail: ChangeDetail) -> LinkView | None:
    """The record or the page of a detail."""
    if detail.record:
        return record_link(ctx, detail.record)
    return next(iter(page_links((page for page in ctx.site.pages if page.slug == detail.page), ctx.lang)), None)


def _value(ctx: ViewContext, field: str, noun: str, words: LocalizedText | None) -> tuple[Run, ...]:
    return worded_value(ctx, field, noun, words.in_language(ctx.lang)) if words else ()


def _as_run(words: str | None) -> tuple[Run, ...]:
    return (Run(words),) if words else ()


def _rewording(was: tuple[Run, ...], now: tuple[Run, ...]) -> RewordingView:
    """Both sides; where they are plain words, with those marked that differ."""
    if len(was) == len(now) == 1 and not (was[0].href or now[0].href):
        was, now = differing(was[0].words, now[0].words)
    return RewordingView(was, now)
