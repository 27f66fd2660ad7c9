"""The picture that goes with a link: which pages have one, what it says of them, and what is said of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explainer.exports.social_image.view import ImageView, PictureView, picture_view
from explainer.model.actor import Actor
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.topic import Topic
from explainer.site.page import Page
from explainer.views.pages import page_view
from tests.engine.built import context, home, prose, publication, site
from tests.engine.records import fact, make


def shown(path: str, *parts: Record | Page, **changes: object) -> PictureView | None:
    ctx = context(site(home(), fact("f"), *parts), **changes)
    return picture_view(ctx, ctx.ask(page_view, path))


def test_the_front_page_shows_what_the_site_is_about() -> None:
    assert shown("/", as_of="2026-03-26") == PictureView(
        "/og.png", "The Site", "What is known", None, None, None, "As known on 26 March 2026"
    )


def test_an_explainer_shows_its_title_and_how_far_it_reaches_itself() -> None:
    assert shown("/explainers/a/", prose("a", title="Why?", as_of="2026-03-01"), as_of="2026-03-26") == PictureView(
        "/explainers/a/og.png", "The Site", "Why?", "Explainer", None, None, "As known on 1 March 2026"
    )


def test_a_topic_shows_its_name_and_how_far_the_site_reaches() -> None:
    assert shown("/topics/t/", make(Topic, "t", name="Bridges"), as_of="2026-03-26") == PictureView(
        "/topics/t/og.png", "The Site", "Bridges", "Topic", None, None, "As known on 26 March 2026"
    )


POSITION = [{"fact": "f", "position": "yes"}, {"fact": "g", "position": "no"}]


@pytest.mark.parametrize(
    ("fields", "state", "words"),
    [
        ({"accounts": ["f"]}, "answered", "Answered"),
        ({"accounts": [one | {"method": one["fact"]} for one in POSITION]}, "estimates", "Estimates differ"),
        ({"accounts": POSITION}, "disputed", "Disputed"),
        ({}, "open", "Open"),
    ],
)
def test_a_question_shows_how_it_stands(fields: dict[str, object], state: str, words: str) -> None:
    asked = make(Question, "q", question="How many?", **fields)
    assert shown("/questions/q/", fact("g"), asked, as_of="2026-03-26") == PictureView(
        "/questions/q/og.png",
        "The Site",
        "How many?",
        "Question",
        state,  # type: ignore[arg-type]
        words,
        "As known on 26 March 2026",
    )


def test_a_page_in_spanish_has_its_picture_in_spanish() -> None:
    made = site(home(), fact("f"), make(Question, "q"), make(Topic, "t"))
    ctx = context(made)
    found = [
        picture_view(ctx, replace(ctx.ask(page_view, path), lang="es")) for path in ("/questions/q/", "/topics/t/", "/")
    ]
    assert [(one.kind, one.state_words, one.as_of) for one in found if one] == [
        ("Pregunta", "Abierta", "Lo que se sabía el 26 de marzo de 2026"),
        ("Tema", None, "Lo que se sabía el 26 de marzo de 2026"),
        (None, None, "Lo que se sabía el 26 de marzo de 2026"),
    ]


@pytest.mark.parametrize(
    "path",
    ["/facts/", "/facts/f/", "/about/", "/people/a/", "/sources/s/", "/topics/", "/timeline/t/", "/questions/"],
)
def test_other_pages_have_no_picture_of_their_own(path: str) -> None:
    assert shown(path, prose("about", kind="editorial"), make(Actor, "a")) is None


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("How many?", "Question. How many? Open. As known on 26 March 2026."),
        ("How many", "Question. How many. Open. As known on 26 March 2026."),
        ("Stop!", "Question. Stop! Open. As known on 26 March 2026."),
        ("So.", "Question. So. Open. As known on 26 March 2026."),
    ],
)
def test_all_that_a_picture_shows_is_said_in_sentences(title: str, said: str) -> None:
    picture = shown("/questions/q/", make(Question, "q", question=title))
    assert picture is not None
    assert picture.alt == said


def test_what_a_picture_does_not_show_is_not_said() -> None:
    picture = shown("/")
    assert picture is not None
    assert picture.alt == "What is known. As known on 26 March 2026."


def test_the_head_of_a_page_names_its_picture_by_its_whole_address_and_size() -> None:
    made = site(home(), fact("f"))
    picture = shown("/topics/t/")
    assert picture is not None
    assert picture.image(publication(made)) == ImageView(
        "https://site.example/topics/t/og.png", 1200, 630, "Topic. Something. As known on 26 March 2026."
    )
