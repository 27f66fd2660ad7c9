"""The rule negative-without-search: what we say was not found stands on a search that readers can see."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.checks.editorial import negative_without_search as rule
from explainer.model.question import Question
from tests.engine.built import prose
from tests.engine.checks.checked import placed, said
from tests.engine.records import fact, make

SEARCH = {"on": "2026-01-10", "for": {"en": ["list"], "es": ["lista"]}, "where": "The archive"}
HINT = (
    "look again in both languages, then add searched: {on: …, for: {en: […], es: […]}, where: …}; if somebody else "
    "says so, name them"
)
HINT_IN_PROSE = (
    "cite a fact here that has searched: {on: …, for: {en: […], es: […]}, where: …}, or lead to a question that has "
    "it: /questions/ID/"
)


def found(*parts: Any) -> list[tuple[str, str, str | None]]:
    return said(rule, placed(*parts))


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"text": "No list was found."}, "f/text/en"),
        ({"note": "No list was found."}, "f/note/en"),
        ({"note": {"en": "A list.", "es": "No se encontró ninguna lista."}}, "f/note/es"),
    ],
)
def test_a_fact_that_says_so_tells_what_was_looked_for(fields: dict[str, Any], place: str) -> None:
    words = "No se encontró ninguna lista." if place.endswith("es") else "No list was found."
    message = f'"{words}": the fact "f" does not say what was looked for, and where'
    assert found(fact("f", **fields)) == [(place, message, HINT)]
    assert found(fact("f", **fields, searched=SEARCH)) == []
    assert found(fact("f", **fields, no_reply={"searched": SEARCH}, kind="accusation")) == []


@pytest.mark.parametrize("name", ["common_ground", "settled_by", "open_because"])
def test_a_question_that_says_so_tells_what_was_looked_for(name: str) -> None:
    words = {name: "One list. No other list was found."}
    message = '"No other list was found.": the question "q" does not say what was looked for, and where'
    assert found(fact("f"), make(Question, "q", accounts=["f"], **words)) == [(f"q/{name}/en", message, HINT)]
    assert found(fact("f"), make(Question, "q", accounts=["f"], searched=SEARCH, **words)) == []


def test_the_method_of_an_account_is_ours_and_its_position_is_not() -> None:
    account = {"fact": "f", "position": "none was found", "method": "No method is known."}
    ((place, _, _),) = found(fact("f"), make(Question, "q", accounts=[account]))
    assert place == "q/accounts/0/method/en"


def test_prose_cites_a_fact_with_a_search() -> None:
    looked = fact("g", searched=SEARCH)
    message = '"No list was found.": nothing that is cited here says what was looked for, and where'
    assert found(fact("f"), looked, prose("a", "So it is.[@f]\nNo list was found.[@f]")) == [
        ("content/a.md:2:1", message, HINT_IN_PROSE)
    ]
    assert found(fact("f"), looked, prose("a", "So it is.[@f]\nNo list was found.[@g]")) == []
    assert found(fact("f"), looked, prose("a", "No list was found. So it is.[@f; @g]")) == []


@pytest.mark.parametrize("searched", [None, SEARCH])
def test_prose_may_lead_to_a_question_with_a_search(searched: object) -> None:
    question = make(Question, "q", accounts=["f"], searched=searched)
    page = prose("a", "[No list](/questions/q/) was found.[@f]")
    assert len(found(fact("f"), question, page)) == (0 if searched else 1)


@pytest.mark.parametrize("name", ["title", "standfirst"])
def test_a_standfirst_stands_on_what_its_page_shows(name: str) -> None:
    words = {name: "No list has been found"}
    ((place, message, hint),) = found(fact("f"), prose("a", "So.[@f]", **words))
    assert message.endswith(": nothing that is cited on this page says what was looked for, and where")
    assert hint == HINT_IN_PROSE.replace("a fact here", "a fact in the text of this page")
    assert place == "content/a.md"
    assert found(fact("f", searched=SEARCH), prose("a", "So.[@f]", **words)) == []


def test_a_row_of_a_table_is_told_once_and_a_page_about_the_site_never() -> None:
    table = "| a | b | c |\n|---|---|---|\n| none found | So.[@f] | none found |\n| So.[@f] | none found | So.[@f] |"
    assert [place for place, _, _ in found(fact("f"), prose("a", table))] == ["content/a.md:3:3", "content/a.md:4:13"]
    assert found(fact("f"), prose("a", "No list was found.", kind="editorial")) == []


def test_long_words_are_cut_at_a_word() -> None:
    ((_, message, _),) = found(fact("f", text=f"No list {'of the people of the town ' * 5}was found."))
    assert message.startswith('"No list of the people of the town of the people of the town of the people of …": ')


@pytest.mark.parametrize("text", ["The mayor gave no date.", "The mayor said that no list was found.", "None died."])
def test_what_somebody_else_denies_is_a_fact(text: str) -> None:
    assert found(fact("f", text=text), prose("a", f"{text}[@f]")) == []
