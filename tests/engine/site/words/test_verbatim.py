"""Words are those of a text, word for word, but for what quoting may change."""

from __future__ import annotations

import pytest

from explainer.site.words.verbatim import in_one_line, nearest_words, same_words

TEXTS = (
    "We are going to run the harbour, until such time as it is safe — ALWAYS!",
    "It’s law-enforcement: $1,200.50 or 5% for U.S. ships… and [the] Piñata",
    "Los muelles están cerrados",
)


@pytest.mark.parametrize(
    "words",
    [
        "we are going",
        "Run the harbour until",
        "until such time as it is safe.",
        "it is safe - ALWAYS",
        "We are … until such time",
        "[…] the harbour (...) it is safe ...",
        "[They] are going",
        "we are [surely] going to",
        "[t]o run the harbo[u]r",
        "run[ning] the harbour",
        "[W]e are going",
        "*we* are **going**",
        "We [are going](/there/) to",
        "it's law enforcement",
        "$1,200.50",
        "for U.S. ships",
        "U.S. ships … and [a] Pin\u0303ata",
        "los muelles\nestán",
        "…",
    ],
)
def test_what_quoting_may_change_is_no_difference(words: str) -> None:
    assert same_words(words, TEXTS)


@pytest.mark.parametrize(
    "words",
    [
        "we were going",
        "We ARE going",
        "always",
        "going to the harbour",
        "it is safe … We are",
        "We [one two three four five six] until",
        "$1,200",
        "US ships",
        "U.S. ships and",
        "Pinata",
        "los muelles estan",
        "going to ru",
        "are cerrados",
    ],
)
def test_other_words_are_not_the_same(words: str) -> None:
    assert not same_words(words, TEXTS)


def test_nothing_is_said_in_no_text() -> None:
    assert not same_words("so", ())
    assert same_words("", ())


def test_the_nearest_words_are_those_that_a_text_has_instead() -> None:
    texts = ("The cost of the harbour remains undetermined.", "Nobody knows.")
    assert nearest_words("remains unknown", texts) == "remains undetermined"
    assert nearest_words("The price of the harbour", texts) == "The cost of the harbour"
    assert nearest_words("something else altogether", texts) is None
    assert nearest_words("so", ()) is None


def test_one_line_of_small_letters() -> None:
    assert in_one_line("  The *Old* Harbour—Board ") == "the old harbour board"
