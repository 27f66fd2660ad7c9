"""Notes where they are read: in the margin where it is wide, beside their marker elsewhere, at the end always."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.site.browser.notes import (
    EXPLAINER,
    GROUP,
    MARKER,
    PREVIEW,
    NewContext,
    has_focus,
    marker,
    stop_the_clock,
    use,
    words_of_note,
)
from tests.site.browser.visits import attached, visit


@pytest.fixture
def tablet(new_context: NewContext) -> Page:
    """An explainer between phone and wide screen: no margin, so that notes open beside their marker."""
    page = new_context(viewport={"width": 900, "height": 800}).new_page()
    visit(page, EXPLAINER)
    return page


@pytest.mark.parametrize("key", ["Enter", " "])
def test_enter_and_space_open_the_note_and_escape_gives_the_focus_back(key: str, tablet: Page) -> None:
    link = marker(tablet)
    link.focus()
    before = tablet.evaluate("scrollY")
    tablet.keyboard.press(key)
    preview = tablet.locator(PREVIEW)
    expect(preview).to_be_visible()
    expect(preview).to_contain_text(words_of_note(tablet, link))
    assert has_focus(preview)
    tablet.keyboard.press("Escape")
    expect(preview).to_be_hidden()
    assert has_focus(link)
    assert tablet.evaluate("scrollY") == before
    assert tablet.evaluate("location.hash") == ""


def test_focus_alone_opens_nothing(tablet: Page) -> None:
    marker(tablet).focus()
    tablet.wait_for_timeout(500)
    expect(tablet.locator(PREVIEW)).to_be_hidden()


def test_tab_goes_through_the_note_and_on_to_the_next_marker(tablet: Page) -> None:
    link, following = marker(tablet), marker(tablet, 4)
    link.focus()
    tablet.keyboard.press("Enter")
    stops = tablet.locator(f"{PREVIEW} a, {PREVIEW} button")
    count = stops.count()
    assert count >= 3
    for index in range(count):
        tablet.keyboard.press("Tab")
        assert has_focus(stops.nth(index))
    tablet.keyboard.press("Tab")
    assert has_focus(following)
    expect(tablet.locator(PREVIEW)).to_be_hidden()


def test_shift_tab_leads_back_to_the_marker(tablet: Page) -> None:
    link = marker(tablet)
    link.focus()
    tablet.keyboard.press("Enter")
    tablet.keyboard.press("Tab")
    tablet.keyboard.press("Shift+Tab")
    assert has_focus(link)
    expect(tablet.locator(PREVIEW)).to_be_hidden()


def test_the_close_button_gives_the_focus_back(tablet: Page) -> None:
    link = marker(tablet)
    link.click()
    tablet.locator(PREVIEW).get_by_role("button", name="Close").click()
    expect(tablet.locator(PREVIEW)).to_be_hidden()
    assert has_focus(link)


def test_a_second_click_on_the_marker_closes_the_note(tablet: Page) -> None:
    link = marker(tablet)
    link.click()
    expect(tablet.locator(PREVIEW)).to_be_visible()
    link.click()
    expect(tablet.locator(PREVIEW)).to_be_hidden()
    link.click()
    expect(tablet.locator(PREVIEW)).to_be_visible()


def test_a_pointer_that_stays_where_it_closed_the_note_does_not_open_it_again(tablet: Page) -> None:
    link = marker(tablet)
    stop_the_clock(tablet)
    link.click()
    expect(tablet.locator(PREVIEW)).to_be_visible()
    link.click()
    tablet.clock.run_for(2000)
    expect(tablet.locator(PREVIEW)).to_be_hidden()


def test_a_note_opened_by_keyboard_stays_though_the_pointer_rests_on_another_marker(tablet: Page) -> None:
    stop_the_clock(tablet)
    marker(tablet, 3).hover()
    link = marker(tablet, 4)
    link.focus()
    tablet.keyboard.press("Enter")
    tablet.clock.run_for(2000)
    expect(tablet.locator(PREVIEW)).to_contain_text(words_of_note(tablet, link))


def test_a_click_elsewhere_closes_the_note(tablet: Page) -> None:
    marker(tablet).click()
    expect(tablet.locator(PREVIEW)).to_be_visible()
    tablet.mouse.click(10, 10)
    expect(tablet.locator(PREVIEW)).to_be_hidden()


def test_a_click_on_another_marker_opens_its_note_instead(tablet: Page) -> None:
    marker(tablet, 0).click()
    other = marker(tablet, 4)
    other.focus()
    tablet.keyboard.press("Enter")
    expect(tablet.locator(PREVIEW)).to_contain_text(words_of_note(tablet, other))
    tablet.keyboard.press("Escape")
    assert has_focus(other)


def test_the_pointer_may_rest_on_a_marker_and_move_into_its_note(tablet: Page) -> None:
    link = marker(tablet)
    focused = tablet.evaluate("document.activeElement.tagName")
    stop_the_clock(tablet)
    link.hover()
    preview = tablet.locator(PREVIEW)
    tablet.clock.run_for(340)
    expect(preview).to_be_hidden()
    tablet.clock.run_for(20)
    expect(preview).to_be_visible()
    assert tablet.evaluate("document.activeElement.tagName") == focused
    box = preview.bounding_box()
    assert box
    at = link.bounding_box()
    assert at
    tablet.mouse.move(at["x"] + 60, at["y"] + at["height"] - 2)  # beside the marker, over neither
    tablet.clock.run_for(280)
    expect(preview).to_be_visible()
    tablet.mouse.move(box["x"] + 60, box["y"] + 40)
    tablet.clock.run_for(2000)
    expect(preview).to_be_visible()
    tablet.mouse.move(5, 5)
    tablet.clock.run_for(280)
    expect(preview).to_be_visible()
    tablet.clock.run_for(40)
    expect(preview).to_be_hidden()


def test_escape_closes_a_note_under_the_pointer_without_moving_it(tablet: Page) -> None:
    marker(tablet).hover()
    preview = tablet.locator(PREVIEW)
    expect(preview).to_be_visible()
    tablet.keyboard.press("Escape")
    expect(preview).to_be_hidden()
    tablet.wait_for_timeout(600)
    expect(preview).to_be_hidden()


def test_a_pointer_that_only_passes_opens_nothing(tablet: Page) -> None:
    stop_the_clock(tablet)
    marker(tablet).hover()
    tablet.clock.run_for(300)
    tablet.mouse.move(5, 5)
    tablet.clock.run_for(2000)
    expect(tablet.locator(PREVIEW)).to_be_hidden()


def test_the_words_of_an_open_note_can_be_selected(tablet: Page) -> None:
    marker(tablet).hover()
    preview = tablet.locator(PREVIEW)
    expect(preview).to_be_visible()
    preview.locator(".note > p").first.dblclick(position={"x": 12, "y": 12})  # on its first word
    assert len(tablet.evaluate("getSelection().toString()").strip()) > 1
    tablet.mouse.move(5, 5)
    tablet.wait_for_timeout(600)
    expect(preview).to_be_visible()


def test_links_inside_an_open_note_work(tablet: Page) -> None:
    marker(tablet).click()
    link = tablet.locator(f'{PREVIEW} .ways a[href^="/facts/"]').first
    target = link.get_attribute("href")
    link.click()
    tablet.wait_for_url(f"**{target}")
    expect(tablet.locator("h1.statement")).to_be_visible()


def test_an_open_note_leads_to_its_place_at_the_end_where_the_way_back_is_marked(tablet: Page) -> None:
    link = marker(tablet)
    reference, target = link.get_attribute("id"), link.get_attribute("href")
    assert reference
    assert target
    link.click()
    tablet.locator(PREVIEW).get_by_role("link", name="In the list of notes").click()
    expect(tablet.locator(PREVIEW)).to_be_hidden()
    assert tablet.evaluate("location.hash") == target
    expect(tablet.locator(f'[id="{target[1:]}"]')).to_be_in_viewport()
    marked = tablet.locator('[role="doc-backlink"][aria-current]')
    expect(marked).to_have_count(1)
    assert marked.get_attribute("href") == f"#{reference}"
    marked.click()
    expect(link).to_be_in_viewport()
    assert link.evaluate("element => element.matches(':target')")


@pytest.mark.parametrize("modifier", ["Control", "Shift"])
def test_a_click_with_a_modifier_stays_the_browsers_own(modifier: Any, tablet: Page) -> None:
    link = marker(tablet)
    stop_the_clock(tablet)  # the pointer rests on the marker, and would open its note
    with tablet.context.expect_page() as opened:
        link.click(modifiers=[modifier])
    opened.value.wait_for_url(f"**{EXPLAINER}{link.get_attribute('href')}")
    expect(tablet.locator(PREVIEW)).to_be_hidden()


def test_an_open_note_has_no_copies_of_ids_and_is_never_hidden_from_readers_aloud(tablet: Page) -> None:
    marker(tablet).click()
    ids = tablet.evaluate("[...document.querySelectorAll('[id]')].map(element => element.id)")
    assert len(ids) == len(set(ids))
    assert tablet.locator(f"{PREVIEW}[aria-hidden], {PREVIEW} .note [aria-hidden]:not(svg)").count() == 0
    expect(tablet.get_by_role("dialog", name=re.compile(r"^Note \d+[a-z]*$"))).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 900, 1440])
def test_axe_finds_nothing_with_a_note_open(
    width: int, scheme: Any, new_context: NewContext, axe: Callable[..., list[str]]
) -> None:
    page = new_context(viewport={"width": width, "height": 800}, color_scheme=scheme).new_page()
    visit(page, EXPLAINER)
    page.locator(GROUP).first.click()
    expect(page.locator(PREVIEW)).to_be_visible()
    assert axe(page) == []


@pytest.mark.parametrize("width", [640, 900, 1280])
def test_an_open_note_stays_inside_the_window(width: int, new_context: NewContext) -> None:
    page = new_context(viewport={"width": width, "height": 700}).new_page()
    visit(page, EXPLAINER)
    for link in (page.locator(GROUP).first, marker(page, 0), marker(page, 9)):
        link.click()
        box = page.locator(PREVIEW).bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 700
        page.keyboard.press("Escape")


def test_on_a_phone_a_tap_opens_a_sheet_that_leaves_the_marker_in_sight(new_context: NewContext) -> None:
    page = new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True).new_page()
    visit(page, EXPLAINER)
    for index in (0, 4, 9):
        link = marker(page, index)
        link.scroll_into_view_if_needed()
        link.tap()
        sheet, at = page.locator(PREVIEW).bounding_box(), link.bounding_box()
        assert sheet
        assert at
        assert (sheet["x"], sheet["width"]) == (0, 360)
        assert round(sheet["y"] + sheet["height"]) == 740
        assert at["y"] + at["height"] <= sheet["y"]
        page.locator(PREVIEW).get_by_role("button", name="Close").tap()
        expect(page.locator(PREVIEW)).to_be_hidden()


def test_a_tap_outside_closes_the_sheet(new_context: NewContext) -> None:
    page = new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True).new_page()
    visit(page, EXPLAINER)
    marker(page).tap()
    expect(page.locator(PREVIEW)).to_be_visible()
    page.touchscreen.tap(20, 20)
    expect(page.locator(PREVIEW)).to_be_hidden()


# --- three or more in a row -------------------------------------------------------------------------------------------


def test_three_markers_in_a_row_are_one_button_that_opens_all_their_notes(tablet: Page) -> None:
    group = tablet.locator(".markers", has=tablet.locator("button")).first
    button, links = group.locator("button"), group.locator(MARKER)
    count = links.count()
    assert count >= 3
    expect(links.first).to_be_hidden()
    numbers = {int(re.sub(r"\D", "", text)) for text in links.all_text_contents()}
    assert {int(number) for number in re.findall(r"\d+", button.get_attribute("aria-label") or "")} <= numbers
    button.focus()
    tablet.keyboard.press("Enter")
    notes = tablet.locator(f"{PREVIEW} .note")
    expect(notes).to_have_count(count)
    for index in range(count):
        expect(notes.nth(index)).to_contain_text(words_of_note(tablet, links.nth(index)))
    tablet.keyboard.press("Escape")
    assert has_focus(button)


def test_without_javascript_the_button_shows_the_markers_behind_it(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(EXPLAINER)
    group = page.locator(".markers", has=page.locator("button")).first
    group.locator("button").click()
    for link in group.locator(MARKER).all():
        expect(link).to_be_visible()
    last = group.locator(MARKER).last
    target = last.get_attribute("href")
    assert target
    last.click()
    expect(page.locator(f'[id="{target[1:]}"]')).to_be_in_viewport()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_way_back_to_a_marker_behind_a_button_leads_to_the_button(scripts: bool, new_context: NewContext) -> None:
    page = new_context(java_script_enabled=scripts).new_page()
    page.goto(EXPLAINER)
    if scripts:
        attached(page)
    group = page.locator(".markers", has=page.locator("button")).first
    reference = group.locator(MARKER).last.get_attribute("id")
    page.locator(f'[role="doc-backlink"][href="#{reference}"]').click()
    expect(group.locator("button")).to_be_in_viewport()
    expect(group.locator("button")).not_to_have_css("background-color", "rgba(0, 0, 0, 0)")


def test_the_button_is_large_enough_to_touch_and_moves_no_line(new_context: NewContext) -> None:
    page = new_context(viewport={"width": 360, "height": 800}).new_page()
    visit(page, EXPLAINER)
    box = page.locator(GROUP).first.bounding_box()
    assert box
    assert box["width"] >= 24
    assert box["height"] >= 24
    heights = page.locator(GROUP).first.evaluate(
        """button => {
            const paragraph = button.closest('p, li'), before = paragraph.offsetHeight;
            button.style.display = 'none';
            const lines = height => Math.round(height / parseFloat(getComputedStyle(paragraph).lineHeight) * 100) / 100;
            return [lines(before), lines(paragraph.offsetHeight)];
        }"""
    )
    moved = heights[0] - heights[1]
    assert abs(moved - round(moved)) < 0.05, heights


def test_which_use_of_a_note_a_marker_is_can_be_heard_but_not_seen(tablet: Page) -> None:
    link = use(tablet, 2)
    number = str(link.text_content()).removesuffix("b").strip()
    assert number.isdigit()
    expect(link).to_have_accessible_name(f"{number} b")
    letter = link.locator("i")
    assert letter.evaluate("element => getComputedStyle(element).clipPath") == "inset(50%)"
    back = tablet.locator(f'[role="doc-backlink"][href="#{link.get_attribute("id")}"]')
    assert back.inner_text() == f"{number}b"
