"""The JSON-LD of the built site's pages is read as triples, and weighs little."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import brotli
import pytest

from tests.any_site.output import files, one_of_each_sort
from tests.readers.json_ld import graph_text, triples

# rdflib reads JSON-LD through a class of its own that it has deprecated; theirs to mend.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")


def test_graph_of_a_page_of_each_sort_is_read_as_triples(site_output: Path) -> None:
    read = 0
    for path in one_of_each_sort(site_output, "index.html"):
        html = path.read_bytes()
        text = graph_text(html)
        if text is not None:
            assert len(triples(html)) > 3, path
            json.loads(text, object_pairs_hook=_without_gaps)
            read += 1
    assert read


def _without_gaps(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """What is not known is left out, and not said to be nothing."""
    assert [name for name, value in pairs if value in (None, "", [])] == [], pairs
    return dict(pairs)


@pytest.mark.slow
def test_graph_weighs_little_on_an_explainer(site_output: Path) -> None:
    for path in files(site_output, "explainers/*/index.html"):
        html = path.read_bytes()
        start, end = html.index(b'<script type="application/ld+json"'), html.index(b"</script>")
        without = html[:start] + html[end + len(b"</script>") :]
        assert len(brotli.compress(html)) - len(brotli.compress(without)) < 1500, path.parent.name
