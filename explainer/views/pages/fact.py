"""One fact's permalink: all we know of it, where it is used, what it replaced."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from explainer.site.plan import PlannedPage
from explainer.views.context import ViewContext
from explainer.views.page import PageView, described
from explainer.views.parts.correction import CorrectionView, correction_views
from explainer.views.parts.fact import FactView, fact_view, fact_views
from explainer.views.parts.links import ActorLink, LinkView, actor_link, links_to, page_links, topic_links

HEAD_TITLE = 90  # characters: with the site's name, what a search engine shows


@dataclass(frozen=True, slots=True, kw_only=True)
class FactPageView(PageView):
    """A fact with everything that it names and that names it; `earlier` are the facts that it replaced.

    `answers` are the accusations to which it is the reply.
    """

    kind: ClassVar[str] = "fact"

    fact: FactView
    actors: tuple[ActorLink, ...]
    places: tuple[LinkView, ...]
    topics: tuple[LinkView, ...]
    pages: tuple[LinkView, ...]
    events: tuple[LinkView, ...]
    earlier: tuple[FactView, ...]
    answers: tuple[LinkView, ...]
    corrections: tuple[CorrectionView, ...]

    @property
    def source_ids(self) -> tuple[str, ...]:
        """Those of the fact, by origin."""
        return tuple(dict.fromkeys(reference.id for reference in self.fact.references))

    @property
    def tells_changes(self) -> bool:
        """Whether it was changed."""
        return bool(self.corrections)

    @property
    def head_title(self) -> str:
        """Its words as the title of a tab and of a search result: cut at a word where they are long."""
        return shortened(self.title_alone or "", HEAD_TITLE)


def shortened(text: str, most: int) -> str:
    """The text where it is no longer than `most`; else as many whole words as fit, and an ellipsis."""
    if len(text) <= most:
        return text
    return text[: most + 1].rsplit(" ", 1)[0].rstrip(" ,;:–—(“") + " …"


def view(ctx: ViewContext, planned: PlannedPage) -> FactPageView:
    """The fact's own page."""
    data, fact = ctx.dataset, ctx.dataset.facts[planned.subject]
    words = ctx.ask(fact_view, fact.id)
    return FactPageView(
        path=planned.address,
        subject=fact,
        title=words.text,
        description=described(words.text),
        lang=ctx.lang,
        fact=words,
        actors=tuple(ctx.ask(actor_link, actor) for actor in fact.actors),
        places=links_to(ctx, (data.places[place] for place in fact.places)),
        topics=topic_links(ctx, fact.topics),
        pages=page_links(ctx.site.pages_citing(fact.id), ctx.lang),
        events=links_to(ctx, data.events_of(fact.id)),
        earlier=fact_views(ctx, data.predecessors(fact)),
        answers=links_to(ctx, (other for other in data.facts_naming(fact.id) if other.reply == fact.id)),
        corrections=correction_views(ctx, ctx.site.corrections_of(fact)),
    )
