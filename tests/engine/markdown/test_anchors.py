"""Anchors of headings: those of Latin letters as they always were, those of other scripts in their letters."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.extensions.toc import slugify

from explainer.markdown.anchors import heading_anchor


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("The count", "the-count"),
        ("What’s “known”, and—perhaps—not?", "whats-known-andperhapsnot"),
        ("Período de sesiones nº 1", "periodo-de-sesiones-no-1"),
        ("q\u0303 and e\u0301", "q-and-e"),
        ("委内瑞拉", "委内瑞拉"),
        ("日本（東京）と海", "日本東京と海"),
        ("Каракас и Мадрид", "каракас-и-мадрид"),
        ("Й и\u0306", "й-й"),
        ("ΣΑΣ", "σας"),
        ("فنزويلا: اليوم", "فنزويلا-اليوم"),
        ("مَن", "مَن"),
        ("हिन्दी में", "हिन्दी-में"),
        ("ไทย ที่นี่", "ไทย-ที่นี่"),
        ("Oslo / Осло", "oslo-осло"),
        ("Łódź, Malmø, Straße", "łodz-malmø-straße"),
        ("…", ""),
        ("Notes", "notes-section"),
        ("Refugees", "refugees-section"),
        ("First", "first-section"),
    ],
)
def test_an_anchor_is_a_headings_words_in_its_own_letters(heading: str, anchor: str) -> None:
    assert heading_anchor(heading, "-") == unicodedata.normalize("NFC", anchor)


LATIN = st.text(st.sampled_from("abzAZ059 -_.,;:’“”—–¿?¡!áéíóúüñçÁÑº½…'\"()/&%$#@*[]{}~^`|<>"), max_size=30)


@given(LATIN.filter(lambda text: not slugify(text, "-").startswith(("note", "ref"))))
def test_what_english_and_spanish_had_stays_byte_for_byte(heading: str) -> None:
    assert heading_anchor(heading, "-").removesuffix("-section") == slugify(heading, "-").removesuffix("-section")


@given(st.text(max_size=30))
def test_an_anchor_can_stand_in_an_address(heading: str) -> None:
    anchor = heading_anchor(heading, "-")
    assert not any(map(str.isspace, anchor))
    assert not set(anchor) & set("#%?/&\"'<>")
    assert unicodedata.is_normalized("NFC", anchor)
