"""What a pull request shows of problems: at their lines, and on a page with all of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from explainer.problems import Location, Problem
from explainer.pull_request import as_annotations, as_markdown, lines_at, link_to, safe
from tests.engine.published.repositories import Repository, nobodys_settings

HERE = {"GITHUB_SERVER_URL": "https://git.example", "GITHUB_REPOSITORY": "desk/bridge", "GITHUB_SHA": "abc"}
AT = "https://git.example/desk/bridge/blob/abc/"


def problem(path: str, line: int, message: str = "wrong", level: str = "error", hint: str | None = None) -> Problem:
    return Problem(Location(path, line, 3), message, "a-rule", hint, "warning" if level == "warning" else "error")


@pytest.fixture(autouse=True)
def settings_of_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    nobodys_settings(monkeypatch)


@pytest.fixture
def below(tmp_path: Path) -> Path:
    """A site in a folder of its repository."""
    here = Repository(tmp_path, "sites/the bridge")
    here.site.mkdir(parents=True)
    here.git("init", "--quiet")
    return here.site


@pytest.mark.parametrize(
    ("words", "call"), [("@octocat", "@o"), ("#12", "#1"), ("GH-12", "GH-1"), ("https://a.example", "://")]
)
def test_words_call_nobody_and_lead_nowhere(words: str, call: str) -> None:
    rendered = MarkdownIt("commonmark").render(safe(words))
    assert call not in rendered
    assert call in rendered.replace("\u200b", "")


def test_files_are_named_from_the_top_of_the_repository(below: Path) -> None:
    (line,) = as_annotations([problem("data/a, b.yaml", 7, hint="do")], below).splitlines()
    where = "file=sites/the bridge/data/a%2C b.yaml,line=7,col=3,title=a-rule"
    assert line == f"::error {where}::wrong%0Ahint: do"
    assert lines_at(below, HERE) == f"{AT}sites/the%20bridge/"


def test_without_a_repository_files_are_named_from_the_site(tmp_path: Path) -> None:
    assert as_annotations([problem("data/a.yaml", 7)], tmp_path).startswith("::error file=data/a.yaml,line=7")
    assert lines_at(tmp_path, HERE) == AT
    assert lines_at(tmp_path, {**HERE, "GITHUB_SHA": ""}) == ""


def test_order_stays_and_what_is_shown_nowhere_is_counted(tmp_path: Path) -> None:
    ten = [problem("z.yaml", line) for line in range(1, 11)]
    assert "::notice::" not in as_annotations(ten, tmp_path)
    eleven = as_annotations([*ten, problem("a.yaml", 1)], tmp_path).splitlines()
    assert "file=a.yaml" in eleven[10]
    assert eleven[11] == (
        "::notice::11 errors, of which GitHub shows 10 at their lines; the summary of this run lists all"
    )


def test_page_has_errors_first_and_folds_warnings() -> None:
    found = [
        problem("z.yaml", 1, level="warning"),
        problem("z.yaml", 9, "no fact <x> @all"),
        problem("a.yaml", 2, hint="so"),
    ]
    page = as_markdown(found, AT, [problem("old.yaml", 1, level="warning")])
    assert page.splitlines() == [
        "### Facts, sources and pages", "", "2 errors, 1 warning in 2 files.", "",
        "Elsewhere, and there before: 1 warning in 1 file.", "",
        "#### z.yaml", "", f"- [line 9]({AT}z.yaml#L9): no fact &#60;x&#62; &#64;&#8203;all <sub>a-rule</sub>", "",
        "#### a.yaml", "", f"- [line 2]({AT}a.yaml#L2): wrong <sub>a-rule</sub><br>so", "",
        "<details><summary>Warnings</summary>", "",
        "#### z.yaml", "", f"- [line 1]({AT}z.yaml#L1): wrong <sub>a-rule</sub>", "", "</details>", "",
    ]  # fmt: skip


def test_page_says_that_nothing_is_wrong() -> None:
    assert as_markdown([]) == "### Facts, sources and pages\n\nNo problems.\n"


def test_page_is_no_longer_than_github_takes() -> None:
    many = [problem(f"{number}.yaml", 1, "x" * 900) for number in range(900)]
    page = as_markdown([*many, *(problem(one.location.path, 2, "y" * 900, "warning") for one in many)])
    assert len(page.encode()) < 1 << 20
    assert page.count("There are more than fit here") == 2


def test_link_leads_to_the_line_whatever_the_file_is_called() -> None:
    assert link_to(Location("a b[1].md", 4), "[x](y)", AT) == f"[&#91;x&#93;(y)]({AT}a%20b%5B1%5D.md#L4)"
    assert link_to(Location("a.md", 4), "[x]", "") == "&#91;x&#93;"
