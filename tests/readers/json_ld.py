"""The JSON-LD of a page as a search engine reads it: out of the HTML by html5lib, made into triples by rdflib."""

from __future__ import annotations

import json
from typing import Any

import html5lib
from rdflib import Graph

LD_JSON = ".//{*}script[@type='application/ld+json']"


def graph_text(html: bytes) -> str | None:
    """What stands in the page's script for search engines; a page has one at most."""
    scripts = html5lib.parse(html, namespaceHTMLElements=True).findall(LD_JSON)
    assert len(scripts) <= 1
    return scripts[0].text if scripts else None


def nodes(html: bytes) -> list[dict[str, Any]]:
    """What the page's graph holds."""
    data = json.loads(graph_text(html) or "null")
    assert list(data) == ["@context", "@graph"]
    assert data["@context"] == "https://schema.org"
    found: list[dict[str, Any]] = data["@graph"]
    return found


def triples(html: bytes) -> Graph:
    """The page's graph; the context is given here, because a test asks nothing of the network."""
    data = {"@context": {"@vocab": "https://schema.org/"}, "@graph": nodes(html)}
    return Graph().parse(data=json.dumps(data), format="json-ld")
