"""The Markdown twins of pages: the same views through text templates, whose data cannot become markup."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from jinja2 import Environment

from explainer.exports.markdown.views import PlainPartView, number_views, plain_part_views
from explainer.pelican_plugin.settings import SiteSettings
from explainer.site.publication import Publication
from explainer.site.site import Site
from explainer.views.page import PageView
from explainer.views.pages.explainer import ProseView
from explainer.views.pages.topic import TopicPageView
from explainer.views.parts.fact import FactWords

_SIGNS = re.compile(r"[\\`*_\[\]|]|^[#>+-](?=\s)|(?<=^\d)[.)](?=\s)|(?<=^\d\d)[.)](?=\s)")
_HTML = re.compile(r"<|&(?=#?\w+;)")


def twin_jobs(
    pages: Iterable[PageView], site: Site, settings: SiteSettings, env: Environment
) -> Iterator[Callable[[], dict[str, bytes]]]:
    """For each page that has a twin, what makes it: its file by its path from the root of the output."""
    about = settings.publication
    words = FactWords(site.dataset, "en", settings.today, settings.horizon)
    # A text template escapes Markdown's signs where it must (`md`); HTML's would be wrong there.
    texts = env.overlay(autoescape=False)
    texts.filters = {**env.filters, "md": as_words}

    def twin(page: PageView, template: str, path: str) -> dict[str, bytes]:
        parts = _parts(page, site, about, words)
        text = texts.get_template(template).render(page=page, parts=parts, about=about)
        return {path.removeprefix("/"): re.sub(r"\n{3,}", "\n\n", text).strip().encode("utf-8") + b"\n"}

    for page in pages:
        if page.twin and page.twin_path:
            yield partial(twin, page, page.twin, page.twin_path)


def _parts(page: PageView, site: Site, about: Publication, words: FactWords) -> tuple[PlainPartView, ...]:
    """What the page's own view has only as HTML: prose, and the numbers that charts draw."""
    if isinstance(page, ProseView):
        return plain_part_views(site.prose[page.path], page.path, about, words)
    return number_views(page.path.strip("/").split("/")[-1], words) if isinstance(page, TopicPageView) else ()


def as_words(text: str) -> str:
    """The text on one line, its signs no markup: `*`, `_`, brackets, what would begin a list, and HTML."""
    line = _HTML.sub(lambda match: "&lt;" if match[0] == "<" else "&amp;", " ".join(text.split()))
    return _SIGNS.sub(lambda match: f"\\{match[0]}", line)
