"""Which words an explainer explains, in which order, and what it says of each."""

from __future__ import annotations

import pytest

from explainer.model.actor import Actor
from explainer.model.term import Term
from explainer.views.pages.explainer import ExplainerView
from explainer.views.parts.glossary_terms import DefinitionView
from tests.engine.built import prose, site, view
from tests.engine.records import fact, make


def explained(text: str, *parts: object) -> tuple[DefinitionView, ...]:
    """What the explainer of that text explains."""
    made = site(fact("f"), prose("a", text), *parts)  # type: ignore[arg-type]
    return view("/explainers/a/", made, ExplainerView).definitions


def found(text: str, *parts: object) -> list[tuple[str, str | None]]:
    """The same by the last word of each address, with how the page writes it where that differs."""
    return [(one.href.strip("/").split("/")[-1].strip("#"), one.found) for one in explained(text, *parts)]


def term(name: str, word: str, *aliases: str, **fields: object) -> Term:
    return make(Term, name, term=word, aliases=list(aliases), **fields)


def actor(name: str, called: str, *aliases: str, **fields: object) -> Actor:
    return make(Actor, name, **{"name": called, "aliases": list(aliases), "role": "Sails."} | fields)


def test_an_explainer_explains_the_terms_and_names_that_it_uses_and_no_others() -> None:
    parts = [term("quay", "quay"), term("tide", "tide"), actor("ana", "Ana Ruiz"), actor("bo", "Bo Li")]
    assert explained("Ana Ruiz came to the quay.", *parts) == (
        DefinitionView("Ana Ruiz", None, "/people/ana/", "Sails."),
        DefinitionView("quay", None, "/glossary/#quay", "What it means."),
    )


def test_explained_words_stand_by_their_letters_whatever_the_page_names_first() -> None:
    parts = [term("a", "quay"), term("b", "Tide table"), term("c", "pier"), actor("z", "Sea Fund")]
    text = "The Tide table of the Sea Fund, the quay, the pier."
    assert [one.label for one in explained(text, *parts)] == ["pier", "quay", "Sea Fund", "Tide table"]


def test_two_of_one_name_stand_by_address() -> None:
    parts = [actor("a-bo", "Bo Li"), actor("b-bo", "Bo Li", "Captain Li")]
    assert found("Captain Li met Bo Li.", *parts) == [("a-bo", None), ("b-bo", "Captain Li")]


@pytest.mark.parametrize(
    ("text", "writes"),
    [
        ("The Sea Fund lends.", "Sea Fund"),
        ("The SF lends.", "SF"),
        ("The Old Fund lends.", "Old Fund"),
        ("The SF is the Sea Fund.", "SF"),
        ("The Sea Fund of the North lends.", "Sea Fund of the North"),
    ],
)
def test_a_name_is_found_by_each_of_its_forms_the_first_in_the_text_and_of_two_there_the_longer(
    text: str, writes: str
) -> None:
    fund = actor("fund", "Sea Fund (SF)", "Old Fund", "Sea Fund of the North")
    assert found(text, fund) == [("fund", writes)]


@pytest.mark.parametrize(("text", "writes"), [("The ferry line ran.", None), ("FL ran, then the ferry line.", "FL")])
def test_a_term_is_found_by_its_word_and_its_other_forms(text: str, writes: str | None) -> None:
    assert found(text, term("line", "ferry line", "FL")) == [("line", writes)]


@pytest.mark.parametrize(
    ("text", "writes"),
    [
        ("Quays are old.", []),
        ("Quay is a word.", [("quay", "Quay")]),
        ("QUAY is another.", []),
        ("The turquay.", []),
        ("The quay’s end.", [("quay", None)]),
        ("A quay-side.", [("quay", None)]),
    ],
)
def test_a_word_is_found_whole_and_may_begin_a_sentence(text: str, writes: list[tuple[str, str | None]]) -> None:
    assert found(text, term("quay", "quay")) == writes


def test_a_name_is_found_only_with_its_capital() -> None:
    assert found("The rock, and Rock.", actor("rock", "Rock")) == [("rock", None)]
    assert found("The rock.", actor("rock", "Rock")) == []


def test_either_apostrophe_is_found() -> None:
    crew = actor("crew", "People's Boat")
    assert [href for href, _ in found("The People’s Boat.", crew)] == ["crew"]
    assert [href for href, _ in found("The People's Boat.", crew)] == ["crew"]


def test_a_word_inside_a_longer_one_is_not_meant_however_short_its_other_forms_are() -> None:
    parts = [term("line", "ferry line"), term("office", "ferry line office", "FLO"), term("ferry", "ferry")]
    assert found("The ferry line office.", *parts) == [("office", None)]
    assert found("The ferry line office has a ferry.", *parts) == [("ferry", None), ("office", None)]


@pytest.mark.parametrize(
    "body", [actor("body", "Ferry Council"), actor("body", "The Council", "FC"), actor("body", "Council of 9 (fc)")]
)
def test_who_is_a_term_already_is_not_explained_twice(body: Actor) -> None:
    council = term("council", "ferry council", "FC")
    text = "The ferry council: the Ferry Council, The Council, Council of 9, FC, fc."
    assert found(text, council, body) == [("council", None)]


def test_an_actor_of_a_name_that_no_term_has_is_explained_beside_it() -> None:
    parts = [term("council", "ferry council"), actor("fund", "Sea Fund")]
    assert found("The ferry council and the Sea Fund.", *parts) == [("council", None), ("fund", None)]


def test_who_has_no_role_is_not_explained() -> None:
    assert found("Ana Ruiz.", actor("ana", "Ana Ruiz", role=None)) == []


@pytest.mark.parametrize(
    "text", ["## The quay\n\nSo.", "So.[^a]\n\n[^a]: The quay.", "`quay`", "[the quay](/b/)", "/// fact | f\n///"]
)
def test_words_of_headings_notes_links_code_and_records_are_not_the_texts_own(text: str) -> None:
    assert found(text, term("quay", "quay")) == []


@pytest.mark.parametrize(
    ("definition", "told"),
    [
        ("A wall. It is old.", "A wall."),
        ("A wall (of stone). It is old.", "A wall (of stone)."),
        ("A “long wall.” It is old.", "A “long wall.”"),
        ("A “long wall”. “So” it is.", "A “long wall”."),
        ("As the U.S. Navy has. It is old.", "As the U.S. Navy has."),
        ("As No. Nine has. It is old.", "As No. Nine has."),
        ("Of 1.500 stones. It is old.", "Of 1.500 stones."),
        ("Built in 1999. It is old.", "Built in 1999."),
        ("A body led by Gen. Roe that counts. It is old.", "A body led by Gen. Roe that counts."),
        ("Of Probe Inc. Norte. Éste es viejo.", "Of Probe Inc. Norte."),
        ("A wall. it is old.", "A wall. it is old."),
        ("A wall", "A wall"),
    ],
)
def test_a_term_is_explained_by_its_first_sentence(definition: str, told: str) -> None:
    (view,) = explained("The quay.", term("quay", "quay", definition=definition))
    assert view.text == told


def test_a_name_inside_a_longer_one_is_not_meant_however_often_the_longer_one_stands() -> None:
    parts = [actor("ana", "Ana Ruiz Guerra", "Ruiz Guerra"), actor("other", "Ana Ruiz"), term("war", "Guerra")]
    assert found("Ana Ruiz Guerra came, and Ana Ruiz Guerra went. Ruiz Guerra stayed.", *parts) == [("ana", None)]
    assert found("Ana Ruiz Guerra came. Ana Ruiz went.", *parts) == [("other", None), ("ana", None)]


def test_explained_words_stand_without_their_accents_and_articles() -> None:
    parts = [term("a", "zinc"), term("b", "Éxodo"), term("c", "the quay"), term("d", "eve")]
    assert [one.label for one in explained("Of Éxodo, zinc, eve and the quay.", *parts)] == [
        "eve",
        "Éxodo",
        "the quay",
        "zinc",
    ]
