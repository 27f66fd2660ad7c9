"""This site with other people's plugins: each does its work, and what it does not touch keeps its bytes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.engine.sites.building import snapshot, without_manifest

ROOT = Path(__file__).parents[2]
SETTINGS = """
import sys
sys.path.insert(0, {root!r})
from pelicanconf import *
PATH, THEME = {root!r} + "/content", {root!r} + "/theme"
SITEURL = "https://bridge.example"
PLUGINS = [*PLUGINS, *{plugins!r}]
SEO_REPORT = SEO_ENHANCER = "seo" in PLUGINS
LEFT_TO_PLUGINS = {left!r}
"""


def build(folder: Path, plugins: tuple[str, ...], left: tuple[str, ...]) -> dict[str, bytes]:
    folder.mkdir()
    (folder / "conf.py").write_text(SETTINGS.format(root=str(ROOT), plugins=plugins, left=left), "utf-8")
    command = [sys.executable, "-m", "pelican", "-s", "conf.py", "-o", "output", "--fatal", "errors"]
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return snapshot(folder / "output")


@pytest.mark.torture
@pytest.mark.parametrize(
    ("plugins", "left", "touched"),
    [
        (("neighbors", "related_posts"), (), ()),
        (("sitemap",), ("sitemap.xml",), ("sitemap.xml",)),
        (("seo",), ("robots.txt",), ("robots.txt", "index.html", "explainers/", "about/", "method/", "corrections-")),
        (("minify",), (), (".html", ".css", ".js")),
        (("sitemap", "neighbors", "related_posts", "seo"), ("sitemap.xml", "robots.txt"),
         ("sitemap.xml", "robots.txt", "index.html", "explainers/", "about/", "method/", "corrections-")),
    ],
    ids="+".join,
)  # fmt: skip
def test_only_what_a_plugin_touches_differs(
    tmp_path: Path, plugins: tuple[str, ...], left: tuple[str, ...], touched: tuple[str, ...]
) -> None:
    alone = build(tmp_path / "alone", (), ())
    beside = build(tmp_path / "beside", plugins, left)
    alone, beside = without_manifest(alone), without_manifest(beside)
    differ = {name for name in alone | beside if alone.get(name) != beside.get(name)}
    assert [name for name in differ if not name.startswith(touched) and not name.endswith(touched)] == []
    assert beside.keys() == alone.keys()
    assert bool(differ) == bool(touched)
