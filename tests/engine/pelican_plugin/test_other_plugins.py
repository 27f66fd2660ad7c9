"""Other people's Pelican plugins do their work here, really installed; and no two of them write one file unseen."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import html5lib
import pytest

import explainer
from explainer.pelican_plugin.other_plugins import all_signals
from tests.engine.sites import tiny
from tests.engine.sites.building import is_of_manifest, listed, snapshot, without_manifest

pytestmark = pytest.mark.slow  # each build is a process of its own

BASE = "https://bridge.example"
PUBLIC = f'SITEURL = "{BASE}"\n'

# A plugin that notes all that it hears, and what Pelican gives to templates and plugins.
WITNESS = """
import json
from pathlib import Path
from pelican.plugins import signals

HEARD, WRITTEN, NOTED = [], {}, []

def told(name):
    def note(sender, **others):
        HEARD.append(name)
        if name == "content_written":
            context = others["context"]
            content = context.get("article") or context.get("page")
            WRITTEN[context["output_file"]] = [Path(sender).is_file(), content.title if content else None]
        if name == "finalized":
            Path(sender.output_path, "..", "heard.json").write_text(json.dumps(
                {"heard": HEARD, "written": WRITTEN, "contents": NOTED,
                 "manifest": Path(sender.output_path, "manifest.json").exists()}))
    NOTES.append(note)
    return note

NOTES = []

def contents(generators):
    for generator in generators:
        for one in (*getattr(generator, "articles", ()), *getattr(generator, "pages", ())):
            NOTED.append({
                "class": f"{type(one).__module__}.{type(one).__name__}", "title": one.title, "slug": one.slug,
                "url": one.url, "save_as": one.save_as, "date": one.date.isoformat(), "summary": one.summary,
                "modified": one.modified.isoformat() if hasattr(one, "modified") else None, "content": one.content,
                "lang": one.lang, "category": [one.category.name, one.category.url],
                "tags": [[tag.name, tag.url] for tag in one.tags], "author": one.author.name,
                "source": one.get_relative_source_path(),
                "next": getattr(getattr(one, "next_article", None), "slug", None),
                "related": [other.slug for other in getattr(one, "related_posts", ())],
            })

def register():
    for name, signal in vars(signals).items():
        if isinstance(signal, type(signals.initialized)):
            signal.connect(told(name))
    signals.all_generators_finalized.connect(contents)
"""


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., tuple[int, str, Path]]:
    """A function: plugins, their code, more settings → exit code, what is said, and the output."""

    def run(*names: str, more: str = "", at: Path | None = None, **code: str) -> tuple[int, str, Path]:
        folder = at or tmp_path_factory.mktemp("plugins")
        site = tiny.copy_site(tiny.HERE / "valid" / "every-kind", folder / "site")
        for name, text in code.items():
            (folder / f"{name}.py").write_text(text, "utf-8")
        plugins = f"PLUGINS += {[*names, *code]!r}\nPLUGIN_PATHS = [{str(folder)!r}]\n"
        settings = tiny.settings_file(site, more=PUBLIC + plugins + more)
        settings.rename(site / "pelicanconf.py")
        command = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "-o", str(folder / "output")]
        ran = subprocess.run(
            [*command, "--fatal", "errors"],
            cwd=site,
            env=os.environ | {"PYTHONPATH": str(Path(explainer.__file__).parents[1])},
            capture_output=True,
            text=True,
            check=False,
        )
        return ran.returncode, ran.stdout + ran.stderr, folder / "output"

    return run


@pytest.fixture(scope="module")
def alone(build: Callable[..., tuple[int, str, Path]]) -> dict[str, bytes]:
    """The files of the site without any other plugin."""
    code, said, output = build()
    assert code == 0, said
    return snapshot(output)


@pytest.fixture(scope="module")
def witnessed(build: Callable[..., tuple[int, str, Path]], alone: dict[str, bytes]) -> dict[str, Any]:
    """What a plugin hears and finds, beside the plugins that act on articles."""
    code, said, output = build("neighbors", "related_posts", witness=WITNESS)
    assert code == 0, said
    assert without_manifest(snapshot(output)) == without_manifest(alone)
    noted: dict[str, Any] = json.loads((output.parent / "heard.json").read_text("utf-8"))
    return noted


def manifest_is_true(output: Path) -> dict[str, str]:
    files = listed(output)
    found = without_manifest(snapshot(output))
    assert files == {name: hashlib.sha256(content).hexdigest() for name, content in found.items()}
    return files


# --- what Pelican sees ------------------------------------------------------------------------------------------------


def by_slug(witnessed: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {one["slug"]: one for one in witnessed["contents"]}


def test_explainers_are_articles_and_pages_about_the_site_are_pages(witnessed: dict[str, Any]) -> None:
    assert {slug: one["class"] for slug, one in by_slug(witnessed).items()} == {
        "the-flood": "pelican.contents.Article",
        "the-dam": "pelican.contents.Article",
        "about": "pelican.contents.Page",
        "home": "pelican.contents.Page",
        "method": "pelican.contents.Page",
        "corrections-policy": "pelican.contents.Page",
    }


def test_an_article_has_what_the_page_has(witnessed: dict[str, Any], alone: dict[str, bytes]) -> None:
    flood = by_slug(witnessed)["the-flood"]
    assert flood["title"] == "The flood: what is known"
    assert (flood["url"], flood["save_as"]) == ("explainers/the-flood/", "explainers/the-flood/index.html")
    assert flood["save_as"] in alone
    assert (flood["lang"], flood["author"]) == ("en", "The Bridge")
    assert flood["source"] == "explainers/the-flood.md"
    for _, url in (flood["category"], *flood["tags"]):
        assert f"{url}index.html" in alone
    tree = html5lib.parseFragment(flood["content"], namespaceHTMLElements=False)
    words = " ".join("".join(tree.itertext()).split())
    page = html5lib.parse(alone[flood["save_as"]], namespaceHTMLElements=False)
    assert words[:40] in " ".join("".join(page.itertext()).split())
    assert "Notes" in words


def test_home_is_the_page_at_the_root(witnessed: dict[str, Any]) -> None:
    home = by_slug(witnessed)["home"]
    assert (home["url"], home["save_as"]) == ("", "index.html")


def test_every_page_is_told_of_once_it_is_written(witnessed: dict[str, Any], alone: dict[str, bytes]) -> None:
    pages = {name for name in alone if name.endswith(".html")}
    assert set(witnessed["written"]) == pages
    assert all(there for there, _ in witnessed["written"].values())
    assert {name for name, (_, title) in witnessed["written"].items() if title} == {
        one["save_as"] for one in witnessed["contents"]
    }


def test_every_signal_is_sent_but_those_of_feeds_that_pelican_does_not_make(witnessed: dict[str, Any]) -> None:
    of_files_of_others = {"static_generator_preread", "static_generator_context"}
    assert set(all_signals()) - set(witnessed["heard"]) == {"feed_generated", "feed_written"} | of_files_of_others
    assert witnessed["heard"].count("article_generator_preread") == 2
    assert witnessed["heard"].count("article_generator_write_article") == 2
    assert witnessed["heard"].count("content_object_init") == 6


def test_manifest_is_made_after_everything_else(witnessed: dict[str, Any]) -> None:
    assert witnessed["manifest"] is False


# --- each plugin does its work ----------------------------------------------------------------------------------------


def test_neighbors_and_related_posts_find_the_articles(witnessed: dict[str, Any]) -> None:
    found = by_slug(witnessed)
    newer = max(("the-dam", "the-flood"), key=lambda slug: found[slug]["date"])
    older = ({"the-dam", "the-flood"} - {newer}).pop()
    assert (found[older]["next"], found[newer]["next"]) == (newer, None)
    assert found["the-dam"]["related"] == ["the-flood"]


def test_sitemap_lists_every_page(build: Callable[..., tuple[int, str, Path]], alone: dict[str, bytes]) -> None:
    code, said, output = build("sitemap", more='LEFT_TO_PLUGINS = ["sitemap.xml"]\n')
    assert code == 0, said
    tree = ElementTree.fromstring((output / "sitemap.xml").read_bytes())
    listed = {entry.findtext("{*}loc", ""): entry.findtext("{*}lastmod", "") for entry in tree}
    pages = {f"{BASE}/{name}".removesuffix("index.html") for name in alone if name.endswith(".html")}
    assert set(listed) == pages
    assert listed[f"{BASE}/about/"].startswith("2026-03-27")
    assert "sitemap.xml" in manifest_is_true(output)
    ours = {name: content for name, content in alone.items() if name != "sitemap.xml" and not is_of_manifest(name)}
    assert {name: content for name, content in snapshot(output).items() if name in ours} == ours


def test_seo_reports_and_adds_to_the_pages(
    build: Callable[..., tuple[int, str, Path]], alone: dict[str, bytes]
) -> None:
    more = 'SEO_REPORT = SEO_ENHANCER = SEO_ENHANCER_OPEN_GRAPH = True\nLEFT_TO_PLUGINS = ["robots.txt"]\n'
    code, said, output = build("seo", more=more)
    assert code == 0, said
    report = (output.parent / "site" / "seo_report.html").read_text("utf-8")
    assert "explainers/the-flood/" in report
    assert "You need to declare a description" not in report
    changed = {name for name, content in without_manifest(snapshot(output)).items() if alone.get(name) != content}
    prose = {"index.html", "explainers/the-flood/index.html", "explainers/the-dam/index.html"}
    about = {f"{slug}/index.html" for slug in ("about", "method", "corrections-policy")}
    assert changed == {"robots.txt", *prose, *about}
    page = html5lib.parse((output / "explainers/the-flood/index.html").read_bytes(), namespaceHTMLElements=False)
    canonical = [link.get("href") for link in page.iter("link") if link.get("rel") == "canonical"]
    assert canonical[-1] == f"{BASE}/explainers/the-flood/index.html"
    manifest_is_true(output)


def test_minify_rewrites_pages_and_the_manifest_knows_it(
    build: Callable[..., tuple[int, str, Path]], alone: dict[str, bytes]
) -> None:
    code, said, output = build("minify")
    assert code == 0, said
    smaller = without_manifest(snapshot(output))
    assert len(smaller["index.html"]) < 0.95 * len(alone["index.html"])
    assert {Path(name).suffix for name in smaller if smaller[name] != alone[name]} <= {".html", ".css", ".js"}
    files = manifest_is_true(output)
    assert files["index.html"] == hashlib.sha256(smaller["index.html"]).hexdigest()


def test_second_build_with_a_plugin_that_rewrites_is_the_same(
    build: Callable[..., tuple[int, str, Path]], tmp_path: Path
) -> None:
    first = snapshot(build("minify", at=tmp_path)[2])
    assert snapshot(build("minify", at=tmp_path)[2]) == first


def test_files_that_a_plugin_adds_are_in_the_manifest_and_go_with_it(
    build: Callable[..., tuple[int, str, Path]], tmp_path: Path
) -> None:
    more = """
from pathlib import Path
from pelican import signals
def write(pelican): Path(pelican.output_path, "added.txt").write_text("theirs")
def register(): signals.finalized.connect(write)
"""
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "CNAME").write_text("bridge.example", "utf-8")
    code, said, output = build(at=tmp_path, adder=more)
    assert code == 0, said
    names = listed(output)
    assert "added.txt" in names
    assert "CNAME" not in names
    build(at=tmp_path)
    assert not (output / "added.txt").exists()
    assert (output / "CNAME").read_text("utf-8") == "bridge.example"


# --- two claims on one file -------------------------------------------------------------------------------------------

AT_THE_END = """
from pathlib import Path
from pelican import signals
def write(pelican): Path(pelican.output_path, "NAME").write_text("<p>Mine")
def register(): signals.finalized.connect(write)
"""
BEFORE_WRITING = """
from pathlib import Path
from pelican import signals
def write(generators): Path(generators[0].output_path, "NAME").write_text("Mine")
def register(): signals.all_generators_finalized.connect(write)
"""
BY_PELICAN = """
from pelican import signals
from pelican.generators import Generator
class Mine(Generator):
    def generate_output(self, writer):
        writer.write_file("NAME", self.env.from_string("Mine"), self.context)
def give(pelican): return Mine
def register(): signals.get_generators.connect(give)
"""
AS_A_FEED = BY_PELICAN.replace(
    'writer.write_file("NAME", self.env.from_string("Mine"), self.context)',
    'writer.write_feed([], self.context, "NAME")',
)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        (AT_THE_END, "sitemap.xml"),
        (AT_THE_END, "feeds/all.atom.xml"),
        (AT_THE_END, "data/facts.json"),
        (AT_THE_END, "about/index.html"),
        (BEFORE_WRITING, "robots.txt"),
        (BY_PELICAN, "about/index.html"),
        (BY_PELICAN, "robots.txt"),
        (AS_A_FEED, "feeds/all.atom.xml"),
    ],
)
def test_file_that_two_write_is_refused_by_name(
    build: Callable[..., tuple[int, str, Path]], alone: dict[str, bytes], tmp_path: Path, code: str, name: str
) -> None:
    assert build(at=tmp_path)[0] == 0
    exit_code, said, output = build(at=tmp_path, rival=code.replace("NAME", name))
    assert exit_code == 1
    assert f"error: {name} is written by this site, and by rival in its place [duplicate-file]" in said
    assert f'LEFT_TO_PLUGINS = ["{name}"]' in said
    assert "Traceback" not in said
    assert (output / name).read_bytes() == alone[name]
    line = (output.parent / "site" / "pelicanconf.py").read_text("utf-8").split("\n").index(f"PLUGINS += {['rival']!r}")
    assert f"pelicanconf.py:{line + 1}:1: error" in said


def test_static_file_in_the_place_of_one_of_ours_is_refused(
    build: Callable[..., tuple[int, str, Path]], tmp_path: Path
) -> None:
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "robots.txt").write_text("Mine", "utf-8")
    paths = 'STATIC_PATHS = ["../../static"]\nEXTRA_PATH_METADATA = {"../../static/robots.txt": {"path": "NAME"}}\n'
    code, said, output = build(at=tmp_path, more=paths.replace("NAME", "mine.txt"))
    assert code == 0, said
    assert (output / "mine.txt").read_text("utf-8") == "Mine"
    assert "mine.txt" in manifest_is_true(output)
    before = snapshot(output)
    code, said, output = build(at=tmp_path, more=paths.replace("NAME", "robots.txt"))
    assert code == 1
    assert "robots.txt is written by this site, and by Pelican's STATIC_PATHS in its place [duplicate-file]" in said
    assert snapshot(output) == before


def test_real_sitemap_plugin_is_refused_by_its_name(build: Callable[..., tuple[int, str, Path]]) -> None:
    code, said, output = build("sitemap")
    assert code == 1
    assert "sitemap.xml is written by this site, and by pelican.plugins.sitemap in its place" in said
    assert not output.exists()


def test_file_left_to_a_plugin_is_not_made(build: Callable[..., tuple[int, str, Path]]) -> None:
    code, said, output = build(
        rival=AT_THE_END.replace("NAME", "sitemap.xml"), more='LEFT_TO_PLUGINS = ["sitemap.xml"]\n'
    )
    assert code == 0, said
    assert (output / "sitemap.xml").read_text("utf-8") == "<p>Mine"


def test_file_that_is_left_to_a_plugin_and_was_never_ours_is_told(build: Callable[..., tuple[int, str, Path]]) -> None:
    code, said, _ = build(more='LEFT_TO_PLUGINS = ["sitemap.xlm"]\n')
    assert code == 1
    assert 'LEFT_TO_PLUGINS: this site makes no file "sitemap.xlm" [bad-setting]' in said


# --- plugins that hear nothing ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "said_of_it"),
    [
        ("from pelican import signals\ndef f(*a, **k): pass\ndef register(): signals.feed_written.connect(f)\n",
         "waits for feed_written, which this build never sends"),
        ("def register(): pass\n", "waits for no signal that is known here"),
    ],
)  # fmt: skip
def test_plugin_for_which_nothing_comes_is_named(
    build: Callable[..., tuple[int, str, Path]], code: str, said_of_it: str
) -> None:
    exit_code, said, _ = build(deaf=code)
    assert exit_code == 0
    assert f"warning: the plugin deaf {said_of_it} [unheard-plugin]" in said


HEARS = """
from functools import partial
from pelican import signals
def f(word, *a, **k): pass
register = lambda: signals.finalized.connect(partial(f, "x"), weak=False)
"""
GIVES = """
from pelican import signals
from pelican.generators import Generator
def give(pelican): return Generator
def register(): signals.get_generators.connect(give)
"""


@pytest.mark.parametrize("code", [HEARS, GIVES], ids=["a part of a function", "a generator alone"])
def test_plugin_that_hears_in_its_own_way_is_not_named(build: Callable[..., tuple[int, str, Path]], code: str) -> None:
    exit_code, said, _ = build(own=code)
    assert (exit_code, "unheard-plugin" in said) == (0, False)


EARLY = """
from pathlib import Path
from pelican import signals
def write(name, sender, **_):
    path = Path(OUTPUT, f"by-{name}.txt")
    path.parent.mkdir(exist_ok=True)
    path.write_text(name)
KEPT = []
def register():
    for name, signal in vars(signals).items():
        if isinstance(signal, type(signals.initialized)):
            KEPT.append(lambda sender, name=name, **_: write(name, sender))
            signal.connect(KEPT[-1])
"""


def test_what_a_plugin_writes_whenever_it_hears_something_stays_in_every_build(
    build: Callable[..., tuple[int, str, Path]], tmp_path: Path
) -> None:
    code = f"OUTPUT = {str(tmp_path / 'output')!r}\n{EARLY}"
    built = [build(at=tmp_path, early=code) for _ in range(3)]
    assert [exit_code for exit_code, _, _ in built] == [0, 0, 0]
    there = {name for name in snapshot(tmp_path / "output") if name.startswith("by-")}
    assert len(there) > 15
    assert there <= manifest_is_true(tmp_path / "output").keys()
    build(at=tmp_path)
    assert [name for name in snapshot(tmp_path / "output") if name.startswith("by-")] == []


READER = """
from pelican import signals
from pelican.readers import BaseReader
class Mine(BaseReader):
    enabled, file_extensions = True, ()
    def read(self, path): return "", {"title": "Mine"}
def give(readers): readers.reader_classes["md"] = Mine
def register(): signals.readers_init.connect(give)
"""


def test_reader_of_another_plugin_does_not_take_our_pages(
    build: Callable[..., tuple[int, str, Path]], alone: dict[str, bytes]
) -> None:
    code, said, output = build(reader=READER)
    assert code == 0, said
    assert without_manifest(snapshot(output)) == without_manifest(alone)


AFTERWARDS = """
from pathlib import Path
from pelican import signals
def register():
    send = signals.finalized.send
    def wrapped(pelican, **named):
        signals.finalized.send = send
        sent = send(pelican, **named)
        Path(pelican.output_path, "after.txt").write_text("after")
        return sent
    signals.finalized.send = wrapped
"""


def test_what_a_plugin_writes_after_the_last_signal_is_in_the_manifest(
    build: Callable[..., tuple[int, str, Path]],
) -> None:
    code, said, output = build(late=AFTERWARDS)
    assert code == 0, said
    assert "after.txt" in manifest_is_true(output)


def test_what_a_refused_plugin_added_is_taken_away(build: Callable[..., tuple[int, str, Path]], tmp_path: Path) -> None:
    both = AT_THE_END.replace("NAME", "sitemap.xml") + AT_THE_END.replace("NAME", "junk.html").replace("write", "spoil")
    both = both.replace("def spoil(pelican): Path", "def spoil(pelican): Path").replace("spoil_text", "write_text")
    both = both.replace("connect(spoil)", "connect(write); signals.finalized.connect(spoil)")
    assert "junk.html" in both
    code, _, output = build(at=tmp_path, rival=both)
    assert code == 1
    assert not (output / "junk.html").exists()


def test_template_of_another_plugin_over_this_theme_is_told(build: Callable[..., tuple[int, str, Path]]) -> None:
    code, said, _ = build(
        rival=BY_PELICAN.replace('"NAME"', '"mine.html"').replace('"Mine"', "\"{% extends 'base.html' %}\"")
    )
    assert code == 1
    assert "rival lays out mine.html with a template that cannot be used so" in said
    assert "Traceback" not in said


@pytest.mark.parametrize("name", ["neighbors", "related_posts", "minify"])
def test_plugin_that_hears_something_is_not_named(build: Callable[..., tuple[int, str, Path]], name: str) -> None:
    assert "unheard-plugin" not in build(name)[1]
