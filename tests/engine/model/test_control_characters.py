"""Which characters nobody sees and may not stand in a text, and what a message calls them."""

from __future__ import annotations

import unicodedata

import pytest

from explainer.model.control_characters import INVISIBLE, name_of


def test_of_all_control_characters_only_tab_and_line_feed_may_stand_in_a_text() -> None:
    controls = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) == "Cc"]
    assert [character for character in controls if not INVISIBLE.search(character)] == ["\t", "\n"]


@pytest.mark.parametrize(
    "code",
    [0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2060, 0x2064, 0x2066, 0x2069, 0xFEFF],
)
def test_soft_hyphens_empty_widths_and_marks_of_direction_may_not(code: int) -> None:
    assert INVISIBLE.search(f"ferry{chr(code)}boat")


def test_what_stands_for_no_character_in_any_plane_may_not() -> None:
    none = [*range(0xFDD0, 0xFDF0), *(plane * 0x10000 + last for plane in range(17) for last in (0xFFFE, 0xFFFF))]
    assert [code for code in none if not INVISIBLE.search(chr(code))] == []


@pytest.mark.parametrize(
    "text", ["The ferry, “Ñandú” — 3\u202f%", "می\u200cخواهم", "👩\u200d🚀", "a\tb\nc", "\u00a0", "\ufdcf\ufdf0", ""]
)
def test_letters_spaces_and_joiners_may_stand_in_a_text(text: str) -> None:
    assert not INVISIBLE.search(text)


@pytest.mark.parametrize(
    ("character", "name"),
    [("\x07", "U+0007"), ("\xad", "U+00AD"), ("\u200b", "U+200B"), ("\ufeff", "U+FEFF"), ("\U0010ffff", "U+10FFFF")],
)
def test_a_character_is_called_by_its_number_in_four_digits_or_more(character: str, name: str) -> None:
    assert name_of(character) == name
