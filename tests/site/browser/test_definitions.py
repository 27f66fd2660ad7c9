"""Words and names that open their definition at their first use, and the list that serves where no script runs."""

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect

from tests.site.browser.server import Site
from tests.site.browser.visits import visit

EXPLAINER = "/explainers/who-governs-venezuela/"
WORD = 'a[role="doc-glossref"]'


def open_page(page: Page) -> None:
    visit(page, EXPLAINER)
    expect(page.locator(WORD).first).to_be_visible()


def test_first_use_of_every_listed_word_is_marked_once(page: Page, site: Site) -> None:
    explained = 0
    for path in sorted((site.output / "explainers").glob("*/")):
        page.goto(f"/explainers/{path.name}/")
        expect(page.locator(WORD).first).to_be_visible()
        marked = page.locator(WORD).evaluate_all("links => links.map(link => link.hash.slice(1))")
        listed = page.locator(".words li").evaluate_all("items => items.map(item => item.id)")
        assert sorted(marked) == sorted(listed), path.name
        explained += len(listed)
    assert explained > 100


def test_word_is_marked_where_it_stands_first_and_the_text_is_unchanged(
    page: Page, new_context: Callable[..., BrowserContext]
) -> None:
    open_page(page)
    without = new_context(java_script_enabled=False).new_page()
    without.goto(EXPLAINER)
    assert page.locator(".body .prose").all_text_contents() == without.locator(".body .prose").all_text_contents()
    before = page.evaluate(
        """() => {
            const link = document.querySelector('a[href="#word-delcy-rodriguez"]'), range = document.createRange();
            range.setStart(document.querySelector('.body .prose'), 0);
            range.setEndBefore(link);
            const headings = range.cloneContents();
            for (const heading of headings.querySelectorAll('h2, h3')) heading.remove();
            return headings.textContent;
        }"""
    )
    assert "Delcy Rodríguez" not in before


def test_word_opens_its_definition_and_leads_on_to_the_glossary(page: Page) -> None:
    open_page(page)
    page.locator(f'{WORD}[href="#word-acting-president"]').click()
    preview = page.locator(".preview:popover-open")
    expect(preview).to_contain_text("without having been elected")
    expect(preview).to_have_accessible_name("acting president")
    preview.get_by_role("link", name="acting president").click()
    page.wait_for_url("**/glossary/#acting-president")
    expect(page.locator("#acting-president")).to_be_in_viewport()


def test_definition_opens_and_closes_by_keyboard_and_gives_the_focus_back(page: Page) -> None:
    open_page(page)
    word = page.locator(f'{WORD}[href="#word-delcy-rodriguez"]')
    word.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".preview:popover-open")).to_contain_text("Acting president of Venezuela")
    page.keyboard.press("Escape")
    expect(page.locator(".preview:popover-open")).to_have_count(0)
    expect(word).to_be_focused()


def test_definition_leads_to_the_list_at_the_end(page: Page) -> None:
    open_page(page)
    page.locator(f'{WORD}[href="#word-delcy-rodriguez"]').click()
    page.locator(".preview:popover-open").get_by_role("link", name="Words and names on this page").click()
    expect(page.locator("#word-delcy-rodriguez")).to_be_in_viewport()


def test_note_after_a_word_is_called_a_note_again(page: Page) -> None:
    open_page(page)
    page.locator(WORD).first.click()
    page.keyboard.press("Escape")
    page.locator('a[role="doc-noteref"]').first.click()
    expect(page.locator(".preview:popover-open").get_by_role("link", name="In the list of notes")).to_be_visible()


def test_no_word_is_marked_in_a_heading_a_link_or_a_marker(page: Page) -> None:
    for path in (EXPLAINER, "/explainers/the-dead/", "/explainers/prisoner-releases/"):
        page.goto(path)
        expect(page.locator(WORD).first).to_be_visible()
        expect(page.locator(f":is(h1, h2, h3, h4, a, sup) {WORD}")).to_have_count(0)


def test_nothing_moves_as_words_are_marked(page: Page) -> None:
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(e => window.shift += e.value))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    open_page(page)
    page.wait_for_timeout(300)
    assert page.evaluate("window.shift") == 0


def test_without_javascript_the_list_explains_the_words(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(EXPLAINER)
    expect(page.locator(WORD)).to_have_count(0)
    words = page.get_by_role("heading", name="Words and names on this page")
    expect(words).to_be_visible()
    entry = page.locator(".words li", has=page.locator('a[href="/people/delcy-rodriguez/"]'))
    expect(entry).to_contain_text("Acting president of Venezuela")
    entry.locator("a").click()
    page.wait_for_url("**/people/delcy-rodriguez/")
