"""The pages of timelines: the whole and its parts, which events each keeps, and the figures and ways out it tells."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.model.actor import Actor
from explainer.model.editorial.withdrawal import Retraction
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.topic import Topic
from explainer.views.pages.timeline import FacetLink, TimelinePageView
from tests.engine.built import prose, site, view, views
from tests.engine.records import fact, make


def event(name: str, date: str = "2026-01-05", **fields: Any) -> Event:
    return make(Event, name, date=date, **fields)


def many(prefix: str, count: int, date: str = "2026-01-05", **fields: Any) -> list[Event]:
    return [event(f"{prefix}{at}", date, **fields) for at in range(count)]


def page(path: str, *parts: Any, **changes: str) -> TimelinePageView:
    return view(path, site(fact("f"), *parts), TimelinePageView, **changes)


def ids(found: TimelinePageView) -> list[str]:
    return [one.id for one in found.timeline.events]


def test_the_whole_stands_before_topics_people_and_months_each_in_order() -> None:
    topics = [make(Topic, "a", order=3), make(Topic, "b", order=2), make(Topic, "c", order=2)]
    actors = [make(Actor, "x", name="Zoe"), make(Actor, "y", name="Ann")]
    events = [*many("m", 5, "2026-02-05", actors=["y"]), *many("n", 5, "2026-01-05", actors=["x"])]
    made = site(fact("f"), *topics, *actors, *events)
    found = [one for one in views(made).values() if isinstance(one, TimelinePageView)]
    assert [(one.path, one.facet, one.current) for one in found] == [
        ("/timeline/", "all", ""),
        ("/timeline/b/", "topic", "b"),
        ("/timeline/c/", "topic", "c"),
        ("/timeline/a/", "topic", "a"),
        ("/timeline/t/", "topic", "t"),
        ("/timeline/people/x/", "actor", "x"),
        ("/timeline/people/y/", "actor", "y"),
        ("/timeline/2026-01/", "month", "2026-01"),
        ("/timeline/2026-02/", "month", "2026-02"),
    ]


def test_the_whole_keeps_every_event_and_has_no_title_of_its_own() -> None:
    events = [event("late", "2026-04-01"), event("due", "2026-05", status="scheduled"), event("old", "1999")]
    found = page("/timeline/", *events)
    assert ids(found) == ["old", "due", "late"]
    assert (found.title, found.description, found.embed) == (None, None, None)


def test_that_of_a_topic_keeps_the_events_of_the_topic_and_may_be_framed() -> None:
    topics = [make(Topic, "a", name="Bridges", description="What spans."), make(Topic, "b")]
    events = [event("e", topics=["b"]), event("d", topics=["b", "a"]), event("c", topics=["a"])]
    found = page("/timeline/a/", *topics, *events)
    assert ids(found) == ["c", "d"]
    assert (found.title, found.description) == ("Bridges", "What spans.")
    assert found.embed == "/embed/timeline/a/"


@pytest.mark.parametrize(("role", "described"), [("engineer", "engineer"), (None, None)])
def test_that_of_somebody_keeps_the_events_in_which_they_took_part(role: str | None, described: str | None) -> None:
    actors = [make(Actor, "x", name="Ann", role=role), make(Actor, "y")]
    events = [*many("e", 4, actors=["x"]), event("d", actors=["y", "x"]), event("c", actors=["y"]), event("b")]
    found = page("/timeline/people/x/", *actors, *events)
    assert ids(found) == ["d", "e0", "e1", "e2", "e3"]
    assert (found.title, found.description, found.embed) == ("Ann", described, None)


def test_that_of_a_month_keeps_what_began_in_it_and_what_was_expected_to_touch_it() -> None:
    events = [
        *many("e", 4, "2026-02-05"),
        event("month", "2026-02"),
        event("ends-later", "2026-02-28/2026-03-02"),
        event("ends-in-it", "2026-01-31/2026-02-05"),
        event("year", "2026"),
        event("other-year", "2025-02-05"),
        event("next", "2026-03-01"),
        event("due", "2026-02-28", status="scheduled"),
        event("due-before-or-in-it", "2026-01-31/2026-02-01", status="scheduled"),
        event("due-until-then", "2026-01-30", end="2026-02-01", status="scheduled"),
        event("due-before", "2026-01-31", status="scheduled"),
        event("due-after", "2026-03-01", status="scheduled"),
        event("put-off", "2026-02-27", status="postponed"),
    ]
    found = page("/timeline/2026-02/", *events)
    story = ["month", "e0", "e1", "e2", "e3", "put-off", "ends-later"]
    assert ids(found) == [*story, "due-until-then", "due-before-or-in-it", "due"]
    assert (found.title, found.description, found.embed) == ("February 2026", None, None)


def test_its_strip_counts_what_happened_on_a_day_that_is_known() -> None:
    dates = ["2026-01-05", "2026-01-XX", "2026-01-07?", "2026-01-07~", "2026-01", "2026", "2026-01-07/2026-01-08"]
    events = [event(f"e{at}", date) for at, date in enumerate([*dates, "[2026-01-07,2026-01-08]"])]
    events += [event("due", "2026-01-08", status="scheduled"), event("off", "2026-01-09", status="cancelled")]
    strip = page("/timeline/", *events, story_from="2026-01-05", as_of="2026-01-10").strip
    assert strip
    assert strip.path == "M0 40v-40h3v40zM16 40v-40h3v40z"
    assert (strip.first.text, strip.last.text) == ("2026-01-05", "2026-01-10")


def test_the_strip_of_a_part_counts_its_own_events() -> None:
    events = [event("e", "2026-01-05", topics=["a"]), event("d", "2026-01-06")]
    found = page("/timeline/a/", make(Topic, "a"), *events, story_from="2026-01-05", as_of="2026-01-06").strip
    assert found
    assert (found.path, found.most) == ("M0 40v-40h3v40z", 1)


@pytest.mark.parametrize("changes", [{"story_from": "../2025-12"}, {"as_of": "2026-03/.."}])
def test_a_record_without_a_first_or_a_last_day_has_no_strip(changes: dict[str, str]) -> None:
    assert page("/timeline/", event("e"), **changes).strip is None


def counted(name: str, *days: str, topics: str = "t", speakers: str = "", more: tuple[Any, ...] = ()) -> list[Any]:
    """A question to which figures were given on these days of January, by x where one says so; its facts and it."""
    facts = [
        fact(
            f"{name}-{at}",
            reported=f"2026-01-{day}",
            value={"number": 10, "unit": "people"},
            said_by=speakers[at] if speakers else None,
        )
        for at, day in enumerate(days)
    ]
    accounts = [*({"fact": one.id, "position": "10"} for one in facts), *more]
    return [*facts, make(Question, name, accounts=accounts, topics=[*topics])]


def counts(path: str, *parts: Any) -> list[str]:
    return [count.question.id for count in page(path, *parts).counts]


WITHDRAWN = Retraction.model_validate({"date": "2026-02-01", "why": "No."})
DAYS = ("01", "02", "03", "04", "05", "06")


def test_questions_to_which_six_figures_were_given_are_counts() -> None:
    assert counts("/timeline/", *counted("six", *DAYS), *counted("five", *DAYS[:5])) == ["six"]


def test_an_answer_without_a_figure_and_a_figure_that_is_no_answer_do_not_count() -> None:
    more = ({"fact": "f", "position": "many"}, {"fact": "g"}, {"fact": "h", "position": "some were freed"})
    figures = [fact(key, reported="2026-01-09", value={"number": 7, "unit": "people"}) for key in "gh"]
    assert counts("/timeline/", *figures, *counted("five", *DAYS[:5], more=more)) == []
    (found,) = page("/timeline/", *figures, *counted("six", *DAYS, more=more)).counts
    assert [row.fact.id for row in found.accounts] == ["six-5", "six-4", "six-3", "six-2", "six-1", "six-0"]


def test_counts_stand_by_their_first_figure_then_by_id() -> None:
    soon, slow = counted("a", *DAYS[1:], "07"), counted("c", "01", "11", "12", "13", "14", "15")
    assert counts("/timeline/", *soon, *slow, *counted("b", *DAYS)) == ["b", "c", "a"]


def test_the_figures_of_a_count_stand_newest_first_and_those_of_one_day_by_who_gave_them() -> None:
    people = [make(Actor, "x", name="Zoe"), make(Actor, "y", name="ann"), make(Actor, "z", name="Bea")]
    given = counted("q", "03", "05", "05", "05", "07", "01", speakers="xxyzxx")
    (found,) = page("/timeline/", *people, *given).counts
    assert [row.fact.id for row in found.accounts] == ["q-4", "q-2", "q-3", "q-1", "q-0", "q-5"]


def test_a_figure_that_was_withdrawn_is_none() -> None:
    *facts, asked = counted("q", *DAYS, "07")
    withdrawn = [one.model_copy(update={"retracted": WITHDRAWN}) for one in facts]
    (found,) = page("/timeline/", *facts[:6], withdrawn[6], asked).counts
    assert [row.fact.id for row in found.accounts] == ["q-5", "q-4", "q-3", "q-2", "q-1", "q-0"]
    assert counts("/timeline/", *facts[:5], *withdrawn[5:], asked) == []


def test_figures_that_later_ones_replaced_stay_in_a_count() -> None:
    *facts, asked = counted("q", *DAYS)
    replaced = [one.model_copy(update={"superseded_by": "q-5"}) for one in facts[:5]]
    (found,) = page("/timeline/", *replaced, facts[5], asked).counts
    assert [row.fact.id for row in found.accounts] == ["q-5", "q-4", "q-3", "q-2", "q-1", "q-0"]


@pytest.mark.parametrize(
    ("days", "latest"),
    [
        (("01", "02", "03", "04", "05", "05"), ["05"]),
        (("01", "02", "03", "04", "05", "06"), ["05", "06"]),
        (("07", "06", "06", "05", "04", "01"), ["06", "07"]),
        (("01", "09", "03", "05", "11", "07"), ["09", "11"]),
        (("01", "01", "01", "01", "01", "01"), ["01"]),
    ],
)
def test_the_latest_figures_are_those_of_the_last_day_and_if_it_has_one_alone_of_the_day_before(
    days: tuple[str, ...], latest: list[str]
) -> None:
    (found,) = page("/timeline/", *counted("q", *days)).counts
    assert found.latest == tuple(f"2026-01-{day}" for day in latest)


def test_who_gave_the_figures_is_told_once_the_newest_first() -> None:
    people = [make(Actor, name) for name in "xyz"]
    (found,) = page("/timeline/", *people, *counted("q", *DAYS, speakers="zzyxyy")).counts
    assert found.actor_ids == ("y", "x", "z")


def test_figures_that_nobody_is_named_for_name_nobody() -> None:
    (found,) = page("/timeline/", *counted("q", *DAYS)).counts
    assert (found.actor_ids, found.topic_ids) == ((), ("t",))


def test_a_topic_tells_the_counts_of_its_own_questions_and_other_parts_none() -> None:
    events = many("e", 5, actors=["x"])
    questions = [*counted("q", *DAYS, topics="a"), *counted("p", *DAYS), *counted("r", *DAYS, topics="ta")]
    parts = [make(Topic, "a"), make(Actor, "x"), *questions, *events]
    assert counts("/timeline/", *parts) == ["p", "q", "r"]
    assert counts("/timeline/a/", *parts) == ["q", "r"]
    assert counts("/timeline/t/", *parts) == ["p", "r"]
    assert counts("/timeline/people/x/", *parts) == []
    assert counts("/timeline/2026-01/", *parts) == []


def told(links: tuple[FacetLink, ...]) -> list[tuple[str, str, int, str | None]]:
    return [(link.value, link.label, link.count, link.href) for link in links]


def test_it_can_be_narrowed_to_the_topics_that_have_events_in_the_order_of_topics() -> None:
    topics = [make(Topic, "a", name="A", order=2), make(Topic, "b", name="B", order=1), make(Topic, "c", order=0)]
    events = [event("e", topics=["a"]), event("d", topics=["b", "a"], status="scheduled"), event("old", "1999")]
    found = page("/timeline/", *topics, *events).facets
    assert told(found.topics) == [
        ("b", "B", 1, "/timeline/b/"),
        ("a", "A", 2, "/timeline/a/"),
        ("t", "Something", 1, "/timeline/t/"),
    ]


def test_it_can_be_narrowed_to_those_who_took_part_in_three_events_and_of_five_there_is_a_page() -> None:
    names = {"five": "Cara", "four": "Dora", "three": "bea", "two": "Ann"}
    numbers = {"five": 5, "four": 4, "three": 3, "two": 2}
    events = [one for name, number in numbers.items() for one in many(f"{name}-", number, actors=[name])]
    found = page("/timeline/", *(make(Actor, key, name=name) for key, name in names.items()), *events).facets
    assert told(found.people) == [
        ("three", "bea", 3, None),
        ("five", "Cara", 5, "/timeline/people/five/"),
        ("four", "Dora", 4, None),
    ]


def test_it_can_be_narrowed_to_the_months_of_the_story_in_which_anything_happened() -> None:
    events = [
        event("z", "2025-11-30"),
        event("y", "2025-12-01"),
        *many("a", 5, "2026-03-05"),
        *many("b", 4, "2026-02-05"),
        event("c", "2026-02", status="scheduled"),
        event("d", "2026-04-05", status="scheduled"),
        event("e", "2026"),
        event("x", "2026-05-05", status="cancelled"),
    ]
    found = page("/timeline/", *events, story_from="2025-12-15").facets
    assert told(found.months) == [
        ("2025-12", "December 2025", 1, None),
        ("2026-02", "February 2026", 4, None),
        ("2026-03", "March 2026", 5, "/timeline/2026-03/"),
        ("2026-05", "May 2026", 1, None),
    ]


def test_without_a_first_day_of_the_story_it_can_be_narrowed_to_every_month() -> None:
    found = page("/timeline/", event("e", "1999-05"), event("d", "1998"), story_from="../2025-12").facets
    assert told(found.months) == [("1999-05", "May 1999", 1, None)]


def test_it_counts_all_events_and_those_that_four_explainers_cite() -> None:
    pages = [prose(f"p{at}", "So.[@f] So.[@g]" if at else "So.[@f]") for at in range(4)]
    events = [event("e"), event("d", facts=["g"]), event("old", "1999"), event("due", status="scheduled")]
    found = page("/timeline/", fact("g"), *events, *pages).facets
    assert (found.count, found.key_count, found.key_from) == (4, 3, 4)


def test_every_part_leads_to_all_others() -> None:
    parts = [make(Topic, "a"), make(Actor, "x"), *many("e", 5, actors=["x"], topics=["a"]), event("d")]
    paths = ("/timeline/", "/timeline/a/", "/timeline/people/x/", "/timeline/2026-01/")
    whole, *others = [page(path, *parts).facets for path in paths]
    assert others == [whole] * 3
