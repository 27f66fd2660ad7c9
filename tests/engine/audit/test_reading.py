"""What the audit reads: pages that are badly written, addresses in style sheets and scripts, folded lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.audit.built_site import open_site
from explainer.audit.calendar_text import content_lines
from explainer.audit.folder import SiteFolder
from explainer.audit.limits import DEFAULT_LIMITS, KB
from explainer.audit.page import Place, address_of, read_page
from explainer.audit.references import references
from explainer.audit.script import imports_in
from explainer.audit.strict_json import NotJsonError, read_json
from explainer.audit.stylesheet import addresses_in
from explainer.audit.weights import compressed
from explainer.audit.xml_tree import NotWellFormedError, read_xml
from tests.engine.audit.planting import small


@pytest.mark.parametrize(
    "html",
    ["", "<", "<![foo[x]]>", "<![if IE]>", "<!--", "<a", "</", "<?a", "<a href=>", "<img srcset=' , '>", "<title>"],
)
def test_page_that_is_badly_written_is_read_as_far_as_it_goes(html: str) -> None:
    assert [element.tag for element in read_page("a.html", f"<h1>a</h1>{html}").elements][:1] == ["h1"]


def test_what_follows_a_strange_declaration_is_read() -> None:
    page = read_page("a.html", "<![foo[x]]><h1>a</h1>\n <h2 lang>é</h2>")
    assert [(element.tag, element.place) for element in page.elements] == [("h1", (1, 12)), ("h2", (2, 2))]
    assert [element.attributes for element in page.elements] == [{}, {"lang": ""}]


@pytest.mark.parametrize(
    ("name", "address"),
    [("index.html", "/"), ("a/index.html", "/a/"), ("myindex.html", "/myindex.html"), ("a/b.html", "/a/b.html")],
)
def test_page_answers_at_its_folder_or_its_own_name(name: str, address: str) -> None:
    assert address_of(name) == read_page(name, "").address == address


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("a { background: url(a.png) }", [("a.png", 16)]),
        ("a{src:url( 'a b.png' ),url(\"c\")}", [("a b.png", 6), ("c", 23)]),
        ("@import 'a.css'; @import url(b.css)", [("a.css", 0), ("b.css", 25)]),
        ("/* url(a) */ b{c:url(d)}", [("d", 17)]),
        ("a{b:url()} @imported", []),
    ],
)
def test_addresses_of_a_style_sheet(css: str, expected: list[tuple[str, int]]) -> None:
    assert list(addresses_in(css)) == expected


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ('import a from "./a.js"; export { b } from "../b.mjs"', [("./a.js", True), ("../b.mjs", True)]),
        ('import"/c.js";await import( "./d.js" )', [("/c.js", True), ("./d.js", False)]),
        ('import(`./${name}.js`); import("a"); from("./b.js"); x = "./c.js"', []),
    ],
)
def test_imports_of_a_script(script: str, expected: list[tuple[str, bool]]) -> None:
    assert [(target.address, target.loads) for target in imports_in(script)] == expected


def test_folded_lines_of_a_calendar_are_put_together() -> None:
    assert content_lines("A:b\r\n c\r\n\td\r\nE:f\r\n") == [("A:bcd", 1), ("E:f", 4)]
    assert content_lines(" A:b\n\nC:d") == [(" A:b", 1), ("", 2), ("C:d", 3)]


@pytest.mark.parametrize(("text", "offset"), [("", 0), ("[1,]", 3), ("[Infinity]", 1), ('{"a": 1} b', 9)])
def test_what_is_no_json_ends_where_it_ends_to_be(text: str, offset: int) -> None:
    with pytest.raises(NotJsonError) as raised:
        read_json(text)
    assert raised.value.offset == offset


def test_xml_has_places_and_no_prefixes() -> None:
    root = read_xml(b'<a xmlns="u" xmlns:p="v">\n <p:b p:c="d">e<f/>g</p:b></a>')
    (child,) = root.children
    assert (child.name, child.attributes, child.text, child.place) == ("b", {"c": "d"}, "eg", (2, 2))
    assert [element.name for element in root.all()] == ["a", "b", "f"]
    assert (root.said("b"), root.said("f")) == ("eg", "")


def test_xml_that_ends_too_early_says_where() -> None:
    with pytest.raises(NotWellFormedError, match="mismatched tag") as raised:
        read_xml(b"<a>\n<b></a>")
    assert raised.value.place == (2, 6)


def test_place_within_a_text_counts_from_where_the_text_begins() -> None:
    assert Place(3, 5).within("ab\nc", 1) == (3, 6)
    assert Place(3, 5).within("ab\nc", 3) == (4, 1)
    assert str(Place(3, 5).of("a.html")) == "a.html:3:5"


def test_references_of_a_folder_are_those_of_all_its_files(tmp_path: Path) -> None:
    files = {
        "a.html": "<a href=b>",
        "a.css": "a{b:url(c)}",
        "a.js": "import './d.js'",
        "a.svg": "<a><use href='#e'/></a>",
    }
    site = small(tmp_path, files | {"a.md": "[a](f) <https://a.org/>", "a.bin": "[a](g)"})
    found = [(one.file, one.target.address, one.target.loads) for one in references(SiteFolder(tmp_path, site.files))]
    assert found == [
        ("a.html", "b", False),
        ("a.css", "c", True),
        ("a.js", "./d.js", True),
        ("a.svg", "#e", True),
        ("a.md", "f", False),
    ]


def test_weight_is_that_of_a_gzip_file() -> None:
    assert compressed(b"") == 20
    assert compressed(b"a" * 10_000) < 60


def test_limits_are_those_that_the_rule_explains() -> None:
    assert (DEFAULT_LIMITS.page, DEFAULT_LIMITS.scripts) == (64 * KB, 8 * KB)


def test_site_is_all_files_below_the_folder_by_their_paths(tmp_path: Path) -> None:
    small(tmp_path, {"a/b.txt": "a", "c.html": "c", ".d/e": "e"})
    (tmp_path / "leads-nowhere.html").symlink_to(tmp_path / "gone.html")
    site = open_site(tmp_path)
    assert site.files == {"a/b.txt", "c.html", ".d/e"}
    assert site.named(".txt", ".html") == ["a/b.txt", "c.html"]
