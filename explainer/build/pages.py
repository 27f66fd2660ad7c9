"""Every page of the site: the list of what there is, and the files they become."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from jinja2 import Environment, Template

from explainer.build.exports import web_files, with_exports
from explainer.build.fingerprints import Assets
from explainer.build.parallel import rendered
from explainer.exports.markdown.pages import twin_jobs
from explainer.exports.search_index.pagefind import ADDRESS, index_files
from explainer.exports.social_image.drawing import with_pictures
from explainer.pelican_plugin.settings import SiteSettings
from explainer.site import routes
from explainer.site.prose import Prose
from explainer.site.site import Site
from explainer.views.page import PageView, SiteView
from explainer.views.pages.changes import ChangesView, correction_views
from explainer.views.pages.embed import embed_pages
from explainer.views.pages.explainer import ProseView, explainer_view, prose_fields
from explainer.views.pages.fact import fact_page, facts_page
from explainer.views.pages.home import NotFoundView, home_page
from explainer.views.pages.person import people_page, person_page
from explainer.views.pages.places import places_page
from explainer.views.pages.search import search_page, search_records
from explainer.views.pages.source import source_page, sources_page
from explainer.views.pages.timeline import timeline_pages
from explainer.views.pages.topic import (
    ExplainersPageView,
    TopicsPageView,
    explainer_cards,
    glossary_page,
    in_order,
    question_page,
    questions_page,
    topic_cards,
    topic_page,
)
from explainer.views.parts.fact import FactWords
from explainer.views.parts.links import date_view


def all_pages(site: Site, prose: Mapping[str, Prose], settings: SiteSettings) -> tuple[PageView, ...]:
    """The view of every page of the site."""
    words = FactWords(site.dataset, "en", settings.today, settings.horizon, site.key_events)
    search = search_page(site, words, ADDRESS if settings.search_index else None)
    return (*_prose_pages(site, prose, words), *_gathering_pages(site, words), *_record_pages(site, words), search)


def _prose_pages(site: Site, prose: Mapping[str, Prose], words: FactWords) -> Iterator[PageView]:
    for page in site.pages:
        if page.front.kind == "home":
            yield home_page(page, prose[page.address], site, words)
        elif page.front.kind == "explainer":
            yield explainer_view(page, prose[page.address], site, words)
        else:
            yield ProseView(**prose_fields(page, prose[page.address], site, words))  # type: ignore[arg-type]


def _gathering_pages(site: Site, words: FactWords) -> Iterator[PageView]:
    yield ExplainersPageView(path="/explainers/", explainers=explainer_cards(site, words))
    yield from timeline_pages(site, words)
    yield questions_page(site, words)
    yield facts_page(site, words)
    yield sources_page(site, words)
    yield people_page(site, words)
    yield TopicsPageView(path="/topics/", topics=topic_cards(site, words))
    yield glossary_page(site, words)
    yield places_page(site, words)
    corrections = correction_views(site.dataset.corrections.values(), site, words.lang)
    yield ChangesView(path="/changes/", corrections=corrections)
    yield NotFoundView(path="/404.html")


def _record_pages(site: Site, words: FactWords) -> Iterator[PageView]:
    data = site.dataset
    for topic in in_order(site):
        yield topic_page(topic, site, words)
    for question in data.questions.values():
        yield question_page(question, site, words)
    yield from embed_pages(site, words)
    for fact in data.facts.values():
        yield fact_page(fact, site, words)
    for source in data.sources.values():
        yield source_page(source, site, words)
    for actor in data.actors.values():
        yield person_page(actor, site, words)


def build_files(
    pages: tuple[PageView, ...], site: Site, settings: SiteSettings, assets: Assets, env: Environment
) -> dict[str, bytes]:
    """Every page, feed and download as the bytes of its file, by path from the root of the output."""
    frame = _frame(settings, assets)
    pages, taken_away = with_exports(pages, site, settings)
    pages = _with_reports(pages, site, settings)
    pages, pictures = with_pictures(pages, settings, assets.fonts) if settings.og_images else (pages, {})
    templates = {page.template: env.get_template(page.template) for page in pages}
    index = [partial(_index_files, pages, site, settings, env)] if settings.search_index else []
    page_jobs = [partial(_page_file, page, templates[page.template], frame) for page in pages]
    written = rendered([*page_jobs, *twin_jobs(pages, site, settings, env), *index])
    return written | taken_away | pictures | web_files(pages, site, settings, env, frame)


def _page_file(page: PageView, template: Template, frame: SiteView) -> dict[str, bytes]:
    return {page.file: template.render(page=page, site=frame).encode("utf-8")}


def _with_reports(pages: tuple[PageView, ...], site: Site, settings: SiteSettings) -> tuple[PageView, ...]:
    """The pages, each with the link by which a reader reports an error on it."""
    records = {routes.of_record(record): record.id for record in site.dataset.records.values()}
    reporting, about = settings.reporting, settings.publication
    return tuple(replace(page, report=reporting.of(about.url(page.path), records.get(page.path, ""))) for page in pages)


def _index_files(pages: tuple[PageView, ...], site: Site, settings: SiteSettings, env: Environment) -> dict[str, bytes]:
    words = FactWords(site.dataset, "en", settings.today)
    return index_files(search_records(site, words), pages, env, words.lang)


def _frame(settings: SiteSettings, assets: Assets) -> SiteView:
    return SiteView(
        name=settings.name,
        tagline=settings.tagline,
        url=settings.url,
        lang="en",
        as_of=date_view(settings.as_of, "en"),
        publisher=settings.publisher,
        contact=settings.contact,
        nav=settings.nav,
        footer=settings.footer,
        reading_font=assets.reading_font,
        sheets=assets.sheets,
        sheet_of=assets.sheet_of,
        script=assets.script,
    )
