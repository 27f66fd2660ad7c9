"""Words in quotation marks are found, whatever the marks; apostrophes and inches are none."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.site.words.quotations import outside_quotations, quotations


def quoted(text: str) -> list[str]:
    return [found.words for found in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "we go".', ["we go"]),
        ('"We go," he said, "on."', ["We go,", "on."]),
        ("He said “we ‘go’ on”.", ["we ‘go’ on"]),
        ("„Wort“, »Wort«, « mot », “palabra”, 「言葉」", ["Wort", "Wort", " mot ", "palabra", "言葉"]),
        ("❝we go❞, ＂we stay＂, 〝言葉〟", ["we go", "we stay", "言葉"]),
        ("«él dijo “no” ayer»", ["él dijo “no” ayer"]),
        ('"He said "no" to me"', ['He said "no" to me']),
        ("‘we go’, 'we stay', ‹on›", ["we go", "we stay", "on"]),
        ("'don't go' and ‘don’t go’", ["don't go", "don’t go"]),
        ("the 'ministers' plan' and the ‘ministers’ plan’", ["ministers' plan", "ministers’ plan"]),
        ('(“x”) —“y”—“z” **"bold"** ["in a link"](/x/)', ["x", "y", "z", "bold", "in a link"]),
        ("“over\na line”", ["over\na line"]),
        ('mixed “curly"', ["curly"]),
        ("“first.” “second”", ["first.", "second"]),
    ],
)
def test_the_words_between_two_marks_are_found(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
    assert all(found.whole and not found.term for found in quotations(text))


@pytest.mark.parametrize(
    "text",
    [
        "It's the ministers' plan, and O'Brien’s",
        "in the '90s and ’90s, rock 'n' roll, 'tis so",
        'a pipe of 5" and a man of 5\'10"',
        "",
        '"',
        '""',
        "alert('so') and say(\"so\")",
        "no marks at all",
    ],
)
def test_an_apostrophe_and_a_sign_of_measure_are_no_marks(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    "text", ["so &ldquo;we go&rdquo;.", "so &#8220;we go&#x201d;", "so &quot;we go&quot;.", 'so \\"we go\\".']
)
def test_marks_that_are_typed_otherwise(text: str) -> None:
    assert [(found.words.strip(), found.whole) for found in quotations(text)] == [("we go", True)]
    assert len(outside_quotations(text)) == len(text)


def test_a_mark_without_its_pair_quotes_to_the_end_or_from_the_beginning() -> None:
    assert [(found.words, found.whole) for found in quotations('He said "we go on')] == [("we go on", False)]
    assert [(found.words, found.whole) for found in quotations("we go on” he said")] == [("we go on", False)]


def test_words_of_which_we_speak_are_marked() -> None:
    text = '"so"{.term} and *“so”*{:.term} and "so" {.term} and "so"'
    assert [found.term for found in quotations(text)] == [True, True, False, False]


def test_what_is_outside_quotations_keeps_its_place() -> None:
    assert outside_quotations('He said "we go", and "no".') == 'He said "     ", and "  ".'


@given(st.text(alphabet="a s.\n\"'“”„«»‘’‚‹›「」*{.term}5", max_size=60))
def test_quotations_follow_each_other_and_hold_what_stands_there(text: str) -> None:
    for found in quotations(text):
        assert text[found.start : found.end] == found.words
    whole = [found for found in quotations(text) if found.whole]
    assert all(first.end < second.start for first, second in pairwise(whole))
    assert len(outside_quotations(text)) == len(text)
