"""Drafts of every kind: shown and marked at the desk, and in no byte of what others than its editors may read."""

from __future__ import annotations

import gzip
import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from explainer.build.stylesheets import made_small
from explainer.model.dataset import RECORD_TYPES
from explainer.model.map import Map
from explainer.model.record import Record
from explainer.pelican_plugin import prepared
from explainer.pipeline import read_site
from explainer.site.public import drafts
from tests.engine.sites import tiny
from tests.engine.sites.building import build, build_in_memory, prepared_for, snapshot

HERE = Path(__file__).parent
MARK = re.compile("quillwort|4[,.\N{NARROW NO-BREAK SPACE}\N{NO-BREAK SPACE}]?711".encode(), re.IGNORECASE)
DIGEST = re.compile(rb"[0-9a-f]{12,}")  # among its digits the number may come by chance
PUBLISHED = 'PUBLISHER = "The Desk"\nCONTACT = "desk@bridge.net"\nFEED_ID_AUTHORITY = "bridge.net,2026"\n'
FULL = 'SITEURL = "https://bridge.net"\nSEARCH_INDEX = True\nOG_IMAGES = True\n'
FOR_READERS = {
    "public": f"PUBLIC = True\n{PUBLISHED}{FULL}",
    "preview": f"PUBLIC = True\nPREVIEW = True\n{FULL}",
    "preview without an address": "PREVIEW = True\nSEARCH_INDEX = True\n",
    "with an address": FULL,
}


def with_drafts(to: Path) -> Path:
    """The site that has one of everything, and beside each a draft whose every word, and id, bears the mark."""
    tiny.copy_site(HERE / "valid" / "every-kind", to)
    shutil.copytree(HERE / "drafts", to, dirs_exist_ok=True)
    return tiny.with_locks(to)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    root = with_drafts(tmp_path_factory.mktemp("desk") / "site")
    return build_in_memory(tiny.settings_file(root, more="SEARCH_INDEX = True\n"))


def unpacked(content: bytes) -> bytes:
    """The bytes, and what a reader of the search index finds in them."""
    return content + gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content


def telling(files: Mapping[str, bytes]) -> list[str]:
    """The files that tell of a draft, by their names or in their bytes."""
    return sorted(
        name for name, content in files.items() if MARK.search(DIGEST.sub(b"", name.encode() + unpacked(content)))
    )


@pytest.mark.parametrize("more", FOR_READERS.values(), ids=list(FOR_READERS))
def test_nothing_of_a_draft_is_in_any_byte_that_readers_get(tmp_path: Path, more: str) -> None:
    files = build_in_memory(tiny.settings_file(with_drafts(tmp_path), more=more))
    assert len(files) > 100
    assert telling(files) == []


def test_what_readers_get_is_what_they_would_get_were_there_no_drafts(tmp_path: Path) -> None:
    more = FOR_READERS["public"]
    whole = tiny.with_locks(tiny.copy_site(HERE / "valid" / "every-kind", tmp_path / "without"))
    without = build_in_memory(tiny.settings_file(whole, more=more))
    files = build_in_memory(tiny.settings_file(with_drafts(tmp_path / "with"), more=more))
    assert files.keys() == without.keys()
    assert [name for name in files if files[name] != without[name]] == []


def test_without_the_one_place_that_leaves_drafts_out_they_would_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prepared, "public_site", lambda site: site)
    files = build_in_memory(tiny.settings_file(with_drafts(tmp_path), more=FOR_READERS["public"]))
    told = telling(files)
    for name in ("facts/quillwort-grows/index.html", "data/facts.json", "data/events.ics", "feeds/all.atom.xml",
                 "explainers/quillwort-page/og.png", "sitemap.xml", "places/index.md"):  # fmt: skip
        assert name in told
    assert any(name.startswith("search/index/fragment/") for name in told)


def test_every_kind_of_record_has_a_draft_whose_every_text_bears_the_mark(tmp_path: Path) -> None:
    site, problems = read_site(with_drafts(tmp_path))
    assert not problems
    found = [one for one in drafts(site) if isinstance(one, Record)]
    kinds = {kind for kind in (*RECORD_TYPES, Map) if kind.may_be_draft}
    assert {type(one) for one in found} == kinds
    assert [one.id for one in found if "quillwort" not in one.id] == []


def test_check_has_nothing_to_say_of_them(tmp_path: Path) -> None:
    assert tiny.check(with_drafts(tmp_path)) == (0, "no problems\n")


@pytest.mark.parametrize("address", [
    "explainers/quillwort-page", "quillwort-about", "facts/quillwort-grows",
    "questions/quillwort-question", "people/quillwort-ada", "sources/quillwort-gazette", "topics/quillwort-topic",
    "embed/questions/quillwort-question",
])  # fmt: skip
def test_page_of_a_draft_says_so_above_its_title(desk: Mapping[str, bytes], address: str) -> None:
    page = desk[f"{address}/index.html"].decode()
    notice, rest = page.partition('<main id="main">')[2].split("</p>", 1)
    assert "Draft" in notice
    assert "the public does not see this page" in notice
    assert "<h" in rest
    if not address.startswith("embed/"):
        assert desk[f"{address}/index.md"].decode().startswith("**Draft.** ")


def test_page_that_is_no_draft_does_not_say_so(desk: Mapping[str, bytes]) -> None:
    for name in ("index", "facts/dam-closed/index", "explainers/the-flood/index"):
        assert b"draft-notice" not in desk[f"{name}.html"]
        assert b"**Draft.**" not in desk[f"{name}.md"]


def test_sheet_marks_every_link_to_a_draft_and_every_draft_within_a_list(desk: Mapping[str, bytes]) -> None:
    sheet = desk["drafts.css"].decode()
    assert 'content: "Draft"' in sheet
    for address in ("/explainers/quillwort-page/", "/facts/quillwort-grows/", "/topics/quillwort-topic/",
                    "/people/quillwort-ada/", "/timeline/quillwort-topic/"):  # fmt: skip
        assert f'[href="{address}"]' in sheet
    for anchor in ("quillwort-day", "quillwort-pond", "quillwort-word"):
        assert f'[href$="#{anchor}"]' in sheet
    for record in ("quillwort-pond", "quillwort-word", "quillwort-series", "map-quillwort-map-name"):
        assert f"#{record}" in sheet or f'="{record}"' in sheet
    assert "dam-closed" not in sheet
    pages = [content for name, content in desk.items() if name.endswith(".html")]
    assert all(b'<link rel="stylesheet" href="/drafts.css">' in page for page in pages)


def test_where_there_is_no_draft_no_page_has_the_sheet(tmp_path: Path) -> None:
    site = tiny.copy_site(HERE / "valid" / "every-kind", tmp_path)
    files = build_in_memory(tiny.settings_file(site))
    assert "drafts.css" not in files
    assert [name for name, content in files.items() if b"drafts.css" in content] == []


def test_published_data_has_no_field_that_says_whether_it_is_a_draft(desk: Mapping[str, bytes]) -> None:
    for kind in RECORD_TYPES:
        records = json.loads(desk[f"data/{kind.folder}.json"])[kind.folder]
        schema = json.loads(desk[f"data/schemas/{kind.folder}.json"])
        assert not any("draft" in record for record in records)
        assert "draft" not in schema["$defs"][kind.__name__]["properties"]
        assert "draft" not in desk[f"data/{kind.folder}.csv"].decode().splitlines()[0].split(",")


def test_draft_question_makes_a_published_fact_disputed_at_the_desk_alone(
    desk: Mapping[str, bytes], tmp_path: Path
) -> None:
    files = build_in_memory(tiny.settings_file(with_drafts(tmp_path), more=FOR_READERS["public"]))
    status = {
        name: {one["id"]: one["derived"]["status"] for one in json.loads(made["data/facts.json"])["facts"]}[
            "dam-closed"
        ]
        for name, made in (("desk", desk), ("public", files))
    }
    assert status == {"desk": "disputed", "public": "corroborated"}


@pytest.mark.slow
def test_public_build_in_the_place_of_one_of_the_desk_leaves_nothing_of_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root, output = with_drafts(tmp_path / "site"), tmp_path / "output"
    assert build(tiny.settings_file(root), output) == 0
    assert telling(snapshot(output))
    assert "left out" not in capsys.readouterr().out
    assert build(tiny.settings_file(root, more=FOR_READERS["public"]), output) == 0
    assert telling(snapshot(output)) == []
    assert "; 12 drafts left out" in capsys.readouterr().out


@pytest.mark.slow
def test_pelican_neither_reads_nor_copies_the_file_of_a_draft(tmp_path: Path) -> None:
    more = 'ARTICLE_PATHS = ["explainers"]\nARTICLE_SAVE_AS = "{slug}.html"\nSTATIC_PATHS = ["explainers", "pages"]\n'
    root, output = with_drafts(tmp_path / "site"), tmp_path / "output"
    assert build(tiny.settings_file(root, more=more + FOR_READERS["public"]), output) == 0
    assert telling(snapshot(output)) == []


def test_style_sheet_of_the_desk_has_no_fault(desk: Mapping[str, bytes]) -> None:
    assert made_small(desk["drafts.css"].decode())


@pytest.mark.parametrize(
    "setting", ['NAVIGATION = [("Words", "/quillwort-about/")]\n', 'REDIRECTS = [("/old/", "/quillwort-about/")]\n']
)
def test_settings_lead_to_no_draft_at_the_desk_either(tmp_path: Path, setting: str) -> None:
    found = prepared_for(tiny.settings_file(with_drafts(tmp_path), more=setting)).found
    assert [(problem.rule, "/quillwort-about/, which is no page" in problem.message) for problem in found] == [
        ("broken-link", True)
    ]
