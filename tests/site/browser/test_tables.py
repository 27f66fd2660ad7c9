"""Tables in prose, as they are served: under the policy that lets no element have a style of its own."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.engine.sites import tiny
from tests.engine.sites.building import build
from tests.site.browser.server import Site, serve
from tests.site.browser.witness import Witness

PAGE = """---
title: Figures in a table
standfirst: Three columns.
as_of: 2026-03-26
published: 2026-03-27
---

| what | figure | share |
|:-----|-------:|:-----:|
| one[@toll-83] | 83 | 83 |
| two[@toll-83] | 83 | 83 |
"""
ALIGNED = "cells => cells.map(cell => getComputedStyle(cell).textAlign)"


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory, netlify: dict[str, Any], late: float) -> Iterator[Site]:
    """The tiny site that has one of everything, and a page with a table."""
    root = tiny.copy_site(tiny.HERE / "valid" / "every-kind", tmp_path_factory.mktemp("tables") / "site")
    (root / "content" / "explainers" / "figures.md").write_text(PAGE, "utf-8")
    assert build(tiny.settings_file(root), root.parent / "output") == 0
    with serve(root.parent / "output", netlify["headers"], netlify["redirects"], late=late) as served:
        yield served


@pytest.mark.parametrize(
    ("width", "expected"), [(1280, ["start", "end", "center"] * 3), (360, ["start"] * 9)], ids=["wide", "phone"]
)
def test_columns_are_aligned_as_typed_but_for_rows_that_are_blocks(
    width: int, expected: list[str], browser: Browser, tables: Site
) -> None:
    context = browser.new_context(base_url=tables.url, viewport={"width": width, "height": 800})
    seen = Witness(tables.url)
    seen.watch(context)
    page = context.new_page()
    page.goto("/explainers/figures/")
    assert page.locator(".prose :is(th, td)").evaluate_all(ALIGNED) == expected
    context.close()
    assert seen.policy_violations == []
