"""A question in finished words: how it stands and stood, what is and is not in dispute, and its topics."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.model.question import Question
from explainer.model.topic import Topic
from explainer.views.pages.question import QuestionPageView
from explainer.views.parts.question import QuestionView, question_view
from tests.engine.built import context, site, view
from tests.engine.records import fact, make


def told(*parts: Any, **fields: Any) -> QuestionView:
    asked = make(Question, "q", **fields)
    facts = [fact(name, reported=f"2026-01-0{at}") for at, name in enumerate("fgh", 1)]
    return view("/questions/q/", site(asked, *facts, *parts), QuestionPageView).question


def accounts(*positions: str, **more: str) -> list[dict[str, str]]:
    return [{"fact": name, "position": position} | more for name, position in zip("fgh", positions, strict=False)]


def test_what_is_not_in_dispute_what_would_settle_it_and_why_it_is_open_are_told_apart() -> None:
    found = told(common_ground="It stood.", settled_by="A survey.", open_because="Nobody looked.")
    assert (found.common_ground, found.settled_by, found.open_because) == ("It stood.", "A survey.", "Nobody looked.")


def test_what_is_not_said_is_not_told() -> None:
    found = told()
    assert (found.common_ground, found.settled_by, found.open_because) == (None, None, None)
    assert (found.was, found.accounts, found.dot_plot) == ("", (), None)


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"accounts": accounts("yes", "yes")}, "answered"),
        ({"accounts": accounts("yes", "no")}, "disputed"),
        ({"accounts": accounts("yes", "no"), "open_because": "Nobody looked."}, "open"),
        ({"accounts": [*accounts("1", method="m"), {"fact": "g", "position": "2", "method": "n"}]}, "estimates"),
        ({}, "open"),
    ],
)
def test_how_it_stands_follows_from_its_accounts(fields: dict[str, Any], status: str) -> None:
    assert told(**fields).status == status


def test_an_account_that_another_replaced_leaves_nothing_in_dispute() -> None:
    assert told(fact("f", superseded_by="g"), accounts=accounts("yes", "no")).status == "answered"


def test_how_it_stood_is_told_with_the_day_on_which_that_changed() -> None:
    assert told(accounts=accounts("yes", "yes", "no")).was == "2026-01-03 answered"


def test_its_topics_stand_as_the_record_has_them() -> None:
    topics = [make(Topic, "a", name="Ferries", order=1), make(Topic, "b", name="Bridges", order=2)]
    links = [(link.label, link.href) for link in told(*topics, topics=["b", "a"]).topics]
    assert links == [("Bridges", "/topics/b/"), ("Ferries", "/topics/a/")]


def test_three_figures_are_drawn_on_one_scale() -> None:
    figures = [fact(f"n{n}", value={"number": n, "unit": "people"}, reported=f"2026-01-0{n}") for n in (3, 1, 2)]
    given = [{"fact": one.id, "position": one.id[1:]} for one in figures]
    drawn = told(*figures, accounts=given).dot_plot
    assert drawn
    assert [row.account.fact.id for row in drawn.rows] == ["n1", "n2", "n3"]


def test_everything_is_in_the_readers_language() -> None:
    both = {"question": {"en": "Fell?", "es": "¿Cayó?"}, "common_ground": {"en": "It stood.", "es": "Estaba."}}
    both |= {"settled_by": {"en": "A survey.", "es": "Un estudio."}, "open_because": {"en": "No.", "es": "Nadie."}}
    asked = make(Question, "q", topics=["a"], **both)
    topic = make(Topic, "a", name={"en": "Bridges", "es": "Puentes"})
    found = question_view(context(site(asked, topic), "es"), asked.id)
    assert (found.question, found.common_ground, found.settled_by) == ("¿Cayó?", "Estaba.", "Un estudio.")
    assert (found.open_because, [link.label for link in found.topics]) == ("Nadie.", ["Puentes"])


def test_each_fact_that_its_words_cite_has_one_letter_that_leads_to_it() -> None:
    found = told(common_ground="One.[@f; @g] Two.[@f]", settled_by="A list.[@s]")
    ground, settled = found.cited["common_ground"], found.cited["settled_by"]
    assert [(run.words, [(marker.letter, marker.href) for marker in run.markers]) for run in (*ground, *settled)] == [
        ("One.", [("a", "/facts/f/"), ("b", "/facts/g/")]),
        (" Two.", [("a", "/facts/f/")]),
        ("A list.", [("c", "/sources/s/")]),
    ]
    assert found.common_ground == "One. Two."


def test_a_fact_that_is_only_cited_is_no_account_of_the_question() -> None:
    asked = make(Question, "q", accounts=accounts("yes", "no"), common_ground="So.[@h]")
    made = site(asked, *(fact(name) for name in "fgh"))
    assert [made.dataset.status(made.dataset.facts[name]) for name in "fh"] == ["disputed", "single-source"]
