"""Old addresses still answer: every path, and every record's anchor, that was ever published is still there.

`python -m tests.site.data.test_addresses` adds what is new to addresses.txt; nothing is ever taken out of it.
Headings and notes are not on the list: they are prose, and go when a sentence goes.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest

from explainer.pipeline import read_site
from explainer.site import routes
from tests.engine.sites.building import build_in_memory
from tests.engine.sites.tiny import ROOT

LIST = Path(__file__).parent / "addresses.txt"
HEADER = "# Every address and anchor that was published: each must answer for good. Lines are added, never taken out."
NAMED_BY_CONTENT = re.compile(r"theme/|search/(?!index\.html)|pagefind/|[._]")


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    return all_addresses(tmp_path_factory.mktemp("addresses"))


def all_addresses(folder: Path) -> set[str]:
    """Every address of the real site, built in memory, and the anchors of records that are on its pages."""
    settings = folder / "conf.py"
    lines = f"import sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom pelicanconf import *\n"
    settings.write_text(lines + f"PATH = {str(ROOT / 'content')!r}\nTHEME = {str(ROOT / 'theme')!r}\n", "utf-8")
    files = build_in_memory(settings)
    files["manifest.json"] = files["build.json"] = b""  # made last, from the bytes that are there
    found = {f"/{name.removesuffix('index.html')}" for name in files if not NAMED_BY_CONTENT.match(name)}
    for record in read_site(ROOT)[0].dataset.records.values():
        path, _, anchor = (routes.of_any(record) or "").partition("#")
        if anchor and f'id="{anchor}"'.encode() in files[f"{path.removeprefix('/')}index.html"]:
            found.add(f"{path}#{anchor}")
    return found


def published() -> set[str]:
    return {line for line in LIST.read_text("utf-8").splitlines() if not line.startswith("#")}


@pytest.mark.slow
def test_every_address_and_anchor_still_answers(answers: set[str]) -> None:
    assert len(published()) > 1000
    assert sorted(published() - answers) == []


@pytest.mark.slow
def test_new_addresses_are_on_the_list(answers: set[str]) -> None:
    assert sorted(answers - published()) == []


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        kept = published() if LIST.exists() else set()
        LIST.write_text("\n".join([HEADER, *sorted(kept | all_addresses(Path(made)))]) + "\n", "utf-8")
