"""docs/sources.md names every option of the commands that it explains."""

from __future__ import annotations

import argparse
from pathlib import Path
from types import ModuleType

import pytest

from explainer.commands import archive, links

TEXT = (Path(__file__).parents[3] / "docs" / "sources.md").read_text("utf-8")


@pytest.mark.parametrize("command", [links, archive], ids=lambda module: module.__name__.rpartition(".")[2])
def test_every_option_is_explained(command: ModuleType) -> None:
    parser = argparse.ArgumentParser(add_help=False)
    command.add(parser)
    name = command.__name__.rpartition(".")[2]
    options = {option for action in parser._actions for option in action.option_strings} - {"--root"}
    section = TEXT[TEXT.index(f"explainer {name}") :]
    assert [option for option in sorted(options) if f"{option}" not in section] == []
