"""netlify.toml and the output's `_headers` and `_redirects` say what we mean, as Netlify's own parsers read them.

They let misspelt keys and tables pass silently: so the expected values are asserted too, and every key must be known.
"""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import pelicanconf
from tests.site.browser.server import _match, headers_for, redirect_for

ROOT = Path(__file__).parents[3]
KNOWN_KEYS = {
    "": {"build"},
    "build": {"command", "publish", "environment", "processing"},
    "build.environment": {"PYTHON_VERSION", "PREVIEW"},
    "build.processing": {"skip_processing"},
}


def test_netlify_reads_the_file_without_complaint(netlify: dict[str, Any]) -> None:
    assert netlify["errors"] == []


def test_every_key_is_one_that_netlify_acts_on() -> None:
    config = tomllib.loads((ROOT / "netlify.toml").read_text(encoding="utf-8"))
    assert list(_unknown_keys(config, "")) == []


def test_a_misspelt_key_or_table_is_seen() -> None:
    misspelt = tomllib.loads('[build]\npublishh = "output"\n[[redirect]]\nfrom = "/a"')
    assert sorted(_unknown_keys(misspelt, "")) == ["build.publishh", "redirect"]


def _unknown_keys(value: Any, table: str) -> Any:
    """The keys of a TOML table, and of the tables in it, that KNOWN_KEYS has not."""
    for entry in value if isinstance(value, list) else [value]:
        for key, inner in entry.items():
            name = f"{table}.{key}".lstrip(".")
            if key not in KNOWN_KEYS[table]:
                yield name
            elif name in KNOWN_KEYS:
                yield from _unknown_keys(inner, name)


def test_netlify_builds_with_the_lock_files_python_and_a_preview_while_no_publisher_is_named(
    netlify: dict[str, Any],
) -> None:
    build = netlify["build"]
    assert build["command"] == "make publish"
    assert build["publish"] == str(ROOT / "output")
    assert build["environment"] == {"PYTHON_VERSION": "3.11"} | ({} if pelicanconf.PUBLISHER else {"PREVIEW": "1"})
    assert build["processing"]["skip_processing"] is True


@pytest.mark.parametrize("path", ["/", "/es/", "/any/page/", "/theme/css/site.css", "/feed.xml", "/no-such-page"])
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "cross-origin"),
    ],
)
def test_every_address_has_the_security_headers(netlify: dict[str, Any], path: str, name: str, value: str) -> None:
    assert headers_for(path, netlify["headers"])[name] == value


def test_policy_allows_our_own_origin_and_nothing_else(netlify: dict[str, Any]) -> None:
    policy = headers_for("/any/page/", netlify["headers"])["Content-Security-Policy"]
    directives = dict(directive.split(" ", 1) for directive in policy.split("; "))
    assert directives == {
        "default-src": "'none'",
        "script-src": "'self' 'wasm-unsafe-eval'",  # the search is WebAssembly of our own origin
        "style-src": "'self'",
        "img-src": "'self'",
        "font-src": "'self'",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
    }


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", "public,max-age=0,must-revalidate"),
        ("/any/page/", "public,max-age=0,must-revalidate"),
        ("/theme/css/site.css", "public, max-age=31536000, immutable"),
        ("/theme/js/0a1b2c/main.js", "public, max-age=31536000, immutable"),
        ("/theme/fonts/source-serif-4.0a1b2c.woff2", "public, max-age=31536000, immutable"),
        ("/theme/fonts/source-serif-4-OFL.txt", "public,max-age=0,must-revalidate"),
        ("/theme/LICENSE.txt", "public,max-age=0,must-revalidate"),
        ("/search/index/fragment/en_0a1b2c3.pf_fragment", "public, max-age=31536000, immutable"),
        ("/search/index/index/en_0a1b2c3.pf_index", "public, max-age=31536000, immutable"),
        ("/search/index/pagefind-entry.json", "public,max-age=0,must-revalidate"),
    ],
)
def test_pages_are_asked_for_anew_and_the_theme_is_kept_for_good(
    netlify: dict[str, Any], path: str, expected: str
) -> None:
    assert headers_for(path, netlify["headers"])["Cache-Control"] == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/.well-known/security.txt", "text/plain; charset=utf-8"),  # RFC 9116, section 3
        ("/data/LICENSE.txt", "text/plain; charset=utf-8"),
        ("/feeds/all.atom.xml", "application/atom+xml; charset=utf-8"),
        ("/feeds/topics/oil.atom.xml", "application/atom+xml; charset=utf-8"),
        ("/data/events.ics", "text/calendar; charset=utf-8"),
        ("/data/facts.csv", "text/csv; charset=utf-8"),
        ("/facts/a-fact/cite.bib", "application/x-bibtex; charset=utf-8"),
        ("/facts/a-fact/index.md", "text/markdown; charset=utf-8"),
        ("/data/facts.json", None),
        ("/sitemap.xml", None),
        ("/facts/a-fact/", None),
    ],
)
def test_what_hosts_may_not_know_has_its_type_said(netlify: dict[str, Any], path: str, expected: str | None) -> None:
    assert headers_for(path, netlify["headers"]).get("Content-Type") == expected


def test_no_page_may_be_framed_but_those_that_are_made_for_it(netlify: dict[str, Any], site_output: Path) -> None:
    """Every page that was built; so a new section without a rule is noticed."""
    pages = {f"/{path.relative_to(site_output)}".removesuffix("index.html") for path in site_output.rglob("*.html")}
    assert len(pages) > 1000
    refused = {page for page in pages if headers_for(page, netlify["headers"]).get("X-Frame-Options") == "DENY"}
    assert pages - refused == {page for page in pages if page.startswith("/embed/")}


def test_any_site_may_read_our_files_and_no_policy_says_who_may_frame(netlify: dict[str, Any]) -> None:
    for path in ("/data/facts.json", "/feeds/all.atom.xml", "/facts/a-fact/cite.json", "/facts/a-fact/index.md"):
        assert headers_for(path, netlify["headers"])["Access-Control-Allow-Origin"] == "*"
    framed = headers_for("/embed/questions/how-many-died/", netlify["headers"])
    assert "frame-ancestors" not in framed["Content-Security-Policy"]
    assert framed["Content-Security-Policy"] == headers_for("/any/page/", netlify["headers"])["Content-Security-Policy"]


def test_twins_are_kept_out_of_search_engines_and_pages_are_not(netlify: dict[str, Any], site_output: Path) -> None:
    twins = [f"/{path.relative_to(site_output)}" for path in site_output.rglob("index.md")]
    assert len(twins) > 1000
    assert [twin for twin in twins if headers_for(twin, netlify["headers"]).get("X-Robots-Tag") != "noindex"] == []
    pages = (twin.removesuffix("index.md") for twin in twins)
    assert [page for page in pages if "X-Robots-Tag" in headers_for(page, netlify["headers"])] == []


def test_no_two_rules_set_the_same_header_for_one_address(netlify: dict[str, Any], site_output: Path) -> None:
    """Netlify documents no order between rules for different paths: where two fit, they set different headers."""
    for path in {f"/{path.relative_to(site_output)}" for path in site_output.rglob("*") if path.is_file()}:
        names = [name for rule in netlify["headers"] if _match(rule["for"], path) for name in rule["values"]]
        assert len(names) == len(set(names)), path


def test_every_redirect_leads_to_a_page_and_hides_none(netlify: dict[str, Any], site_output: Path) -> None:
    for rule in netlify["redirects"]:
        source, target = rule["from"], rule["to"]
        assert rule["status"] in {301, 302, 200, 404}, rule
        if not re.search(r"[*:]", source + target.removeprefix("https://")):
            assert redirect_for(source, netlify["redirects"], exists=False) == (rule["status"], target), rule
            assert _page(site_output, target), f"{source} leads to {target}, which is not there"
            assert rule["force"] or not _page(site_output, source), f"{source} is a page: its redirect never acts"


def _page(output: Path, address: str) -> bool:
    path = output / address.split("#")[0].split("?")[0].strip("/")
    return path.is_file() or (path / "index.html").is_file() or path.with_name(f"{path.name}.html").is_file()


def test_there_is_a_page_for_missing_pages(site_output: Path) -> None:
    assert (site_output / "404.html").is_file()
