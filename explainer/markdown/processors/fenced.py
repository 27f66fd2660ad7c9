"""Fenced code wherever it stands: a preprocessor sets a placeholder for it, and a block processor makes its element."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.preprocessors import Preprocessor
from markdown.util import ETX, STX, AtomicString, code_escape

from explainer.markdown import syntax
from explainer.markdown.fences import Fence, find_fences

_BEGIN = f"{STX}explainer-fence-"
PLACEHOLDER = re.compile(rf"{_BEGIN}(\d+){ETX}")
_LANGUAGE = re.compile(r"[\w.+#-]+")


class Fences(Preprocessor):
    """Takes fenced code out of the text; `found` is that of the page at hand."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.found: list[Fence] = []

    def run(self, lines: list[str]) -> list[str]:
        """Called by Markdown once a page."""
        self.found = [fence for fence in find_fences(lines) if fence.closed]
        kept = list(lines)
        for number, fence in reversed(list(enumerate(self.found))):
            kept[fence.first : fence.last + 1] = [f"{fence.lead}{_BEGIN}{number}{ETX}"]
        return kept


class FencedCode(BlockProcessor):
    """A line that stands for code, in whatever block; the mark of framing right below belongs to the code."""

    def __init__(self, parser: BlockParser, fences: Fences) -> None:
        super().__init__(parser)
        self.fences = fences

    def test(self, parent: etree.Element, block: str) -> bool:
        if _BEGIN not in block:
            return False
        lines = block.split("\n")
        return not syntax.LIST_ITEM.match(lines[0]) and any(PLACEHOLDER.fullmatch(line.strip()) for line in lines)

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        lines = blocks.pop(0).split("\n")
        at = next(at for at, line in enumerate(lines) if PLACEHOLDER.fullmatch(line.strip()))
        if at:
            blocks[:0] = ["\n".join(lines[:at]), "\n".join(lines[at:])]
            return
        match = PLACEHOLDER.fullmatch(lines[0].strip())
        assert match
        pre = self._code(parent, self.fences.found[int(match[1])])
        rest = lines[1:]
        if rest and syntax.FRAMING.fullmatch(rest[0].strip()):
            pre.set("class", "framing")
            del rest[0]
        if rest:
            blocks.insert(0, "\n".join(rest))

    def _code(self, parent: etree.Element, fence: Fence) -> etree.Element:
        pre = etree.SubElement(parent, "pre")
        code = etree.SubElement(pre, "code")
        language = _LANGUAGE.match(fence.info)
        if language:
            code.set("class", f"language-{language[0].lstrip('.')}")
        code.text = AtomicString(code_escape("\n".join(fence.code)) + "\n")
        return pre
