"""The search: what can be found, in which words; and the list of everything from A to Z."""

from __future__ import annotations

import pytest

from explainer.model.actor import Actor
from explainer.model.event import Event
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.term import Term
from explainer.model.topic import Topic
from explainer.site.page import Page
from explainer.views.pages.search import Entry, SearchView
from explainer.views.parts.links import LinkView
from explainer.views.parts.search_record import SearchRecord, search_records
from tests.engine.built import context, prose, searched, site, view
from tests.engine.records import fact, make

TOPIC = make(Topic, "t", name="Things", description="About things.")


def page(*parts: Record | Page, **changes: object) -> SearchView:
    return view("/search/", site(*parts), SearchView, **changes)


def found(kind: str, *parts: Record | Page) -> list[SearchRecord]:
    return [record for record in searched(site(TOPIC, *parts)) if record.kind == kind]


def test_everything_can_be_found_kind_by_kind_explainers_in_their_order_records_by_id() -> None:
    parts: list[Record | Page] = [
        prose("a", order=2),
        prose("c", order=1),
        prose("b", order=2),
        prose("method", kind="editorial"),
        *(make(Question, name) for name in ("q2", "q1")),
        *(fact(name) for name in ("g", "f")),
        *(make(Event, name) for name in ("e2", "e1")),
        *(make(Actor, name) for name in ("p2", "p1")),
        *(make(Term, name) for name in ("w2", "w1")),
        *(make(Topic, name, order=order) for name, order in (("t2", 1), ("t1", 2))),
    ]
    assert [record.href for record in searched(site(*parts))] == [
        "/explainers/c/",
        "/explainers/a/",
        "/explainers/b/",
        "/questions/q1/",
        "/questions/q2/",
        "/facts/f/",
        "/facts/g/",
        "/timeline/#e1",
        "/timeline/#e2",
        "/people/p1/",
        "/people/p2/",
        "/glossary/#w1",
        "/glossary/#w2",
        "/topics/t/",
        "/topics/t1/",
        "/topics/t2/",
    ]


def test_an_explainer_is_found_by_its_title_and_standfirst() -> None:
    given = prose("bridge", title="The bridge", standfirst="How it fell.", topics=["t"])
    assert found("explainer", fact("f"), given) == [
        SearchRecord("explainer", "/explainers/bridge/", "The bridge", "How it fell.", ("t",))
    ]


def test_an_explainer_is_found_in_its_own_language_only() -> None:
    made = site(fact("f"), prose("bridge"), prose("puente", lang="es"))
    spanish = [record.href for record in search_records(context(made, "es")) if record.kind == "explainer"]
    assert [record.href for record in searched(made) if record.kind == "explainer"] == ["/explainers/bridge/"]
    assert spanish == ["/es/explainers/puente/"]


def test_a_question_is_found_by_what_is_agreed_what_would_settle_it_and_why_it_is_open() -> None:
    given = make(
        Question,
        "q",
        question="Who?",
        common_ground="It fell.",
        settled_by="A report.",
        open_because="Nobody says.",
        also=["quién fue"],
        topics=["t", "u"],
    )
    assert found("question", given, make(Topic, "u")) == [
        SearchRecord(
            "question",
            "/questions/q/",
            "Who?",
            "It fell. A report. Nobody says.",
            ("t", "u"),
            state="open",
            also=("quién fue",),
            brief="Nobody says.",
        )
    ]


@pytest.mark.parametrize(
    ("positions", "brief"),
    [
        (("yes", "no", "yes"), "yes; no"),
        (tuple("abcde"), "a; b; c; d; e"),
        (tuple("abcdef"), "a; b; c; d; e; …"),
    ],
)
def test_a_question_is_answered_in_a_line_each_answer_once_and_no_more_than_a_few(
    positions: tuple[str, ...], brief: str
) -> None:
    accounts = [{"fact": f"f{at}", "position": position} for at, position in enumerate(positions)]
    facts = [fact(f"f{at}", said_by="a", reported=f"2026-01-{at + 10}") for at in range(len(positions))]
    [record] = found("question", make(Question, "q", accounts=accounts), *facts, make(Actor, "a"))
    assert record.brief == brief


def test_a_question_of_which_nothing_more_is_said_is_found_by_its_words() -> None:
    given = make(Question, "q", question="Who?", accounts=["f"])
    [record] = found("question", given, fact("f"))
    assert (record.text, record.state) == ("", "answered")


def test_a_fact_is_found_by_its_words_who_says_it_in_what_words_and_our_note() -> None:
    given = fact(
        "f",
        text="It fell.",
        date="2026-01-03",
        reported="2026-01-05",
        said_by="a",
        quote={"text": "Down it came", "language": "en"},
        note="Seen by two.",
        topics=["u", "t"],
    )
    assert found("fact", given, make(Actor, "a", name="Ann Ash"), make(Topic, "u")) == [
        SearchRecord(
            "fact",
            "/facts/f/",
            "It fell.",
            "Ann Ash Down it came Seen by two.",
            ("u", "t"),
            when="5 Jan 2026",
            state="attributed",
        )
    ]


def test_a_fact_of_which_nothing_more_is_said_is_found_under_the_day_on_which_it_was_so() -> None:
    [record] = found("fact", fact("f", date="2026-01-03"))
    assert (record.text, record.when, record.state) == ("", "3 Jan 2026", "single-source")


@pytest.mark.parametrize(("place", "text"), [("p", "Old Harbour"), (None, "")])
def test_an_event_is_found_by_its_headline_day_and_place(place: str | None, text: str) -> None:
    given = make(Event, "e", title="It falls", date="2026-01-03", place=place)
    assert found("event", fact("f"), given, make(Place, "p", name="Old Harbour")) == [
        SearchRecord("event", "/timeline/#e", "It falls", text, ("t",), when="3 Jan 2026")
    ]


def test_somebody_is_found_by_roles_each_once_and_by_other_spellings() -> None:
    roles = [{"text": "Guide"}, {"text": "Pilot"}, {"text": "Guide", "from": "2020"}]
    given = make(Actor, "a", name="Ann Ash", role="Pilot", roles=roles, aliases=["Annie", "A. Ash"], also=["pilota"])
    assert found("person", given, fact("f", said_by="a"), fact("g", actors=["a"]), make(Event, "e", actors=["a"])) == [
        SearchRecord(
            "person",
            "/people/a/",
            "Ann Ash",
            "Pilot. Guide. Annie, A. Ash",
            also=("Annie", "A. Ash", "pilota"),
            brief="Pilot",
            named=3,
            sort="Ash, Ann",
        )
    ]


def test_a_body_is_told_from_a_person_and_somebody_without_a_role_has_none() -> None:
    given = Actor.model_validate({"id": "b", "name": "Old Harbour", "kind": "body"})
    assert found("person", given) == [
        SearchRecord("person", "/people/b/", "Old Harbour", "", brief="", sort="Old Harbour", body=True)
    ]


@pytest.mark.parametrize(
    ("aliases", "text"), [(["pier", "quay"], "Where ships lie. pier, quay"), ([], "Where ships lie.")]
)
def test_a_term_is_found_by_its_explanation_and_other_words_for_it(aliases: list[str], text: str) -> None:
    given = make(Term, "w", term="Berth", definition="Where ships lie.", aliases=aliases)
    assert found("term", given) == [
        SearchRecord("term", "/glossary/#w", "Berth", text, also=tuple(aliases), brief="Where ships lie.")
    ]


def test_a_topic_is_found_by_its_description_and_is_of_itself() -> None:
    assert found("topic") == [SearchRecord("topic", "/topics/t/", "Things", "About things.", ("t",))]


def test_a_month_is_found_by_its_name_in_every_language() -> None:
    events = [make(Event, f"e{day}", date=f"2026-01-0{day}") for day in range(1, 6)]
    [month] = found("month", fact("f"), *events)
    assert (month.href, month.title, month.also) == ("/timeline/2026-01/", "January 2026", ("enero 2026",))


def test_words_are_spanish_where_there_are_any() -> None:
    both = {"en": "English", "es": "Castellano"}
    made = site(
        fact("f", text=both, note=both, said_by="a"),
        make(Actor, "a", name=both, role=both, sort_name="Ash"),
        make(Event, "e", title=both, place="p"),
        make(Place, "p", name=both),
        make(Question, "q", question=both, settled_by=both),
        make(Term, "w", term=both, definition=both),
        make(Topic, "t", name=both, description=both),
        prose("puente", lang="es", title=both, standfirst=both),
    )
    records = search_records(context(made, "es"))
    assert {(record.kind, record.title) for record in records} == {
        (kind, "Castellano") for kind in ("explainer", "question", "fact", "event", "person", "term", "topic")
    }
    assert {record.text for record in records} == {"Castellano", "Castellano Castellano"}
    assert [record.when for record in records if record.when] == ["1 ene 2026", "1 ene 2026"]


def test_the_page_offers_every_kind_and_topics_by_their_order_then_by_id() -> None:
    given = [("a", "Zone", 2), ("b", "Berths", 1), ("c", "Anchors", 10), ("d", "Docks", 2)]
    topics = [make(Topic, name, name=called, order=order) for name, called, order in given]
    shown = page(*topics, TOPIC)
    assert shown.kinds == ("explainer", "question", "fact", "event", "person", "term", "topic", "month")
    assert shown.topics == (
        LinkView("Berths", "b"),
        LinkView("Zone", "a"),
        LinkView("Docks", "d"),
        LinkView("Anchors", "c"),
        LinkView("Things", "t"),
    )


def test_the_page_searches_only_where_an_index_is_made() -> None:
    assert page(search_index=True).index == "/search/index/"
    assert page(search_index=False).index is None


def test_the_list_holds_all_but_facts_and_events_from_a_to_z() -> None:
    parts: list[Record | Page] = [
        make(Topic, "t", name="Things"),
        fact("f", text="A fact."),
        make(Event, "e", title="An event"),
        make(Question, "q", question="Was it the bridge?"),
        prose("bridge", title="The éddy"),
        make(Actor, "p", name="Ann Eagle"),
        Actor.model_validate({"id": "b", "name": "Eastern Ferries", "kind": "body"}),
        make(Term, "w", term="berth"),
    ]
    shown = page(*parts).letters
    assert [(letter.link, letter.entries) for letter in shown] == [
        (LinkView("B", "#letter-b"), (Entry("term", LinkView("berth", "/glossary/#w")),)),
        (
            LinkView("E", "#letter-e"),
            (
                Entry("person", LinkView("Eagle, Ann", "/people/p/")),
                Entry("body", LinkView("Eastern Ferries", "/people/b/")),
                Entry("explainer", LinkView("The éddy", "/explainers/bridge/")),
            ),
        ),
        (LinkView("T", "#letter-t"), (Entry("topic", LinkView("Things", "/topics/t/")),)),
        (LinkView("W", "#letter-w"), (Entry("question", LinkView("Was it the bridge?", "/questions/q/")),)),
    ]


def test_what_has_one_name_stands_by_its_address_in_the_list() -> None:
    parts: list[Record | Page] = [
        make(Topic, "t", name="Same"),
        make(Question, "q", question="Same"),
        fact("f"),
        prose("bridge", title="Same"),
        make(Actor, "p", name="Same"),
        make(Term, "w", term="Same"),
    ]
    [letter] = page(*parts).letters
    assert [entry.link.href for entry in letter.entries] == [
        "/explainers/bridge/",
        "/glossary/#w",
        "/people/p/",
        "/questions/q/",
        "/topics/t/",
    ]
