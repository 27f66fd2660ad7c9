"""How to cite an explainer, a fact or a question; and everything behind it as a bibliography."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from explainer.dates.edtf import EdtfDate
from explainer.exports.bibliography.csl import CslItem, own_item, own_title, source_item
from explainer.exports.page_exports import CiteKind, CiteView
from explainer.model.record import Record
from explainer.site.last_change import last_change
from explainer.site.page import Page
from explainer.site.publication import Publication
from explainer.site.site import Site
from explainer.views.page import PageView
from explainer.views.pages.explainer import ExplainerView
from explainer.views.pages.fact import FactPageView
from explainer.views.pages.topic import QuestionPageView
from explainer.views.parts.links import date_view
from explainer.views.parts.reference import ReferenceView


@dataclass(frozen=True, slots=True)
class Cited:
    """What is cited: which kind of page, the record or page of prose behind it, and the sources that it rests on."""

    kind: CiteKind
    subject: Page | Record
    as_of: EdtfDate
    references: tuple[ReferenceView, ...]


def cited(page: PageView, site: Site, about: Publication) -> Cited | None:
    """What a reader would cite there; None for pages that only gather."""
    if isinstance(page, ExplainerView):
        prose = next(prose for prose in site.pages if prose.address == page.path)
        return Cited("page", prose, prose.front.as_of, page.references)
    if isinstance(page, FactPageView):
        return Cited("fact", site.dataset.facts[page.fact.id], about.as_of, page.fact.references)
    if isinstance(page, QuestionPageView):
        references = (reference for row in page.question.accounts for reference in row.fact.references)
        return Cited("question", site.dataset.questions[page.question.id], about.as_of, tuple(references))
    return None


def cite_view(page: PageView, what: Cited, site: Site, about: Publication) -> CiteView:
    """The page's own entry in finished words."""
    date = last_change(what.subject, site)
    return CiteView(
        kind=what.kind,
        id=page.path.strip("/").split("/")[-1],
        title=own_title(page, about),
        publisher=about.publisher,
        site=about.name,
        date=date_view(date, page.lang) if date else None,
        as_of=date_view(what.as_of, page.lang),
        url=about.url(page.path),
        references=len(_once(what.references)),
        bib_href=f"{page.path}cite.bib",
        json_href=f"{page.path}cite.json",
    )


def page_item(page: PageView, what: Cited, site: Site, about: Publication) -> CslItem:
    """The page as a CSL item."""
    return own_item(page, last_change(what.subject, site), what.as_of, about)


def page_bibliography(item: CslItem, what: Cited, site: Site) -> list[CslItem]:
    """The page itself, then every source that it rests on, once each, in the order of the page."""
    return [item, *(source_item(site.dataset.sources[key]) for key in _once(what.references))]


def whole_bibliography(site: Site) -> list[CslItem]:
    """Every source, by id."""
    return [source_item(source) for source in site.dataset.sources.values()]


def _once(references: Iterable[ReferenceView]) -> list[str]:
    return list(dict.fromkeys(reference.id for reference in references))
