"""Markdown with its markers: numbered as a reader meets them, each leading to its note and named for the way back."""

from __future__ import annotations

import html
import re

import pytest

from explainer.exports.markdown.footnotes import plain_parts
from explainer.markdown.numbering import letters, roman
from explainer.markdown.render import Renderer
from explainer.site.prose import Prose

ALL_ORDERS = """\
> In a quotation.[@quoted]

| in a | table |
|---|---|
| *emphasised*[@cell-one] | [@cell-two] |

1. In a list.[@item]
    - Deeper.[@deeper]
    - **Bold [@bold]** and [@after-bold].
2. Again.[@quoted]

Term
:   Its definition.[@definition]

## A heading[@heading]

Last.[@last; @quoted]
"""

TWICE = "Once.[@one]\n\nTwice.[@one] Other.[@two]\n"


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return Renderer()


def body(prose: Prose) -> str:
    return "".join(part.html for part in prose.parts)


def test_numbers_follow_the_order_of_reading(renderer: Renderer) -> None:
    prose = renderer.render(ALL_ORDERS)
    order = ["quoted", "cell-one", "cell-two", "item", "deeper", "bold", "after-bold", "definition", "heading", "last"]
    assert list(dict.fromkeys(marker.key for marker in prose.markers)) == order
    assert {marker.key: marker.number for marker in prose.markers} == {key: n for n, key in enumerate(order, start=1)}


def test_every_marker_stands_in_the_page_those_of_one_place_by_their_numbers(renderer: Renderer) -> None:
    prose = renderer.render(ALL_ORDERS)
    by_anchor = {marker.anchor: marker for marker in prose.markers}
    shown = re.findall(r'id="(ref-[^"]*)"', body(prose))
    assert sorted(shown) == sorted(by_anchor)
    groups = re.findall(r'<span class="markers">(.*?)</span>', body(prose))
    assert groups
    for group in groups:
        numbers = [by_anchor[anchor].number for anchor in re.findall(r'id="(ref-[^"]*)"', group)]
        assert numbers == sorted(numbers)


def test_marker_leads_to_its_note_and_has_a_name_for_the_way_back(renderer: Renderer) -> None:
    links = re.findall(r'<sup class="marker"><a ([^>]*)>(.*?)</a></sup>', body(renderer.render(TWICE)))
    assert [(dict(re.findall(r'([a-z]+)="([^"]*)"', attributes)), label) for attributes, label in links] == [
        ({"href": "#note-one", "id": "ref-one-1", "role": "doc-noteref"}, "1<i>a</i>"),
        ({"href": "#note-one", "id": "ref-one-2", "role": "doc-noteref"}, "1<i>b</i>"),
        ({"href": "#note-two", "id": "ref-two-1", "role": "doc-noteref"}, "2"),
    ]


@pytest.mark.parametrize(
    ("number", "expected"), [(1, "a"), (26, "z"), (27, "aa"), (52, "az"), (53, "ba"), (703, "aaa")]
)
def test_letters_go_on_after_z(number: int, expected: str) -> None:
    assert letters(number) == expected


@pytest.mark.parametrize(
    ("number", "expected"), [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl"), (1994, "mcmxciv")]
)
def test_notes_count_in_roman_numerals(number: int, expected: str) -> None:
    assert roman(number) == expected


def test_thirty_uses_of_a_note_have_thirty_labels(renderer: Renderer) -> None:
    labels = [marker.label for marker in renderer.render("Again.[@one] " * 30).markers]
    assert (len(set(labels)), labels[25], labels[26], labels[29]) == (30, "1z", "1aa", "1ad")


def test_several_ids_in_one_bracket_are_a_group_of_markers(renderer: Renderer) -> None:
    text = body(renderer.render("Words.[see @one, p. 4; @two]"))
    assert text.startswith('<p>Words.<span class="markers"><sup class="marker">')
    assert text.count("<sup") == 2


def test_explanatory_notes_have_their_own_stream(renderer: Renderer) -> None:
    prose = renderer.render(
        "A[^b] fact.[@one] Again[^b] and[^a].\n\n[^a]: Words of *a*.[@two]\n[^b]: Words of b.\n    And more.\n"
    )
    assert [(note.label, note.anchor, len(note.uses)) for note in prose.explanatory_notes] == [
        ("i", "note_b", 2),
        ("ii", "note_a", 1),
    ]
    assert "<em>a</em>" in prose.explanatory_notes[1].html
    assert [use.anchor for use in prose.explanatory_notes[0].uses] == ["ref_b_1", "ref_b_2"]
    assert [marker.label for marker in prose.markers] == ["1", "2"]
    assert "Words of" not in body(prose)


def test_blocks_part_the_prose_where_they_stand(renderer: Renderer) -> None:
    prose = renderer.render(
        "Before.[@one]\n\n/// timeline | dam\n///\n\n/// question | why\n///\n\nAfter.\n\n"
        "/// keypoints\n- Point.[@one]\n///\n"
    )
    parts = [(part.kind, part.key) for part in prose.parts]
    assert parts == [("html", ""), ("timeline", "dam"), ("question", "why"), ("html", ""), ("keypoints", "")]
    assert prose.parts[4].html.startswith("<ul>")
    assert [marker.label for marker in prose.markers] == ["1a", "1b"]


def test_headings_have_anchors_and_make_the_contents(renderer: Renderer) -> None:
    prose = renderer.render("## What *is* & isn’t [@one]\n\n### Deeper\n\n## ¿Qué pasó?\n\n## ¿Qué pasó?\n")
    anchors = [heading.anchor for heading in prose.headings]
    assert len(set(anchors)) == len(anchors) == 3
    assert re.findall(r'<h2 id="([^"]*)"', body(prose)) == anchors
    assert [heading.label for heading in prose.headings][1:] == ["¿Qué pasó?", "¿Qué pasó?"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ('"quoted"', "“quoted”"),
        ("it's", "it’s"),
        ("1 -- 2", "1 – 2"),
        ("a --- b", "a — b"),
        ("wait...", "wait…"),
        ('`it\'s -- "code"`', '<code>it\'s -- "code"</code>'),
        ("A & B < C", "A & B < C"),
    ],
)
def test_typewriter_signs_become_those_of_print(renderer: Renderer, typed: str, expected: str) -> None:
    assert html.unescape(renderer.render(typed).parts[0].html) == f"<p>{expected}</p>"


@pytest.mark.parametrize(
    "hostile",
    ["<b>bold</b>", "<script>alert(1)</script>", "<!-- x -->", "&lt;b&gt;", "<div>\n\nwords\n\n</div>", "<?php ?>"],
)
def test_html_in_prose_is_shown_and_never_obeyed(renderer: Renderer, hostile: str) -> None:
    tags = set(re.findall(r"</?([a-zA-Z!?][^\s>]*)", body(renderer.render(hostile))))
    assert tags <= {"p"}


def test_pages_do_not_leak_into_each_other(renderer: Renderer) -> None:
    first = renderer.render(ALL_ORDERS)
    renderer.render("Other.[@one][^n]\n\n[^n]: Words.\n\n## Heading\n\n*[ABC]: a b c\n\n[r]: https://example.org/\n")
    assert renderer.render(ALL_ORDERS) == first
    assert Renderer().render(ALL_ORDERS) == first


def test_every_address_is_known(renderer: Renderer) -> None:
    prose = renderer.render("[a](/a/) ![b](/b.png) <https://c.example/?d&e> [f][g]\n\n[g]: /h/ 'Title'\n")
    assert [(link.target, link.words, link.image) for link in prose.links] == [
        ("/a/", "a", False),
        ("/b.png", "b", True),
        ("https://c.example/?d&e", "https://c.example/?d&e", False),
        ("/h/", "f", False),
    ]


def test_faulty_bracket_stays_as_it_is_in_plain_text(renderer: Renderer) -> None:
    text = "One.[@one;] Two.[@two\n\n;@three] Right.[@one]"
    (part,) = plain_parts(text, renderer.render(text).markers)
    assert part.text == "One.[@one;] Two.[@two\n\n;@three] Right.[^1]"


@pytest.mark.parametrize(
    "table", ["| a | b |\n|---|---|\n| x | y |", "| alone |\n|---|\n| x |", "a | b\n--- | ---\nx | y"]
)
def test_table_is_framed_by_its_last_line(renderer: Renderer, table: str) -> None:
    framed = body(renderer.render(f"{table}\n{{.framing}}"))
    assert framed == body(renderer.render(table)).replace("<table>", '<table class="framing">')


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Words.\n- a\n- b", ["list", "list"]),
        ("Words.[@one]\n1. a", ["list"]),
        ("- a\n- b\n    - c\n\n1. d\n2. e", []),
        ("| a | b |\n|---|\n| x | y |", ["table"]),
        ("| a | b |\n|---|---|\n| x | y |", []),
        ("Words.[^n]\n\n[^n]: Words.\n- a", ["list"]),
        ("Words.[^n]\n\n[^n]: Words.\n    - a", []),
        ("[^n]: | a | b |\n|---|---|\n| x | y |\n{.framing}", []),
        ("Framing {.framing} within.", ["framing"]),
        ("Words.\n\n{.framing}", ["framing"]),
        ("Words.\n{.framing}\n\n- an item {.framing}", []),
        ("A note[^my note] and ^[another].", ["note"]),
        ("A note.[^n]\n\n[^n]: Words.", []),
        ("**Bold ** and **right**.", ["emphasis"]),
        ("[a](b", ["link"]),
        (r"\*\*kept\*\*, \[^kept], \[a](b, `**code**`", []),
        ("```\n**code\n- code\n```", []),
    ],
)
def test_what_markdown_does_not_read_is_noted(renderer: Renderer, text: str, kinds: list[str]) -> None:
    assert [misread.kind for misread in renderer.render(text).misread] == kinds


@pytest.mark.parametrize(
    ("text", "cites"),
    [
        ("[a[@one]](/x/)", True),
        ("[a[^n]](/x/)", True),
        ("[*a [@one]*][r]\n\n[r]: /x/", True),
        ("[a](/x/)[@one]", False),
    ],
)
def test_marker_inside_a_link_is_known(renderer: Renderer, text: str, cites: bool) -> None:
    assert [link.cites for link in renderer.render(text).links] == [cites]


def test_anchors_are_those_of_headings_markers_and_notes(renderer: Renderer) -> None:
    prose = renderer.render("## A heading\n\nWords.[@one][^n]\n\n[^n]: Of the note.[@two]\n")
    assert prose.anchors == {"a-heading", "ref-one-1", "note-one", "ref-two-1", "note-two", "note_n"} | {"ref_n_1"}


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("What to watch", "what-to-watch"),
        ("Notes", "notes-section"),
        ("References", "references-section"),
        ("Note on sources", "note-on-sources-section"),
    ],
)
def test_heading_never_takes_an_anchor_of_the_template(heading: str, anchor: str) -> None:
    assert [found.anchor for found in Renderer().render(f"## {heading}\n\nWords.").headings] == [anchor]


@pytest.mark.parametrize(
    ("block", "anchor"), [("question", "a-record_1"), ("chart", "a-record_1"), ("fact", "a-record")]
)
def test_heading_never_takes_the_id_under_which_a_record_is_laid_out(block: str, anchor: str) -> None:
    for text in (f"## A record\n\n/// {block} | a-record\n///\n", f"/// {block} | a-record\n///\n\n## A record\n"):
        assert [found.anchor for found in Renderer().render(text).headings] == [anchor]
