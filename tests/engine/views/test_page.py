"""What every page is called by: its file, its Markdown, its section, and its language as others name it."""

from __future__ import annotations

import pytest

from explainer.site.queries import plan
from explainer.views.page import LOCALES, PageView
from explainer.views.pages.explainer import ExplainerView
from explainer.views.pages.home import HomeView
from explainer.views.pages.not_found import NotFoundView
from explainer.views.pages.search import SearchView
from tests.engine.built import context, home, prose, site, view, views
from tests.engine.records import fact


class Plain(PageView):
    """A page of no kind."""

    kind = "plain"


class Shown(Plain):
    """A page that is not in Markdown."""

    in_markdown = False


@pytest.mark.parametrize(
    ("path", "file", "section"),
    [
        ("/", "index.html", ""),
        ("/facts/", "facts/index.html", "facts"),
        ("/timeline/people/a/", "timeline/people/a/index.html", "timeline"),
        ("/404.html", "404.html", "404.html"),
    ],
)
def test_the_address_of_a_page_says_its_file_and_the_section_that_the_navigation_marks(
    path: str, file: str, section: str
) -> None:
    page = Plain(path=path, lang="en")
    assert (page.file, page.section) == (file, section)


def test_the_markdown_of_a_page_stands_beside_it_where_it_has_any() -> None:
    assert (Plain(path="/facts/", lang="en").markdown_path, Shown(path="/facts/", lang="en").markdown_path) == (
        "/facts/index.md",
        None,
    )


@pytest.mark.parametrize(("lang", "locale"), [("en", "en_GB"), ("es", "es_ES")])
def test_the_language_of_a_page_is_named_with_the_country_of_its_spelling(lang: str, locale: str) -> None:
    assert Plain(path="/", lang=lang).locale == locale  # type: ignore[arg-type]
    assert set(LOCALES) == {"en", "es"}


def test_a_page_that_says_nothing_else_is_a_website_with_no_title() -> None:
    page = Plain(path="/", lang="en")
    assert (page.og_type, page.title, page.description, page.subject) == ("website", None, None, None)
    assert page.source_ids == ()


def test_search_engines_are_told_of_every_page_but_that_of_errors_and_the_small_ones_for_other_sites() -> None:
    planned = context(site(fact("f"), home(), prose("a"))).ask(plan)
    assert [path for path, page in planned.items() if not page.listed] == ["/404.html", "/embed/timeline/t/"]


def test_pages_of_one_site_have_files_of_their_own() -> None:
    pages = views(site(fact("f"), home(), prose("a"), prose("b", kind="editorial"))).values()
    files = [page.file for page in pages]
    assert len(set(files)) == len(files)
    assert {"index.html", "404.html", "b/index.html", "explainers/a/index.html", "facts/f/index.html"} <= {*files}


def test_pages_are_what_their_address_says() -> None:
    made = site(fact("f"), home(), prose("a"))
    kinds = {"/": HomeView, "/404.html": NotFoundView, "/explainers/a/": ExplainerView, "/search/": SearchView}
    assert [type(view(path, made, kind)) for path, kind in kinds.items()] == list(kinds.values())
