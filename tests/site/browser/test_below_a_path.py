"""A site below a path of a host that sends no headers, `https://name.github.io/project/`: nothing leads out."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Response, expect

from tests.engine.sites import tiny
from tests.engine.sites.building import build
from tests.site.browser.server import Site, serve
from tests.site.browser.visits import attached
from tests.site.browser.witness import Witness

PATH = "/project"
SETTINGS = """
SEARCH_INDEX = True
POLICY_IN_PAGES = True
SITEURL = "https://name.bridge.net/project"
REDIRECTS = [("/old/", "/facts/")]
"""


@pytest.fixture(scope="module")
def below(tmp_path_factory: pytest.TempPathFactory, late: float) -> Iterator[Site]:
    """A site that has one of everything, below its path; whatever else is asked for is not there."""
    root = tiny.copy_site(tiny.HERE / "valid" / "every-kind", tmp_path_factory.mktemp("below") / "site")
    output = root.parent / "output"
    assert build(tiny.settings_file(root, more=SETTINGS), output) == 0
    with serve(output, [], [], late=late, below=PATH) as served:
        yield served


@pytest.fixture
def reader(browser: Browser, below: Site) -> Iterator[BrowserContext]:
    """A reader of it, who is asked for nothing that is not there and nothing from above."""
    context = browser.new_context()
    seen, missed = Witness(below.url), []

    def keep(response: Response) -> None:
        if response.status >= 400:
            missed.append(response.url)

    seen.watch(context)
    context.on("response", keep)
    yield context
    context.close()
    assert (seen.foreign_requests, seen.script_errors, missed) == ([], [], [])


@pytest.fixture
def page(reader: BrowserContext) -> Page:
    return reader.new_page()


def visit(page: Page, below: Site, address: str) -> None:
    page.goto(f"{below.url}{address}")
    attached(page)


def test_every_page_is_whole_and_every_link_leads_below_the_path(page: Page, below: Site) -> None:
    origin = f"{urlsplit(below.url).scheme}://{urlsplit(below.url).netloc}"
    files = {f"{below.url}/{path.relative_to(below.output)}" for path in below.output.rglob("*") if path.is_file()}
    pages = sorted(file for file in files if file.endswith(".html"))
    assert len(pages) > 40
    dead: dict[str, str] = {}
    for address in pages:
        page.goto(address)
        if "/embed/" not in address:
            attached(page)
        found: Any = page.evaluate(
            "[...document.querySelectorAll('[href], [src], [action]')].map(e => e.href ?? e.src)"
        )
        for link in (str(link).partition("#")[0].partition("?")[0] for link in found if str(link).startswith(origin)):
            if link not in files and f"{link}index.html" not in files:
                dead[link] = address
    assert dead == {}


def test_the_search_finds_and_leads_to_pages_below_the_path(page: Page, below: Site) -> None:
    visit(page, below, "/")
    page.keyboard.press("/")
    page.wait_for_url(f"{below.url}/search/#q")
    attached(page)
    page.locator("#q").fill("flood")
    hit = page.locator(".search .hit .title a").first
    expect(hit).to_be_visible()
    assert str(hit.get_attribute("href")).startswith(f"{PATH}/")
    page.wait_for_url(f"{below.url}/search/?q=flood")
    hit.click()
    page.wait_for_url(lambda url: url.startswith(f"{below.url}/") and "/search/" not in url)
    expect(page.locator("h1")).to_be_visible()


def test_a_shared_search_and_a_shared_day_open_as_they_were(page: Page, below: Site) -> None:
    visit(page, below, "/search/?q=flood")
    expect(page.locator(".search .hit").first).to_be_visible()
    visit(page, below, "/timeline/?known=2026-03-01")
    expect(page.locator("html")).to_have_class("looking-back")
    page.get_by_role("button", name="Show everything again").click()
    page.wait_for_url(f"{below.url}/timeline/")


def test_what_a_reader_has_seen_is_kept_for_each_site_of_the_host(page: Page, below: Site) -> None:
    visit(page, below, "/")
    visit(page, below, "/search/")
    page.locator("[name=slash]").uncheck()
    kept = set(page.evaluate("Object.keys(localStorage)"))
    assert kept == {"visit/project", "slash/project"}
    page.evaluate("localStorage.setItem('slash', ''); localStorage.setItem('visit', 'of another site')")
    visit(page, below, "/")
    page.keyboard.press("/")
    assert page.evaluate("localStorage.getItem('visit')") == "of another site"
    assert page.url == f"{below.url}/"


def test_the_lines_for_a_frame_and_the_canonical_address_have_the_path(page: Page, below: Site) -> None:
    visit(page, below, "/timeline/")
    address = page.locator("link[rel=canonical]").get_attribute("href")
    assert address == "https://name.bridge.net/project/timeline/"
    visit(page, below, "/questions/")
    question = page.locator('main a[href^="/project/questions/"]').first
    visit(page, below, str(question.get_attribute("href")).removeprefix(PATH))
    lines = str(page.locator(".embed-code code").text_content())
    assert 'src="https://name.bridge.net/project/embed/questions/' in lines


def test_a_missing_page_leads_back_below_the_path(browser: Browser, below: Site) -> None:
    page = browser.new_page()
    answer = page.goto(f"{below.url}/facts/no-such-fact/")
    attached(page)
    assert answer is not None
    assert answer.status == 404
    expect(page.locator("#q")).to_have_value("no such fact")
    expect(page.locator("main a.near")).to_have_attribute("href", f"{PATH}/facts/")
    page.locator("main form button").click()
    page.wait_for_url(f"{below.url}/search/?q=no+such+fact")
    page.close()


def test_without_headers_the_page_itself_says_what_may_run_and_what_others_are_told(
    browser: Browser, below: Site
) -> None:
    page = browser.new_page()
    page.goto(f"{below.url}/")
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 1'}))"
    )
    assert page.evaluate("window.ran") is None
    assert page.locator("meta[name=referrer]").get_attribute("content") == "same-origin"
    page.close()


def test_the_site_answers_nowhere_else(page: Page, below: Site) -> None:
    for path in ("/", "/facts/", "/theme/LICENSE.txt", "/projects/"):
        assert page.request.get(f"{below.url.removesuffix(PATH)}{path}").status == 404
