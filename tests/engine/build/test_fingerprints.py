"""The theme's files are named by what they hold, and lead to one another by those names."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from explainer.build.fingerprints import Assets, theme_files
from tests.engine.sites import tiny

THEME = tiny.ROOT / "theme"


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    return shutil.copytree(THEME, tmp_path / "theme")


def sheet(assets: Assets) -> str:
    return assets.files[assets.sheets["home"].removeprefix("/")].decode("utf-8")


def test_every_file_but_a_licence_has_its_content_in_its_name() -> None:
    for name in theme_files(THEME).files:
        assert re.search(r"[./][0-9a-f]{12}[./]", name) or name.endswith(("-OFL.txt", "/LICENSE.txt")), name


def test_stylesheet_leads_to_fonts_that_are_there() -> None:
    assets = theme_files(THEME)
    fonts = re.findall(r"url\(([^)]+)\)", sheet(assets))
    assert fonts
    assert {f"theme/css/{font}".replace("css/../", "") for font in fonts} <= assets.files.keys()


def test_stylesheet_is_made_small_and_keeps_what_is_modern() -> None:
    css = sheet(theme_files(THEME))
    assert "/*" not in css
    assert "\n" not in css.strip()
    for wanted in ("@layer", "light-dark(", "oklch(", "forced-colors"):  # paper has a sheet of its own
        assert wanted in css


def test_changed_font_changes_its_own_name_and_the_stylesheet_s(theme: Path) -> None:
    before = theme_files(theme)
    font = next((theme / "static" / "fonts").glob("*.woff2"))
    font.write_bytes(font.read_bytes() + b"\0")
    after = theme_files(theme)
    changed = {name for name in before.files.keys() ^ after.files.keys() if name.endswith(".woff2")}
    assert {name.split(".")[0] for name in changed} == {f"theme/fonts/{font.stem}"}
    assert len(changed) == 2
    assert before.sheets["home"] != after.sheets["home"]
    assert before.script == after.script


def test_scripts_are_served_without_what_is_said_to_those_who_read_their_source(theme: Path) -> None:
    (theme / "static" / "js" / "a.js").write_text(
        "/*! Licence */\n// Says why.\n/** Says what: `//`. */\n"
        "const a = 'https://x.example'; // stays\n  // Says how.\nexport default a;\n"
    )
    files = theme_files(theme).files
    (served,) = (content for name, content in files.items() if name.endswith("/a.js"))
    assert served == b"/*! Licence */\nconst a = 'https://x.example'; // stays\nexport default a;\n"
    scripts = {name: content for name, content in files.items() if name.endswith(".js")}
    assert {name for name, content in scripts.items() if re.search(rb"^\s*//", content, re.MULTILINE)} == set()
    assert any(b"Luca Ongaro" in content for content in scripts.values()), "a licence stays"


def test_changed_script_moves_all_scripts_together_and_nothing_else(theme: Path) -> None:
    before = theme_files(theme)
    script = theme / "static" / "js" / "search.js"  # what classes it names is left as it was: sheets go by that
    script.write_text(script.read_text("utf-8") + "void 0;\n", "utf-8")
    after = theme_files(theme)
    assert before.script != after.script
    assert before.sheets == after.sheets
    assert after.script
    folder = after.script.removeprefix("/").removesuffix("/main.js")
    assert {name for name in after.files if name.startswith("theme/js/")} == {
        f"{folder}/{path.relative_to(theme / 'static' / 'js')}"
        for path in (theme / "static" / "js").rglob("*")
        if path.is_file()
    }


def test_address_that_leads_nowhere_stops_the_build(theme: Path) -> None:
    (theme / "static" / "css" / "base.css").write_text(
        '@layer base { p { background: url("../images/none.svg") } }', "utf-8"
    )
    with pytest.raises(KeyError, match=r"images/none\.svg"):
        theme_files(theme)


def test_fault_in_a_stylesheet_stops_the_build(theme: Path) -> None:
    (theme / "static" / "css" / "base.css").write_text("@layer base { p { color: ; ", "utf-8")
    with pytest.raises(ValueError, match=r".+"):
        theme_files(theme)
