"""Addresses that moved: what REDIRECTS may say, and where it is told what it may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.pelican_plugin.redirects_check import redirect_problems
from explainer.pipeline import read_site
from explainer.problems import render
from tests.engine.sites import tiny
from tests.engine.sites.building import build_in_memory, prepared_for


def site(tmp_path: Path, redirects: str) -> Path:
    return tiny.settings_file(tiny.minimal_with(tmp_path / "site", {}), more=f"REDIRECTS = {redirects}\n")


def test_an_address_that_moved_leads_to_the_new_one_for_good(tmp_path: Path) -> None:
    files = build_in_memory(site(tmp_path, '[("/the-bridge/", "/facts/"), ("/old", "https://elsewhere.org/x")]'))
    assert files["_redirects"] == b"/the-bridge/ /facts/ 301\n/old https://elsewhere.org/x 301\n"


def test_a_site_where_nothing_moved_has_no_such_file(tmp_path: Path) -> None:
    assert "_redirects" not in build_in_memory(site(tmp_path, "[]"))


@pytest.mark.parametrize(
    "entry", ['"/a/"', '("/a/",)', '("a/", "/facts/")', '("/a/*", "/facts/")', '("/a b/", "/facts/")', '("/a/", "x")']
)
def test_what_hosts_would_not_take_is_refused(tmp_path: Path, entry: str) -> None:
    made = prepared_for(site(tmp_path, f"[{entry}]"))
    assert 'REDIRECTS: expected ("/old/", "/new/")' in render(made.found)
    assert not made.files


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (("/a/", "/fact/"), "/a/ leads to /fact/, which is no page"),
        (("/facts/", "/sources/"), "/facts/ is an address of this site"),
    ],
)
def test_one_that_leads_nowhere_or_hides_a_page_is_told_at_its_line(
    tmp_path: Path, entry: tuple[str, str], said: str
) -> None:
    root = tiny.minimal_with(tmp_path / "site", {})
    (root / "pelicanconf.py").write_text(f'REDIRECTS = [\n    ("{entry[0]}", "{entry[1]}"),\n]\n', "utf-8")
    (problem,) = redirect_problems({"REDIRECTS": [entry]}, read_site(root)[0], root)
    assert said in problem.message
    assert (problem.location.path, problem.location.line) == ("pelicanconf.py", 2)
