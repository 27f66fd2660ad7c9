"""Citations as reference managers and citation processors read them: bibtexparser and citeproc-py."""

from __future__ import annotations

import json
from html import unescape
from typing import Any

import pytest

from explainer.dates.edtf import parse_date
from explainer.exports.bibliography.bibtex import bibtex
from explainer.exports.bibliography.csl import csl_date
from tests.readers.bibliographies import entries, plain, worded

HOSTILE = '</script><bold>100% of {braces}</bold>, \\textbf & "quotes" #1 $5 ~ ^ _'
CITED = ["explainers/the-bridge", "facts/bridge-cost-five", "questions/what-it-cost"]


@pytest.mark.parametrize("page", CITED)
def test_page_leads_to_its_own_bibliography_with_itself_first(files: dict[str, bytes], page: str) -> None:
    html = files[f"{page}/index.html"].decode()
    assert f'href="/{page}/cite.bib"' in html
    assert f'href="/{page}/cite.json"' in html
    items = json.loads(files[f"{page}/cite.json"])
    found = entries(files[f"{page}/cite.bib"].decode())
    assert [item["id"] for item in items] == list(found)
    assert items[0]["URL"] == found[items[0]["id"]]["url"] == f"https://bridge.example/{page}/"
    assert len(items) > 1


def test_page_shows_how_to_cite_it_and_its_files_begin_with_itself(files: dict[str, bytes]) -> None:
    html = files["explainers/the-bridge/index.html"].decode()
    cite = html[html.index('<details class="cite"') : html.index("</details>", html.index('<details class="cite"'))]
    assert "“The bridge & <its> cost”, The Bridge, " in unescape(" ".join(cite.split()))
    item = json.loads(files["explainers/the-bridge/cite.json"])[0]
    assert item["author"] == [{"literal": "The Bridge"}]
    assert item["issued"] == {"date-parts": [[2026, 11, 24]]}
    own = entries(files["explainers/the-bridge/cite.bib"].decode())["explainers-the-bridge"]
    assert (own["author"], plain(own["title"])) == ("{The Bridge}", "The bridge & <its> cost")


def test_whole_bibliography_holds_every_source_once_in_both_forms(files: dict[str, bytes]) -> None:
    items = json.loads(files["data/references.csl.json"])
    assert [item["id"] for item in items] == ["agency-copy", "board-report", "harbour-times-opening"]
    assert list(entries(files["data/references.bib"].decode())) == [item["id"] for item in items]


def test_hostile_title_survives_bibtex(files: dict[str, bytes]) -> None:
    entry = entries(files["data/references.bib"].decode())["harbour-times-opening"]
    assert entry["url"] == "https://harbour.example/2026/bridge?id=5&x=50%25_y#top"
    assert entry["author"] == "{Ana María de la Cruz y Rojas} and {The \\textbraceleft{}Night\\textbraceright{} Desk}"
    assert plain(entry["title"]) == HOSTILE
    assert (entry["year"], entry["month"], entry["day"], entry["urldate"]) == ("2026", "feb", "3", "2026-02-10")


def test_csl_says_what_the_source_shows_and_nothing_more(files: dict[str, bytes]) -> None:
    items = {item["id"]: item for item in json.loads(files["data/references.csl.json"])}
    assert items["harbour-times-opening"]["title"] == HOSTILE
    assert items["harbour-times-opening"]["archive_location"] == "https://archive.example/1/harbour"
    assert items["agency-copy"]["title"] == "[Untitled page at copy.example]"
    assert items["agency-copy"]["author"] == [{"literal": "River News Agency"}]
    assert items["agency-copy"]["issued"] == {"date-parts": [[2026, 2]], "circa": True}
    assert "issued" not in items["board-report"]
    assert "author" not in items["board-report"]


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2026-01-03", {"date-parts": [[2026, 1, 3]]}),
        ("2026-01-XX", {"date-parts": [[2026, 1]]}),
        ("2026?", {"date-parts": [[2026]], "circa": True}),
        ("2026-01-03/2026-01-05", {"date-parts": [[2026, 1, 3], [2026, 1, 5]]}),
        ("2026-01-29/..", {"literal": "since 29 January 2026"}),
        ("[2026-01-03,2026-01-05]", {"literal": "3 or 5 January 2026"}),
    ],
)
def test_dates_keep_their_doubt(date: str, expected: dict[str, Any]) -> None:
    assert csl_date(parse_date(date)) == expected


@pytest.mark.parametrize(
    ("date", "year"),
    [("2026-01-03", "2026"), ("2026~", "ca. 2026"), ("2026-01-29/..", "since 29 January 2026")],
)
def test_bibtex_keeps_the_doubt_of_dates(date: str, year: str) -> None:
    item = {
        "id": "a",
        "type": "webpage",
        "title": "A",
        "URL": "https://a.example/",
        "issued": csl_date(parse_date(date)),
    }
    assert entries(bibtex([item]))["a"]["year"] == year


def test_citation_processor_words_every_item(files: dict[str, bytes]) -> None:
    words = worded(json.loads(files["data/references.csl.json"]))
    assert "River Board" in words["board-report"]
    assert "Harbour Times & Sons" in unescape(words["harbour-times-opening"])
    assert "2026" in words["agency-copy"]
