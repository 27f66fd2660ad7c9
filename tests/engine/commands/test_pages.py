"""The command `explainer pages`."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.cli import main
from tests.engine.published.test_built_pages import built


def test_command_lists_the_pages_and_ends_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before, after = built(tmp_path / "before", home="# A"), built(tmp_path / "after", home="# B")
    assert main(["pages", str(before), str(after)]) == 0
    assert capsys.readouterr().out.startswith("read otherwise\n  /  B\n")
    to = ("--format", "markdown", "--preview", "https://preview.example")
    assert main(["pages", str(before), str(after), *to]) == 0
    assert "[B](https://preview.example/)" in capsys.readouterr().out


def test_what_is_no_built_site_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = built(tmp_path / "site", home="# A")
    (tmp_path / "empty").mkdir()
    assert main(["pages", str(site), str(tmp_path / "empty")]) == 2
    assert "empty is no built site: it has no index.html" in capsys.readouterr().err
    assert main(["pages", str(site), str(tmp_path / "siet")]) == 2
    assert "did you mean" in capsys.readouterr().err
