"""The words for what is counted of the record, in both languages."""

from __future__ import annotations

from explainer.language.wording.record_counts import COUNTED, counted, other_sides, out_of


def test_both_languages_have_the_same_words_and_no_two_counts_are_called_alike() -> None:
    assert COUNTED["en"].keys() == COUNTED["es"].keys()
    assert all(len(set(words.values())) == len(words) for words in COUNTED.values())


def test_counts_are_told_in_the_numbers_of_the_language() -> None:
    assert (out_of(1200, "en"), out_of(12000, "es")) == ("of 1,200", "de 12\u202f000")
    assert counted("facts", "es") == "Hechos"


def test_one_other_and_several_have_their_own_words() -> None:
    assert (other_sides(1, "en"), other_sides(83, "en")) == ("One other, with less", "83 others, each with less")
    assert (other_sides(1, "es"), other_sides(83, "es")) == ("Otro, con menos", "Otros 83, cada uno con menos")
