"""What CONTRIBUTING shows works as it stands, in order, on a copy of this site; and documents lead where they say."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from explainer.cli import main
from explainer.pipeline import check_site
from tests.conftest import copy_of_the_site

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.slow
def test_its_examples_of_new_records_add_no_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796040000")
    site = copy_of_the_site(tmp_path / "site")
    (site / ".cache").unlink()  # each command is quick by what the one before has kept, which a link would not be
    monkeypatch.chdir(site)
    before = {(problem.rule, problem.message) for problem in check_site(site)[1]}
    section = TEXT.partition("## Add something")[2].partition("\n## ")[0]
    ((name, source),) = re.findall(r"(?ms)^In `(\S+)`:\n\n```yaml\n(.*?)^```$", section)
    (site / name).write_text(source, "utf-8")
    (lines,) = re.findall(r"(?ms)^```sh\n(.*?)^```$", section)
    for line in lines.splitlines():
        command, *arguments = shlex.split(line)
        assert command == ".venv/bin/explainer"
        assert main(arguments) == 0, line
    data, found = check_site(site)
    assert {(problem.rule, problem.message) for problem in found} - before == set()
    assert (site / "content/explainers/the-piles.md").is_file()
    assert {"how-many-piles", "piles-are-counted", "ana-lund"} <= data.dataset.records.keys()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_of_documents_lead_to_files_and_headings(document: Path) -> None:
    text = re.sub(r"(?ms)^ *```.*?^ *```$|`[^`\n]*`", "", document.read_text("utf-8"))
    broken = []
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        name, _, anchor = link.partition("#")
        if "://" in link or link.startswith(("mailto:", "/")):
            continue
        target = (document.parent / name).resolve() if name else document
        if not target.exists() or (anchor and anchor not in set(_anchors(target.read_text("utf-8")))):
            broken.append(link)
    assert broken == []


def _anchors(text: str) -> Iterator[str]:
    """The anchors that hosts of repositories give to headings."""
    for heading in re.findall(r"(?m)^#+ (.*)$", text):
        plain = re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()
        yield re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")
