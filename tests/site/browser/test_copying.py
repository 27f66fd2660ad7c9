"""Lines that are there to be copied: one press, and the button says that it is done."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.site.browser.visits import visit


def test_a_button_copies_the_lines_of_the_frame_and_says_so(new_context: Callable[..., BrowserContext]) -> None:
    context = new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    visit(page, "/questions/how-many-died/")
    box = page.locator(".embed-code")
    box.locator("summary").click()
    box.get_by_role("button", name="Copy").click()
    expect(box.get_by_role("button")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == box.locator("code").text_content()


REFUSED = {
    "refused": "if (globalThis.Clipboard) Clipboard.prototype.writeText = () => Promise.reject(new DOMException('no'))",
    "missing": "Object.defineProperty(Navigator.prototype, 'clipboard', {value: undefined})",
}


@pytest.mark.parametrize("script", REFUSED.values(), ids=REFUSED)
def test_where_the_page_may_not_copy_it_says_so_and_selects_the_lines(
    new_context: Callable[..., BrowserContext], script: str
) -> None:
    context = new_context()
    context.add_init_script(script)
    page = context.new_page()
    visit(page, "/questions/how-many-died/")
    box = page.locator(".embed-code")
    box.locator("summary").click()
    for _ in range(2):  # and again
        box.get_by_role("button", name="Copy").click()
        expect(box.get_by_role("status")).to_have_text(re.compile("did not let the page copy. The lines are selected"))
        expect(box.get_by_role("status")).to_be_visible()
        assert page.evaluate("getSelection().toString().trim()") == box.locator("code").text_content()


def test_a_browser_that_asks_nobody_and_refuses_is_answered_too(new_context: Callable[..., BrowserContext]) -> None:
    context = new_context()
    page = context.new_page()
    visit(page, "/questions/how-many-died/")
    session = context.new_cdp_session(page)
    for name in ("clipboard-write", "clipboard-read"):
        session.send("Browser.setPermission", {"permission": {"name": name}, "setting": "denied"})
    box = page.locator(".embed-code")
    box.locator("summary").click()
    box.get_by_role("button", name="Copy").click()
    expect(box.get_by_role("status")).to_have_text(re.compile("The lines are selected"))


def test_without_scripts_the_lines_stand_without_a_button(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/questions/how-many-died/")
    page.locator(".embed-code summary").click()
    expect(page.locator(".embed-code code")).to_be_visible()
    expect(page.locator(".embed-code button")).to_have_count(0)
