"""`make serve` builds with what stands in the files now, the settings too."""

from __future__ import annotations

from pathlib import Path

import pytest
from watchfiles import Change

from explainer.completion.files import IDS, are_of
from explainer.desk.serve import _Ids, _linked, _reporting, _Within
from explainer.loading.layout import read_layout
from explainer.loading.site_digest import site_digest
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


def test_each_build_writes_down_which_ids_editors_complete_and_that_is_nothing_to_build_for(tmp_path: Path) -> None:
    site, output = tiny.minimal_with(tmp_path / "site", {}), tmp_path / "output"
    (site / "data" / "schemas").mkdir()
    settings = tiny.settings_file(site)
    layout = read_layout(settings.parent)
    ids = _Ids(layout)
    topics = site / "data" / "topics" / "topics.yaml"
    with logging_as_it_was():
        build = _reporting(ids.before(builder(str(settings), str(output), ids.write)))
        build()
        assert are_of(site, site_digest(layout) or "")
        with topics.open("a", encoding="utf-8") as file:
            file.write("\n- id: river\n  name: The river\n  description: A topic.\n  colour: blue\n")
            file.write("\n- id: dam\n  name: The dam\n  description: A topic.\n")
        build()
    assert '"label": "dam"' in (site / IDS).read_text("utf-8"), "also where the site has an error"
    assert not _Within([site / "data"], ())(Change.modified, str(site / IDS))
    assert _Within([site / "data"], ())(Change.modified, str(topics))


def test_a_page_that_is_a_link_is_watched_where_it_is_and_its_neighbours_are_not(tmp_path: Path) -> None:
    content, elsewhere = tmp_path / "content", tmp_path / "elsewhere"
    content.mkdir()
    elsewhere.mkdir()
    page = elsewhere / "page.md"
    page.write_text("Words.", "utf-8")
    (content / "page.md").symlink_to(page)
    (content / "nowhere.md").symlink_to(elsewhere / "gone.md")
    (content / "own.md").write_text("Words.", "utf-8")
    linked = _linked([content, tmp_path / "not-there"])
    assert linked == {page.resolve()}
    within = _Within([content], linked)
    seen = [path for path in (page, elsewhere / "other.md", content / "own.md", content / "new.md", tmp_path / "x.md")
            if within(Change.modified, str(path))]  # fmt: skip
    assert seen == [page, content / "own.md", content / "new.md"]


def test_content_that_is_a_link_is_watched_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "content").symlink_to("real")
    within = _Within([tmp_path / "content"], ())
    assert within(Change.added, str(tmp_path / "real" / "a.md"))
    assert within(Change.added, str(tmp_path / "content" / "a.md"))
    assert not within(Change.added, str(tmp_path / "a.md"))
