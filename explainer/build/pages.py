"""The whole site as the bytes of its files: every page of the plan, and all that readers and machines take away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from jinja2 import Environment

from explainer.build.fingerprints import Assets
from explainer.build.parallel import Files, rendered
from explainer.build.sub_path import below
from explainer.build.templates import ThemeTemplates
from explainer.build.theme import Theme
from explainer.build.unbroken import unbroken
from explainer.exports.calendar import calendar
from explainer.exports.data.files import data_files, listed_downloads
from explainer.exports.feeds.files import feed_files
from explainer.exports.hosting.rules import REFERRER, policy
from explainer.exports.hosting.static_hosts import host_files
from explainer.exports.markdown.pages import markdown_file
from explainer.exports.page_exports import citation_files, page_exports
from explainer.exports.search_index.pagefind import index_files
from explainer.exports.security_txt import security_files
from explainer.exports.sitemap import sitemap_files
from explainer.exports.social_image.drawing import PictureStyle, picture_files
from explainer.exports.social_image.glyphs import undrawable
from explainer.exports.social_image.view import ImageView, PictureView, picture_view
from explainer.site import routes
from explainer.site.last_change import last_change_of_all
from explainer.site.queries import plan
from explainer.site.settings import SiteSettings
from explainer.site.site import Site
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.pages import page_view
from explainer.views.parts.drafts import drafts_view
from explainer.views.parts.frame import SiteView
from explainer.views.parts.links import LinkView, date_view
from explainer.views.parts.report import Reporting


def view_context(site: Site, settings: SiteSettings) -> ViewContext:
    """What all views of the site are made with."""
    ctx = ViewContext(
        site,
        settings.publication(last_change_of_all(site)),
        settings.coverage,
        settings.today,
        settings.lang,
        sections={address: name for name, address in (*settings.nav, *settings.footer)},
        search_index=settings.search_index,
        downloads=lambda: ctx.ask(listed_downloads),
    )
    return ctx


def site_files(ctx: ViewContext, settings: SiteSettings, assets: Assets, env: Environment) -> Files:
    """Every page, feed and download by path from the root of the output."""
    templates, pages = ThemeTemplates(env, ctx.lang), [ctx.ask(page_view, address) for address in ctx.ask(plan)]
    style, kept = assets.theme.pictures.style(assets.folder / "static"), settings.cache.below("pictures")
    pictures = _pictures(ctx, pages, style) if settings.og_images else {}
    frame, images = _frame(ctx, settings, assets), {path: one.image(ctx.publication) for path, one in pictures.items()}
    reporting = Reporting(settings.contact, settings.report_pattern)
    layout = partial(_page_files, ctx, templates, frame, reporting, images)
    index = [partial(index_files, ctx, templates)] if settings.search_index else []
    made = rendered([*(partial(layout, page) for page in pages), *index])
    drawn = picture_files(pictures.values(), style, kept) if pictures else {}
    security = security_files(settings.security, ctx.publication)
    files = assets.files | made | drawn | security | _gathered(ctx, templates, assets.theme, settings.preview)
    return files | host_files(files, settings.redirects, ctx.publication.path, settings.preview)


def _page_files(
    ctx: ViewContext,
    templates: ThemeTemplates,
    frame: SiteView,
    reporting: Reporting,
    images: Mapping[str, ImageView],
    page: PageView,
) -> Files:
    """One page in all its forms: HTML, plain Markdown, and the references that it rests on."""
    html = templates.render(
        f"{page.kind}.html",
        page=page,
        site=frame,
        exports=page_exports(ctx, page, images.get(page.path) or images.get(routes.HOME)),
        report_link=reporting.of(ctx.publication.url(page.path), _own_record(ctx, page)),
    )
    html = unbroken(below(ctx.publication.path, html))
    return {page.file: html.encode("utf-8")} | markdown_file(ctx, page, templates) | citation_files(ctx, page)


def _own_record(ctx: ViewContext, page: PageView) -> str:
    """The id of the record whose own page it is; empty for all others."""
    planned = ctx.ask(plan)[page.path]
    record = ctx.dataset.records.get(planned.subject)
    return record.id if record and routes.of_any(record) == page.path else ""


def _pictures(ctx: ViewContext, pages: list[PageView], style: PictureStyle) -> Mapping[str, PictureView]:
    """The pictures that pages have of their own, by the page's address; none whose words the font cannot draw."""
    found = ((page.path, picture_view(ctx, page)) for page in pages)
    return {path: one for path, one in found if one and not undrawable(one.words, style.font)}


def _gathered(ctx: ViewContext, templates: ThemeTemplates, theme: Theme, preview: bool) -> Files:
    """What belongs to no single page: data, calendars, feeds, and what programs ask for at the root."""
    data = {f"data/{name}": content for name, content in ctx.ask(data_files).items()}
    calendars = {
        routes.calendar_of(topic).removeprefix("/"): calendar(ctx, topic).encode("utf-8")
        for topic in ctx.dataset.topics
    }
    return data | calendars | feed_files(ctx, templates) | dict(_root_files(ctx, templates, theme, preview))


def _root_files(
    ctx: ViewContext, templates: ThemeTemplates, theme: Theme, preview: bool
) -> Iterator[tuple[str, bytes]]:
    yield "favicon.svg", templates.render("icon.svg", colour=theme.icon.colour).encode("utf-8")
    if drafts := ctx.ask(drafts_view):
        yield routes.DRAFTS.removeprefix("/"), templates.render("drafts.css", drafts=drafts).encode("utf-8")
    yield "robots.txt", templates.render("robots.txt", about=ctx.publication).encode("utf-8")
    yield from sitemap_files(ctx, templates, empty=preview).items()  # search engines are to list no page of a preview


def _frame(ctx: ViewContext, settings: SiteSettings, assets: Assets) -> SiteView:
    return SiteView(
        name=settings.name,
        tagline=settings.tagline,
        url=settings.url,
        lang=ctx.lang,
        as_of=date_view(settings.as_of, ctx.lang),
        publisher=settings.publisher,
        editor=settings.editor,
        reviewed_by=settings.reviewed_by,
        contact=settings.contact,
        nav=tuple(LinkView(*link) for link in settings.nav),
        footer=tuple(LinkView(*link) for link in settings.footer),
        search=f"{routes.SEARCH}#q" if settings.search_index else routes.SEARCH,
        reading_font=assets.reading_font,
        sheets=assets.sheets,
        sheet_of=assets.sheet_of,
        drawing_sheets=assets.drawing_sheets,
        script=assets.script,
        preview=settings.preview,
        drafts=ctx.ask(drafts_view),
        policy=policy() if settings.policy_in_pages else None,
        referrer=REFERRER,
    )
