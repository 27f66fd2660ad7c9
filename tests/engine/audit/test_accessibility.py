"""`explainer audit --browser`: faults that only a browser sees, at their place; or in one line why nobody looked."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from explainer.audit.accessibility import AXE, NotLookedAtError, look, one_of_each_sort
from explainer.audit.built_site import open_site
from explainer.cli import main
from tests.engine.audit.planting import Change, changed, page, place, small

ROOT = Path(__file__).parents[3]


def test_one_page_of_each_section_and_depth_is_looked_at_the_one_with_most_on_it(tmp_path: Path) -> None:
    names = ("a/index.html", "a/b/index.html", "a/c/index.html", "d/index.html", "index.html")
    rich = page('<a href="/a/">a</a><a href="/d/">d</a>')
    site = small(tmp_path, {name: rich if name == "a/c/index.html" else page() for name in names})
    assert [one.name for one in one_of_each_sort(site)] == [
        "a/c/index.html",
        "a/index.html",
        "d/index.html",
        "index.html",
    ]


@pytest.mark.parametrize(
    ("missing", "why"), [("playwright", "Playwright is not installed"), ("axe", f"there is no {AXE} here")]
)
def test_where_something_is_missing_it_is_said_what_was_not_looked_at(
    missing: str,
    why: str,
    built: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    if missing == "playwright":
        monkeypatch.setitem(sys.modules, "playwright.sync_api", None)
    with pytest.raises(NotLookedAtError, match=why):
        look(open_site(built))
    assert main(["audit", str(built), "--browser"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].endswith(f"; at none in a browser: {why}")


@pytest.mark.browser
@pytest.mark.usefixtures("axe")
def test_fault_that_only_a_browser_sees_is_told_at_its_place(
    built: Path, browser_type_launch_args: dict[str, str]
) -> None:
    """In a process of its own: two Playwrights in one do not go together."""
    faint = '<p style="color: #777; background: #888">faint</p>'
    chromium = {"CHROMIUM_PATH": browser_type_launch_args.get("executable_path", "")}
    command = [sys.executable, "-m", "explainer", "audit", str(built), "--browser"]
    with changed(built, Change("index.html", '<main id="main">', f'<main id="main">\n é{faint}')):
        at = place(built / "index.html", faint)
        environment = os.environ | {name: value for name, value in chromium.items() if value}
        run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    told = [line for line in run.stdout.splitlines() if line.endswith("[accessibility]")]
    assert [line.partition(": ")[0] for line in told] == [f"{built.as_posix()}/index.html:{at}"], (
        run.stdout + run.stderr
    )
    assert "color-contrast" in told[0]
    assert "; in a browser at " in run.stdout.splitlines()[-1]
