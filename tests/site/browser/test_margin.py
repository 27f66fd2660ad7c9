"""Short notes in the margin of wide screens, each beside the line that cites it."""

import itertools
import re

import pytest
from playwright.sync_api import expect

from tests.site.browser.notes import (
    EXPLAINER,
    GROUP,
    PREVIEW,
    NewContext,
    marker,
    use,
)
from tests.site.browser.server import Site
from tests.site.browser.visits import visit


@pytest.mark.parametrize("width", [1280, 1440, 1920])
def test_on_wide_screens_short_notes_stand_beside_their_lines_and_touch_nothing(
    width: int, new_context: NewContext
) -> None:
    page = new_context(viewport={"width": width, "height": 900}).new_page()
    visit(page, EXPLAINER)
    expect(page.locator("aside.margin p").first).to_be_visible()
    boxes: list[dict[str, float]] = page.evaluate(
        """[...document.querySelectorAll('.margin p:not([hidden])')].map(note => {
            const {top, bottom, left, right} = note.getBoundingClientRect();
            return {top, bottom, left, right};
        }).sort((one, other) => one.top - other.top)"""
    )
    assert len(boxes) > 15
    for above, below in itertools.pairwise(boxes):
        assert above["bottom"] <= below["top"]
    others = page.evaluate(
        """[...document.querySelectorAll('.body > :not(.margin), .body + *')].map(part => {
            const {top, bottom, left, right} = part.getBoundingClientRect();
            return {top, bottom, left, right};
        })"""
    )
    for note in boxes:
        assert note["right"] <= width
        for part in others:
            apart = note["left"] >= part["right"] or note["bottom"] <= part["top"] or note["top"] >= part["bottom"]
            assert apart, (note, part)


@pytest.mark.parametrize("width", [1280, 1920])
def test_no_short_note_is_cut_and_none_is_far_from_its_line(width: int, new_context: NewContext, site: Site) -> None:
    page = new_context(viewport={"width": width, "height": 900}).new_page()
    explainers = sorted(path.parent.name for path in (site.output / "explainers").glob("*/index.html"))
    assert len(explainers) > 10
    for name in explainers:
        visit(page, f"/explainers/{name}/")
        expect(page.locator("aside.margin p").first).to_be_visible()
        cut, far, shown, alike = page.evaluate(
            """() => {
                const notes = [...document.querySelectorAll(".margin p:not([hidden])")];
                const markers = [...document.querySelectorAll("a[data-beside]")];
                const top = (element) => element.getBoundingClientRect().top;
                const number = (marker) => marker.firstChild.data;
                const far = notes.map((note, at) => Math.abs(top(note) - top(markers[at])));
                return [
                    notes.filter((note) => note.scrollWidth > note.clientWidth || note.innerText.includes("…")).length,
                    Math.max(...far), notes.length,
                    notes.every((note, at) => note.querySelector("b").textContent === number(markers[at])),
                ];
            }"""
        )
        assert alike, name
        assert shown > 5, name
        assert cut == 0, name
        assert far <= 60, name


def test_a_short_note_says_who_when_on_what_source_and_how_it_stands(new_context: NewContext) -> None:
    page = new_context(viewport={"width": 1440, "height": 900}).new_page()
    visit(page, EXPLAINER)
    padrino = page.locator("aside.margin p", has_text="Padrino").first
    expect(padrino).to_have_text(re.compile(r"^\d+Vladimir Padrino López,\s16\sJan\s· \w+.* and \d more$"))
    link = use(page, 1)
    number = re.compile(f"^{link.inner_text().split()[0]}$")  # behind it, where it is used again, a letter
    note = page.locator("aside.margin p").filter(has=page.locator("> b", has_text=number))
    full = page.locator(f"{link.get_attribute('href')} .status")
    kind = str(full.first.get_attribute("class")).split()[-1]
    expect(note.locator(f"svg.{kind}")).to_be_visible()
    link.hover()
    expect(note).to_have_class("lit")
    page.wait_for_timeout(600)
    expect(page.locator(PREVIEW)).to_be_hidden()


def test_the_notes_are_read_aloud_once(new_context: NewContext) -> None:
    page = new_context(viewport={"width": 1440, "height": 900}).new_page()
    visit(page, EXPLAINER)
    expect(page.locator("aside.margin p").first).to_be_visible()
    assert page.get_by_role("complementary").filter(has=page.locator("p > b")).count() == 0
    assert page.locator('[role="doc-endnotes"] .note').count() > 15


def test_the_margin_adds_no_stops_for_the_keyboard_and_a_click_in_it_opens_the_whole_note(
    new_context: NewContext,
) -> None:
    page = new_context(viewport={"width": 1440, "height": 900}).new_page()
    visit(page, EXPLAINER)
    short = page.locator("aside.margin p").first
    expect(short).to_be_visible()
    assert page.locator("aside.margin :is(a, button, [tabindex])").count() == 0
    short.click()
    link = page.locator("a[data-beside]").first
    expect(page.locator(PREVIEW)).to_contain_text(page.locator(f"{link.get_attribute('href')} p").first.inner_text())
    expect(page.locator(f"{PREVIEW} a[rel=external]").first).to_be_visible()


def test_a_note_is_in_the_margin_once_where_it_is_cited_first(new_context: NewContext) -> None:
    page = new_context(viewport={"width": 1440, "height": 900}).new_page()
    visit(page, EXPLAINER)
    expect(page.locator("aside.margin p").first).to_be_visible()
    numbers = page.locator("aside.margin p > b").all_text_contents()
    assert [int(number) for number in numbers] == sorted({int(number) for number in numbers})
    use(page, 2).hover()
    expect(page.locator(PREVIEW)).to_be_visible()


@pytest.mark.parametrize("path", [EXPLAINER, "/timeline/"])
def test_nothing_cuts_off_the_ring_around_a_link_in_a_rail(path: str, new_context: NewContext) -> None:
    page = new_context(viewport={"width": 1440, "height": 900}).new_page()
    visit(page, path)
    room: list[float] = page.evaluate(
        """[...document.querySelectorAll('.contents a, .aside a')].map(link => {
            let box = link.parentElement;
            while (box && getComputedStyle(box).overflowY === 'visible') box = box.parentElement;
            return box ? link.getBoundingClientRect().left - box.getBoundingClientRect().left : 5;
        })"""
    )
    assert room
    assert min(room) >= 5


def test_the_margin_follows_the_width_of_the_window(new_context: NewContext) -> None:
    page = new_context(viewport={"width": 1440, "height": 900}).new_page()
    visit(page, EXPLAINER)
    expect(page.locator("aside.margin")).to_be_visible()
    page.set_viewport_size({"width": 900, "height": 900})
    expect(page.locator("aside.margin")).to_be_hidden()
    marker(page).hover()
    expect(page.locator(PREVIEW)).to_be_visible()


def test_notes_move_nothing_as_the_page_loads_on_a_wide_screen(new_context: NewContext) -> None:
    page = new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(e => window.shift += e.value))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    visit(page, EXPLAINER)
    expect(page.locator("aside.margin p").first).to_be_visible()
    page.wait_for_timeout(300)
    assert page.evaluate("window.shift") == 0


def test_on_paper_the_notes_stand_at_the_end_alone(new_context: NewContext) -> None:
    page = new_context(viewport={"width": 1440, "height": 900}).new_page()
    visit(page, EXPLAINER)
    marker(page).click()
    page.emulate_media(media="print")
    expect(page.locator(PREVIEW)).to_be_hidden()
    expect(page.locator("aside.margin")).to_be_hidden()
    expect(page.locator('[role="doc-endnotes"] .note').first).to_be_visible()
    expect(page.locator(GROUP).first).to_be_visible()
