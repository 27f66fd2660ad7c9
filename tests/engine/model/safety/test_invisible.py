"""Which characters nobody sees and may not stand in a text, which need their neighbours, and what a message says."""

from __future__ import annotations

import unicodedata

import pytest
import regex

from explainer.model.safety.invisible import name_of, unseen, without_unseen


def told(text: str) -> list[tuple[int, int]]:
    return [(found.start, found.end) for found in unseen(text)]


def test_of_all_control_characters_only_tab_and_line_feed_may_stand_in_a_text() -> None:
    controls = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) == "Cc"]
    assert [character for character in controls if not told(character)] == ["\t", "\n"]


def test_nothing_may_that_unicode_calls_ignorable() -> None:
    ignorable = regex.compile(r"\p{Default_Ignorable_Code_Point}")
    assert [hex(code) for code in range(0x110000) if ignorable.match(chr(code)) and not told(f"a{chr(code)}b")] == []


@pytest.mark.parametrize(
    "code",
    [
        0x2028,
        0x2029,
        0x2800,
        0xFFF9,
        0xFFFA,
        0xFFFB,
        0xFFFC,
        0x13430,
        0x16FE4,
        0x1D159,
        0xE000,
        0x10FFFD,
        0x0378,
        0xD800,
    ],
)
def test_blanks_marks_of_layout_and_what_no_font_or_one_font_shows_may_not(code: int) -> None:
    assert told(f"ferry{chr(code)}boat") == [(5, 6)]


def test_what_stands_for_no_character_in_any_plane_may_not() -> None:
    none = [*range(0xFDD0, 0xFDF0), *(plane * 0x10000 + last for plane in range(17) for last in (0xFFFE, 0xFFFF))]
    assert [code for code in none if not told(chr(code))] == []


@pytest.mark.parametrize(
    "text",
    [
        "The ferry, “Ñandú” — 3\u202f%", "a\tb\nc", "\u00a0", "\ufdcf\ufdf0", "",
        "sen\u0303or, ma\u0301s", "Đặng Việt", "Đa\u0323\u0302ng",  # accents of their own
        "می\u200cخواهم", "\u0647\u200d", "بِسْمِ ٱللَّٰهِ", "שָׁל֔וֹם",  # Persian, Arabic, Hebrew with vowels
        "क\u094d\u200dष", "ന\u0d4d\u200d", "བསྒྲུབས", "ကြွေး", "ที่นี่",  # that came of Brahmi
        "👩\u200d🚀", "👩🏽\u200d⚕\ufe0f", "🏳\ufe0f\u200d🌈", "1\ufe0f\u20e3", "❤\ufe0f", "☎\ufe0e", "🐈\u200d⬛",
        "\U0001fae8", "\U00031350",  # a picture and an ideograph younger than the Unicode of Python 3.11
    ],
)  # fmt: skip
def test_letters_spaces_marks_and_what_scripts_and_emoji_need_may_stand_in_a_text(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a\u200db", [(1, 2)]),
        ("a\u200cb", [(1, 2)]),
        ("می\u200c\u200cخ", [(2, 4)]),
        ("👩\u200d", [(1, 2)]),
        ("👩\u200dx", [(1, 2)]),
        ("2\ufe0f0", [(1, 2)]),
        ("a\ufe0f", [(1, 2)]),
        ("😀\ufe0f\ufe0f", [(2, 3)]),
        ("😀\ufe00", [(1, 2)]),
    ],
)
def test_joiners_and_selectors_may_not_where_nothing_needs_them(text: str, places: list[tuple[int, int]]) -> None:
    assert told(text) == places


def test_marks_may_not_be_piled_up() -> None:
    assert told("x" + "\u0301" * 6) == []
    (tower,) = unseen("ax" + "\u0301" * 7)
    assert (tower.start, tower.end) == (2, 9)
    assert tower.what == "7 combining marks on one letter, the first U+0301 COMBINING ACUTE ACCENT"


def test_neighbours_are_told_together_by_the_first_and_by_how_many_there_are() -> None:
    hidden = "".join(chr(0xE0000 + ord(letter)) for letter in "den")
    (found,) = unseen(f"hid{hidden} away")
    assert found.what == "the invisible character U+E0064 TAG LATIN SMALL LETTER D and 2 more behind it"
    assert without_unseen(f"hid{hidden} away") == "hid    away"


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x07", "U+0007 CONTROL"), ("\xad", "U+00AD SOFT HYPHEN"), ("\u200b", "U+200B ZERO WIDTH SPACE"),
        ("\ue000", "U+E000 PRIVATE USE"), ("\U0010ffff", "U+10FFFF UNASSIGNED"),
    ],
)  # fmt: skip
def test_a_character_is_called_by_its_number_and_its_name(character: str, name: str) -> None:
    assert name_of(character) == name
