"""What stands where: figures on a scale, the parts of the front page, columns, text at twice its size, faces."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, BrowserType, Page, expect

from tests.site.browser.server import Site
from tests.site.browser.visits import visit

QUESTION = "/questions/how-many-died/"
EXPLAINER = "/explainers/the-dead/"
KINDS = (
    "/",
    QUESTION,
    "/questions/how-much-oil-in-december/",
    "/questions/",
    EXPLAINER,
    "/explainers/",
    "/topics/oil/",
    "/about/",
    "/topics/",
)


@pytest.fixture(scope="module")
def large_text(browser_type: BrowserType, browser_type_launch_args: dict[str, Any]) -> Iterator[Browser]:
    """A browser whose reader has doubled the size of its text."""
    args = [*browser_type_launch_args.get("args", []), "--blink-settings=defaultFontSize=32"]
    with browser_type.launch(**browser_type_launch_args | {"args": args}) as browser:
        yield browser


@pytest.mark.parametrize("path", KINDS)
def test_nothing_scrolls_sideways_on_a_phone_with_text_twice_as_large(
    path: str, large_text: Browser, site: Site
) -> None:
    page = large_text.new_page(viewport={"width": 360, "height": 780})
    page.goto(site.url + path)
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("path", ["/", QUESTION, EXPLAINER])
@pytest.mark.parametrize("width", [360, 1280])
def test_every_figure_ends_at_its_place_on_the_scale(
    path: str, width: int, new_context: Callable[..., BrowserContext]
) -> None:
    page = new_context(viewport={"width": width, "height": 900}).new_page()
    page.goto(path)
    ticks = {
        text.text_content(): line.bounding_box()
        for text, line in zip(page.locator(".scale text").all(), page.locator(".scale line").all(), strict=True)
    }
    rows = page.locator(".spread li").filter(has_text="Padrino")
    dot, zero, hundred = rows.first.locator("circle").bounding_box(), ticks["0"], ticks["100"]
    assert dot
    assert zero
    assert hundred
    expected = zero["x"] + 0.83 * (hundred["x"] - zero["x"])
    assert dot["x"] + dot["width"] / 2 == pytest.approx(expected, abs=1.5)


def test_the_list_of_figures_is_the_drawing(page: Page) -> None:
    page.goto("/")
    drawn = page.locator(".spread")
    assert drawn.locator("svg:not([aria-hidden])").count() == 0
    row = drawn.get_by_role("listitem").filter(has_text="António Guterres")
    expect(row.get_by_role("link")).to_have_text("not established on 5 January")
    expect(row.locator("time")).to_have_text("5 Jan 2026")
    expect(row.locator("circle")).to_have_count(0)


def test_words_on_the_scale_are_not_broken(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(viewport={"width": 360, "height": 780}).new_page()
    page.goto("/")
    link = page.get_by_role("link", name="not established on 5 January")
    assert link.evaluate("link => link.getClientRects().length") == 1


def test_looking_back_takes_later_figures_out_of_the_drawing(page: Page) -> None:
    visit(page, f"{QUESTION}?known=2026-01-05")
    rows = page.locator(".spread li")
    expect(rows.filter(has_text="Padrino")).to_be_hidden()
    expect(rows.filter(has_text="at least 40")).to_be_visible()


def test_front_page_leads_with_no_event_after_the_record(page: Page) -> None:
    page.goto("/")
    ends = page.locator(".ends time").get_attribute("datetime")
    latest = page.locator("section[aria-labelledby=latest]").locator("time")
    assert ends
    assert max(str(time.get_attribute("datetime")) for time in latest.all()) <= ends


@pytest.mark.parametrize("path", [EXPLAINER, "/about/"])
def test_contents_stand_beside_the_text_from_a_tablet_on(path: str, new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(viewport={"width": 1024, "height": 800}).new_page()
    page.goto(path)
    contents, body = page.locator(".contents").bounding_box(), page.locator(".body").bounding_box()
    assert contents
    assert body
    assert contents["x"] + contents["width"] < body["x"]
    assert abs(contents["y"] - body["y"]) < 8


def test_text_is_set_in_our_own_face_on_the_first_visit(page: Page) -> None:
    page.goto(EXPLAINER)
    page.evaluate("document.fonts.ready")
    asked = page.locator('link[rel="preload"][as="font"]').get_attribute("href")
    loaded = page.evaluate("performance.getEntriesByType('resource').map(one => [one.name, one.initiatorType])")
    assert [kind for name, kind in loaded if asked and name.endswith(asked)] == ["link"]
    assert "normal" in page.evaluate("[...document.fonts].filter(one => one.status == 'loaded').map(one => one.style)")


def test_phone_asks_for_no_font(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(viewport={"width": 360, "height": 780}).new_page()
    page.goto(EXPLAINER)
    page.wait_for_load_state("networkidle")
    names = page.evaluate("performance.getEntriesByType('resource').map(one => one.name)")
    assert [name for name in names if name.endswith(".woff2")] == []
