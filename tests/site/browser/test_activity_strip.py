"""The axis under the bars lies where the bars lie: every month begins under the bar of its first day."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.browser.server import Site
from tests.site.browser.visits import visit

# Screen positions of the months' lines, and of the places on the scale of the bars at which their first days begin.
EDGES = """() => {
    const { first, last } = document.querySelector(".known-on").dataset;
    const bars = document.querySelector(".density .bars");
    const to_screen = bars.getScreenCTM();
    const day_width = bars.viewBox.baseVal.width / ((Date.parse(last) - Date.parse(first)) / 864e5 + 1);
    const starts = [];
    for (let day = Date.parse(first); day <= Date.parse(last); day += 864e5)
        if (!starts.length || new Date(day).getUTCDate() === 1)
            starts.push(to_screen.e + to_screen.a * day_width * (day - Date.parse(first)) / 864e5);
    const lines = [...document.querySelectorAll(".density .months > svg > line")];
    return [lines.map((line) => line.getScreenCTM().e), starts];
}"""
# Whether any name of a month that is shown reaches over the end of its month.
REACHES = """() => [...document.querySelectorAll(".density .months > svg")].flatMap((month, at, all) => {
    const text = month.querySelector("text");
    if (!text || getComputedStyle(text).display === "none") return [];
    const whole = document.querySelector(".density .bars").getBoundingClientRect();
    const end = all[at + 1] ? all[at + 1].getScreenCTM().e : whole.right;
    return text.getBoundingClientRect().right > end + 0.5 ? [text.textContent] : [];
})"""


def with_strips(output: Path) -> Iterator[str]:
    """The addresses of all pages that have a strip."""
    for path in sorted(output.glob("*/**/index.html")):
        if 'class="density"' in path.read_text(encoding="utf-8"):
            yield f"/{path.relative_to(output).parent.as_posix()}/"


@pytest.mark.parametrize("width", [320, 1280])
def test_every_month_begins_under_the_bar_of_its_first_day(page: Page, site: Site, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    addresses = list(with_strips(site.output))
    assert len(addresses) > 60
    for address in addresses if width > 1000 else addresses[::6]:
        page.goto(address)
        page.locator("details:has(.density)").evaluate_all("folds => folds.forEach(fold => fold.open = true)")
        lines, starts = page.evaluate(EDGES)
        assert len(lines) == len(starts) > 0, address
        assert lines == pytest.approx(starts, abs=1), address
        assert page.evaluate(REACHES) == [], address
        assert page.locator(".density .months text:visible").count() > 0, address


def test_the_bars_stand_where_the_page_says_that_their_days_are(page: Page) -> None:
    """The busiest day, named in words, has the highest bar; its month is the one under it."""
    visit(page, "/timeline/")
    page.locator("details:has(.density) > summary").click()
    left = page.evaluate(
        """() => {
            const path = document.querySelector(".density path").getAttribute("d");
            const [, x] = path.match(/M(\\d+) 40v-40h/);
            const to_screen = document.querySelector(".density .bars").getScreenCTM();
            return to_screen.e + to_screen.a * Number(x);
        }"""
    )
    months = page.evaluate(
        """() => [...document.querySelectorAll(".density .months > svg")]
            .map((month) => [month.getScreenCTM().e, month.textContent])"""
    )
    expect(page.locator(".density .scale")).to_contain_text("Busiest day: 3 January 2026")
    assert [name for start, name in months if start <= left][-1].split() == ["Jan", "2026"]
