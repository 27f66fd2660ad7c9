"""The rule hidden-character: entities of Markdown that become characters which nobody sees."""

from __future__ import annotations

import pytest

from explainer.checks.prose import hidden_character
from tests.engine.built import prose
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact

HINT = "delete it; type the space or the letter that belongs there"


def found(text: str) -> list[Said]:
    return said(hidden_character, placed(fact("f"), prose("a", text)))


@pytest.mark.parametrize(
    ("entity", "name"),
    [
        ("&#8203;", "U+200B ZERO WIDTH SPACE"),
        ("&#x200B;", "U+200B ZERO WIDTH SPACE"),
        ("&shy;", "U+00AD SOFT HYPHEN"),
        ("&ZeroWidthSpace;", "U+200B ZERO WIDTH SPACE"),
        ("&rlm;", "U+200F RIGHT-TO-LEFT MARK"),
        ("&#xE0041;", "U+E0041 TAG LATIN CAPITAL LETTER A"),
        ("&#x3164;", "U+3164 HANGUL FILLER"),
        ("&zwj;", "U+200D ZERO WIDTH JOINER"),
    ],
)
@pytest.mark.parametrize("text", ["So{} it is.[@f]", "## So{} it is\n\nYes.[@f]", "Yes[^n].[@f]\n\n[^n]: So{} it is."])
def test_each_is_told_at_its_place_wherever_it_stands_in_the_prose(text: str, entity: str, name: str) -> None:
    written = text.format(entity)
    before = written[: written.index(entity)]
    place = f"content/a.md:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
    assert found(written) == [(place, f'"{entity}" is the invisible character {name}', HINT)]


@pytest.mark.parametrize(
    "text",
    ["می&zwnj;خواهم", "&copy; &amp; &ntilde; &#233; &nbsp;.", "In `&#8203;` it is code.", "&#8203 & so"],
)
def test_what_a_reader_sees_or_a_script_needs_is_left_alone(text: str) -> None:
    assert found(f"{text}[@f]") == []


def test_the_same_in_code_is_not_told_where_it_stands_beside() -> None:
    assert [place for place, _, _ in found("`&shy;` is code, and &shy; is none.[@f]")] == ["content/a.md:1:22"]
