"""The Python-Markdown extension: sets a placeholder at each citation, gathers explanatory notes, makes blocks.

| processor | priority | what it does |
|---|---|---|
| `citation` (inline) | 175 | `[@id]` becomes a placeholder, after code spans and escapes, before links |
| `explanatory_marker` (inline) | 174 | `[^note]` becomes a placeholder |
| `term` (inline) | 173 | `{.term}` behind a quotation mark is taken out |
| `fences` (lines) | 25 | fenced code is taken out of the text, wherever it stands (`processors.fenced`) |
| `inside` (block) | 90 | what is indented below an item stands inside it (`processors.lists`) |
| `explanatory_definition` (block) | 79 | `[^note]: …` is taken out of the flow (`processors.notes`) |
| `fenced_code` (block) | 78 | fenced code becomes an element |
| `framed_table` (block) | 76 | `{.framing}` on a table's last line becomes its class |
| `table` (block) | 75 | notes which rows have a cell too many or too few (`tables`) |
| `lists` (block) | 40 | lists as they are typed |
| `explanatory_notes` (tree) | 70 | the definitions are put at the end, so that all that follows reaches them |
| `tight_lists` (tree) | 65 | items without empty lines between them hold words, not paragraphs |
| `framing` (tree) | 60 | `{.framing}` at the end of a paragraph or list item becomes its class |
| `table_labels` (tree) | 55 | rows and cells of tables are named (`tables`) |
| `misread_blocks` (tree) | 45 | what was typed as a list or table, and is none, is noted (`misread`) |
| `misread_words` (tree) | 5 | the same for signs that no inline pattern has read |

Numbers are not set here: inline patterns fire out of document order (`numbering` walks the finished tree).
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown import Extension, Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block

from explainer.markdown import syntax
from explainer.markdown.lint import Looking, in_blocks, in_words
from explainer.markdown.processors.fenced import FencedCode, Fences
from explainer.markdown.processors.lists import register_lists
from explainer.markdown.processors.notes import Definitions
from explainer.markdown.tables import Table, TableLabels, UnevenRow

CITATION = "explainer-citation"
EXPLANATORY = "explainer-explanatory"
EXPLANATORY_NOTES = "explainer-notes"
EMBED = "explainer-embed"
KEYPOINTS = "explainer-keypoints"


class CitationExtension(Extension):
    """Registers the processors of the table above; holds the definitions and uneven rows of the page at hand."""

    def __init__(self) -> None:
        super().__init__()
        self.definitions: dict[str, etree.Element] = {}
        self.uneven_rows: list[UnevenRow] = []
        self.misread_blocks, self.misread_words = Looking(in_blocks), Looking(in_words)

    def extendMarkdown(self, md: Markdown) -> None:
        """Called by Markdown once."""
        md.registerExtension(self)
        fences = Fences(md)
        md.inlinePatterns.register(_CitationPattern(syntax.BRACKET, md), "citation", 175)
        md.inlinePatterns.register(_ExplanatoryMarker(syntax.EXPLANATORY_MARKER, md), "explanatory_marker", 174)
        md.inlinePatterns.register(_TermMark(syntax.TERM, md), "term", 173)
        register_lists(md)
        md.preprocessors.register(fences, "fences", 25)
        md.parser.blockprocessors.register(FencedCode(md.parser, fences), "fenced_code", 78)
        md.parser.blockprocessors.register(Definitions(md.parser, self.definitions), "explanatory_definition", 79)
        md.parser.blockprocessors.register(_FramedTable(md.parser), "framed_table", 76)
        md.parser.blockprocessors.register(Table(md, self.uneven_rows), "table", 75)
        md.treeprocessors.register(_Framing(md), "framing", 60)
        md.treeprocessors.register(TableLabels(md), "table_labels", 55)
        md.treeprocessors.register(_NotesAtEnd(md, self), "explanatory_notes", 70)
        md.treeprocessors.register(self.misread_blocks, "misread_blocks", 45)
        md.treeprocessors.register(self.misread_words, "misread_words", 5)
        for name in ("html_block",):  # prose is Markdown alone (rule raw-html)
            md.preprocessors.deregister(name)
        for name in ("html", "entity"):
            md.inlinePatterns.deregister(name, strict=False)

    def reset(self) -> None:
        """Called by Markdown before each page."""
        self.definitions.clear()
        self.uneven_rows.clear()


class _CitationPattern(InlineProcessor):
    """`[@id, p. 4; @other]` → a placeholder that holds the bracket's text."""

    def handleMatch(self, match: re.Match[str], data: str) -> tuple[etree.Element | None, int | None, int | None]:  # type: ignore[override]
        items = list(syntax.parse_bracket(match[1]))
        if any(isinstance(item, syntax.Malformed) for item in items):
            return None, None, None
        element = etree.Element(CITATION)
        element.set("inside", match[1])
        return element, match.start(0), match.end(0)


class _ExplanatoryMarker(InlineProcessor):
    """`[^note]` → a placeholder that holds the note's label."""

    def handleMatch(self, match: re.Match[str], data: str) -> tuple[etree.Element, int, int]:  # type: ignore[override]
        element = etree.Element(EXPLANATORY)
        element.set("label", match[1])
        return element, match.start(0), match.end(0)


class _TermMark(InlineProcessor):
    """`"words"{.term}` → the words in their marks: what the braces say is for the check alone."""

    def handleMatch(self, match: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]
        return "", match.start(0), match.end(0)


class _FramedTable(BlockProcessor):
    """A table that ends in `{.framing}`: the mark is taken off before the table is read, or it would be a row of it."""

    def test(self, parent: etree.Element, block: str) -> bool:
        table, _, last = block.rstrip("\n").rpartition("\n")
        return bool(syntax.FRAMING.fullmatch(last)) and bool(self.parser.blockprocessors["table"].test(parent, table))

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        block = blocks.pop(0).rstrip("\n")
        self.parser.parseBlocks(parent, [block[: block.rindex("\n")]])
        parent[-1].set("class", "framing")


class _Framing(Treeprocessor):
    """Marks our own framing. Markdown's attribute lists are not used: they would let any attribute through."""

    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            match = syntax.FRAMING.search(element.text or "") if element.tag in ("p", "li", "dd") else None
            if match and element.text:
                element.text = element.text[: match.start()]
                element.set("class", "framing")


class _NotesAtEnd(Treeprocessor):
    """Puts the definitions behind the body, before inline patterns run; `render` takes them off again."""

    def __init__(self, md: Markdown, extension: CitationExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: etree.Element) -> None:
        if self.extension.definitions:
            holder = etree.SubElement(root, EXPLANATORY_NOTES)
            for label, item in self.extension.definitions.items():
                item.set("label", label)
                holder.append(item)


class _Embed(Block):  # type: ignore[misc]
    """A block that names a record; what it shows is laid out by a template. The ids that it has, no heading gets."""

    ARGUMENT = True

    def on_create(self, parent: etree.Element) -> etree.Element:
        key = self.argument.strip()
        endings = syntax.ENDINGS_OF_IDS.get(self.NAME)
        own_id = {} if endings is None else {"id": key}
        embed = etree.SubElement(parent, EMBED, {"kind": self.NAME, "key": key} | own_id)
        for ending in endings or ():
            etree.SubElement(embed, EMBED, {"id": f"{key}{ending}"})
        return embed


class _OfAllRecords(Block):  # type: ignore[misc]
    """A block that shows what is counted of all records; it names none, and is laid out by a template."""

    ARGUMENT = False

    def on_create(self, parent: etree.Element) -> etree.Element:
        return etree.SubElement(parent, EMBED, {"kind": self.NAME})


class _KeyPoints(Block):  # type: ignore[misc]
    """The page in a few lines; its heading is the template's."""

    NAME = "keypoints"
    ARGUMENT = False

    def on_create(self, parent: etree.Element) -> etree.Element:
        return etree.SubElement(parent, KEYPOINTS)

    def on_markdown(self) -> str:
        """Its content is blocks of Markdown: a list."""
        return "block"


class EmbedExtension(BlocksExtension):  # type: ignore[misc]
    """The blocks of `docs/citation-syntax.md`, in the form of pymdownx.blocks."""

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:
        """Called by pymdownx once."""
        for kind in syntax.EMBEDS:
            block_mgr.register(type(f"Embed{kind.title()}", (_Embed,), {"NAME": kind}), {})
        for kind in syntax.OF_ALL_RECORDS:
            block_mgr.register(type("OfAllRecords", (_OfAllRecords,), {"NAME": kind}), {})
        block_mgr.register(_KeyPoints, {})
