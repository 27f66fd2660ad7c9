"""An explainer on paper: within eight pages, its notes and addresses there once, nothing too small or cut in two."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.browser.notes import EXPLAINER, NewContext
from tests.site.browser.visits import visit

PAGES = 8  # of A4
SMALLEST = 8 * 96 / 72  # 8 pt in CSS pixels
PAGE = re.compile(rb"/Type\s*/Page\b")

_WRITTEN_OUT = """links => links.map(link => [link.getAttribute('href'), link])
    .filter(([href, link]) => link.checkVisibility() && getComputedStyle(link, '::after').content.includes(href))
    .map(([href]) => href)"""
_SMALL = """([elements, smallest]) => elements.filter(element => element.checkVisibility()
    && [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())
    && parseFloat(getComputedStyle(element).fontSize) < smallest - .01
    && !element.closest('sup')).map(element => element.outerHTML.slice(0, 80))"""
_RANGES = """buttons => buttons.map(button => [
    button.ariaLabel, button.getBoundingClientRect().width, getComputedStyle(button, '::before').content])"""


@pytest.fixture
def paper(new_context: NewContext) -> Page:
    """The page as it is laid out for paper, in a window as wide as a sheet between its margins."""
    page = new_context(viewport={"width": 695, "height": 1000}).new_page()
    visit(page, EXPLAINER)
    page.emulate_media(media="print")
    return page


def test_every_explainer_is_printed_on_eight_pages(new_context: NewContext, site_output: Path) -> None:
    page = new_context(viewport={"width": 1280, "height": 800}).new_page()
    pages = {}
    for path in sorted(site_output.glob("explainers/*/index.html")):
        visit(page, f"/explainers/{path.parent.name}/")
        pages[path.parent.name] = len(PAGE.findall(page.pdf(format="A4")))
    assert len(pages) >= 14
    assert {name: count for name, count in pages.items() if count > PAGES} == {}


def test_a_phone_prints_what_it_had_folded(new_context: NewContext) -> None:
    page = new_context(viewport={"width": 360, "height": 740}).new_page()
    visit(page, EXPLAINER)
    note, source = page.locator(".note").last, page.locator(".references li").last
    expect(note).to_be_hidden()
    page.emulate_media(media="print")
    for shown in (note, source):
        box = shown.bounding_box()
        assert box
        assert box["height"] > 10


def test_each_address_stands_once_with_its_source(paper: Page) -> None:
    assert paper.locator(".note a[rel=external]").evaluate_all(_WRITTEN_OUT) == []
    written = paper.locator("a[rel=external]").evaluate_all(_WRITTEN_OUT)
    assert len(written) == paper.locator(".references li").count()
    assert len(written) == len(set(written))


def test_nothing_is_smaller_than_eight_points(paper: Page) -> None:
    elements = paper.locator("main *").element_handles()
    assert paper.evaluate(_SMALL, [elements, SMALLEST]) == []


def test_notes_stand_in_two_columns_with_their_numbers(paper: Page) -> None:
    lefts = paper.locator(".note").evaluate_all(
        "notes => [...new Set(notes.map(note => Math.round(note.getClientRects()[0].left)))]"
    )
    assert len(lefts) == 2
    shown = paper.locator(".note").evaluate_all(
        "notes => notes.map(note => getComputedStyle(note, '::before').content)"
    )
    assert set(shown) == {"counter(note)"}
    ranges = paper.locator(".markers button").evaluate_all(_RANGES)
    assert ranges
    assert all(width > 0 and content in (f'"{label}"', "attr(aria-label)") for label, width, content in ranges)


def test_drawings_are_not_cut_in_two(paper: Page) -> None:
    found = paper.locator(".spread, .ground, .chart").evaluate_all(
        "elements => elements.map(element => getComputedStyle(element).breakInside)"
    )
    assert found
    assert all(value.startswith("avoid") for value in found)


def test_it_ends_with_its_address_and_its_day_instead_of_the_foot_of_the_site(paper: Page) -> None:
    assert not paper.locator(".colophon").is_visible()
    last = paper.locator(".imprint").inner_text()
    assert EXPLAINER in last
    assert re.search(r"as known on \d+\s\w+\s\d{4}", last)
