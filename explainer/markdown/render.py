"""Renders a page's Markdown to parts and markers: a function of the text alone, so that its result can be kept."""

from __future__ import annotations

import html
import xml.etree.ElementTree as etree
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from markdown import Markdown
from markdown.extensions.smarty import SmartyExtension
from markdown.extensions.toc import TocExtension
from markdown.util import AMP_SUBSTITUTE

from explainer.markdown.anchors import heading_anchor
from explainer.markdown.comparison.differences import differences
from explainer.markdown.comparison.shown import shown_text
from explainer.markdown.comparison.typed import typed_lines, typed_words
from explainer.markdown.comparison.words import letters_of, words_of
from explainer.markdown.extension import (
    CITATION,
    EMBED,
    EXPLANATORY,
    EXPLANATORY_NOTES,
    KEYPOINTS,
    CitationExtension,
    EmbedExtension,
)
from explainer.markdown.numbering import number_citations, number_explanatory, set_in_line, words_before_citations
from explainer.markdown.outline import outline
from explainer.markdown.source_text import source_text
from explainer.markdown.tables import align_for_feeds
from explainer.site.prose import (
    Difference,
    ExplanatoryNote,
    PartKind,
    Prose,
    ProseHeading,
    ProseLink,
    ProseMarker,
    ProsePart,
)

# Quotes, dashes and ellipses as themselves: their names are longer, and records write the signs too.
SIGNS = {
    "left-single-quote": "‘", "right-single-quote": "’", "left-double-quote": "“", "right-double-quote": "”",
    "left-angle-quote": "«", "right-angle-quote": "»", "ellipsis": "…", "ndash": "–", "mdash": "—",
}  # fmt: skip

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class Renderer:
    """Holds one Markdown object for many pages; making one costs more than rendering a short page."""

    def __init__(self) -> None:
        self.citations = CitationExtension()
        self._meant: list[ProseHeading] = []
        self.markdown = Markdown(
            extensions=[
                "tables", "def_list", SmartyExtension(substitutions=SIGNS),
                TocExtension(toc_depth="2-3", marker="", slugify=self._anchor),
                self.citations, EmbedExtension(),
            ],
            output_format="html",
        )  # fmt: skip

    def render(self, text: str) -> Prose:
        """The page's Markdown (without front matter) as parts, markers, headings and explanatory notes."""
        self.markdown.reset()
        self._meant.clear()
        root = self._tree(text)
        links = tuple(_links(root))
        misread = (*self.citations.misread_blocks.found, *self.citations.misread_words.found)
        before = tuple(words_before_citations(root))
        differences = tuple(self._differences(text, root))
        markers = number_citations(root)
        explanatory = number_explanatory(root)
        notes = self._explanatory_notes(root, explanatory)
        anchors = frozenset(_anchors(root, markers, explanatory))
        numbered = tuple(self._numbered(root))
        parts = tuple(self._parts(root))
        return Prose(parts, markers, self._headings(), notes, links, misread, anchors, before, numbered, differences)

    def _tree(self, text: str) -> etree.Element:
        """The element tree after all of Markdown's processors but the serializer."""
        md = self.markdown
        lines = text.split("\n")
        for preprocessor in md.preprocessors:
            lines = preprocessor.run(lines)
        root = md.parser.parseDocument(lines).getroot()
        assert root is not None
        for treeprocessor in md.treeprocessors:
            root = _replaced(treeprocessor.run(root), root)
        return root

    def _differences(self, text: str, root: etree.Element) -> Iterator[Difference]:
        """What was typed and is not shown: rows whose cells are not as many as the columns, then words."""
        source = source_text(text, "", 1)
        told, at = set[int](), 0
        for row in self.citations.uneven_rows:
            found_at = text.find(row.typed, at)
            at = at if found_at < 0 else found_at
            told.add(source.place(at).line)
            cells = f"{row.cells} cell{'s' * (row.cells != 1)}"
            note = f"this row has {cells}, the table has {row.columns} column{'s' * (row.columns != 1)}"
            yield Difference(at, "", "", note)
            at += len(row.typed)
        lines = outline(source)[0]
        typed, shown = "".join(line for _, line in typed_lines(source, lines)), shown_text(root)
        if letters_of(typed) == letters_of(shown):
            return
        for found in differences(typed_words(source, lines), words_of(shown)):
            if source.place(found.offset).line not in told:
                yield found

    def _parts(self, root: etree.Element) -> list[ProsePart]:
        """The children of the root: runs of HTML, and the blocks between them."""
        parts: list[ProsePart] = []
        for kind, group in groupby(root, key=_part_kind):
            elements = list(group)
            if kind == "html":
                parts.append(ProsePart("html", *self._both(elements)))
                continue
            for element in elements:
                kind_here: Any = element.get("kind", "keypoints")
                inner = self._both(list(element)) if kind == "keypoints" else ("", "")
                parts.append(ProsePart(kind_here, *inner, element.get("key", "")))
        return parts

    def _both(self, elements: list[etree.Element]) -> tuple[str, str]:
        """The elements as HTML, for the page and for feeds. The second changes them: nothing reads them after."""
        holder = etree.Element(self.markdown.doc_tag)
        holder.extend(elements)
        on_page = self._html(holder)
        set_in_line(holder)
        align_for_feeds(holder)
        return on_page, self._html(holder)

    def _html(self, holder: etree.Element) -> str:
        """What the element holds as HTML, through Markdown's own serializer and postprocessors."""
        tag = len(self.markdown.doc_tag) + 2
        text = self.markdown.serializer(holder).strip()[tag : -tag - 1]
        for postprocessor in self.markdown.postprocessors:
            text = postprocessor.run(text)
        return text.strip()

    def _anchor(self, words: str, separator: str) -> str:
        """A heading's anchor, as Markdown asks for it; whether it can have it, shows later."""
        self._meant.append(ProseHeading(words, heading_anchor(words, separator)))
        return self._meant[-1].anchor

    def _numbered(self, root: etree.Element) -> Iterator[ProseHeading]:
        """The headings that have another anchor than their words make."""
        given = (element.get("id", "") for element in root.iter() if element.tag in _HEADINGS)
        for meant, anchor in zip(self._meant, given, strict=False):
            if meant.anchor != anchor:
                yield ProseHeading(meant.label, anchor)

    def _headings(self) -> tuple[ProseHeading, ...]:
        tokens: list[dict[str, Any]] = getattr(self.markdown, "toc_tokens", [])
        return tuple(ProseHeading(_plain(token["name"]), token["id"]) for token in tokens)

    def _explanatory_notes(
        self, root: etree.Element, uses: dict[str, list[ProseMarker]]
    ) -> tuple[ExplanatoryNote, ...]:
        """The definitions in order of their markers; one that nothing points to is left out (a check reports it)."""
        holder = root.find(EXPLANATORY_NOTES)
        if holder is None:
            return ()
        root.remove(holder)
        items = {item.get("label", ""): item for item in holder}
        return tuple(
            ExplanatoryNote(f"note_{label}", markers[0].label, *self._both(list(items[label])), tuple(markers))
            for label, markers in uses.items()
            if label in items
        )


def _replaced(new: etree.Element | None, old: etree.Element) -> etree.Element:
    """A tree processor returns a new root, or None after changing the old one (an empty element is false)."""
    return old if new is None else new


def _links(root: etree.Element) -> Iterator[ProseLink]:
    """Every address that Markdown made a link or an image of, as a browser reads it."""
    for element in root.iter():
        image = element.tag == "img"
        target = element.get("src" if image else "href")
        if target is not None:
            words = element.get("alt", "") if image else "".join(element.itertext())
            cites = any(inner.tag in (CITATION, EXPLANATORY) for inner in element.iter())
            yield ProseLink(html.unescape(target.replace(AMP_SUBSTITUTE, "&")), words.strip(), image, cites)


def _anchors(
    root: etree.Element, markers: tuple[ProseMarker, ...], explanatory: dict[str, list[ProseMarker]]
) -> Iterator[str]:
    """The anchors that the page has: its headings', its markers', and those of its notes."""
    yield from (element.get("id", "") for element in root.iter() if element.get("id"))
    for marker in markers:
        yield from (marker.anchor, f"note-{marker.key}")
    yield from (f"note_{label}" for label in explanatory)


def _part_kind(element: etree.Element) -> PartKind | str:
    if element.tag == EMBED:
        return "embed"
    return "keypoints" if element.tag == KEYPOINTS else "html"


def _plain(name: str) -> str:
    """A heading's words: the contents hold no markup."""
    return html.unescape(name)
