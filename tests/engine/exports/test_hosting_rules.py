"""Which headers a file of the site has, and how `_headers` says so."""

from __future__ import annotations

import pytest

from explainer.exports.hosting.rules import FOR_GOOD, header_rules, headers_of, policy
from explainer.exports.hosting.static_hosts import headers_file, host_files, redirects_file

FILES = (
    "index.html", "404.html", "index.md", "facts/index.html", "facts/one/index.html", "facts/one/index.md",
    "embed/timeline/index.html", "theme/css/index.0a1b2c.css", "theme/fonts/serif-OFL.txt", "theme/js/0a1b/main.js",
    "search/index.html", "search/index/fragment/en_1.pf_fragment", "search/index/pagefind-entry.json",
    "feeds/all.atom.xml", "data/events.ics", "data/README.md", ".well-known/security.txt",
)  # fmt: skip
RULES = header_rules(FILES)


def address(name: str) -> str:
    return f"/{name.removesuffix('index.html')}"


@pytest.mark.parametrize("name", FILES)
def test_every_file_has_the_policy_and_no_header_from_two_rules(name: str) -> None:
    found = [header for rule in RULES if rule.fits(address(name)) for header in rule.headers]
    assert len(found) == len(set(found))
    assert headers_of(address(name), RULES)["Content-Security-Policy"] == policy()


def test_only_what_is_named_by_its_content_is_kept_for_good() -> None:
    kept = {name for name in FILES if headers_of(address(name), RULES).get("Cache-Control") == FOR_GOOD}
    assert kept == {"theme/css/index.0a1b2c.css", "theme/js/0a1b/main.js", "search/index/fragment/en_1.pf_fragment"}


def test_no_page_may_be_framed_but_the_small_ones_that_are_made_for_it() -> None:
    pages = {address(name) for name in FILES if name.endswith(".html")}
    assert {page for page in pages if "X-Frame-Options" not in headers_of(page, RULES)} == {"/embed/timeline/"}


def test_search_engines_leave_the_twins_alone_and_list_the_pages() -> None:
    told = {name for name in FILES if "X-Robots-Tag" in headers_of(address(name), RULES)}
    assert told == {"index.md", "facts/one/index.md"}


def test_search_engines_leave_a_preview_alone() -> None:
    rules = header_rules(FILES, preview=True)
    assert {headers_of(address(name), rules)["X-Robots-Tag"] for name in FILES} == {"noindex"}
    assert sum("X-Robots-Tag" in rule.headers for rule in rules) == 1


def test_what_hosts_may_not_know_has_its_type_and_what_is_not_there_no_rule() -> None:
    types = {name: headers_of(address(name), RULES).get("Content-Type") for name in FILES}
    assert types["feeds/all.atom.xml"] == "application/atom+xml; charset=utf-8"
    assert types["data/events.ics"] == "text/calendar; charset=utf-8"
    assert types["data/README.md"] == types["index.md"] == "text/markdown; charset=utf-8"
    assert types[".well-known/security.txt"] == "text/plain; charset=utf-8"
    assert types["facts/index.html"] is types["search/index/pagefind-entry.json"] is None
    assert "csv" not in headers_file(RULES)


def test_the_file_has_each_address_with_its_headers_below_it() -> None:
    text = headers_file(RULES)
    assert "\n/facts/*\n  X-Frame-Options: DENY\n/search/*\n" in text
    assert "\n/*.ics\n  Content-Type: text/calendar; charset=utf-8\n" in text


def test_hosts_get_their_files_by_name() -> None:
    files = host_files(FILES, [("/old/", "/facts/")])
    assert sorted(files) == [".nojekyll", "_headers", "_redirects"]
    assert sorted(host_files(FILES, [])) == [".nojekyll", "_headers"]


def test_below_a_path_a_redirect_leads_below_it_and_elsewhere_as_it_is() -> None:
    moved = [("/old/", "/facts/"), ("/gone/", "https://elsewhere.org/")]
    assert redirects_file(moved, "/project") == "/old/ /project/facts/ 301\n/gone/ https://elsewhere.org/ 301\n"
