"""Every feed as the bytes of its file."""

from __future__ import annotations

from collections.abc import Mapping

from explainer.exports.feeds.atom import feeds
from explainer.exports.feeds.html import feed_html
from explainer.exports.templates import Templates
from explainer.site import routes
from explainer.site.corrections.importance import is_news
from explainer.site.page import Page
from explainer.site.queries import plan
from explainer.views.context import ViewContext
from explainer.views.pages import page_view
from explainer.views.parts.correction import correction_view

# What of a page an entry holds, by the kind of page.
_TEMPLATES = {"explainer": "feed_page.html", "question": "feed_question.html"}


def feed_files(ctx: ViewContext, templates: Templates) -> dict[str, bytes]:
    """The feeds by path from the root of the output."""
    contents = _contents(ctx, templates)
    return {
        feed.path.removeprefix("/"): templates.render("feed.xml", feed=feed).encode("utf-8")
        for feed in feeds(ctx, contents)
    }


def body_html(ctx: ViewContext, templates: Templates, page: Page) -> str:
    """A page of prose as it stands elsewhere: words, records and notes in plain HTML; links from the host's root."""
    html = templates.render("feed_page.html", page=ctx.ask(page_view, page.address))
    return feed_html(html, "", ctx.publication.path)


def _contents(ctx: ViewContext, templates: Templates) -> Mapping[str, str]:
    """What entries hold: explainers whole and questions, by address, and changes, by id; links absolute."""
    about = ctx.publication
    made = {}
    for planned in ctx.ask(plan).values():
        if planned.kind in _TEMPLATES:
            html = templates.render(_TEMPLATES[planned.kind], page=ctx.ask(page_view, planned.address))
            made[planned.address] = feed_html(html, about.url(planned.address), about.base)
    for entry in filter(is_news, ctx.dataset.corrections.values()):
        html = templates.render("feed_change.html", entry=ctx.ask(correction_view, entry.id))
        made[entry.id] = feed_html(html, about.url(routes.CHANGES), about.base)
    return made
