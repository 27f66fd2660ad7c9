"""Citations as reference managers and citation processors read them: bibtexparser and citeproc-py."""

from __future__ import annotations

import json
import warnings
from html import unescape
from typing import Any

import bibtexparser
import pytest
from bibtexparser import middlewares
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from explainer.dates.edtf import parse_date
from explainer.exports.bibliography.bibtex import bibtex
from explainer.exports.bibliography.csl import csl_date, source_item
from explainer.site.site import Site

HOSTILE = '</script><b>100% of {braces}</b>, \\textbf & "quotes" #1 $5 ~ ^ _'
CITED = ["explainers/the-bridge", "facts/bridge-cost-five", "questions/what-it-cost"]


def entries(text: str) -> dict[str, dict[str, str]]:
    layers = [middlewares.ResolveStringReferencesMiddleware(), middlewares.RemoveEnclosingMiddleware()]
    library = bibtexparser.parse_string(text, parse_stack=layers)
    assert library.failed_blocks == []
    return {entry.key: {field.key: field.value for field in entry.fields} for entry in library.entries}


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
    assert (own["author"], _plain(own["title"])) == ("{The Bridge}", "The bridge & <its> cost")


def test_whole_bibliography_holds_every_source_once_in_both_forms(files: dict[str, bytes]) -> None:
    items = json.loads(files["data/references.csl.json"])
    assert [item["id"] for item in items] == ["agency-copy", "board-report", "harbour-times-opening"]
    assert list(entries(files["data/references.bib"].decode())) == [item["id"] for item in items]


def test_hostile_title_survives_bibtex(files: dict[str, bytes]) -> None:
    entry = entries(files["data/references.bib"].decode())["harbour-times-opening"]
    assert entry["url"] == "https://harbour.example/2026/bridge?id=5&x=50%25_y#top"
    assert entry["author"] == "{Ana María de la Cruz y Rojas} and {The \\textbraceleft{}Night\\textbraceright{} Desk}"
    assert _plain(entry["title"]) == HOSTILE
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
    words = _worded(json.loads(files["data/references.csl.json"]))
    assert "River Board" in words["board-report"]
    assert "Harbour Times & Sons" in unescape(words["harbour-times-opening"])
    assert "2026" in words["agency-copy"]


def test_the_real_bibliography_is_read_by_both(real_site: Site) -> None:
    items = [source_item(source) for source in real_site.dataset.sources.values()]
    found = entries(bibtex(items))
    assert len(found) == len(items) == len(real_site.dataset.sources)
    assert {key: _plain(entry["title"]) for key, entry in found.items()} == {
        item["id"]: item["title"] for item in items
    }
    assert len(_worded(items[:40])) == 40


def _plain(text: str) -> str:
    """TeX's signs as a reader sees them."""
    text = text.removeprefix("{").removesuffix("}")
    for written, sign in (
        ("\\textbraceleft{}", "\0"),
        ("\\textbraceright{}", "\1"),
        ("\\textasciitilde{}", "~"),
        ("\\textasciicircum{}", "^"),
        ("\\textbackslash{}", "\2"),
        *((f"\\{sign}", sign) for sign in "$&%#_"),
        ("\0", "{"),
        ("\1", "}"),
        ("\2", "\\"),
    ):
        text = text.replace(written, sign)
    return text


def _worded(items: list[dict[str, Any]]) -> dict[str, str]:
    """Each item as an entry of a reference list, in the style that citeproc-py brings along."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # fields that this processor does not know yet: archive_location, version
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        bibliography = CitationStylesBibliography(style, CiteProcJSON(copy_of(items)), formatter.plain)
        for item in items:
            bibliography.register(Citation([CitationItem(item["id"])]))
        return {key: str(entry) for key, entry in zip(bibliography.keys, bibliography.bibliography(), strict=True)}


def copy_of(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    copied: list[dict[str, Any]] = json.loads(json.dumps(items))
    return copied
