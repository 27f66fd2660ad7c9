"""The cells of a table in prose are named, so that each can be read without its row and column in sight."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from markdown import Markdown

from explainer.markdown.render import Renderer
from explainer.markdown.tables import TableLabels


def labelled(text: str) -> ElementTree.Element:
    """The tree of the text, with its tables labelled."""
    md = Markdown(extensions=["tables"])
    root = md.parser.parseDocument(text.split("\n")).getroot()
    assert root is not None
    TableLabels(md).run(root)
    return root


def cells(text: str) -> list[tuple[str, dict[str, str]]]:
    """Each cell of the body as its tag and its attributes."""
    return [(cell.tag, dict(cell.attrib)) for row in labelled(text).iterfind("*/tbody/tr") for cell in row]


ROW = ("th", {"scope": "row"})


def test_the_first_cell_of_a_row_is_its_heading_and_the_others_name_their_column() -> None:
    text = "| Day | Boats | Piers |\n|---|---|---|\n| Monday | 1 | 2 |\n| Tuesday | 3 | 4 |"
    named = [("td", {"data-label": "Boats"}), ("td", {"data-label": "Piers"})]
    assert cells(text) == [ROW, *named, ROW, *named]


def test_the_headings_of_columns_say_that_they_are() -> None:
    root = labelled("| Day | Boats |\n|---|---|\n| Monday | 1 |")
    assert [(one.tag, one.attrib, one.text) for one in root.iterfind("*/thead/tr/th")] == [
        ("th", {"scope": "col"}, "Day"),
        ("th", {"scope": "col"}, "Boats"),
    ]


@pytest.mark.parametrize(
    ("heading", "label", "text", "small"),
    [
        ("Boats", "Boats", "Boats", None),
        ("Boats (from May)", "Boats", "Boats ", "(from May)"),
        ("Boats (from May) there", "Boats", "Boats ", "(from May) there"),
        ("Boats[@a]", "Boats", "Boats[@a]", None),
        ("Boats [@a] (from May)", "Boats", "Boats [@a] (from May)", None),
        ("(from May)", None, None, "(from May)"),
        ("", None, None, None),
    ],
)
def test_what_stands_in_brackets_explains_the_column_and_is_no_part_of_its_name(
    heading: str, label: str | None, text: str | None, small: str | None
) -> None:
    root = labelled(f"| Day | {heading} |\n|---|---|\n| Monday | 1 |")
    found = root.findall("*/thead/tr/th")[1]
    cell = root.findall("*/tbody/tr/td")[0]
    assert cell.get("data-label") == label
    assert (found.text or None, found.findtext("small")) == (text, small)


def test_a_table_of_one_column_has_headings_of_rows_alone() -> None:
    assert cells("| Day |\n|---|\n| Monday |") == [ROW]


def test_each_of_several_tables_names_its_own_columns() -> None:
    text = "| Day | Boats |\n|---|---|\n| Monday | 1 |\n\n> | Day | Piers |\n> |---|---|\n> | Monday | 2 |"
    labels = [cell.get("data-label") for cell in labelled(text).iter("td")]
    assert labels == ["Boats", "Piers"]


def test_how_columns_are_aligned_is_a_class_on_pages_and_a_style_in_feeds() -> None:
    text = "| Day | Boats | Piers | Cars |\n|:--|--:|:-:|---|\n| Monday | 1 | 2 | 3 |"
    (page,) = Renderer().render(text).parts
    assert " style=" not in page.html
    assert re.findall(r'<t[hd] class="(\w+)"', page.html) == ["start", "end", "center"] * 2
    assert 'class="' not in page.in_feeds
    assert re.findall(r'style="text-align: (\w+);"', page.in_feeds) == ["left", "right", "center"] * 2


def test_a_framed_table_keeps_its_class_in_feeds() -> None:
    (page,) = Renderer().render("| Day | Boats |\n|--:|--:|\n| Monday | 1 |\n{.framing}").parts
    assert page.in_feeds.startswith('<table class="framing">')
