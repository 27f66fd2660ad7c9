"""Timelines as a reader uses them: by month, folded background, permalinks, filters, pages of facets, frames."""

from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.site.browser.server import Site, serve
from tests.site.browser.visits import visit
from tests.site.browser.witness import Witness

WHOLE = "/timeline/"  # so many events that each is a line there, and stands with its facts on the page of its month
MONTH = "/timeline/2026-01/"
SAID = ".known-on .said"


def shown(page: Page) -> int:
    return page.locator(".event:visible").count()


def ready(page: Page, path: str = WHOLE) -> None:
    visit(page, path)
    folded = page.locator("details:has(> .timeline-filter)")
    if not folded.evaluate("details => details.open"):
        expect(page.locator(".timeline-filter")).to_be_hidden()
        folded.locator("summary").click()
    expect(page.locator(".timeline-filter")).to_be_visible()


def test_story_starts_with_its_first_month_and_the_background_is_folded(page: Page) -> None:
    page.goto(WHOLE)
    background = page.locator(".background > details")
    assert background.evaluate("details => details.open") is False
    expect(background.locator(".event").first).to_be_hidden()
    expect(page.locator(".timeline h3").filter(has_text="December").first).to_be_visible()
    background.locator("> summary").click()
    expect(background.locator(".event").first).to_contain_text("7 November 1973")


def test_link_to_an_event_of_the_background_unfolds_it(page: Page) -> None:
    page.goto(f"{WHOLE}#war-powers-resolution-enacted")
    expect(page.locator("#war-powers-resolution-enacted")).to_be_in_viewport()


def test_years_and_months_are_sections_that_the_jump_list_leads_to(page: Page) -> None:
    page.goto(WHOLE)
    targets = page.locator(".jump a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert len(targets) > 5
    for target in targets:
        if target.startswith("#"):
            expect(page.locator(f'[id="{target[1:]}"]')).to_have_count(1)
        else:
            answer = page.request.get(target)
            assert answer.ok
            assert 'class="event' in answer.text()
    headings = ["2025", "2026", "After the record’s end"]
    assert page.locator(".year > h2").all_inner_texts() == headings


def test_every_event_has_a_link_to_itself_that_answers_where_its_facts_are_and_on_the_whole_timeline(
    page: Page,
) -> None:
    whole = page.request.get(WHOLE).text()
    page.goto("/timeline/casualties/")
    events = page.locator(".event").all()
    assert len(events) > 5
    texts: dict[str, str] = {}
    for event in events:
        link, key = event.locator("a").first, event.get_attribute("id")
        address, _, anchor = str(link.get_attribute("href")).partition("#")
        assert anchor == key
        if address not in texts:
            texts[address] = page.request.get(address).text()
        assert texts[address].count(f'id="{key}"') == whole.count(f'id="{key}"') == 1
        assert "#" in str(link.evaluate("link => getComputedStyle(link, '::after').content"))
        opacity = "link => getComputedStyle(link, '::after').opacity"
        assert link.evaluate(opacity) == "0"
        link.hover()
        assert link.evaluate(opacity) == "1"


def test_events_of_one_day_stand_in_the_order_in_which_they_happened(page: Page) -> None:
    page.goto("/timeline/operation/")
    days = page.locator('.event time[datetime="2026-01-03"]')
    assert days.count() > 2
    order = page.evaluate("[...document.querySelectorAll('.month .event')].map(event => event.id)")
    events = {event["id"]: event for event in page.request.get("/data/events.json").json()["events"]}
    third = [events[key].get("seq", 0) for key in order if events[key]["date"] == "2026-01-03"]
    assert third == sorted(third)
    assert len(third) > 2


def test_dates_on_which_sources_differ_are_said_in_words(page: Page) -> None:
    page.goto(WHOLE)
    expect(page.locator("#foro-penal-asks-for-amnesty .when")).to_have_text("4 or 5 January 2026")
    expect(page.locator("#election-limit-by-one-reading .when")).to_have_text("July or August 2026")


@pytest.mark.parametrize("path", ["/topics/oil/", "/topics/world/"])
def test_what_came_after_the_record_is_on_no_topic_the_latest(path: str, page: Page) -> None:
    page.goto(path)
    ended = str(page.locator(".edition time").get_attribute("datetime"))
    events = {event["id"]: event for event in page.request.get("/data/events.json").json()["events"]}
    latest = page.locator("h3:text-is('Latest') + .event-lines a")
    keys = latest.evaluate_all("links => links.map(link => link.hash.slice(1))")
    assert keys
    assert all(events[key]["date"].strip("[")[:7] <= ended[:7] for key in keys), keys


def test_strip_says_in_words_what_it_shows(page: Page) -> None:
    page.goto(WHOLE)
    name = page.locator(".density .bars").get_attribute("aria-label")
    assert name
    assert "3 January 2026" in name


def test_filters_narrow_the_timeline_and_say_how_much_is_left(page: Page) -> None:
    ready(page)
    everything = page.locator(".event").count()
    page.get_by_role("combobox", name="Topic").select_option("oil")
    oil = page.locator('.event[data-topic~="oil"]').count()
    assert 0 < oil < everything
    assert shown(page) == oil
    expect(page.locator(SAID)).to_have_text(f"{oil} of {everything} events are shown. Narrowed to Oil.")
    page.get_by_role("combobox", name="Who").select_option("delcy-rodriguez")
    both = page.locator('.event[data-topic~="oil"][data-actor~="delcy-rodriguez"]').count()
    assert shown(page) == both
    assert page.url.endswith("?topic=oil&actor=delcy-rodriguez")
    page.get_by_role("button", name="Clear").click()
    expect(page.locator(SAID)).to_have_text(f"All {everything} events are shown.")
    assert page.url.endswith(WHOLE)


def test_filtered_address_can_be_shared(page: Page) -> None:
    ready(page, f"{WHOLE}?topic=law&month=2026-01")
    assert page.get_by_role("combobox", name="Topic").input_value() == "law"
    ids = page.evaluate("[...document.querySelectorAll('.event')].filter(e => e.checkVisibility()).map(e => e.id)")
    assert ids
    assert page.locator('.month[aria-labelledby="2026-01"] .event[data-topic~="law"]').count() == len(ids)
    expect(page.locator('.month[aria-labelledby="2025-12"]')).to_be_hidden()


@pytest.mark.parametrize(
    "query", ["?topic=nothing", "?actor=%3Cscript%3E", "?month=2026-13&known=no", "?known=1999-01-01x"]
)
def test_an_address_that_asks_for_nothing_we_have_shows_everything(page: Page, query: str) -> None:
    ready(page, f"{WHOLE}{query}")
    page.locator(".background > details > summary").click()
    assert shown(page) == page.locator(".event").count()


def test_filters_work_by_keyboard_alone(page: Page) -> None:
    ready(page)
    page.get_by_role("combobox", name="Month").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(SAID)).to_contain_text(" of ")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.type") == "reset"
    page.keyboard.press("Enter")
    expect(page.locator(SAID)).to_contain_text("All ")


def test_filter_by_an_event_of_the_background_unfolds_it(page: Page) -> None:
    ready(page, f"{WHOLE}?topic=elections")
    expect(page.locator("#opposition-publishes-tally-sheets")).to_be_visible()


def test_nothing_that_fits_is_said(page: Page) -> None:
    ready(page, f"{WHOLE}?topic=court-case&month=2025-12")
    expect(page.locator(SAID)).to_have_text("No event matches all your filters.")


def test_filter_leaves_its_own_days_in_the_strip_its_own_months_and_its_own_figures(page: Page) -> None:
    ready(page, f"{WHOLE}?topic=oil&actor=donald-trump")
    everything, lit = page.locator(".density path").first, page.locator(".density .bars > path")
    assert str(lit.get_attribute("d")).count("M") < str(everything.get_attribute("d")).count("M")
    months = page.locator(".month:visible")
    assert 0 < months.count() < page.locator(".month").count()
    for month in months.all():
        assert month.locator(".event:not(.filtered)").count() > 0
    figures = page.locator(".counts > ul > li")
    assert page.locator(".counts > ul > li:visible").count() < figures.count()
    page.get_by_role("button", name="Clear").click()
    expect(lit).to_have_count(0)
    expect(page.locator(".counts > ul > li:visible")).to_have_count(figures.count())


def test_key_events_can_be_read_alone(page: Page) -> None:
    ready(page)
    page.get_by_role("radio", name="Key events").check()
    assert page.url.endswith("?show=key")
    assert page.locator(".event:not(.filtered)").count() == page.locator(".event.key").count() > 20
    expect(page.locator(SAID)).to_contain_text("Narrowed to Key events.")
    ready(page, f"{WHOLE}?show=key")
    expect(page.get_by_role("radio", name="Key events")).to_be_checked()


def test_key_events_show_their_facts_and_the_others_unfold_theirs(page: Page) -> None:
    visit(page, MONTH)
    expect(page.locator(".month .event.key li").first).to_be_visible()
    other = page.locator(".month .event:not(.key)").first
    expect(other.locator("li").first).to_be_hidden()
    other.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(other.locator("li").first).to_be_visible()


@pytest.mark.parametrize("script", [True, False])
def test_link_to_an_event_shows_its_facts(script: bool, new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(java_script_enabled=script).new_page()
    page.goto(MONTH)
    key = page.locator(".month .event:not(.key)").nth(20).get_attribute("id")
    page.goto(f"{WHOLE}#{key}")
    line = page.locator(f"#{key}")
    expect(line).to_be_in_viewport()
    assert line.locator("a").first.get_attribute("href") == f"{MONTH}#{key}"
    page.goto(f"{MONTH}#{key}")
    expect(page.locator(f"#{key} li").first).to_be_visible()
    if script:
        expect(page.locator(f"#{key} details")).to_have_attribute("open", "")


def test_paper_has_every_fact_unfolded(page: Page) -> None:
    page.goto(MONTH)
    page.emulate_media(media="print")
    expect(page.locator(".month .event:not(.key) li").first).to_be_visible()


def test_short_timelines_fold_nothing(page: Page) -> None:
    page.goto("/timeline/casualties/")
    assert page.locator(".event details:not([open])").count() == 0


def test_whole_timeline_is_no_tape(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(viewport={"width": 360, "height": 780}).new_page()
    page.goto(WHOLE)
    assert page.evaluate("document.documentElement.scrollHeight") < 55_000


def test_timeline_fits_a_phone_whose_reader_doubles_the_size_of_text(
    new_context: Callable[..., BrowserContext],
) -> None:
    page = new_context(viewport={"width": 360, "height": 780}).new_page()
    visit(page, WHOLE)
    page.evaluate("document.documentElement.style.fontSize = '32px'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("path", ["/timeline/oil/", "/timeline/people/delcy-rodriguez/", "/timeline/2026-02/"])
def test_facets_are_pages_without_javascript(path: str, new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(WHOLE)
    link = page.locator(f'.facet-links a[href="{path}"]')
    count = int(link.locator("+ span").inner_text())
    link.click()
    page.wait_for_url(f"**{path}")
    listed = page.locator(".event").count()
    expected = page.locator(".expected .event").count()
    assert listed - expected <= count <= listed
    expect(page.locator(f'.facet-links a[href="{path}"]')).to_have_attribute("aria-current", "page")


def test_without_javascript_there_are_no_controls_and_no_gap_for_them(
    new_context: Callable[..., BrowserContext],
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(WHOLE)
    for control in (".known-on .look", ".timeline-filter", ".known-on .order", ".known-on summary"):
        for element in page.locator(control).all():
            assert not element.evaluate("element => element.checkVisibility()")
    # Playwright takes all that is in a closed fold for hidden; here the sheet shows it.
    seen = "bars => bars.checkVisibility() && bars.getBoundingClientRect().height > 20"
    assert page.locator(".density .bars").evaluate(seen)


@pytest.mark.parametrize("width", [320, 360, 768])
def test_tables_of_accounts_are_cards_where_it_is_narrow(
    width: int, new_context: Callable[..., BrowserContext]
) -> None:
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    for path in ("/questions/how-many-died/", "/explainers/known-disputed-unknown/", "/embed/questions/how-many-died/"):
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        head = page.locator("main table thead").first
        assert head.evaluate("head => head.checkVisibility()") == (width >= 640), path


def test_small_pages_may_be_shown_in_a_frame_elsewhere_and_the_others_may_not(
    page: Page, site: Site, witness: Witness, tmp_path: Path, late: float
) -> None:
    paths = ("/embed/questions/how-many-died/", "/embed/timeline/oil/", "/questions/how-many-died/")
    frames = "".join(f'<iframe src="{site.url}{path}" title="{path}"></iframe>' for path in paths)
    (tmp_path / "index.html").write_text(frames, encoding="utf-8")
    with serve(tmp_path, [], [], late=late) as elsewhere:
        page.goto(elsewhere.url)
        headings = [frame.locator("h1").count() for frame in page.frames[1:]]
        assert headings == [1, 1, 0]
    assert len(witness.foreign_requests) == 1
    assert witness.policy_violations == []
    witness.foreign_requests.clear()


def test_framed_page_is_not_for_search_engines_and_names_the_page_it_is_of(page: Page) -> None:
    page.goto("/embed/questions/how-many-died/")
    assert page.locator('meta[name="robots"]').get_attribute("content") == "noindex"
    assert str(page.locator('link[rel="canonical"]').get_attribute("href")).endswith("/questions/how-many-died/")
    assert page.locator("base").get_attribute("target") == "_top"


@pytest.mark.parametrize("path", ["/timeline/oil/", "/questions/how-many-died/"])
def test_lines_to_copy_make_a_frame_that_leads_to_the_small_page(page: Page, path: str) -> None:
    page.goto(path)
    page.locator(".embed-code summary").click()
    lines = page.locator(".embed-code code").inner_text()
    made = page.evaluate(
        "text => {const box = document.createElement('template'); box.innerHTML = text;"
        " const frame = box.content.firstChild; return [frame.tagName, frame.title, frame.getAttribute('src')]}",
        lines,
    )
    assert made[0] == "IFRAME"
    expect(page.locator("h1")).to_have_text(made[1])
    assert made[2].endswith(f"/embed{path}")


FIRST = "[...document.querySelectorAll('.event')].find(e => e.getClientRects().length && e.checkVisibility())"


def test_first_event_stands_on_the_first_screen_of_a_phone(
    site: Site, new_context: Callable[..., BrowserContext]
) -> None:
    page = new_context(viewport={"width": 360, "height": 740}).new_page()
    looked = 0
    for file in sorted((site.output / "timeline").rglob("index.html")):
        visit(page, f"/{file.parent.relative_to(site.output).as_posix()}/")
        if page.locator(".event").count():
            assert page.evaluate(f"{FIRST}.getBoundingClientRect().top") < 740, page.url
            looked += 1
    assert looked > 20


def days(page: Page) -> list[str]:
    """The days of the visible events of the story, in the order of the page."""
    return page.evaluate(
        "[...document.querySelectorAll('.month .event')].filter(e => e.getClientRects().length && e.checkVisibility())"
        ".map(e => e.querySelector('.when time')?.dateTime).filter(day => day?.length === 10)"
    )


@pytest.mark.parametrize("path", [WHOLE, MONTH, "/timeline/oil/"])
def test_newest_first_turns_the_events_round_and_looking_back_stays_true(path: str, page: Page) -> None:
    visit(page, path)
    oldest = days(page)
    assert oldest == sorted(oldest)
    page.get_by_role("button", name="Newest first").click()
    assert page.url.endswith("?order=newest")
    assert days(page) == sorted(oldest, reverse=True)
    visit(page, f"{path}?order=newest&known=2026-01-08")
    then = days(page)
    assert then == sorted(then, reverse=True) != []
    assert max(then) <= "2026-01-08"
    late = "rows => rows.filter(row => row.dataset.known > '2026-01-08' && row.getClientRects().length).length"
    assert page.locator("[data-known]").evaluate_all(late) == 0
    page.get_by_role("button", name="Oldest first").click()
    assert page.url.endswith("?known=2026-01-08")
    assert days(page) == sorted(then)


def test_looking_back_every_label_counts_what_is_there(page: Page) -> None:
    ready(page)
    labels = ".timeline-filter option, .timeline-filter .tally, .month .count"
    now = page.locator(labels).all_inner_texts()
    visit(page, f"{WHOLE}?known=2026-01-08")
    page.get_by_text("Filter", exact=True).click()
    shown_then = page.locator(".event:not(.unreported)").count()
    assert page.locator(".weights .tally").first.inner_text() == f"All {shown_then} events"
    oil = page.locator('.event[data-topic~="oil"]:not(.unreported)').count()
    expect(page.locator('option[value="oil"]')).to_have_text(f"Oil ({oil})")
    for month in page.locator(".month:visible").all():
        left = month.locator(".event:not(.unreported)").count()
        assert month.locator(".count").inner_text() == ("1 event" if left == 1 else f"{left} events")
    expect(page.locator(".colophon").get_by_text("Everything here is as known on")).to_be_hidden()
    page.get_by_role("button", name="Show everything again").click()
    assert page.locator(labels).all_inner_texts() == now
    visit(page, f"{MONTH}?known=2026-01-08")
    for event in page.locator(".event:visible").all()[:12]:
        left = event.locator("li:not(.unreported)").count()
        assert event.locator(".tally").inner_text() == ("1 fact" if left == 1 else f"{left} facts")


def test_an_event_of_two_days_has_one_date(page: Page) -> None:
    page.goto(MONTH)
    expect(page.locator(".event .when", has_text="8–9 January 2026").first).to_be_visible()


@pytest.mark.parametrize("width", [768, 1280])
def test_buttons_to_look_back_stand_in_one_row(width: int, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    visit(page, f"{WHOLE}?known=2026-01-08")
    tops = page.locator(".choose button:visible").evaluate_all("all => all.map(b => b.getBoundingClientRect().top)")
    assert len(tops) == 3
    assert len(set(tops)) == 1


def test_whole_timeline_weighs_no_more_than_a_photograph(site: Site, page: Page) -> None:
    """Compressed, without fonts: its HTML, the stylesheet and every script that it asks for."""
    files: list[Path] = []
    page.on("response", lambda answer: files.append(_file(site, answer.url)))
    ready(page)
    weights = {file.name: len(brotli.compress(file.read_bytes())) for file in files if file.suffix != ".woff2"}
    assert 20_000 < sum(weights.values()) < 60_000, weights
    assert sum(weight for name, weight in weights.items() if name.endswith(".js")) < 8_000


def _file(site: Site, url: str) -> Path:
    path = site.output / url.removeprefix(site.url).split("?")[0].lstrip("/")
    return path / "index.html" if path.is_dir() else path
