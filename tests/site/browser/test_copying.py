"""Lines that are there to be copied: one press, and the button says that it is done."""

from collections.abc import Callable

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


def test_without_scripts_the_lines_stand_without_a_button(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/questions/how-many-died/")
    page.locator(".embed-code summary").click()
    expect(page.locator(".embed-code code")).to_be_visible()
    expect(page.locator(".embed-code button")).to_have_count(0)
