"""The site without the words that may not be shown: what goes with a record, and what stays."""

from __future__ import annotations

from dataclasses import replace

from explainer.model.correction import Correction
from explainer.model.map import Map
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.problems import Location, Positions
from explainer.site.editorial.exceptions import RuleException
from explainer.site.page import Page
from explainer.site.site import Site
from explainer.site.withheld.of_site import without_withheld_words
from tests.engine.built import prose, site
from tests.engine.records import fact, make

WHY = {"date": "2026-11-30", "why": "A court ordered it."}
SINCE = "Withheld since 30 November 2026: A court ordered it."


def shown(*parts: Record | Page) -> Site:
    return without_withheld_words(site(*parts))


def test_a_site_with_nothing_withheld_is_itself() -> None:
    made = site(fact("f"), prose("a"), make(Question, "q", accounts=["f"]))
    assert without_withheld_words(made) is made


def test_what_a_withheld_fact_answers_is_emptied_and_that_it_does_stays() -> None:
    accounts = [{"fact": "gone", "position": "red", "method": "Seen."}, {"fact": "f", "position": "blue"}]
    made = shown(fact("gone", withheld=WHY), fact("f"), make(Question, "q", accounts=accounts))
    first, second = made.dataset.questions["q"].accounts
    assert (first.fact, first.position, first.method) == ("gone", None, None)
    assert second.position
    assert second.position.en == "blue"


def test_a_withheld_fact_disputes_nothing_and_is_not_current() -> None:
    accounts = [{"fact": "gone", "position": "red"}, {"fact": "f", "position": "blue"}]
    for made in (site, shown):
        data = made(fact("gone", withheld=WHY), fact("f"), make(Question, "q", accounts=accounts)).dataset
        assert data.question_status(data.questions["q"]) == "answered"
        assert (data.status(data.facts["gone"]), data.is_current(data.facts["gone"])) == ("withheld", False)


def test_words_of_a_withheld_source_go_from_whatever_rests_on_it() -> None:
    links = [{"source": "gone", "locator": "p. 1", "quote": "its words"}, {"source": "s", "quote": "others"}]
    made = shown(make(Source, "gone", withheld=WHY), fact("f", sources=links))
    first, second = made.dataset.facts["f"].sources
    assert (first.source, first.locator, first.quote, second.quote) == ("gone", None, None, "others")


def test_a_change_that_names_it_alone_says_only_why() -> None:
    entry = make(Correction, "c", records=["gone"], pages=["gone-page"], why="We were wrong.")
    made = shown(fact("gone", withheld=WHY), prose("gone-page", withheld=WHY), entry)
    told = made.dataset.corrections["c"]
    assert (str(told.was), str(told.now), str(told.why)) == (SINCE, SINCE, "We were wrong.")


def test_a_change_of_something_else_stays_as_it_is() -> None:
    entry = make(Correction, "c", records=["f"], pages=["gone-page"])
    made = shown(fact("f"), prose("gone-page", withheld=WHY), entry, make(Correction, "of-nothing"))
    assert (made.dataset.corrections["c"].was.en, made.dataset.corrections["of-nothing"].was.en) == ("a", "a")


def test_a_page_keeps_its_address_and_its_days() -> None:
    page = prose("a", "Words.[@f]\n\n## Heading", withheld=WHY, updated="2026-03-05", topics=["t"])
    made = shown(fact("f"), page)
    (left,) = made.pages
    assert (left.address, left.front.published, left.front.topics) == (page.address, page.front.published, ("t",))
    assert (left.front.title.en, left.front.standfirst.en, left.text) == ("Page withheld", SINCE, "")
    assert (made.prose[left.address].parts, left.scan.citations, left.front.updated) == ((), (), None)
    assert made.pages_citing("f") == ()


def test_a_map_that_is_withheld_is_not_drawn() -> None:
    made = shown(make(Map, "gone", withheld=WHY), make(Map, "there"))
    assert [one.id for one in made.atlas.maps] == ["there"]


def test_reasons_of_exceptions_that_stand_in_it_are_told_to_nobody() -> None:
    places = {"gone": Positions(Location("data/f.yaml", 1)), "f": Positions(Location("data/f.yaml", 9))}
    where = [("data/f.yaml", 4), ("data/f.yaml", 12), ("content/a.md", 3), ("content/b.md", 3)]
    made = site(fact("gone", withheld=WHY), fact("f"), prose("a", withheld=WHY), prose("b"))
    made = replace(
        made,
        dataset=replace(made.dataset, positions=places),
        exceptions=tuple(RuleException("r", "so", Location(*place), place[1]) for place in where),
    )
    left = without_withheld_words(made).exceptions
    assert [(one.location.path, one.line) for one in left] == [("data/f.yaml", 12), ("content/b.md", 3)]


def test_a_change_of_more_says_nothing_of_what_is_withheld_among_it() -> None:
    details = [
        {"record": "gone", "field": "note", "was": "a", "now": "b"},
        {"page": "gone-page", "was": "a", "now": "b"},
        {"record": "q", "field": "accounts.gone", "was": "a", "now": "b"},
        {"record": "f", "field": "note", "was": "a", "now": "b"},
    ]
    parts = (fact("gone", withheld=WHY), prose("gone-page", withheld=WHY), make(Question, "q", accounts=["gone"]))
    made = shown(fact("f"), *parts, make(Correction, "c", records=["f"], details=details))
    assert [detail.record for detail in made.dataset.corrections["c"].details] == ["f"]
