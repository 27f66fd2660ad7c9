"""The rules of pages: what only looks like a fault; titles, weights and addresses, on sites made by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from explainer.audit.built_site import open_site
from explainer.audit.limits import KB, Limits
from explainer.audit.rules.pages import (
    bad_canonical,
    bad_json_ld,
    bare_image,
    heading_order,
    heavy_page,
    leftover_markup,
    long_title,
    lost_note,
    missing_lang,
    missing_title,
    repeated_id,
    reserved_address,
    same_title,
)
from explainer.audit.weights import compressed
from tests.engine.audit.planting import front, page, small, told


@pytest.mark.parametrize(
    ("rule", "html"),
    [
        (repeated_id, '<template><p id="a"></p><p id="a"></p></template><b id="a"></b>'),
        (heading_order, "<h2>a</h2><h3>b</h3><h2>c</h2><svg><h5>d</h5></svg>"),
        (heading_order, "<h2>a</h2><h3>b</h3><h4>c</h4><h2>d</h2>"),
        (bare_image, '<img src="/favicon.svg" alt="" width="1" height="1">'),
        (missing_lang, "<html><p>a"),
        (bad_canonical, '<LINK REL="Icon" HREF="/favicon.svg">'),
        (leftover_markup, "<code>[@a] {{ b }}</code> <pre>/// a</pre> <kbd>{% a %}</kbd> a/// b {a: b} [a] x.{b}"),
        (leftover_markup, "<script>a = `{{ a }}`</script><style>a {/* {{ */}</style><textarea>[@a]</textarea>"),
        (bad_json_ld, '<script type="application/json">{{</script><script>[</script>'),
        (lost_note, '<ol><li id="no-note">a</li></ol>'),
        (lost_note, '<section role="doc-endnotes"><section></section></section><li id="no-note">a</li>'),
    ],
)
def test_what_only_looks_like_a_fault_is_left_alone(rule: ModuleType, html: str, tmp_path: Path) -> None:
    assert told(rule, front(tmp_path, html)) == []


def test_signs_of_a_source_are_a_warning_since_a_quotation_may_have_them(tmp_path: Path) -> None:
    (problem,) = leftover_markup.check(front(tmp_path, "<p>[@a]"))
    assert problem.level == "warning"


@pytest.mark.parametrize(
    "section", ['<section role="doc-endnotes">', '<section role="doc-endnotes"><section></section>']
)
def test_note_is_one_while_the_list_of_notes_is_open(section: str, tmp_path: Path) -> None:
    site = front(tmp_path, f'{section}<ol><li id="n"></ol></section>')
    assert [found.partition(": ")[2] for found in told(lost_note, site)] == ['no marker leads to the note "n"']


@pytest.mark.parametrize("mark", ['<meta name="robots" content="noindex">', '<link rel="canonical" href="/facts/">'])
def test_page_that_is_not_to_be_found_may_be_called_as_another_and_needs_no_description(
    mark: str, tmp_path: Path
) -> None:
    copied = f"<html lang=en><title>A page</title>{mark}<p>a"
    site = small(tmp_path, {"index.html": page(), "b/index.html": copied, "facts/index.html": page(title="F")})
    for rule in (same_title, missing_title):
        assert [message for message in told(rule, site) if message.startswith("b/")] == []


def test_words_that_are_not_there_are_not_the_same_words(tmp_path: Path) -> None:
    empty = '<title> </title><meta name="description" content="">'
    assert told(same_title, small(tmp_path, {"a.html": empty, "b.html": empty})) == []


def test_heading_above_the_first_is_held_to_it(tmp_path: Path) -> None:
    site = small(tmp_path, {"index.html": "<h3>a</h3><h1>b</h1>"})
    assert told(heading_order, site) == ["index.html:1:1: h3 stands below h1"]


@pytest.mark.parametrize(
    ("address", "hint"),
    [
        ("https://other.example/", "its own would be https://bridge.example/b/"),
        ("https://bridge.example/", "a copy should say noindex"),
    ],
)
def test_hint_says_what_the_canonical_address_would_be(address: str, hint: str, tmp_path: Path) -> None:
    copied = page().replace("https://bridge.example/", address)
    (problem,) = bad_canonical.check(
        small(tmp_path, {"index.html": page(), "a.html": page(address="/a.html"), "b/index.html": copied})
    )
    assert problem.hint == hint


def test_relation_may_be_written_in_capitals(tmp_path: Path) -> None:
    site = small(tmp_path, {"index.html": page().replace('rel="canonical"', 'REL="Canonical"')})
    assert told(bad_canonical, site) == []


def test_frame_may_name_the_page_that_it_shows(built: Path) -> None:
    site = open_site(built)
    assert [name for name in site.pages if name.startswith("embed/")]
    assert told(bad_canonical, site) == []


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<title>{}</title>".format("a" * 240), []),
        ("<title>{}</title>".format("a" * 241), ["its title has 241 letters, more than 240"]),
        ('<meta name="description" content="{}">'.format("a" * 320), []),
        (
            '<meta name="description" content="{}">'.format("a" * 321),
            ["its description has 321 letters, more than 320"],
        ),
    ],
)
def test_title_that_nobody_is_shown_the_whole_of_is_a_warning(head: str, expected: list[str], tmp_path: Path) -> None:
    found = list(long_title.check(small(tmp_path, {"index.html": head})))
    assert [problem.message for problem in found] == expected
    assert {problem.level for problem in found} <= {"warning"}


@pytest.mark.parametrize(
    ("limits", "says"), [(Limits(page=2 * KB), "the page weighs"), (Limits(scripts=KB), "its scripts weigh")]
)
def test_page_heavier_than_the_limits_is_told(limits: Limits, says: str, built: Path) -> None:
    site = open_site(built)
    assert told(heavy_page, site) == []
    cost = "explainers/the-bridge/index.html:1:1: "
    assert [one for one in told(heavy_page, replace(site, limits=limits)) if one.startswith(f"{cost}{says} ")]


def test_weight_counts_once_and_compressed_what_a_page_waits_for(tmp_path: Path) -> None:
    sheet = '<link rel="stylesheet" href="/a.css">'
    head = f'{sheet}{sheet}<link rel="stylesheet" href="/print.css" media="print">'
    files = {"index.html": page(head=head), "a.css": "a{top:0}" * 9000, "print.css": _noise(90_000)}
    site = small(tmp_path, files)
    assert told(heavy_page, site) == []
    own, sheets = compressed(site.content("index.html")), compressed(site.content("a.css"))
    assert sheets < 300
    assert told(heavy_page, replace(site, limits=Limits(page=own + sheets))) == []
    (problem,) = heavy_page.check(replace(site, limits=Limits(page=own + sheets - 1)))
    assert problem.message == f"the page weighs {own + sheets} bytes, more than {own + sheets - 1}"
    assert problem.hint == f"{own} are its own, {sheets} its style sheets"


@pytest.mark.parametrize("heavy", ["js/main.js", "js/a.js", "js/b.js", "js/own.js"])
def test_scripts_weigh_with_what_they_import_and_the_modules_that_the_page_asks_for(heavy: str, tmp_path: Path) -> None:
    files = {
        "index.html": page('<p data-module="other own">', head='<script type="module" src="/js/main.js"></script>'),
        "js/main.js": 'import "./a.js";',
        "js/a.js": 'import { b } from "./b.js"; import("./never.js"); import "./a.js";',
        "js/b.js": "b",
        "js/own.js": "own",
        "js/never.js": _noise(20_000),
        "js/unasked.js": _noise(20_000),
    }
    assert told(heavy_page, small(tmp_path / "light", files)) == []
    site = small(tmp_path / "heavy", files | {heavy: f"{files[heavy]} // {_noise(20_000)}"})
    (problem,) = heavy_page.check(site)
    assert problem.message.startswith("its scripts weigh ")
    assert str(problem.hint).startswith(f"the heaviest is {heavy}: ")


@pytest.mark.parametrize(
    ("host", "found"),
    [
        *((host, True) for host in ("bridge.example", "www.example.org", "example.com", "a.test:80", "b.invalid")),
        *((host, False) for host in ("example.news", "bridgeexample.org", "127.0.0.1:8000", "b.org")),
    ],
)
def test_address_for_examples_is_a_warning_on_the_front_page(host: str, found: bool, tmp_path: Path) -> None:
    made = {"404.html": page(address="/404.html"), "index.html": page()}
    site = small(tmp_path, {name: text.replace("bridge.example", host) for name, text in made.items()})
    problems = list(reserved_address.check(site))
    assert [(problem.location.path, problem.level) for problem in problems] == [("index.html", "warning")] * found


def test_site_without_an_address_yet_names_no_reserved_one_and_its_canonical_paths_are_right(tmp_path: Path) -> None:
    site = small(tmp_path, {"index.html": page().replace("https://bridge.example", "")})
    assert told(reserved_address, site) == told(bad_canonical, site) == []


def _noise(size: int) -> str:
    """Letters that cannot be compressed much."""
    state, letters = 1, []
    for _ in range(size):
        state = state * 48271 % 2147483647
        letters.append(chr(97 + state % 26))
    return "".join(letters)
