"""A fault in the settings or in the theme is told with its file and line, and nothing is built."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from explainer.pelican_plugin.defaults import OWN
from explainer.pelican_plugin.settings_check import setting_problems
from explainer.pipeline import read_site
from explainer.problems import has_errors, render
from explainer.site import routes
from tests.engine.sites import conf, tiny
from tests.engine.sites.building import build_in_memory, prepared_for

SETTINGS = {**OWN, **{name: getattr(conf, name) for name in dir(conf) if name.isupper()}}


def found_by_build(tmp_path: Path, theme: Path = tiny.ROOT / "theme", more: str = "") -> str:
    """What the build of a tiny site says."""
    site = tiny.minimal_with(tmp_path / "site", {})
    made = prepared_for(tiny.settings_file(site, theme, more))
    assert has_errors(made.found) == (not made.files)
    return render(made.found)


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    return shutil.copytree(tiny.ROOT / "theme", tmp_path / "site" / "theme")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with the settings of the tiny sites."""
    shutil.copy(tiny.HERE / "conf.py", tmp_path / "pelicanconf.py")
    return tmp_path


def test_settings_of_a_site_are_sound(root: Path) -> None:
    assert list(setting_problems(SETTINGS, root)) == []


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("KNOWLEDGE_AS_OF", "2026-02-30", 'the date "2026-02-30" does not exist'),
        ("KNOWLEDGE_AS_OF", 2026, "expected a date in quotes, not 2026"),
        ("STORY_FROM", "December", 'cannot read the date "December"'),
        ("STORY_DAY", "2026-01", "expected a day in quotes, such as \"2026-01-03\", not '2026-01'"),
        ("STORY_DAY", 2026, 'expected a day in quotes, such as "2026-01-03", not 2026'),
        ("SITENAME", "", "expected words in quotes, not ''"),
        ("SITEURL", "example.org", "expected https://… or nothing, not 'example.org'"),
        ("REPORT_URL", "javascript:alert(1)", "REPORT_URL must begin with https://"),
        ("REPORT_URL", "https://127.0.0.1/new?page={page}", "leads to the reader's own network"),
        ("FOOTER", [("Write", "mailto:a@b.example?bcc=c@d.example")], "writes more of the letter than its subject"),
        ("FOOTER", [("Ours", "https://gооgle.com/")], "is written in letters that look like others"),
        ("NAVIGATION", [("Home",)], 'expected ("Words", "/address/"), not (\'Home\',)'),
        ("FOOTER", [("About", "about/")], "'about/' is not an address"),
        ("FOOTER", None, "not iterable"),
        ("DATA_LICENCE", "CC-BY-4.0", "expected an identifier, a name and an address"),
        ("DATA_LICENCE", ("CC-BY-4.0", "Name", "creativecommons.org"), "is not a web address"),
        ("FEED_ID_AUTHORITY", "example.org", "expected a name and a year"),
        ("SEARCH_INDEX", "False", "expected True or False"),
        ("SITEURL", "https://bridge.net//elsewhere.net", "expected names with one slash between them"),
        ("SITEURL", "https://bridge.net/a/../b", "expected names with one slash between them"),
        ("SITEURL", 'https://bridge.net/a"b', "expected names with one slash between them"),
        ("SITEURL", "https://bridge.net/a\\b", "expected names with one slash between them"),
        ("SITEURL", "https://bridge.net/a%00b", "holds a control character, %00"),
    ],
)
def test_setting_that_is_not_what_it_should_be_is_told_at_its_line(
    root: Path, name: str, value: object, said: str
) -> None:
    settings = root / "pelicanconf.py"
    settings.write_text(f"{settings.read_text('utf-8')}\n{name} = {value!r}\n", "utf-8")
    (problem,) = setting_problems(SETTINGS | {name: value}, root)
    line = settings.read_text("utf-8").split("\n")[problem.location.line - 1]
    assert line == f"{name} = {value!r}"
    assert said in problem.message
    assert problem.hint


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SITENAME", "A\u3164B"),
        ("SITESUBTITLE", "A\u3164B"),
        ("PUBLISHER", "A\u3164B"),
        ("CONTACT", "A\u3164B"),
        ("NAVIGATION", [("A\u3164B", "/")]),
        ("DATA_LICENCE", ("A\u3164B", "Name", "https://a.example/")),
    ],
)
def test_invisible_character_in_a_setting_is_told_at_its_place(root: Path, name: str, value: object) -> None:
    settings = root / "pelicanconf.py"
    settings.write_text(
        f"{settings.read_text('utf-8')}\n{name} = (\n  {value!a}\n)\n".replace("\\u3164", "\u3164"), "utf-8"
    )
    (problem,) = setting_problems(SETTINGS | {name: value}, root)
    line = settings.read_text("utf-8").split("\n")[problem.location.line - 1]
    assert line[problem.location.column - 1] == "\u3164"
    assert problem.message == f"{name}: holds the invisible character U+3164 HANGUL FILLER"


def test_invisible_character_written_as_an_escape_is_told_where_its_setting_begins(root: Path) -> None:
    settings = root / "pelicanconf.py"
    settings.write_text(f'{settings.read_text("utf-8")}\nSITENAME = "A\\u3164B"\n', "utf-8")
    (problem,) = setting_problems(SETTINGS | {"SITENAME": "A\u3164B"}, root)
    assert settings.read_text("utf-8").split("\n")[problem.location.line - 1] == 'SITENAME = "A\\u3164B"'


@pytest.mark.parametrize("name", ["SITENAME", "KNOWLEDGE_AS_OF", "FOOTER", "OG_IMAGES"])
def test_setting_that_is_not_there_is_named(root: Path, name: str) -> None:
    (problem,) = setting_problems({key: value for key, value in SETTINGS.items() if key != name}, root)
    assert problem.message == f"there is no {name}"


def test_epoch_that_is_no_number_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "today")
    (problem,) = setting_problems(SETTINGS, root)
    assert problem.message.startswith("SOURCE_DATE_EPOCH")


def test_build_stops_at_a_setting(tmp_path: Path) -> None:
    said = found_by_build(tmp_path, more='KNOWLEDGE_AS_OF = "2026-02-30"\n')
    assert 'pelicanconf.py:1:1: error: KNOWLEDGE_AS_OF: the date "2026-02-30" does not exist [bad-setting]' in said


def test_link_of_the_head_that_leads_nowhere_is_broken(tmp_path: Path) -> None:
    said = found_by_build(tmp_path, more='NAVIGATION = [("Timeline", "/timelin/")]\n')
    assert 'NAVIGATION: "Timeline" leads to /timelin/, which is no page [broken-link]' in said
    assert 'did you mean "/timeline/"?' in said


@pytest.mark.parametrize(
    ("template", "put", "said"),
    [
        ("not_found.html", "\n\n{{ page.nowhere }}", "has no attribute 'nowhere'"),
        ("not_found.html", "\n\n{% if %}", "Expected an expression"),
        ("not_found.html", "\n\n{{ 1 + 'a' }}", "unsupported operand"),
        ("not_found.html", "\n\n{% include 'nowhere.html' %}", "the theme has no file nowhere.html"),
    ],
)
def test_fault_in_a_template_is_told_with_its_file_and_line(
    tmp_path: Path, theme: Path, template: str, put: str, said: str
) -> None:
    path = theme / "templates" / template
    text = path.read_text("utf-8").replace("{% block main %}", "{% block main %}" + put)
    path.write_text(text, "utf-8")
    line = text[: text.index(put) + len(put)].count("\n") + 1
    found = found_by_build(tmp_path, theme)
    assert f"theme/templates/{template}:{line}:1: error: " in found
    assert said in found
    assert "[bad-template]" in found


def test_line_of_a_fault_behind_a_macro_is_that_of_the_file(tmp_path: Path, theme: Path) -> None:
    path = theme / "templates" / "components" / "note.html"
    text = path.read_text("utf-8")
    macros = "{% macro zz() %}\n  <p>\n{% endmacro %}\n" * 3
    path.write_text(text + "\n" + macros + "{{ nowhere.at_all }}\n", "utf-8")
    line = text.count("\n") + 1 + macros.count("\n") + 1
    assert f"theme/templates/components/note.html:{line}:1: error: " in found_by_build(tmp_path, theme)


@pytest.mark.parametrize(
    ("put", "said"),
    [
        ("\n.zz { color: }}\n", "opening braces"),
        ("\n.zz { background: url(../fonts/nowhere.woff2) }\n", "the theme has no file"),
        ("\n.zz:::b { color: red }\n", "error: "),
    ],
)
def test_fault_in_a_style_sheet_is_told_with_its_own_file(tmp_path: Path, theme: Path, put: str, said: str) -> None:
    path = theme / "static" / "css" / "components" / "prose.css"
    text = path.read_text("utf-8")
    path.write_text(text + put, "utf-8")
    found = found_by_build(tmp_path, theme)
    assert "theme/static/css/components/prose.css:" in found
    assert said in found
    assert "[bad-style]" in found


def test_anchors_of_pages_with_records_are_kept_from_records(tmp_path: Path) -> None:
    root = tiny.copy_site(tiny.HERE / "valid" / "every-kind", tmp_path / "site")
    records = read_site(root)[0].dataset.records
    pages = {
        name: content.decode()
        for name, content in build_in_memory(tiny.settings_file(root)).items()
        if name.startswith(("timeline/", "glossary/", "places/")) and name.endswith(".html")
    }
    found = {anchor for page in pages.values() for anchor in re.findall(r'\bid="([^"]+)"', page)} - records.keys()
    about_one = ("map-", "in-")  # these go on with the id of a place
    assert {name for name in found if not routes.ANCHORS.fullmatch(name) and not name.startswith(about_one)} == set()
    assert "main" in found
