"""Tables in prose: the first cell of a row is its heading, and each other cell names the column that it stands in.

Narrow screens show a row as a block, where the heading of its column is far away; only its words before a bracket are
repeated there. What stands in brackets explains the column, and is set apart as small print.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown.treeprocessors import Treeprocessor

_HEADING = re.compile(r"(?P<name>[^(\[]*)(?P<more>\(.*)?", re.DOTALL)


class TableLabels(Treeprocessor):
    """Runs before inline patterns, on the cells' bare text."""

    def run(self, root: etree.Element) -> None:
        for table in root.iter("table"):
            names = [_name(heading) for heading in table.iter("th")]
            for row in table.iterfind("tbody/tr"):
                for name, cell in zip(names, row, strict=False):
                    if cell is row[0]:
                        cell.tag = "th"
                        cell.set("scope", "row")
                    elif name:
                        cell.set("data-label", name)


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
