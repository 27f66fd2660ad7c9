"""netlify.toml says what we mean, as Netlify's own parsers read it.

They let misspelt keys and tables pass silently: so the expected values are asserted too, and every key must be known.
"""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.browser.server import headers_for, redirect_for

ROOT = Path(__file__).parents[2]
KNOWN_KEYS = {
    "": {"build", "headers", "redirects"},
    "build": {"command", "publish", "environment", "processing"},
    "build.environment": {"PYTHON_VERSION"},
    "build.processing": {"skip_processing"},
    "headers": {"for", "values"},
    "headers.values": {
        "Cache-Control",
        "Content-Security-Policy",
        "Cross-Origin-Opener-Policy",
        "Permissions-Policy",
        "Referrer-Policy",
        "Strict-Transport-Security",
        "X-Content-Type-Options",
    },
    "redirects": {"from", "to", "status", "force"},
}


def test_netlify_reads_the_file_without_complaint(netlify: dict[str, Any]) -> None:
    assert netlify["errors"] == []


def test_every_key_is_one_that_netlify_acts_on() -> None:
    config = tomllib.loads((ROOT / "netlify.toml").read_text(encoding="utf-8"))
    assert list(_unknown_keys(config, "")) == []


def test_a_misspelt_key_or_table_is_seen() -> None:
    misspelt = tomllib.loads('[build]\npublishh = "output"\n[[redirect]]\nfrom = "/a"\n[[headers]]\nform = "/*"')
    assert sorted(_unknown_keys(misspelt, "")) == ["build.publishh", "headers.form", "redirect"]


def _unknown_keys(value: Any, table: str) -> Any:
    """The keys of a TOML table, and of the tables in it, that KNOWN_KEYS has not."""
    for entry in value if isinstance(value, list) else [value]:
        for key, inner in entry.items():
            name = f"{table}.{key}".lstrip(".")
            if key not in KNOWN_KEYS[table]:
                yield name
            elif name in KNOWN_KEYS:
                yield from _unknown_keys(inner, name)


def test_netlify_builds_the_public_site_with_the_lock_files_python(netlify: dict[str, Any]) -> None:
    build = netlify["build"]
    assert build["command"] == "make publish"
    assert build["publish"] == str(ROOT / "output")
    assert build["environment"] == {"PYTHON_VERSION": "3.11"}
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
        "manifest-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", "public,max-age=0,must-revalidate"),
        ("/any/page/", "public,max-age=0,must-revalidate"),
        ("/theme/css/site.css", "public, max-age=31536000, immutable"),
    ],
)
def test_pages_are_asked_for_anew_and_the_theme_is_kept_for_good(
    netlify: dict[str, Any], path: str, expected: str
) -> None:
    assert headers_for(path, netlify["headers"])["Cache-Control"] == expected


def test_only_small_pages_may_be_framed_and_all_else_of_their_policy_is_the_same(netlify: dict[str, Any]) -> None:
    framed = headers_for("/embed/questions/how-many-died/", netlify["headers"])["Content-Security-Policy"]
    policy = headers_for("/questions/how-many-died/", netlify["headers"])["Content-Security-Policy"]
    assert policy.endswith("frame-ancestors 'none'")
    assert framed == policy.replace("frame-ancestors 'none'", "frame-ancestors *")


def test_no_two_rules_set_the_same_header_for_one_address(netlify: dict[str, Any]) -> None:
    """Netlify documents no order between rules for different paths: what overlaps must not disagree.

    The policy of framed pages is the one exception; it fails on the safe side (docs/decisions/0028-frames.md).
    """
    rules = netlify["headers"]
    everywhere = {name for rule in rules if rule["for"] == "/*" for name in rule["values"]}
    elsewhere = {(rule["for"], name) for rule in rules if rule["for"] != "/*" for name in rule["values"]}
    assert {(path, name) for path, name in elsewhere if name in everywhere} == {("/embed/*", "Content-Security-Policy")}
    order = [rule["for"] for rule in rules]
    assert order.index("/*") < order.index("/embed/*")


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
