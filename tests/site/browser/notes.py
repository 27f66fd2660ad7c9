"""Where notes are on a page, and how to wait for them."""

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Locator, Page

EXPLAINER = "/explainers/the-dead/"
GROUP = ".markers > .marker > button"
MARKER = 'a[role="doc-noteref"]'
PREVIEW = ".preview"

NewContext = Callable[..., BrowserContext]


def marker(page: Page, index: int = 3) -> Locator:
    """A marker that stands alone in the running text."""
    return page.locator(f".prose > p > .marker > {MARKER}").nth(index)


def use(page: Page, count: int) -> Locator:
    """Of the markers that stand alone in the running text, the first that uses its note for that time."""
    return page.locator(f'.prose > p > .marker > {MARKER}[id$="-{count}"]').first


def words_of_note(page: Page, link: Locator) -> str:
    """The first words of the note that the marker leads to, as they stand at the end of the page."""
    href = link.get_attribute("href")
    assert href
    return page.locator(f'[id="{href[1:]}"] > p').first.inner_text()


def stop_the_clock(page: Page) -> None:
    """From here on the page's time passes only by `page.clock.run_for`, however busy the machine is."""
    page.clock.install(time=0)
    page.clock.pause_at(1000)


def has_focus(locator: Locator) -> bool:
    return bool(locator.evaluate("element => element === document.activeElement"))
