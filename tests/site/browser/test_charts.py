"""Charts, their tables and the map at every width: text of full size, whole numbers, honest neighbours."""

from collections.abc import Callable
from itertools import combinations

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.site.browser.visits import visit

PAGES = ("/topics/oil/", "/topics/prisoners/", "/topics/economy/", "/topics/sanctions/", "/explainers/the-oil-plan/")
BOXES = """selector => [...document.querySelectorAll(selector)].map(part =>
    [...part.querySelectorAll('text')].filter(text => text.checkVisibility())
    .map(text => ({words: text.textContent, size: parseFloat(getComputedStyle(text).fontSize),
                   box: (b => [b.left, b.top, b.right, b.bottom])(text.getBoundingClientRect())})))"""


@pytest.fixture(params=[320, 390, 768, 1280])
def reader(request: pytest.FixtureRequest, new_context: Callable[..., BrowserContext]) -> Page:
    return new_context(viewport={"width": request.param, "height": 900}).new_page()


@pytest.mark.parametrize("path", PAGES)
def test_numbers_on_charts_can_be_read_and_told_apart(path: str, reader: Page) -> None:
    reader.goto(path)
    assert reader.evaluate("document.documentElement.scrollWidth <= innerWidth")
    width = reader.viewport_size["width"] if reader.viewport_size else 0
    for chart in reader.evaluate(BOXES, ".plot"):
        assert chart
        for text in chart:
            assert text["size"] >= 12, text
            assert 0 <= text["box"][0] <= text["box"][2] <= width, text
        for one, other in combinations(chart, 2):
            assert not _cover(one["box"], other["box"]), (one, other)


def test_names_on_the_map_can_be_read_and_told_apart(reader: Page) -> None:
    reader.goto("/places/")
    for view in reader.evaluate(BOXES, ".map"):
        assert view
        for one, other in combinations(view, 2):
            assert not _cover(one["box"], other["box"]), (one, other)


def test_every_point_leads_to_its_source_and_every_chart_to_its_numbers(page: Page) -> None:
    page.goto("/topics/prisoners/")
    charts = page.locator(".chart")
    assert charts.count() > 0
    for chart in charts.all():
        chart.locator("summary").click()
        rows = chart.locator("tbody tr")
        assert rows.count() == chart.locator(".marks > g").count()
        for href in (row.locator("a").get_attribute("href") for row in rows.all()):
            assert page.context.request.get(href or "").ok
        table = page.context.request.get(chart.locator("a[download]").get_attribute("href") or "")
        assert len(table.text().splitlines()) == rows.count() + 1


BROKEN = """() => {
    const broken = [], walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode, cell = node.parentElement.closest('.series td, .series th, .prose th');
        if (!cell || !cell.checkVisibility()) continue;
        for (const {index, 0: found} of node.data.matchAll(/\\d[\\d,.]*/g)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + found.length);
            if (range.getClientRects().length > 1) broken.push(cell.textContent);
        }
    }
    return broken;
}"""
OPEN = "() => document.querySelectorAll('.chart details').forEach(details => details.open = true)"


@pytest.mark.parametrize("path", ["/topics/oil/", "/topics/prisoners/", "/explainers/prisoner-releases/"])
def test_no_number_in_a_table_breaks_on_screen_or_on_paper(path: str, reader: Page) -> None:
    reader.goto(path)
    reader.evaluate(OPEN)
    assert reader.locator(".series td").count() > 0
    assert reader.evaluate(BROKEN) == []
    reader.emulate_media(media="print")
    reader.set_viewport_size({"width": 673, "height": 950})  # A4 between its margins
    assert reader.evaluate(BROKEN) == []


def test_a_row_of_a_table_has_one_rule_under_it(reader: Page) -> None:
    reader.goto("/topics/oil/")
    reader.evaluate(OPEN)
    edges = """rows => rows.map(row => new Set([row, ...row.children]
        .filter(part => parseFloat(getComputedStyle(part).borderBottomWidth) > 0)
        .map(part => Math.round(part.getBoundingClientRect().bottom))).size)"""
    assert set(reader.locator(".series tbody tr").evaluate_all(edges)) == {1}


def test_charts_side_by_side_are_drawn_to_one_scale_and_the_others_say_that_they_stand_apart(page: Page) -> None:
    page.goto("/topics/prisoners/")
    groups = page.locator(".beside")
    assert groups.count() > 0
    for group in groups.all():
        scales = [chart.locator(".grid text").all_text_contents() for chart in group.locator(".chart").all()]
        assert len(scales) > 1
        assert all(scale == scales[0] for scale in scales)
    apart = page.locator(".charts > .chart")
    assert apart.count() > 0
    for chart in apart.all():
        assert "Stands apart" in (chart.locator("> .meta").text_content() or "")
        width = chart.evaluate("chart => chart.offsetWidth / chart.parentElement.offsetWidth")
        assert width == 1


def test_a_table_in_prose_is_whole_on_a_phone_and_each_cell_names_its_column(
    new_context: Callable[..., BrowserContext],
) -> None:
    page = new_context(viewport={"width": 360, "height": 800}).new_page()
    page.goto("/explainers/prisoner-releases/")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for table in page.locator(".prose table").all():
        assert table.evaluate("table => getComputedStyle(table).overflow") == "visible"
        labels = table.locator("td").evaluate_all(
            "cells => cells.map(cell => getComputedStyle(cell, '::before').content)"
        )
        assert all(label.strip('"').endswith(": ") for label in labels)


def test_notes_in_the_margin_leave_a_wide_table_its_room(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(viewport={"width": 1440, "height": 900}).new_page()
    visit(page, "/explainers/prisoner-releases/")
    table = page.locator(".prose table").first.bounding_box()
    notes = [note.bounding_box() for note in page.locator(".margin > p:visible").all()]
    assert table
    assert notes
    assert table["width"] > (page.locator(".prose p").first.bounding_box() or table)["width"]
    for box in notes:
        assert box is None or box["y"] + box["height"] <= table["y"] or box["y"] >= table["y"] + table["height"]


def test_land_and_sea_can_be_told_apart_in_forced_colours(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(forced_colors="active").new_page()
    page.goto("/places/")
    for land in page.locator(".map .land").all():
        fill = land.evaluate("land => getComputedStyle(land).fill")
        assert fill != land.evaluate("land => getComputedStyle(land.closest('.map')).backgroundColor")


def test_the_map_tells_what_it_does_not_show(page: Page) -> None:
    page.goto("/places/")
    told = page.locator("figcaption")
    for name in ("El Helicoide", "El Rodeo", "La Guaira"):
        assert told.get_by_role("link", name=name, exact=True).is_visible()
        assert name not in page.locator(".map .labels text").all_text_contents()
    assert "Fuerte Tiuna" in page.locator(".map .labels text").all_text_contents()


def _cover(one: list[float], other: list[float], slack: float = 2) -> bool:
    """Whether two boxes share more than the air around their letters."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > slack and down > 2 * slack
