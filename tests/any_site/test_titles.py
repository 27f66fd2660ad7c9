"""What pages of records are called: a fact by the beginning of its words, a source by what tells it from others."""

from __future__ import annotations

import html
import re
from pathlib import Path

from tests.any_site.output import files

TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)


def test_titles_of_facts_fit_where_titles_are_shown(site_output: Path) -> None:
    pages = [page.read_text("utf-8") for page in files(site_output, "facts/*/index.html")]
    titles = [html.unescape(TITLE.findall(page)[0]) for page in pages]
    assert [title for title in titles if len(title) > 120] == []


def test_no_source_is_called_untitled(site_output: Path) -> None:
    for page in files(site_output, "sources/*/index.html"):
        assert "Untitled" not in page.read_text("utf-8"), page
