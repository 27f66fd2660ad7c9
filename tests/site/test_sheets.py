"""Each page's stylesheets hold every rule that it can need, though some are made small for their kind of page."""

import re
from pathlib import Path

import pytest

from explainer.build.stylesheets import joined, made_small, unused_classes
from explainer.build.theme import Sheet, read_theme
from tests.engine.sites import tiny

THEME = tiny.ROOT / "theme"
CSS = THEME / "static" / "css"
READ = read_theme(THEME)
# Where pages of each sheet's kinds are.
PAGES = {
    "home": ("index.html",),
    "explainer": ("explainers/*/index.html", "about/index.html", "method/index.html"),
    "timeline": ("timeline/index.html", "timeline/*/index.html"),
    "question": ("questions/*/index.html",),
    "record": ("facts/*/index.html", "sources/*/index.html", "people/*/index.html"),
    "list": tuple(
        f"{name}/index.html"
        for name in ("changes", "explainers", "facts", "glossary", "people", "questions", "sources", "topics")
    ),
    "tools": ("data/index.html", "places/index.html", "search/index.html", "topics/*/index.html"),
    "embed": ("embed/*/*/index.html",),
    "charts": ("explainers/the-oil-plan/index.html",),
    "drawn": ("explainers/prisoner-releases/index.html", "explainers/sanctions-and-licences/index.html"),
}


def classes(text: str) -> set[str]:
    return {name for names in re.findall(r'class="([^"]*)"', text) for name in names.split()}


@pytest.mark.parametrize("name", [*READ.sheets, "charts", "drawn"])
def test_no_rule_for_a_class_of_a_page_is_left_out_of_its_sheet(name: str, site_output: Path) -> None:
    made = READ.all_sheets[name]
    left_out = unused_classes(joined(CSS, made), THEME, made, READ.classes.engine)
    assert left_out
    pages = [page for pattern in PAGES[name] for page in sorted(site_output.glob(pattern))]
    assert pages
    texts = {page: page.read_text("utf-8") for page in pages}
    assert {page for page, text in texts.items() if f"/theme/css/{name}." not in text} == set()
    missing = {page: classes(text) & left_out for page, text in texts.items()}
    assert {page: names for page, names in missing.items() if names} == {}


def test_every_listed_file_is_there_and_every_component_s_sheet_is_listed() -> None:
    listed = {name for listing in CSS.glob("*.txt") for name in listing.read_text("utf-8").split()}
    assert listed == {path.relative_to(CSS).as_posix() for path in CSS.rglob("*.css")}


@pytest.mark.parametrize(
    ("template", "kept"),
    [
        ('<p class="a b">c</p>', {"a", "b"}),
        ('<p class="a{% if x %} b{% endif %}">', {"a", "b"}),
        ('<p class="day-{{ number }}">', {"day-1", "day-2"}),
        ('{% set words = {"c": _("C")} %}<p class="{{ words }}">', {"c"}),
        ("{# a #}<p>a</p>", set()),
        ('{% from "part.html" import part %}', {"c"}),
    ],
)
def test_a_sheet_made_for_kinds_of_page_keeps_what_their_templates_name(
    template: str, kept: set[str], tmp_path: Path
) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "page.html").write_text(template, "utf-8")
    (tmp_path / "templates" / "part.html").write_text('{% macro part() %}<p class="c">{% endmacro %}', "utf-8")
    (tmp_path / "static" / "js").mkdir(parents=True)
    css = ".a{top:0}.b{top:0}.c{top:0}.day-1{top:0}.day-2{top:0}"
    unused = unused_classes(css, tmp_path, Sheet(listings=(), kinds=("page",)), ())
    assert {"a", "b", "c", "day-1", "day-2"} - unused == kept
    assert set(re.findall(r"\.([\w-]+)", made_small(css, unused).decode())) == kept


def test_the_classes_of_a_named_script_are_kept(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "page.html").write_text('<p data-module="one">', "utf-8")
    (tmp_path / "static" / "js").mkdir(parents=True)
    for name in ("one", "two"):
        (tmp_path / "static" / "js" / f"{name}.js").write_text(f'x.className = "{name}";', "utf-8")
    assert unused_classes(".one{top:0}.two{top:0}", tmp_path, Sheet(listings=(), kinds=("page",)), ()) == {"two"}
