"""The desk sets the headers that the build made for hosts, for the addresses that a host sets them for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from explainer.desk.public_headers import is_for_hosts_alone, public_headers
from explainer.exports.hosting.rules import header_rules
from explainer.exports.hosting.static_hosts import headers_file

RULES = """\
# for all
/*
  X-All: yes
  Content-Security-Policy: default-src 'none'; img-src 'self'
  Strict-Transport-Security: max-age=1
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin

# for some
/theme/*
  Cache-Control: immutable
  X-Theme: yes

/*.md
  X-Text: yes
"""


@pytest.fixture
def output(tmp_path: Path) -> Path:
    (tmp_path / "_headers").write_text(RULES, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("path", "more"),
    [
        ("/", set()),
        ("/a/b/", set()),
        ("/theme/a.css", {"X-Theme"}),
        ("/themes/a.css", set()),
        ("/facts/index.md", {"X-Text"}),
    ],
)
def test_a_rule_is_for_its_addresses_alone(output: Path, path: str, more: set[str]) -> None:
    assert public_headers(output, path).keys() == {"X-All", "Content-Security-Policy", *more}


def test_the_file_is_read_again_when_a_build_has_written_it(output: Path) -> None:
    assert public_headers(output, "/")["X-All"] == "yes"
    (output / "_headers").write_text(RULES.replace("X-All: yes", "X-All: no"), "utf-8")
    os.utime(output / "_headers", (1, 1))
    assert public_headers(output, "/")["X-All"] == "no"


def test_what_a_build_makes_for_hosts_is_set(tmp_path: Path) -> None:
    (tmp_path / "_headers").write_text(headers_file(header_rules(["index.html", "facts/index.html"])), "utf-8")
    found = public_headers(tmp_path, "/facts/")
    assert found["Content-Security-Policy"].startswith("default-src 'none';")
    assert found["X-Frame-Options"] == "DENY"


def test_without_the_file_there_are_no_headers(tmp_path: Path) -> None:
    assert public_headers(tmp_path, "/") == {}
    assert not is_for_hosts_alone(tmp_path, "/_headers")


def test_what_hosts_read_is_for_them_alone(output: Path) -> None:
    assert [is_for_hosts_alone(output, path) for path in ("/_headers", "/_redirects", "/.nojekyll", "/facts/")] == [
        True, True, True, False,
    ]  # fmt: skip
