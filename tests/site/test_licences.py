"""Every file says whose it is and under what licence; what goes to readers goes with its licence, and says so."""

from __future__ import annotations

import html
import re
import subprocess
import sys
import zipfile
from email import message_from_bytes
from pathlib import Path

from PIL import ImageFont

ROOT = Path(__file__).parents[2]
TEXTS = ROOT / "LICENSES"


def words(text: str) -> list[str]:
    """The words of a licence, however its lines are broken and its signs are set."""
    return re.findall(r"[a-z0-9]+", text.lower())


def run(*command: str | Path) -> str:
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_every_file_has_a_holder_and_a_licence_as_reuse_reads_them() -> None:
    assert "Congratulations! Your project is compliant with version 3." in run("reuse", "lint")


def test_the_code_s_licence_is_one_text_wherever_it_stands() -> None:
    licence = (ROOT / "LICENSE").read_bytes()
    assert b"GNU AFFERO GENERAL PUBLIC LICENSE" in licence[:100]
    assert (TEXTS / "AGPL-3.0-or-later.txt").read_bytes() == licence
    assert (ROOT / "theme" / "static" / "LICENSE.txt").read_bytes() == licence


def test_the_package_names_its_licence_and_carries_all_texts(tmp_path: Path) -> None:
    run("flit_core.wheel", "--outdir", tmp_path)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        (name,) = (name for name in packed.namelist() if name.endswith(".dist-info/METADATA"))
        about = message_from_bytes(packed.read(name))
        carried = {path.rpartition("/licenses/")[2] for path in packed.namelist() if "/licenses/" in path}
    assert about["License-Expression"] == "AGPL-3.0-or-later"
    assert [line for line in about.get_all("Classifier", []) if line.startswith("License ::")] == []
    assert carried == {"LICENSE", *(f"LICENSES/{path.name}" for path in TEXTS.iterdir())}


def test_each_font_goes_out_with_its_maker_s_notice_and_licence(site_output: Path) -> None:
    folder = site_output / "theme" / "fonts"
    (text,) = (path.read_text("utf-8") for path in folder.glob("*-OFL.txt"))
    assert len(list(folder.glob("source-serif-4*.woff2"))) == len(list(folder.glob("*.woff2"))) == 2
    assert text.startswith("Copyright 2014 - 2023 Adobe (http://www.adobe.com/), with Reserved Font Name ‘Source’.")
    licence = words((TEXTS / "OFL-1.1.txt").read_text("utf-8"))
    assert words(text)[-len(licence) :] == licence


def test_no_subset_of_a_font_bears_the_name_that_its_maker_reserves() -> None:
    """As a program shows it to its user: Adobe's own versions alone may be called Source."""
    fonts = sorted((ROOT / "theme" / "static" / "fonts").glob("*.woff2"))
    assert [ImageFont.truetype(path).getname() for path in fonts] == [
        ("Explainer Serif", "Italic"),
        ("Explainer Serif", "Regular"),
    ]


def test_pagefind_goes_out_with_its_notice_and_licence(site_output: Path) -> None:
    folder = site_output / "search" / "index"
    text = (folder / "pagefind-MIT.txt").read_text("utf-8")
    assert (folder / "pagefind.js").is_file()
    assert "Copyright (c) Pagefind" in text
    licence = (TEXTS / "MIT.txt").read_text("utf-8").partition("<copyright holders>")[2]
    assert " ".join(words(licence)) in " ".join(words(text))


def test_the_scripts_go_out_with_the_licence_of_the_code(site_output: Path) -> None:
    assert (site_output / "theme" / "LICENSE.txt").read_bytes() == (ROOT / "LICENSE").read_bytes()


def test_the_page_of_the_data_leads_to_every_licence_that_goes_out(site_output: Path) -> None:
    page = (site_output / "data" / "index.html").read_text("utf-8")
    folders = (site_output / "theme", site_output / "search")
    shipped = {f"/{path.relative_to(site_output)}" for folder in folders for path in folder.rglob("*.txt")}
    assert len(shipped) == 3
    assert {address for address in shipped if f'href="{address}"' not in page} == set()


def test_the_page_about_the_site_names_each_licence_and_leads_to_the_texts(site_output: Path) -> None:
    page = (site_output / "about" / "index.html").read_text("utf-8")
    _, _, section = page.partition('id="licences"')
    listed = re.findall(r"<li>(.*?)</li>", section.partition("<h2")[0], re.DOTALL)
    said = [" ".join(html.unescape(re.sub(r"<[^>]+>", "", item)).split()) for item in listed]
    expected = {
        "Words and data": ["Creative Commons Attribution 4.0", "belong to their authors"],
        "Code": ["GNU Affero General Public License, version 3 or later", "AGPL-3.0-or-later"],
        "Font": ["Source Serif 4", "Adobe", "SIL Open Font License 1.1"],
        "Map": ["Natural Earth", "public domain"],
        "Search": ["Pagefind", "MIT License"],
    }
    assert [line.partition(":")[0] for line in said] == list(expected)
    missing = [word for line, each in zip(said, expected.values(), strict=True) for word in each if word not in line]
    assert missing == []
    assert 'href="/data/#made-with"' in section
    assert 'id="made-with"' in (site_output / "data" / "index.html").read_text("utf-8")
