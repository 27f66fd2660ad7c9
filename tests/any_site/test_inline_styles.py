"""No page has a style of its own in an attribute: the policy that pages are served with lets none through."""

from __future__ import annotations

import re
from pathlib import Path

from tests.any_site.output import files

STYLED = re.compile(r"<[a-zA-Z][^<>]*\sstyle\s*=")


def test_no_element_of_a_page_has_a_style_attribute(site_output: Path) -> None:
    pages = files(site_output, "**/*.html")
    assert [page for page in pages if STYLED.search(page.read_text("utf-8"))] == []
