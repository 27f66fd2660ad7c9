"""A feed that lacks what feed readers need (RFC 4287), or in which two entries have one id.

A reader knows by its id whether it has shown an entry; with the same id twice it shows one of the two.

Remedy: mend what writes the feed. Ids of entries that were published stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.audit.built_site import BuiltSite
from explainer.audit.page import Place
from explainer.audit.xml_tree import XmlElement
from explainer.problems import Location, Problem

RULE = "bad-feed"
_NEEDED = ("id", "title", "updated")


def check(site: BuiltSite) -> Iterator[Problem]:
    """Every Atom feed."""
    for file, tree in site.xml.items():
        if isinstance(tree, XmlElement) and tree.name == "feed":
            yield from _feed(site, file, tree)


def _feed(site: BuiltSite, file: str, feed: XmlElement) -> Iterator[Problem]:
    def at(element: XmlElement) -> Location:
        return element.place.of(file)

    first = dict[str, Place]()
    for element in feed.all():
        if element.name in ("feed", "entry"):
            missing = [name for name in _NEEDED if not element.said(name)]
            if missing:
                yield Problem(at(element), f"this {element.name} has no {' and no '.join(missing)}", RULE)
        entry_id = element.said("id") if element.name == "entry" else ""
        if entry_id in first:
            hint = f"the first is at line {first[entry_id].line}"
            yield Problem(at(element), f'the id "{entry_id}" is that of another entry', RULE, hint)
        elif entry_id:
            first[entry_id] = element.place
    yield from _own_address(site, file, feed)


def _own_address(site: BuiltSite, file: str, feed: XmlElement) -> Iterator[Problem]:
    for link in feed.children:
        if link.name == "link" and link.attributes.get("rel") == "self":
            lead = site.lead(file, link.attributes.get("href", ""))
            if lead is None or lead.file != file:
                message = f"the feed says that it answers at {link.attributes.get('href')}"
                place = link.place.of(file)
                yield Problem(place, message, RULE, f"it answers at {site.base}/{file}")
