"""No test of the engine knows the site beside it: its settings, records and pages could be any other site's.

By the source of each file: what it imports, which fixtures it asks for, and every path that it makes from the
repository's root.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FILES = {path.relative_to(HERE).as_posix(): path for path in sorted(HERE.rglob("*.py"))}

OF_THE_ENGINE = ("explainer", "theme", "docs", "tests", "tools", ".cache", "data/schemas")
SETTINGS = {"pelicanconf", "publishconf"}
OF_SITES = ("tests/site", "tests/any_site")
HOLD_THE_SITE = {"site_output", "real_site", "netlify"}  # fixtures
# Files that may know the site, and why.
EXCEPTIONS = {
    "audit/test_accessibility.py": "goes to the root of the repository, where axe-core is",
    "test_independence.py": "makes the paths that it looks for",
}


class _Reader(ast.NodeVisitor):
    """Notes what a file of tests says of the site; a path is worked out as far as names and constants tell it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.paths: dict[str, Path] = {"ROOT": ROOT}
        self.found: list[str] = []

    def visit(self, node: ast.AST) -> None:
        path = self._path_of(node)
        if path is None:
            super().visit(node)
        elif not _of_the_engine(path):
            self.found.append(f"line {node.lineno}: {_named(path)}")  # type: ignore[attr-defined]

    def visit_Assign(self, node: ast.Assign) -> None:
        path = self._path_of(node.value)
        match node.targets:
            case [ast.Name(id=name)] if path is not None:
                self.paths[name] = path
            case _:
                self.visit(node.value)

    def visit_Call(self, node: ast.Call) -> None:
        match node.func:
            case ast.Attribute(value=whole, attr="relative_to"):
                self.visit(whole)
            case _:
                self.generic_visit(node)

    def visit_Import(self, node: ast.Import) -> None:
        self._import(node, *(name.name for name in node.names))

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        self._import(node, f"{node.module}", *(f"{node.module}.{name.name}" for name in node.names))

    def visit_arg(self, node: ast.arg) -> None:
        if node.arg in HOLD_THE_SITE:
            self.found.append(f"line {node.lineno}: the fixture {node.arg}")

    def _import(self, node: ast.stmt, *modules: str) -> None:
        of_a_site = [name for name in modules if name in SETTINGS or _within(ROOT / name.replace(".", "/"), OF_SITES)]
        self.found += [f"line {node.lineno}: the module {name}" for name in of_a_site[:1]]

    def _path_of(self, node: ast.AST) -> Path | None:
        match node:
            case ast.Name(id=name, ctx=ast.Load()):
                return self.paths.get(name)
            case ast.Call(func=ast.Name(id="Path"), args=[ast.Name(id="__file__")]):
                return self.path
            case ast.Call(func=ast.Attribute(value=value, attr="resolve")):
                return self._path_of(value)
            case ast.BinOp(left=left, op=ast.Div(), right=right):
                return _below(self._path_of(left), right)
            case ast.Attribute(value=value, attr=attribute):
                return ROOT if attribute == "ROOT" else _above(self._path_of(value), attribute, 0)
            case ast.Subscript(value=ast.Attribute(value=value, attr=attribute), slice=ast.Constant(value=int(steps))):
                return _above(self._path_of(value), attribute, steps)
        return None


def _above(path: Path | None, attribute: str, steps: int) -> Path | None:
    """`path.parent` or `path.parents[steps]`, within the repository."""
    if path is None or attribute not in ("parent", "parents") or path == ROOT:
        return None
    return path.parents[steps]


def _below(path: Path | None, right: ast.expr) -> Path | None:
    """`path / right`; where only a run would tell what it is, the folder that it is in."""
    if path is None:
        return None
    return path / right.value if isinstance(right, ast.Constant) else path


def _of_the_engine(path: Path) -> bool:
    return _within(path, OF_THE_ENGINE) and not _within(path, OF_SITES)


def _within(path: Path, folders: tuple[str, ...]) -> bool:
    return any(path.is_relative_to(ROOT / folder) for folder in folders)


def _named(path: Path) -> str:
    return "the whole repository" if path == ROOT else f"the path {path.relative_to(ROOT).as_posix()}"


def known_of_the_site(source: str, path: Path) -> list[str]:
    """What a file of tests, with that source and at that path, says of the site."""
    reader = _Reader(path)
    reader.visit(ast.parse(source))
    return reader.found


@pytest.mark.parametrize("name", sorted(FILES.keys() - EXCEPTIONS.keys()))
def test_file_knows_nothing_of_the_site(name: str) -> None:
    assert known_of_the_site(FILES[name].read_text("utf-8"), FILES[name]) == []


@pytest.mark.parametrize("name", EXCEPTIONS)
def test_exception_is_still_needed(name: str) -> None:
    assert known_of_the_site(FILES[name].read_text("utf-8"), FILES[name]) != [], "take it off the list"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("import pelicanconf", ["line 1: the module pelicanconf"]),
        ("from tests.site.data import test_files", ["line 1: the module tests.site.data"]),
        ("from tests import any_site", ["line 1: the module tests.any_site"]),
        ("def test(site_output, page): ...", ["line 1: the fixture site_output"]),
        ("site, _ = read_site(tiny.ROOT)", ["line 1: the whole repository"]),
        ("HERE = Path(__file__).parent\nFACTS = [*(HERE.parents[1] / 'data' / 'facts').iterdir()]",
         ["line 2: the path data/facts"]),
        ("TOP = Path(__file__).resolve().parents[2]\nPAGES = TOP / 'content'\n\ndef test():\n    read(PAGES)",
         ["line 5: the path content"]),
        ("def test(name):\n    assert (ROOT / name).read_text()", ["line 2: the whole repository"]),
        ("read(ROOT / 'data')\nread(ROOT / 'publishconf.py')",
         ["line 1: the path data", "line 2: the path publishconf.py"]),
        ("TEMPLATES = Path(__file__).parents[2] / 'theme'\n(TEMPLATES / f'{kind}.html').read_text()", []),
        ("name = path.relative_to(ROOT).as_posix()", []),
        ("read_site(Path(__file__).parent / 'site' / 'content')", []),
        ("minimal_with(tmp_path, {'data/facts/more.yaml': text})", []),
        ("(ROOT / 'data' / 'schemas').iterdir()", []),
        ("(ROOT / 'tests' / 'site' / 'data').iterdir()", ["line 1: the path tests/site/data"]),
    ],
)  # fmt: skip
def test_what_a_file_knows_of_the_site_is_found(source: str, said: list[str]) -> None:
    assert known_of_the_site(source, HERE / "test_sample.py") == said
