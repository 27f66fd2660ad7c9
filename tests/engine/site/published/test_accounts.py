"""A change is accounted for by a correction that is new, names what changed, and says its words before and after."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.site.published.accounts import unaccounted
from tests.engine.site.published.comparing import Edit, compared, correcting, put

TOLL, FLOOD = "data/facts/toll.yaml", "content/explainers/the-flood.md"
QUESTIONS = "data/questions/questions.yaml"
TEXT = put(TOLL, "text: Doctors counted 70 to 80 dead.", "text: Doctors counted 70 to 90 dead.")
VALUE = put(TOLL, "high: 80", "high: 90")
SENTENCE = put(FLOOD, "A week later it said 83.", "Later it said 83.")
OF_TEXT = ("records: [toll-75]", "was: Doctors counted 70 to 80 dead.", "now: Doctors counted 70 to 90 dead.")
OF_SENTENCE = ("pages: [the-flood]", "was: A week later it said 83.", "now: Later it said 83.")


def left(folder: Path, *edits: Edit) -> list[tuple[str, str]]:
    """What nobody accounts for, whether or not the words of the base are known."""
    found = [
        [
            (change.key.id, change.key.field)
            for change in unaccounted(compared(folder / str(words), *edits, words=words).changes)
        ]
        for words in (True, False)
    ]
    assert sorted(found[0]) == sorted(found[1])
    return found[0]


@pytest.mark.parametrize(
    "edits",
    [
        (TEXT, correcting(*OF_TEXT)),
        (SENTENCE, correcting(*OF_SENTENCE)),
        # a sentence that is taken out
        (put(FLOOD, "A second time, in the same words.[@toll-100]\n", ""),
         correcting("pages: [the-flood]", "was: A second time, in the same words.", "now: null")),
        # one of two, and one for two
        (put(FLOOD, "it said 83.[@toll-83, p. 4][^toll]", "it said 84.[@toll-83] So it did.[^toll]"),
         correcting("pages: [the-flood]", "was: A week later it said 83.", "now: A week later it said 84. So it did.")),
        # another language
        (put(TOLL, "murieron 83 personas", "murieron 38 personas"),
         correcting("records: [toll-83]",
                    "was: {en: The ministry said 83 people died., es: El ministerio dijo que murieron 83 personas.}",
                    "now: {en: The ministry said 83 people died., es: El ministerio dijo que murieron 38 personas.}")),
        # a date, in words that a reader has
        (put(TOLL, "reported: 2026-01-10", "reported: 2026-01-11"),
         correcting("records: [toll-75]", "was: They said so on 10 January.", "now: They said so on 11 January.")),
        # a field that no sentence shows
        (put(TOLL, "said_by: ana-perez", "said_by: ministry"),
         correcting("records: [toll-75]", "was: ana-perez", "now: ministry")),
        (put(TOLL, "[gazette-toll, wire-toll]", "[gazette-toll]"),
         correcting("records: [toll-100]", "was: wire-toll", "now: null")),
        # another citation of the same sentence
        (put(FLOOD, "in the same words.[@toll-100]", "in the same words.[@toll-75]"),
         correcting("pages: [the-flood]", "was: toll-100", "now: toll-75")),
    ],
)  # fmt: skip
def test_what_a_correction_tells_is_accounted_for(edits: tuple[Edit, ...], tmp_path: Path) -> None:
    assert left(tmp_path / "told", *edits) == []
    assert left(tmp_path / "silent", *edits[:-1]) != []


def test_a_figure_that_the_words_show_is_told_with_them(tmp_path: Path) -> None:
    value = put(TOLL, "value: {number: 83, unit", "value: {number: 84, unit")
    text = put(TOLL, "en: The ministry said 83 people died.", "en: The ministry said 84 people died.")
    lines = ("records: [toll-83]", "was: The ministry said 83 people died.", "now: The ministry said 84 people died.")
    assert left(tmp_path / "a", value, text, correcting(*lines)) == []
    # but not where the words show another
    other = put(TOLL, "value: {number: 83, unit", "value: {number: 85, unit")
    assert left(tmp_path / "b", other, text, correcting(*lines)) == [("toll-83", "value")]


def test_a_figure_or_a_date_that_stands_in_the_words_before_and_after_tells_of_no_change(tmp_path: Path) -> None:
    """The words show both, but not that one took the place of the other."""
    reported = put(TOLL, "reported: 2026-01-10", "reported: 2026-01-11")
    lines = ("records: [toll-75]", "was: By 10 and 11 January doctors counted 70 dead.", "now: By 10 and 11 January")
    assert ("toll-75", "reported") in left(tmp_path, reported, correcting(*lines))


def test_a_sentence_that_stood_there_before_took_the_place_of_no_other(tmp_path: Path) -> None:
    lines = (*OF_SENTENCE[:2], "now: A second time, in the same words.")
    assert left(tmp_path / "a", SENTENCE, correcting(*lines)) == [("the-flood", "sentence")]
    # but where it stands there once more, it did
    again = put(FLOOD, "A week later it said 83.", "A second time, in the same words.")
    assert left(tmp_path / "b", again, correcting(*lines)) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("records: [toll-83]", *OF_TEXT[1:]),  # another record
        (*OF_TEXT[:2], "now: Doctors counted 70 to 91 dead."),  # not what it says now
        (OF_TEXT[0], "was: Doctors counted 80 dead.", OF_TEXT[2]),  # not what it said
        (OF_TEXT[0], "was: Doctors counted 70 to 90 dead.", "now: Doctors counted 70 to 80 dead."),  # backwards
    ],
)  # fmt: skip
def test_a_correction_of_something_else_accounts_for_nothing(lines: tuple[str, ...], tmp_path: Path) -> None:
    assert left(tmp_path, TEXT, correcting(*lines)) == [("toll-75", "text")]


def test_a_correction_that_was_published_accounts_for_nothing_more(tmp_path: Path) -> None:
    """It names the fact, and was right about it: each change needs its own."""
    edit = put(TOLL, "en: The ministry said 83 people died.", "en: The ministry said 38 people died.")
    assert left(tmp_path, edit) == [("toll-83", "text")]


def test_a_correction_that_nobody_may_read_tells_of_nothing(tmp_path: Path) -> None:
    withheld = "withheld: {date: 2026-11-30, why: A court has ordered it.}"
    assert left(tmp_path, TEXT, correcting(withheld, *OF_TEXT)) == [("toll-75", "text")]


def test_a_later_date_does_not_make_a_correction_new(tmp_path: Path) -> None:
    edits = (
        put("data/corrections/corrections.yaml", "date: 2026-03-28", "date: 2026-11-30"),
        put("data/corrections/corrections.yaml", "was: 38", "was: The ministry said 83 people died."),
        put("data/corrections/corrections.yaml", "now: 83", "now: The ministry said 38 people died."),
        put(TOLL, "en: The ministry said 83 people died.", "en: The ministry said 38 people died."),
    )  # fmt: skip
    assert ("toll-83", "text") in left(tmp_path, *edits)


def test_corrections_that_follow_each_other_account_together(tmp_path: Path) -> None:
    between = "Doctors counted 70 to 85 dead."
    first = correcting(OF_TEXT[0], OF_TEXT[1], f"now: {between}", id="first")
    second = correcting(OF_TEXT[0], f"was: {between}", OF_TEXT[2], id="second")
    assert left(tmp_path / "both", TEXT, first, second) == []
    assert left(tmp_path / "one", TEXT, second) == [("toll-75", "text")]


def test_details_account_for_what_the_main_words_do_not_say(tmp_path: Path) -> None:
    details = (
        "details:",
        "  - {record: toll-75, field: value, was: 'about 70 to 80 people, dead', now: 'about 70 to 90 people, dead'}",
        "  - {page: the-flood, was: A week later it said 83., now: Later it said 83.}",
    )
    edits = (TEXT, VALUE, SENTENCE)
    assert left(tmp_path / "all", *edits, correcting(*OF_TEXT, *details)) == []
    assert left(tmp_path / "some", *edits, correcting(*OF_TEXT, *details[:2])) == [("the-flood", "sentence")]


def test_words_that_are_not_to_be_said_again_are_accounted_for_by_their_digests(tmp_path: Path) -> None:
    (change,) = unaccounted(
        compared(tmp_path / "a", put(FLOOD, "A second time, in the same words.[@toll-100]\n", "")).changes
    )
    lines = ("pages: [the-flood]", "was: null", "now: null", f"was_digests: [{change.was_digest}]")
    assert (
        left(tmp_path / "b", put(FLOOD, "A second time, in the same words.[@toll-100]\n", ""), correcting(*lines)) == []
    )
    # but not where it names something else
    others = ("records: [toll-75]", *lines[1:])
    edit = put(FLOOD, "A second time, in the same words.[@toll-100]\n", "")
    assert left(tmp_path / "c", edit, correcting(*others)) == [("the-flood", "sentence")]


def test_no_correction_tells_of_what_is_gone(tmp_path: Path) -> None:
    def take_out(site: Path) -> None:
        path = site / "data/events/events.yaml"
        path.write_text(path.read_text("utf-8").partition("- id: dam-meeting")[0], "utf-8")

    assert left(tmp_path, take_out, correcting("pages: [the-dam]", "was: The meeting is put off", "now: null")) == [
        ("dam-meeting", "")
    ]


def test_what_is_said_of_no_change_is_named(tmp_path: Path) -> None:
    found = compared(tmp_path, TEXT, correcting(*OF_TEXT), correcting(*OF_SENTENCE, id="of-nothing"))
    assert [(step.correction, step.path) for step in found.idle] == [("of-nothing", ("was",))]
