"""The scan finds what a page points to, each at its own line and column, and leaves code alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.markdown.code_mask import mask_code
from explainer.markdown.scan import scan
from explainer.site.page import Scan

PAGE = """\
A first line.[@one, p. 4]
Then [see @two; @three].

- An item.[@four]
    - Another [^note].

[^note]: Words.[@five]

/// fact | six
///

To [a page](/there/) and ![an image](/picture.png "Title").
[r]: https://example.org/r
"""


def places(found: object) -> list[tuple[str, int, int]]:
    return [
        (getattr(item, name), item.location.line, item.location.column)
        for item in found  # type: ignore[attr-defined]
        for name in ("key", "label", "target")
        if hasattr(item, name)
    ]


@pytest.fixture(scope="module")
def found() -> Scan:
    return scan(PAGE, "page.md", 11)


def test_citations_stand_at_their_own_at_sign(found: Scan) -> None:
    expected = [("one", 11, 15), ("two", 12, 11), ("three", 12, 17), ("four", 14, 12), ("five", 17, 17)]
    assert places(found.citations) == expected


def test_blocks_notes_and_links_have_their_places(found: Scan) -> None:
    assert places(found.embeds) == [("six", 19, 12)]
    assert places(found.note_markers) == [("note", 15, 15)]
    assert places(found.note_definitions) == [("note", 17, 1)]
    assert places(found.links) == [
        ("/there/", 22, 4),
        ("/picture.png", 22, 26),
        ("https://example.org/r", 23, 1),
    ]


def test_paragraphs_are_what_a_reader_takes_for_one_statement(found: Scan) -> None:
    assert [(part.location.line, part.keys) for part in found.paragraphs] == [
        (11, ("one", "two", "three")),
        (14, ("four",)),
        (15, ()),
        (22, ()),
    ]


def test_words_are_those_a_reader_reads() -> None:
    text = "Four plain words here.[@one, p. 4] And a [linked](/address/) one.\n{.framing}\n"
    assert scan(text, "page.md").words == 8


def test_column_counts_signs_not_bytes() -> None:
    assert places(scan("“¿Qué?” 🦜.[@one]\n", "page.md").citations) == [("one", 1, 12)]


@pytest.mark.parametrize(
    "text",
    [
        "`[@code]`",
        "``[@code] ` ``",
        "a `span\nover [@code]` lines",
        "```\n[@code]\n```",
        "``` python\n[@code]\n\n[@code]\n```",
        "~~~\n[@code]\n~~~",
        "- item\n\n    ```\n    [@code]\n    ```",
        "1. ```\n   [@code]\n   ```",
        "> ```\n> [@code]\n> ```",
        r"\[@code]",
    ],
)
def test_code_is_left_alone(text: str) -> None:
    assert scan(text, "page.md").citations == ()


@pytest.mark.parametrize(
    "text",
    [
        "a ` stray tick [@one]",
        "a ` stray\n\ntick [@one] `",
        "- item `\n- [@one] `",
        "- item\n\n    goes on [@one]",
        "1. item\n\n    goes on [@one]\n\n    and on",
        "words\n    lazily indented [@one]",
        r"\`[@one]\`",
        "```\nunclosed [@one]",
        "- item\n\n    ```\n    unclosed\n\n[@one]\n\n    ```",
        "> [@one]",
        "| a | b |\n|---|---|\n| c | [@one] |",
        "## Heading [@one]",
        "*[@one]*",
        "- item\n\n```\nfence\n```\n\n    [@one]\n",
        "- item\n\nWords.\n\n    [@one]\n",
        "\t[@one]\n",
        "Words.\n\n    one\n\n    [@one]\n",
        "Words.\n\n    [@one]\n",
    ],
)
def test_what_is_not_code_is_read(text: str) -> None:
    assert [item.key for item in scan(text, "page.md").citations] == ["one"]


@given(st.text(alphabet="ab`~ \n\t[]@-*1.>|\\\0é", max_size=80))
def test_masking_changes_no_place(text: str) -> None:
    masked = mask_code(text)
    assert len(masked) == len(text)
    assert [index for index, sign in enumerate(masked) if sign == "\n"] == [
        index for index, sign in enumerate(text) if sign == "\n"
    ]
    assert all(new in (old, " ") for old, new in zip(text, masked, strict=True))
