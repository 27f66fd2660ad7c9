"""Explanatory notes: `[^label]: words`, the lines that go on with them, and all that is indented below."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import MutableMapping

from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor

from explainer.markdown import syntax
from explainer.markdown.processors.items import ends, inner_blocks, width_of

_INNER = ("li", "dd", "blockquote")  # a note begins at the left margin


class Definitions(BlockProcessor):
    """Takes notes out of the flow, by their labels; the first of each label counts."""

    RE = re.compile(syntax.EXPLANATORY_DEFINITION, re.MULTILINE)

    def __init__(self, parser: BlockParser, found: MutableMapping[str, etree.Element]) -> None:
        super().__init__(parser)
        self.found = found

    def test(self, parent: etree.Element, block: str) -> bool:
        return parent.tag not in _INNER and bool(self.RE.search(block))

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        block = blocks.pop(0)
        match = self.RE.search(block)
        assert match
        if match.start():
            blocks[:0] = [block[: match.start()].rstrip("\n"), block[match.start() :]]
            return
        lines = block[match.end() :].split("\n")
        of_items = bool(syntax.LIST_ITEM.match(lines[0]))
        end = next((at for at, line in enumerate(lines) if at and _leaves(line, of_items)), len(lines))
        inside, rest = lines[:end], lines[end:]
        width = width_of(inside[1:])
        item = etree.Element("li")
        self._parse(item, inner_blocks(inside, width))
        if rest:
            blocks.insert(0, "\n".join(rest))
        else:
            self._go_on(item, blocks, width)
        self.found.setdefault(match[1], item)

    def _go_on(self, item: etree.Element, blocks: list[str], width: int) -> None:
        """With every block behind an empty line that is indented."""
        while blocks and syntax.indentation(blocks[0].lstrip("\n")) >= syntax.INSIDE:
            lines = blocks.pop(0).strip("\n").split("\n")
            width = width or syntax.indentation(lines[0])
            end = next((at for at, line in enumerate(lines) if at and _leaves(line)), len(lines))
            self._parse(item, inner_blocks(lines[:end], width))
            if end < len(lines):
                blocks.insert(0, "\n".join(lines[end:]))
                return

    def _parse(self, item: etree.Element, blocks: list[str]) -> None:
        self.parser.state.set("note")
        self.parser.parseBlocks(item, blocks)
        self.parser.state.reset()


def _leaves(line: str, of_items: bool = False) -> bool:
    """Whether the line begins something outside the note, without an empty line above it."""
    if of_items and syntax.LIST_ITEM.match(line) and syntax.indentation(line) < syntax.INSIDE:
        return True
    others = (Definitions.RE, syntax.HEADING, syntax.BREAK)
    return any(other.match(line) for other in others) or line.startswith("///") or ends(line, 0)
