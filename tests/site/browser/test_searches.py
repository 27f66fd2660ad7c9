"""What readers type, each with the page that must be among the first three: all of them on one visit, as typed."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from playwright.sync_api import BrowserContext, Page, expect

from tests.site.browser.visits import visit

TABLE = Path(__file__).parents[2] / "data" / "searches.yaml"
STATUS = ".search [role=status]"
HITS = ".search .hit"
# Types the words, and waits until the page says what it found for them.
SEARCH = """async (words) => {
  const box = document.getElementById("q"), status = document.querySelector(".search [role=status]");
  box.value = words;
  box.form.requestSubmit();
  while (!status.textContent.includes(`“${words}”`)) await new Promise(requestAnimationFrame);
  const links = [...document.querySelectorAll(".search .hit .title a")].map((link) => new URL(link.href));
  return { said: status.textContent, found: links.map(({ pathname, hash }) => pathname + hash) };
}"""


@dataclass(frozen=True, slots=True)
class Search:
    """What is typed; the pages of which one must be among the first three, or `first`; `meant`: it is mistyped."""

    asks: str
    finds: tuple[str, ...]
    first: bool = False
    meant: bool = False


def table() -> Mapping[str, Sequence[Search]]:
    read = yaml.safe_load(TABLE.read_text("utf-8"))
    return {kind: [Search(**line | {"finds": tuple(line["finds"])}) for line in lines] for kind, lines in read.items()}


SEARCHES = table()


def fails(search: Search, said: str, found: Sequence[str]) -> bool:
    if not search.finds:
        return bool(found) or not said.startswith("Nothing found for ")
    told = said.startswith("Nothing found for ") and "Did you mean" in said
    return told != search.meant or not set(search.finds) & set(found[: 1 if search.first else 3])


def test_the_table_is_of_readers_of_both_languages_and_asks_for_pages_that_are_there(site_output: Path) -> None:
    asked = [search for lines in SEARCHES.values() for search in lines]
    assert len(SEARCHES["english"]) >= 40
    assert len(SEARCHES["spanish"]) >= 40
    assert [words for words, times in Counter(search.asks for search in asked).items() if times > 1] == []
    missing = {to for search in asked for to in search.finds if not (site_output / to[1:] / "index.html").is_file()}
    assert missing == set()


def test_what_readers_ask_for_is_among_the_first_three(page: Page) -> None:
    visit(page, "/search/")
    answers = {one: page.evaluate(SEARCH, one.asks) for lines in SEARCHES.values() for one in lines}
    missed = {
        one.asks: (answer["said"], answer["found"][:5])
        for one, answer in answers.items()
        if fails(one, answer["said"], answer["found"])
    }
    assert missed == {}


@pytest.mark.parametrize("words", ["delcy rodrigez", "eleciones"])
def test_what_a_mistyped_word_may_have_meant_leads_to_a_search_for_that(page: Page, words: str) -> None:
    page.goto(f"/search/?q={words}&kind=")
    expect(page.locator(STATUS)).to_contain_text(f"Nothing found for “{words}”. Did you mean")
    meant = page.locator(f"{STATUS} a")
    titles, text = page.locator(f"{HITS} .title").all_inner_texts(), meant.inner_text()
    meant.click()
    expect(page.locator(STATUS)).to_contain_text(f"found for “{text}”.")
    expect(page.locator("#q")).to_have_value(text)
    assert page.locator(f"{HITS} .title").all_inner_texts() == titles


@pytest.mark.parametrize("width", [360, 1280])
def test_where_nothing_is_found_something_leads_on(width: int, new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    page.goto("/search/?q=zzyxplugh")
    expect(page.locator(STATUS)).to_have_text("Nothing found for “zzyxplugh”.")
    lead = page.locator(".search").get_by_role("link", name="questions")
    expect(lead).to_be_in_viewport()
    expect(page.get_by_role("heading", name="From A to Z")).to_be_visible()
    page.locator("#q").fill("oil")
    expect(page.locator(HITS).first).to_be_visible()
    expect(lead).to_be_hidden()
    page.locator("#q").fill("zzyxplugh")
    lead.click()
    page.wait_for_url("**/questions/")


def test_pages_that_have_only_some_of_the_words_are_shown_as_such(page: Page) -> None:
    page.goto("/search/?q=is maduro a pterodactyl")
    expect(page.locator(STATUS)).to_contain_text("Nothing has all the words of “is maduro a pterodactyl”.")
    expect(page.locator(HITS).first).to_contain_text("Maduro")


def test_results_are_headings_that_name_their_pages(page: Page) -> None:
    page.goto("/search/?q=amnesty")
    expect(page.locator(STATUS)).to_contain_text("found for “amnesty”")
    headings = page.locator("main").get_by_role("heading", level=2)
    titles = page.locator(f"{HITS} .title a").all_inner_texts()
    assert len(titles) > 5
    assert headings.all_inner_texts() == titles


def test_what_answers_is_there_before_the_index_of_all_words(page: Page) -> None:
    """On a slow line a reader need not wait for what only mentions the words."""
    page.route("**/search/index/pagefind*", lambda route: None)
    page.goto("/search/?q=death toll")
    expect(page.locator(f"{HITS} .title a").first).to_be_in_viewport()
    assert "How many people were killed on 3 January?" in page.locator(f"{HITS} .title a").all_inner_texts()[:3]
    expect(page.locator(STATUS)).to_have_text("Searching …")
    before = page.locator(HITS).count()
    page.unroute("**/search/index/pagefind*")  # what was held goes on
    expect(page.locator(STATUS)).to_contain_text("found for “death toll”")
    assert page.locator(HITS).count() >= before


def test_an_answer_stands_under_its_question(page: Page) -> None:
    page.goto("/search/?q=was maduro convicted")
    first = page.locator(HITS).first
    expect(first.locator(".title a")).to_have_attribute("href", "/questions/has-maduro-been-tried/")
    expect(first.locator(".excerpt")).to_have_text("not tried, not convicted")


def test_words_that_are_searched_and_shown_nowhere_are_shown_nowhere(site_output: Path) -> None:
    shown = [path for path in site_output.rglob("*") if path.suffix in (".html", ".md", ".json", ".csv", ".xml")]
    holding = [path for path in shown if "cuántos muertos hubo el 3 de enero" in path.read_text("utf-8")]
    assert [path.relative_to(site_output).as_posix() for path in holding] == ["search/index/titles.json"]


def test_titles_and_what_finds_by_them_weigh_less_than_pagefind_and_nothing_but_a_search_loads_them(
    page: Page, site_output: Path
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    visit(page, "/explainers/the-dead/")
    page.wait_for_load_state("networkidle")
    ours = re.compile(r"/(?:find|titles|lib/\w+)\.js|titles\.json")
    assert list(filter(ours.search, asked)) == []
    visit(page, "/search/?q=oil")
    expect(page.locator(STATUS)).to_contain_text("found for")
    paths = {urlsplit(url).path[1:] for url in asked if ours.search(url)}
    assert len(paths) == 5
    weighs = sum(len(gzip.compress((site_output / path).read_bytes(), 9)) for path in paths)
    assert weighs <= 52 * 1024
