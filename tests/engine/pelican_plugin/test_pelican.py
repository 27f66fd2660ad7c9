"""What Pelican does silently is loud here: a fault in the build ends with exit code 1, and nothing is written."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import html5lib
import jinja2
import pytest
from markdown.inlinepatterns import InlineProcessor

from explainer.build.templates import theme_environment
from explainer.markdown.render import Renderer
from explainer.pelican_plugin.plugin import SiteGenerator
from tests.engine.sites import tiny
from tests.engine.sites.building import build, build_in_memory, snapshot

INJECTED = {("b", "people"), ("b", "Publisher"), ("u", "alias"), ("i", "p. 4")}
HOSTILE = tiny.HERE / "valid" / "hostile-words"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tiny.minimal_with(tmp_path / "site", {})


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """An output folder with the last good site in it."""
    folder = tmp_path / "output"
    folder.mkdir()
    (folder / "index.html").write_text("the last good site", "utf-8")
    return folder


def assert_nothing_was_written(output: Path) -> None:
    assert snapshot(output) == {"index.html": b"the last good site"}


def _fail(*_: object) -> None:
    raise RuntimeError("a fault of ours")


@pytest.mark.parametrize(
    ("where", "name"),
    [
        (Renderer, "render"),
        (InlineProcessor, "handleMatch"),
        (SiteGenerator, "generate_output"),
        (jinja2.Template, "render"),
    ],
)
def test_fault_in_the_making_of_a_page_stops_the_build(
    site: Path, output: Path, monkeypatch: pytest.MonkeyPatch, where: type, name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    if where is InlineProcessor:
        (pattern,) = [item for item in Renderer().markdown.inlinePatterns if type(item).__name__ == "_CitationPattern"]
        where = type(pattern)
    monkeypatch.setattr(where, name, _fail)
    own = f"CACHE_PATH = {str(site / '.cache')!r}\n"  # what others have rendered would be taken as it is
    assert build(tiny.settings_file(site, more=own), output) == 1
    assert_nothing_was_written(output)


@pytest.mark.parametrize(
    "plugins", [["explainer.pelican_plugin.plugin", "nowhere"], ["nowhere"], ["explainer.pelican_plugin.nowhere"]]
)
def test_missing_plugin_stops_the_build(
    site: Path, output: Path, plugins: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    settings = tiny.settings_file(site, more=f"PLUGINS = {plugins}\n")
    assert build(settings, output) == 1
    assert_nothing_was_written(output)


def test_plugin_that_cannot_register_stops_the_build(
    site: Path, output: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("explainer.pelican_plugin.plugin.register", _fail)
    assert build(tiny.settings_file(site), output) == 1
    assert_nothing_was_written(output)


def _undefined_name(theme: Path) -> None:
    page = theme / "templates" / "not_found.html"
    page.write_text(page.read_text("utf-8").replace("{% block main %}", "{% block main %}{{ page.nowhere }}"), "utf-8")


def _syntax_error(theme: Path) -> None:
    (theme / "templates" / "not_found.html").write_text("{% block main %}{{", "utf-8")


def _missing_template(theme: Path) -> None:
    (theme / "templates" / "not_found.html").unlink()


@pytest.mark.parametrize("harm", [_undefined_name, _syntax_error, _missing_template])
def test_fault_in_a_template_stops_the_build(
    site: Path, output: Path, tmp_path: Path, harm: Callable[[Path], None], capfd: pytest.CaptureFixture[str]
) -> None:
    theme = shutil.copytree(tiny.ROOT / "theme", tmp_path / "theme")
    harm(theme)
    assert build(tiny.settings_file(site, theme), output) == 1
    assert_nothing_was_written(output)


def test_templates_escape_and_complain() -> None:
    env = theme_environment([tiny.ROOT / "theme" / "templates"])
    assert env.autoescape is True
    assert env.undefined is jinja2.StrictUndefined
    assert env.from_string("{{ text }}").render(text="A & <b>") == "A &amp; &lt;b&gt;"
    with pytest.raises(jinja2.UndefinedError):
        env.from_string("{{ nowhere }}").render()


@pytest.fixture(scope="module")
def hostile_files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    root = tiny.copy_site(HOSTILE, tmp_path_factory.mktemp("hostile") / "site")
    return build_in_memory(tiny.settings_file(root))


def test_hostile_words_arrive_as_words(hostile_files: dict[str, bytes]) -> None:
    page = hostile_files["explainers/hostile/index.html"].decode()
    assert "A &amp; &lt;bold&gt;" in page
    assert "A & <bold>" not in page
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    assert tree.findtext(".//h1") == "A & <bold> “quoted”"
    assert "{{ 7*7 }}" in "".join(
        html5lib.parse(hostile_files["facts/hostile-fact/index.html"].decode(), namespaceHTMLElements=False).itertext()
    )


def test_hostile_words_make_no_element_and_no_attribute(hostile_files: dict[str, bytes]) -> None:
    pages = {name: content.decode() for name, content in hostile_files.items() if name.endswith(".html")}
    assert len(pages) > 15
    found = []
    for name, page in pages.items():
        for element in html5lib.parse(page, namespaceHTMLElements=False).iter():
            if not isinstance(element.tag, str):
                continue
            scripted = element.tag == "script" and "alert" in (element.text or "") and element.get("type") is None
            handlers = [key for key in element.attrib if key.startswith("on")]
            links = [value for value in element.attrib.values() if value.strip().lower().startswith("javascript:")]
            injected = (
                element.tag in ("u", "i")
                or element.get("src") == "x"
                or (element.tag == "b" and element.text in ("people", "Publisher"))
            )
            if scripted or handlers or links or injected:
                found.append((name, element.tag, dict(element.attrib)))
    assert found == []


def test_hostile_words_leave_feeds_and_lists_well_formed(hostile_files: dict[str, bytes]) -> None:
    xml = {name: content for name, content in hostile_files.items() if name.endswith(".xml")}
    assert len(xml) >= 2
    for content in xml.values():
        assert ElementTree.fromstring(content).tag.endswith(("feed", "urlset"))


def test_id_of_a_feed_entry_stays_when_the_page_is_updated(tmp_path: Path) -> None:
    page = "content/explainers/the-bridge.md"
    text = (tiny.HERE / "valid/minimal" / page).read_text("utf-8")
    feeds = []
    for folder, updated in (("before", ""), ("after", "updated: 2026-03-05\n")):
        root = tiny.minimal_with(tmp_path / folder, {page: text.replace("topics:", f"{updated}topics:")})
        feed = ElementTree.fromstring(build_in_memory(tiny.settings_file(root))["feeds/all.atom.xml"])
        entry = feed.find("{*}entry")
        assert entry is not None
        feeds.append((entry.findtext("{*}id"), entry.findtext("{*}updated")))
    (before, first), (after, second) = feeds
    assert after == before
    assert (first, second) == ("2026-03-02T00:00:00Z", "2026-03-05T00:00:00Z")
