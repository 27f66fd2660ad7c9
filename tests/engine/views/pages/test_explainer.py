"""An explainer: which questions it leaves open or answered, and which explainers stand before and after it."""

from __future__ import annotations

from explainer.model.question import Question
from explainer.model.topic import Topic
from explainer.views.pages.explainer import ExplainerView
from explainer.views.parts.links import LinkView
from tests.engine.built import prose, site, view
from tests.engine.records import fact, make


def explainer(*parts: object) -> ExplainerView:
    """The explainer `a`, on a site with a fact `f` and topics `t` and `u`."""
    topics = [make(Topic, "t"), make(Topic, "u")]
    return view("/explainers/a/", site(fact("f"), *topics, *parts), ExplainerView)  # type: ignore[arg-type]


def asked(name: str, *accounts: str, **fields: object) -> Question:
    return make(Question, name, **{"question": name, "accounts": list(accounts)} | fields)


def asks(view: ExplainerView, state: str) -> list[str]:
    return [line.question for line in getattr(view.questions, state)]


def test_it_tells_how_the_questions_stand_that_its_cited_facts_answer() -> None:
    questions = [asked("z", "f"), asked("y", "g"), asked("x", "g", "f"), asked("w", "h")]
    page = explainer(*questions, fact("g"), fact("h"), prose("a", "So.[@f] So.[@f] So.[@s]"))
    assert asks(page, "answered") == ["x", "z"]


def test_it_tells_how_the_questions_stand_that_it_shows() -> None:
    questions = [asked("y", "g"), asked("x", "h")]
    page = explainer(*questions, fact("g"), fact("h"), prose("a", "/// question | y\n///\n\n/// timeline | t\n///"))
    assert asks(page, "answered") == ["y"]


def test_a_fact_that_it_shows_in_a_block_counts_as_those_that_it_cites() -> None:
    questions = [asked("y", "g"), asked("x", "h"), asked("w", "g", "h")]
    page = explainer(*questions, fact("g"), fact("h"), prose("a", "/// fact | g\n///"))
    assert asks(page, "answered") == ["w", "y"]


def test_the_accounts_of_a_question_that_it_shows_bring_no_other_questions() -> None:
    questions = [asked("y", "g"), asked("w", "g", "h")]
    page = explainer(*questions, fact("g"), fact("h"), prose("a", "/// question | y\n///"))
    assert asks(page, "answered") == ["y"]


def test_it_tells_the_open_questions_whose_first_topic_is_its_own_first_topic() -> None:
    questions = [
        asked("z", topics=["u"]),
        asked("y", topics=["u", "t"]),
        asked("x", topics=["t", "u"]),
        asked("w", topics=["t"]),
        asked("v", "f", topics=["u"]),
        asked("o", "f", topics=["u"], open_because="Nobody has said."),
    ]
    page = explainer(*questions, prose("a", "So.", topics=["u", "t"]))
    assert asks(page, "open") == ["o", "y", "z"]
    assert asks(page, "answered") == []


def test_without_a_topic_it_tells_only_what_it_cites_and_shows() -> None:
    questions = [asked("cited", "f", open_because="Nobody has said."), asked("shown"), asked("neither")]
    page = explainer(*questions, prose("a", "So.[@f]\n\n/// question | shown\n///"))
    assert asks(page, "open") == ["cited", "shown"]


def test_questions_stand_by_state_then_wording_then_id() -> None:
    questions = [
        asked("d", "f", question="is it B?"),
        asked("c", "f", question="Is it a?"),
        asked("b", question="Is it so?"),
        asked("a", "g", question="Is it so?", open_because="Nobody has said."),
    ]
    page = explainer(*questions, fact("g"), prose("a", "So.[@f]\n\n/// question | b\n///\n\nSo.[@g]"))
    assert asks(page, "answered") == ["Is it a?", "is it B?"]
    assert [line.href for line in page.questions.open] == ["/questions/a/", "/questions/b/"]


def test_two_questions_of_one_wording_stand_by_id_whichever_is_cited_first() -> None:
    questions = [asked("q2", "f", question="Is it so?"), asked("q1", "g", question="Is it so?")]
    page = explainer(*questions, fact("g"), prose("a", "So.[@f] So.[@g]"))
    assert [line.href for line in page.questions.answered] == ["/questions/q1/", "/questions/q2/"]


def test_before_and_after_it_stand_its_neighbours_in_the_order_of_the_explainers() -> None:
    pages = [prose(name, title=name.upper(), order=order) for name, order in (("c", 1), ("b", 2), ("a", 2), ("d", 2))]
    made = site(fact("f"), *pages, prose("e", kind="editorial", order=2))
    told = {name: view(f"/explainers/{name}/", made, ExplainerView) for name in "abcd"}
    assert {name: (page.previous, page.next) for name, page in told.items()} == {
        "c": (None, LinkView("A", "/explainers/a/")),
        "a": (LinkView("C", "/explainers/c/"), LinkView("B", "/explainers/b/")),
        "b": (LinkView("A", "/explainers/a/"), LinkView("D", "/explainers/d/")),
        "d": (LinkView("B", "/explainers/b/"), None),
    }


def test_its_neighbours_are_of_its_own_language() -> None:
    pages = [prose(name, lang=lang) for name, lang in (("a", "en"), ("b", "es"), ("c", "en"), ("d", "es"))]
    made = site(fact("f"), *pages)
    first, second = (view(path, made, ExplainerView) for path in ("/explainers/a/", "/es/explainers/b/"))
    assert (first.previous, first.next) == (None, LinkView("c", "/explainers/c/"))
    assert (second.previous, second.next) == (None, LinkView("d", "/es/explainers/d/"))


def test_an_explainer_is_an_article_to_those_who_share_it() -> None:
    page = explainer(prose("a"))
    assert (page.og_type, page.kind, page.markdown_path) == ("article", "explainer", "/explainers/a/index.md")
