"""Who's who and the pages of people: the central figures first, everybody by surname, roles and events with dates."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

PERSON = "/people/delcy-rodriguez/"


def test_those_named_most_stand_first_and_then_everybody_by_surname(page: Page) -> None:
    page.goto("/people/")
    central = page.locator(".central .who").all_inner_texts()
    assert len(central) == 12
    assert {"Delcy Rodríguez", "Donald Trump"} <= set(central)
    page.locator("#letter-p > a").click()
    page.wait_for_url("**/people/letters/p/")
    under_p = page.locator(".people .who").all_inner_texts()
    assert "Padrino López, Vladimir" in under_p
    assert under_p == sorted(under_p, key=str.casefold)
    page.locator(".letters").get_by_text("R", exact=True).click()
    page.wait_for_url("**/people/letters/r/")


def test_an_address_of_a_letter_leads_to_its_page_with_scripts_and_to_its_line_without(
    page: Page, new_context: Callable[..., BrowserContext]
) -> None:
    page.goto("/people/#letter-r")
    page.wait_for_url("**/people/letters/r/")
    plain = new_context(java_script_enabled=False).new_page()
    plain.goto("/facts/#oil")
    expect(plain.locator("#oil")).to_be_in_viewport()
    plain.keyboard.press("Tab")
    assert plain.evaluate("document.activeElement.getAttribute('href')") == "/facts/topics/oil/"


def test_roles_stand_latest_first_and_other_spellings_last(page: Page) -> None:
    page.goto(PERSON)
    rows = page.locator(".particulars > div").all_inner_texts()
    assert "Acting president" in rows[0]
    assert "Also written" in rows[-1]


def test_events_of_a_person_have_their_dates(page: Page) -> None:
    page.goto(PERSON)
    events = page.locator(".uses .event-line")
    assert events.count() > 20
    assert all(when.strip() for when in events.locator(".when").all_inner_texts())


@pytest.mark.parametrize("path", ["/people/", PERSON, "/glossary/", "/search/", "/404.html", "/changes/", "/topics/"])
def test_pages_fit_a_phone_whose_reader_doubles_the_size_of_text(
    path: str, new_context: Callable[..., BrowserContext]
) -> None:
    page = new_context(viewport={"width": 360, "height": 780}).new_page()
    page.goto(path)
    page.evaluate("document.documentElement.style.fontSize = '32px'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_glossary_has_letters_that_lead_to_its_terms(page: Page) -> None:
    page.goto("/glossary/")
    page.locator('.letters a[href="#letter-q"]').click()
    expect(page.locator("#quarantine")).to_be_in_viewport()
