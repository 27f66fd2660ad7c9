"""The tiny sites: the valid ones pass and build, the invalid ones say exactly what is wrong and write nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from explainer import audit
from explainer.audit.built_site import open_site
from explainer.loading.rules import BUILD_RULES
from explainer.pipeline import check_site, rule_pages
from explainer.problems import has_errors
from tests.engine.sites import tiny
from tests.engine.sites.building import build, build_in_memory, snapshot

valid_sites = pytest.mark.parametrize("site", tiny.VALID, ids=lambda site: site.name)
invalid_sites = pytest.mark.parametrize("site", tiny.INVALID, ids=lambda site: site.name)


def test_every_rule_has_its_site() -> None:
    assert {site.name for site in tiny.INVALID} == set(rule_pages()) - set(BUILD_RULES)


@valid_sites
def test_valid_site_has_no_problems(site: Path, tmp_path: Path) -> None:
    assert tiny.check(tiny.copy_site(site, tmp_path)) == (0, "no problems\n")


@invalid_sites
def test_invalid_site_says_exactly_what_is_wrong(site: Path, tmp_path: Path) -> None:
    expected = (site / "problems.txt").read_text("utf-8")
    code, printed = tiny.check(tiny.copy_site(site, tmp_path))
    assert printed == expected
    assert code == (1 if ": error: " in expected else 0)


@invalid_sites
def test_problems_of_an_invalid_site_are_those_of_its_rule(site: Path) -> None:
    assert f"[{site.name}]" in (site / "problems.txt").read_text("utf-8")


@valid_sites
def test_valid_site_builds_with_the_real_theme(site: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    root = tiny.copy_site(site, tmp_path / "site")
    found, _ = check_site(root)
    assert build(tiny.settings_file(root), tmp_path / "output") == 0
    built = snapshot(tmp_path / "output")
    pages = {page.address.removeprefix("/") + "index.html" for page in found.pages}
    records = {f"{folder}/{key}/index.html" for folder, key in _pages_of_records(root)}
    assert (pages | records | {"index.html", "404.html", "sitemap.xml", "feeds/all.atom.xml"}) - built.keys() == set()
    assert [name for name, content in built.items() if not content and name.endswith((".html", ".json"))] == []
    assert [problem for problem in audit.run(open_site(tmp_path / "output")) if problem.level == "error"] == []


@invalid_sites
def test_invalid_site_is_not_built_and_the_last_good_one_stays(
    site: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    root, output = tiny.copy_site(site, tmp_path / "site"), tmp_path / "output"
    _, problems = check_site(root)
    output.mkdir()
    (output / "index.html").write_text("the last good site", "utf-8")
    before = snapshot(output)
    code = build(tiny.settings_file(root), output)
    said = capfd.readouterr().err
    assert (site / "problems.txt").read_text("utf-8") in said
    assert "Traceback" not in said
    if has_errors(problems):
        assert (code, snapshot(output)) == (1, before)
    else:
        assert code == 0


def test_build_of_an_invalid_site_ends_with_exit_code_1_and_makes_no_folder(tmp_path: Path) -> None:
    root, output = tiny.copy_site(tiny.HERE / "invalid" / "unknown-id", tmp_path / "site"), tmp_path / "output"
    command = [sys.executable, "-m", "pelican", "-s", tiny.settings_file(root), "-o", output, "--fatal", "errors"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert (tiny.HERE / "invalid" / "unknown-id" / "problems.txt").read_text("utf-8") in run.stderr
    assert "Traceback" not in run.stderr + run.stdout
    assert not output.exists()


def test_site_is_the_same_whether_pelican_writes_it_or_it_stays_in_memory(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    root = tiny.copy_site(tiny.HERE / "valid" / "every-kind", tmp_path / "site")
    settings = tiny.settings_file(root)
    assert build(settings, tmp_path / "output") == 0
    written = snapshot(tmp_path / "output")
    assert {name: written.get(name) for name in build_in_memory(settings)} == build_in_memory(settings)


def _pages_of_records(root: Path) -> list[tuple[str, str]]:
    data = check_site(root)[0].dataset
    kinds = {"facts": data.facts, "sources": data.sources, "questions": data.questions, "people": data.actors}
    kinds |= {"topics": data.topics, "timeline": data.topics}
    return [(folder, key) for folder, records in kinds.items() for key in records]
