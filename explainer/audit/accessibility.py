"""What axe-core finds in a page that a browser has laid out: contrast, names, roles, and what else it is sure of.

`explainer audit --browser` looks at one page of each sort, the largest of each section and depth. It needs Playwright
with a Chromium (or the one named in `CHROMIUM_PATH`), and `node_modules/axe-core` in the folder where it is run.

Remedy: the hint is axe's own, and names all that would do; the name in brackets is that of axe's rule.
"""

from __future__ import annotations

import mimetypes
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explainer.audit.built_site import BuiltSite
from explainer.audit.page import Page, Place
from explainer.problems import Problem

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Route

RULE = "accessibility"
AXE = Path("node_modules") / "axe-core" / "axe.min.js"
_ORIGIN = "http://site.test"  # answered from the folder: nothing is asked of the network
_ASK = "() => axe.run(document, {resultTypes: ['violations']})"


class NotLookedAtError(Exception):
    """No page was looked at; the message says why."""


def look(site: BuiltSite, axe: Path = AXE) -> list[Problem]:
    """The faults on a page of each sort; raises NotLookedAtError where something for it is missing."""
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError as error:
        raise NotLookedAtError("Playwright is not installed") from error
    if not axe.exists():
        raise NotLookedAtError(f"there is no {axe} here")
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM_PATH"))
        except Error as error:
            raise NotLookedAtError("no Chromium starts; CHROMIUM_PATH can name one") from error
        try:
            return list(_faults(site, browser, axe.read_text("utf-8")))
        except Error as error:
            raise NotLookedAtError(f"it stopped: {error.message.splitlines()[0]}") from error


def one_of_each_sort(site: BuiltSite) -> list[Page]:
    """Of the pages in each section, and at each depth in it, the one with the most addresses."""
    largest: dict[tuple[str, int], Page] = {}
    for file, page in site.pages.items():
        sort = (file.partition("/")[0], file.count("/"))
        if sort not in largest or len(page.targets) > len(largest[sort].targets):
            largest[sort] = page
    return list(largest.values())


def _faults(site: BuiltSite, browser: Browser, axe: str) -> Iterator[Problem]:
    def answer(route: Route) -> None:
        lead = site.lead("index.html", route.request.url.removeprefix(_ORIGIN))
        if lead and lead.file:
            kind = mimetypes.guess_type(lead.file)[0] or "application/octet-stream"
            route.fulfill(body=site.content(lead.file), content_type=kind)
        else:
            route.fulfill(status=404)

    tab = browser.new_page()
    tab.route("**/*", answer)
    for page in one_of_each_sort(site):
        tab.goto(f"{_ORIGIN}{page.address}")
        tab.evaluate(axe)
        text = site.text(page.name)
        for fault in tab.evaluate(_ASK)["violations"]:
            yield from (_problem(page, text, fault, node) for node in fault["nodes"])


def _problem(page: Page, text: str, fault: Mapping[str, Any], node: Mapping[str, Any]) -> Problem:
    """The fault at its element, where the file has the element's first tag as the browser gives it."""
    tag = node["html"].partition(">")[0]
    place = Place().within(text, max(text.find(tag), 0))
    hint = " ".join(str(node.get("failureSummary", "")).split())
    return Problem(page.at(place), f"{fault['help']} ({fault['id']})", RULE, hint or None)
