"""No axe-core finding on any kind of page, light and dark, narrow and wide."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.site.browser.server import Site

KINDS = {
    "home": "/",
    "explainers": "/explainers/",
    "explainer": "/explainers/prisoner-releases/",
    "explainer with charts": "/explainers/the-oil-plan/",
    "explainer with questions": "/explainers/known-disputed-unknown/",
    "timeline": "/timeline/",
    "topic timeline": "/timeline/casualties/",
    "person's timeline": "/timeline/people/marco-rubio/",
    "month's timeline": "/timeline/2025-12/",
    "timeline on a past day": "/timeline/law/?known=2026-01-10",
    "framed timeline": "/embed/timeline/casualties/",
    "framed question": "/embed/questions/how-many-died/",
    "questions": "/questions/",
    "question": "/questions/how-many-died/",
    "question on a past day": "/questions/how-many-died/?known=2026-01-08",
    "facts": "/facts/",
    "fact": "/facts/casualties-caracas-100/",
    "superseded fact": "/facts/foro-penal-count-302-jan-29/",
    "sources": "/sources/",
    "source": "/sources/afp-newscentral-2026-01-08-prisoners-freed/",
    "people": "/people/",
    "person": "/people/delcy-rodriguez/",
    "topics": "/topics/",
    "topic": "/topics/oil/",
    "search": "/search/",
    "glossary": "/glossary/",
    "places": "/places/",
    "changes": "/changes/",
    "method": "/method/",
    "about": "/about/",
    "corrections policy": "/corrections-policy/",
    "data": "/data/",
    "not found": "/404.html",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(
    kind: str, width: int, scheme: str, new_context: Callable[..., BrowserContext], axe: Callable[..., list[str]]
) -> None:
    page: Page = new_context(viewport={"width": width, "height": 800}, color_scheme=scheme).new_page()
    page.goto(KINDS[kind])
    assert page.evaluate(f"matchMedia('(prefers-color-scheme: {scheme})').matches")
    assert axe(page) == []


@pytest.mark.parametrize("kind", KINDS)
def test_ibms_engine_finds_nothing_that_it_is_sure_of(kind: str, page: Page, ibm: Callable[[Page], list[str]]) -> None:
    page.goto(KINDS[kind])
    assert ibm(page) == []


def test_every_kind_of_page_is_among_those_tested(site: Site) -> None:
    """A new section of the site must be added above: each first part of an address has its page there."""
    sections = {
        path.relative_to(site.output).parts[0] for path in site.output.rglob("index.html") if path.parent != site.output
    }
    tested = {path.strip("/").split("/")[0] for path in KINDS.values()}
    assert sections - tested == set()
