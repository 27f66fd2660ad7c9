"""How a note tells its fact: the words before the figure, the figure as it is written in them, the words after it."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.model.source import Source
from explainer.views.pages.explainer import ExplainerView
from explainer.views.parts.note import NoteView
from tests.engine.built import prose, site, view
from tests.engine.records import fact, make


def note(text: str, **value: Any) -> NoteView:
    """The note of a fact in these words and with that figure."""
    figure = {"value": {"unit": "people"} | value} if value else {}
    made = site(fact("f", text=text, **figure), prose("a"))
    (found,) = view("/explainers/a/", made, ExplainerView).prose.notes
    return found


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("It cost 5,000 pesos.", {"number": 5000}, ("It cost ", "5,000", " pesos.")),
        ("From 30–50 came.", {"low": 30, "high": 50}, ("From ", "30–50", " came.")),
        ("Of 105 boats, 1.5 in all.", {"number": 1.5}, ("Of 105 boats, ", "1.5", " in all.")),
        ("It took 83%, not 83 times.", {"number": 83}, ("It took ", "83", "%, not 83 times.")),
        ("83 came.", {"number": 83}, ("", "83", " came.")),
        ("There came 83", {"number": 83}, ("There came ", "83", "")),
        ("It was the 83rd of 83.", {"number": 83}, ("It was the 83rd of ", "83", ".")),
        ("Line B83, 83 boats.", {"number": 83}, ("Line B83, ", "83", " boats.")),
        ("By 0.83 and 83,100 to 83, then.", {"number": 83}, ("By 0.83 and 83,100 to ", "83", ", then.")),
    ],
)
def test_the_figure_stands_out_where_it_is_written_whole(
    text: str, value: dict[str, Any], expected: tuple[str, str, str]
) -> None:
    told = note(text, **value)
    assert (told.before, told.figure, told.after) == expected


@pytest.mark.parametrize("day", [1, 31])
def test_a_number_that_may_be_the_day_of_a_date_does_not_stand_out(day: int) -> None:
    told = note(f"On {day} March, {day} boats.", number=day)
    assert (told.before, told.figure, told.after) == (f"On {day} March, ", str(day), " boats.")


@pytest.mark.parametrize("number", [0, 32])
def test_a_number_that_no_day_has_stands_out_before_a_name(number: int) -> None:
    told = note(f"There came {number} Danish boats.", number=number)
    assert (told.before, told.figure, told.after) == ("There came ", str(number), " Danish boats.")


@pytest.mark.parametrize("value", [{}, {"number": 84}])
def test_words_without_their_figure_stand_whole(value: dict[str, Any]) -> None:
    told = note("There came 83.", **value)
    assert (told.before, told.figure, told.after) == ("There came 83.", "", "")


def named(sources: list[Any], *records: Any) -> tuple[list[str], int, list[str], list[str]]:
    """The sources that a note names, how many more there are, those of the page's list, and those of its exports."""
    made = site(*records, fact("f", sources=sources), prose("a"))
    page = view("/explainers/a/", made, ExplainerView)
    (found,) = page.prose.notes
    listed = [one.id for one in page.prose.references]
    more = len(found.fact.references) - len(found.references) if found.fact else 0
    return [one.id for one in found.references], more, listed, sorted(page.source_ids)


def of(record_id: str, publisher: str, **fields: Any) -> Any:
    return make(Source, record_id, publisher=publisher, **fields)


def test_a_note_names_two_sources_of_two_origins_and_counts_the_rest() -> None:
    wire = [of(f"w{n}", f"Paper {n}", agency="Wire") for n in (1, 2)]
    names, more, listed, exported = named(["w1", "w2", "x", "y"], *wire, of("x", "X"), of("y", "Y"))
    assert (names, more) == (["w1", "x"], 2)
    assert listed == ["w1", "x"]
    assert exported == ["w1", "w2", "x", "y"]


def test_a_source_with_words_is_named_before_one_without() -> None:
    quoted = {"source": "y", "quote": "So it was."}
    names, more, _, _ = named(["w", "x", quoted], of("w", "W"), of("x", "X"), of("y", "Y"))
    assert (names, more) == (["w", "y"], 1)


def test_a_source_that_was_withdrawn_is_always_named() -> None:
    gone = of("z", "Z", withdrawn={"date": "2026-03-03", "why": "It was made up."})
    names, more, listed, _ = named(["w", "x", "y", "z"], of("w", "W"), of("x", "X"), of("y", "Y"), gone)
    assert (names, more) == (["w", "x", "z"], 1)
    assert "z" in listed


def test_two_sources_of_one_origin_are_both_named() -> None:
    names, more, _, _ = named(["w1", "w2"], *(of(f"w{n}", f"Paper {n}", agency="Wire") for n in (1, 2)))
    assert (names, more) == (["w1", "w2"], 0)
