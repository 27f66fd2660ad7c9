"""Explanatory notes hold paragraphs, lists and code, indented by two spaces or more; what they cite is read."""

from __future__ import annotations

import re

import pytest

from explainer.markdown.processors.items import begins, ends, inner_blocks, width_of
from explainer.markdown.processors.notes import Definitions
from explainer.markdown.render import Renderer
from explainer.markdown.scan import scan

RENDERER = Renderer()


def note(text: str) -> tuple[str, str]:
    """The one note's HTML, and what is left on the page; markers are their labels in brackets."""
    prose = RENDERER.render(f"So.[^n]\n\n{text}")
    html = ["".join(part.html for part in prose.parts), *(one.html for one in prose.explanatory_notes)]
    page, words = (re.sub(r"\n", " ", re.sub(r"<sup.*?>(\w+)</a></sup>", r"[\1]", one)) for one in html)
    return words, page.removeprefix("<p>So.[i]</p>").strip()


@pytest.mark.parametrize("indent", ["  ", "   ", "    ", "      ", "\t"])
@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("One.\n\n{}Two.[@a]", "<p>One.</p><p>Two.[1]</p>"),
        ("One.\n\n{0}Two.\n\n{0}Three.", "<p>One.</p><p>Two.</p><p>Three.</p>"),
        ("One.\n{}goes on.", "<p>One. goes on.</p>"),
        ("\n{}One.[@a]", "<p>One.[1]</p>"),
        ("\n{0}One.\n\n{0}Two.", "<p>One.</p><p>Two.</p>"),
        ("One.\n\n{0}- a[@a]\n{0}- b", "<p>One.</p><ul><li>a[1]</li><li>b</li></ul>"),
        ("One.\n{0}3. a\n{0}4. b", '<p>One.</p><ol start="3"><li>a</li><li>b</li></ol>'),
        ("One.\n\n{0}> Two.", "<p>One.</p><blockquote><p>Two.</p></blockquote>"),
        ("One.\n\n{0}```\n{0}a\n{0}```", "<p>One.</p><pre><code>a </code></pre>"),
    ],
)
def test_what_is_indented_belongs_to_the_note(indent: str, inside: str, expected: str) -> None:
    words, page = note(f"[^n]: {inside.format(indent)}\n\nMore words.")
    assert re.sub(r"(?<=[lr>]>) (?=<)|(?<=<[uo]l>) | (?=</?[uo]l>)", "", words) == expected
    assert page == "<p>More words.</p>"


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("[^n]: One.\n\nTwo.", "<p>Two.</p>"),
        ("[^n]: One.\n\n Two.", "<p>Two.</p>"),
        ("[^n]: One.\n## Two", '<h2 id="two">Two</h2>'),
        ("[^n]: One.\n> Two.", "<blockquote> <p>Two.</p> </blockquote>"),
        ("[^n]: One.\n```\nTwo.\n```", "<pre><code>Two. </code></pre>"),
        ("[^n]: One.\n\nTwo.\n\n    Three.", "<p>Two.</p> <p>Three.</p>"),
    ],
)
def test_what_is_not_indented_stands_outside_it(text: str, page: str) -> None:
    assert note(text) == ("<p>One.</p>", page)


def test_a_line_right_below_goes_on_with_the_note() -> None:
    assert note("[^n]: One\ntwo.") == ("<p>One two.</p>", "")


def test_citations_in_its_later_paragraphs_are_read_and_its_words_need_none() -> None:
    found = scan("So.[@a][^n]\n\n[^n]: One.\n\n    Two.[@b] Three.[@c]\n\n    Four.\n", "p.md")
    assert [(one.key, one.location.line) for one in found.citations] == [("a", 1), ("b", 5), ("c", 5)]
    assert [one.location.line for one in found.paragraphs] == [1]
    assert {one.kind for one in found.statements if one.offset > 12} == {"note"}


def test_a_note_in_a_list_or_quotation_is_none() -> None:
    assert not Definitions(RENDERER.markdown.parser, {}).test(
        RENDERER.markdown.parser.root.makeelement("li", {}), "[^n]: So."
    )


@pytest.mark.parametrize(
    ("lines", "width", "blocks"),
    [
        (["a", "  b"], 2, ["a\nb"]),
        (["a", "  - b", "    - c"], 2, ["a", "- b\n  - c"]),
        (["a", "- b"], 2, ["a\n- b"]),
        (["- a", "  - b"], 2, ["- a\n- b"]),
        (["", "    a"], 4, ["\na"]),
        ([""], 0, []),
    ],
)
def test_the_blocks_inside_an_item(lines: list[str], width: int, blocks: list[str]) -> None:
    assert inner_blocks(lines, width) == blocks
    assert width_of(lines) in (0, width)


def test_what_begins_and_ends_a_block() -> None:
    assert begins("  1. a")
    assert not begins("1.a")
    assert ends("> a", 0)
    assert not ends("  > a", 0)
    assert ends("  > a", 2)
    assert not ends("- a", 0)
