"""What differs between two versions of a file is told in words, and briefly."""

from __future__ import annotations

import pytest

from explainer.reproducibility.differences import MOST_PLACES, differences, visible_words

PAGE = "<title>The bridge</title><p>It was <b>closed</b> on Monday.</p><script>var x;</script><ul><li>One<li>Two</ul>"


def told(name: str, before: str, after: str) -> str:
    return "\n".join(differences(name, before.encode(), after.encode()))


def test_reader_sees_the_words_and_no_script() -> None:
    assert visible_words(PAGE) == ["The", "bridge", "It", "was", "closed", "on", "Monday.", "One", "Two"]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("<p>It was closed on Monday.", "<p>It was open on Monday.", "… It was [-closed-]{+open+} on Monday. …"),
        ("<p>It was closed.", "<p>It was not closed.", "… It was {+not+} closed. …"),
        ("<p>It was closed, they said.", "<p>It was closed,", "… It was closed, [-they said.-] …"),
        ("<p>It was</p><p>closed.", "<p>It was</p><p>open.", "… It was [-closed.-]{+open.+} …"),
    ],
)
def test_page_is_told_by_the_words_that_a_reader_sees(before: str, after: str, expected: str) -> None:
    assert told("x/index.html", before, after) == expected


def test_where_the_words_are_the_same_the_markup_is_told() -> None:
    before, after = '<p class="a b">Closed.', '<p class="a c">Closed.'
    first, second = told("index.html", before, after).splitlines()
    assert first == "the words are the same, their markup is not:"
    assert '[-b">-]{+c">+}' in second


def test_only_white_space_is_said() -> None:
    assert told("a.txt", "a b\n", "a  b\n") == "only white space"


def test_file_of_data_is_told_by_its_parts() -> None:
    line = told("facts.json", '{"a":1,"b":2,"c":3}', '{"a":1,"b":5,"c":3}')
    assert '[-"b":2,-]{+"b":5,+}' in line


@pytest.mark.parametrize("content", [b"\x89PNG\xff", b"a\0b"])
def test_what_is_no_text_is_told_by_its_size(content: bytes) -> None:
    assert differences("a.png", content, b"abc") == (f"{len(content)} bytes, and 3: no text",)


def test_only_the_first_places_are_told_and_the_others_counted() -> None:
    before = " ".join(f"w{at}" for at in range(400))
    after = " ".join(f"w{at}" if at % 40 else f"v{at}" for at in range(400))
    lines = told("a.txt", before, after).splitlines()
    assert len(lines) == MOST_PLACES + 1
    assert lines[-1] == "and at 7 more places"


def test_where_a_long_text_is_cut_is_no_difference() -> None:
    words = [f"w{at}" for at in range(9000)]
    lines = told("a.txt", " ".join(words), " ".join(["w0", "one", "more", *words[1:]])).splitlines()
    assert lines == ["… w0 {+one more+} w1 w2 w3 w4 w5 w6 …"]


def test_long_texts_and_words_are_cut_and_soon_told() -> None:
    before, after = "x" * 1000 + " " + "a b " * 50_000, "y" * 1000 + " " + "c d " * 50_000
    (line,) = differences("a.txt", before.encode(), after.encode())
    assert len(line) < 1000


def test_nothing_that_is_told_moves_the_cursor() -> None:
    assert told("a.txt", "a \x1b[2J b", "a \u202ec b").isprintable()
