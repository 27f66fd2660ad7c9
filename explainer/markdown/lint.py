"""Finds what was typed as Markdown and is none: lists without an empty line above them, marks without their pair.

Two passes over the tree: one over paragraphs as they were typed, before Markdown reads what stands in their lines; one
over the words that are left when all has been read. A sign behind a backslash, and code, are neither.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable, Iterator

from markdown.treeprocessors import Treeprocessor

from explainer.markdown import syntax
from explainer.site.prose import Misread, MisreadKind

_IN_BLOCKS: dict[MisreadKind, re.Pattern[str]] = {
    "list": re.compile(r"(?<=\n)[ ]*(?:[-*+]|\d{1,2}\.)[ ]+\S.*"),
    "table": re.compile(r"^[ ]*\|?[ ]*:?-{2,}:?[ ]*\|[ |:-]*$", re.MULTILINE),
    "framing": re.compile(syntax.FRAMING_MARK),
}
_IN_WORDS: dict[MisreadKind, re.Pattern[str]] = {  # the first of each in a run of words
    "note": re.compile(r"\^?\[\^[^\]\n]*\]?|\^\[[^\]\n]*\]?"),
    "link": re.compile(r"\[[^\[\]]*\]\([^\s\x02]*"),
    "emphasis": re.compile(r"\*\*[^\s\x02]*"),
}
_CODE = frozenset({"code", "pre"})


class Looking(Treeprocessor):
    """A pass that changes nothing; `found` is what it saw on the page at hand."""

    def __init__(self, look: Callable[[etree.Element], Iterator[Misread]]) -> None:
        super().__init__()
        self.look = look
        self.found: tuple[Misread, ...] = ()

    def run(self, root: etree.Element) -> None:
        """Called by Markdown once a page."""
        self.found = tuple(self.look(root))


def in_blocks(root: etree.Element) -> Iterator[Misread]:
    """For the tree after framing is marked, before inline patterns."""
    for element in root.iter():
        text = element.text or ""
        if element.tag in _CODE:
            continue
        if element.get("class") == "framing" and not text.strip() and not len(element):
            yield Misread("framing", "{.framing}")
        for kind, pattern in _IN_BLOCKS.items():
            yield from (Misread(kind, match[0].strip()) for match in pattern.finditer(text))


def in_words(root: etree.Element) -> Iterator[Misread]:
    """For the tree after inline patterns, before what stood behind a backslash is put back."""
    for element in root.iter():
        for text in (element.text if element.tag not in _CODE else "", element.tail):
            for kind, pattern in _IN_WORDS.items():
                match = pattern.search(text or "")
                if match:
                    yield Misread(kind, match[0])
