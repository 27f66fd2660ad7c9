"""A source that was withdrawn says so wherever it stands: on its page, in notes, lists, twins, feeds and files."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from tests.engine.sites import tiny
from tests.engine.sites.building import build_in_memory

SAID = "Withdrawn by its publisher on 19 March 2026: It was another bridge."
FILES = {
    "data/sources/gone.yaml": """
- id: post-bridge
  url: https://post.example/bridge
  title: The other bridge
  publisher: The Post
  agency: null
  published: 2026-02-04
  language: en
  kind: news
  withdrawn: {date: 2026-03-19, by: publisher, why: It was another bridge.}
""",
    "data/facts/gone.yaml": """
- id: it-is-red
  text: The bridge is red.
  date: 2026-02-02
  reported: 2026-02-04
  sources: [gazette-bridge, post-bridge]
  topics: [building]
""",
    "data/questions/gone.yaml": """
- id: is-it-red
  question: Is the bridge red?
  topics: [building]
  accounts: [{fact: it-is-red, position: it is}, {fact: bridge-opened, position: nobody looked}]
""",
    "content/explainers/the-colour.md": """---
title: The colour
standfirst: What it is.
as_of: 2026-03-01
published: 2026-03-02
topics: [building]
---

The bridge is red.[@it-is-red]

It is a bridge.[@bridge-opened; @post-bridge]

/// fact | it-is-red
///
""",
}


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    root = tiny.minimal_with(tmp_path_factory.mktemp("withdrawn") / "site", FILES)
    made = build_in_memory(tiny.settings_file(root))
    wanted = (".html", ".md", ".json", ".xml", ".bib")
    return {
        name: content.decode().replace("\N{NO-BREAK SPACE}", " ")
        for name, content in made.items()
        if name.endswith(wanted)
    }


@pytest.mark.parametrize(
    ("name", "times"),
    [
        ("sources/post-bridge/index.html", 1), ("sources/post-bridge/index.md", 1), ("sources/index.html", 1),
        ("sources/index.md", 1), ("facts/it-is-red/index.html", 1), ("facts/it-is-red/index.md", 1),
        # in the note of the fact, in that of the source, in the card, and among the references
        ("explainers/the-colour/index.html", 4), ("explainers/the-colour/index.md", 3),
        ("questions/is-it-red/index.html", 1), ("questions/is-it-red/index.md", 1),
        ("data/references.csl.json", 1), ("data/references.bib", 1), ("explainers/the-colour/cite.bib", 1),
    ],
)  # fmt: skip
def test_it_says_so(texts: Mapping[str, str], name: str, times: int) -> None:
    assert re.sub("<[^>]*>", "", texts[name]).count(SAID) == times


def test_it_is_no_origin_of_what_it_is_named_for(texts: Mapping[str, str]) -> None:
    page = re.sub(r"\s+", " ", re.sub("<[^>]*>", "", texts["explainers/the-colour/index.html"]))
    assert "Source: The Gazette" in page
    assert "2 independent sources" not in page
    assert '"creativeWorkStatus":"withdrawn"' in texts["sources/post-bridge/index.html"]
