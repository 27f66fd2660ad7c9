"""One entry of the record of changes: what published words were changed, when and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from explainer.model.correction import Correction, CorrectionClass
from explainer.model.fields import localized
from explainer.site import routes
from explainer.site.queries import address_of
from explainer.views.context import ViewContext
from explainer.views.parts.links import DateView, LinkView, date_view, page_links


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction in finished words, with links to the pages and records that it names."""

    id: str
    date: DateView
    kind: CorrectionClass
    was: str | None
    now: str | None
    why: str
    reported_by: str | None
    records: tuple[LinkView, ...]
    pages: tuple[LinkView, ...]


def correction_views(ctx: ViewContext, corrections: Iterable[Correction]) -> tuple[CorrectionView, ...]:
    """The corrections in finished words, newest first."""
    newest_first = sorted(corrections, key=lambda entry: (entry.date.sort_key, entry.id), reverse=True)
    return tuple(ctx.ask(correction_view, entry.id) for entry in newest_first)


def correction_view(ctx: ViewContext, correction_id: str) -> CorrectionView:
    """The correction in finished words. Records are called by their ids; one without a page is in the data."""
    lang, entry = ctx.lang, ctx.dataset.corrections[correction_id]
    records = (ctx.dataset.records[key] for key in entry.records if key in ctx.dataset.records)
    by_slug = {page.slug: page for page in ctx.site.pages}
    return CorrectionView(
        id=entry.id,
        date=date_view(entry.date, lang),
        kind=entry.kind,
        was=localized(entry.was, lang),
        now=localized(entry.now, lang),
        why=entry.why.in_language(lang),
        reported_by=localized(entry.reported_by, lang),
        records=tuple(LinkView(record.id, ctx.ask(address_of, record.id) or routes.DATA) for record in records),
        pages=page_links((by_slug[slug] for slug in entry.pages if slug in by_slug), lang),
    )
