"""All that readers take away beside the pages: feeds, calendars, data, bibliographies, the sitemap, JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from jinja2 import Environment

from explainer.exports.bibliography.bibtex import bibtex
from explainer.exports.bibliography.cite import cite_view, cited, page_bibliography, page_item, whole_bibliography
from explainer.exports.calendar import calendar
from explainer.exports.data.csv_tables import Table, tables
from explainer.exports.data.data_package import data_package
from explainer.exports.data.json_records import downloads
from explainer.exports.data.json_schemas import json_schemas
from explainer.exports.data.readme import licence_text, readme
from explainer.exports.data.series_csv import series_files
from explainer.exports.feeds.atom import ALL, CHANGES, changes_title, feeds, topic_feed
from explainer.exports.feeds.html import feed_html
from explainer.exports.json_ld.pages import Surroundings, structured_data
from explainer.exports.page_exports import PageExports
from explainer.exports.sitemap import sitemap_urls
from explainer.language import Lang
from explainer.pelican_plugin.settings import SiteSettings
from explainer.site import routes
from explainer.site.last_change import last_change_of_all
from explainer.site.publication import Publication
from explainer.site.site import Site
from explainer.views.page import PageView, SiteView
from explainer.views.pages.changes import ChangesView, correction_views
from explainer.views.pages.data import data_page
from explainer.views.pages.explainer import ExplainerView
from explainer.views.pages.timeline import TimelinePageView
from explainer.views.pages.topic import QuestionPageView, TopicPageView
from explainer.views.parts.links import LinkView

Pages = tuple[PageView, ...]
Files = dict[str, bytes]

LANG: Lang = "en"
ICON = "#b4532a"  # between the emblem's rust of light pages and that of dark ones: a tab may be either


def with_exports(pages: Pages, site: Site, settings: SiteSettings) -> tuple[Pages, Files]:
    """The pages, each with what is its own to take away, and the files that they lead to, by path."""
    about = replace(settings.publication, changed=last_change_of_all(site))
    data_tables = tables(site.dataset)
    files = _data_files(site, data_tables, about)
    data = data_page(site.dataset, data_tables, files, about)
    made: Files = {f"data/{name}": content for name, content in files.items()} | _calendars(site, about)
    sections = {link.href: link.label for link in (*settings.nav, *settings.footer)}
    around = Surroundings(site, about, sections)
    finished = []
    for page in (*pages, data):
        exports, beside = _exports_of(page, around)
        finished.append(replace(page, exports=exports))
        made |= beside
    return tuple(finished), made


def web_files(pages: Pages, site: Site, settings: SiteSettings, env: Environment, frame: SiteView) -> Files:
    """Feeds, the sitemap and what programs ask for at the root, by path."""
    about = replace(settings.publication, changed=last_change_of_all(site))
    template = env.get_template("feed.xml")
    made = {
        feed.path.removeprefix("/"): template.render(feed=feed)
        for feed in feeds(site, _contents(pages, site, about, env, frame), about, LANG)
    }
    made["favicon.svg"] = env.get_template("icon.svg").render(colour=ICON)
    made["robots.txt"] = env.get_template("robots.txt").render(about=about)
    made["sitemap.xml"] = env.get_template("sitemap.xml").render(urls=sitemap_urls(pages, site, about))
    return {path: text.encode("utf-8") for path, text in made.items()}


def _exports_of(page: PageView, around: Surroundings) -> tuple[PageExports, Files]:
    site, about = around.site, around.about
    exports = PageExports(
        feeds=tuple(_feed_links(page, site, about)),
        calendar=_calendar_link(page, about),
        graph=structured_data(page, around),
    )
    what = cited(page, site, about)
    if what is None:
        return exports, {}
    item = page_item(page, what, site, about)
    cite = cite_view(page, what, site, about)
    bibliography = page_bibliography(item, what, site)
    beside = {cite.bib_href: bibtex(bibliography), cite.json_href: _json(bibliography)}
    return replace(exports, cite=cite), {path.strip("/"): text.encode("utf-8") for path, text in beside.items()}


def _feed_links(page: PageView, site: Site, about: Publication) -> Iterator[LinkView]:
    """The whole, and the page's own where it has one."""
    yield LinkView(about.name, ALL)
    if isinstance(page, ChangesView):
        yield LinkView(changes_title(about), CHANGES)
    topic = site.dataset.topics.get(page.path.strip("/").split("/")[-1])
    if topic and isinstance(page, TopicPageView | TimelinePageView):
        yield topic_feed(topic, about, page.lang)


def _calendar_link(page: PageView, about: Publication) -> LinkView | None:
    if not isinstance(page, TimelinePageView) or page.facet not in ("all", "topic"):
        return None
    label = f"{about.name}: {page.title}" if page.title else about.name
    return LinkView(label, routes.calendar_of(page.current or None))


def _calendars(site: Site, about: Publication) -> Files:
    """The calendar of every topic; that of all events is among the data files."""
    made = {}
    for topic in site.dataset.topics.values():
        events = (event for event in site.dataset.events.values() if topic.id in event.topics)
        title, path = f"{about.name}: {topic.name.in_language(LANG)}", routes.calendar_of(topic.id)
        made[path.strip("/")] = calendar(title, path, events, site.dataset, about, LANG).encode("utf-8")
    return made


def _data_files(site: Site, data_tables: tuple[Table, ...], about: Publication) -> Files:
    """Everything under `/data/`, by name; the package describes all the others and so comes last."""
    made = {name: content.encode("utf-8") for name, content in _data_texts(site, data_tables, about)}
    return made | {"datapackage.json": _json(data_package(data_tables, made, site.dataset, about)).encode("utf-8")}


def _data_texts(site: Site, data_tables: tuple[Table, ...], about: Publication) -> Iterator[tuple[str, str]]:
    data = site.dataset
    yield from ((f"{table.name}.csv", table.text) for table in data_tables)
    yield from series_files(data, LANG).items()
    yield from ((name, _json(content)) for name, content in downloads(data, about).items())
    yield from ((f"schemas/{name}", _json(schema)) for name, schema in json_schemas(about).items())
    bibliography = whole_bibliography(site)
    yield "references.csl.json", _json(bibliography)
    yield "references.bib", bibtex(bibliography)
    yield "events.ics", calendar(about.name, routes.calendar_of(None), data.events.values(), data, about, LANG)
    yield "README.md", readme(data_tables, about)
    yield "LICENSE.txt", licence_text(about)


def _contents(pages: Pages, site: Site, about: Publication, env: Environment, frame: SiteView) -> dict[str, str]:
    """What feed entries hold: explainers whole and questions, by address, and changes, by id; links absolute."""
    made = {}
    templates = {
        ExplainerView: env.get_template("feed_page.html"),
        QuestionPageView: env.get_template("feed_question.html"),
    }
    for page in pages:
        if template := templates.get(type(page)):
            html = template.render(page=page, site=frame)
            made[page.path] = feed_html(html, about.url(page.path), about.base)
    of_change = env.get_template("feed_change.html")
    for entry in correction_views(site.dataset.corrections.values(), site, LANG):
        made[entry.id] = feed_html(of_change.render(entry=entry), about.url("/changes/"), about.base)
    return made


def _json(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
