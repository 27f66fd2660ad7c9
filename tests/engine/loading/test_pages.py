"""A page is its front matter and its Markdown; its name and its kind say where it answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.citations.scan import scan
from explainer.loading.pages import read_pages
from explainer.model.page import Page
from tests.sites import tiny

HEAD = "title: T\nstandfirst: S\nas_of: 2026-03-01\npublished: 2026-03-02\n"
BODY = "Words.[@bridge-opened]\n"


def page(tmp_path: Path, name: str, head: str = HEAD, body: str = BODY) -> Page:
    root = tiny.minimal_with(tmp_path, {f"content/{name}": f"---\n{head}---\n{body}"})
    pages, problems = read_pages(root, scan)
    assert problems == []
    (found,) = [page for page in pages if page.path == f"content/{name}"]
    return found


@pytest.mark.parametrize(
    ("name", "kind", "address"),
    [
        ("explainers/two-words.md", "", "/explainers/two-words/"),
        ("explainers/two-words.md", "kind: explainer\n", "/explainers/two-words/"),
        ("pages/method.md", "kind: editorial\n", "/method/"),
        ("explainers/two-words.es.md", "", "/es/explainers/two-words/"),
        ("pages/method.es.md", "kind: editorial\n", "/es/method/"),
        ("pages/home.es.md", "kind: home\n", "/es/"),
        ("deep/in/folders/2026.md", "", "/explainers/2026/"),
    ],
)
def test_page_answers_where_its_name_and_kind_say(tmp_path: Path, name: str, kind: str, address: str) -> None:
    assert page(tmp_path, name, HEAD + kind).address == address


def test_places_in_prose_count_from_the_head_of_the_file(tmp_path: Path) -> None:
    found = page(tmp_path, "explainers/page.md", body="\nOne line.\n  Then this.[@bridge-opened]\n")
    assert [str(citation.location) for citation in found.scan.citations] == ["content/explainers/page.md:9:14"]


def test_places_in_front_matter_count_from_the_head_of_the_file(tmp_path: Path) -> None:
    found = page(tmp_path, "explainers/page.md", HEAD + "topics: [building]\n")
    assert str(found.positions.at("topics", 0)) == "content/explainers/page.md:6:10"


def test_rule_in_the_prose_does_not_end_the_front_matter_twice(tmp_path: Path) -> None:
    found = page(tmp_path, "explainers/page.md", body=f"{BODY}\n---\n\n{BODY}")
    assert found.text == f"{BODY}\n---\n\n{BODY}"


def test_windows_line_ends_and_byte_order_mark_are_no_fault(tmp_path: Path) -> None:
    text = (tiny.HERE / "valid/minimal/content/explainers/the-bridge.md").read_text("utf-8").replace("\n", "\r\n")
    root = tiny.minimal_with(tmp_path, {"content/explainers/the-bridge.md": b"\xef\xbb\xbf" + text.encode("utf-8")})
    assert tiny.check(root) == (0, "no problems\n")
