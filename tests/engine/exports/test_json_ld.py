"""JSON-LD: what each page says that it is, of whom, since when, and what it leaves out because nobody knows it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from explainer.exports.json_ld.nodes import Node, author_node
from explainer.exports.json_ld.pages import structured_data
from explainer.model.actor import Actor
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.model.topic import Topic
from explainer.site.page import Page
from explainer.views.pages.fact import FactPageView
from tests.engine.built import context, exports, files, home, prose, settings, site, view
from tests.engine.records import fact, make

BASE = "https://site.example"
LICENCE = "https://licence.example/by/"
SITE = {"@id": f"{BASE}/#site"}
US = {"@type": "Organization", "name": "The Site", "url": f"{BASE}/"}


def graph(path: str, *parts: Record | Page, **changes: object) -> list[Node]:
    """The nodes of the page's graph."""
    found = exports(path, site(home(), fact("f"), *parts), **changes).graph
    assert found is not None
    assert found["@context"] == "https://schema.org"
    return found["@graph"]  # type: ignore[no-any-return]


def first(path: str, *parts: Record | Page, **changes: object) -> Node:
    return graph(path, *parts, **changes)[0]


def ours(path: str) -> Node:
    """What every page of ours says of itself."""
    url = f"{BASE}{path}"
    return {"@id": url, "url": url, "inLanguage": "en", "isPartOf": SITE, "license": LICENCE}


def of_kind(kind: str, record: Record) -> Record:
    """The record with that in its field `kind`, which `make` takes for something else."""
    return record.model_copy(update={"kind": kind})


def changed(name: str, day: str, **fields: object) -> Correction:
    return make(Correction, name, date=f"2026-03-{day}", now=f"now {name}", why=f"why {name}", **fields)


def test_the_front_page_is_the_site_and_names_its_publisher_and_its_licence() -> None:
    assert graph("/", publisher="The Press") == [
        {
            "@type": "WebSite",
            "@id": f"{BASE}/#site",
            "name": "The Site",
            "url": f"{BASE}/",
            "description": "What is known",
            "inLanguage": "en",
            "license": LICENCE,
            "publisher": {"@type": "Organization", "name": "The Press", "url": f"{BASE}/"},
        }
    ]


def test_an_explainer_is_an_article_with_its_days_topics_sources_and_changes() -> None:
    parts = [
        make(Topic, "u", name="Ferries"),
        make(Source, "r", url="https://r.example/", publisher="R"),
        make(Source, "q", url="https://q.example/", publisher="Q"),
        fact("g", sources=["r", "s"]),
        prose("a", "So.[@g] Or.[@q]", title="Why?", standfirst="How.", topics=["u", "t"], published="2026-03-02"),
        changed("c", "04", pages=["a"]),
        changed("d", "05", pages=["a"]),
        changed("e", "06", pages=["other"]),
    ]
    assert first("/explainers/a/", *parts) == ours("/explainers/a/") | {
        "@type": "BackgroundNewsArticle",
        "headline": "Why?",
        "description": "How.",
        "datePublished": "2026-03-02",
        "dateModified": "2026-03-05",
        "author": US,
        "about": [
            {"@type": "Thing", "name": "Ferries", "url": f"{BASE}/topics/u/"},
            {"@type": "Thing", "name": "Something", "url": f"{BASE}/topics/t/"},
        ],
        "citation": ["https://example.org/", "https://q.example/", "https://r.example/"],
        "correction": [
            {"@type": "CorrectionComment", "text": "now d (why d)", "datePublished": "2026-03-05"},
            {"@type": "CorrectionComment", "text": "now c (why c)", "datePublished": "2026-03-04"},
        ],
    }


def test_an_explainer_without_topics_and_changes_says_nothing_of_them() -> None:
    node = first("/explainers/a/", prose("a", "So.[@f]"))
    assert {"about", "correction"} & node.keys() == set()
    assert node["dateModified"] == "2026-03-02"


def test_the_page_of_a_fact_is_ours_and_its_claim_is_of_whoever_makes_it() -> None:
    parts = [
        of_kind("body", make(Actor, "b", name="The Board")),
        of_kind("person", make(Actor, "a", name="Ana")),
        of_kind("official", make(Source, "r", url="https://r.example/", title="R", publisher="The R")),
        fact(
            "g", text="It stands.", date="2026-01-01/2026-01-05", reported="2026-01-08", said_by="b",
            actors=["a", "b"], sources=["r", "s"],
        ),
        prose("z", "So.[@g]"),
        prose("y", "So.[@g]"),
        prose("x", "So.[@f]"),
        changed("c", "04", records=["g"]),
    ]  # fmt: skip
    board = {"@type": "Organization", "@id": f"{BASE}/people/b/", "name": "The Board"}
    assert first("/facts/g/", *parts) == ours("/facts/g/") | {
        "@type": "WebPage",
        "name": "It stands.",
        "author": US,
        "dateModified": "2026-03-04",
        "creativeWorkStatus": "attributed",
        "mainEntity": {
            "@type": "Claim",
            "@id": f"{BASE}/facts/g/#claim",
            "text": "It stands.",
            "author": board,
            "datePublished": "2026-01-08",
            "temporalCoverage": "2026-01-01/2026-01-05",
            "about": [{"@type": "Person", "@id": f"{BASE}/people/a/", "name": "Ana"}, board],
            "appearance": [
                {
                    "@type": "CreativeWork",
                    "@id": "https://r.example/",
                    "url": "https://r.example/",
                    "name": "R",
                    "publisher": {"@type": "Organization", "name": "The R"},
                },
                {
                    "@type": "NewsArticle",
                    "@id": "https://example.org/",
                    "url": "https://example.org/",
                    "name": "T",
                    "publisher": {"@type": "Organization", "name": "P"},
                },
            ],
            "subjectOf": [{"@id": f"{BASE}/explainers/y/"}, {"@id": f"{BASE}/explainers/z/"}],
        },
        "correction": [{"@type": "CorrectionComment", "text": "now c (why c)", "datePublished": "2026-03-04"}],
    }


def test_what_nobody_knows_of_a_fact_is_left_out() -> None:
    node = first("/facts/g/", make(Source, "r", title=None), fact("g", sources=["r"]))
    assert {"dateModified", "correction"} & node.keys() == set()
    assert node["mainEntity"].keys() == {"@type", "@id", "text", "temporalCoverage", "appearance"}
    assert "name" not in node["mainEntity"]["appearance"][0]


def test_a_question_offers_its_accounts_as_answers_in_their_order_on_the_page() -> None:
    parts = [
        fact("g", text="Seven.", reported="2026-01-02"),
        fact("h", text="Five.", reported="2026-01-01"),
        make(Question, "q", question="How many?", accounts=["g", "h"]),
    ]
    assert first("/questions/q/", *parts) == ours("/questions/q/") | {
        "@type": "Question",
        "name": "How many?",
        "answerCount": 2,
        "suggestedAnswer": [
            {"@type": "Answer", "text": "Five.", "url": f"{BASE}/facts/h/"},
            {"@type": "Answer", "text": "Seven.", "url": f"{BASE}/facts/g/"},
        ],
    }


def test_a_question_says_how_its_answer_was_changed_and_no_page_tells_of_mended_wording() -> None:
    wording = changed("w", "06", records=["q"], **{"class": "wording"})
    unsaid = make(Correction, "u", date="2026-03-05", was=None, now=None, why="why u", records=["q"])
    node = first("/questions/q/", make(Question, "q"), changed("c", "04", answers=["q"]), unsaid, wording)
    assert node["correction"] == [
        {"@type": "CorrectionComment", "text": "why u", "datePublished": "2026-03-05"},
        {"@type": "CorrectionComment", "text": "now c (why c)", "datePublished": "2026-03-04"},
    ]
    assert node["dateModified"] == "2026-03-05"


def test_a_question_without_accounts_says_that_it_has_none() -> None:
    node = first("/questions/q/", make(Question, "q"))
    assert node["answerCount"] == 0
    assert "suggestedAnswer" not in node


def test_a_source_is_the_work_that_it_is_and_not_ours() -> None:
    source = make(
        Source, "r", url="https://r.example/", title="R", publisher="The R", author=["Ana", "The R"],
        published="2026-01-03", language="pt",
    )  # fmt: skip
    assert first("/sources/r/", source) == {
        "@type": "NewsArticle",
        "@id": "https://r.example/",
        "url": "https://r.example/",
        "name": "R",
        "publisher": {"@type": "Organization", "name": "The R"},
        "datePublished": "2026-01-03",
        "inLanguage": "pt",
        "author": [{"@type": "Person", "name": "Ana"}, {"@type": "Organization", "name": "The R"}],
    }


@pytest.mark.parametrize(("published", "dated"), [("2026-01", "2026-01"), ("2026-01?", None), (None, None)])
def test_a_source_has_a_day_only_where_it_is_certain(published: str | None, dated: str | None) -> None:
    assert first("/sources/r/", make(Source, "r", published=published)).get("datePublished") == dated


def test_the_author_of_a_source_that_names_none_is_the_agency_whose_report_it_carries() -> None:
    assert first("/sources/r/", make(Source, "r", agency="Wire"))["author"] == [
        {"@type": "Organization", "name": "Wire"}
    ]
    assert "author" not in first("/sources/r/", make(Source, "r"))


@pytest.mark.parametrize(("name", "kind"), [("Wire", "Organization"), ("P", "Organization"), ("Ana", "Person")])
def test_an_agency_and_a_publisher_are_bodies_and_any_other_author_is_a_person(name: str, kind: str) -> None:
    assert author_node(name, make(Source, "r", agency="Wire")) == {"@type": kind, "name": name}


def test_a_person_has_a_job_and_a_body_a_description() -> None:
    fields: dict[str, Any] = {"role": "on the bridge", "aliases": ["Anita", "A."]}
    assert first("/people/a/", of_kind("person", make(Actor, "a", name="Ana", **fields))) == {
        "@type": "Person",
        "@id": f"{BASE}/people/a/",
        "name": "Ana",
        "alternateName": ["Anita", "A."],
        "jobTitle": "on the bridge",
    }
    assert first("/people/b/", of_kind("body", make(Actor, "b", name="The Board", role="of the bridge"))) == {
        "@type": "Organization",
        "@id": f"{BASE}/people/b/",
        "name": "The Board",
        "description": "of the bridge",
    }


def dated(name: str, date: str, **fields: object) -> Event:
    return make(Event, name, date=date, title=name, **fields)


def test_the_timeline_of_a_topic_tells_its_events_and_no_other_timeline_does() -> None:
    parts = [
        make(Place, "p", name="The Quay"),
        make(Topic, "u"),
        make(Actor, "a"),
        dated("b", "2026-03-02", place="p", actors=["a"]),
        dated("a1", "2026-03-03", end="2026-03-05", status="cancelled", actors=["a"]),
        *(dated(f"x{n}", f"2026-03-0{n}", topics=["u"], actors=["a"]) for n in range(3)[1:]),
        dated("x3", "2026-03-09", topics=["u"], actors=["a"]),
    ]
    page, *events = graph("/timeline/t/", *parts)[:-1]
    assert page == ours("/timeline/t/") | {"@type": "CollectionPage", "name": "Something"}
    assert events == [
        {
            "@type": "Event",
            "@id": f"{BASE}/timeline/#b",
            "name": "b",
            "startDate": "2026-03-02",
            "location": {"@type": "Place", "name": "The Quay"},
        },
        {
            "@type": "Event",
            "@id": f"{BASE}/timeline/#a1",
            "name": "a1",
            "startDate": "2026-03-03",
            "endDate": "2026-03-05",
            "eventStatus": "https://schema.org/EventCancelled",
        },
    ]
    for path in ("/timeline/", "/timeline/people/a/", "/timeline/2026-03/"):
        assert "Event" not in [node["@type"] for node in graph(path, *parts)], path


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("2026-03-02", "2026-03-02", None),
        ("2026-03-02?", "2026-03-02", None),
        ("2026-03", "2026-03", None),
        ("2026-03-XX", "2026-03", None),
        ("2026", "2026", None),
        ("2026-03-02/2026-03-04", "2026-03-02", "2026-03-04"),
        ("[2026-03-02,2026-03-04]", "2026-03-02", "2026-03-04"),
        ("2026-03/2026-04", "2026-03-01", "2026-04-30"),
        ("2026-03-02/..", "2026-03-02", None),
        ("../2026-03-02", None, "2026-03-02"),
    ],
)
def test_an_event_has_the_day_month_or_year_that_is_known_or_its_outermost_days(
    date: str, start: str | None, end: str | None
) -> None:
    node = graph("/timeline/t/", dated("e", date))[1]
    assert (node.get("startDate"), node.get("endDate")) == (start, end)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("happened", None),
        ("scheduled", "https://schema.org/EventScheduled"),
        ("postponed", "https://schema.org/EventPostponed"),
        ("cancelled", "https://schema.org/EventCancelled"),
    ],
)
def test_an_event_says_what_became_of_it(status: str, said: str | None) -> None:
    assert graph("/timeline/t/", dated("e", "2026-04-02", status=status))[1].get("eventStatus") == said


def test_the_whole_timeline_is_named_as_its_section_is() -> None:
    assert graph("/timeline/") == [ours("/timeline/") | {"@type": "CollectionPage", "name": "Timeline"}]
    assert first("/timeline/", nav=())["name"] == "timeline"


def test_a_page_about_the_site_is_an_about_page_at_its_own_address_only() -> None:
    fields: dict[str, Any] = {"kind": "editorial", "published": "2026-03-02", "standfirst": "How."}
    parts = [prose("about", **fields), prose("method", **fields), changed("c", "05", pages=["method"])]
    expected = {"name": "about", "description": "How.", "author": US, "datePublished": "2026-03-02"}
    assert graph("/about/", *parts) == [
        ours("/about/") | expected | {"@type": "AboutPage", "dateModified": "2026-03-02"}
    ]
    node = first("/method/", *parts)
    assert (node["@type"], node["name"], node["dateModified"]) == ("WebPage", "method", "2026-03-05")
    assert [entry["datePublished"] for entry in node["correction"]] == ["2026-03-05"]


@pytest.mark.parametrize(
    "path",
    ["/explainers/", "/questions/", "/topics/", "/people/", "/sources/", "/facts/", "/changes/", "/glossary/"],
)
def test_a_list_is_a_collection_named_as_its_section_is(path: str) -> None:
    expected = ours(path) | {"@type": "CollectionPage", "name": path.strip("/").title()}
    assert graph(path) == [expected]


def test_a_list_outside_the_navigation_has_no_name() -> None:
    assert graph("/places/") == [ours("/places/") | {"@type": "CollectionPage"}]


def test_a_section_may_be_named_in_the_foot_of_the_site() -> None:
    footer = settings().nav[-1:]
    assert first("/glossary/", nav=(), footer=footer)["name"] == "Glossary"


def test_a_topic_is_a_collection_under_its_own_name() -> None:
    node = first("/topics/u/", make(Topic, "u", name="Ferries", description="All of them."))
    assert node == ours("/topics/u/") | {
        "@type": "CollectionPage",
        "name": "Ferries",
        "description": "All of them.",
    }


def test_the_data_names_every_file_how_far_it_reaches_and_how_to_cite_it() -> None:
    parts = [home(published="2026-02-01"), fact("f"), changed("c", "04")]
    found = exports("/data/", site(*parts), as_of="2026-03-26", publisher="The Press").graph
    assert found is not None
    (node,) = found["@graph"]
    listed = node.pop("distribution")
    assert node == ours("/data/") | {
        "@type": "Dataset",
        "name": "The Site: data",
        "description": "What is known. Facts, events, questions and sources, each sourced and attributed.",
        "creator": {"@type": "Organization", "name": "The Press", "url": f"{BASE}/"},
        "version": "2026-03-04",
        "dateModified": "2026-03-04",
        "temporalCoverage": "../2026-03-26",
        "creditText": f"The Press, The Site: data, as known on 26 March 2026, {BASE}/data/",
        "isAccessibleForFree": True,
    }
    assert listed[0] == {
        "@type": "DataDownload",
        "contentUrl": f"{BASE}/data/sources.json",
        "encodingFormat": "application/json",
    }
    published = {f"{BASE}/{name}" for name in files(site(*parts)) if name.startswith("data/")}
    assert {file["contentUrl"] for file in listed} == published


@pytest.mark.parametrize("path", ["/404.html", "/search/", "/embed/timeline/t/", "/embed/questions/q/"])
def test_pages_that_are_nothing_of_their_own_have_no_graph(path: str) -> None:
    assert exports(path, site(home(), fact("f"), make(Question, "q"))).graph is None


@pytest.mark.parametrize(
    ("path", "section", "name"),
    [
        ("/explainers/a/", "Explainers", "Why?"),
        ("/facts/f/", "Facts", "So it is."),
        ("/questions/q/", "Questions", "Is it?"),
        ("/timeline/t/", "Timeline", "Something"),
        ("/topics/t/", "Topics", "Something"),
    ],
)
def test_a_page_in_a_section_leads_up_to_it(path: str, section: str, name: str) -> None:
    trail = graph(path, prose("a", title="Why?"), make(Question, "q"))[-1]
    assert trail == {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": section, "item": f"{BASE}/{section.lower()}/"},
            {"@type": "ListItem", "position": 2, "name": name, "item": f"{BASE}{path}"},
        ],
    }


def test_a_page_whose_section_is_not_in_the_navigation_leads_nowhere() -> None:
    assert [node["@type"] for node in graph("/facts/f/", nav=())] == ["WebPage"]


def test_a_page_that_is_a_section_itself_has_no_way_up() -> None:
    footer = (("About", "/about/"),)
    assert [node["@type"] for node in graph("/about/", prose("about", kind="editorial"), footer=footer)] == [
        "AboutPage"
    ]


def test_a_page_that_has_no_title_is_no_step_of_a_way() -> None:
    made = site(home(), fact("f"))
    found = structured_data(context(made), replace(view("/facts/f/", made, FactPageView), title=None))
    assert found is not None
    assert [node["@type"] for node in found["@graph"]] == ["WebPage"]


def test_only_what_is_ours_is_under_our_licence() -> None:
    made = site(home(), fact("f"))
    found = structured_data(context(made, nav=()), view("/facts/f/", made, FactPageView))
    assert found is not None
    (page,) = found["@graph"]
    assert page["license"] == LICENCE
    assert "license" not in page["mainEntity"]
