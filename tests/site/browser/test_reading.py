"""Reading as the public does: from a marker to its note and back, by keyboard, without JavaScript, on paper."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.site.browser.notes import EXPLAINER
from tests.site.browser.notes import marker as alone


def test_site_opens_and_leads_to_an_explainer(page: Page) -> None:
    page.goto("/")
    expect(page.locator("h1")).to_have_count(1)
    page.locator('main a[href^="/explainers/"]').first.click()
    expect(page.locator("article h1, main h1")).to_have_count(1)
    expect(page.locator('[role="doc-endnotes"] li').first).to_be_attached()


def test_marker_leads_to_its_note_and_back_by_keyboard(page: Page) -> None:
    page.goto(EXPLAINER)
    marker = page.locator('a[role="doc-noteref"]').first
    reference = marker.get_attribute("id")
    target = marker.get_attribute("href")
    assert reference
    assert target
    marker.focus()
    with_note_open(page)
    page.goto(f"{EXPLAINER}{target}")
    note = page.locator(f'[id="{target[1:]}"]')
    expect(note).to_be_in_viewport()
    backlink = note.locator(f'a[role="doc-backlink"][href="#{reference}"]')
    backlink.focus()
    page.keyboard.press("Enter")
    expect(page.locator(f'[id="{reference}"]')).to_be_in_viewport()
    assert page.evaluate("location.hash") == f"#{reference}"


def with_note_open(page: Page) -> None:
    """Enter on a marker shows its note, beside it or at the end; what it shows is the note's own words."""
    href = page.evaluate("document.activeElement.getAttribute('href')")
    words = page.locator(f'[id="{href[1:]}"]').inner_text().split("\n")[0]
    page.keyboard.press("Enter")
    page.wait_for_function(
        """words => [...document.querySelectorAll('[popover]:popover-open, :target')]
            .some(element => element.innerText.includes(words.slice(0, 40)))""",
        arg=words,
    )


@pytest.mark.parametrize("path", ["/", EXPLAINER, "/timeline/", "/questions/how-many-died/", "/sources/", "/glossary/"])
def test_page_is_whole_without_javascript(path: str, new_context: Callable[..., BrowserContext]) -> None:
    with_script = new_context().new_page()
    without = new_context(java_script_enabled=False).new_page()
    with_script.goto(path)
    without.goto(path)
    static = without.locator("main").inner_text()
    assert len(static) > 500
    assert set(with_script.locator("main h2").all_inner_texts()) <= set(without.locator("main h2").all_inner_texts())


def test_without_javascript_a_marker_still_leads_to_its_note(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(EXPLAINER)
    link = alone(page)
    target = link.get_attribute("href")
    assert target
    link.click()
    expect(page.locator(f'[id="{target[1:]}"]')).to_be_in_viewport()


def test_skip_link_is_the_first_stop_and_leads_to_the_text(page: Page) -> None:
    page.goto(EXPLAINER)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    expect(page.locator("a.skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#main"


@pytest.mark.parametrize("path", ["/", EXPLAINER, "/timeline/", "/facts/casualties-caracas-100/", "/people/", "/data/"])
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_scrolls_sideways(path: str, width: int, new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", [EXPLAINER, "/questions/how-many-died/"])  # numbers of notes; letters of what is cited
def test_markers_are_large_enough_to_touch(path: str, new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(viewport={"width": 360, "height": 800}).new_page()
    page.goto(path)
    sizes: list[dict[str, Any]] = page.evaluate(
        """[...document.querySelectorAll('.marker a')].map(link => {
            const box = link.getBoundingClientRect(), before = getComputedStyle(link, '::before');
            const grown = side => Math.max(parseFloat(before[side]) || 0, 0);
            return {width: Math.max(box.width, grown('width')), height: Math.max(box.height, grown('height'))};
        })"""
    )
    assert sizes
    assert min(size["width"] for size in sizes) >= 24
    assert min(size["height"] for size in sizes) >= 24


def test_paper_shows_notes_with_their_addresses_and_no_navigation(page: Page) -> None:
    page.goto(EXPLAINER)
    page.emulate_media(media="print")
    expect(page.locator("header.masthead nav")).to_be_hidden()
    expect(page.locator('[role="doc-endnotes"]')).to_be_visible()
    shown = page.evaluate(
        """[...document.querySelectorAll('main a[href^="http"]')].some(
            link => getComputedStyle(link, '::after').content.includes('http')
                 || link.textContent.includes('http'))"""
    )
    assert shown


@pytest.mark.parametrize("path", ["/", EXPLAINER, "/timeline/", "/questions/how-many-died/"])
def test_nothing_moves_as_the_page_loads(path: str, page: Page) -> None:
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(e => window.shift += e.value))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(path)
    page.wait_for_timeout(300)
    assert page.evaluate("window.shift") == 0
