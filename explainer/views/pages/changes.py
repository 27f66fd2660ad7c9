"""What published words were changed, when and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from explainer.language import Lang
from explainer.model.correction import Correction, CorrectionClass
from explainer.site import routes
from explainer.site.site import Site
from explainer.views.page import PageView
from explainer.views.parts.links import DateView, LinkView, date_view


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """One entry of the record of changes."""

    id: str
    date: DateView
    kind: CorrectionClass
    was: str
    now: str
    why: str
    reported_by: str | None
    records: tuple[LinkView, ...]
    pages: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView(PageView):
    """All changes, newest first."""

    template: ClassVar[str] = "changes.html"
    twin: ClassVar[str | None] = "text/changes.md"

    corrections: tuple[CorrectionView, ...]


def correction_views(corrections: Iterable[Correction], site: Site, lang: Lang) -> tuple[CorrectionView, ...]:
    """The corrections in finished words, newest first."""
    newest_first = sorted(corrections, key=lambda entry: (entry.date.sort_key, entry.id), reverse=True)
    return tuple(_correction_view(entry, site, lang) for entry in newest_first)


def _correction_view(entry: Correction, site: Site, lang: Lang) -> CorrectionView:
    titles = {page.slug: LinkView(page.front.title.in_language(lang), page.address) for page in site.pages}
    return CorrectionView(
        id=entry.id,
        date=date_view(entry.date, lang),
        kind=entry.kind,
        was=entry.was.in_language(lang),
        now=entry.now.in_language(lang),
        why=entry.why.in_language(lang),
        reported_by=entry.reported_by.in_language(lang) if entry.reported_by else None,
        records=tuple(
            LinkView(key, routes.of_record(site.dataset.records[key]) or "/data/")
            for key in entry.records
            if key in site.dataset.records
        ),
        pages=tuple(titles[slug] for slug in entry.pages if slug in titles),
    )
