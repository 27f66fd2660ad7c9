"""A question: its answer on the first screen of a phone, one row for each counter, nothing right struck through."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from explainer.model.question import Question
from explainer.site.site import Site
from tests.site.browser.visits import visit

PHONE = {"width": 360, "height": 740}
RELEASED = "/questions/how-many-were-released/"
# The words of an answer, without the letters that cite, without who gives it, in one line.
WORDS = """
    holder => {
        const copy = holder.cloneNode(true);
        copy.querySelectorAll(".marker, small").forEach(part => part.remove());
        const items = [...copy.querySelectorAll("li")];
        return (items.length ? items : [copy]).map(part => part.textContent.replace(/\\s+/g, " ").trim());
    }
"""
# Every piece of text that is seen struck through, with the closest row, list item or fact that it stands in.
STRUCK = """
    () => [...document.querySelectorAll("main *")].filter(element => {
        const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
        if (!own || !element.checkVisibility()) return false;
        for (let at = element; at; at = at.parentElement)
            if (getComputedStyle(at).textDecorationLine.includes("line-through")) return !at.closest(".retracted, del");
        return false;
    }).map(element => element.textContent.trim())
"""


@pytest.fixture(scope="module")
def questions(real_site: Site) -> list[Question]:
    """All questions of the site."""
    return list(real_site.dataset.questions.values())


@pytest.fixture
def phone(new_context: Callable[..., BrowserContext]) -> Page:
    """A page on a small phone."""
    return new_context(viewport=PHONE).new_page()


def spaced(words: list[str]) -> list[str]:
    return [re.sub(r"\s+", " ", one) for one in words]


def alike(told: list[str], listed: list[str]) -> bool:
    """Whether the list has the same words: of many answers, the first, and how many there are beyond; of several
    whole statements, how many there are.
    """
    if told == listed:
        return True
    *first, more = listed
    beyond = int(told.pop().split()[1]) if told[-1].startswith("and ") else 0
    if all(one.endswith(".") for one in told):
        return listed == [f"{len(told) + beyond} different answers"]
    return first == told[: len(first)] and more == f"and {len(told) + beyond - len(first)} more"


def test_every_question_answers_on_the_first_screen_of_a_phone_in_the_words_of_the_list(
    phone: Page, questions: list[Question]
) -> None:
    phone.goto("/questions/")
    listed = {
        line.locator("a").first.get_attribute("href"): line.locator(".answers, .meta").first.evaluate(WORDS)
        for line in phone.locator(".question-line").all()
    }
    assert len(listed) == len(questions)
    wrong = {}
    for question in questions:
        path = f"/questions/{question.id}/"
        phone.goto(path)
        answer = phone.locator(".told .answer")
        expect(answer).to_be_visible()
        box = answer.bounding_box()
        size = answer.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
        face = answer.evaluate("one => getComputedStyle(one).fontFamily")
        told = answer.evaluate(WORDS)
        if not (box and box["y"] + box["height"] <= PHONE["height"]):
            wrong[path] = f"ends at {box}"
        elif not all(told) or not alike(spaced(told), spaced(listed[path])):
            wrong[path] = f"{told} != {listed[path]}"
        elif "Serif" not in face or size < 16:
            wrong[path] = f"{size} {face}"
    assert wrong == {}


def test_every_counter_has_one_row_and_its_steps_lead_to_their_facts(
    phone: Page, questions: list[Question], real_site: Site
) -> None:
    data = real_site.dataset
    steps_seen = 0
    for question in questions:
        facts = [data.facts[account.fact] for account in question.accounts]
        replaced = {fact.id for fact in facts if data.replacement(question, fact)}
        phone.goto(f"/questions/{question.id}/")
        rows = phone.locator(".accounts tbody tr:visible")
        assert rows.count() == len(facts) - len(replaced), question.id
        steps = rows.locator(".succession a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
        assert {f"/facts/{one}/" for one in replaced} <= set(steps), question.id
        steps_seen += len(steps)
        every = phone.locator(".accounts tbody tr").evaluate_all(
            "all => all.map(row => row.querySelector('td:nth-child(2) > p > a').href)"
        )
        assert len(set(every)) == len(facts), question.id
    assert steps_seen > 10


def test_nothing_that_was_right_is_struck_through(phone: Page, questions: list[Question]) -> None:
    pages = [f"/questions/{question.id}/" for question in questions]
    pages += [f"/embed{path}" for path in pages] + ["/explainers/prisoner-releases/", "/explainers/the-dead/"]
    struck = {}
    for path in pages:
        phone.goto(path)
        if phone.locator(".accounts input").count():
            phone.locator(".accounts input").check()
        if found := phone.evaluate(STRUCK):
            struck[path] = found
    assert struck == {}


def test_a_counter_tells_what_it_said_before_and_when(page: Page, real_site: Site) -> None:
    page.goto(RELEASED)
    row = page.locator(
        ".accounts tr:visible", has=page.locator('.succession a[href="/facts/foro-penal-count-266-jan-26/"]')
    )
    expect(row).to_have_count(1)
    steps = row.locator(".succession li")
    expect(steps.first).to_have_text("266 (26 Jan)")
    weights = steps.locator("a").evaluate_all("all => all.map(one => Number(getComputedStyle(one).fontWeight))")
    assert weights[-1] > max(weights[:-1])
    last = steps.last.locator("a").get_attribute("href")
    assert last
    assert real_site.dataset.facts[last.split("/")[2]].superseded_by is None


def test_earlier_answers_come_back_with_their_sources_on_request_without_a_script(
    new_context: Callable[..., BrowserContext],
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(RELEASED)
    earlier = page.locator(".accounts tbody tr:has(.position:has-text('350 by'))")
    expect(earlier).to_be_hidden()
    page.get_by_label("Show earlier answers too, with their sources").check()
    expect(earlier).to_be_visible()
    assert earlier.locator("a[rel=external]").count()
    expect(earlier.locator(".since")).to_have_text("Superseded")


def test_explainers_show_one_row_a_counter_too(page: Page) -> None:
    page.goto("/explainers/prisoner-releases/")
    steps = page.locator('.accounts-brief .succession a[href="/facts/foro-penal-count-266-jan-26/"]')
    expect(steps.first).to_be_visible()
    expect(page.locator('.accounts-brief td > a[href="/facts/foro-penal-count-266-jan-26/"]')).to_have_count(0)


@pytest.mark.parametrize("width", [320, 360, 640, 768, 1280])
def test_looking_back_is_one_folded_line_until_an_address_asks_for_a_day(
    width: int, new_context: Callable[..., BrowserContext]
) -> None:
    page = new_context(viewport={"width": width, "height": 740}).new_page()
    visit(page, RELEASED)
    folded = page.locator("details.look-back")
    box, table = folded.bounding_box(), page.locator(".accounts table").bounding_box()
    assert box
    assert table
    assert box["height"] < 60
    assert box["y"] >= table["y"] + table["height"]
    expect(page.locator(".told .answer")).to_be_visible()
    visit(page, f"{RELEASED}?known=2026-02-05")
    expect(page.locator(".known-on")).to_be_visible()
    expect(page.locator(".told")).to_be_hidden()


@pytest.mark.parametrize("day", ["2026-01-27", "2026-02-05", "2026-02-24", "2026-03-05"])
@pytest.mark.parametrize("width", [360, 1280])
def test_no_row_and_no_step_tells_what_had_not_been_reported_by_the_chosen_day(
    width: int, day: str, new_context: Callable[..., BrowserContext], real_site: Site
) -> None:
    page = new_context(viewport={"width": width, "height": 740}).new_page()
    visit(page, f"{RELEASED}?known={day}")
    for medium in ("screen", "print"):
        page.emulate_media(media=medium)
        links = page.locator(".accounts tr:visible :is(.succession a, td:nth-child(2) > p > a):visible")
        told = {href.split("/")[2] for href in links.evaluate_all("all => all.map(one => one.getAttribute('href'))")}
        facts = [real_site.dataset.facts[fact] for fact in told]
        assert facts
        assert max((fact.reported or fact.date).text[:10] for fact in facts) <= day, (medium, told)
        foro = page.locator(".accounts tbody tr:visible", has_text="Foro Penal").filter(
            has=page.locator("th a[href*=foro-penal]")
        )
        assert foro.count() == 1, medium


def test_on_paper_the_answer_and_the_table_stand_as_on_the_screen(page: Page) -> None:
    page.goto(RELEASED)
    rows = page.locator(".accounts tbody tr:visible")
    on_screen = (page.locator(".told").inner_text(), rows.count())
    page.emulate_media(media="print")
    assert (page.locator(".told").inner_text(), rows.count()) == on_screen
    expect(page.locator(".look-back")).to_be_hidden()
    expect(page.locator(".accounts .all")).to_be_hidden()
