"""The rule quote-not-in-fact: quotations in prose and records against the quotes of what they rest on."""

from __future__ import annotations

import pytest

from explainer.checks.words import quote_not_in_fact
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.site.page import Page
from explainer.site.words import quotable
from tests.engine.built import prose
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact, make

REMEDY = "quote the words as they were said, or give their sense without quotation marks"
TERM = f'{REMEDY}; words of which you only speak: "so"{{.term}}'
QUOTE = {"text": "The extent of the damage remains undetermined", "language": "en"}
SPANISH = {"text": "no sabemos cuántos barcos", "language": "es"}


def found(*parts: Record | Page) -> list[Said]:
    records = (
        fact("f", quote=QUOTE),
        fact("es", quote=SPANISH),
        fact("none"),
        fact("linked", sources=[{"source": "s", "quote": "a great loss"}]),
        fact("quoting", text='The board spoke of "a great loss".', sources=[{"source": "s", "quote": "a great loss"}]),
        make(Source, "s", title="Harbour lost in storm", note="It says “closed for good”."),
        make(Term, "term", term="slack water", aliases=["slack"]),
    )
    return said(quote_not_in_fact, placed(*records, *parts))


@pytest.mark.parametrize(
    "text",
    [
        'It "remains undetermined".[@f]',
        "“Remains undetermined,” he said.[@f]",
        "It «remains… undetermined», ‘remains undetermined’.[@f]",
        "“The extent […] remains\nundetermined”.[@f]",
        "“The extent of the damage[@f] remains undetermined”.[@f]",
        "“The extent of the damage.[@f]\n\n“It remains".replace("It ", "") + " undetermined.”[@f]",
        "She said “no sabemos”.[@es]",
        '"A great loss" was told.[@linked]',
        '"A great loss" was told.[@quoting]',
        '"Harbour lost" was the title.[@none]',
        'It was "closed for good".[@s]',
        'At "slack water"; a *"word"*{.term}, a "word"{.term}.[@none]',
        "It's the board's plan of the '90s.[@none]",
        '## "remains undetermined"\n\nSo.[@f]',
        'We look at "the damage".\n{.framing}\n\nSo.[@f]',
        'It is `"code"`.[@none]',
        "> The extent of the damage\n> remains undetermined.[@f]",
        "> The extent of the damage\n> — the board[@f]",
        "> He said so: “the damage”.[@f]",
    ],
)
def test_the_words_of_a_quote_may_be_quoted(text: str) -> None:
    assert found(prose("a", text)) == []


def test_other_words_are_told_with_those_that_the_fact_has() -> None:
    message = "“remains unknown” is not in the quote of f, which has “remains undetermined”"
    assert found(prose("a", 'So.[@none]\nIt "remains unknown".[@none; @f]')) == [("content/a.md:2:5", message, TERM)]


def test_a_translation_is_no_quotation() -> None:
    message = "“we do not know how many ships” is not in the quote of es"
    assert found(prose("a", 'She: "we do not know how many ships".[@es]')) == [("content/a.md:1:7", message, TERM)]
    assert found(prose("a", "Ella: «no sabemos cuántos botes».[@es]", lang="es"))[0][1] == (
        "“no sabemos cuántos botes” is not in the quote of es, which has “no sabemos cuántos barcos”"
    )


def test_one_word_counts_and_so_do_words_quoted_of_a_fact_that_quotes_nothing() -> None:
    assert [one[1] for one in found(prose("a", 'A "mess".[@none] «Un lío»[@none; @s]'))] == [
        "“mess” is not in the quote of none",
        "“Un lío” is not in the quote of none or s",
    ]


def test_titles_standfirsts_and_headings_are_held_to_all_facts_of_the_page() -> None:
    page = prose("a", '## A "mess"\n\nSo.[@f; @es; @none; @linked]', title='"Undetermined"', standfirst="A “mess”.")
    message = "“mess” is in no quote of the 4 facts and sources that it is held to"
    assert found(page) == [("content/a.md", message, TERM), ("content/a.md:1:7", message, TERM)]


def test_what_is_set_apart_is_a_quotation() -> None:
    assert found(prose("a", "> The damage remains\n> unknown.[@f]\n> — The board[@f]")) == [
        (
            "content/a.md:1:3",
            "“The damage remains unknown.” is not in the quote of f, which has “the damage remains undetermined”",
            TERM,
        )
    ]


def test_a_term_is_no_sentence() -> None:
    ((_, _, hint),) = found(prose("a", 'It is "all that we ever wanted here"{.term}.[@none]'))
    assert hint == f"{REMEDY}; {{.term}} is for five words at most"


def test_a_mark_without_its_pair_is_told_where_the_words_are_not_those_of_the_fact() -> None:
    assert found(prose("a", 'She said "it is a mess.[@f]')) == [
        ("content/a.md:1:11", "this quotation mark has no pair, and “it is a mess.” is not in the quote of f", TERM)
    ]
    assert found(prose("a", 'A mess" she said.[@f]'))[0][0] == "content/a.md:1:7"


def test_words_for_which_nothing_is_cited() -> None:
    assert found(prose("a", 'It is a "mess".'))[0][1] == "“mess” is in no quote: nothing is cited here"


def test_pages_about_the_site_quote_only_where_they_cite() -> None:
    assert found(prose("a", 'We write "about".', kind="editorial")) == []


def test_a_long_quotation_is_told_by_its_first_words() -> None:
    assert "“one one one one one one one one one one …”" in found(prose("a", f'"{"one " * 14}"[@none]'))[0][1]


@pytest.mark.parametrize(
    ("record", "place"),
    [
        (fact("x", text='It is a "mess".', quote=QUOTE), "x/text/en"),
        (fact("x", text="So.", note={"en": "So.", "es": "Un “lío”."}), "x/note/es"),
        (make(Term, "x", definition="A 'mess'."), "x/definition/en"),
        (make(Event, "x", title='A "mess"', facts=["f"]), "x/title/en"),
        (make(Question, "x", question='A "mess"?', accounts=["f"]), "x/question/en"),
        (make(Question, "x", accounts=[{"fact": "f", "position": 'a "mess"'}]), "x/accounts/0/position/en"),
        (make(Question, "x", accounts=["f"], settled_by='The "mess".'), "x/settled_by/en"),
    ],
)
def test_records_are_held_to_their_own_quotes_sources_and_facts(record: Record, place: str) -> None:
    assert [(where, hint) for where, _, hint in found(record)] == [(place, REMEDY)]


@pytest.mark.parametrize(
    "record",
    [
        fact("x", text='It "remains undetermined".', quote=QUOTE),
        fact("x", note="As in ‘Harbour lost in storm’."),
        fact("x", note="Of 'slack water'."),
        make(Term, "x", definition="“Harbour lost” is one."),
        make(Event, "x", title='It "remains undetermined"', facts=["f"]),
        make(Question, "x", question='What is "undetermined"?', accounts=["f"]),
        make(Question, "x", accounts=[{"fact": "f", "position": "“undetermined”"}]),
    ],
)
def test_records_may_quote_what_they_rest_on(record: Record) -> None:
    assert found(record) == []


def test_what_a_text_quotes_itself_is_not_what_others_said() -> None:
    record = fact("x", text='It is a "mess".')
    data = placed(record).dataset
    assert list(quotable.words_of_others(record, data)) == ["T"]
    assert list(quotable.quotable(record, data)) == ["T", "mess"]
