"""Pelican reads from what the engine has laid out; Markdown that is not the engine's it reads as ever."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pelican.contents import Article, Page

from explainer.pelican_plugin.contents import ProseReader, give_paths, is_ours
from explainer.pelican_plugin.prepared import prepare
from explainer.pelican_plugin.stopping import SiteHasProblems
from explainer.pelican_plugin.writer import SiteWriter
from tests.engine.sites import tiny
from tests.engine.sites.building import settings_read


@pytest.fixture
def settings(tmp_path: Path) -> dict[str, Any]:
    page = (tiny.HERE / "valid/minimal/content/explainers/the-bridge.md").read_text("utf-8")
    spoiled = page.replace("title: ", 'title: "Tolls <slant>&</slant>, it\'s said" #', 1)
    site = tiny.minimal_with(tmp_path / "site", {"content/explainers/the-bridge.md": spoiled})
    (site / "elsewhere.md").write_text("Title: Elsewhere\nDate: 2026-01-01\n\n*Words* of somebody.", "utf-8")
    read = settings_read(tiny.settings_file(site))
    prepare(read)
    return read


def test_words_of_a_page_arrive_escaped(settings: dict[str, Any]) -> None:
    html, found = ProseReader(settings).read(f"{settings['PATH']}/explainers/the-bridge.md")
    assert found["title"] == "Tolls &lt;slant&gt;&amp;&lt;/slant&gt;, it’s said"
    assert (found["url"], found["save_as"]) == ("explainers/the-bridge/", "explainers/the-bridge/index.html")
    assert "<slant>&</slant>" not in html


def test_other_markdown_is_read_as_pelican_reads_it(settings: dict[str, Any]) -> None:
    html, found = ProseReader(settings).read(f"{settings['PATH']}/../elsewhere.md")
    assert html == "<p><em>Words</em> of somebody.</p>"
    assert found["title"] == "Elsewhere"


def test_pelican_is_given_the_files_by_name_beside_those_of_the_site(settings: dict[str, Any]) -> None:
    settings["ARTICLE_PATHS"] = ["blog"]
    for _ in range(2):  # as often as the site is built
        give_paths(settings)
    assert settings["ARTICLE_PATHS"] == ["blog", "explainers/the-bridge.md"]
    assert settings["PAGE_PATHS"] == ["pages/corrections-policy.md", "pages/home.md", "pages/method.md"]


def test_what_is_ours_is_known_by_who_read_it(settings: dict[str, Any]) -> None:
    assert is_ours(Page("", {"reader": "explainer", "title": "t"}, settings))
    assert not is_ours(Article("", {"reader": "markdown", "title": "t"}, settings))
    assert not is_ours(None)


def test_writer_leaves_what_is_ours_and_refuses_to_write_over_it(settings: dict[str, Any], tmp_path: Path) -> None:
    writer = SiteWriter(str(tmp_path / "out"), settings)
    ours = Article("", {"reader": "explainer", "title": "t"}, settings)
    writer.write_file("explainers/the-bridge/index.html", None, {}, article=ours)
    assert not (tmp_path / "out").exists()
    with pytest.raises(SiteHasProblems, match="it was left as it was"):
        writer.write_file("robots.txt", None, {})
