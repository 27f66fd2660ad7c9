"""The rule explanatory-note: markers and words of notes belong together, one to one."""

from __future__ import annotations

from dataclasses import replace

from explainer.checks.prose import explanatory_note
from tests.engine.built import prose
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact


def found(text: str) -> list[Said]:
    return said(explanatory_note, placed(fact("f"), prose("a", text)))


def test_a_marker_with_its_words_and_one_that_is_used_twice_are_left_alone() -> None:
    assert found("So.[^note] Or.[^note] And.[^n]\n\n[^note]: Words.\n\n[^n]: More.") == []


def test_a_marker_without_words_is_told_with_the_label_that_was_probably_meant() -> None:
    assert found("So.[^noted] Or.[^note]\n\n[^note]: Words.") == [
        (
            "content/a.md:1:4",
            'the note "noted" has no words',
            'did you mean "note"? write [^noted]: … at the left margin',
        )
    ]
    assert found("So.[^x]") == [
        ("content/a.md:1:4", 'the note "x" has no words', "write [^x]: … at the left margin"),
    ]


def test_words_that_nothing_leads_to() -> None:
    assert found("So.\n\n[^note]: Words.") == [
        ("content/a.md:3:1", 'nothing leads to the note "note"', "put [^note] in the prose, or take the note out")
    ]


def test_two_sets_of_words_are_told_at_both() -> None:
    message, hint = 'the note "note" is written twice', "keep one of them"
    assert found("So.[^note]\n\n[^note]: Words.\n\n[^note]: Others.") == [
        ("content/a.md:3:1", message, hint),
        ("content/a.md:5:1", message, hint),
    ]


def test_a_note_without_words() -> None:
    assert found("So.[^note] Or.[^n]\n\n[^note]:\n\n[^n]: Words.") == [
        ("content/a.md:3:1", 'the note "note" has no words', "write them behind [^note]:, or take the note out")
    ]


def test_of_a_page_that_was_not_laid_out_only_its_text_is_looked_at() -> None:
    made = placed(fact("f"), prose("a", "So.[^note] Or.[^x]\n\n[^note]:"))
    assert [message for _, message, _ in said(explanatory_note, replace(made, prose={}))] == [
        'the note "x" has no words'
    ]
