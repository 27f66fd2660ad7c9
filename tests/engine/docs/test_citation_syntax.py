"""Every example of docs/citation-syntax.md does what the page says it does."""

from __future__ import annotations

import re

import pytest

from explainer.loading.yaml_text import read_yaml
from explainer.markdown.render import Renderer
from explainer.markdown.scan import scan
from explainer.site.page import FrontMatter
from tests.engine.docs.tables import DOCS

TEXT = (DOCS / "citation-syntax.md").read_text("utf-8")
FENCE = r"^```(\w*)\n(.*?)^```$"
FENCED = re.findall(FENCE, TEXT, re.DOTALL | re.MULTILINE)


def _section(title: str) -> str:
    (found,) = re.findall(rf"^## {title}\n(.*?)(?=^## |\Z)", TEXT, re.DOTALL | re.MULTILINE)
    return str(found)


def _example(title: str) -> str:
    """The one example of a section that is set as code."""
    ((_, example),) = re.findall(FENCE, _section(title), re.DOTALL | re.MULTILINE)
    return str(example)


def test_there_are_examples_of_front_matter_of_a_note_and_of_blocks() -> None:
    assert [language for language, _ in FENCED] == ["yaml", "", ""]


def test_front_matter_of_the_example_is_read() -> None:
    lines = FENCED[0][1].split("\n")
    assert (lines[0], lines[-2]) == ("---", "---")
    parsed = read_yaml("\n".join(lines[1:-2]), "example")
    assert parsed.problems == []
    assert FrontMatter.model_validate(parsed.value).topics == ("bridges", "dam")


@pytest.mark.parametrize(
    ("example", "expected"),
    [
        ("[@board-lists-11]", [("board-lists-11", None, None)]),
        ("[@some-id, p. 4]", [("some-id", "p. 4", None)]),
        ("[see @one-id; @other-id, ¶ 3]", [("one-id", None, "see"), ("other-id", "¶ 3", None)]),
    ],
)
def test_citation_of_the_table_is_read(example: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert f"| `{example}` |" in _section("Citing")
    found = scan(f"Words.{example}\n", "page").citations
    assert [(item.key, item.locator, item.prefix) for item in found] == expected
    rendered = Renderer().render(f"Words.{example}\n").markers
    assert [(item.key, item.locator, item.prefix) for item in rendered] == expected


def test_every_row_of_the_table_is_tested() -> None:
    assert len(re.findall(r"^\| `\[", _section("Citing"), re.MULTILINE)) == 3


def test_marker_comes_after_the_full_stop() -> None:
    (example,) = re.findall(r"`(…were closed\.\[@some-id\])`", _section("Citing"))
    (part,) = Renderer().render(example).parts
    assert part.html.startswith('<p>…were closed.<sup class="marker"><a ')


def test_backslash_keeps_the_bracket() -> None:
    (example,) = re.findall(r"`(\\\[@not-a-citation\])`", _section("Citing"))
    assert scan(example, "page").citations == ()
    assert Renderer().render(example).parts[0].html == "<p>[@not-a-citation]</p>"


def test_explanatory_note_of_the_example_has_its_own_stream() -> None:
    marker, definition = re.findall(r"`(\[\^old-harbour\].*?)`", _section("Explanatory notes"))
    prose = Renderer().render(f"A word.{marker} A fact.[@some-id]\n\n{definition}\n")
    assert [note.label for note in prose.explanatory_notes] == ["i"]
    assert [item.label for item in prose.markers] == ["1a", "1b"]
    assert scan(f"A word.{marker}\n\n{definition}\n", "page").malformed == ()


def test_note_of_the_example_has_two_paragraphs_and_a_list() -> None:
    (note,) = Renderer().render(f"A word.[^old-harbour]\n\n{_example('Explanatory notes')}").explanatory_notes
    assert [note.html.count(tag) for tag in ("<p>", "<ul>", "<pre>")] == [2, 1, 0]
    assert note.html.count('role="doc-noteref"') == 2


def test_blocks_of_the_example_are_laid_out_in_order() -> None:
    example = _example("Blocks")
    expected = [("timeline", "dam"), ("question", "what-it-cost"), ("fact", "board-lists-11")]
    expected += [("chart", "crossings"), ("record-in-numbers", ""), ("keypoints", "")]
    assert scan(example, "page").bad_blocks == ()
    assert [(embed.kind, embed.key) for embed in scan(example, "page").embeds] == expected[:-1]
    assert [(part.kind, part.key) for part in Renderer().render(example).parts] == expected


def test_framing_is_our_own_last_line() -> None:
    assert "`{.framing}`" in _section("Our own framing")
    text = "Words that lead on.\n{.framing}\n"
    assert [paragraph.framing for paragraph in scan(text, "page").paragraphs] == [True]
    assert Renderer().render(text).parts[0].html == '<p class="framing">Words that lead on.</p>'
