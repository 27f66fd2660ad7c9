"""Somebody at a terminal who types these lines, and what they and the site have of it afterwards."""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from explainer.commands import new
from explainer.commands.terminal import Terminal
from tests.engine.sites import tiny


@dataclass
class Talk:
    """A copy of a tiny site, and what was said about it."""

    site: Path
    said: str = ""
    warned: list[str] = field(default_factory=list)
    prompts: list[str] = field(default_factory=list)

    def new(self, *arguments: str, typed: Iterable[str] | None = None) -> int:
        """The exit code of `explainer new …`, with these lines typed at a terminal, or without one."""
        parser = argparse.ArgumentParser()
        new.add(parser)
        lines: Iterator[str] = iter(typed or ())
        self.said, self.warned, self.prompts = "", [], []

        def ask(prompt: str) -> str:
            self.prompts.append(prompt)
            line = next(lines, None)
            if line is None:
                raise EOFError
            return line

        options = parser.parse_args([*arguments, "--root", str(self.site)])
        code = new.run(options, Terminal(self._write, self.warned.append, ask if typed is not None else None))
        assert next(lines, None) is None, "not all was asked for that was to be typed"
        return code

    def text(self, name: str) -> str:
        """What a file of the site holds."""
        return (self.site / name).read_text("utf-8")

    def _write(self, text: str) -> None:
        self.said += text


def talk_about(tmp_path: Path, site: str = "every-kind") -> Talk:
    """A conversation about a copy of a tiny site."""
    shutil.copytree(tiny.HERE / "valid" / site, tmp_path / "site")
    return Talk(tmp_path / "site")
