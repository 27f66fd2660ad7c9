"""Where everything answers: the address of each record, and every path of the site that no page of prose gives."""

from __future__ import annotations

import pytest

from explainer.model.actor import Actor
from explainer.model.correction import Correction
from explainer.model.dataset import Dataset
from explainer.model.event import Event
from explainer.model.fact import Fact
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.model.topic import Topic
from explainer.site import routes
from explainer.site.page import Page
from explainer.site.plan import addresses
from explainer.site.site import Site
from tests.engine.built import home, prose, site
from tests.engine.records import fact, make

KINDS = (
    "sources", "actors", "places", "topics", "facts", "events", "questions", "series", "terms", "corrections",
)  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        (Fact, "/facts/x/"),
        (Source, "/sources/x/"),
        (Question, "/questions/x/"),
        (Actor, "/people/x/"),
        (Topic, "/topics/x/"),
        (Event, "/timeline/#x"),
        (Place, "/places/#x"),
        (Term, "/glossary/#x"),
        (Series, None),
        (Correction, None),
    ],
)
def test_a_record_has_a_page_or_an_anchor_on_one_or_neither(kind: type[Record], address: str | None) -> None:
    assert routes.of_any(make(kind, "x")) == address


def test_what_belongs_to_a_record_answers_beside_it() -> None:
    assert routes.timeline_of("x") == "/timeline/x/"
    assert routes.timeline_of_actor("x") == "/timeline/people/x/"
    assert routes.timeline_of_month("2026-01") == "/timeline/2026-01/"
    assert routes.embed_of("/timeline/x/") == "/embed/timeline/x/"
    assert routes.calendar_of("x") == "/timeline/x/events.ics"
    assert routes.calendar_of(None) == "/data/events.ics"
    assert routes.feed_of("x") == "/feeds/topics/x.atom.xml"
    assert routes.csv_of_series("x") == "/data/series/x.csv"


NOTHING = addresses(Site(Dataset({}), (), {}))


def of_records(*records: Record | Page) -> set[str]:
    """The addresses that come from records and not from the frame of every site."""
    found = addresses(site(*records))
    assert found >= NOTHING
    return {*found - NOTHING}


def test_every_record_with_a_page_answers_and_every_topic_question_and_series_with_what_belongs_to_it() -> None:
    records = (
        fact("f"), make(Actor, "a"), make(Question, "q"), make(Series, "n"), make(Event, "e"), make(Place, "p"),
        make(Term, "w"), make(Correction, "c"), make(Topic, "t"), make(Source, "s"),
    )  # fmt: skip
    assert of_records(*records) == {
        "/facts/f/", "/sources/s/", "/people/a/",
        "/questions/q/", "/embed/questions/q/",
        "/topics/t/", "/timeline/t/", "/timeline/t/events.ics", "/feeds/topics/t.atom.xml", "/embed/timeline/t/",
        "/data/series/n.csv",
    }  # fmt: skip


def test_somebody_and_a_month_have_a_timeline_from_the_fifth_event_on() -> None:
    events = [make(Event, f"e{n}", date="2026-03-01", actors=["a"]) for n in range(5)]
    own = {"/timeline/people/a/", "/timeline/2026-03/"}
    assert of_records(make(Actor, "a"), *events) & own == own
    assert of_records(make(Actor, "a"), *events[:4]) & own == set()


def test_a_site_without_records_has_its_lists_its_feeds_and_its_data() -> None:
    assert {
        "/", "/explainers/", "/timeline/", "/questions/", "/facts/", "/sources/", "/people/", "/topics/",
        "/glossary/", "/places/", "/changes/", "/data/", "/search/", "/404.html", "/feeds/all.atom.xml",
        "/feeds/changes.atom.xml", "/sitemap.xml", "/robots.txt", "/favicon.svg", "/manifest.json", "/build.json",
        "/data/datapackage.json", "/data/README.md", "/data/LICENSE.txt", "/data/events.ics",
        "/data/references.csl.json", "/data/references.bib",
    } | {f"/data/{kind}.{end}" for kind in KINDS for end in ("json", "csv")} == NOTHING  # fmt: skip


def test_pages_of_prose_answer_too() -> None:
    pages = (home(), prose("a"), prose("about", kind="editorial"), prose("b", lang="es"))
    assert of_records(fact("f")) < of_records(fact("f"), *pages)
    assert of_records(fact("f"), *pages) - of_records(fact("f")) == {
        "/explainers/a/", "/about/", "/es/explainers/b/",
    }  # fmt: skip


@pytest.mark.parametrize(
    "anchor", ["main", "map", "background", "bars", "expected", "jump", "later", "look-back", "others", "seen", "y2026",
               "2026-01", "letter-a", "letter-ñ", "glyph-open"],
)  # fmt: skip
def test_parts_of_pages_have_anchors_that_no_record_may_take(anchor: str) -> None:
    assert routes.ANCHORS.fullmatch(anchor)


@pytest.mark.parametrize("anchor", ["maine", "y26", "y20260", "2026-1", "2026-01-01", "letter-ab", "glyph-", "the-map"])
def test_other_words_are_no_anchors_of_parts(anchor: str) -> None:
    assert not routes.ANCHORS.fullmatch(anchor)
