"""What is proposed is a patch that git applies, or is made; a file that was saved meanwhile stays as it is."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest

from explainer.commands.proposing import deliver
from explainer.commands.terminal import Terminal
from explainer.loading.layout import read_layout
from explainer.mistyped import Mistyped
from explainer.pipeline import read_site
from explainer.sources.watching.proposals import edits_of, patch_of
from tests.engine.sites import tiny


def test_file_that_was_saved_meanwhile_is_left_alone(tmp_path: Path) -> None:
    root = tiny.minimal_with(tmp_path, {})
    site = read_site(root)[0]
    edits = edits_of([("gazette-bridge", {"url_status": "dead"})], site, read_layout(root))
    assert patch_of(edits).count("\n+  url_status: dead\n") == 1
    path = root / "data/sources/bridge.yaml"
    path.write_text(path.read_text("utf-8") + "# saved\n", "utf-8")
    said: list[str] = []
    with pytest.raises(Mistyped, match="saved in the meantime"):
        deliver(Namespace(patch=None, write=True), edits, Terminal(said.append, said.append))
    assert "dead" not in path.read_text("utf-8")


def test_who_asked_for_neither_is_told_how(tmp_path: Path) -> None:
    root = tiny.minimal_with(tmp_path, {})
    edits = edits_of([("gazette-bridge", {"url_status": "dead"})], read_site(root)[0], read_layout(root))
    said: list[str] = []
    deliver(Namespace(patch=None, write=False), edits, Terminal(said.append, said.append))
    assert said == ["`--patch FILE` writes what is proposed as a patch, `--write` changes the records"]
