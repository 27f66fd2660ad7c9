"""Says what a file is that is neither YAML nor Markdown: a Word document, a picture, a table, a web page, JSON.

A file is known by its first bytes or by how its first lines are built, whatever its name says.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from itertools import takewhile

Told = tuple[str, str]  # what is wrong, and what to do

COPY_WORDS = "copy its words into a plain text file (UTF-8)"
COPY_SHOWN = "copy its words from the browser into a plain text file, not its source"
COPY_ROWS = (
    "write each of its rows as a record, - id: …, in a file that ends with .yaml; `docs/data-format.md` shows how"
)
NO_PICTURE = "pages have no pictures yet: say what it shows, and link to the page that has it, [words](https://…)"
SOURCE_OR_WORDS = "a PDF is a source: name its address in data/sources/; or copy its words into a plain text file"
_EXTRACT = "take out of it the file that you mean"

# The first bytes of a file; what it is; what to do.
_BEGINNINGS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", "a PDF", SOURCE_OR_WORDS),
    (b"{\\rtf", "a document in rich text (RTF)", COPY_WORDS),
    (b"\xd0\xcf\x11\xe0", "a document of an old Office (.doc, .xls)", COPY_WORDS),
    (b"\x89PNG", "a picture (PNG)", NO_PICTURE),
    (b"\xff\xd8\xff", "a picture (JPEG)", NO_PICTURE),
    (b"GIF8", "a picture (GIF)", NO_PICTURE),
    (b"II*\0", "a picture (TIFF)", NO_PICTURE),
    (b"MM\0*", "a picture (TIFF)", NO_PICTURE),
    (b"\x1f\x8b", "a compressed file (gzip)", _EXTRACT),
    (b"7z\xbc\xaf", "a compressed file (7z)", _EXTRACT),
    (b"Rar!", "a compressed file (RAR)", _EXTRACT),
    (b"BZh", "a compressed file (bzip2)", _EXTRACT),
    (b"SQLite format 3\0", "a database (SQLite)", COPY_ROWS),
    (b"ID3", "a sound recording (MP3)", "it is a source: name its address in data/sources/"),
    (b"OggS", "a sound recording (Ogg)", "it is a source: name its address in data/sources/"),
    (
        b"version https://git-lfs.github.com/",
        "a pointer of Git LFS",
        "run `git lfs pull`: it fetches the file",
    ),
)
# What a zip archive holds, by a name in it; in this order, as a document may hold a table.
_IN_ZIP: tuple[tuple[bytes, str, str], ...] = (
    (b"word/", "a Word document", COPY_WORDS),
    (b"xl/", "an Excel table", COPY_ROWS),
    (b"ppt/", "a PowerPoint presentation", COPY_WORDS),
    (b"opendocument.text", "a LibreOffice document", COPY_WORDS),
    (b"opendocument.spreadsheet", "a LibreOffice table", COPY_ROWS),
    (b"opendocument", "a LibreOffice file", COPY_WORDS),
    (b"epub", "an e-book (EPUB)", COPY_WORDS),
    (b"Index/Document.iwa", "a document of Pages, Numbers or Keynote", COPY_WORDS),
)
_HTML = re.compile(r"\s*(?:<!doctype html|<html|<head|<body|<meta|<div|<table|<p[ >]|<h[1-6][ >])", re.IGNORECASE)
_XML = re.compile(r"\s*<(?:\?xml|svg)")
_SEPARATORS = {"\t": "by tabs", ",": "by commas", ";": "by semicolons"}
_QUOTED_CELL = re.compile(r'"(?:[^"]|"")*"')
_ROWS = 20  # looked at


def by_first_bytes(data: bytes) -> Told | None:
    """What a file is that is no text, or one of another program; None where its first bytes do not say."""
    if data.startswith(b"PK\x03\x04"):
        found = next(((what, hint) for name, what, hint in _IN_ZIP if name in data), None)
        return _told(*(found or ("a zip archive", _EXTRACT)))
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return _told("a picture (WebP)", NO_PICTURE)
    if data[4:8] == b"ftyp":
        picture = data[8:12] in (b"avif", b"heic", b"heix", b"mif1")
        return _told(*(("a picture", NO_PICTURE) if picture else ("a film", "it is a source: name its address")))
    return next((_told(what, hint) for start, what, hint in _BEGINNINGS if data.startswith(start)), None)


def by_its_lines(text: str) -> Told | None:
    """What a text is that turned out to be no list of records, or no page; None where nothing is certain."""
    if _HTML.match(text):
        return _told("a web page (HTML)", COPY_SHOWN)
    if _XML.match(text):
        return _told("XML", COPY_WORDS)
    if _is_json(text):
        return _told("JSON", "write YAML: - id: …, each field on a line of its own, without braces and commas")
    parted = _table(text)
    return (f"this looks like a table, parted {parted} (CSV), not like records", COPY_ROWS) if parted else None


def _told(what: str, hint: str) -> Told:
    return f"this file is {what}", hint


def _is_json(text: str) -> bool:
    if text.lstrip()[:1] not in ("{", "["):
        return False
    try:
        json.loads(text)
    except json.JSONDecodeError:
        lines = text.strip().split("\n")
        return all(line.startswith('{"') and line.rstrip().endswith("}") for line in lines[:_ROWS])
    except (ValueError, RecursionError):
        return False
    return True


def _table(text: str) -> str | None:
    """By what the rows of a table are parted: two of the first lines or more, most with as many cells as the first.

    Sentences have commas too. Where a space or three digits follow one, there have to be three rows, of three cells or
    more or under names of one word each.
    """
    lines = takewhile(str.strip, (line for line in text.split("\n") if not line.startswith("#")))
    rows = [_QUOTED_CELL.sub("", line) for line, _ in zip(lines, range(_ROWS), strict=False)]
    if len(rows) < 2 or rows[0].startswith(("-", " ")) or ": " in rows[0]:
        return None
    for sign, words in _SEPARATORS.items():
        cells = Counter(row.count(sign) for row in rows)
        many = rows[0].count(sign)
        if many and cells[many] * 5 >= len(rows) * 4 and not _may_be_prose(rows, sign):
            return words
    return None


def _may_be_prose(rows: list[str], sign: str) -> bool:
    if not any(re.search(rf"{sign}(?: |[0-9]{{3}})", row) for row in rows):
        return False
    names = [cell.strip() for cell in rows[0].split(sign)]
    return len(rows) < 3 or (len(names) < 3 and any(" " in name for name in names))
