"""Searching as a reader does: by keyboard, by filters, from a shared address, and without JavaScript from A to Z."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, Request, Route, expect

from tests.site.browser.visits import visit

HITS = ".search .hit"
STATUS = ".search [role=status]"


def search(page: Page, words: str) -> None:
    visit(page, "/search/")
    page.locator("#q").fill(words)
    expect(page.locator(HITS).first).to_be_visible()
    expect(page.locator(STATUS)).to_contain_text(f"found for “{words}”")  # till then, texts that mention it may come


@pytest.mark.parametrize(
    ("words", "kind", "title"),
    [
        ("amnesty law", "Explainer", "amnesty law"),
        ("Delcy Rodríguez", "Person or body", "Delcy Rodríguez"),
        ("delcy rodriguez", "Person or body", "Delcy Rodríguez"),
        ("acting president", "Term", "acting president"),
        ("how many killed", "Question", "How many"),
        ("sanctions", "Topic", "Sanctions"),
    ],
)
def test_what_one_looks_for_is_among_the_first_five(page: Page, words: str, kind: str, title: str) -> None:
    search(page, words)
    expect(page.locator(STATUS)).to_contain_text(words)
    hits = page.locator(HITS).filter(has=page.locator(f'.kind:text-is("{kind}")')).filter(has_text=title)
    expect(hits.first).to_be_visible()
    assert page.locator(HITS).all_inner_texts().index(hits.first.inner_text()) < 5


def test_search_is_worked_by_keyboard_alone(page: Page) -> None:
    visit(page, "/explainers/the-dead/")
    page.keyboard.press("/")
    page.wait_for_url("**/search/#q")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("prisoners")
    expect(page.locator(HITS).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    second = page.locator(f"{HITS} .title a").nth(1)
    expect(second).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.press("ArrowDown")
    target = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{target}")


def test_key_that_leads_to_the_search_can_be_switched_off_and_never_takes_a_sign_from_a_writer(page: Page) -> None:
    visit(page, "/search/")
    page.locator("#q").focus()
    page.keyboard.type("a/b")
    expect(page.locator("#q")).to_have_value("a/b")
    page.get_by_role("checkbox").uncheck()
    visit(page, "/about/")
    page.keyboard.press("/")
    page.wait_for_timeout(300)
    assert page.url.endswith("/about/")
    visit(page, "/search/")
    expect(page.get_by_role("checkbox")).not_to_be_checked()


def test_filters_keep_one_kind_and_one_topic(page: Page) -> None:
    search(page, "oil")
    everything = page.locator(STATUS).inner_text()
    page.locator("#kind").select_option("fact")
    expect(page.locator(STATUS)).not_to_have_text(everything)
    expect(page.locator(STATUS)).to_contain_text("found for")
    facts = page.locator(STATUS).inner_text()
    assert set(page.locator(f"{HITS} .kind").all_inner_texts()) == {"Fact"}
    page.locator("#topic").select_option("sanctions")
    expect(page.locator(STATUS)).not_to_have_text(facts)
    expect(page.locator(STATUS)).to_contain_text("found for")
    assert 0 < count(page) < int(facts.split()[0].replace(",", "")) < int(everything.split()[0].replace(",", ""))


def count(page: Page) -> int:
    return int(page.locator(STATUS).inner_text().split()[0].replace(",", ""))


def test_address_holds_the_search_and_opens_it_again(page: Page, context: BrowserContext) -> None:
    search(page, "election")
    everything = page.locator(STATUS).inner_text()
    page.locator("#kind").select_option("question")
    expect(page.locator(f"{HITS} .kind").first).to_have_text("Question")
    expect(page.locator(STATUS)).not_to_have_text(everything)
    expect(page.locator(STATUS)).to_contain_text("found for")
    assert page.url.endswith("/search/?q=election&kind=question")
    said, titles = page.locator(STATUS).inner_text(), page.locator(f"{HITS} .title").all_inner_texts()
    other = context.new_page()
    other.goto(page.url)
    expect(other.locator(STATUS)).to_have_text(said)
    assert other.locator(f"{HITS} .title").all_inner_texts() == titles
    expect(other.locator(".a-to-z")).to_be_hidden()


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_as_a_shared_search_opens(width: int, new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(e => window.shift += e.value))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    page.goto("/search/?q=oil")
    expect(page.locator(HITS).first).to_be_visible()
    page.wait_for_timeout(300)
    assert page.evaluate("window.shift") == 0


def test_facts_show_how_they_stand_and_lead_to_their_page(page: Page) -> None:
    search(page, "killed")
    page.locator("#kind").select_option("fact")
    expect(page.locator(f"{HITS} .kind").first).to_have_text("Fact")
    first = page.locator(HITS).first
    expect(first.locator(".status")).to_have_count(1)
    title = first.locator(".title").inner_text()
    first.locator(".title a").click()
    page.wait_for_url("**/facts/*/")
    expect(page.locator("h1")).to_have_text(title)


def test_more_shows_the_next_and_puts_the_focus_on_the_first_of_them(page: Page) -> None:
    search(page, "Venezuela")
    expect(page.locator(HITS)).to_have_count(10)
    page.get_by_role("button", name="More").click()
    expect(page.locator(HITS)).to_have_count(20)
    expect(page.locator(f"{HITS} .title a").nth(10)).to_be_focused()


def test_nothing_found_is_said_and_an_emptied_box_brings_the_list_back(page: Page) -> None:
    page.goto("/search/")
    page.locator("#q").fill("zzyxplugh<b>$&")
    expect(page.locator(STATUS)).to_have_text("Nothing found for “zzyxplugh<b>$&”.")
    expect(page.locator(HITS)).to_have_count(0)
    page.locator("#q").fill("")
    expect(page.locator(".a-to-z")).to_be_visible()
    expect(page.locator(STATUS)).to_be_empty()


def test_words_typed_before_the_script_came_are_searched_for(page: Page) -> None:
    def late(route: Route) -> None:
        page.wait_for_timeout(500)
        route.continue_()

    page.route("**/search.js", late)
    page.goto("/search/", wait_until="commit")
    page.locator("#q").fill("oil")
    expect(page.locator(HITS).first).to_be_visible()
    expect(page.locator("#q")).to_have_value("oil")


def test_index_is_fetched_only_when_somebody_searches(page: Page) -> None:
    asked: list[str] = []

    def keep(request: Request) -> None:
        asked.append(request.url)

    page.on("request", keep)
    visit(page, "/search/")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "/search/index/" in url] == []
    with page.expect_request("**/search/index/pagefind.js"):
        page.locator("#q").fill("oil")
    expect(page.locator(HITS).first).to_be_visible()


def test_search_that_cannot_load_says_so_and_leaves_the_list(page: Page) -> None:
    page.route("**/search/index/**", lambda route: route.abort())
    page.goto("/search/")
    page.locator("#q").fill("oil")
    expect(page.locator(STATUS)).to_contain_text("could not be loaded")
    expect(page.locator(".a-to-z")).to_be_visible()


def test_without_javascript_the_list_from_a_to_z_leads_everywhere(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/search/")
    expect(page.locator("form[role=search]")).to_be_hidden()
    leads = page.locator(".a-to-z .parts > li > a")
    for letter, path in (("d", "/explainers/the-dead/"), ("h", "/questions/how-many-died/"), ("o", "/topics/oil/")):
        expect(page.locator(f'.a-to-z a[href="/search/letters/{letter}/"]')).to_have_count(1)
        page.goto(f"/search/letters/{letter}/")
        expect(page.locator(f'.a-to-z a[href="{path}"]')).to_have_count(1)
        page.goto("/search/")
    assert leads.count() > 20
    page.locator("#letter-r > a").click()
    page.get_by_role("link", name="Rodríguez, Delcy", exact=True).click()
    expect(page.locator("h1")).to_have_text("Delcy Rodríguez")


def test_a_name_that_is_a_body_and_a_term_says_which_is_which(page: Page) -> None:
    page.goto("/search/letters/f/")
    twice = page.locator(".a-to-z li").filter(has=page.get_by_role("link", name="Foro Penal", exact=True))
    expect(twice.locator(".kind")).to_have_text(["Explained in the glossary", "Organisation or group"])


def test_excerpts_say_where_they_were_cut(page: Page) -> None:
    search(page, "helicopter")  # in the text of explainers, and in no title
    page.locator("#kind").select_option("explainer")
    expect(page.locator(f"{HITS} .kind").first).to_have_text("Explainer")
    excerpts = page.locator(f"{HITS} .excerpt").all_inner_texts()
    assert excerpts
    assert all(excerpt.endswith(("…", ".", "!", "?", "”")) for excerpt in excerpts), excerpts
    assert any("… " in excerpt for excerpt in excerpts)


def test_words_about_a_hit_are_kept_apart(page: Page) -> None:
    search(page, "killed")
    page.locator("#kind").select_option("fact")
    expect(page.locator(f"{HITS} .kind").first).to_have_text("Fact")
    before = "element => getComputedStyle(element, '::before').content"
    assert "·" in page.locator(f"{HITS} .meta .when").first.evaluate(before)
    assert "·" in page.locator(f"{HITS} .meta .status").first.evaluate(before)


def test_address_that_is_not_there_leads_to_a_search_for_its_words(page: Page) -> None:
    page.goto("/facts/casualties-padrno/")
    expect(page.get_by_role("searchbox")).to_have_value("casualties padrno")
    expect(page.locator("main").get_by_role("link", name="All facts")).to_have_class("near")
    page.get_by_role("searchbox").fill("Padrino")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**/search/?q=Padrino")
    expect(page.locator(HITS).first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_results_are_accessible_and_fit(
    width: int, scheme: str, new_context: Callable[..., BrowserContext], axe: Callable[..., list[str]]
) -> None:
    page = new_context(viewport={"width": width, "height": 800}, color_scheme=scheme).new_page()
    search(page, "amnesty")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
