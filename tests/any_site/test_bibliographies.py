"""The bibliographies of the built site are read by bibtexparser and worded by citeproc-py, and hold every source."""

from __future__ import annotations

import json
from pathlib import Path

from tests.any_site.output import files, one_of_each_sort, records
from tests.readers.bibliographies import entries, plain, worded


def test_whole_bibliography_has_every_source_with_its_title_in_both_forms(site_output: Path) -> None:
    sources = {source["id"] for source in records(site_output, "sources")}
    items = json.loads((site_output / "data" / "references.csl.json").read_bytes())
    found = entries((site_output / "data" / "references.bib").read_text("utf-8"))
    assert {item["id"] for item in items} == found.keys() == sources
    assert len(items) == len(sources)
    assert {key: plain(entry["title"]) for key, entry in found.items()} == {item["id"]: item["title"] for item in items}


def test_citation_processor_words_every_item(site_output: Path) -> None:
    records(site_output, "sources")
    items = json.loads((site_output / "data" / "references.csl.json").read_bytes())[:40]
    assert [words for words in worded(items).values() if len(words) < 10] == []


def test_bibliography_of_a_page_is_the_same_in_both_forms(site_output: Path) -> None:
    files(site_output, "*/*/cite.bib")
    for path in one_of_each_sort(site_output, "cite.bib"):
        items = json.loads(path.with_name("cite.json").read_bytes())
        assert list(entries(path.read_text("utf-8"))) == [item["id"] for item in items], path
