"""How far a reader scrolls on a phone, and how what stands after the text folds there: never out of reach."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.browser.notes import EXPLAINER, MARKER, PREVIEW, NewContext, marker
from tests.site.browser.visits import visit

SCREEN = 740
PHONE = {"width": 360, "height": SCREEN}
FIVE_MINUTES = "/explainers/venezuela-in-five-minutes/"
# Screens of an explainer from its top to the end of its text, and to the end of the page, as it opens.
TEXT, WHOLE = 17, 19
SHORTEST = (9, 12)
FOLDS = ("standing", "notes", "references", "words")


@pytest.fixture
def phone(new_context: NewContext) -> Page:
    return new_context(viewport=PHONE, has_touch=True, is_mobile=True).new_page()


def screens(page: Page) -> tuple[float, float]:
    text, whole = page.evaluate(
        "[document.querySelector('.body').getBoundingClientRect().bottom + scrollY, document.body.scrollHeight]"
    )
    return text / SCREEN, whole / SCREEN


def test_every_explainer_is_read_in_so_many_screens_of_a_phone(phone: Page, site_output: Path) -> None:
    found = {}
    for path in sorted(site_output.glob("explainers/*/index.html")):
        address = f"/explainers/{path.parent.name}/"
        visit(phone, address)
        found[address] = screens(phone)
    assert len(found) >= 14
    assert {address: sizes for address, sizes in found.items() if sizes[0] > TEXT or sizes[1] > WHOLE} == {}
    assert found[FIVE_MINUTES][0] <= SHORTEST[0]
    assert found[FIVE_MINUTES][1] <= SHORTEST[1]


def test_on_a_phone_what_stands_after_the_text_is_a_line_each_that_opens(phone: Page) -> None:
    visit(phone, EXPLAINER)
    for anchor in FOLDS:
        fold = phone.locator(".fold", has=phone.locator(f"#{anchor}"))
        expect(fold).not_to_have_attribute("open", "")
        box = fold.bounding_box()
        assert box
        assert 44 <= box["height"] <= 60
        fold.locator("summary").tap()
        expect(fold.locator("li").first).to_be_visible()


@pytest.mark.parametrize("width", [768, 1280])
def test_on_wide_screens_it_is_open(width: int, new_context: NewContext) -> None:
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    visit(page, EXPLAINER)
    for anchor in FOLDS:
        expect(page.locator(".fold", has=page.locator(f"#{anchor}")).locator("li").first).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_without_scripts_it_is_open(width: int, new_context: NewContext) -> None:
    page = new_context(viewport={"width": width, "height": SCREEN}, java_script_enabled=False).new_page()
    page.goto(EXPLAINER)
    for anchor in FOLDS:
        expect(page.locator(".fold", has=page.locator(f"#{anchor}")).locator("li").first).to_be_visible()


def test_a_window_made_wide_opens_it_and_made_narrow_folds_it(new_context: NewContext) -> None:
    page = new_context(viewport={"width": 1280, "height": 800}).new_page()
    visit(page, EXPLAINER)
    note = page.locator(".note").first
    page.set_viewport_size({"width": 360, "height": 740})
    expect(note).to_be_hidden()
    page.set_viewport_size({"width": 1024, "height": 740})
    expect(note).to_be_visible()


@pytest.mark.parametrize("selector", ["notes", "note", "words"])
def test_an_address_that_leads_into_a_fold_opens_it_alone(selector: str, phone: Page) -> None:
    visit(phone, EXPLAINER)
    anchor = phone.locator(".notes .note").last.get_attribute("id") if selector == "note" else selector
    phone.goto("/about/")
    visit(phone, f"{EXPLAINER}#{anchor}")
    expect(phone.locator(f"[id='{anchor}']")).to_be_in_viewport()
    expect(phone.locator(".fold[open]")).to_have_count(1)


def test_an_address_typed_into_the_open_page_opens_the_fold(phone: Page) -> None:
    visit(phone, EXPLAINER)
    anchor = phone.locator(".notes .note").nth(9).get_attribute("id")
    phone.evaluate("anchor => { location.hash = anchor }", anchor)
    expect(phone.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_an_open_note_leads_into_the_folded_list_and_back(phone: Page) -> None:
    visit(phone, EXPLAINER)
    link = marker(phone)
    target, reference = link.get_attribute("href"), link.get_attribute("id")
    assert target
    link.tap()
    expect(phone.locator(PREVIEW)).to_be_visible()
    expect(phone.locator(".notes .fold[open]")).to_have_count(0)
    phone.locator(PREVIEW).get_by_role("link", name="In the list of notes").tap()
    expect(phone.locator(f"[id='{target[1:]}']")).to_be_in_viewport()
    phone.locator(f'[role="doc-backlink"][href="#{reference}"]').tap()
    expect(link).to_be_in_viewport()


def test_contents_lead_to_the_notes_and_open_them(phone: Page) -> None:
    visit(phone, EXPLAINER)
    phone.locator('.contents a[href="#notes"]').tap()
    expect(phone.locator("#notes")).to_be_in_viewport()
    expect(phone.locator(".notes .note").first).to_be_visible()


def test_numbers_in_a_row_ascend(phone: Page, site_output: Path) -> None:
    for path in sorted(site_output.glob("explainers/*/index.html")):
        phone.goto(f"/explainers/{path.parent.name}/")
        rows = phone.locator(".body .markers").evaluate_all(
            "(groups, marker) => groups.map(group => [...group.querySelectorAll(marker)].map(a => +a.firstChild.data))",
            MARKER,
        )
        assert rows
        assert [row for row in rows if row != sorted(row)] == []
