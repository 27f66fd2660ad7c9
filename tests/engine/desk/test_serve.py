"""`make serve` builds with what stands in the files now, the settings too."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.desk.serve import _reporting
from explainer.pelican_plugin.builds import builder
from tests.engine.sites import tiny
from tests.engine.sites.building import logging_as_it_was


def test_changed_setting_is_in_the_next_build_and_a_wrong_one_keeps_the_last(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site, output = tiny.minimal_with(tmp_path / "site", {}), tmp_path / "output"
    settings = tiny.settings_file(site)
    kept = settings.read_text("utf-8")
    names = []
    with logging_as_it_was():
        build = _reporting(builder(str(settings), str(output)))
        for change in ('SITENAME = "One"\n', 'SITENAME = "Two"\n', 'KNOWLEDGE_AS_OF = "soon"\n', "SITENAME = \n"):
            settings.write_text(kept + change, "utf-8")
            build()
            page = (output / "index.html").read_text("utf-8")
            names.append([name for name in ("One", "Two") if f">{name}<" in page])
    assert names == [["One"], ["Two"], ["Two"], ["Two"]]
    said = capsys.readouterr().err
    assert 'KNOWLEDGE_AS_OF: cannot read the date "soon" [bad-setting]' in said
    assert "not built: SyntaxError" in said
