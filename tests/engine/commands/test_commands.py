"""The modules of `explainer/commands/`: each is a command that the command line has, and says what it asks for."""

from __future__ import annotations

import argparse
import pkgutil
from importlib import import_module
from pathlib import Path

import pytest

from explainer import commands
from explainer.cli import main
from explainer.commands import check, hosting, impact, pages, review, uses
from explainer.commands.paths import check_that_they_are_there
from explainer.commands.reading import read_what_can_be_read
from explainer.commands.terminal import Terminal
from explainer.mistyped import Mistyped
from tests.engine.sites import tiny

NAMES = [module.name for module in pkgutil.iter_modules(commands.__path__)]
COMMANDS = [name for name in NAMES if hasattr(import_module(f"explainer.commands.{name}"), "run")]


def test_those_that_are_known() -> None:
    assert {module.__name__.rpartition(".")[2] for module in (check, hosting, impact, pages, review, uses)} <= set(
        COMMANDS
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_each_is_a_command_with_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([command, "--help"])
    assert stopped.value.code == 0
    said = capsys.readouterr().out
    assert f"usage: explainer {command}" in said
    assert "--" in said.replace("--help", "")


@pytest.mark.parametrize("command", COMMANDS)
def test_the_list_of_commands_says_what_it_is_for(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    assert f"\n    {command}  " in capsys.readouterr().out


def test_all_paths_that_are_not_there_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(Mistyped) as told:
        check_that_they_are_there([tmp_path, tmp_path / "one", tmp_path / "two"])
    assert told.value.args == (f"there is no {tmp_path / 'one'}", f"there is no {tmp_path / 'two'}")


def test_a_command_warns_of_what_it_could_not_read(tmp_path: Path) -> None:
    said: list[str] = []
    site = tiny.minimal_with(tmp_path, {"data/facts/more.yaml": "- id: no\n"})
    layout, read = read_what_can_be_read(site, Terminal(said.append, said.append))
    assert (layout.root, bool(read.pages)) == (site, True)
    assert said == ["not all of the site could be read; see explainer check"]


def test_a_server_that_is_told_of_no_site(tmp_path: Path) -> None:
    parser = argparse.ArgumentParser()
    hosting.add(parser)
    said: list[str] = []
    terminal = Terminal(said.append, said.append)
    for address, output, message in (
        ("news.example.org", tmp_path, "news.example.org is no address; begin with https://"),
        ("https://news.example.org", tmp_path / "none", "there is no built site in"),
    ):
        options = parser.parse_args(["caddy", str(output), "--address", address])
        with pytest.raises(Mistyped, match=message):
            hosting.run(options, terminal)
    assert said == []
