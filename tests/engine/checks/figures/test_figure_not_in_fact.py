"""The rule figure-not-in-fact: it names what no fact has, and is silent on whatever a fact says in another way."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from explainer.checks.figures import figure_not_in_fact
from explainer.language import Lang
from explainer.model.actor import Actor
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.source import Source
from tests.engine.built import home, prose
from tests.engine.checks.checked import placed, said
from tests.engine.records import fact, make

REMEDY = "say what the fact says, or cite the fact that says this"
NAME = "; if it is part of a name, add the name to data/names-with-numbers.yaml"


def found(words: str, lang: str = "en", *, names: tuple[str, ...] = (), **of_fact: Any) -> list[str]:
    """What no fact has, of words that cite one fact, which says what the test says."""
    made = placed(fact("f", **of_fact), prose("a", f"{words}[@f]", lang=lang))
    made = replace(made, names_with_numbers=names, story_day=dt.date(2026, 1, 3))
    return [message.split('"')[1] for _, message, _ in said(figure_not_in_fact, made)]


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("It cost 83 lives.", []),
        ("It cost 84 lives.", ["84"]),
        ("It cost 38 lives.", ["38"]),
        ("It cost about 80 lives.", ["80"]),
        ("It cost eighty-three lives.", []),
        ("It cost eighty-four lives.", ["eighty-four"]),
        ("It cost 83 to 90 lives.", ["90"]),
        ("Of 83 and 112 people.", ["112"]),
        ("It was 83 percent.", []),
        ("On 16 January 83 died.", []),
        ("On 15 January 83 died.", ["15 January"]),
        ("On 16 February 83 died.", ["16 February"]),
        ("On January 16, 2026, so.", []),
        ("On 16 January 2025, so.", ["16 January 2025"]),
        ("In January 2026.", []),
        ("In January 2025.", ["January 2025"]),
        ("In 2026.", []),
        ("In 2024.", ["2024"]),
        ("On 3 January 2026, and on 3 January.", []),
        ("On 3 January 2025.", ["3 January 2025"]),
        ("Two sides, a third way, the first of them.", []),
        ("The F-35 and the G7 in the 1990s.", ["1990s"]),
        ("On 2026-01-16 and on 16/1/2026.", []),
        ("On 31/31/2026, 13.13.2026 and 2026-13-01.", ["31/31/2026", "13.13.2026", "2026-13-01"]),
        ("On 30 February 2026.", ["30 February 2026"]),
        ("As [they said][1].", []),
    ],
)
def test_figures_of_a_count(words: str, wrong: list[str]) -> None:
    assert found(words, text="In all 83 people died.", date="2026-01-16", reported="2026-01-16") == wrong


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("Costó 83 vidas.", []),
        ("Costó ochenta y tres vidas.", []),
        ("Costó 84 vidas.", ["84"]),
        ("Costó ochenta y cuatro vidas.", ["ochenta y cuatro"]),
        ("El 16 de enero de 2026.", []),
        ("El 15 de enero.", ["15 de enero"]),
        ("El 3 de enero de 2026.", []),
        ("En enero de 2025.", ["enero de 2025"]),
        ("En los años noventa.", ["años noventa"]),
        ("Los once de la mesa, y la segunda vez.", []),
    ],
)
def test_figures_of_a_count_in_spanish(words: str, wrong: list[str]) -> None:
    text = {"en": "In all 83 people died.", "es": "En total murieron 83 personas."}
    assert found(words, "es", text=text, date="2026-01-16", reported="2026-01-16") == wrong


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Eighty-three people died.", "It cost 83 lives."),
        ("A quarter of them left.", "It was 25 percent."),
        ("25 percent of them left.", "It was 25 per cent, or 25%."),
        ("It took two days.", "It took 48 hours."),
        ("It took 24 months.", "It took 2 years."),
        ("It pumped 300,000 barrels.", "It pumped 0.3 million barrels, 300 thousand."),
        ("It pumped 1.2 million barrels.", "It pumped 1,200,000 barrels."),
        ("It cost 2.8 billion dollars.", "It cost $2.8bn, or US$2,800 million."),
        ("It cost 75 to 80 million dollars.", "It cost 75 million, at most 80 million."),
        ("It began at two o’clock, 2 a.m.", "It began at 02:00."),
        ("It was passed on 19 February.", "On 19 February 2026."),
        ("It is from the 1990s.", "It is from the 1990s."),
        ("A day later it ended.", "It ended on 17 January."),
        ("The law sets 60 days.", "Counted from 3 January, 60 days end on 4 March 2026."),
        ("He held the post since October 2014.", "He went after more than 11 years."),
        ("It lasted from 10 to 13 January.", "It lasted from 10 to 13 January."),
        ("Costó 1.200 vidas y 12\u202f000 pesos.", "It cost 1,200 lives and 12,000 pesos."),
    ],
)
def test_what_a_fact_says_in_another_way_stands_in_it(text: str, words: str) -> None:
    assert found(words, text=text, date="2026-01-16", reported="2026-01-16") == []


@pytest.mark.parametrize(
    ("text", "words", "wrong"),
    [
        ("A quarter of them left.", "It was 26 percent.", ["26 percent"]),
        ("It took two days.", "It took 49 hours.", ["49 hours"]),
        ("It pumped 300,000 barrels.", "It pumped 0.4 million barrels.", ["0.4 million"]),
        ("It began at 2 a.m.", "It began at 03:00.", ["03:00"]),
        ("The law sets 60 days.", "Counted from 3 January, 60 days end on 5 March.", ["5 March"]),
        ("He held the post since October 2014.", "He went after more than 13 years.", ["13 years"]),
        ("It lasted from 10 to 13 January.", "It lasted from 9 to 13 January.", ["9 to 13 January"]),
        ("It cost 83 dollars.", "It was 83 percent.", ["83 percent"]),
        ("General License 46 allowed it.", "General License 46A allowed it.", ["46A"]),
        ("The vote was 51 to 50.", "The vote was 51–49.", ["49"]),
    ],
)
def test_what_a_fact_says_otherwise_does_not(text: str, words: str, wrong: list[str]) -> None:
    assert found(words, text=text, date="2026-01-16", reported="2026-01-16") == wrong


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ({"value": {"number": 84, "unit": "people"}}, "84 people"),
        ({"value": {"low": 84, "high": 90, "unit": "million barrels"}}, "84 million, 90 million"),
        ({"value": {"number": 7, "unit": "people", "measure": "killed of 84", "since": "2025-11"}}, "84 since 2025"),
        ({"quote": {"text": "somos ochenta y cuatro", "language": "es"}}, "84 people"),
        ({"note": "By other accounts 84."}, "84 people"),
        ({"date": "2026-02-01/2026-02-04"}, "from 1 to 4 February"),
        ({"reported": "2026-02-05", "said_by": "somebody"}, "on 5 February"),
        ({"actors": ["laureate"]}, "the laureate of 2025"),
        ({"sources": ["titled"]}, "84 people"),
    ],
)
def test_every_field_of_a_fact_is_looked_at(field: dict[str, Any], words: str) -> None:
    records = (
        make(Actor, "somebody"),
        make(Actor, "laureate", role="Laureate of 2025"),
        make(Source, "titled", title="At least 84 dead"),
    )
    for fields, wrong in ((field, False), ({}, True)):
        made = placed(*records, fact("f", **fields), prose("a", f"It was {words}.[@f]"))
        assert bool(said(figure_not_in_fact, made)) is wrong


def test_the_day_of_a_report_counts_where_the_words_tell_of_one() -> None:
    own_voice = {"date": "2026-01-16", "reported": "2026-01-17"}
    assert found("It was closed on 17 January.", **own_voice) == ["17 January"]
    assert found("It was closed, officials said on 17 January.", **own_voice) == []
    assert found("It was closed, by a report of 17 January.", **own_voice) == []


@pytest.mark.parametrize(
    ("lang", "words", "tells"),
    [
        ("en", "The public hospital closed on {}.", False),
        ("en", "The export quota ended on {}.", False),
        ("en", "A paper mill, so-called, closed on {}.", False),
        ("en", "The news agency printing house appeared, accordingly, on {}.", False),
        ("en", "The writer, a publicist, came for information on {}.", False),
        ("en", "The Gazettes closed, as happened to the capital, on {}.", False),
        ("en", "It was announced on {}.", True),
        ("en", "They quoted him on {}.", True),
        ("en", "By a “report” of {}.", True),
        ("en", "The Gazette had it on {}.", True),
        ("en", "It came by the AP on {}.", True),
        ("es", "El hospital público cerró el {}.", False),
        ("es", "El diario y la agencia cerraron el {}.", False),
        ("es", "El dicho escritor, informal, cerró el {}.", False),
        ("es", "Lo dijo el {}.", True),
        ("es", "Se publicó el {}.", True),
        ("es", "Según un comunicado del {}.", True),
        ("es", "Lo anunció el {}.", True),
    ],
)
def test_whole_words_tell_of_a_report_and_not_what_begins_like_them(lang: str, words: str, tells: bool) -> None:
    own = make(Source, "own", publisher="Gazette", agency="AP", published="2026-02-22")
    told = fact("f", date="2026-02-20", reported="2026-02-22", sources=["own"])
    day = "22 February 2026" if lang == "en" else "22 de febrero de 2026"
    made = placed(own, told, prose("a", f"{words.format(day)}[@f]", lang=lang))
    assert bool(said(figure_not_in_fact, made)) is not tells


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ({"en": "A vote would be on 15 December."}, True),
        ({"en": "A plant stood there, previously, on 15 December."}, False),
        ({"en": "William saw a planet overdue on 15 December."}, False),
        ({"en": "So.", "es": "Previamente, el dueño de una planta cerró el 15 de diciembre."}, False),
        ({"en": "So.", "es": "Estaba prevista para el 15 de diciembre."}, True),
    ],
)
def test_whole_words_look_ahead_and_not_what_begins_like_them(text: dict[str, str], ahead: bool) -> None:
    wrong = found("It was on 15 December 2026.", text=text, date="2026-01-16", reported="2026-01-16")
    assert wrong == ([] if ahead else ["15 December 2026"])


def test_one_end_of_a_range_of_days_is_enough_where_the_fact_has_no_range() -> None:
    assert found("In the night of 15 to 16 January.", date="2026-01-16") == []


def test_names_with_numbers_are_free() -> None:
    words = "Under article 234 and General  License 46A."
    assert found(words) == ["234", "46A"]
    assert found(words, names=("Article 234", "General License 46A")) == []
    assert found("It was 234.", names=("article 234",)) == ["234"]


@pytest.mark.parametrize(("as_of", "free"), [("2026-03-01", True), ("2026-03-02", False)])
def test_the_day_up_to_which_the_record_goes_is_free(as_of: str, free: bool) -> None:
    made = placed(fact("f"), prose("a", "So it was on 1 March 2026.[@f]"), home(as_of=as_of, published="2026-03-02"))
    assert (said(figure_not_in_fact, made) == []) is free


def test_signs_by_their_number_and_marks_of_lists_are_no_figures() -> None:
    assert found("A &#8203; sign.") == []
    assert found("12) A mark.") == []
    assert found("Marks without a list:\n1. one\n2. two, of 7") == ["7"]


def test_message_says_what_where_and_what_the_fact_says() -> None:
    facts = [fact("f", text="In all 83 died."), fact("g", text="It was 47.")]
    made = placed(*facts, prose("a", "It cost 84 lives.[@f]"))
    hint = f"f says 83: {REMEDY}{NAME}"
    assert said(figure_not_in_fact, made) == [
        ("content/a.md:1:9", '"84" stands in these words, and not in the fact that they cite', hint)
    ]
    made = placed(*facts, prose("a", "It was closed.[@g]\nIt cost 38 lives.[@f; @g]"))
    assert said(figure_not_in_fact, made) == [
        ("content/a.md:2:9", '"38" stands in these words, and in none of the 2 facts that they cite', hint)
    ]


def test_a_day_is_compared_with_the_nearest_of_the_facts() -> None:
    made = placed(fact("f", date="2026-01-16"), prose("a", "It was on 15 January.[@f]"))
    ((_, message, hint),) = said(figure_not_in_fact, made)
    assert message == '"15 January" stands in these words, and not in the fact that they cite'
    assert hint == f"f says 16 January 2026: {REMEDY}"


def test_titles_headings_and_framing_are_held_to_all_facts_of_their_page() -> None:
    text = "## 84 dead\n\nIt was so.[@f] Others say more.[@g]\n\nWe count 85.\n{.framing}"
    made = placed(fact("f", text="83 died."), fact("g", text="86 died."), prose("a", text, standfirst="87 or 86."))
    assert [(place, message) for place, message, _ in said(figure_not_in_fact, made)] == [
        ("content/a.md", '"87" stands in this standfirst, and in no fact that this page cites'),
        ("content/a.md:1:4", '"84" stands in this heading, and in no fact that this page cites'),
        ("content/a.md:5:10", '"85" stands in this framing, and in no fact that this page cites'),
    ]


def test_words_without_a_citation_are_held_to_their_paragraph() -> None:
    made = placed(fact("f", text="83 died."), prose("a", "So 83 died, and not 84.\nIt is known.[@f]"))
    ((place, message, _),) = said(figure_not_in_fact, made)
    assert (place, message) == ("content/a.md:1:21", '"84" stands in these words, and not in the fact cited near them')


def test_questions_are_held_to_their_accounts() -> None:
    question = make(Question, "q", accounts=[{"fact": "f", "position": "84"}], common_ground="There were 83.")
    ((place, message, _),) = said(figure_not_in_fact, placed(fact("f", text="83 died."), question))
    assert place == "q/accounts/0/position/en"
    assert message == '"84" stands in these words, and not in the fact that they cite'


@pytest.mark.parametrize("words", ["It cost 84 lives.[@s]", "It cost 84 lives.[@f; @s]"])
def test_what_cites_a_source_is_not_judged(words: str) -> None:
    assert said(figure_not_in_fact, placed(fact("f"), prose("a", words))) == []


@pytest.mark.parametrize(("lang", "words"), [("en", "On 15 December."), ("es", "El 15 de diciembre de 2026.")])
def test_a_day_far_ahead_is_of_either_year(lang: Lang, words: str) -> None:
    assert found(words, lang, text="A vote is set for 15 December.", date="2026-01-16", reported="2026-01-16") == []


@pytest.mark.parametrize(
    "absurd",
    [f"{'9' * 5000} days later", f"{'9' * 400} days", f"{'9' * 99}:00", "0000-01-01", "29 February 2025", "0/0"],
)
def test_figures_out_of_reach_end_nothing(absurd: str) -> None:
    assert len(found(f"It was {absurd}.", text=f"It is {absurd} and nine weeks later.")) <= 1


@pytest.mark.parametrize(
    ("title", "wrong"),
    [
        ("The board counts 83 on 16 January 2026", []),
        ("The board counts 38", ["38"]),
        ("The work of 20 January 2026 goes on to 25 January 2026", []),
        ("The work of 21 January 2026", ["21 January 2026"]),
        ({"en": "The board counts 83", "es": "La junta cuenta 38"}, ["38"]),
    ],
)
def test_the_title_of_an_event_is_held_to_its_facts_and_to_its_own_days(title: Any, wrong: list[str]) -> None:
    counted = fact("f", text="The board counted 83.", date="2026-01-16", reported="2026-01-16")
    held = make(Event, "e", title=title, date="2026-01-20", end="2026-01-25", facts=["f"])
    found = said(figure_not_in_fact, placed(counted, held))
    assert [message.split('"')[1] for _, message, _ in found] == wrong
    assert all(place.startswith("e/title/") for place, _, _ in found)
