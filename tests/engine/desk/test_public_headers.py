"""The desk sets the headers of netlify.toml for the addresses that the public host sets them for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from explainer.desk.public_headers import public_headers

RULES = '''
[[headers]]
for = "/*"
[headers.values]
X-All = "yes"
Content-Security-Policy = """\\
    default-src 'none'; \\
    img-src 'self'\\
    """
Strict-Transport-Security = "max-age=1"
Access-Control-Allow-Origin = "*"
[[headers]]
for = "/theme/*"
[headers.values]
Cache-Control = "immutable"
X-Theme = "yes"
[[headers]]
for = "/:section/index.md"
[headers.values]
X-One = "yes"
[[headers]]
for = "/a.b"
[headers.values]
X-File = "yes"
'''


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "netlify.toml").write_text(RULES, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("path", "more"),
    [
        ("/", set()),
        ("/a/b/", set()),
        ("/theme/a.css", {"X-Theme"}),
        ("/theme/", {"X-Theme"}),
        ("/themes/a.css", set()),
        ("/facts/index.md", {"X-One"}),
        ("/facts/a/index.md", set()),
        ("/a.b", {"X-File"}),
        ("/axb", set()),
    ],
)
def test_a_rule_is_for_its_addresses_alone(folder: Path, path: str, more: set[str]) -> None:
    assert public_headers(folder).of(path).keys() == {"X-All", "Content-Security-Policy", *more}


def test_a_policy_over_several_lines_is_one_header(folder: Path) -> None:
    assert public_headers(folder).of("/")["Content-Security-Policy"] == "default-src 'none'; img-src 'self'"


def test_the_file_is_read_again_when_it_was_saved(folder: Path) -> None:
    assert public_headers(folder).of("/")["X-All"] == "yes"
    (folder / "netlify.toml").write_text(RULES.replace('X-All = "yes"', 'X-All = "no"'), "utf-8")
    os.utime(folder / "netlify.toml", (1, 1))
    assert public_headers(folder).of("/")["X-All"] == "no"


@pytest.mark.parametrize("text", [None, "headers = 1", "headers = [1]", "[[headers]]\nfor = 1", "not toml ="])
def test_without_rules_there_are_no_headers(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "netlify.toml").write_text(text, "utf-8")
    assert public_headers(tmp_path).of("/") == {}
