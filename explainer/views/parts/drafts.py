"""What the desk marks as a draft: pages that the public does not get, and records within pages that it does.

Every link to one of them bears the mark, wherever it stands: a style sheet has it, made for the desk alone of the
addresses of drafts, so that no template could leave it out, and no page that is published weighs a byte more.
"""

from __future__ import annotations

from dataclasses import dataclass

from explainer.model.map import Map
from explainer.model.place import Place
from explainer.model.record import Record
from explainer.model.series import Series
from explainer.model.term import Term
from explainer.site import routes
from explainer.site.plan import planned_pages
from explainer.site.public import drafts, public_site
from explainer.site.queries import plan
from explainer.views.context import ViewContext


@dataclass(frozen=True, slots=True)
class DraftsView:
    """What is marked: `pages` by address, and by id the records that are `anchors`, `headed` by a name, and `maps`.

    `sheet` is the address of the style sheet that does so.
    """

    pages: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    headed: tuple[str, ...] = ()
    maps: tuple[str, ...] = ()
    sheet: str = routes.DRAFTS

    def __bool__(self) -> bool:
        return bool(self.pages or self.anchors or self.headed or self.maps)


def drafts_view(ctx: ViewContext) -> DraftsView:
    """All of the site; none in public, where the site has none."""
    found = tuple(drafts(ctx.site))
    if not found:
        return DraftsView()
    waiting = [one for one in found if isinstance(one, Record)]
    public = {page.address for page in planned_pages(public_site(ctx.site), ctx.lang)}
    return DraftsView(
        pages=tuple(sorted(ctx.ask(plan).keys() - public)),
        anchors=tuple(one.id for one in waiting if "#" in (routes.of_any(one) or "")),
        headed=tuple(one.id for one in waiting if isinstance(one, (Place, Term, Series))),
        maps=tuple(one.id for one in waiting if isinstance(one, Map)),
    )
