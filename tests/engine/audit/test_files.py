"""The rules of files: what only looks like a fault is left alone, and files that nobody can read are no traceback."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from types import ModuleType

import pytest

from explainer.audit.rules.files import (
    bad_calendar,
    bad_csv,
    bad_encoding,
    bad_feed,
    bad_json,
    bad_manifest,
    bad_sitemap,
    bad_xml,
    nothing_built,
)
from explainer.audit.rules.links import dead_anchor
from tests.engine.audit.planting import page, small, told

CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:a\r\n{}END:VCALENDAR\r\n"
EVENT = "BEGIN:VEVENT\r\nUID:{}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260101T000000Z\r\n{}END:VEVENT\r\n"
NEEDED = "<id>{}</id><title>a</title><updated>2026-01-01T00:00:00Z</updated>"


@pytest.mark.parametrize(
    ("rule", "name", "text"),
    [
        (bad_calendar, "a.ics", CALENDAR.format('X-A;B="c:d":e\r\nX-F:\r\n f\r\n\tg\r\n')),
        (bad_calendar, "a.ics", CALENDAR.format(EVENT.format("a", "") + EVENT.format("a", "RECURRENCE-ID:b\r\n"))),
        (bad_calendar, "a.ics", CALENDAR.format("BEGIN:VTODO\r\nEND:VTODO\r\n").replace("BEGIN", "begin")),
        (bad_calendar, "a.ics", CALENDAR.format("X-A:" + "é" * 35 + "x\r\n")),
        (bad_csv, "a.csv", 'id,words\r\na,"one, ""two""\r\nthree"\r\n'),
        (bad_csv, "a.csv", "id\n"),
        (bad_encoding, "a.png", "a"),
        (bad_encoding, "a.md", "\ufeffé �"),
        (bad_feed, "a.xml", f"<feed>{NEEDED.format('f')}<entry>{NEEDED.format('a')}</entry></feed>"),
        (bad_feed, "a.xml", "<rss><channel><item/></channel></rss>"),
        (bad_feed, "a.xml", f"<feed>{NEEDED.format('a')}<entry>{NEEDED.format('a')}</entry></feed>"),
        (bad_json, "a.json", '{"a": [1, null, "NaN"]}'),
        (bad_xml, "a.svg", '<?xml version="1.0"?><!DOCTYPE svg><s:svg xmlns:s="a"><s:g/></s:svg>'),
    ],
)
def test_what_only_looks_like_a_fault_is_left_alone(rule: ModuleType, name: str, text: str, tmp_path: Path) -> None:
    assert told(rule, small(tmp_path, {"index.html": page(), name: text})) == []


def test_json_that_is_nested_too_deep_to_be_read_is_no_traceback(tmp_path: Path) -> None:
    deep = "[" * 100_000 + "]" * 100_000
    assert told(bad_json, small(tmp_path, {"a.json": deep})) == ["a.json:1:1: this is no JSON: it is nested too deep"]
    says = "manifest.json:1:1: this is no list of sections with their hashes"
    assert told(bad_manifest, small(tmp_path, {"manifest.json": deep})) == [says]


def test_sitemap_lists_the_pages_that_may_be_indexed_and_no_others(tmp_path: Path) -> None:
    pages = {
        "index.html": page(),
        "404.html": page(address="/404.html", head='<meta name="robots" content="noindex, follow">'),
        "copy/index.html": page(),
        "extra.html": page(address="/extra.html"),
    }
    locations = "".join(f"<url><loc>https://bridge.example{path}</loc></url>" for path in ("/", "/extra.html"))
    assert told(bad_sitemap, small(tmp_path, pages | {"sitemap.xml": f"<urlset>{locations}</urlset>"})) == []


def test_sitemap_in_parts_lists_what_its_parts_list(tmp_path: Path) -> None:
    def part(*paths: str) -> str:
        listed = "".join(f"<url><loc>https://bridge.example{path}</loc></url>" for path in paths)
        return f"<urlset>{listed}</urlset>"

    names = ("sitemaps/a.xml", "sitemaps/b.xml")
    index = "".join(f"<sitemap><loc>https://bridge.example/{name}</loc></sitemap>" for name in names)
    files = {
        "index.html": page(),
        "extra.html": page(address="/extra.html"),
        "sitemap.xml": f"<sitemapindex>{index}</sitemapindex>",
        "sitemaps/a.xml": part("/"),
    }
    whole = small(tmp_path / "whole", files | {"sitemaps/b.xml": part("/extra.html")})
    assert told(bad_sitemap, whole) == []
    twice = small(tmp_path / "twice", files | {"sitemaps/b.xml": part("/")})
    assert told(bad_sitemap, twice) == [
        "sitemaps/b.xml:1:14: / is listed already",
        "sitemap.xml:1:1: /extra.html is not listed",
    ]


def test_sitemap_that_is_not_well_formed_is_told_once(tmp_path: Path) -> None:
    site = small(tmp_path, {"index.html": page(), "sitemap.xml": "<urlset>"})
    assert told(bad_sitemap, site) == []
    assert told(bad_xml, site) == ["sitemap.xml:1:9: this is not well-formed: no element found"]


def test_feed_and_picture_that_are_not_well_formed_are_told_once(tmp_path: Path) -> None:
    site = small(tmp_path, {"index.html": page('<a href="/b.svg#c">b</a>'), "a.xml": "<feed>", "b.svg": "<svg>"})
    assert told(bad_feed, site) == told(dead_anchor, site) == []
    assert [one.partition(":")[0] for one in told(bad_xml, site)] == ["a.xml", "b.svg"]


def test_address_in_a_sitemap_that_nothing_answers_is_told_by_the_rule_of_links(tmp_path: Path) -> None:
    locations = "".join(f"<url><loc>https://bridge.example{path}</loc></url>" for path in ("/", "/gone/"))
    assert (
        told(bad_sitemap, small(tmp_path, {"index.html": page(), "sitemap.xml": f"<urlset>{locations}</urlset>"})) == []
    )


def sealed(files: dict[str, str], **other: object) -> dict[str, str]:
    """The files with a manifest of them; `other` is put into it in the place of what is true."""
    hashes = {name: {"sha256": hashlib.sha256(text.encode()).hexdigest()} for name, text in files.items()}
    section = json.dumps({"files": hashes})
    whole = {
        "build": {"id": "0"},
        "sections": {"root": {"path": "manifest/root.json", "sha256": hashlib.sha256(section.encode()).hexdigest()}},
    }
    manifest = json.dumps(whole | other)
    build = json.dumps(whole["build"])
    return {
        **files,
        "manifest/root.json": section,
        "manifest.json": manifest,
        ".well-known/manifest.json": manifest,
        "build.json": build,
    }


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({}, []),
        ({"index.html": "x"}, ["index.html:1:1: these are not the bytes that the build wrote"]),
        (
            {"manifest/root.json": '{"files": {}}'},
            ["manifest/root.json:1:1: these are not the bytes that the build wrote"],
        ),
        (
            {"manifest/root.json": "[]"},
            [
                "manifest/root.json:1:1: these are not the bytes that the build wrote",
                "manifest/root.json:1:1: this is no list of files with their hashes",
            ],
        ),
        (
            {".well-known/manifest.json": "{}"},
            [".well-known/manifest.json:1:1: this is not manifest.json, of which it is to be the copy"],
        ),
        ({"build.json": '{"id": "1"}'}, ["build.json:1:1: this is another build than that of manifest.json"]),
        ({"build.json": "{"}, ["build.json:1:1: this is another build than that of manifest.json"]),
    ],
)
def test_manifest_tells_every_change(changed: dict[str, str], says: list[str], tmp_path: Path) -> None:
    site = small(tmp_path, sealed({"index.html": page()}) | changed)
    assert [one for one in told(bad_manifest, site) if "not written by" not in one] == says


def test_file_that_is_listed_and_gone_is_told_at_its_list(tmp_path: Path) -> None:
    files = sealed({"index.html": page(), "a.txt": "a"})
    del files["a.txt"]
    assert told(bad_manifest, small(tmp_path, files)) == ["manifest/root.json:1:1: a.txt is listed, and not there"]


@pytest.mark.parametrize(("letters", "more"), [("abcde", ""), ("abcdefg", " and 2 more")])
def test_files_of_others_are_named_in_one_warning(letters: str, more: str, tmp_path: Path) -> None:
    others = {f"{letter}.txt": letter for letter in letters}
    (problem,) = bad_manifest.check(small(tmp_path, sealed({"index.html": page()}) | others))
    assert problem.level == "warning"
    assert problem.message == f"not written by this build: a.txt, b.txt, c.txt, d.txt, e.txt{more}"


@pytest.mark.parametrize(
    ("files", "folder", "says"),
    [
        ({}, "gone", ["there is no such folder"]),
        ({"a.txt": "a"}, ".", ["no page of HTML is in this folder"]),
        ({"index.html": "a"}, ".", []),
    ],
)
def test_folder_without_a_page_is_an_error(files: dict[str, str], folder: str, says: list[str], tmp_path: Path) -> None:
    small(tmp_path, files)
    assert [problem.message for problem in nothing_built.check(small(tmp_path / folder, {}))] == says
