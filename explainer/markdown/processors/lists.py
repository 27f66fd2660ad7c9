"""Lists as they are typed: the number typed is the number shown, and whatever is indented by two spaces is inside.

Python-Markdown's own lists count anew, take a number after bullets for a bullet, and know no indentation but four.
These go by the indentation of the item above, as `outline` does for who reads the source.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.treeprocessors import Treeprocessor

from explainer.markdown import syntax
from explainer.markdown.processors.items import begins, ends, inner_blocks, width_of

_INDENT, _WIDTH, _LOOSE, _NUMBER = (f"explainer-{name}" for name in ("indent", "width", "loose", "number"))
_ONE_DIGIT, _TWO_DIGITS = 9, 99
_GOES_ON = "explainer-goes-on"  # what comes next stands right below, with no empty line between


def register_lists(md: Markdown) -> None:
    """In the place of Python-Markdown's own lists, and of its code by indentation."""
    processors = md.parser.blockprocessors
    for name in ("ulist", "olist", "code", "indent", "defindent"):
        if name in processors:
            processors.deregister(name)
    processors.register(_Lists(md.parser), "lists", 40)
    processors.register(_Inside(md.parser), "inside", 90)
    md.treeprocessors.register(_Tight(md), "tight_lists", 65)


class _Lists(BlockProcessor):
    """Items that begin in a block, each with the lines that go on with it."""

    def test(self, parent: etree.Element, block: str) -> bool:
        return bool(syntax.LIST_ITEM.match(block))

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        lines = blocks.pop(0).split("\n")
        above, tag = self.lastChild(parent), _tag(lines[0])
        if above is not None and above.tag == tag and above.get(_INDENT):
            items = above
            if not items.attrib.pop(_GOES_ON, ""):
                items.set(_LOOSE, "yes")
        else:
            items = etree.SubElement(parent, tag, {_INDENT: "0"})
        while lines:
            if _tag(lines[0]) != tag:
                break
            indent = syntax.indentation(lines[0])
            end = next((at for at, line in enumerate(lines) if at and _leaves(line, indent)), len(lines))
            self._item(items, lines[:end], indent)
            lines = lines[end:]
        if lines:
            blocks.insert(0, "\n".join(lines))

    def _item(self, items: etree.Element, lines: list[str], indent: int) -> None:
        match = syntax.LIST_ITEM.match(lines[0])
        assert match
        width = width_of(lines[1:], indent)
        item = etree.SubElement(items, "li", {_INDENT: str(indent), _WIDTH: str(width or "")})
        if items.tag == "ol":
            item.set(_NUMBER, match["marker"].split(".")[0])
        _parse(self.parser, item, inner_blocks([lines[0][match.end() :], *lines[1:]], width))


class _Inside(BlockProcessor):
    """A block behind an empty line that is indented so far that it stands inside the item or definition above it."""

    def test(self, parent: etree.Element, block: str) -> bool:
        item = self._above(parent)
        return item is not None and syntax.indentation(block) - int(item.get(_INDENT, "0")) >= syntax.INSIDE

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        item = self._above(parent)
        assert item is not None
        lines = blocks.pop(0).split("\n")
        indent = int(item.get(_INDENT, "0"))
        width = int(item.get(_WIDTH) or syntax.indentation(lines[0]))
        item.set(_WIDTH, str(width))
        end = next((at for at, line in enumerate(lines) if at and _follows(line, item, indent)), len(lines))
        if end < len(lines):
            blocks.insert(0, "\n".join(lines[end:]))
            parent[-1].set(_GOES_ON, "yes")
        inside = inner_blocks(lines[:end], width)
        if not self._goes_on(item, inside[0]):
            parent[-1].set(_LOOSE, "yes")
        if item.tag == "dd" and item.text:
            first = etree.Element("p")
            first.text, item.text = item.text, ""
            item.insert(0, first)
        _parse(self.parser, item, inside)

    def _above(self, parent: etree.Element) -> etree.Element | None:
        """The last item of the list that stands right above; a definition, of one of definitions."""
        above = self.lastChild(parent)
        return self.lastChild(above) if above is not None and (above.get(_INDENT) or above.tag == "dl") else None

    def _goes_on(self, item: etree.Element, block: str) -> bool:
        """Whether the block belongs to a list that stands last in the item, so that the outer list stays as it is."""
        if self.test(item, block):
            return True
        last = self.lastChild(item)
        return last is not None and bool(syntax.LIST_ITEM.match(block)) and last.tag == _tag(block)


class _Tight(Treeprocessor):
    """Items with no empty line between them hold words, not paragraphs; numbers are set where they are not the next."""

    def run(self, root: etree.Element) -> None:
        for items in root.iter():
            if items.get(_INDENT) is None or items.tag not in ("ul", "ol"):
                continue
            loose = items.attrib.pop(_LOOSE, "")
            items.attrib.pop(_GOES_ON, "")
            del items.attrib[_INDENT]
            if items.tag == "ol":
                _set_numbers(items)
            for item in items:
                for name in (_INDENT, _WIDTH):
                    item.attrib.pop(name, None)
                if not loose and len(item) and item[0].tag == "p":
                    item.text = item[0].text
                    item.remove(item[0])
        for definition in root.iter("dd"):
            definition.attrib.pop(_WIDTH, None)
        for definitions in root.iter("dl"):
            for name in (_LOOSE, _GOES_ON):
                definitions.attrib.pop(name, None)


def _set_numbers(items: etree.Element) -> None:
    """The numbers that were typed; a class says how much room the longest of them needs."""
    follows, most = 1, 0
    for item in items:
        number = int(item.attrib.pop(_NUMBER, follows))
        if number != follows and item is items[0]:
            items.set("start", str(number))
        elif number != follows:
            item.set("value", str(number))
        follows = number + 1
        most = max(most, number)
    if most > _ONE_DIGIT:
        items.set("class", "two-digits" if most <= _TWO_DIGITS else "more-digits")


def _tag(line: str) -> str:
    match = syntax.LIST_ITEM.match(line)
    if not match:
        return ""
    return "ol" if match["marker"][0].isdecimal() else "ul"


def _leaves(line: str, indent: int) -> bool:
    """Whether the line does not go on with an item of that indentation: a marker, code or a quotation outside it."""
    is_item = bool(syntax.LIST_ITEM.match(line)) and syntax.indentation(line) - indent < syntax.INSIDE
    return is_item or ends(line, indent)


def _follows(line: str, item: etree.Element, indent: int) -> bool:
    """Whether the line, right below others that stand inside the item, begins what follows the item."""
    if item.tag == "dd":
        return bool(syntax.DEFINITION.match(line)) and syntax.indentation(line) < syntax.INSIDE
    return begins(line) and _leaves(line, indent)


def _parse(parser: BlockParser, item: etree.Element, blocks: list[str]) -> None:
    """All paragraphs of an item are such until its list is whole (`_Tight`)."""
    parser.state.set("looselist")
    parser.parseBlocks(item, blocks)
    parser.state.reset()
