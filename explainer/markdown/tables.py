"""Tables in prose: the first cell of a row is its heading, and each other cell names the column that it stands in.

Markdown drops a cell too many and adds one too few, in silence: such rows are noted, for a check to name.

Narrow screens show a row as a block, where the heading of its column is far away; only its words before a bracket are
repeated there. What stands in brackets explains the column, and is set apart as small print.

How a column is aligned (`|---:|`) is a class: pages let no element have a style of its own. Feeds have no style sheet
of ours, and get the style.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from markdown import Markdown
from markdown.extensions.tables import TableProcessor
from markdown.treeprocessors import Treeprocessor

_ALIGNED = {"left": "start", "center": "center", "right": "end"}  # the class of a cell by its alignment in Markdown
_HEADING = re.compile(r"(?P<name>[^(\[]*)(?P<more>\(.*)?", re.DOTALL)

_CONFIG = {"use_align_attribute": False}


@dataclass(frozen=True, slots=True)
class UnevenRow:
    """A row as it was typed, how many cells it has, and how many columns its table."""

    typed: str
    cells: int
    columns: int


class Table(TableProcessor):
    """Markdown's tables; `uneven` gets the rows whose cells are not as many as the columns."""

    def __init__(self, md: Markdown, uneven: list[UnevenRow]) -> None:
        processors = md.parser.blockprocessors
        known: Any = processors["table"] if "table" in processors else None  # noqa: SIM401 - it has no such method
        super().__init__(md.parser, known.config if known else _CONFIG)
        self.uneven = uneven

    def _build_row(self, row: str, parent: etree.Element, align: Sequence[str | None]) -> None:
        cells = len(self._split_row(row))  # type: ignore[attr-defined]
        if cells != len(align):
            self.uneven.append(UnevenRow(row, cells, len(align)))
        super()._build_row(row, parent, align)  # type: ignore[misc]


class TableLabels(Treeprocessor):
    """Runs before inline patterns, on the cells' bare text."""

    def run(self, root: etree.Element) -> None:
        for table in root.iter("table"):
            _align(table)
            names = [_name(heading) for heading in table.iter("th")]
            for row in table.iterfind("tbody/tr"):
                for name, cell in zip(names, row, strict=False):
                    if cell is row[0]:
                        cell.tag = "th"
                        cell.set("scope", "row")
                    elif name:
                        cell.set("data-label", name)


def _align(table: etree.Element) -> None:
    for cell in table.iter():
        side = cell.attrib.pop("style", "").removeprefix("text-align: ").rstrip(";")
        if side:
            cell.set("class", _ALIGNED[side])


def align_for_feeds(root: etree.Element) -> None:
    """Turns the classes of aligned cells into styles."""
    styles = {name: f"text-align: {side};" for side, name in _ALIGNED.items()}
    for cell in root.iter():
        if cell.tag in ("th", "td") and cell.get("class") in styles:
            cell.set("style", styles[cell.attrib.pop("class")])


def _name(heading: etree.Element) -> str:
    """The column's name; what explains it becomes small print."""
    heading.set("scope", "col")
    match = _HEADING.match(heading.text or "")
    if not match:
        return ""
    if match["more"]:
        heading.text = match["name"]
        etree.SubElement(heading, "small").text = match["more"]
    return match["name"].strip()
