"""Who's who: the twelve whom the most facts and events name, then everybody from A to Z."""

from __future__ import annotations

import pytest

from explainer.model.actor import Actor
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.series import Series
from explainer.views.pages.people import PeopleView, PersonRow
from explainer.views.parts.links import ActorLink, LinkView
from tests.engine.built import site, view
from tests.engine.records import fact, make


def page(*parts: object) -> PeopleView:
    return view("/people/", site(*parts), PeopleView)  # type: ignore[arg-type]


def central(*parts: object) -> list[str]:
    return [row.actor.id for row in page(*parts).central]


def people(*names: str) -> list[Actor]:
    return [make(Actor, name) for name in names]


@pytest.mark.parametrize("count", [12, 13])
def test_the_twelve_named_most_stand_first_the_most_named_before_all(count: int) -> None:
    names = [f"a{n:02}" for n in range(count)]
    facts = [fact(f"f-{name}-{n}", said_by=name) for at, name in enumerate(names) for n in range(at)]
    assert central(*people(*names), *facts) == names[::-1][:12]


def test_those_named_equally_often_stand_by_id() -> None:
    actors = [make(Actor, name, name=called) for name, called in (("c", "Ann"), ("a", "Zoe"), ("b", "Ben"))]
    facts = [fact("f", actors=["c", "a"]), fact("g", actors=["b"])]
    assert central(*actors, *facts) == ["a", "b", "c"]


def test_a_fact_or_an_event_counts_once_however_often_it_names_somebody() -> None:
    thrice = fact("f", said_by="a", actors=["a"], quote={"text": "Words", "language": "en", "by": "a"})
    by_event = make(Event, "e", actors=["b"])
    assert central(*people("a", "b"), thrice, fact("g", said_by="b"), by_event) == ["b", "a"]
    assert central(*people("a", "b"), thrice, by_event) == ["a", "b"]


def test_other_records_that_name_somebody_do_not_count() -> None:
    series = [make(Series, f"s{n}", said_by="b") for n in range(3)]
    asked = make(Question, "q", accounts=["f"])
    assert central(*people("a", "b"), *series, asked, fact("f", said_by="a")) == ["a", "b"]


def test_everybody_stands_from_a_to_z_persons_by_surname_and_bodies_as_they_are_called() -> None:
    actors = [
        make(Actor, "a", name="Ann Élan"),
        make(Actor, "b", name="Zoe eagle"),
        make(Actor, "c", name="Ben Ash Birch", sort_name="Ash Birch, Ben"),
        Actor.model_validate({"id": "d", "name": "The Eastern Ferries", "kind": "body"}),
        Actor.model_validate({"id": "e", "name": "7 Bridges", "kind": "body"}),
    ]
    shown = page(*actors)
    assert [(letter.link, [(row.actor.id, row.sort_name) for row in letter.rows]) for letter in shown.letters] == [
        (LinkView("0–9", "#numbers"), [("e", "7 Bridges")]),
        (LinkView("A", "#letter-a"), [("c", "Ash Birch, Ben")]),
        (LinkView("E", "#letter-e"), [("b", "eagle, Zoe"), ("d", "The Eastern Ferries"), ("a", "Élan, Ann")]),
    ]


def test_those_under_one_name_stand_by_id() -> None:
    actors = [make(Actor, name, name="Ann Ash") for name in ("b", "c", "a")]
    [letter] = page(*actors).letters
    assert [row.actor.id for row in letter.rows] == ["a", "b", "c"]


def test_each_tells_how_many_facts_they_state_and_in_how_many_of_others_they_are_named() -> None:
    facts = [
        fact("f", said_by="a", actors=["a", "b"]),
        fact("g", said_by="b", actors=["a"]),
        fact("h", actors=["a"]),
        fact("i", said_by="b"),
        fact("j", said_by="b"),
    ]
    ann = ActorLink("a", "Ann Ash", "/people/a/", "person", "Pilot")
    ben = ActorLink("b", "Ben", "/people/b/", "person", None)
    shown = page(make(Actor, "a", name="Ann Ash", role="Pilot"), make(Actor, "b", name="Ben"), *facts)
    rows = [PersonRow(ben, "Ben", 3, 1), PersonRow(ann, "Ash, Ann", 1, 2)]
    assert list(shown.central) == rows
    assert [row for letter in shown.letters for row in letter.rows] == rows[::-1]


def test_what_follows_a_surname_is_none_and_names_that_begin_with_the_familys_stay() -> None:
    names = ("John Prueba Jr.", "Juan Prueba (h)", "Eva Van Dam, Ph.D.", "王 小明")
    actors = [make(Actor, f"a{at}", name=name) for at, name in enumerate(names)]
    letters = {letter.link.label: [row.sort_name for row in letter.rows] for letter in page(*actors).letters}
    assert letters == {"P": ["Prueba, John, Jr.", "Prueba, Juan (h)"], "V": ["Van Dam, Eva, Ph.D."], "王": ["王 小明"]}
