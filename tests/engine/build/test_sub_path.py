"""The links of a finished page below a path; and a whole site there, of which nothing leads out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from explainer import audit
from explainer.audit.built_site import open_site
from explainer.build.sub_path import below
from explainer.problems import has_errors, render
from tests.engine.sites import tiny
from tests.engine.sites.building import build, build_in_memory

MORE = 'SEARCH_INDEX = True\nREDIRECTS = [("/old/", "/facts/")]\nCONTACT = "desk@bridge.example"\n'
PUBLIC = 'PUBLIC = True\nPUBLISHER = "The Desk"\nCONTACT = "desk@bridge.net"\nFEED_ID_AUTHORITY = "bridge.net,2026"\n'
ROOTED = re.compile(rb'\s(?:href|src|action|data-index)="/[^"]*"')


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="/facts/">', '<a href="/p/facts/">'),
        ('<a class="x" href="/">', '<a class="x" href="/p/">'),
        ('<script type="module" src="/theme/main.js">', '<script type="module" src="/p/theme/main.js">'),
        ('<form action="/search/">', '<form action="/p/search/">'),
        ('<div data-index="/search/index/">', '<div data-index="/p/search/index/">'),
        ('<ul data-search="/search/?q=">', '<ul data-search="/p/search/?q=">'),
        ('<a href="#main">', '<a href="#main">'),
        ('<a href="https://elsewhere.org/a/">', '<a href="https://elsewhere.org/a/">'),
        ('<a href="//elsewhere.org/">', '<a href="//elsewhere.org/">'),
        ('<img alt="a > b" src="/a.svg">', '<img alt="a > b" src="/p/a.svg">'),
        ('<img alt="href: /a, or x" src="/a.svg">', '<img alt="href: /a, or x" src="/p/a.svg">'),
        ('<p>Write &lt;a href="/facts/"&gt; there.</p>', '<p>Write &lt;a href="/facts/"&gt; there.</p>'),
    ],
)
def test_links_lead_below_the_path_and_words_stay(html: str, expected: str) -> None:
    assert below("/p", html) == expected
    assert below("", html) == html


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.copy_site(tiny.HERE / "valid" / "every-kind", tmp_path_factory.mktemp("below") / "site")


def test_nothing_on_a_site_below_a_path_leads_out_of_it(root: Path) -> None:
    """By the audit: pages, style sheets, scripts, feeds, calendars, twins, data, sitemap, JSON-LD."""
    output = root.parent / "output"
    more = f'{MORE}{PUBLIC}SITEURL = "https://name.bridge.net/project"\n'
    assert build(tiny.settings_file(tiny.with_locks(root), more=more), output) == 0
    site = open_site(output)
    assert site.base == "https://name.bridge.net/project"
    found = audit.run(site)
    assert not has_errors(found), render(found)
    rooted = {found for page in output.rglob("*.html") for found in ROOTED.findall(page.read_bytes())}
    assert {found for found in rooted if b'"/project/' not in found} == set()
    assert (output / "_redirects").read_text("utf-8") == "/old/ /project/facts/ 301\n"
    assert "Sitemap: https://name.bridge.net/project/sitemap.xml" in (output / "robots.txt").read_text("utf-8")


def test_a_site_with_a_path_differs_from_one_without_by_that_path_alone(root: Path) -> None:
    above = build_in_memory(tiny.settings_file(root, more=f'{MORE}SITEURL = "https://name.bridge.net"\n'))
    within = build_in_memory(tiny.settings_file(root, more=f'{MORE}SITEURL = "https://name.bridge.net/project"\n'))
    assert within.keys() == above.keys()
    pages = {name for name in above if name.endswith(".html")} - {"data/index.html"}  # which has the files' sizes
    assert {name for name in pages if within[name].replace(b"/project/", b"/") != above[name]} == set()
