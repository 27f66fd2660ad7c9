"""The front page for somebody who knows nothing: what stands on the first screens of a phone, and where it leads."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.site.browser.visits import visit

SCREEN = 740
PLACES = "all => all.map(one => one.getBoundingClientRect()).map(at => [at.top + scrollY, at.bottom + scrollY])"
# The sentences of a line after its first words, with a sign for each marker.
CITES = """line => {
    const copy = line.cloneNode(true);
    copy.querySelector("strong").remove();
    for (const marker of copy.querySelectorAll(".marker")) marker.replaceWith("※");
    return copy.textContent.trim().split(/(?<=[.!?]※*)\\s+/);
}"""


def places(found: Locator) -> list[tuple[float, float]]:
    return [(top, bottom) for top, bottom in found.evaluate_all(PLACES)]


@pytest.fixture
def phone(new_context: Callable[..., BrowserContext]) -> Page:
    return new_context(viewport={"width": 360, "height": SCREEN}).new_page()


def test_a_newcomer_reads_three_lines_on_the_first_screen_and_all_six_on_two(phone: Page) -> None:
    visit(phone, "/")
    lines = places(phone.locator(".state .keypoints li"))
    assert len(lines) == 6
    assert lines[2][1] <= SCREEN
    assert lines[5][1] <= 2 * SCREEN


@pytest.mark.parametrize("width", [320, 360, 640, 768, 1280])
def test_its_parts_stand_in_the_order_in_which_a_newcomer_needs_them(
    width: int, new_context: Callable[..., BrowserContext]
) -> None:
    page = new_context(viewport={"width": width, "height": SCREEN}).new_page()
    visit(page, "/")
    parts = (".masthead", ".standfirst", ".state", ".spread", "#standing", "#news", "#first", "#topics")
    tops = [places(page.locator(part))[0][0] for part in parts]
    beside = places(page.locator(".strip"))[0][0] < places(page.locator(".state"))[0][1]
    assert tops == sorted(tops)
    assert beside == (width >= 992)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_every_line_leads_to_an_explainer_and_every_claim_of_it_to_a_fact(page: Page) -> None:
    visit(page, "/")
    for line in page.locator(".state .keypoints li").all():
        assert str(line.locator("strong a").get_attribute("href")).startswith("/explainers/")
        words = line.inner_text()
        letters = line.locator(".marker a").all()
        assert letters, words
        for letter in letters:
            expect(letter).to_have_text(re.compile(r"^[a-z]+$"))
            assert page.request.get(str(letter.get_attribute("href"))).ok, words
            assert str(letter.get_attribute("href")).startswith("/facts/")
        cites = line.evaluate(CITES)
        assert all("※" in sentence for sentence in cites), cites
    expect(page.locator("main .notes, main button[popovertarget]")).to_have_count(0)


def test_it_says_once_where_the_record_ends_and_in_its_masthead(page: Page) -> None:
    visit(page, "/")
    day = page.locator(".ends time").inner_text()
    expect(page.locator(".masthead .ends:visible")).to_have_text(f"Record ends {day}")
    words = page.locator("body").inner_text()
    assert words.count("This record ends on") == 1
    assert f"This record ends on {day}. For later news, look elsewhere." in words
    assert "As known on" not in page.locator(".masthead").inner_text()
    assert "Everything here is as known" not in words
    assert not re.search(r"\d facts? from \d", words)


@pytest.mark.parametrize("path", ["/explainers/the-dead/", "/questions/how-many-died/", "/timeline/", "/about/"])
def test_other_pages_name_a_day_in_their_masthead_only_while_looked_back_from(path: str, page: Page) -> None:
    visit(page, path)
    expect(page.locator(".edition")).to_be_hidden()
    if page.locator(".known-on").count():
        visit(page, f"{path}?known=2026-01-16")
        expect(page.locator(".edition:visible")).to_have_text("As known on 16 January 2026")


def test_an_explainer_says_one_day_in_its_head(phone: Page) -> None:
    visit(phone, "/explainers/the-dead/")
    said = r"Covers events to \d+\s\w+\s\d{4} · Written\s\d+\s\w+\s\d{4} · \d+\sminutes"
    expect(phone.locator(".byline p").first).to_have_text(re.compile(said))
    head = phone.locator(".reading > .page-head, .reading > .byline").all_inner_texts()
    assert not re.search("As known on|Updated|re-checked|due for review", " ".join(head))


def test_signs_are_explained_in_one_line_before_the_first_of_them(phone: Page) -> None:
    visit(phone, "/")
    legend = phone.locator(".legend")
    assert legend.locator(".status").all_inner_texts() == ["Answered", "Estimates differ", "Disputed", "Open"]
    assert len({top for top, _ in places(legend.locator(".status"))}) == 1
    expect(phone.locator("main .status").first).to_have_text("Answered")
    assert phone.locator("main .status").first.evaluate("one => Boolean(one.closest('.legend'))")


def test_the_drawing_is_headed_by_what_was_found_which_is_the_same_everywhere(page: Page) -> None:
    visit(page, "/")
    drawn = page.locator(".spread li:has(circle)").count()
    asked = page.locator(".asked a")
    question = asked.inner_text()
    low, high = found(page.locator(".strip h2").inner_text(), drawn)
    numbers = [
        int(number)
        for says in page.locator(".spread li:has(circle) .says").all_inner_texts()
        for number in re.findall(r"\d+", says)
    ]
    assert (low, high) == (min(numbers), max(numbers))
    visit(page, str(asked.get_attribute("href")))
    expect(page.locator(".told .answer")).to_contain_text(f"{drawn} figures, from {low} to {high} people")
    visit(page, "/questions/")
    line = page.locator(".question-line", has=page.get_by_role("link", name=question, exact=True))
    expect(line.locator(".answers")).to_contain_text(f"{drawn} figures, from {low} to {high} people")


def found(title: str, count: int) -> tuple[int, int]:
    """The lowest and the highest figure of a finding that counts so many."""
    told = re.fullmatch(r"(\w+) figures, from (\d+) to (\d+) people killed", " ".join(title.split()))
    assert told, title
    words = ["Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"]
    assert told[1] == (words[count - 3] if count <= 12 else str(count))
    return int(told[2]), int(told[3])


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_figures_come_one_by_one_as_the_day_goes_on_and_nothing_moves(
    width: int, new_context: Callable[..., BrowserContext]
) -> None:
    page = new_context(viewport={"width": width, "height": SCREEN}).new_page()
    visit(page, "/?known=2026-01-05")
    rows = page.locator(".spread li")
    seen = "all => all.map(one => [one.dataset.known, one.checkVisibility({visibilityProperty: true})])"
    before = places(rows)
    assert rows.evaluate_all(seen) == [
        [day, day <= "2026-01-05"] for day in rows.evaluate_all("all => all.map(one => one.dataset.known)")
    ]
    expect(page.locator(".strip h2")).not_to_be_visible()
    expect(page.locator(".strip .said")).to_contain_text("accounts had been given by 5 January 2026")
    slider = page.get_by_role("slider", name="What was known by")
    slider.focus()
    page.keyboard.press("End")
    assert all(shown for _, shown in rows.evaluate_all(seen))
    assert places(rows) == before
    expect(page.locator(".strip h2")).to_be_visible()
    assert page.locator(".ends").is_visible()


def test_on_paper_nothing_is_seen_that_was_reported_later(page: Page) -> None:
    visit(page, "/?known=2026-01-05")
    page.emulate_media(media="print")
    shown = page.locator(".spread li:visible").evaluate_all("all => all.map(one => one.dataset.known)")
    assert shown
    assert max(shown) <= "2026-01-05"
    expect(page.locator(".pass-on, .strip .known-on")).to_have_count(2)
    expect(page.locator(".pass-on:visible, .strip .known-on:visible")).to_have_count(0)


@pytest.mark.parametrize("known", ["", "?known=2026-01-05"])
def test_a_button_copies_a_link_to_the_question_with_the_day_looked_at(
    known: str, new_context: Callable[..., BrowserContext]
) -> None:
    page = new_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    visit(page, f"/{known}")
    button = page.locator(".strip").get_by_role("button", name="Copy a link to this")
    button.click()
    expect(page.locator(".strip .pass-on button")).to_have_text("Link copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.evaluate("new URL(document.querySelector('.asked a').href).href") + known
    visit(page, copied)
    expect(page.locator("h1")).to_have_text("How many people were killed on 3 January?")


def test_without_scripts_the_drawing_and_its_link_are_there_and_no_control(
    new_context: Callable[..., BrowserContext],
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/")
    expect(page.locator(".spread li").last).to_be_visible()
    expect(page.locator(".pass-on a")).to_be_visible()
    expect(page.locator(".strip :is(button, input):visible")).to_have_count(0)
