"""A page is its front matter and its Markdown; its name and its kind say where it answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.loading.pages import read_pages
from explainer.markdown.code_mask import mask_code
from explainer.markdown.scan import scan
from explainer.pipeline import read_site
from explainer.site.page import Page
from tests.engine.sites import tiny

HEAD = "title: T\nstandfirst: S\nas_of: 2026-03-01\npublished: 2026-03-02\n"
BODY = "Words.[@bridge-opened]\n"


def page(tmp_path: Path, name: str, head: str = HEAD, body: str = BODY) -> Page:
    root = tiny.minimal_with(tmp_path, {f"content/{name}": f"---\n{head}---\n{body}"})
    pages, problems = read_pages(root, scan, mask_code)
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


FAULTY_HEADS = (
    "title: Two\nas_of: 2026-02-30\ntopics: [bilding]\n",
    "title: 'Two\n",
    "title: Two\n\tkind: explainer\n",
    "- title\n",
)


@pytest.mark.parametrize("head", FAULTY_HEADS)
def test_fault_in_the_head_hides_none_in_the_body_and_makes_none_elsewhere(tmp_path: Path, head: str) -> None:
    correction = (
        "- id: changed\n  date: 2026-03-02\n  class: update\n  pages: [second]\n  was: A.\n  now: B.\n  why: C.\n"
    )
    page = f"---\n{head}---\n\nIt opened.[@bridge-opend] See [the other](/nowhere/).\n"
    linking = "content/pages/home.md"
    home = (tiny.HERE / "valid/minimal" / linking).read_text("utf-8")
    files = {
        "data/corrections/c.yaml": correction,
        "content/explainers/second.md": page,
        linking: home + "\n[Two](/explainers/second/)\n{.framing}\n",
    }
    printed = tiny.check(tiny.minimal_with(tmp_path, files))[1]
    errors = [line for line in printed.splitlines() if ": error: " in line]
    assert {line.split(":")[0] for line in errors} == {"content/explainers/second.md"}
    assert any("[unknown-id]" in line and "bridge-opend" in line for line in errors)
    assert any("[broken-link]" in line for line in errors)


@pytest.mark.parametrize("kind", ["explainer", "editorial", "home"])
@pytest.mark.parametrize("head", FAULTY_HEADS[:2])
def test_page_with_a_faulty_head_stays_where_it_was(tmp_path: Path, kind: str, head: str) -> None:
    page = f"---\nkind: {kind}\n{head}---\n\nWords.\n{{.framing}}\n"
    root = tiny.minimal_with(tmp_path, {"content/pages/second.md": page})
    if kind == "home":
        (root / "content/pages/home.md").unlink()
    where = {"explainer": "/explainers/second/", "editorial": "/second/", "home": "/"}
    site, problems = read_site(root)
    assert where[kind] in {found.address for found in site.pages}
    assert problems


@pytest.mark.parametrize(
    ("text", "said", "hint"),
    [
        ("Words.\n", "this page has no front matter", "the file begins with a line ---"),
        ("---\ntitle: A\n\nWords.\n", "the front matter has no end", "below its last field stands a line ---"),
    ],
)
def test_missing_head_is_told_from_one_without_an_end(tmp_path: Path, text: str, said: str, hint: str) -> None:
    _, found = read_site(tiny.minimal_with(tmp_path, {"content/explainers/second.md": text}))
    (problem,) = found
    assert problem.message == said
    assert problem.hint is not None
    assert problem.hint.startswith(hint)


def test_second_front_page_is_told_that_there_is_one_only(tmp_path: Path) -> None:
    home = (tiny.HERE / "valid/minimal/content/pages/home.md").read_text("utf-8")
    _, found = read_site(tiny.minimal_with(tmp_path, {"content/pages/second.md": home}))
    assert [problem.hint for problem in found] == ["one page only has kind: home"]


def test_spaces_between_words_are_plain_and_what_begins_a_line_stays(tmp_path: Path) -> None:
    body = "The\u00a0bridge\u2009cost 12\u00a0000.[@bridge-opened]\n\n-\u00a0So it\u00a0is.[@bridge-opened]\n"
    found = page(tmp_path, "explainers/page.md", body=body)
    assert found.text == "The bridge cost 12\u202f000.[@bridge-opened]\n\n-\u00a0So it is.[@bridge-opened]\n"
