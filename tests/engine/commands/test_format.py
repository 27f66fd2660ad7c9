"""`explainer format`: a diff first, and nothing is written unless that is asked for."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from explainer.commands import format as command
from explainer.commands.terminal import Terminal
from explainer.mistyped import Mistyped
from explainer.pipeline import read_site
from explainer.site.published.lock_files import lock_files
from tests.engine.sites import tiny

UNEVEN = "- name: The river\n  id: river  # of the board\n  description: So.\n"
EVEN = "- id: river  # of the board\n  name: The river\n  description: So.\n"
FILE = "data/topics/river.yaml"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    made = tiny.minimal_with(tmp_path, {FILE: UNEVEN})
    run(made, "--write", "data/facts", "data/sources", "data/topics/topics.yaml")
    return made


def run(site: Path, *arguments: str) -> tuple[int, str, str]:
    parser = argparse.ArgumentParser()
    command.add(parser)
    said: list[str] = []
    warned: list[str] = []
    paths = [str(site / one) if one.startswith("data/") else one for one in arguments]
    options = parser.parse_args([*paths, "--root", str(site)])
    return command.run(options, Terminal(said.append, warned.append)), "".join(said), "\n".join(warned)


def test_it_shows_a_diff_and_writes_nothing(site: Path) -> None:
    code, said, warned = run(site)
    assert (code, warned) == (0, "explainer format --write evens this out")
    assert said.count("+++") == 1
    assert "+- id: river  # of the board\n" in said
    assert (site / FILE).read_text("utf-8") == UNEVEN


def test_for_a_hook_it_names_the_files_and_fails(site: Path) -> None:
    assert run(site, "--check")[:2] == (1, f"{FILE}\n")
    assert run(site, "--check", "data/facts") == (0, "", "")
    assert (site / FILE).read_text("utf-8") == UNEVEN


def test_it_writes_where_that_is_asked_for_and_has_no_more_to_do(site: Path) -> None:
    locks = lock_files(read_site(site)[0])
    assert run(site, "--write") == (0, f"{FILE}\n", "")
    assert (site / FILE).read_text("utf-8").endswith(f"\n\n{EVEN}")
    assert lock_files(read_site(site)[0]) == locks
    assert run(site, "--check") == (0, "", "")


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_evened_out(site: Path) -> None:
    (site / "data/topics/broken.yaml").write_text("- id: [x\n", "utf-8")
    code, said, warned = run(site, "--write")
    assert (code, said) == (1, f"{FILE}\n")
    assert warned.startswith("data/topics/broken.yaml:1:7: ")


def test_a_path_that_is_not_there(site: Path) -> None:
    with pytest.raises(Mistyped, match="there is no"):
        run(site, "data/topic")
