"""A site with settings of its own is as safe as any: its pages are inert, or it is told what is wrong and where."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import html5lib
import pytest

from explainer.pelican_plugin import defaults, stopping
from explainer.pelican_plugin.settings_check import setting_problems
from explainer.problems import Location, Problem, render
from tests.engine.sites import conf, tiny
from tests.engine.sites.building import build, build_in_memory, prepared_for, settings_read, snapshot

# What the tiny sites set; without PLUGINS, Pelican knows nothing of this engine.
NAMES = {name for name in vars(conf) if name.isupper()} - {"PLUGINS"}
HOSTILE = "It cost five <img src=x onerror=alert(1)> million {{ 7*7 }}."


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of which one fact holds markup."""
    return with_markup(tmp_path / "site")


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Its files, with the settings that a site must have."""
    return build_in_memory(tiny.settings_file(with_markup(tmp_path_factory.mktemp("usual") / "site")))


def with_markup(to: Path) -> Path:
    site = tiny.minimal_with(to, {})
    facts = next((site / "data" / "facts").glob("*.yaml"))
    lines = facts.read_text("utf-8").split("\n")
    at = next(number for number, line in enumerate(lines) if line.startswith("  text:"))
    lines[at] = f'  text: "{HOSTILE}"'
    facts.write_text("\n".join(lines), "utf-8")
    return site


@pytest.mark.parametrize(
    "options",
    [
        "{}",
        '{"extensions": ["jinja2.ext.i18n"], "trim_blocks": True}',
        '{"autoescape": False}',
        '{"undefined": __import__("jinja2").Undefined}',
        '{"variable_start_string": "[[", "variable_end_string": "]]"}',
        '{"line_statement_prefix": "%"}',
        '{"extensions": ["jinja2.ext.do", "jinja2.ext.loopcontrols"]}',
        '{"finalize": lambda value: value if value is not None else ""}',
    ],
)
def test_words_are_words_whatever_jinja_the_site_asks_for(site: Path, usual: dict[str, bytes], options: str) -> None:
    files = build_in_memory(tiny.settings_file(site, more=f"JINJA_ENVIRONMENT = {options}\n"))
    assert files == usual
    found = [name for name in files if name.endswith(".html") and b"onerror" in files[name]]
    assert found
    for name in found:
        tree = html5lib.parse(files[name], namespaceHTMLElements=False)
        assert [element for element in tree.iter("img") if "onerror" in element.attrib] == []
        assert "{{ 7*7 }}" in "".join(tree.itertext()) or "{{ 7*7 }}" in files[name].decode()


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ('JINJA_ENVIRONMENT = {"autoescpae": True}', "JINJA_ENVIRONMENT: Jinja cannot be set up with it: TypeError"),
        ('JINJA_ENVIRONMENT = {"extensions": ["nowhere.ext"]}', "JINJA_ENVIRONMENT: Jinja cannot be set up with it"),
        ("JINJA_FILTERS = None", "JINJA_FILTERS: expected a dictionary, not None"),
        ("JINJA_GLOBALS = 5", "JINJA_GLOBALS: expected a dictionary, not 5"),
        ("JINJA_TESTS = ['odd']", "JINJA_TESTS: expected a dictionary, not ['odd']"),
        ("STATIC_PATHS = 3", "STATIC_PATHS: expected a list, not 3"),
        ("TEMPLATE_PAGES = []", "TEMPLATE_PAGES: expected a dictionary, not []"),
        ("SEARCH_INDEX = 'no'", "SEARCH_INDEX: expected True or False"),
        ('LEFT_TO_PLUGINS = "sitemap.xml"', "LEFT_TO_PLUGINS: expected a list of names of files"),
        ("STORY_FROM = 2025", "STORY_FROM: expected a date in quotes, not 2025"),
        ("REPORT_URL = 5", "REPORT_URL: REPORT_URL must begin with https://"),
        ("THEME_TEMPLATES_OVERRIDES = [None]", "THEME_TEMPLATES_OVERRIDES: expected a list of paths"),
        ("CACHE_PATH = None", "CACHE_PATH: expected a path, not None"),
        ('KNOWLEDGE_AS_OF = "2026-03/.."', "KNOWLEDGE_AS_OF: '2026-03/..' has no end"),
    ],
)
def test_setting_of_another_shape_is_told_at_its_line_and_nothing_is_written(
    site: Path, tmp_path: Path, setting: str, said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    settings = tiny.settings_file(site, more=f"{setting}\n").rename(site / "pelicanconf.py")
    line = settings.read_text("utf-8").split("\n").index(setting) + 1
    assert build(settings, tmp_path / "output") == 1
    told = capfd.readouterr().err
    assert f"pelicanconf.py:{line}:1: error: {said}" in told
    assert "Traceback" not in told
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize("name", sorted(NAMES))
def test_setting_that_is_missing_has_a_default_or_is_told_with_its_remedy(
    site: Path, tmp_path: Path, name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    settings = tiny.settings_file(site, more=f"del {name}\n")
    code = build(settings, tmp_path / "output")
    told = capfd.readouterr().err
    assert "Traceback" not in told
    if code:
        assert f"error: there is no {name} [bad-setting]" in told
        assert f"write {name} = " in told
    else:
        assert (tmp_path / "output" / "index.html").exists()


def test_what_a_site_must_say_is_little(site: Path) -> None:
    read = {name: settings_read(tiny.settings_file(site, more=f"del {name}\n")) for name in NAMES}
    told = {name for name, settings in read.items() if "there is no" in render(setting_problems(settings, site))}
    assert told == {"KNOWLEDGE_AS_OF", "DATA_LICENCE", "FEED_ID_AUTHORITY"}


def test_story_begins_with_the_first_event_where_nothing_says_so(tmp_path: Path) -> None:
    site = tiny.copy_site(tiny.HERE / "valid" / "every-kind", tmp_path / "site")
    found = prepared_for(tiny.settings_file(site, more="STORY_FROM = None\n"))
    assert found.settings is not None
    first = min(event.date.sort_key for event in found.site.dataset.events.values())
    assert found.settings.story_from is not None
    assert found.settings.story_from.sort_key == first
    assert b'id="background"' not in found.files["timeline/index.html"]


def test_prose_is_read_from_the_folder_that_path_names(site: Path, usual: dict[str, bytes], tmp_path: Path) -> None:
    (site / "content").rename(site / "notas")
    moved = build_in_memory(tiny.settings_file(site, more=f'PATH = "{site}/notas"\n'))
    assert moved == usual
    (site / "notas" / "pages" / "home.md").unlink()
    told = render(prepared_for(tiny.settings_file(site, more=f'PATH = "{site}/notas"\n')).found)
    assert "notas/pages/home.md:1:1: error: there is no front page [missing-home]" in told


def test_file_that_is_left_to_plugins_twice_is_left_once(site: Path) -> None:
    files = build_in_memory(tiny.settings_file(site, more='LEFT_TO_PLUGINS = ["sitemap.xml", "sitemap.xml"]\n'))
    assert files
    assert "sitemap.xml" not in files


def test_prose_is_in_content_where_nothing_says_so(
    site: Path, usual: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site)
    assert build_in_memory(tiny.settings_file(site, more="del PATH\n")) == usual


@pytest.mark.parametrize("output", ["", "data", "content", "data/built"])
def test_output_never_lies_in_what_the_site_is_made_of(
    site: Path, output: str, capfd: pytest.CaptureFixture[str]
) -> None:
    before = snapshot(site)
    settings = tiny.settings_file(site)
    assert build(settings, site / output) == 1
    assert "lie in one another [bad-setting]" in capfd.readouterr().err
    assert snapshot(site).keys() - before.keys() == {"tinyconf.py"}


def test_page_that_is_a_link_is_built_as_any_other(site: Path, tmp_path: Path) -> None:
    page = site / "content/explainers/the-bridge.md"
    page.rename(tmp_path / "elsewhere.md")
    page.symlink_to(tmp_path / "elsewhere.md")
    assert build(tiny.settings_file(site), tmp_path / "output") == 0
    assert (tmp_path / "output/explainers/the-bridge/index.html").exists()


def test_content_that_is_a_link_gives_the_same_site_as_the_folder_it_leads_to(site: Path, tmp_path: Path) -> None:
    assert build(tiny.settings_file(site), tmp_path / "output") == 0
    before = snapshot(tmp_path / "output")
    (site / "content").rename(tmp_path / "words-elsewhere")
    (site / "content").symlink_to(tmp_path / "words-elsewhere")
    assert tiny.check(site) == (0, "no problems\n")
    assert build(tiny.settings_file(site), tmp_path / "output") == 0
    assert snapshot(tmp_path / "output") == before


def test_content_that_is_a_link_has_the_same_faults_in_check_and_build(
    site: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (site / "content").rename(tmp_path / "words-elsewhere")
    (site / "content").symlink_to("../words-elsewhere")
    (tmp_path / "words-elsewhere" / "explainers" / "bad.md").write_text("no front matter", "utf-8")
    _, printed = tiny.check(site)
    assert build(tiny.settings_file(site), tmp_path / "output") == 1
    told = [line for line in capfd.readouterr().err.splitlines() if ": error: " in line]
    assert [line for line in printed.splitlines() if ": error: " in line] == told != []


def test_articles_of_pelican_are_not_made_of_the_prose(site: Path, tmp_path: Path) -> None:
    assert build(tiny.settings_file(site), tmp_path / "output") == 0
    built = snapshot(tmp_path / "output")
    assert [name for name in built if name.startswith(("category/", "tag/", "author/", "drafts/"))] == []
    assert [name for name in built if name.endswith(".html") and name.count("/") == 0] == ["404.html", "index.html"]


def test_setting_that_the_site_gave_is_left_as_it_is() -> None:
    settings = {"PATH": "/nowhere/content", "STATIC_PATHS": ["images", "extra"], "CACHE_PATH": "/tmp/kept"}
    defaults.set_defaults(settings)
    assert settings["STATIC_PATHS"] == ["images", "extra"]
    assert settings["CACHE_PATH"] == "/tmp/kept"


@pytest.mark.parametrize("level", ["warning", "error"])
def test_error_stops_a_build_and_a_warning_is_only_told(
    level: Literal["warning", "error"], capsys: pytest.CaptureFixture[str]
) -> None:
    problem = Problem(Location("data"), "odd", "a-rule", level=level)
    if level == "error":
        with pytest.raises(stopping.SiteHasProblems, match="1 error in 1 file; nothing was written"):
            stopping.tell([problem])
    else:
        stopping.tell([problem])
    assert f"data:1:1: {level}: odd [a-rule]" in capsys.readouterr().err


def test_template_of_the_site_goes_before_the_theme_s(site: Path) -> None:
    (site / "mine").mkdir()
    theme = (tiny.ROOT / "theme/templates/not_found.html").read_text("utf-8")
    mine, settings = site / "mine" / "not_found.html", f'THEME_TEMPLATES_OVERRIDES = ["{site}/mine"]\n'
    mine.write_text(theme.replace("{% block main %}", "{% block main %}<p>Ours"), "utf-8")
    files = build_in_memory(tiny.settings_file(site, more=settings))
    assert b"<p>Ours" in files["404.html"]
    mine.write_text(theme.replace("{% block main %}", "{% block main %}\n{{ nowhere }}"), "utf-8")
    line = mine.read_text("utf-8").split("\n").index("{{ nowhere }}") + 1
    told = render(prepared_for(tiny.settings_file(site, more=settings)).found)
    assert f"mine/not_found.html:{line}:1: error: 'nowhere' is undefined [bad-template]" in told
