"""Small pages for other sites to frame: a topic's timeline, and a question with who says what."""

from __future__ import annotations

from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.topic import Topic
from explainer.site.queries import plan
from explainer.views.pages.embed_question import EmbedQuestionView
from explainer.views.pages.embed_timeline import EmbedTimelineView
from explainer.views.pages.question import QuestionPageView
from explainer.views.pages.timeline import TimelinePageView
from tests.engine.built import context, site, view, views
from tests.engine.records import fact, make

SITE = site(
    fact("f", reported="2026-01-05"),
    fact("g", reported="2026-01-02"),
    make(Topic, "b", name="Bridges", description="What spans.", order=1),
    make(Topic, "a", name="Ferries", order=2),
    make(Event, "later", date="2026-01-05", topics=["b"]),
    make(Event, "sooner", date="2026-01-02", topics=["a", "b"]),
    make(Event, "other", date="2026-01-03", topics=["a"]),
    make(Event, "due", date="2026-05", topics=["b"], status="scheduled"),
    make(Question, "q", question="Did it fall?", accounts=["f", "g"], common_ground="It stood."),
    make(Question, "p"),
)


def test_every_topic_in_order_and_every_question_has_one() -> None:
    found = [
        (path, one.whole)
        for path, one in views(SITE).items()
        if isinstance(one, (EmbedTimelineView, EmbedQuestionView))
    ]
    assert found == [
        ("/embed/timeline/b/", "/timeline/b/"),
        ("/embed/timeline/a/", "/timeline/a/"),
        ("/embed/timeline/t/", "/timeline/t/"),
        ("/embed/questions/p/", "/questions/p/"),
        ("/embed/questions/q/", "/questions/q/"),
    ]


def test_that_of_a_timeline_tells_the_events_of_its_topic() -> None:
    found = view("/embed/timeline/b/", SITE, EmbedTimelineView)
    assert [event.id for event in found.timeline.events] == ["sooner", "later", "due"]
    assert (found.title, found.description) == ("Bridges", "What spans.")
    assert found.timeline == view("/timeline/b/", SITE, TimelinePageView).timeline


def test_that_of_a_question_tells_what_the_page_of_the_question_tells() -> None:
    found = view("/embed/questions/q/", SITE, EmbedQuestionView)
    assert [row.fact.id for row in found.question.accounts] == ["g", "f"]
    assert found.title == "Did it fall?"
    assert found.question == view("/questions/q/", SITE, QuestionPageView).question


def test_search_engines_are_to_leave_them_out() -> None:
    planned = context(SITE).ask(plan)
    assert {one.listed for path, one in planned.items() if path.startswith("/embed/")} == {False}
