"""Who's who and the pages of people: the central figures first, everybody by surname, roles and events with dates."""

import re
from collections.abc import Callable
from datetime import datetime

import pytest
from playwright.sync_api import BrowserContext, Page, expect

PERSON = "/people/delcy-rodriguez/"


def test_those_named_most_stand_first_and_then_everybody_by_surname(page: Page) -> None:
    page.goto("/people/")
    central = page.locator(".central .who").all_inner_texts()
    assert len(central) == 12
    kinds = page.locator("section[aria-labelledby=central] h3").all_inner_texts()
    assert kinds == ["People", "Governments, organisations and press"]
    assert "Foro Penal" not in page.locator(".central").first.locator(".who").all_inner_texts()
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


def test_a_person_page_begins_with_who_it_is_and_leads_to_the_source_of_that(page: Page) -> None:
    page.goto(PERSON)
    head = page.locator(".page-head")
    expect(head.locator(".standfirst")).to_contain_text("president")
    source = head.locator(".by a[rel=external]").first
    assert str(source.get_attribute("href")).startswith("https://")
    below = "main section"
    assert source.evaluate("link => link.getBoundingClientRect().bottom") < page.locator(below).first.evaluate(
        "section => section.getBoundingClientRect().top"
    )


def said_on(words: str) -> datetime:
    """The first day that a line of a statement names: that on which it was said."""
    found = re.search(r"(?:(\d+)(?:–\d+)?\s)?([A-Z][a-z]{2,8})\s(\d{4})", words)
    assert found, words
    return datetime.strptime(f"{found[1] or 1} {found[2][:3]} {found[3]}", "%d %b %Y")  # noqa: DTZ007


def test_statements_stand_by_subject_the_newest_first_and_a_list_leads_to_each_subject(page: Page) -> None:
    page.goto(PERSON)
    expect(page.locator("#said")).to_have_text("What Delcy Rodríguez says")
    expect(page.locator("#about")).to_have_text("What others say about Delcy Rodríguez")
    said = page.locator("section[aria-labelledby=said]")
    subjects = said.locator(".subject")
    assert subjects.count() > 2
    for subject in subjects.all():
        days = [said_on(line) for line in subject.locator(".attribution").all_inner_texts()]
        assert days == sorted(days, reverse=True)
    links = said.locator(".jump a")
    assert links.count() == subjects.count()
    for link in links.all():
        expect(page.locator(f"[id='{str(link.get_attribute('href'))[1:]}']")).to_have_count(1)


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
