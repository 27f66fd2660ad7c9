"""How to cite an explainer, a fact or a question; and everything behind it as a bibliography."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from explainer.dates.edtf import EdtfDate
from explainer.exports.bibliography.csl import CslItem, own_item, own_title, source_item
from explainer.site import routes
from explainer.site.last_change import last_change
from explainer.site.page import Page
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.parts.links import DateView, date_view, optional_date

CiteKind = Literal["page", "fact", "question"]


@dataclass(frozen=True, slots=True)
class CiteView:
    """A page as an entry of a reference list, in words; and, with all that it rests on, as files."""

    kind: CiteKind
    id: str
    title: str
    publisher: str | None
    site: str
    date: DateView | None
    as_of: DateView
    url: str
    references: int
    bib_href: str
    json_href: str


# The kinds of page that a reader would cite.
_CITED: Mapping[str, CiteKind] = {"explainer": "page", "fact": "fact", "question": "question"}


def cite_view(ctx: ViewContext, page: PageView) -> CiteView | None:
    """The page's own entry in finished words; None for pages that only gather."""
    if page.kind not in _CITED or page.subject is None:
        return None
    about = ctx.publication
    return CiteView(
        kind=_CITED[page.kind],
        id=page.subject.slug if isinstance(page.subject, Page) else page.subject.id,
        title=own_title(page, about),
        publisher=about.publisher,
        site=about.name,
        date=optional_date(last_change(page.subject, ctx.site), page.lang),
        as_of=date_view(_reach(ctx, page), page.lang),
        url=about.url(page.path),
        references=len(page.source_ids),
        bib_href=routes.citation_of(page.path, "bib"),
        json_href=routes.citation_of(page.path, "json"),
    )


def page_bibliography(ctx: ViewContext, page: PageView) -> list[CslItem]:
    """A page that can be cited, then every source that it rests on, once each, in the order of the page."""
    assert page.subject is not None
    own = own_item(page, last_change(page.subject, ctx.site), _reach(ctx, page), ctx.publication)
    return [own, *(source_item(ctx.dataset.sources[key]) for key in page.source_ids)]


def _reach(ctx: ViewContext, page: PageView) -> EdtfDate:
    """How far it reaches: a page of prose as it says itself, a record as far as the site."""
    return page.subject.front.as_of if isinstance(page.subject, Page) else ctx.publication.as_of
