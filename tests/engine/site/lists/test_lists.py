"""Each list of the site: of as many records as a page holds it is one page; of one more it has parts."""

from __future__ import annotations

import pytest

from explainer.model.actor import Actor
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.fact import Fact
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.model.topic import Topic
from explainer.site.lists.all_lists import LISTS
from explainer.site.lists.by_day import change_pages, explainer_pages
from explainer.site.lists.division import MOST
from explainer.site.lists.facts import fact_pages, most_under
from explainer.site.lists.names import a_to_z_pages, people_pages, question_pages, source_pages, term_pages
from explainer.site.lists.places import families_of_places, place_pages
from explainer.site.lists.timelines import timeline_pages
from explainer.site.plan import KINDS, planned_pages
from explainer.site.queries import address_of, list_pages
from explainer.site.timeline_facets import FEW
from tests.engine.built import context, home, prose, site, views
from tests.engine.records import fact, make

FRONTS: dict[str, type[Record]] = {
    "/facts/": Fact, "/sources/": Source, "/people/": Actor, "/questions/": Question, "/timeline/": Event,
    "/glossary/": Term, "/places/": Place, "/changes/": Correction,
}  # fmt: skip


def several(kind: type[Record], count: int) -> list[Record]:
    """So many records of that kind, in all."""
    start = 1 if kind in (Fact, Source) else 0  # the fact of the front page, and its source
    return [make(kind, f"r{number:03}") for number in range(start, count)]


def pages(*parts: object) -> dict[str, tuple[int, int]]:
    """Of every page of a list, how many parts it leads to, and how many records it holds."""
    ctx = context(site(home(), fact("f"), *parts))  # type: ignore[arg-type]
    return {address: (len(page.part.parts), len(page.part.entries)) for address, page in ctx.ask(list_pages).items()}


def test_every_list_has_a_line_of_the_plan() -> None:
    assert set(LISTS) <= set(KINDS)


@pytest.mark.parametrize(("front", "kind"), FRONTS.items())
def test_a_list_of_as_many_as_a_page_holds_is_one_page(front: str, kind: type[Record]) -> None:
    found = pages(*several(kind, MOST))
    assert found[front] == (0, MOST)
    assert not [address for address in found if address.startswith(front) and address.count("/") > front.count("/") + 1]


@pytest.mark.parametrize(("front", "kind"), FRONTS.items())
def test_a_list_of_one_more_keeps_its_address_and_leads_to_parts_of_no_more_than_a_page_holds(
    front: str, kind: type[Record]
) -> None:
    found = pages(*several(kind, MOST + 1))
    parts, count = found[front]
    assert (parts > 0, count) == (True, MOST + 1)
    leaves = {address: held for address, (below, held) in found.items() if address.startswith(front) and not below}
    assert front not in leaves
    assert max(leaves.values()) <= MOST
    assert sum(held for address, held in leaves.items() if address.startswith(front)) >= MOST + 1


@pytest.mark.parametrize("count", [MOST, MOST + 1])
def test_everything_from_a_to_z_is_one_list(count: int) -> None:
    actors = several(Actor, count - 1)  # and the topic
    parts, held = pages(*actors)["/search/"]
    assert (parts > 0, held) == (count > MOST, count)


def test_every_address_of_a_short_list_is_one_of_the_long_one() -> None:
    def addresses(count: int) -> set[str]:
        parts = [record for kind in FRONTS.values() for record in several(kind, count)]
        renamed = [record.model_copy(update={"id": f"{record.noun}-{record.id}"}) for record in parts]
        made = site(home(), fact("f"), make(Source, "s"), *renamed)
        return {page.address for page in planned_pages(made, "en")}

    assert addresses(20) <= addresses(MOST + 20)


# --- facts ------------------------------------------------------------------------------------------------------------


def about(count: int, **fields: object) -> list[Fact]:
    return [fact(f"f{number:03}", **fields) for number in range(count)]


def test_a_long_list_of_facts_has_those_of_each_topic_and_a_fact_of_two_in_both() -> None:
    topics = [make(Topic, "u", name="U", order=1), make(Topic, "v")]
    facts = [*about(MOST, topics=["t"]), fact("both", topics=["u", "t"])]
    found = [page for page in fact_pages(site(*topics, *facts), "en") if page.address.startswith("/facts/topics/")]
    found = [page for page in found if not page.up]
    assert {page.address: len(page.part.entries) for page in found} == {
        "/facts/topics/u/": 1,
        "/facts/topics/t/": MOST + 1,
    }
    assert [page.title for page in found] == ["U", "Something"]


@pytest.mark.parametrize(
    ("record", "fields", "address"),
    [
        (make(Actor, "x"), {"said_by": "x"}, "/facts/people/x/"),
        (make(Source, "y"), {"sources": ["y"]}, "/facts/sources/y/"),
        (make(Place, "z"), {"places": ["z"]}, "/facts/places/z/"),
    ],
)
def test_a_record_that_more_facts_name_than_stand_with_it_has_a_list_of_them(
    record: Actor | Source | Place, fields: dict[str, object], address: str
) -> None:
    most = most_under(record)
    assert most == (FEW if isinstance(record, Place) else MOST)
    assert address not in pages(record, *about(most, **fields))
    assert pages(record, *about(most + 1, **fields))[address] == (0 if most == FEW else 1, most + 1)


def test_the_list_of_a_source_says_its_id_since_titles_are_not_alone() -> None:
    sources = [make(Source, name, title="Daily report") for name in ("one", "two")]
    found = fact_pages(site(*sources, *about(MOST + 1, sources=["one", "two"])), "en")
    titles = {page.title for page in found if page.address in ("/facts/sources/one/", "/facts/sources/two/")}
    assert titles == {"Daily report (one)", "Daily report (two)"}


# --- lists by name ----------------------------------------------------------------------------------------------------


def test_sources_stand_by_publisher_then_by_day_and_a_large_publisher_has_pages_of_its_own() -> None:
    sources = [
        *(make(Source, f"a{n:03}", publisher="Rotterdam News", published="2026-01-01") for n in range(MOST)),
        *(make(Source, f"b{n:03}", publisher="Rotterdam News", published=None) for n in range(MOST)),
        make(Source, "c", publisher="Rota"),
    ]
    leaves = [page for page in source_pages(site(*sources), "en") if not page.part.parts]
    assert [page.address for page in leaves] == [
        "/sources/letters/p/",
        "/sources/letters/rota/",
        "/sources/publishers/rotterdam-news/undated/",
        "/sources/publishers/rotterdam-news/2026/",
    ]


def test_people_stand_under_their_surnames() -> None:
    people = [make(Actor, f"a{n}", name=f"Ana {'Rojas' if n % 2 else 'Brito'}") for n in range(MOST + 2)]
    made = site(*people)
    assert [page.address for page in people_pages(made, "en")][1:] == ["/people/letters/b/", "/people/letters/r/"]


def test_questions_stand_under_their_first_topic_and_terms_under_their_letter() -> None:
    topic = make(Topic, "u", name="U")
    questions = [make(Question, f"q{n}", topics=["u", "t"] if n % 2 else ["t"]) for n in range(MOST + 2)]
    made = site(topic, *questions, *several(Term, 3))
    assert {page.address: page.title for page in question_pages(made, "en")} == {
        "/questions/": None,
        "/questions/topics/u/": "U",
        "/questions/topics/t/": "Something",
    }
    assert [page.address for page in term_pages(made, "en")] == ["/glossary/"]


def test_the_list_from_a_to_z_has_no_facts_events_or_sources() -> None:
    made = site(home(), fact("f"), make(Event, "e"), make(Actor, "x"), make(Term, "w"), make(Question, "q"))
    (page,) = a_to_z_pages(made, "en")
    assert [one.subject.id for one in page.part.entries] == ["q", "x", "t", "w"]


def test_places_stand_with_what_holds_them_and_those_alone_last() -> None:
    places = [
        make(Place, "p", name="P"),
        make(Place, "b", within="p", name="B"),
        make(Place, "a", within="p", name="A"),
        make(Place, "x", name="X"),
    ]
    made = site(fact("f", places=["p"]), *places)
    found = [(root, [place.id for place in members]) for root, members in families_of_places(made.dataset, "en")]
    assert found == [("p", ["p", "a", "b"]), ("", ["x"])]
    (page,) = place_pages(made, "en")
    assert [place.id for place in page.part.entries] == ["p", "a", "b", "x"]


def test_changes_stand_by_year_and_month_the_newest_first() -> None:
    days = [f"20{25 + n % 2}-0{1 + n % 3}-01" for n in range(3 * MOST)]
    made = site(*(make(Correction, f"c{n:03}", date=day) for n, day in enumerate(days)))
    addresses = [page.address for page in change_pages(made, "en")]
    assert addresses[:3] == ["/changes/", "/changes/2026/", "/changes/2026-03/"]
    assert addresses[-1] == "/changes/2025-01/"


def test_explainers_stand_in_their_order_and_very_many_by_the_day_of_their_publication() -> None:
    written = [prose(f"p{n:03}", order=-n, published=f"2026-0{1 + n % 2}-01") for n in range(MOST + 1)]
    found = {page.address: page.part.entries for page in explainer_pages(site(fact("f"), *written), "en")}
    assert [page.slug for page in found["/explainers/"]][:2] == [f"p{MOST}", f"p{MOST - 1}"]
    assert sorted(found)[1:] == [
        "/explainers/published/2026-01/",
        "/explainers/published/2026-02/",
        "/explainers/published/2026/",
    ]


# --- timelines --------------------------------------------------------------------------------------------------------


def events(count: int, *days: str, **fields: object) -> list[Event]:
    return [make(Event, f"e{n:03}", date=days[n % len(days)], **fields) for n in range(count)]


def test_a_long_timeline_has_months_and_those_of_its_topics_and_people_too() -> None:
    made = site(fact("f"), make(Actor, "x"), *events(MOST + 2, "2026-01-05", "2026-02-05", actors=["x"]))
    found = [page.address for page in timeline_pages(made, "en") if not page.part.parts]
    assert found == [
        "/timeline/2026-01/", "/timeline/2026-02/", "/timeline/t/2026-01/", "/timeline/t/2026-02/",
        "/timeline/people/x/2026-01/", "/timeline/people/x/2026-02/",
    ]  # fmt: skip


def test_a_month_of_a_short_timeline_keeps_its_page_when_the_timeline_is_long() -> None:
    few = events(6, "2025-12-05")
    many = [*few, *(make(Event, f"m{n:03}", date="2026-01-05") for n in range(MOST - 4))]
    for made in (site(fact("f"), *few), site(fact("f"), *many)):
        assert "/timeline/2025-12/" in {page.address for page in timeline_pages(made, "en")}


@pytest.mark.parametrize("count", [FEW, FEW + 1])
def test_a_place_has_a_timeline_where_more_happened_than_stands_with_it(count: int) -> None:
    made = site(fact("f"), make(Place, "z"), *events(count, "2026-01-05", place="z"))
    found = {page.address for page in timeline_pages(made, "en")}
    assert ("/timeline/places/z/" in found) is (count > FEW)


def test_what_is_expected_stands_in_each_month_in_which_it_may_come() -> None:
    happened = events(6, "2026-01-05", "2026-02-05")
    happened += [make(Event, f"x{n}", date=f"2026-0{1 + n % 2}-06") for n in range(6)]
    expected = make(Event, "due", date="2026-01-20/2026-02-10", status="scheduled")
    found = {page.address: page.part.entries for page in timeline_pages(site(fact("f"), *happened, expected), "en")}
    assert [expected in found[f"/timeline/2026-0{month}/"] for month in (1, 2)] == [True, True]


# --- where records stand ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "short", "long"),
    [
        (Event, "/timeline/#r007", "/timeline/2026-01-01/1/#r007"),
        (Term, "/glossary/#r007", "/glossary/letters/word_/1/#r007"),
        (Correction, "/changes/#r007", "/changes/2026-01-01/1/#r007"),
    ],
)
def test_links_lead_to_the_part_in_which_a_record_stands(kind: type[Record], short: str, long: str) -> None:
    for count, address in ((MOST, short), (MOST + 1, long)):
        made = site(home(), fact("f"), *several(kind, count))
        assert context(made).ask(address_of, "r007") == address


def test_a_record_with_a_page_is_there_and_one_without_any_place_is_nowhere() -> None:
    ctx = context(site(home(), fact("f")))
    assert (ctx.ask(address_of, "f"), ctx.ask(address_of, "t")) == ("/facts/f/", "/topics/t/")


def test_no_view_of_a_part_is_called_as_another() -> None:
    made = site(
        home(), fact("f"), *about(3 * MOST, said_by="x", actors=["x"]), make(Actor, "x"), *several(Actor, MOST + 1)
    )
    titles = [(type(page), page.title) for page in views(made).values() if page.title and page.kind in LISTS]
    assert len(titles) == len(set(titles)) > 5
