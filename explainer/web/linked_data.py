"""What a page says of itself to machines in the words of schema.org: JSON-LD and microdata, read alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from extruct.jsonld import JsonLdExtractor
from extruct.w3cmicrodata import MicrodataExtractor

from explainer.web.html_page import HtmlPage
from explainer.web.meta_tags import MOST_SIGNS

Syntax = Literal["JSON-LD", "microdata"]
_MOST: Final = 2_000  # things of one page that are looked at
_DEEP: Final = 12


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that a page describes: of which types, and its properties as they were written."""

    types: frozenset[str]
    properties: Mapping[str, Any]
    syntax: Syntax

    def all(self, name: str) -> tuple[Any, ...]:
        """Every value of a property, however many there are."""
        value = self.properties.get(name)
        return tuple(value) if isinstance(value, list) else () if value is None else (value,)

    def texts(self, name: str) -> tuple[str, ...]:
        """Those of its values that are words; of a thing (`{"@value": …}`, `{"name": …}`), its own."""
        return tuple(words for value in self.all(name) for words in _texts(value))


@dataclass(frozen=True, slots=True)
class LinkedData:
    """Everything that a page describes, the outer before the inner; and how many blocks of JSON-LD cannot be read."""

    things: tuple[Thing, ...]
    unread: int = 0


def linked_data(page: HtmlPage) -> LinkedData:
    """What stands in the page's JSON-LD and in its microdata; a block that is broken takes no other with it."""
    blocks, unread = _blocks(page)
    things = [*_of_blocks(blocks), *_of_microdata(page)]
    return LinkedData(tuple(things[:_MOST]), unread)


def _blocks(page: HtmlPage) -> tuple[list[Any], int]:
    found: list[Any] = []
    unread = 0
    for script in page.tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        script.set("type", "application/ld+json")  # `; charset=utf-8` behind it says nothing new
        try:
            found += JsonLdExtractor().extract_items(script)
        except (ValueError, RecursionError):
            unread += bool((script.text or "").strip())
    return found, unread


def _of_blocks(blocks: list[Any]) -> Iterator[Thing]:
    by_id: dict[str, Mapping[str, Any]] = {}
    found = list(_walked(blocks, 0))
    for item in found:
        name = item.get("@id")
        if isinstance(name, str) and len(item) > len(by_id.get(name, ())):
            by_id[name] = item
    for item in found:
        types = _type_names(item.get("@type"))
        if types:
            yield Thing(types, {name: _resolved(value, by_id) for name, value in item.items()}, "JSON-LD")


def _walked(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    """Each thing within a block, the outer before the inner."""
    if depth > _DEEP:
        return
    if isinstance(value, list):
        for one in value[:_MOST]:
            yield from _walked(one, depth + 1)
    elif isinstance(value, dict):
        yield value
        for inner in value.values():
            if isinstance(inner, (dict, list)):
                yield from _walked(inner, depth + 1)


def _resolved(value: Any, by_id: Mapping[str, Mapping[str, Any]]) -> Any:
    """What `{"@id": …}` alone stands for, where the page says it elsewhere."""
    if isinstance(value, list):
        return [_resolved(one, by_id) for one in value]
    if isinstance(value, dict) and isinstance(value.get("@id"), str) and set(value) <= {"@id", "@type"}:
        return by_id.get(value["@id"], value)
    return value


def _of_microdata(page: HtmlPage) -> Iterator[Thing]:
    try:
        items = MicrodataExtractor().extract_items(page.tree, base_url=None)
    except (ValueError, RecursionError):
        return
    for item in _walked_items(items, 0):
        types = _type_names(item.get("type"))
        if types:
            yield Thing(types, item.get("properties", {}), "microdata")


def _walked_items(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > _DEEP:
        return
    if isinstance(value, list):
        for one in value[:_MOST]:
            yield from _walked_items(one, depth + 1)
    elif isinstance(value, dict) and "properties" in value:
        yield value
        for inner in value["properties"].values():
            yield from _walked_items(inner, depth + 1)


def _type_names(given: Any) -> frozenset[str]:
    """`https://schema.org/NewsArticle`, `schema:NewsArticle` and `NewsArticle` as `NewsArticle`."""
    names: Iterable[Any] = given if isinstance(given, list) else [given]
    return frozenset(
        name.rstrip("/").replace(":", "/").rpartition("/")[2].rpartition("#")[2]
        for name in names
        if isinstance(name, str) and name
    )


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, (str, int, float)) and not isinstance(value, bool):
        if words := " ".join(str(value)[:MOST_SIGNS].split()):
            yield words
    elif isinstance(value, dict):
        inner = value.get("properties", value)
        for name in ("@value", "name", "headline", "alternateName", "@id", "url"):
            if isinstance(inner, dict) and inner.get(name):
                yield from _texts(inner[name])
                return
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
