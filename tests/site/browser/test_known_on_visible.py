"""A past day is true at every width and on paper: nothing is to be seen that was reported later, nothing is missing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.site.browser.server import Site
from tests.site.browser.visits import visit

EVERY_PAGE, SOME_PAGES = ("360", "print"), ("320", "640", "768", "1280")
# Of five days a page, spread over those on which something was reported: what can be seen although it was reported
# later, and what is counted and cannot be seen although it had been reported, and nothing had replaced it. What is
# folded is there, on request.
LOOK_BACK = """() => {
    const root = document.querySelector(".known-on"), date = root.querySelector("[type=date]");
    const { first, last, counted } = root.dataset;
    const dated = [...document.querySelectorAll("[data-known]")], rows = [...document.querySelectorAll(counted)];
    const days = [...new Set(dated.map((element) => element.dataset.known))].sort();
    const past = days.filter((day) => day >= first && day < last);
    const chosen = new Set([0, .25, .5, .75, 1].map((part) => past[Math.round(part * (past.length - 1))]));
    const seen = (element) => element.getClientRects().length && element.checkVisibility({ visibilityProperty: true });
    const folded = (element) => element.closest("details:not([open])");
    const words = (element) => element.textContent.trim().replace(/\\s+/g, " ").slice(0, 60);
    return [...chosen].filter(Boolean).map((day) => {
        date.value = day;
        date.dispatchEvent(new Event("change"));
        const later = dated.filter((element) => element.dataset.known > day);
        const earlier = rows.filter((row) => row.dataset.known <= day && !(row.dataset.replaced <= day));
        return {
            day, untrue: later.filter(seen).map(words),
            missing: earlier.filter((row) => !seen(row) && !folded(row)).map(words),
            edition: document.querySelector(".edition time").dateTime,
        };
    });
}"""


def with_look_back(output: Path) -> Iterator[str]:
    """The addresses of all pages that can be seen as on a past day."""
    for path in sorted(output.glob("*/**/index.html")):
        if 'data-module="known-on"' in path.read_text("utf-8"):
            yield f"/{path.relative_to(output).parent.as_posix()}/"


@pytest.fixture
def laid_out(page: Page, layout: str) -> Page:
    """A page as wide as that, or on paper."""
    if layout == "print":
        page.emulate_media(media="print")
    page.set_viewport_size({"width": 718 if layout == "print" else int(layout), "height": 800})
    return page


@pytest.mark.parametrize("layout", [*EVERY_PAGE, *SOME_PAGES])
def test_nothing_is_seen_that_was_reported_later_and_nothing_is_missing(
    laid_out: Page, layout: str, site: Site
) -> None:
    addresses = list(with_look_back(site.output))
    questions = [address for address in addresses if address.startswith("/questions/")]
    timelines = [address for address in addresses if address.startswith("/timeline/")]
    assert len(questions) > 50
    assert len(timelines) > 10
    looked = 0
    every = (*questions, *timelines)
    chosen = every if layout in EVERY_PAGE else every[SOME_PAGES.index(layout) :: len(SOME_PAGES)]
    for address in chosen:
        visit(laid_out, address)
        for then in laid_out.evaluate(LOOK_BACK):
            assert then["untrue"] == [], f"{address} on {then['day']}: {json.dumps(then['untrue'])}"
            assert then["missing"] == [], f"{address} on {then['day']}: {json.dumps(then['missing'])}"
            assert then["edition"] == then["day"], address
            looked += 1
    assert looked > 2 * len(chosen)


@pytest.mark.parametrize("width", [360, 1280])
def test_printed_from_a_shared_address_the_paper_has_what_was_said_by_that_day(
    context: BrowserContext, width: int
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 740})
    visit(page, "/questions/how-many-were-released/?known=2026-01-27")
    rows = "rows => rows.filter(row => row.getClientRects().length).map(row => row.dataset.known)"
    on_screen = page.locator(".accounts [data-known]").evaluate_all(rows)
    page.emulate_media(media="print")
    on_paper = page.locator(".accounts [data-known]").evaluate_all(rows)
    assert on_screen == on_paper != []
    assert max(on_paper) <= "2026-01-27"
    assert page.locator(".edition:visible").inner_text() == "As known on 27 January 2026"


def test_what_is_embedded_elsewhere_is_the_whole_record_whatever_day_its_address_names(page: Page, site: Site) -> None:
    """An embed has no controls to look back with, so it may not half obey."""
    page.set_viewport_size({"width": 360, "height": 740})
    for address in ("/embed/questions/how-many-were-released/", "/embed/timeline/casualties/"):
        page.goto(address)
        whole = page.locator("main").inner_text()
        page.goto(f"{address}?known=2026-01-05")
        assert page.locator("main").inner_text() == whole
