"""Opening a page as a reader who waits until it answers."""

from playwright.sync_api import Page


def visit(page: Page, path: str) -> None:
    """Open the page and wait for its scripts; without them it is whole, but does not answer as these tests expect."""
    page.goto(path)
    attached(page)


def attached(page: Page) -> None:
    """Wait until every script has been attached to the page that is open."""
    page.wait_for_selector("html[data-attached]", state="attached")
