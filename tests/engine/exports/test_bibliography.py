"""How to cite: what an entry says, which sources stand behind a page, and how both are written for other programs."""

from __future__ import annotations

import json
from typing import Any

import pytest

from explainer.dates.edtf import parse_date
from explainer.exports.bibliography.bibtex import bibtex, escaped
from explainer.exports.bibliography.cite import CiteView, cite_view
from explainer.exports.bibliography.csl import CslItem, authors, csl_date, own_title, source_item
from explainer.model.correction import Correction
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.site.page import Page
from explainer.views.pages.explainer import ExplainerView
from explainer.views.pages.facts import FactsView
from tests.engine.built import context, exports, files, home, prose, publication, site, view
from tests.engine.records import fact, make

BASE = "https://site.example"


def source(name: str, **fields: object) -> Source:
    return make(Source, name, url=f"https://{name}.example/", publisher=name.upper(), **fields)


def of_kind(kind: str, record: Source) -> Source:
    """The source with that in its field `kind`, which `make` takes for something else."""
    return record.model_copy(update={"kind": kind})


def cite(path: str, *parts: Record | Page, **changes: object) -> CiteView:
    found = exports(path, site(home(), fact("f"), *parts), **changes).cite
    assert found is not None
    return found


def items(path: str, *parts: Record | Page, **changes: object) -> list[CslItem]:
    """The bibliography of the page."""
    made = files(site(home(), fact("f"), *parts), **changes)
    return json.loads(made[f"{path.strip('/')}/cite.json"])  # type: ignore[no-any-return]


def changed(name: str, day: str, **fields: object) -> Correction:
    return make(Correction, name, date=f"2026-03-{day}", **fields)


def test_an_explainer_is_cited_with_its_own_as_of_and_the_day_of_its_last_change() -> None:
    parts = [
        source("a"),
        source("b"),
        fact("g", sources=["a", "b"]),
        prose("x", "So.[@g] Or.[@a]", title="Why it stands.", as_of="2026-03-01", published="2026-03-02"),
        changed("c", "04", pages=["x"]),
    ]
    found = cite("/explainers/x/", *parts, publisher="The Press")
    assert (found.kind, found.id, found.title) == ("page", "x", "Why it stands")
    assert (found.publisher, found.site) == ("The Press", "The Site")
    assert (found.date and found.date.text, found.as_of.text) == ("2026-03-04", "2026-03-01")
    assert (found.url, found.references) == (f"{BASE}/explainers/x/", 2)
    assert (found.bib_href, found.json_href) == ("/explainers/x/cite.bib", "/explainers/x/cite.json")


def test_an_explainer_in_another_language_is_cited_by_its_own_name() -> None:
    assert cite("/es/explainers/x/", prose("x", lang="es")).id == "x"


@pytest.mark.parametrize(
    ("path", "kind", "name", "title"),
    [("/facts/f/", "fact", "f", "So it is"), ("/questions/q/", "question", "q", "Is it?")],
)
def test_a_record_is_cited_with_the_as_of_of_the_site_and_the_day_of_its_correction_if_any(
    path: str, kind: str, name: str, title: str
) -> None:
    question = make(Question, "q", accounts=["f"])
    found = cite(path, question, as_of="2026-03-26")
    assert (found.kind, found.id, found.title, found.publisher) == (kind, name, title, None)
    assert (found.date, found.as_of.text, found.references) == (None, "2026-03-26", 1)
    again = cite(path, question, changed("c", "04", records=["f"]))
    assert again.date is not None
    assert again.date.text == "2026-03-04"


@pytest.mark.parametrize(
    "path", ["/", "/facts/", "/about/", "/sources/s/", "/topics/t/", "/timeline/t/", "/data/", "/embed/questions/q/"]
)
def test_pages_that_gather_and_pages_about_the_site_are_not_cited(path: str) -> None:
    made = site(home(), fact("f"), prose("about", kind="editorial"), make(Question, "q"))
    assert exports(path, made).cite is None
    assert f"{path.strip('/')}/cite.bib" not in files(made)


def test_the_bibliography_of_an_explainer_is_itself_then_its_sources_once_by_publisher() -> None:
    parts = [
        source("b"),
        source("a"),
        source("d"),
        fact("g", sources=["b", "a"]),
        fact("h", sources=["a"]),
        prose("x", "So.[@g] Or.[@h] And.[@d]"),
    ]
    assert [item["id"] for item in items("/explainers/x/", *parts)] == ["explainers-x", "a", "b", "d"]


def test_the_bibliography_of_a_fact_is_itself_then_its_sources_as_it_names_them() -> None:
    parts = [source("b"), source("a"), fact("g", sources=["b", "a", {"source": "b", "locator": "p. 4"}])]
    assert [item["id"] for item in items("/facts/g/", *parts)] == ["facts-g", "b", "a"]
    assert cite("/facts/g/", *parts).references == 2


def test_the_bibliography_of_a_question_is_itself_then_the_sources_of_its_accounts() -> None:
    parts = [
        *(source(name) for name in "abc"),
        fact("g", sources=["c"], reported="2026-01-01"),
        fact("h", sources=["b", "c"], reported="2026-01-02"),
        make(Question, "q", accounts=["g", "h"]),
    ]
    assert [item["id"] for item in items("/questions/q/", *parts)] == ["questions-q", "c", "b"]
    assert cite("/questions/q/", *parts).references == 2


def test_our_own_page_is_a_web_page_of_the_site_as_known_on_its_day() -> None:
    page = prose("x", title="Why it stands.", as_of="2026-03-01", published="2026-03-02")
    assert items("/explainers/x/", page, publisher="The Press")[0] == {
        "id": "explainers-x",
        "type": "webpage",
        "title": "Why it stands",
        "author": [{"literal": "The Press"}],
        "container-title": "The Site",
        "issued": {"date-parts": [[2026, 3, 2]]},
        "version": "as known on 1 March 2026",
        "language": "en",
        "URL": f"{BASE}/explainers/x/",
    }


def test_a_record_that_was_never_corrected_has_no_day_of_its_own() -> None:
    own = items("/facts/f/")[0]
    assert "issued" not in own
    assert (own["author"], own["version"]) == ([{"literal": "The Site"}], "as known on 26 March 2026")


def test_a_page_without_a_title_is_called_as_the_site_is() -> None:
    made = site(home(), fact("f"))
    assert own_title(view("/facts/", made, FactsView), publication(made, name="The Bridge")) == "The Bridge"


def test_a_page_of_prose_rests_on_its_own_file_and_a_list_on_nothing() -> None:
    made = site(home(), prose("x"), fact("f"))
    page, gathering = view("/explainers/x/", made, ExplainerView), view("/facts/", made, FactsView)
    found = cite_view(context(made), page)
    assert found is not None
    assert (page.subject, found.id) == (made.pages[1], "x")
    assert (gathering.subject, cite_view(context(made), gathering)) == (None, None)


def test_a_source_says_all_that_it_shows() -> None:
    given = source(
        "a", title="On a bridge", author=["Ana", "Bo"], agency="Wire", published="2026-01-03", accessed="2026-02-01",
        archived={"url": "https://archive.example/1/a", "date": "2026-02-02"}, language="pt",
    )  # fmt: skip
    assert source_item(given) == {
        "id": "a",
        "type": "article-newspaper",
        "title": "On a bridge",
        "author": [{"literal": "Ana"}, {"literal": "Bo"}],
        "container-title": "A",
        "issued": {"date-parts": [[2026, 1, 3]]},
        "accessed": {"date-parts": [[2026, 2, 1]]},
        "language": "pt",
        "URL": "https://a.example/",
        "archive": "archive.example",
        "archive_location": "https://archive.example/1/a",
        "note": "Carries a report by Wire",
    }


def test_a_source_says_nothing_that_it_does_not_show() -> None:
    assert source_item(source("a", title=None)) == {
        "id": "a",
        "type": "article-newspaper",
        "title": "[Untitled page at a.example]",
        "container-title": "A",
        "language": "en",
        "URL": "https://a.example/",
    }


@pytest.mark.parametrize(
    ("kind", "written", "holder"),
    [
        ("news", "article-newspaper", "container-title"),
        ("report", "report", "publisher"),
        ("ngo", "report", "publisher"),
        ("dataset", "dataset", "publisher"),
        ("video", "motion_picture", "container-title"),
        ("social", "post", "container-title"),
        ("legal", "webpage", "container-title"),
        ("official", "webpage", "container-title"),
        ("academic", "webpage", "container-title"),
        ("reference", "webpage", "container-title"),
        ("transcript", "webpage", "container-title"),
    ],
)
def test_each_kind_of_source_has_its_type_and_names_who_published_it(kind: str, written: str, holder: str) -> None:
    item = source_item(of_kind(kind, source("a")))
    assert (item["type"], item[holder]) == (written, "A")
    assert ("publisher" in item) == (holder == "publisher")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [({"author": ["Ana"], "agency": "Wire"}, ("Ana",)), ({"agency": "Wire"}, ("Wire",)), ({}, ())],
)
def test_a_source_is_by_those_it_names_else_by_its_agency_else_by_nobody(
    fields: dict[str, Any], expected: tuple[str, ...]
) -> None:
    assert authors(source("a", **fields)) == expected


def test_the_whole_bibliography_holds_every_source_by_id_in_both_forms() -> None:
    made = files(site(home(), fact("f"), source("b"), source("a")))
    assert [item["id"] for item in json.loads(made["data/references.csl.json"])] == ["a", "b", "s"]
    lines = made["data/references.bib"].decode().splitlines()
    assert [line for line in lines if line.startswith("@")] == ["@article{a,", "@article{b,", "@article{s,"]


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2026", {"date-parts": [[2026]]}),
        ("2026-01-03~", {"date-parts": [[2026, 1, 3]], "circa": True}),
        ("2026-01?", {"date-parts": [[2026, 1]], "circa": True}),
        ("2026-01/2026-03", {"date-parts": [[2026, 1], [2026, 3]]}),
        ("2026-01?/2026-03", {"date-parts": [[2026, 1], [2026, 3]], "circa": True}),
        ("../2026-01-05", {"literal": "until 5 January 2026"}),
        ("2026-01-05/..", {"literal": "since 5 January 2026"}),
        ("[2026-01-03..2026-01-05]", {"literal": "between 3 and 5 January 2026"}),
    ],
)
def test_a_date_has_its_parts_or_else_our_words_for_it(date: str, expected: dict[str, Any]) -> None:
    assert csl_date(parse_date(date)) == expected


def test_an_entry_of_bibtex_has_all_that_the_source_shows() -> None:
    given = source(
        "a", title="On {a} bridge", author=["Ana & Co.", "Bo"], published="2026-01-03", accessed="2026-02-01",
        agency="50% Wire",
    )  # fmt: skip
    assert bibtex([source_item(given)]).splitlines() == [
        "@article{a,",
        "  author = {{Ana \\& Co.} and {Bo}},",
        "  title = {{On \\textbraceleft{}a\\textbraceright{} bridge}},",
        "  journal = {A},",
        "  year = {2026},",
        "  month = jan,",
        "  day = {3},",
        "  url = {https://a.example/},",
        "  urldate = {2026-02-01},",
        "  language = {en},",
        "  note = {Carries a report by 50\\% Wire},",
        "}",
    ]


def test_an_entry_of_bibtex_leaves_out_what_the_source_does_not_show() -> None:
    assert bibtex([source_item(source("a"))]).splitlines() == [
        "@article{a,",
        "  title = {{T}},",
        "  journal = {A},",
        "  url = {https://a.example/},",
        "  language = {en},",
        "}",
    ]


def test_our_own_entry_of_bibtex_notes_how_far_it_reaches() -> None:
    made = files(site(home(), fact("f"), prose("x", as_of="2026-03-01", published="2026-12-24")))
    lines = made["explainers/x/cite.bib"].decode().splitlines()
    assert lines[:10] == [
        "@misc{explainers-x,",
        "  author = {{The Site}},",
        "  title = {{x}},",
        "  howpublished = {The Site},",
        "  year = {2026},",
        "  month = dec,",
        "  day = {24},",
        "  url = {https://site.example/explainers/x/},",
        "  language = {en},",
        "  note = {as known on 1 March 2026},",
    ]


@pytest.mark.parametrize(
    ("kind", "entry", "holder"),
    [
        ("news", "article", "journal"),
        ("report", "techreport", "institution"),
        ("ngo", "techreport", "institution"),
        ("dataset", "misc", "howpublished"),
        ("video", "misc", "howpublished"),
        ("official", "misc", "howpublished"),
    ],
)
def test_bibtex_has_a_type_for_each_kind_of_source_and_a_field_for_its_publisher(
    kind: str, entry: str, holder: str
) -> None:
    lines = bibtex([source_item(of_kind(kind, source("a")))]).splitlines()
    assert lines[0] == f"@{entry}{{a,"
    assert f"  {holder} = {{A}}," in lines


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2026", ["year = {2026}"]),
        ("2026-02", ["year = {2026}", "month = feb"]),
        ("2026-02-03?", ["year = {ca. 2026}", "month = feb", "day = {3}"]),
        ("2026-01/2026-03", ["year = {2026}", "month = jan"]),
        ("2026-01-05/..", ["year = {since 5 January 2026}"]),
        (None, []),
    ],
)
def test_bibtex_has_as_much_of_a_date_as_is_known(date: str | None, expected: list[str]) -> None:
    lines = bibtex([source_item(source("a", published=date))]).splitlines()
    dated = ("year", "month", "day")
    assert [line.strip().rstrip(",") for line in lines if line.strip().startswith(dated)] == expected


def test_entries_stand_in_their_order_parted_by_an_empty_line() -> None:
    text = bibtex([source_item(source("b")), source_item(source("a"))])
    assert text.count("\n\n") == 1
    assert text.index("@article{b,") < text.index("}\n\n@article{a,")
    assert text.endswith("}\n")


def test_every_sign_of_tex_is_written_as_a_command() -> None:
    assert escaped("\\ { } ~ ^ $ & % # _ - a") == (
        "\\textbackslash{} \\textbraceleft{} \\textbraceright{} \\textasciitilde{} \\textasciicircum{} "
        "\\$ \\& \\% \\# \\_ - a"
    )


def test_a_source_that_was_withdrawn_says_so_in_its_note() -> None:
    gone = {"date": "2026-02-01", "by": "publisher", "why": "It was wrong."}
    item = source_item(source("s", agency="Wire", withdrawn=gone))
    assert item["note"] == "Carries a report by Wire. Withdrawn by its publisher on 1 February 2026: It was wrong."
