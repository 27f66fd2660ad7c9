"""The page of all questions: by how they stand and by their wording; the disputed by the first of their topics."""

from __future__ import annotations

from typing import Any

from explainer.model.question import Question
from explainer.model.topic import Topic
from explainer.views.pages.questions import QuestionsOfTopic, QuestionsView
from tests.engine.built import site, view
from tests.engine.records import fact, make

ACCOUNTS: dict[str, list[dict[str, str]]] = {
    "answered": [{"fact": "f", "position": "yes"}],
    "estimates": [{"fact": "f", "position": "1", "method": "m"}, {"fact": "g", "position": "2", "method": "n"}],
    "disputed": [{"fact": "f", "position": "yes"}, {"fact": "g", "position": "no"}],
    "open": [],
}


def asked(name: str, wording: str, state: str = "disputed", **fields: Any) -> Question:
    return make(Question, name, question=wording, accounts=ACCOUNTS[state], **fields)


def page(*parts: Any) -> QuestionsView:
    return view("/questions/", site(fact("f"), fact("g"), *parts), QuestionsView)


def told(group: QuestionsOfTopic) -> tuple[str, list[str]]:
    return group.topic.label, [line.question for line in group.questions]


def test_all_questions_stand_by_how_they_stand_then_by_wording_whatever_the_capitals() -> None:
    wordings = ["cable?", "Bridge?", "arch?"]
    page_view = page(*(asked(f"{state}-{at}", word, state) for state in ACCOUNTS for at, word in enumerate(wordings)))
    for state in ACCOUNTS:
        lines = getattr(page_view.questions, state)
        assert [(line.question, line.status) for line in lines] == [
            ("arch?", state),
            ("Bridge?", state),
            ("cable?", state),
        ]


def test_disputed_questions_stand_by_the_names_of_topics_then_by_wording() -> None:
    topics = [
        make(Topic, "a", name="Zinc", order=1),
        make(Topic, "b", name="moles", order=2),
        make(Topic, "c", name="Ferries", order=3),
    ]
    questions = [
        asked("q1", "Was it?", topics=["a"]),
        asked("q2", "one?", topics=["b"]),
        asked("q3", "Two?", topics=["b"]),
        asked("q4", "Any?", topics=["b"]),
        asked("q5", "Did it?", topics=["c"]),
    ]
    found = page(*topics, *questions).disputed
    assert [told(group) for group in found] == [
        ("Ferries", ["Did it?"]),
        ("moles", ["Any?", "one?", "Two?"]),
        ("Zinc", ["Was it?"]),
    ]
    assert [group.topic.href for group in found] == ["/topics/c/", "/topics/b/", "/topics/a/"]


def test_a_question_of_several_topics_stands_under_the_first_of_them_alone() -> None:
    topics = [make(Topic, "a", name="A"), make(Topic, "b", name="B")]
    found = page(*topics, asked("q1", "Was it?", topics=["b", "a"]), asked("q2", "Is it?", topics=["a", "b"]))
    assert [told(group) for group in found.disputed] == [("A", ["Is it?"]), ("B", ["Was it?"])]


def test_topics_without_a_disputed_question_are_left_out() -> None:
    others = [asked(state, f"{state}?", state, topics=["a"]) for state in ACCOUNTS if state != "disputed"]
    found = page(make(Topic, "a", name="A"), *others, asked("d", "Is it?"))
    assert [told(group) for group in found.disputed] == [("Something", ["Is it?"])]
