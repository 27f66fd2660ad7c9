"""Each thing stands where its name says: rules, kinds of page, their templates; no module goes without a test."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from explainer import audit
from explainer.build.theme import read_theme
from explainer.checks import RULES
from explainer.site.plan import KINDS
from explainer.views.page import PageView
from explainer.views.pages import VIEWS

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "theme" / "templates"
MODULES = {
    path.relative_to(ROOT).with_suffix("").as_posix().replace("/", "."): path
    for path in (ROOT / "explainer").rglob("*.py")
    if path.name != "__init__.py"
}


def test_every_kind_of_page_is_one_line_of_the_plan_one_view_and_one_template() -> None:
    assert set(VIEWS) == set(KINDS)
    assert {kind for kind in KINDS if not (TEMPLATES / f"{kind}.html").exists()} == set()


def test_every_kind_of_page_but_frames_and_tools_has_a_template_in_plain_markdown() -> None:
    classes = {kind: _view_class(kind) for kind in KINDS}
    assert {kind: view.kind for kind, view in classes.items()} == {kind: kind for kind in KINDS}
    in_markdown = {kind for kind, view in classes.items() if view.in_markdown}
    assert in_markdown == {kind for kind in KINDS if (TEMPLATES / "text" / f"{kind}.md").exists()}


def _view_class(kind: str) -> type[PageView]:
    module = VIEWS[kind].__globals__
    (found,) = (
        value
        for value in module.values()
        if isinstance(value, type) and issubclass(value, PageView) and value.__module__ == module["__name__"]
    )
    return found


def test_every_rule_is_called_as_its_module_is() -> None:
    rules = (*RULES, *audit.RULES)
    assert {rule.RULE for rule in rules} == {rule.__name__.rpartition(".")[2].replace("_", "-") for rule in rules}


def test_every_sheet_of_the_theme_is_for_kinds_that_there_are() -> None:
    named = {kind for sheet in read_theme(ROOT / "theme").sheets.values() for kind in sheet.kinds}
    assert named <= set(KINDS)


def _imports(path: Path) -> Iterator[str]:
    """The modules that a file of tests imports, by name."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names)
            case ast.ImportFrom(module=str(module), names=names):
                yield module
                yield from (f"{module}.{name.name}" for name in names)


def test_every_module_is_imported_by_some_test() -> None:
    imported = {name for path in (ROOT / "tests").rglob("*.py") for name in _imports(path)}
    assert sorted(set(MODULES) - imported) == []


@pytest.mark.parametrize(
    "folder", sorted({path.parent for path in MODULES.values()}), ids=lambda path: str(path.relative_to(ROOT))
)
def test_no_folder_holds_more_modules_than_a_screen_shows(folder: Path) -> None:
    modules = [path for path in folder.glob("*.py") if path.name != "__init__.py"]
    assert len(modules) <= (24 if folder.name == "pages" else 20)


def test_no_module_is_called_after_nothing() -> None:
    assert [name for name in MODULES if re.search(r"\.(utils?|helpers?|misc|common|base)$", name)] == []
