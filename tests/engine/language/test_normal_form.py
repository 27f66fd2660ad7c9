"""Letters are composed, and every space is a plain one; what holds a number together stays."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.language.normal_form import composed, one_line, plain_spaces, without_accents

SPACES = "\u00a0\u1680\u2000\u2003\u2009\u202f\u205f\u3000"


@pytest.mark.parametrize("space", [*SPACES, "  ", "\t", "\n", "\n\n", " \u00a0 "])
def test_words_of_a_record_have_one_plain_space_between_them(space: str) -> None:
    assert one_line(f"{space}El{space}Diario{space}") == "El Diario"


@pytest.mark.parametrize("space", "\u00a0\u2007\u2009\u202f")
def test_number_in_groups_stays_one_number_in_one_form(space: str) -> None:
    assert one_line(f"de 12{space}000{space}bolívares") == "de 12\u202f000 bolívares"
    assert one_line(f"1{space}200{space}000,5") == "1\u202f200\u202f000,5"
    assert plain_spaces(f"12{space}000{space}km") == "12\u202f000 km"


@pytest.mark.parametrize("text", ["2026\u00a0100", "5\u00a012", "1\u00a02000", "12\u3000000", "3\u00a0km"])
def test_numbers_side_by_side_are_no_groups(text: str) -> None:
    assert one_line(text) == plain_spaces(text) == text.replace("\u00a0", " ").replace("\u3000", " ")


def test_plain_space_in_a_number_stays() -> None:
    assert one_line("12 000") == plain_spaces("12 000") == "12 000"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("Econo\u0301mico", "Económico"), ("n\u0303", "ñ"), ("\u1112\u1161\u11ab", "한"), ("ﬁ", "ﬁ"), ("plain", "plain")],
)
def test_letters_are_composed_and_otherwise_left_alone(typed: str, kept: str) -> None:
    assert composed(typed) == one_line(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Two\u00a0words\u2009here", "Two words here"),
        ("-\u00a0an\u00a0entry", "-\u00a0an entry"),
        ("  12.\u00a0an\u00a0entry", "  12.\u00a0an entry"),
        ("##\u00a0A\u00a0heading", "##\u00a0A heading"),
        ("\u00a0\u00a0\u00a0\u00a0no\u00a0code", "\u00a0\u00a0\u00a0\u00a0no code"),
        ("a  line\t\nanother", "a  line\t\nanother"),
        ("a\n\nb\u00a0c\n", "a\n\nb c\n"),
    ],
)
def test_markdown_keeps_its_form(typed: str, kept: str) -> None:
    assert plain_spaces(typed) == kept


@given(st.text(alphabet=f"ae\u0301\u0327 -#1\n\t{SPACES}"))
def test_doing_it_twice_changes_nothing(text: str) -> None:
    assert one_line(one_line(text)) == one_line(text)
    assert plain_spaces(plain_spaces(text)) == plain_spaces(text)
    assert len(plain_spaces(text)) == len(text)  # so that places stay true
    assert unicodedata.is_normalized("NFC", one_line(text))


def test_a_text_without_its_accents_has_all_its_letters() -> None:
    assert without_accents("El año: día, cig\u00fce\u00f1a, e\u0301l") == "El ano: dia, ciguena, el"
