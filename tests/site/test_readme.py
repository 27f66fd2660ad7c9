"""What the README shows is what happens: its citation stands in the prose, its faults are told in these words."""

import re
import shutil
from pathlib import Path

import pytest

from explainer.cli import main

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
PAGE = "content/explainers/the-dead.md"
FACTS = "data/facts/casualties.yaml"


def block(language: str) -> str:
    """The first code block of that language."""
    found = re.search(rf"(?ms)^```{language}\n(.*?)^```$", README)
    assert found
    return found[1]


def test_the_citation_it_shows_stands_in_the_explainer_that_it_names() -> None:
    assert f"`{PAGE}`" in README
    assert block("markdown") in (ROOT / PAGE).read_text("utf-8")


def test_the_faults_it_shows_are_told_in_these_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in ("content", "data"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("*.lock"))  # as in a new site
    shutil.copy(ROOT / "pelicanconf.py", tmp_path)
    page, facts = tmp_path / PAGE, tmp_path / FACTS
    line = block("markdown")
    page.write_text(page.read_text("utf-8").replace(line, line.replace("-83]", "-38]")), "utf-8")
    facts.write_text(facts.read_text("utf-8").replace("2026-01-03", "2026-01-32", 1), "utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 1
    told = capsys.readouterr().out
    assert "".join(re.findall(r"(?m)^\S+: error: .*\n    hint: .*\n", told)) == block("text")
    assert told.splitlines()[-1] == "2 errors in 2 files"
