"""The plan of the site: which pages there are, in which order, what each is about and is called."""

from __future__ import annotations

from explainer.language import Lang
from explainer.model.actor import Actor
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.model.topic import Topic
from explainer.site import routes
from explainer.site.page import Page
from explainer.site.plan import KINDS, PlannedPage, addresses, planned_pages
from explainer.site.timeline_facets import ENOUGH
from tests.engine.built import home, prose, site
from tests.engine.records import fact, make

GATHERING = {
    "explainers": "/explainers/",
    "timeline": "/timeline/",
    "questions": "/questions/",
    "facts": "/facts/",
    "sources": "/sources/",
    "people": "/people/",
    "topics": "/topics/",
    "glossary": "/glossary/",
    "places": "/places/",
    "changes": "/changes/",
    "data": "/data/",
    "search": "/search/",
    "not_found": "/404.html",
}


def plan(*parts: object, lang: Lang = "en") -> list[PlannedPage]:
    return list(planned_pages(site(*parts), lang))  # type: ignore[arg-type]


def told(pages: list[PlannedPage], *kinds: str) -> list[tuple[str, str, str, str | None]]:
    """Of the pages of those kinds: the address, and what each is about and is called."""
    return [(page.address, page.noun, page.subject, page.title) for page in pages if page.kind in kinds]


def test_a_site_without_records_has_its_gathering_pages_each_about_nothing_and_called_by_its_template() -> None:
    pages = [page for page in plan() if page.subject == ""]
    assert pages == [
        PlannedPage(address, kind, listed=kind != "not_found", noun="", subject="", title=None, changed=None)
        for kind, address in GATHERING.items()
    ]


def test_pages_come_kind_after_kind_and_within_a_kind_by_id_or_file() -> None:
    records = [fact("b"), fact("a"), make(Question, "q"), make(Actor, "x"), make(Topic, "u", order=1)]
    pages = plan(prose("two"), *records, prose("about", kind="editorial"), home(), prose("one"))
    kinds = list(KINDS)
    assert [kinds.index(page.kind) for page in pages] == sorted(kinds.index(page.kind) for page in pages)
    assert [page.address for page in pages if page.address not in GATHERING.values()] == [
        "/",
        "/explainers/two/",
        "/explainers/one/",
        "/about/",
        "/timeline/u/",
        "/timeline/t/",
        "/topics/t/",
        "/topics/u/",
        "/questions/q/",
        "/facts/a/",
        "/facts/b/",
        "/sources/s/",
        "/people/x/",
        "/embed/timeline/u/",
        "/embed/timeline/t/",
        "/embed/questions/q/",
    ]


def test_events_places_terms_series_and_corrections_have_no_pages_of_their_own() -> None:
    records = [make(Event, "e"), make(Place, "p"), make(Term, "w"), make(Series, "n"), make(Correction, "c")]
    assert plan(fact("f"), *records) == plan(fact("f"))


def test_a_page_of_prose_is_named_by_its_file_and_called_by_its_title_in_its_own_language() -> None:
    title = {"en": "Ferries", "es": "Ferris"}
    pages = plan(home(), prose("a", title=title), prose("a", lang="es", title=title), prose("b", kind="editorial"))
    assert told(pages, "home", "explainer", "editorial") == [
        ("/", "page", "content/home.md", "home"),
        ("/explainers/a/", "page", "content/a.md", "Ferries"),
        ("/es/explainers/a/", "page", "content/a.es.md", "Ferris"),
        ("/b/", "page", "content/b.md", "b"),
    ]


def test_the_page_of_a_record_is_named_by_its_id_and_called_as_it_is_linked_to() -> None:
    records = [
        fact("f", text="It stood."),
        make(Topic, "t", name="Bridges"),
        make(Question, "q", question="Did it stand?"),
        make(Source, "s", title="On bridges"),
        make(Actor, "x", name="The Engineer"),
    ]
    assert told(
        plan(*records), "topic", "question", "fact", "source", "person", "embed_timeline", "embed_question"
    ) == [
        ("/topics/t/", "topic", "t", "Bridges"),
        ("/questions/q/", "question", "q", "Did it stand?"),
        ("/facts/f/", "fact", "f", "It stood."),
        ("/sources/s/", "source", "s", "On bridges"),
        ("/people/x/", "actor", "x", "The Engineer"),
        ("/embed/timeline/t/", "topic", "t", "Bridges"),
        ("/embed/questions/q/", "question", "q", "Did it stand?"),
    ]


def _busy() -> list[Page | Topic | Actor | Event]:
    """Somebody who takes part in enough events, of a month that has enough."""
    topic = make(Topic, "t", name={"en": "Bridges", "es": "Puentes"})
    actor = make(Actor, "x", name={"en": "The Engineer", "es": "La ingeniera"})
    return [topic, actor, *(make(Event, f"e{at}", date="2026-01-05", actors=["x"]) for at in range(ENOUGH))]


def test_timelines_are_the_whole_then_those_of_topics_then_of_people_then_of_months() -> None:
    assert told(plan(fact("f"), *_busy()), "timeline") == [
        ("/timeline/", "", "", None),
        ("/timeline/t/", "topic", "t", "Bridges"),
        ("/timeline/people/x/", "actor", "x", "The Engineer"),
        ("/timeline/2026-01/", "month", "2026-01", "January 2026"),
    ]


def test_records_and_months_are_called_in_the_language_that_is_asked_for_at_the_same_addresses() -> None:
    spanish = plan(fact("f"), *_busy(), lang="es")
    assert [page.title for page in spanish if page.kind == "timeline"] == [
        None,
        "Puentes",
        "La ingeniera",
        "enero de 2026",
    ]
    assert [page.address for page in spanish] == [page.address for page in plan(fact("f"), *_busy())]


def test_only_the_page_of_errors_and_the_small_forms_are_unlisted() -> None:
    pages = plan(home(), prose("a"), fact("f"), make(Question, "q"), make(Actor, "x"), *_busy()[2:])
    assert {page.kind for page in pages if not page.listed} == {"not_found", "embed_timeline", "embed_question"}
    assert {page.kind for page in pages if page.listed} == KINDS.keys() - {
        "not_found",
        "embed_timeline",
        "embed_question",
        "editorial",
    }


def test_pages_about_something_were_changed_when_it_was_and_a_month_and_gathering_pages_never() -> None:
    entries = [
        make(Correction, "c", date="2026-03-04", records=["x", "q"]),
        make(Correction, "d", date="2026-03-05", records=["t"]),
    ]
    pages = plan(home(), fact("f"), make(Question, "q"), *_busy(), *entries)
    assert {page.address: page.changed.text for page in pages if page.changed} == {
        "/": "2026-03-02",
        "/timeline/t/": "2026-03-05",
        "/timeline/people/x/": "2026-03-04",
        "/topics/t/": "2026-03-05",
        "/questions/q/": "2026-03-04",
        "/people/x/": "2026-03-04",
        "/embed/timeline/t/": "2026-03-05",
        "/embed/questions/q/": "2026-03-04",
    }


def test_the_site_answers_at_its_front_every_page_and_every_file() -> None:
    made = site(fact("f"), make(Series, "tolls"), prose("a"))
    pages = {page.address for page in planned_pages(made, "en")}
    assert "/" not in pages
    assert addresses(made) == {"/"} | pages | set(routes.files(made.dataset))
    assert {"/facts/f/", "/explainers/a/", "/data/series/tolls.csv", "/sitemap.xml"} <= addresses(made)


def test_a_question_that_names_a_fact_that_there_is_not_has_its_page_all_the_same_with_what_else_changed_it() -> None:
    entry = make(Correction, "c", date="2026-03-04", records=["f"])
    (page,) = [
        one for one in plan(fact("f"), make(Question, "q", accounts=["gone", "f"]), entry) if one.kind == "question"
    ]
    assert page.changed is not None
    assert (page.address, page.changed.text) == ("/questions/q/", "2026-03-04")
