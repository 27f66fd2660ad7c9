"""A file of another program is told by what it is, with what to do, whatever its name says."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from explainer.loading.meant.foreign_files import by_first_bytes, by_its_lines
from tests.engine.sites import tiny

ROWS = "write each of its rows as a record, - id: …, in a file that ends with .yaml; `docs/data-format.md` shows how"
WORDS = "copy its words into a plain text file (UTF-8)"


def zipped(*names: str, first: bytes = b"") -> bytes:
    """An archive with files of those names."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, first or b"x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (zipped("[Content_Types].xml", "word/document.xml"), "a Word document"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "an Excel table"),
        (zipped("[Content_Types].xml", "ppt/presentation.xml"), "a PowerPoint presentation"),
        (zipped("mimetype", first=b"application/vnd.oasis.opendocument.text"), "a LibreOffice document"),
        (zipped("mimetype", first=b"application/vnd.oasis.opendocument.spreadsheet"), "a LibreOffice table"),
        (zipped("a.txt"), "a zip archive"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (b"{\\rtf1\\ansi words}", "a document in rich text (RTF)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a document of an old Office (.doc, .xls)"),
        (b"\x89PNG\r\n\x1a\n\0", "a picture (PNG)"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a picture (JPEG)"),
        (b"GIF89a", "a picture (GIF)"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "a picture (WebP)"),
        (b"\0\0\0\x1cftypavif", "a picture"),
        (b"\0\0\0\x1cftypisom", "a film"),
        (b"\x1f\x8b\x08", "a compressed file (gzip)"),
        (b"SQLite format 3\0", "a database (SQLite)"),
        (b"version https://git-lfs.github.com/spec/v1\noid", "a pointer of Git LFS"),
    ],
)
@pytest.mark.parametrize("name", ["data/facts/x.yaml", "content/explainers/x.md"])
def test_what_is_no_text_is_told_by_its_first_bytes(tmp_path: Path, data: bytes, what: str, name: str) -> None:
    _, printed = tiny.check(tiny.minimal_with(tmp_path, {name: data + b"\0" * 40}))
    assert printed.startswith(f"{name}:1:1: error: this file is {what} [unreadable-file]\n    hint: ")
    assert printed.endswith("\n1 error in 1 file\n")


def test_a_document_of_many_megabytes_is_told_by_what_it_is(tmp_path: Path) -> None:
    _, printed = tiny.check(tiny.minimal_with(tmp_path, {"content/explainers/x.md": b"%PDF" + b"x" * 2_000_000}))
    assert "this file is a PDF" in printed


def test_what_to_do_with_words_and_with_rows() -> None:
    assert by_first_bytes(zipped("word/document.xml")) == ("this file is a Word document", WORDS)
    assert by_first_bytes(zipped("xl/workbook.xml")) == ("this file is an Excel table", ROWS)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("id,name\na,Ann\nb,Ben\n", "this looks like a table, parted by commas (CSV), not like records"),
        ("id;name\na;Ann\nb;Ben\n", "this looks like a table, parted by semicolons (CSV), not like records"),
        ("id\tname\na\tAnn\n", "this looks like a table, parted by tabs (CSV), not like records"),
        ("id, name\na, Ann\nb, Ben\n", "this looks like a table, parted by commas (CSV), not like records"),
        ("the id, a name, so\na, Ann, 1,200\nb, B, c\nc, C, d\nd, D, e\ne, E, f\n",
         "this looks like a table, parted by commas (CSV), not like records"),
        ('id,name\na,"Ann, of Here"\nb,"Ben"\n', "this looks like a table, parted by commas (CSV), not like records"),
        ("# a comment\nid,name\na,b\n", "this looks like a table, parted by commas (CSV), not like records"),
        (json.dumps({"id": "a"}, indent="\t"), "this file is JSON"),
        ('{"id": "a"}\n{"id": "b"}\n', "this file is JSON"),
        ("<!DOCTYPE html>\n<p>So.</p>\n", "this file is a web page (HTML)"),
        ("<table><tr><td>a: b</td></tr></table>\n", "this file is a web page (HTML)"),
        ('<?xml version="1.0"?>\n<a/>\n', "this file is XML"),
    ],
)  # fmt: skip
def test_a_text_that_is_no_list_of_records_is_told_in_one_problem(tmp_path: Path, text: str, message: str) -> None:
    _, printed = tiny.check(tiny.minimal_with(tmp_path, {"data/facts/x.yaml": text}))
    assert printed.startswith(f"data/facts/x.yaml:1:1: error: {message} [bad-shape]\n    hint: ")
    assert printed.endswith("\n1 error in 1 file\n")


@pytest.mark.parametrize("text", ["<html>\n<body>So.</body>\n", "id,name\na,Ann\nb,Ben\n", '{"a": 1}'])
def test_a_page_that_is_none_is_told_what_it_is(tmp_path: Path, text: str) -> None:
    _, printed = tiny.check(tiny.minimal_with(tmp_path, {"content/explainers/x.md": text}))
    assert "this page has no front matter" not in printed
    assert printed.endswith("\n1 error in 1 file\n")


@pytest.mark.parametrize(
    "text",
    [
        "", "words", "One, two.\nThree.\n", "- id: a\n  text: one, two\n", "id: a\nname: b\n", "id: a, b\nname: c, d\n",
        "[not json", "{not json", "# a comment\n\n- id: a\n", "Words, and more\n\nOther words, and more\n", "a < b\n",
        "On Monday, the bridge opened\nand on Tuesday, it closed.\n", "Then, so\nso, no.\n",
        "On Monday, it opened;\non Tuesday, it closed;\non Friday, it sank.\n",
        "El lunes se abrió; el\nmartes no; nada más\ny el jueves; el fin.\n",
        "In all 1,200 people came\nand 1,300 of them left.\n", "Of 1,200 people\nsome 1,100 left\nfor 2,000 isles.\n",
    ],
)  # fmt: skip
def test_what_is_not_certain_is_not_told(text: str) -> None:
    assert by_its_lines(text) is None


def test_a_page_of_sentences_lacks_its_front_matter_and_nothing_else(tmp_path: Path) -> None:
    text = "On Monday, the bridge opened\nand on Tuesday, it closed.\n"
    _, printed = tiny.check(tiny.minimal_with(tmp_path, {"content/explainers/x.md": text}))
    assert printed.startswith("content/explainers/x.md:1:1: error: this page has no front matter [bad-front-matter]")


@pytest.mark.parametrize("data", [b"", b"words", b"- id: a\n", b"---\na: b\n", "¿Qué?".encode(), b"\xef\xbb\xbf- a"])
def test_a_text_is_not_taken_for_a_file_of_another_program(data: bytes) -> None:
    assert by_first_bytes(data) is None


def test_a_list_in_json_is_yaml_and_is_read(tmp_path: Path) -> None:
    fact = '[{"id": "x", "text": "So.", "date": "2026-01-01", "reported": null, "sources": ["gazette-bridge"], "topics": ["building"]}]'  # noqa: E501
    assert tiny.check(tiny.minimal_with(tmp_path, {"data/facts/x.yaml": fact})) == (0, "no problems\n")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("data/facts/x.yml", "rename it to .yaml"),
        ("data/facts/x.yaml.txt", "rename it to .yaml"),
        ("data/facts/x.csv", "write each of its rows as a record"),
        ("data/facts/x.XLSX", "write each of its rows as a record"),
        ("data/facts/x.docx", "copy its words into a plain text file"),
        ("data/facts/x.md", "pages stand in content/: move it there"),
        ("data/facts/x.png", "pages have no pictures yet: say what it shows, and link to the page that has it"),
        ("content/x.yaml", "records stand in data/KIND/: move it there"),
        ("content/x.markdown", "rename it to .md"),
        ("content/x.txt", "pages are Markdown: rename it to .md, or take it away"),
        ("content/x.jpg", "pages have no pictures yet: say what it shows, and link to the page that has it"),
        ("content/x.pdf", "a PDF is a source: name its address in data/sources/"),
        ("content/x.py", "pages are Markdown: rename it to .md, or take it away"),
        ("data/facts/x.py", "records stand in files that end with .yaml: rename it to .yaml, or take it away"),
    ],
)
def test_a_file_that_is_not_read_is_told_what_to_do_with_it(tmp_path: Path, name: str, hint: str) -> None:
    _, printed = tiny.check(tiny.minimal_with(tmp_path, {name: "x"}))
    assert f"{name}:1:1: error: this file is not read [unknown-folder]\n    hint: {hint}" in printed
