"""A site goes out with an address, a publisher and a way to report, or not at all; a preview says that it is one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from explainer import audit
from explainer.audit.built_site import open_site
from explainer.pelican_plugin.public_check import address_fault
from explainer.problems import has_errors, render
from tests.engine.sites import tiny
from tests.engine.sites.building import build, build_in_memory, prepared_for

SOUND = {
    "PUBLIC": True,
    "SITEURL": "https://desk.bridge.net",
    "PUBLISHER": "The Bridge Desk",
    "CONTACT": "desk@bridge.net",
    "FEED_ID_AUTHORITY": "bridge.net,2026",
}


def settings(tmp_path: Path, **changes: object) -> Path:
    lines = "".join(f"{name} = {value!r}\n" for name, value in (SOUND | changes).items())
    site = tiny.minimal_with(tmp_path / "site", {"publishconf.py": lines})
    return tiny.settings_file(tiny.with_locks(site), more=lines)


def test_a_site_with_all_of_it_is_built(tmp_path: Path) -> None:
    files = build_in_memory(settings(tmp_path))
    assert b"Published by The Bridge Desk." in files["index.html"]
    assert b"not-published" not in files["index.html"]
    assert b"noindex" not in files["index.html"]
    assert build_in_memory(settings(tmp_path, CONTACT=None, REPORT_URL="https://forge.bridge.net/new?page={page}"))


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("SITEURL", "", "SITEURL: there is no address at which the public reads the site"),
        ("SITEURL", "https://bridge.example", 'SITEURL: "bridge.example" is a name that nobody can own'),
        ("PUBLISHER", None, "PUBLISHER: nobody is named who publishes the site"),
        ("CONTACT", None, "CONTACT: readers have no way to report an error"),
        ("CONTACT", "the desk", "CONTACT: the desk is no address for mail"),
        ("CONTACT", "mailto:desk@bridge.net", "CONTACT: mailto:desk@bridge.net is no address for mail"),
        ("CONTACT", "desk@bridge.net?bcc=a@b.net", "CONTACT: desk@bridge.net?bcc=a@b.net is no address for mail"),
        ("CONTACT", "desk@bridge.example", 'CONTACT: "bridge.example" is a name that nobody can own'),
        ("REPORT_URL", "https://forge.example/new", 'REPORT_URL: "forge.example" is a name that nobody can own'),
        ("FEED_ID_AUTHORITY", "bridge.example,2026", "FEED_ID_AUTHORITY: bridge.example is nobody's name"),
    ],
)
def test_what_is_missing_is_told_at_its_line_and_nothing_is_written(
    tmp_path: Path, name: str, value: object, said: str
) -> None:
    file = settings(tmp_path, **{name: value})
    (problem,) = (one for one in prepared_for(file).found if one.level == "error")
    assert said in problem.message
    line = (file.parent / "publishconf.py").read_text("utf-8").split("\n")[problem.location.line - 1]
    assert (problem.location.path, line) == ("publishconf.py", f"{name} = {value!r}")
    assert "environment" in problem.hint
    output = tmp_path / "output"
    assert build(file, output) == 1
    assert not output.exists()


def test_all_that_is_missing_is_told_at_once(tmp_path: Path) -> None:
    found = prepared_for(settings(tmp_path, SITEURL="", PUBLISHER=None, CONTACT=None)).found
    assert re.findall(r"error: (\w+):", render(found)) == ["SITEURL", "PUBLISHER", "CONTACT"]


@pytest.mark.parametrize("path", ["", "/project", "/a/b"])
@pytest.mark.parametrize("host", ["bridge.net", "desk.bridge.co.uk", "name.github.io", "puente.es", "xn--bcher-kva.ch"])
def test_an_address_of_ones_own_is_one(host: str, path: str) -> None:
    assert address_fault(f"https://{host}{path}") is None


@pytest.mark.parametrize(
    "address",
    [
        "http://bridge.net", "https://", "https://localhost", "https://localhost:8000", "https://bridge",
        "https://127.0.0.1", "https://10.1.2.3:8443/x", "https://[::1]/", "https://1.2", "https://2130706433",
        "https://a.test", "https://a.invalid", "https://a.local", "https://bridge.example", "https://bridge.EXAMPLE",
        "https://bridge.example.", "https://example.org", "https://www.example.com", "https://a.internal",
        "https://bridge.net/?a", "https://bridge.net/#a", "https://me@bridge.net", "https://[", "ftp://bridge.net",
        "https://www.\u0430\u0440\u0440\u04cf\u0435.com", "https://bridge.net\u200b", "https://a_b.net",
    ],
)  # fmt: skip
def test_an_address_that_the_public_cannot_read_is_none(address: str) -> None:
    assert address_fault(address)


@pytest.mark.parametrize("changes", [{}, {"SITEURL": "", "PUBLISHER": None, "CONTACT": None}])
def test_a_preview_is_built_whatever_is_missing_and_every_page_says_what_it_is(
    tmp_path: Path, changes: dict[str, object]
) -> None:
    files = build_in_memory(settings(tmp_path, PREVIEW=True, **changes))
    pages = {name: text for name, text in files.items() if name.endswith(".html")}
    assert len(pages) > 10
    assert any(name.startswith("embed/") for name in pages)
    assert {name for name, text in pages.items() if b'<aside class="not-published"' not in text} == set()
    assert {name for name, text in pages.items() if text.count(b'<meta name="robots" content="noindex">') != 1} == set()
    assert b"<loc>" not in files["sitemap.xml"]
    assert b"\n/*\n" in files["_headers"]
    assert files["_headers"].count(b"X-Robots-Tag: noindex") == 1


def test_a_preview_without_an_address_is_a_whole_site(tmp_path: Path) -> None:
    output = tmp_path / "output"
    assert build(settings(tmp_path, PREVIEW=True, SITEURL=""), output) == 0
    found = audit.run(open_site(output))
    assert not has_errors(found), render(found)


def test_a_site_that_is_not_for_the_public_needs_none_of_it(tmp_path: Path) -> None:
    assert build_in_memory(settings(tmp_path, PUBLIC=False, SITEURL="", PUBLISHER=None, CONTACT=None))


def test_where_the_host_sends_no_headers_each_page_has_the_policy_before_anything_that_loads(tmp_path: Path) -> None:
    files = build_in_memory(settings(tmp_path, POLICY_IN_PAGES=True))
    for name, text in files.items():
        if name.endswith(".html"):
            head = text.decode("utf-8").partition("</head>")[0]
            first = re.search(r"<(?:link|script|style)\b", head)
            assert first
            at = head.index('<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; ')
            assert at < head.index('<meta name="referrer" content="same-origin">') < first.start()
    assert b"http-equiv" not in build_in_memory(settings(tmp_path))["index.html"]
