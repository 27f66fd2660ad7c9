"""One page of the built site, read in one pass: what its rules ask for, each with line and column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from typing import NamedTuple

from explainer.audit.stylesheet import addresses_in
from explainer.problems import Location

# What only sources of ours are written with: a citation, a template's signs, an attribute list, a block.
LEFT_OVER = re.compile(r"\[@[\w-]+|\{[{%][^}\n]{0,30}|\{\.[a-z-]+\}|^[ \t]*///\s*\w+", re.MULTILINE)
_KEPT = frozenset({"html", "base", "title", "meta", "link", "img", "script", "h1", "h2", "h3", "h4", "h5", "h6"})
_CODE = frozenset({"code", "pre", "kbd", "samp", "script", "style", "textarea"})
_NESTED = frozenset({*_CODE, "svg", "template", "section", "title"})
_SINGLE = frozenset({"href", "xlink:href", "src", "action", "formaction", "poster", "cite"})
_SETS = frozenset({"srcset", "imagesrcset"})
_LOADING = frozenset({"src", "poster", "data", *_SETS})
_AHEAD = frozenset({"preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch"})
_LOADING_RELS = frozenset({"stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest", *_AHEAD})
_SHARED = frozenset({"og:url", "og:image", "twitter:image"})


class Place(NamedTuple):
    """Line and column, counted from 1."""

    line: int = 1
    column: int = 1

    def of(self, file: str) -> Location:
        """The place in that file, as problems name it."""
        return Location(file, self.line, self.column)

    def within(self, text: str, offset: int) -> Place:
        """The place of a character of a text that begins here."""
        line = text.count("\n", 0, offset)
        column = offset - text.rfind("\n", 0, offset)
        return Place(self.line + line, column if line else self.column + offset)


class Element(NamedTuple):
    """A start tag with its attributes; one without a value has the empty text."""

    tag: str
    attributes: dict[str, str]
    place: Place


class Words(NamedTuple):
    """A piece of text."""

    text: str
    place: Place


class Target(NamedTuple):
    """An address as it is written; `loads` where a browser asks for it without being told to by the reader."""

    address: str
    place: Place
    loads: bool = False


@dataclass(frozen=True)
class Page:
    """What is on one HTML page; `name` is its file's path in the folder."""

    name: str
    elements: tuple[Element, ...]
    title: Words | None
    ids: tuple[Words, ...]
    names: frozenset[str]
    targets: tuple[Target, ...]
    markers: tuple[Element, ...]
    ways_back: frozenset[str]
    endnotes: tuple[Words, ...]
    left_over: tuple[Words, ...]
    linked_data: tuple[Words, ...]
    modules: frozenset[str]

    @property
    def address(self) -> str:
        """Where the page answers, seen from the root of the folder."""
        return address_of(self.name)

    @cached_property
    def anchors(self) -> frozenset[str]:
        """All that a link's `#` can name."""
        return self.names.union(words.text for words in self.ids)

    @cached_property
    def canonical(self) -> Element | None:
        """The first link that says which address the page is to be known by."""
        return next((link for link in self.tagged("link") if "canonical" in relations(link)), None)

    def tagged(self, *tags: str) -> Iterator[Element]:
        """The elements with one of these tags, of those that are kept, in their order."""
        return (element for element in self.elements if element.tag in tags)

    def described(self, name: str) -> Element | None:
        """The first `meta` of that name."""
        return next((meta for meta in self.tagged("meta") if meta.attributes.get("name") == name), None)

    def meta(self, name: str) -> str | None:
        """What the first `meta` of that name says."""
        found = self.described(name)
        return found.attributes.get("content") if found else None

    @property
    def whole(self) -> Location:
        """The page as the place of a problem."""
        return Location(self.name)

    def at(self, place: Place) -> Location:
        """The place as problems name it."""
        return place.of(self.name)


def address_of(name: str) -> str:
    """Where a file of the folder answers: a folder's index at the folder."""
    folder, _, file = f"/{name}".rpartition("/")
    return f"{folder}/" if file == "index.html" else f"/{name}"


def read_page(name: str, text: str) -> Page:
    """The page in that file."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return Page(
        name=name,
        elements=tuple(reader.elements),
        title=reader.title,
        ids=tuple(reader.ids),
        names=frozenset(reader.names),
        targets=tuple(reader.targets),
        markers=tuple(reader.markers),
        ways_back=frozenset(reader.ways_back),
        endnotes=tuple(reader.endnotes),
        left_over=tuple(reader.left_over),
        linked_data=tuple(reader.linked_data),
        modules=frozenset(reader.modules),
    )


def relations(link: Element) -> list[str]:
    """What a `link` is to its page."""
    return link.attributes.get("rel", "").lower().split()


class _Reader(HTMLParser):
    """Goes through a page once and keeps what `Page` holds."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.title: Words | None = None
        self.ids: list[Words] = []
        self.names: list[str] = []
        self.targets: list[Target] = []
        self.markers: list[Element] = []
        self.ways_back: list[str] = []
        self.endnotes: list[Words] = []
        self.left_over: list[Words] = []
        self.linked_data: list[Words] = []
        self.modules: list[str] = []
        self._open = dict.fromkeys(_NESTED, 0)
        self._endnotes_at: int | None = None  # how many sections are open within the list of notes

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, offset = self.getpos()
        element = Element(tag, {name: value or "" for name, value in attrs}, Place(line, offset + 1))
        if tag in self._open:
            self._open[tag] += 1
        if tag in _KEPT and not self._open["svg"]:
            self.elements.append(element)
        if element.attributes:
            self._keep_attributes(element)

    def handle_endtag(self, tag: str) -> None:
        if self._open.get(tag):
            self._open[tag] -= 1
            if tag == "section" and self._endnotes_at is not None and self._open["section"] < self._endnotes_at:
                self._endnotes_at = None

    def handle_data(self, data: str) -> None:
        line, offset = self.getpos()
        place, last = Place(line, offset + 1), self.elements[-1] if self.elements else None
        if self._open["script"]:
            if last and last.attributes.get("type") == "application/ld+json":
                self.linked_data.append(Words(data, place))
        elif self._open["style"]:
            self.targets += (Target(found, place.within(data, at), True) for found, at in addresses_in(data))
        elif not any(self._open[tag] for tag in _CODE):
            self._keep_words(data, place)

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """`<![…`, which is a comment in HTML; Python's own parser stops at some of them with an error."""
        return self.parse_bogus_comment(i, report)

    def _keep_words(self, data: str, place: Place) -> None:
        if self._open["title"] and not self._open["svg"] and self.title is None:
            self.title = Words(data, place)
        for found in LEFT_OVER.finditer(data):
            self.left_over.append(Words(found[0].strip(), place.within(data, found.start())))

    def _keep_attributes(self, element: Element) -> None:
        attributes, place = element.attributes, element.place
        if "id" in attributes and not self._open["template"]:
            self.ids.append(Words(attributes["id"], place))
        if "name" in attributes and element.tag == "a":
            self.names.append(attributes["name"])
        if "data-module" in attributes:
            self.modules += attributes["data-module"].split()
        if "role" in attributes or element.tag == "li":
            self._keep_notes(element)
        self.targets += _targets(element)

    def _keep_notes(self, element: Element) -> None:
        """Markers, the notes that they lead to, and the links from notes back to them, by their roles (DPUB-ARIA)."""
        attributes = element.attributes
        match attributes.get("role"):
            case "doc-noteref":
                self.markers.append(element)
            case "doc-backlink":
                self.ways_back.append(attributes.get("href", "").removeprefix("#"))
            case "doc-endnotes" if element.tag == "section":
                self._endnotes_at = self._open["section"]
        if element.tag == "li" and self._endnotes_at is not None and attributes.get("id"):
            self.endnotes.append(Words(attributes["id"], element.place))


def _targets(element: Element) -> Iterator[Target]:
    tag, attributes, place = element
    for name, value in attributes.items():
        if name in _SINGLE or (name == "data" and tag == "object"):
            if name == "href" and (tag == "base" or "canonical" in relations(element)):
                continue  # says how to read the others; has a rule of its own
            yield Target(value, place, _loads(element, name))
        elif name in _SETS:
            yield from (Target(part.split()[0], place, True) for part in value.split(",") if part.strip())
        elif name == "style":
            yield from (Target(found, place, True) for found, _ in addresses_in(value))
    if tag == "meta" and attributes.get("property", attributes.get("name")) in _SHARED:
        yield Target(attributes.get("content", ""), place)


def _loads(element: Element, attribute: str) -> bool:
    if "href" in attribute:
        return element.tag in ("use", "image", "feimage") or (
            element.tag == "link" and not _LOADING_RELS.isdisjoint(relations(element))
        )
    return attribute in _LOADING
