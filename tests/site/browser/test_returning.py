"""Coming back: what is new, what was changed and what is overdue, and how to say that something is wrong."""

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from tests.engine.sites import tiny
from tests.engine.sites.building import build
from tests.site.browser.server import Site, serve
from tests.site.browser.witness import Witness

NOON = "2026-03-28T12:00:00Z"  # of the day of the newest change in the tiny site

SETTINGS = """
PUBLISHER = "The Flood Desk"
CONTACT = "desk@flood.example"
"""


@pytest.fixture(scope="module")
def tiny_site(tmp_path_factory: pytest.TempPathFactory, netlify: dict[str, Any], late: float) -> Iterator[Site]:
    """The tiny site that has one of everything, changes and an overdue review among them; a mail address is set."""
    root = tiny.copy_site(tiny.HERE / "valid" / "every-kind", tmp_path_factory.mktemp("returning") / "site")
    toll = root / "data/facts/toll.yaml"
    toll.write_text(toll.read_text("utf-8").replace("review_by: 2998-02-01", "review_by: 2026-02-01"), "utf-8")
    output = root.parent / "output"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1774872000")  # 30 March 2026
        patch.setenv("COMMIT_REF", "0123456789abcdef")
        assert build(tiny.settings_file(root, more=SETTINGS), output) == 0
    with serve(output, netlify["headers"], netlify["redirects"], late=late) as served:
        yield served


@pytest.fixture
def reader(browser: Browser, tiny_site: Site) -> Iterator[BrowserContext]:
    """A reader of the tiny site, watched for foreign requests and errors as every page of these tests is."""
    context = browser.new_context(base_url=tiny_site.url, locale="en-GB")
    seen = Witness(tiny_site.url)
    seen.watch(context)
    yield context
    context.close()
    assert (seen.foreign_requests, seen.script_errors, seen.policy_violations) == ([], [], [])


def was_here(reader: BrowserContext, when: str) -> None:
    """Leaves in the browser what a visit leaves there, of a day when nothing that is there now was."""
    page = reader.new_page()
    page.goto("/about/")
    page.evaluate("when => localStorage.setItem('visit', JSON.stringify({seen: Date.parse(when), names: []}))", when)


def visit(reader: BrowserContext, when: str, path: str = "/") -> Page:
    """The page as it shows itself on a day, once it has noted the visit, which it does as it sets its marks."""
    page = reader.new_page()
    page.clock.set_fixed_time(when)
    page.goto(path)
    noted = "when => localStorage.getItem('visit')?.includes(`\"seen\":${Date.parse(when)}`)"
    page.wait_for_function(noted, arg=when)
    return page


def new_things(page: Page) -> list[str]:
    """The headings marked as new, without the mark."""
    headings = page.locator("[data-dated]:has(.new) :is(h2, h3, h4)").all_inner_texts()
    return [" ".join(heading.removesuffix("New").split()) for heading in headings]


@pytest.mark.parametrize("path", ["/", "/changes/"])
def test_on_the_first_visit_nothing_is_new(path: str, reader: BrowserContext) -> None:
    page = visit(reader, NOON, path)
    assert new_things(page) == []
    assert page.locator(".since").inner_text() == ""


def test_on_the_next_visit_what_is_newer_than_the_last_is_marked(reader: BrowserContext) -> None:
    was_here(reader, "2026-03-28T06:00:00Z")
    page = visit(reader, "2026-03-30T09:00:00Z")
    assert new_things(page) == ["The flood: what is known", "Correction, 28 March 2026"]
    expect(page.locator(".since")).to_have_text("Since your last visit on 28 Mar 2026: 2 new")
    page.goto("/changes/")
    expect(page.locator(".since")).to_contain_text("1 new")
    assert new_things(page) == ["Correction, 28 March 2026"]


def test_what_was_seen_on_its_own_day_is_not_new_again(reader: BrowserContext) -> None:
    visit(reader, NOON)
    page = visit(reader, "2026-03-29T12:00:00Z")
    assert new_things(page) == []
    expect(page.locator(".since")).to_have_text("Nothing new since your last visit on 28 Mar 2026")


def test_within_one_visit_the_marks_stay(reader: BrowserContext) -> None:
    was_here(reader, "2026-03-20T12:00:00Z")
    first = new_things(visit(reader, "2026-03-30T12:00:00Z"))
    assert len(first) == 4
    assert new_things(visit(reader, "2026-03-30T12:30:00Z")) == first
    assert new_things(visit(reader, "2026-03-30T14:00:00Z")) == []


ZONES = ["America/Caracas", "America/New_York", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Kiritimati", "UTC"]


@pytest.fixture(params=ZONES)
def zoned(request: pytest.FixtureRequest, browser: Browser, tiny_site: Site) -> Iterator[BrowserContext]:
    """A reader whose clock is that of a place."""
    context = browser.new_context(base_url=tiny_site.url, locale="en-GB", timezone_id=request.param)
    yield context
    context.close()


def without_the_correction(route: Route) -> None:
    """The page as it was before the correction of the 28th came."""
    answer = route.fetch()
    body = answer.text().replace('id="correction-toll" data-dated=', "data-x=", 1)
    route.fulfill(response=answer, body=body)


def test_what_comes_in_the_evening_of_the_visit_is_new_the_next_day_wherever_the_reader_is(
    zoned: BrowserContext,
) -> None:
    zoned.route("**/changes/", without_the_correction)
    assert new_things(visit(zoned, "2026-03-28T20:00:00Z", "/changes/")) == []
    zoned.unroute_all()
    page = visit(zoned, "2026-03-30T20:00:00Z", "/changes/")
    assert new_things(page) == ["Correction, 28 March 2026"]
    expect(page.locator(".since")).to_contain_text("1 new")


@pytest.mark.parametrize("moment", ["2026-03-29T00:30:00Z", "2026-03-29T03:59:00Z"])
def test_the_evening_of_a_day_is_that_day_though_in_utc_another_has_begun(
    moment: str, browser: Browser, tiny_site: Site
) -> None:
    context = browser.new_context(base_url=tiny_site.url, locale="en-GB", timezone_id="America/Caracas")
    context.route("**/changes/", without_the_correction)
    assert new_things(visit(context, moment, "/changes/")) == []
    context.unroute_all()
    page = visit(context, "2026-03-30T20:00:00Z", "/changes/")
    assert new_things(page) == ["Correction, 28 March 2026"]
    expect(page.locator(".since")).to_have_text("Since your last visit on 28 Mar 2026: 1 new")
    context.close()


def test_what_was_seen_then_is_not_new_wherever_the_reader_is(zoned: BrowserContext) -> None:
    visit(zoned, "2026-03-29T00:30:00Z", "/changes/")
    assert new_things(visit(zoned, "2026-03-30T20:00:00Z", "/changes/")) == []
    assert new_things(visit(zoned, "2026-03-30T23:00:00Z", "/changes/")) == []


NONSENSE = [
    "not JSON", "null", "[]", '"text"', "5", '{"seen": "soon"}', '{"seen": 1, "names": 7}', '{"seen": 1e300}',
    '{"seen": 1, "names": [null, 7], "from": "2026-02-30"}', '{"since": 1e300, "before": {}, "sinceDay": 4}',
    '{"seen": -1e300, "from": "2026-13-45", "names": {}}',
]  # fmt: skip


@pytest.mark.parametrize("kept", NONSENSE)
def test_whatever_else_stands_in_the_storage_the_page_is_whole_and_the_next_visit_is_remembered(
    kept: str, reader: BrowserContext
) -> None:
    page = reader.new_page()
    page.goto("/about/")
    page.evaluate("kept => localStorage.setItem('visit', kept)", kept)
    first = visit(reader, NOON)
    expect(first.locator("h1")).to_be_visible()
    later = visit(reader, "2026-03-29T12:00:00Z")
    assert new_things(later) == []
    expect(later.locator(".since")).to_have_text("Nothing new since your last visit on 28 Mar 2026")


def test_a_browser_that_keeps_nothing_shows_the_page_without_marks(reader: BrowserContext) -> None:
    page = reader.new_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
    )
    page.goto("/changes/")
    expect(page.locator(".correction").first).to_be_visible()
    assert new_things(page) == []


def test_the_marks_move_nothing_and_axe_finds_nothing_in_them(
    reader: BrowserContext, axe: Callable[..., list[str]]
) -> None:
    was_here(reader, "2026-03-20T12:00:00Z")
    page = reader.new_page()
    page.set_viewport_size({"width": 320, "height": 800})
    page.clock.set_fixed_time("2026-03-30T12:00:00Z")
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(e => window.shift += e.value))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    page.goto("/changes/")
    expect(page.locator(".since")).to_contain_text("2 new")
    page.wait_for_timeout(200)
    assert page.evaluate("window.shift") == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert axe(page) == []


# --- what changed, and what is overdue --------------------------------------------------------------------------------


def test_a_page_says_at_its_head_that_it_was_corrected_and_leads_to_how(reader: BrowserContext) -> None:
    page = reader.new_page()
    page.goto("/explainers/the-flood/")
    notice = page.locator(".notice").first
    expect(notice).to_contain_text("Correction, 28 March 2026: Two digits were swapped.")
    notice.locator("a").click()
    entry = page.locator("#correction-toll")
    expect(entry).to_be_in_viewport()
    expect(entry.locator("del")).to_have_text("38")
    expect(entry.locator("ins")).to_have_text("83")


def test_a_page_says_how_many_of_its_facts_were_due_for_review_and_their_notes_say_so(reader: BrowserContext) -> None:
    page = reader.new_page()
    page.goto("/explainers/the-flood/")
    said = "We have not re-checked 1 fact on this page since our date for doing so, 1 February 2026."
    expect(page.locator(".imprint .notice.age")).to_have_text(f"{said} It is marked in the notes.")
    expect(page.locator(".notice.age")).to_have_count(1)
    expect(page.locator("#note-toll-83")).to_contain_text("due for review by 1 Feb 2026")
    expect(page.locator("#note-toll-75")).not_to_contain_text("due for review")


def test_a_page_without_overdue_reviews_or_changes_has_no_notice(reader: BrowserContext) -> None:
    page = reader.new_page()
    page.goto("/explainers/the-dam/")
    expect(page.locator(".prose").first).to_be_visible()
    expect(page.locator(".notice")).to_have_count(0)


# --- reporting an error -----------------------------------------------------------------------------------------------


def letter(link: Locator) -> list[str]:
    """The lines of the letter that a link begins."""
    address = urlsplit(link.get_attribute("href") or "")
    assert (address.scheme, address.path) == ("mailto", "desk@flood.example")
    fields = parse_qs(address.query)
    assert "/facts/toll-83/" in fields["subject"][0]
    return fields["body"][0].strip().splitlines()


NAMED = ["Page: http://127.0.0.1:8000/facts/toll-83/", "Record: toll-83"]


@pytest.mark.parametrize("turn", ["focus", "hover"])
def test_the_letter_to_report_an_error_names_page_and_record_and_the_build_to_who_turns_to_it(
    reader: BrowserContext, turn: str
) -> None:
    page = reader.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.goto("/facts/toll-83/")
    link = page.locator("footer a.report")
    page.wait_for_selector("html[data-attached]")
    assert letter(link) == NAMED
    assert "/build.json" not in asked
    getattr(link, turn)()
    expect(link).to_have_attribute("href", re.compile("0123456789$"))
    assert letter(link) == [*NAMED, "Build: 0123456789"]
    assert asked.count("/build.json") == 1


def test_a_build_that_cannot_be_asked_for_is_left_out(reader: BrowserContext) -> None:
    page = reader.new_page()
    page.route("**/build.json", lambda route: route.fulfill(status=404, body="gone"))
    page.goto("/facts/toll-83/")
    link = page.locator("footer a.report")
    page.wait_for_selector("html[data-attached]")
    with page.expect_response("**/build.json"):
        link.focus()
    assert letter(link) == NAMED


def test_every_page_says_who_publishes_it_and_where_to_write(reader: BrowserContext) -> None:
    page = reader.new_page()
    for path in ("/", "/explainers/the-flood/", "/facts/toll-83/", "/404.html"):
        page.goto(path)
        footer = page.locator("footer")
        expect(footer).to_contain_text("Published by The Flood Desk.")
        expect(footer.locator('a[href="mailto:desk@flood.example"]')).to_have_count(1)
        expect(footer.locator("a.report")).to_have_count(1)


def test_where_nobody_is_named_the_page_says_so_and_no_link_leads_to_no_one(page: Page) -> None:
    page.goto("/explainers/the-dead/")
    footer = page.locator("footer")
    if footer.get_by_text("not yet named").count():
        expect(page.locator("a.report")).to_have_count(0)
        expect(footer).to_contain_text("cannot be sent yet")
        expect(page.locator(".imprint")).to_contain_text("cannot send us reports yet")
    else:
        assert unquote(footer.locator("a.report").get_attribute("href") or "").startswith(("mailto:", "http"))
