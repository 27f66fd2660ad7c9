"""Smoke tests in a second engine: what the scripts and styles do for a reader, they do in Firefox."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.any_site.output import one_of_each_sort
from tests.site.browser.notes import EXPLAINER, PREVIEW, has_focus, marker, words_of_note
from tests.site.browser.server import Site
from tests.site.browser.visits import attached, visit

QUESTION = "/questions/how-many-were-released/"
TIMELINE = "/timeline/"
MONTH = "/timeline/2026-01/"
DAY = "2026-01-27"

# The folds whose summaries are seen, the first of each sort; what is asked of one that is told by its number.
FOLDS = """sorts => [...document.querySelectorAll("main details")].filter((fold, index, all) => {
    const sort = (one) => `${one.parentElement.tagName} ${one.parentElement.classList[0]} ${one.classList}`;
    return fold.querySelector("summary").checkVisibility() && all.findIndex(one => sort(one) === sort(fold)) === index;
}).forEach((fold, index) => fold.dataset.fold = index)"""
INSIDE = """fold => [...fold.children].some(child => child.tagName !== "SUMMARY" && child.getClientRects().length
    && child.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }))"""
LATER_AND_SEEN = """day => [...document.querySelectorAll("[data-known]")]
    .filter(one => one.dataset.known > day && one.getClientRects().length && one.checkVisibility())
    .map(one => one.textContent.trim().slice(0, 60))"""


@pytest.fixture
def tablet(new_context: Callable[..., BrowserContext]) -> Page:
    """An explainer between phone and wide screen, where notes open beside their marker."""
    page = new_context(viewport={"width": 900, "height": 800}).new_page()
    visit(page, EXPLAINER)
    return page


@pytest.fixture
def wide(new_context: Callable[..., BrowserContext]) -> Page:
    """A page as wide as a desk's screen."""
    return new_context(viewport={"width": 1280, "height": 900}).new_page()


def shown_rows(page: Page) -> int:
    return page.get_by_role("table").first.locator("tbody tr:visible").count()


def test_these_tests_run_in_firefox(browser: Browser, page: Page) -> None:
    assert browser.browser_type.name == "firefox"
    page.goto("/")
    assert "Firefox/" in page.evaluate("navigator.userAgent")


def test_every_sort_of_page_opens_without_an_error_and_scrolls_sideways_at_no_width(
    new_context: Callable[..., BrowserContext], site: Site, complaints: list[str]
) -> None:
    page = new_context(viewport={"width": 360, "height": 740}).new_page()
    wrong: dict[str, list[str]] = {}
    sorts = [path.relative_to(site.output).parent.as_posix() for path in one_of_each_sort(site.output, "index.html")]
    assert len(sorts) > 20
    for sort in sorts:
        address = "/" if sort == "." else f"/{sort}/"
        page.set_viewport_size({"width": 360, "height": 740})
        page.goto(address)
        if page.locator("script[type=module]").count():  # what other sites embed has none
            attached(page)
        found = []
        if not page.get_by_role("heading", level=1).first.is_visible():
            found.append("no heading is seen")
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 740})
            needed = page.evaluate("document.documentElement.scrollWidth")
            if needed > width:
                found.append(f"{needed} px wide on a screen of {width}")
        if found or complaints:
            wrong[address] = [*found, *complaints]
        complaints.clear()
    assert wrong == {}


def test_page_that_is_not_there_says_so(page: Page, complaints: list[str]) -> None:
    response = page.goto("/no-such-page/")
    assert response
    assert response.status == 404
    attached(page)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert [one for one in complaints if not one.endswith("/no-such-page/ answered 404")] == []
    complaints.clear()


def test_marker_opens_its_note_and_escape_returns(tablet: Page) -> None:
    link = marker(tablet)
    before = link.evaluate("link => { link.scrollIntoView({ block: 'center', behavior: 'instant' }); return scrollY; }")
    link.click()
    preview = tablet.locator(PREVIEW)
    expect(preview).to_be_visible()
    expect(preview).to_be_in_viewport()
    expect(preview).to_contain_text(words_of_note(tablet, link))
    tablet.keyboard.press("Escape")
    expect(preview).to_be_hidden()
    assert has_focus(link)
    assert tablet.evaluate("scrollY") == before
    link.press("Enter")
    expect(preview).to_be_visible()


def test_note_at_the_end_leads_back_to_its_sentence(tablet: Page) -> None:
    link = marker(tablet)
    own = link.get_attribute("id")
    note = link.get_attribute("href")
    assert own
    assert note
    tablet.goto(f"{EXPLAINER}{note}")
    attached(tablet)
    expect(tablet.locator(f'[id="{note[1:]}"]')).to_be_in_viewport()
    tablet.locator(f'a[role="doc-backlink"][href="#{own}"]').click()
    expect(link).to_be_in_viewport()
    assert tablet.evaluate("location.hash") == f"#{own}"


@pytest.mark.parametrize(("words", "found"), [("oil", "oil"), ("muertos", "killed|died|dead")])
def test_search_finds(words: str, found: str, page: Page) -> None:
    visit(page, "/search/")
    page.get_by_role("main").get_by_role("searchbox").fill(words)
    expect(page.get_by_role("status").filter(has_text=f"“{words}”")).to_contain_text("found for")
    titles = page.get_by_role("main").get_by_role("heading").get_by_role("link")
    expect(titles.first).to_be_visible()
    expect(titles.filter(has_text=re.compile(found, re.IGNORECASE)).first).to_be_visible()
    assert titles.count() >= 3


def test_looking_back_hides_the_rows_that_came_later_and_gives_them_back(wide: Page) -> None:
    visit(wide, QUESTION)
    every = shown_rows(wide)
    day = wide.get_by_label("Day", exact=True)
    expect(day).to_be_hidden()
    wide.get_by_text("See this question as it stood on an earlier day").click()
    expect(day).to_be_visible()
    day.fill(DAY)
    expect(wide.get_by_text(re.compile(r"^\d+ of \d+ accounts had been given by 27 January 2026"))).to_be_visible()
    assert 0 < shown_rows(wide) < every
    assert wide.evaluate(LATER_AND_SEEN, DAY) == []
    wide.get_by_role("button", name="Show everything again").click()
    assert shown_rows(wide) == every


@pytest.mark.parametrize(("path", "width"), [(QUESTION, 360), (TIMELINE, 1280)])
def test_shared_day_shows_nothing_that_was_reported_later(
    path: str, width: int, new_context: Callable[..., BrowserContext]
) -> None:
    page = new_context(viewport={"width": width, "height": 740}).new_page()
    visit(page, f"{path}?known={DAY}")
    known = page.locator("main [data-known]").evaluate_all("all => all.map(one => one.dataset.known)")
    assert max(known) > DAY
    assert page.evaluate(LATER_AND_SEEN, DAY) == []
    assert page.locator("main [data-known]:visible").count() > 0


@pytest.mark.parametrize("path", ["/", EXPLAINER, QUESTION, TIMELINE])
def test_folds_open_and_close(path: str, wide: Page) -> None:
    visit(wide, path)
    wide.evaluate(FOLDS)
    folds = wide.locator("[data-fold]")
    assert folds.count() or path == "/"
    for fold in folds.all():
        summary, was = fold.locator("summary").first, fold.evaluate("fold => fold.open")
        name = summary.inner_text()
        for state in (not was, was):
            summary.click(position={"x": 3, "y": 5})
            assert fold.evaluate("fold => fold.open") is state, name
            assert fold.evaluate(INSIDE) is state, name


def test_what_a_fragment_leads_to_is_unfolded(wide: Page) -> None:
    visit(wide, MONTH)
    key = wide.locator("li:has(> details:not([open]))").nth(5).get_attribute("id")
    assert key
    line = wide.locator(f'[id="{key}"]')
    expect(line.locator("details li").first).to_be_hidden()
    wide.evaluate("key => { location.hash = key; }", key)
    for _come in ("on the page already", "from elsewhere"):
        expect(line).to_be_in_viewport()
        expect(line.locator("details").first).to_have_attribute("open", "")
        expect(line.locator("details li").first).to_be_visible()
        wide.reload()
        attached(wide)
