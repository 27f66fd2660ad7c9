"""On every page of the site, what the scan finds is what Markdown renders: the same citations, in the same order."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.loading.pages import read_pages
from explainer.markdown.code_mask import mask_code
from explainer.markdown.scan import scan
from explainer.site.page import Page
from tests.engine.markdown.agreement import notes_last, rendered, scanned

PAGES, _ = read_pages(Path(__file__).parents[2], scan, mask_code)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def test_scan_and_rendering_agree(page: Page) -> None:
    text = notes_last(page.text)
    assert scanned(text) == rendered(text)
