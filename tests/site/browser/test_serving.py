"""The ground the browser tests stand on: the site is served under its real headers, and the witness sees."""

from contextlib import suppress
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Error, Page

from tests.site.browser.server import Site, headers_for, redirect_for
from tests.site.browser.witness import Witness


def test_every_answer_carries_the_security_headers(context: BrowserContext) -> None:
    for path in ("/", "/no-such-page/"):
        headers = context.request.get(path).headers
        assert headers["content-security-policy"].startswith("default-src 'none';")
        assert headers["x-content-type-options"] == "nosniff"


def test_missing_page_gets_status_404_and_our_own_words(page: Page, site: Site) -> None:
    answer = page.goto("/no-such-page/")
    assert answer is not None
    assert answer.status == 404
    assert answer.text() == (site.output / "404.html").read_text(encoding="utf-8")


def test_witness_sees_foreign_requests_errors_and_inline_scripts(page: Page, witness: Witness) -> None:
    page.goto("/")
    page.evaluate("""() => {
        setTimeout(() => { throw new Error('planted') });
        document.body.append(Object.assign(document.createElement('script'), {textContent: '1'}));
    }""")
    for _ in range(400):  # until both have been told; the asserts below say which one never was
        if witness.script_errors and witness.policy_violations:
            break
        page.wait_for_timeout(50)
    with suppress(Error):
        page.goto("http://example.org/")
    assert witness.script_errors[0].endswith("planted")
    assert "script-src 'self'" in witness.policy_violations[0]
    assert witness.foreign_requests[0].startswith("http://example.org/ ")
    witness.foreign_requests.clear()
    witness.script_errors.clear()
    witness.policy_violations.clear()


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", "a"),
        ("/theme/css/site.css", "b"),
        ("/theme", "b"),
        ("/themes/x", "a"),
        ("/es/fact/", "c"),
        ("/es/a.md", "d"),
    ],
)
def test_a_later_header_rule_replaces_an_earlier_one(path: str, expected: str) -> None:
    rules: list[dict[str, Any]] = [
        {"for": "/*", "values": {"X": "a"}},
        {"for": "/theme/*", "values": {"X": "b"}},
        {"for": "/:language/fact/", "values": {"X": "c"}},
        {"for": "/*.md", "values": {"X": "d"}},
    ]
    assert headers_for(path, rules)["X"] == expected


@pytest.mark.parametrize(
    ("path", "exists", "expected"),
    [
        ("/old", False, (301, "/new")),
        ("/old/", False, (301, "/new")),
        ("/old", True, None),
        ("/blog/2014/a", False, (302, "/news/2014/a")),
        ("/forced", True, (301, "/new")),
        ("/elsewhere", False, None),
    ],
)
def test_redirects_follow_netlifys_rules(path: str, exists: bool, expected: tuple[int, str] | None) -> None:
    rules: list[dict[str, Any]] = [
        {"from": "/old", "to": "/new"},
        {"from": "/blog/:year/*", "to": "/news/:year/:splat", "status": 302},
        {"from": "/forced", "to": "/new", "status": 301, "force": True},
    ]
    assert redirect_for(path, rules, exists=exists) == expected
