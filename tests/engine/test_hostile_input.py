"""Whatever bytes are in data/ and content/: the outcome is a site or a list of problems, never a traceback."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explainer import problems
from explainer.pelican_plugin.prepared import prepare
from explainer.pipeline import check_site
from tests.engine.effort import examples
from tests.engine.sites import tiny
from tests.engine.sites.building import settings_read

EVERY_KIND = tiny.HERE / "valid" / "every-kind"
NAMES = sorted(path.relative_to(EVERY_KIND).as_posix() for path in EVERY_KIND.rglob("*") if path.is_file())
YAML_NAMES = [name for name in NAMES if name.endswith(".yaml")]
DATA_NAMES = [name for name in NAMES if name.endswith((".yaml", ".geojson"))]
PAGE_NAMES = [name for name in NAMES if name.endswith(".md")]
ONE_AT_A_TIME = [HealthCheck.function_scoped_fixture]

HOSTILE = st.sampled_from([
    "../../etc/passwd", "\0", "\u202e", "\u200f", "<script>alert(1)</script>", "9" * 400, "-0", "1e999", ".inf", "NaN",
    "[" * 60, "{a: " * 60, "- " * 60, "&a [*a, *a]", "!!python/name:os.system", "<<: *x", "\t", "\r", "\x85", "\ufeff",
    "\ud7ff", "\U0010ffff", "%", "@", "`", "'", '"', ": ", " #", "---", "...", "? ", "|", ">", "null", "~", "{}", "[]",
    "''",
    "2026-02-30", "0000-00-00", "9999-12-31", "../..", "2026/..", "[2026..]", "[,]", "javascript:alert(1)", "https://[",
    "[@", "[@toll-100", "[@toll-100; ]", "[@toll-100;]",
    "[@toll-100;\n\n@toll-83]", "[@a, @b]", "](/x/)", "[^x]", "[^x]: y", "///", "/// fact | nothing",
    "/// keypoints", "```", "`[@x]`",
    "[x]: javascript:1", "[a](<b", "![",
    "- " * 500, "* 1. " * 300, "[" * 5_000, "`" * 300, ":   " * 30, "a\n: b\n" * 900,
    "#", "{: onclick=x }", "{.framing}", "***", "____", "\\", "&#0;", "&amp;", "]]>",
    "-->",
    "{{ 7*7 }}", "{% raw %}", "| a |\n|---|\n| b | [@toll-83] |", "\n\n", "\n    ", "*[HTML]: x", "id: ../x",
    "topics: []",
    "toll-100", "dam-closed", "gazette-toll", "dam", "how-many-died", "superseded_by: toll-100", "scheduled",
])  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn, names: list[str]) -> tuple[str, bytes]:
    """A file of the site with a few of its places changed: cut, doubled, or with something hostile put in."""
    name = draw(st.sampled_from(names))
    text = (EVERY_KIND / name).read_text("utf-8")
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 0, 1, 3, 10, 60, 300])))
        put = draw(st.one_of(HOSTILE, st.just(""), st.just(text[start:end] * 2), st.text(max_size=8)))
        text = text[:start] + put + text[end:]
    return name, text.encode("utf-8", "surrogatepass")


@st.composite
def whole_values(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file of records in which whole values were replaced, so that more of it still is what it should be."""
    name = draw(st.sampled_from(YAML_NAMES))
    lines = (EVERY_KIND / name).read_text("utf-8").split("\n")
    for _ in range(draw(st.integers(1, 3))):
        index = draw(st.integers(0, len(lines) - 1))
        key, colon, _ = lines[index].partition(": ")
        lines[index] = f"{key}{colon}{draw(HOSTILE)}" if colon else ""
    return name, "\n".join(lines).encode("utf-8", "surrogatepass")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.copy_site(EVERY_KIND, tmp_path_factory.mktemp("hostile") / "site")


@pytest.fixture(scope="module")
def settings_of_site(site: Path) -> dict[str, Any]:
    return settings_read(tiny.settings_file(site))


@pytest.fixture(autouse=True)
def site_as_it_was(site: Path) -> Iterator[None]:
    yield
    shutil.copytree(EVERY_KIND, site, dirs_exist_ok=True)


def in_place(site: Path, name: str, content: bytes) -> None:
    """The site with one file changed, and every other as it was."""
    for other in NAMES:
        if (site / other).read_bytes() != (EVERY_KIND / other).read_bytes():
            shutil.copy(EVERY_KIND / other, site / other)
    (site / name).write_bytes(content)


@settings(max_examples=examples(60), suppress_health_check=ONE_AT_A_TIME)
@given(st.tuples(st.sampled_from(NAMES), st.binary(max_size=200)))
def test_any_bytes_are_a_list_of_problems(site: Path, change: tuple[str, bytes]) -> None:
    assert_has_places(site, *change)


@settings(max_examples=examples(140), suppress_health_check=ONE_AT_A_TIME)
@given(st.one_of(mutated(DATA_NAMES), whole_values(), mutated(PAGE_NAMES)))
def test_changed_file_is_a_site_or_a_list_of_problems(site: Path, change: tuple[str, bytes]) -> None:
    assert_has_places(site, *change)


@settings(max_examples=examples(60), suppress_health_check=ONE_AT_A_TIME)
@given(st.one_of(mutated(DATA_NAMES), whole_values(), mutated(PAGE_NAMES)))
def test_build_of_a_changed_site_ends_in_files_or_problems(
    site: Path, settings_of_site: dict[str, Any], change: tuple[str, bytes]
) -> None:
    in_place(site, *change)
    made = prepare(settings_of_site)
    assert bool(made.files) != problems.has_errors(made.found)
    assert [name for name in made.files if name.startswith("/") or ".." in name.split("/")] == []
    assert [name for name, content in made.files.items() if b'="javascript:' in content and name in PROSE] == []


PROSE = ("index.html", "about/index.html", "explainers/the-flood/index.html", "explainers/the-dam/index.html")


def assert_has_places(site: Path, name: str, content: bytes) -> None:
    in_place(site, name, content)
    _, found = check_site(site)
    for problem in found:
        assert (site / problem.location.path).exists() or problem.rule == "missing-home"
        assert problem.location.line >= 1
        assert problem.location.column >= 1
    for form in ("text", "github", "json"):
        problems.render(found, form).encode("utf-8")


@pytest.mark.parametrize("depth", [40, 300])
@pytest.mark.parametrize("level", ["    ", "> "])
def test_nesting_without_end_is_reported_where_it_begins(depth: int, level: str, tmp_path: Path) -> None:
    lines = (level * step + "- a" for step in range(depth))
    page = (tiny.HERE / "valid" / "minimal" / "content" / "explainers" / "the-bridge.md").read_text(encoding="utf-8")
    site = tiny.minimal_with(tmp_path, {"content/explainers/the-bridge.md": page + "\n" + "\n".join(lines) + "\n"})
    code, printed = tiny.check(site)
    assert code == 1
    assert "error: a list or quotation is nested too deep [bad-block]" in printed


def test_link_to_a_page_that_cannot_be_read_is_not_called_broken(tmp_path: Path) -> None:
    linking = (
        "---\ntitle: Two\nstandfirst: Two.\nas_of: 2026-01-01\npublished: 2026-01-01\n---\n\n"
        "See [the other](/explainers/third/).\n{.framing}\n"
    )
    site = tiny.minimal_with(
        tmp_path, {"content/explainers/second.md": linking, "content/explainers/third.md": "no front matter\n"}
    )
    _, printed = tiny.check(site)
    assert "third.md:1:1: error: this page has no front matter" in printed
    assert "broken-link" not in printed
