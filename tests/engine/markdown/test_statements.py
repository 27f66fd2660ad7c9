"""A page's words, each with the citations behind them, at the place where they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from explainer.markdown.outline import outline
from explainer.markdown.scan import scan
from explainer.markdown.source_text import source_text
from explainer.markdown.statements import statements
from explainer.site.page import Statement

PAGE = """\
First words.[@one] Second words.[@two; @three] [@four]
A sentence that
goes on.[@five]
No citation here.

## A heading of 2026 ##

- An item of `code 12`.[@six]
- See [the page](/there/2025/) of <https://example.org/33>.[@seven]
{.framing}

Words with a note[^why] in them.[@eight]

[there]: https://there.example/ "A title"

[^why]: Its words.[@nine]
    They go on.[@ten]

| what | when |
|---|---|
| kept[@one] | 12 |
"""


def told(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    return [(" ".join(found.text.split()), found.keys, found.kind) for found in scan(text, "p.md").statements]


def test_words_go_with_the_citations_behind_them() -> None:
    assert told(PAGE) == [
        ("First words.", ("one",), "prose"),
        ("Second words.", ("two", "three", "four"), "prose"),
        ("A sentence that goes on.", ("five",), "prose"),
        ("No citation here.", (), "prose"),
        ("A heading of 2026", (), "heading"),
        ("An item of .", ("six",), "prose"),
        ("See [the page] of .", ("seven",), "framing"),
        ("Words with a note in them.", ("eight",), "prose"),
        ("Its words.", ("nine",), "note"),
        ("They go on.", ("ten",), "note"),
        ("| what | when |", (), "prose"),
        ("| kept", ("one",), "prose"),
        ("| 12 |", (), "prose"),
    ]


def test_a_statement_knows_its_paragraph() -> None:
    found = scan(PAGE, "p.md")
    keys = [found.paragraphs[one.paragraph].keys for one in found.statements if one.paragraph is not None]
    assert keys[0] == ("one", "two", "three", "four", "five")
    assert [one.keys for one in found.statements if one.paragraph is None] == [(), ("nine",), ("ten",)]


def test_a_heading_has_its_level_its_words_and_its_place() -> None:
    (found,) = scan(PAGE, "p.md", 11).headings
    assert (found.level, found.text, found.location.line, PAGE[found.offset :][:5]) == (
        2,
        "A heading of 2026",
        16,
        "A hea",
    )


@given(st.text(alphabet="aZ1 .\n|#-*[]@^:();`<>/&é", max_size=120))
def test_each_sign_of_a_statement_is_that_of_the_page_at_its_place_or_blank(text: str) -> None:
    source = source_text(text, "p.md", 1)
    for found in statements(source, outline(source)[0], tuple(scan(text, "p.md").paragraphs)):
        assert isinstance(found, Statement)
        there = text[found.offset : found.offset + len(found.text)]
        assert len(there) == len(found.text)
        assert all(sign in (shown, " ") or sign.isspace() for sign, shown in zip(found.text, there, strict=True))
