"""Decomposed letters are read as composed ones, everywhere; places are those of the file as it was typed."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from explainer.loading.places.typed_places import as_typed
from explainer.pipeline import check_site, read_site
from explainer.problems import Location, Problem
from tests.engine.sites import tiny

FRONT = "---\ntitle: {title}\nstandfirst: S\nas_of: 2026-03-01\npublished: 2026-03-02\ntopics: [building]\n---\n"


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_records_and_pages_hold_composed_letters(tmp_path: Path, form: str) -> None:
    source = (tiny.HERE / "valid/minimal/data/sources/bridge.yaml").read_text("utf-8")
    page = FRONT.format(title="Económico") + "El puente abrió el 2 de febrero.[@bridge-opened]\n\n## Año\n"
    files = {
        "data/sources/bridge.yaml": source.replace("The Gazette", "El Diario Económico"),
        "content/explainers/page.md": page,
    }
    root = tiny.minimal_with(
        tmp_path,
        {name: unicodedata.normalize(form, text) for name, text in files.items()},  # type: ignore[arg-type]
    )
    site, problems = read_site(root)
    (found,) = (page for page in site.pages if page.slug == "page")
    assert problems == ()
    assert site.dataset.sources["gazette-bridge"].publisher == "El Diario Económico"
    assert found.front.title.en == "Económico"
    assert "abrió" in found.text
    assert found.scan.paragraphs[0].text.startswith("El puente abrió")


@pytest.mark.parametrize(("form", "shift"), [("NFC", 0), ("NFD", 3)])
def test_places_behind_decomposed_letters_are_those_of_the_file(tmp_path: Path, form: str, shift: int) -> None:
    prose = "Él abrió así el puente.[@nobody]"
    fact = (tiny.HERE / "valid/minimal/data/facts/bridge.yaml").read_text("utf-8")
    record = "  sources: [{locator: Él abrió así, source: no-one}]"
    files = {
        "content/explainers/page.md": FRONT.format(title="T") + f"{prose}\n",
        "data/facts/bridge.yaml": fact.replace("  sources: [gazette-bridge]", record),
    }
    root = tiny.minimal_with(
        tmp_path,
        {name: unicodedata.normalize(form, text) for name, text in files.items()},  # type: ignore[arg-type]
    )
    found = [str(problem.location) for problem in check_site(root)[1] if problem.rule == "unknown-id"]
    assert f"content/explainers/page.md:8:{prose.index('nobody') + shift}" in found
    assert f"data/facts/bridge.yaml:5:{record.index('no-one') + 1 + shift}" in found


def test_place_in_a_file_of_composed_letters_or_in_none_stays(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Él abrió", "utf-8")
    found = [Problem(Location(name, 1, 4), "m", "r") for name in ("a.md", "b.md")]
    assert list(as_typed(tmp_path, found)) == found


@pytest.mark.parametrize(("column", "typed"), [(1, 1), (2, 3), (3, 4), (4, 6), (5, 7), (9, 7)])
def test_each_sign_is_found_where_it_was_typed(tmp_path: Path, column: int, typed: int) -> None:
    (tmp_path / "a.md").write_text("x\n" + decomposed("ébñ."), "utf-8")
    (found,) = as_typed(tmp_path, [Problem(Location("a.md", 2, column), "m", "r")])
    assert (found.location.line, found.location.column) == (2, typed)
