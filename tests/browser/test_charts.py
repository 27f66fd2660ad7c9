"""Charts at every width: text of full size, nothing sticks out, names that do not lie on each other."""

from collections.abc import Callable
from itertools import combinations

import pytest
from playwright.sync_api import BrowserContext, Page

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


def _cover(one: list[float], other: list[float], slack: float = 2) -> bool:
    """Whether two boxes share more than the air around their letters."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > slack and down > 2 * slack
