"""Looking back: a timeline or a question as it had been reported by a chosen day, and said so."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from explainer.dates.edtf import EdtfDate
from explainer.language.dates import words
from explainer.model.question import Question
from explainer.site.site import Site
from tests.site.browser.visits import visit

WHOLE = "/timeline/"
QUESTION = "/questions/how-many-died/"


def look(page: Page, path: str, day: str | None = None) -> None:
    visit(page, f"{path}?known={day}" if day else path)
    folded = page.locator("details:has(.look)")
    if folded.count() and not day:
        expect(page.locator(".look")).to_be_hidden()
        folded.locator("summary").first.click()
    expect(page.locator(".look")).to_be_visible()


def accounts(page: Page) -> list[str]:
    positions = page.locator(".accounts tbody tr:visible .position").all_inner_texts()
    return [" ".join(position.split()) for position in positions]


def test_a_shared_address_shows_what_had_been_reported_by_that_day_and_says_so(page: Page) -> None:
    look(page, WHOLE, "2026-01-08")
    all_events = page.locator(".event").count()
    shown = page.locator(".event:not(.unreported)").count()
    assert 0 < shown < all_events
    said = f"{shown} of {all_events} events had been reported by 8 January 2026."
    expect(page.locator(".known-on .said")).to_have_text(said)
    expect(page.locator(".chosen b")).to_have_text("8 January 2026")
    expect(page.locator(".edition")).to_have_text("As known on 8 January 2026")
    days = "[...document.querySelectorAll('[data-known]')].filter(e => e.checkVisibility()).map(e => e.dataset.known)"
    assert max(page.evaluate(days)) == "2026-01-08"


def told(site: Site) -> list[tuple[EdtfDate, str]]:
    """By the record, the accounts of the question: the day when each was given, and what it says."""
    facts = [(site.dataset.facts[account.fact], account.position) for account in _question(site).accounts]
    return [(fact.reported or fact.date, position.in_language("en")) for fact, position in facts if position]


def _question(site: Site) -> Question:
    return next(question for question in site.dataset.questions.values() if f"/questions/{question.id}/" == QUESTION)


def test_toll_is_100_on_8_january_and_83_on_16_january(page: Page) -> None:
    """The figures of the last two days on which any were given, the newest first."""
    toll = page.locator(".counts > ul > li", has_text="killed on 3 January").locator("li:visible")
    for day, newest in (("2026-01-08", "100 so far"), ("2026-01-16", "83")):
        look(page, WHOLE, day)
        assert toll.locator("b").first.inner_text() == newest
        given = toll.locator("time").evaluate_all("times => times.map(time => time.dateTime)")
        assert given == sorted(given, reverse=True)
        assert len(set(given)) == 2
        assert given[0] <= day
    look(page, WHOLE, "2026-01-15")
    assert "83" not in toll.locator("b").all_inner_texts()
    look(page, WHOLE, "2026-01-02")
    assert toll.all_inner_texts() == []


def test_question_shows_the_accounts_of_that_day_and_how_it_stood(page: Page, real_site: Site) -> None:
    given = told(real_site)
    everything = sorted(position for _, position in given)
    look(page, QUESTION)
    assert sorted(accounts(page)) == everything
    look(page, QUESTION, "2026-01-08")
    then = sorted(position for day, position in given if day.text <= "2026-01-08")
    assert 0 < len(then) < len(everything)
    assert sorted(accounts(page)) == then
    said = f"{len(then)} of {len(everything)} accounts had been given by 8 January 2026. They differed."
    expect(page.locator(".said")).to_have_text(said)
    expect(page.locator(".ground")).to_be_hidden()
    page.get_by_role("button", name="Show everything again").click()
    assert sorted(accounts(page)) == everything
    expect(page.locator(".verdict .status")).to_have_text("Disputed")
    expect(page.locator(".ground")).to_be_visible()


def test_a_question_was_not_disputed_while_it_had_one_answer(page: Page) -> None:
    look(page, "/questions/how-many-cubans-died/", "2026-01-04")
    assert accounts(page) == ["32"]
    expect(page.locator(".verdict .status")).to_have_text("Not disputed")
    page.get_by_role("button", name="Next day with news").click()
    expect(page.locator(".verdict .status")).to_have_text("Disputed")


@pytest.mark.parametrize("question", ["how-many-did-the-amnesty-free", "how-many-are-still-held"])
def test_an_account_that_was_replaced_later_was_current_before(question: str, page: Page) -> None:
    look(page, f"/questions/{question}/")
    rows = page.locator("[data-replaced]")
    days = rows.evaluate_all("rows => rows.map(row => [row.dataset.known, row.dataset.replaced])")
    row = rows.nth(next(at for at, (known, replaced) in enumerate(days) if known < replaced))
    expect(row).to_be_hidden()
    page.get_by_label("Show earlier answers too").check()
    expect(row.locator(".since")).to_be_visible()
    day = row.get_attribute("data-replaced")
    look(page, f"/questions/{question}/", day)
    expect(row).to_be_hidden()
    page.get_by_role("button", name="Previous day with news").click()
    expect(row).to_be_visible()
    expect(row.locator(".since")).to_be_hidden()


def test_a_fact_disputed_later_was_not_disputed_then(page: Page) -> None:
    fact = page.locator('.event li:has(a[href="/facts/casualties-cuba-32/"])').first
    look(page, "/timeline/casualties/", "2026-01-04")
    expect(fact.locator(".status")).to_have_text("Attributed")
    look(page, "/timeline/casualties/", "2026-01-05")
    expect(fact.locator(".status")).to_have_text("Disputed")


def test_slider_works_by_keyboard_and_keeps_the_day_in_the_address(page: Page) -> None:
    look(page, WHOLE, "2026-01-08")
    slider = page.get_by_role("slider", name="What was known by")
    slider.focus()
    before = page.locator(".event:not(.unreported)").count()
    page.keyboard.press("ArrowRight")
    assert slider.get_attribute("aria-valuetext") == "9 January 2026"
    assert page.locator(".event:not(.unreported)").count() > before
    page.wait_for_function("location.search === '?known=2026-01-09'")
    page.keyboard.press("End")
    page.wait_for_function("location.search === ''")
    every = page.locator(".event").count()
    expect(page.locator(".known-on .said")).to_have_text(f"All {every} events are shown.")


def test_date_can_be_typed_and_days_of_reports_stepped_through(page: Page, real_site: Site) -> None:
    days = sorted({day for day, _ in told(real_site)}, key=lambda day: day.text)
    look(page, QUESTION)
    page.get_by_label("Day", exact=True).fill("2026-01-10")
    page.keyboard.press("Tab")
    said = page.locator(".said")
    expect(said).to_contain_text("by 10 January 2026")
    page.get_by_role("button", name="Previous day with news").click()
    expect(said).to_contain_text(f"by {words([day for day in days if day.text < '2026-01-10'][-1], 'en')}")
    for day in (day for day in days if day.text > "2026-01-10"):
        page.get_by_role("button", name="Next day with news").click()
        expect(said).to_contain_text(f"by {words(day, 'en')}")
    page.get_by_role("button", name="Next day with news").click()
    expect(said).to_have_text(f"All {len(told(real_site))} accounts had been given.")


def test_filters_and_a_past_day_go_together_in_one_address(page: Page) -> None:
    look(page, WHOLE, "2026-01-08&topic=casualties")
    expect(page.locator(".timeline-filter")).to_be_visible()  # unfolded, for it narrows what is shown
    both = page.locator('.event[data-topic~="casualties"]:not(.unreported)').count()
    assert page.locator(".event:visible").count() == both
    topic = page.locator('.event[data-topic~="casualties"]').count()
    said = f"{both} of {topic} events had been reported by 8 January 2026. Narrowed to The dead and wounded."
    expect(page.locator(".said")).to_have_text(said)
    page.get_by_role("button", name="Show everything again").click()
    assert page.url.endswith("?topic=casualties")


def test_what_was_announced_and_had_not_happened_is_not_shown_as_having_happened(page: Page) -> None:
    look(page, WHOLE, "2026-02-28")
    late = page.evaluate(
        "[...document.querySelectorAll('.event.happened:not(.unreported) .when time')].map(t => t.dateTime)"
    )
    assert late
    assert max(late) <= "2026-02-28"


@pytest.mark.parametrize("path", [WHOLE, QUESTION])
def test_nothing_moves_when_the_controls_come(path: str, new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(viewport={"width": 360, "height": 2000}).new_page()
    page.add_init_script(
        "window.shift = 0; const moved = e => { if (!e.hadRecentInput) window.shift += e.value };"
        "new PerformanceObserver(list => list.getEntries().forEach(moved))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    look(page, path)
    page.wait_for_timeout(300)
    assert page.evaluate("window.shift") == 0


def test_a_question_whose_accounts_came_on_one_day_has_no_slider(page: Page) -> None:
    page.goto("/questions/are-the-cuban-ages-right/")
    days = page.evaluate("new Set([...document.querySelectorAll('tr[data-known]')].map(row => row.dataset.known)).size")
    assert (page.locator(".known-on").count() == 0) == (days < 2)
