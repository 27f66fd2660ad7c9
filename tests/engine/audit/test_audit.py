"""`explainer audit`: what it prints of a site in which all is well, of one with faults, of a folder without any."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from explainer import audit
from explainer.audit import accessibility
from explainer.audit.brief import in_brief
from explainer.audit.built_site import open_site
from explainer.cli import main
from explainer.pipeline import rule_pages
from explainer.problems import Location, Problem
from tests.engine.audit.planting import Change, changed

GONE = Change("index.html", '<main id="main">', '<main id="main"><a href="/gone/">a</a>')
TOLD = "error: nothing is at /gone/ [dead-link]"
# The manifest knows the bytes of each file, and tells every change.
ALSO = "index.html:1:1: error: these are not the bytes that the build wrote [bad-manifest]"


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str], str]:
    code = main(["audit", *arguments])
    printed = capsys.readouterr()
    return code, printed.out.splitlines(), printed.err


def test_site_in_which_all_is_well(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, lines, errors = said(capsys, str(built))
    assert (code, errors) == (0, "")
    assert lines[0].startswith(f"{built.as_posix()}/index.html:")
    assert lines[0].endswith(" is one of those for examples [reserved-address]")
    assert lines[2] == "1 warning in 1 file"
    site = open_site(built)
    assert lines[3:] == [
        f"looked at {len(site.pages)} pages, {len(site.files)} files and {len(site.references):,} addresses in them"
    ]


def test_folder_is_output_where_none_is_named(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(built.parent)
    code, lines, _ = said(capsys)
    assert code == 0
    assert lines[0].startswith("output/index.html:")


def test_fault_is_told_with_a_path_that_can_be_opened(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with changed(built, GONE):
        code, lines, _ = said(capsys, str(built))
    assert code == 1
    (line,) = (line for line in lines if line.endswith(TOLD))
    assert Path(line.partition(":")[0]) == built / "index.html"
    assert f"{built.as_posix()}/{ALSO}" in lines


def test_github_and_json_have_nothing_beside_them(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with changed(built, GONE):
        _, lines, errors = said(capsys, str(built), "--format", "github")
        assert [line.split()[0] for line in lines] == ["::error", "::warning", "::error"]
        assert errors.startswith("looked at ")
        main(["audit", str(built), "--format", "json"])
        printed = capsys.readouterr()
    assert [row["rule"] for row in json.loads(printed.out)] == ["bad-manifest", "reserved-address", "dead-link"]
    assert printed.err.startswith("looked at ")


def test_one_fault_on_every_page_is_told_three_times_and_counted_in_full(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with changed(built, Change("search/index.html", None, None)):
        found = [problem for problem in audit.run(open_site(built)) if problem.message == "nothing is at /search/"]
        _, lines, _ = said(capsys, str(built))
        main(["audit", str(built), "--format", "json"])
        rows = json.loads(capsys.readouterr().out)
    assert len(found) > 30
    told = [line.partition(": ")[2] for line in lines if "/search/" in line and "dead-link" in line]
    same = "error: nothing is at /search/"
    assert told == [f"{same} [dead-link]"] * 2 + [f"{same}, and so at {len(found) - 3} more places [dead-link]"]
    assert f"{sum(row['level'] == 'error' for row in rows)} errors, 1 warning in " in lines[-2]
    assert sum(row["message"] == "nothing is at /search/" for row in rows) == len(found)


@pytest.mark.parametrize(("number", "last"), [(3, "it is so"), (4, "it is so, and so at 1 more place")])
def test_third_of_many_says_how_many_more_there_are(number: int, last: str) -> None:
    problems = [Problem(Location("a", line + 1), "it is so", "a-rule") for line in range(number)]
    other = Problem(Location("b"), "it is so", "another-rule")
    assert [problem.message for problem in in_brief([*problems, other])] == ["it is so", "it is so", last, "it is so"]


@pytest.mark.parametrize("name", ["gone", "empty"])
def test_folder_without_a_site_is_an_error_with_a_remedy(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    code, lines, _ = said(capsys, str(tmp_path / name))
    assert code == 1
    assert lines[0].startswith(f"{(tmp_path / name).as_posix()}:1:1: error: ")
    assert lines[0].endswith(" [nothing-built]")
    assert lines[1].startswith("    hint: build the site first")
    assert lines[2:] == ["1 error in 1 file", "looked at 0 pages, 0 files and 0 addresses in them"]


@pytest.mark.parametrize("limit", ["--page-kb", "--script-kb"])
def test_limits_are_given_in_kilobytes(limit: str, built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, lines, _ = said(capsys, str(built), limit, "0.5")
    assert code == 1
    assert [line for line in lines if line.endswith("[heavy-page]") and "bytes, more than 512" in line]


def test_rules_are_explained_with_those_of_the_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "dead-anchor"]) == 0
    assert capsys.readouterr().out.startswith(
        "dead-anchor\n\nA link to a place on a page that the page does not have.\n"
    )


def test_no_rule_of_the_audit_has_the_id_of_a_rule_of_the_check() -> None:
    assert audit.rule_pages().keys() & rule_pages().keys() == set()
    assert audit.rule_pages().keys() == {accessibility.RULE, *(rule.RULE for rule in audit.RULES)}
    assert len(audit.rule_pages()) == len(audit.RULES) + 1
