"""How a page's lines are taken: what each is, where a statement begins, and which may be taken in two ways."""

from __future__ import annotations

import pytest

from explainer.markdown.outline import outline
from explainer.markdown.paragraphs import paragraphs
from explainer.markdown.source_text import source_text


def faults(text: str) -> list[tuple[int, int, str]]:
    """Each with its line and column, and the beginning of its message."""
    source = source_text(text, "p", 1)
    places = [(source.place(one.offset), one.message) for one in outline(source)[1]]
    return [(place.line, place.column, message) for place, message in places]


def kinds(text: str) -> str:
    """The first letter of each line's kind; in capitals, where a statement begins."""
    lines = outline(source_text(text, "p", 1))[0]
    return "".join(line.kind[0].upper() if line.opens else line.kind[0] for line in lines)


def stated(text: str) -> list[tuple[int, str, str]]:
    source = source_text(text, "p", 1)
    return [(one.location.line, one.kind, one.text) for one in paragraphs(source, outline(source)[0])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\nb\n\n## c\n/// fact | f\n///", "wwbhbb"),
        ("- a\n  b\n- c", "WwW"),
        ("a\n\n```\nb\n\nc\n```\n\nd", "wbcccccbw"),
        ("[^n]: a\n\n  b\n\nc", "Wbwbw"),
        ("[r]: https://a.b/\n[s]: words", "rw"),
        ("a\n\n---\n\nb\n===", "wbbbww"),
        ("> a\n>\n> b", "Wbw"),
        ("Term\n: a\n: b", "wwW"),
    ],
)
def test_what_each_line_is(text: str, expected: str) -> None:
    assert kinds(text) == expected


ONE_MORE, ALONE, INDENTED = (
    "by one space more than the item above it",
    "would be the number of a list item",
    "in no list",
)


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("- a\n - b", 2, 2, f'"-" is indented {ONE_MORE}'),
        ("1. a\n 2. b", 2, 2, f'"2." is indented {ONE_MORE}'),
        ("- a\n  - b\n   - c", 3, 4, f'"-" is indented {ONE_MORE}'),
        ("- a\n\n b", 3, 1, f"this line is indented {ONE_MORE}"),
        ("1999. It was.", 1, 1, f'"1999." {ALONE}'),
        ("120. It was.", 1, 1, f'"120." {ALONE}'),
        ("1. a\n2. b\n\n1999. It was.", 4, 1, f'"1999." {ALONE}'),
        ("- In the year\n  2026. It was.", 2, 3, f'"2026." {ALONE}'),
        ("> 1999. It was.", 1, 3, f'"1999." {ALONE}'),
        ("[^n]: 1999. It was.", 1, 7, f'"1999." {ALONE}'),
        ("1. a\n1. b", 2, 1, '"1." follows "1." in this list: readers see the numbers that are typed'),
        ("3. a\n\n2. b", 3, 1, '"2." follows "3." in this list: readers see the numbers that are typed'),
        ("Words.\n\n    words", 3, 1, f"this line is indented, and stands {INDENTED} and no note"),
        ("> Said.\nWe add.", 2, 1, "this line would stand in the quotation above it"),
        ("> - Said.\n- We add.", 2, 1, "this line would stand in the quotation above it"),
        ("```\na", 1, 1, "this code is not closed"),
    ],
)
def test_what_may_be_taken_in_two_ways_is_told_at_its_words(text: str, line: int, column: int, words: str) -> None:
    assert faults(text) == [(line, column, words)]


@pytest.mark.parametrize(
    "text",
    [
        "- a\n  - b\n    - c\n- d",
        " 9. a\n10. b",
        "1. a\n   words\n2. b",
        "1998. a\n1999. b\n2005. c",
        "99. a\n100. b",
        "1999\\. It was.",
        "In 1999. It was.",
        "1. a\n2. b\n5. c",
        "- a\n  > b\n- c",
        "> a\n\nb",
        "[^n]: a\n\n    b\n\n    c",
        "Term\n: a\n\n    b",
        "`code` first\n\n`a`\n`b`",
        "- a\n\n    - b\n\n        c",
        "Words\n    that go on.",
        "1\\. a",
        "- a\n- 1. b\n  2. c",
        "- > a\n  > b",
    ],
)
def test_what_can_be_taken_in_one_way_only_is_left_alone(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Term\n: One.\n: Two.", [(1, "words", "Term\n: One."), (3, "words", "Two.")]),
        (
            "Term\n: One.\n\n  - Two.\n: Three.",
            [(1, "words", "Term\n: One."), (4, "words", "Two."), (5, "words", "Three.")],
        ),
        ("> One.\n>\n> Two.", [(1, "words", "One."), (3, "words", "Two.")]),
        ("> - One.\n> - Two.", [(1, "words", "One."), (2, "words", "Two.")]),
        ("- One.\n\n  Two.\n  - Three.", [(1, "words", "One."), (3, "words", "  Two."), (4, "words", "Three.")]),
        ("`Words in code.`", [(1, "words", "`Words in code.`")]),
        ("[Name]: he said that it was so.", [(1, "words", "[Name]: he said that it was so.")]),
        ("[name]: https://a.b/c", []),
        ("```\nSo it is.\n```", [(1, "code", "So it is.")]),
        ("1. ```\n   So it\n   is.\n   ```", [(1, "code", "So it\nis.")]),
        ("```\n83 people died\n```", [(1, "code", "83 people died")]),
        ("```\nwhat the ferry has cost\n```", [(1, "code", "what the ferry has cost")]),
        ("```\na = [@one]\n```", [(1, "code", "a = [@one]")]),
        ("```\nline one\nline two\nline three\n```", []),
        ("```yaml\ndate: 2026-01-03\nids: [a, b]\n```", []),
        ("```sh\nmake publish URL=https://a.b/\n```", []),
        ("## The ferry ran in all weathers.", [(1, "heading", "The ferry ran in all weathers.")]),
        ("## What the ferry cost", []),
        ("## Who owns the boats of Ferry Inc.", []),
        ("## Who ran it?", []),
        ("---", []),
        ("[^n]: One.\n\n    Two.\n\n    - Three.", []),
        ("| a | b |\n|---|---|\n| c | d |", [(1, "words", "| a | b |\n|---|---|\n| c | d |")]),
    ],
)
def test_what_a_reader_takes_for_a_statement(text: str, expected: list[tuple[int, str, str]]) -> None:
    assert stated(text) == expected
