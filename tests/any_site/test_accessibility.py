"""axe-core finds nothing on a page of each sort of the built site, whatever site it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from tests.any_site.output import one_of_each_sort

ORIGIN = "http://site.test"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(scheme: str, site_output: Path, page: Page, axe: Callable[..., list[str]]) -> None:
    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(ORIGIN).partition("?")[0].partition("#")[0]
        file = site_output / f"{path}index.html"[1:] if path.endswith("/") else site_output / path[1:]
        route.fulfill(path=file) if file.is_file() else route.fulfill(status=404)

    page.route(f"{ORIGIN}/**", answer)
    page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
    faults = {}
    for path in one_of_each_sort(site_output, "index.html"):
        address = f"/{path.relative_to(site_output).as_posix()}".removesuffix("index.html")
        page.goto(f"{ORIGIN}{address}")
        found = axe(page)
        if found:
            faults[address] = found
    assert faults == {}
