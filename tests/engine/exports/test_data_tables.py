"""The records as JSON and as tables: every field, in which order, how lists and languages stand in cells."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from explainer.exports.data.csv_tables import Table, tables
from explainer.exports.data.json_records import download, downloads, published_record
from explainer.exports.data.series_csv import series_columns, series_files
from explainer.model.actor import Actor
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.model.topic import Topic
from explainer.site.page import Page
from tests.engine.built import files, home, publication, site
from tests.engine.records import dataset, fact, make

Row = dict[str, str]


def text(name: str, *parts: Record | Page) -> str:
    return files(site(home(), fact("f"), *parts))[f"data/{name}"].decode()


def rows(name: str, *parts: Record | Page) -> list[Row]:
    return list(csv.DictReader(io.StringIO(text(f"{name}.csv", *parts), newline=""), strict=True))


def row(name: str, key: str, *parts: Record | Page) -> Row:
    """What the table says of that record, empty cells left out."""
    (found,) = (row for row in rows(name, *parts) if row["id"] == key)
    return {column: value for column, value in found.items() if value}


def table(name: str, *parts: Record) -> Table:
    return next(table for table in tables(dataset(fact("f"), *parts)) if table.name == name)


def columns(name: str) -> list[str]:
    return [column.name for column in table(name).columns]


def test_there_is_a_table_of_each_kind_and_of_each_list_whose_entries_have_fields_of_their_own() -> None:
    assert {made.name: made.key for made in tables(dataset(fact("f")))} == {
        "sources": ("id",),
        "actors": ("id",),
        "actor-roles": ("actor", "n"),
        "actor-sources": ("actor", "n"),
        "places": ("id",),
        "place-sources": ("place", "n"),
        "topics": ("id",),
        "facts": ("id",),
        "fact-sources": ("fact", "n"),
        "events": ("id",),
        "questions": ("id",),
        "question-accounts": ("question", "n"),
        "series": ("id",),
        "series-points": ("series", "n"),
        "terms": ("id",),
        "term-sources": ("term", "n"),
        "corrections": ("id",),
        "correction-details": ("correction", "n"),
    }


def test_a_table_says_what_it_holds_and_one_of_a_list_whose_list_it_is() -> None:
    assert table("events").words.startswith("Something dated;")
    assert table("fact-sources").words == (
        "The sources of each of the facts, one a row. The sources that it rests on, at least one."
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "facts",
            "id withheld_date withheld_why withheld_why_es "
            "text text_es kind date reported said_by why_unnamed why_unnamed_es against reply no_reply_searched_on "
            "no_reply_searched_for_en no_reply_searched_for_es no_reply_searched_where no_reply_searched_where_es "
            "legal_stage value_number value_low value_high value_unit value_unit_es "
            "value_measure value_measure_es value_since value_approximate value_bound value_derived "
            "quote_text quote_language quote_by quote_document quote_document_es sources topics actors places "
            "review_by searched_on "
            "searched_for_en searched_for_es searched_where searched_where_es checked_on checked_by superseded_by "
            "retracted_date retracted_why "
            "retracted_why_es note note_es derived_address derived_status derived_origins",
        ),
        (
            "questions",
            "id withheld_date withheld_why withheld_why_es "
            "question question_es topics accounts common_ground common_ground_es settled_by settled_by_es "
            "open_because open_because_es searched_on searched_for_en searched_for_es searched_where "
            "searched_where_es review_by published "
            "retracted_date retracted_why retracted_why_es derived_address derived_status",
        ),
        ("series", "id withheld_date withheld_why withheld_why_es title title_es unit unit_es topics said_by "
                   "group group_es chart method method_es retracted_date retracted_why retracted_why_es "
                   "derived_address"),
        ("series-points", "series n at value low high approximate bound source note note_es"),
        ("actor-roles", "actor n text text_es from to speaks_for"),
        ("fact-sources", "fact n source locator quote"),
    ],
)  # fmt: skip
def test_columns_are_the_fields_in_their_order_and_inner_fields_are_named_after_both(name: str, expected: str) -> None:
    assert columns(name) == expected.split()


def test_records_stand_by_id() -> None:
    assert [one["id"] for one in rows("facts", fact("z"), fact("a"))] == ["a", "f", "z"]


def test_a_fact_has_all_of_its_fields_in_one_row() -> None:
    parts = [
        make(Actor, "a"),
        make(Actor, "b"),
        make(Place, "p"),
        make(Place, "q"),
        make(Topic, "u"),
        make(Source, "r", publisher="R", agency="Wire"),
        fact(
            "g",
            text={"en": "It's “so”.", "es": "Así es."},
            date="2026-01-01/2026-01-05",
            reported="2026-01-08",
            said_by="a",
            value={"low": 6.5, "high": 7, "unit": {"en": "boats", "es": "barcos"}, "approximate": True,
                   "bound": "at-least", "since": "2026-01"},
            quote={"text": "Así", "language": "es", "by": "b"},
            sources=["s", {"source": "r", "locator": "p. 4", "quote": "So"}],
            topics=["u", "t"],
            actors=["b", "a"],
            places=["q", "p"],
            review_by="2026-06-01",
            superseded_by="f",
            retracted={"date": "2026-02-01", "why": "No."},
            note='One, two;\n"three".',
            kind="accusation",
            against=["b", "a"],
            no_reply={"searched": {"on": "2026-02-02", "for": {"en": ["boat", "ferry"], "es": ["barco"]},
                                   "where": "There"}},
            legal_stage="on-trial",
            why_unnamed="Afraid",
            checked={"on": "2026-02-03", "by": "Ana"},
        ),
    ]  # fmt: skip
    assert row("facts", "g", *parts) == {
        "id": "g",
        "text": "It's “so”.",
        "text_es": "Así es.",
        "kind": "accusation",
        "date": "2026-01-01/2026-01-05",
        "reported": "2026-01-08",
        "said_by": "a",
        "why_unnamed": "Afraid",
        "against": "b; a",
        "no_reply_searched_on": "2026-02-02",
        "no_reply_searched_for_en": "boat; ferry",
        "no_reply_searched_for_es": "barco",
        "no_reply_searched_where": "There",
        "legal_stage": "on-trial",
        "value_low": "6.5",
        "value_high": "7",
        "value_unit": "boats",
        "value_unit_es": "barcos",
        "value_since": "2026-01",
        "value_approximate": "true",
        "value_bound": "at-least",
        "quote_text": "Así",
        "quote_language": "es",
        "quote_by": "b",
        "sources": "s; r",
        "topics": "u; t",
        "actors": "b; a",
        "places": "q; p",
        "review_by": "2026-06-01",
        "checked_on": "2026-02-03",
        "checked_by": "Ana",
        "superseded_by": "f",
        "retracted_date": "2026-02-01",
        "retracted_why": "No.",
        "note": 'One, two; "three".',
        "derived_address": "/facts/g/",
        "derived_status": "retracted",
        "derived_origins": "P; Wire",
    }
    assert rows("fact-sources", *parts)[1:] == [
        {"fact": "g", "n": "1", "source": "s", "locator": "", "quote": ""},
        {"fact": "g", "n": "2", "source": "r", "locator": "p. 4", "quote": "So"},
    ]


def test_a_fact_without_a_figure_has_empty_cells_and_one_that_is_not_approximate_says_so() -> None:
    value = {"number": 0, "unit": "boats"}
    plain, counted = rows("facts", fact("g", value=value))
    assert (plain["value_number"], plain["value_approximate"], plain["retracted_why"]) == ("", "", "")
    assert (counted["value_number"], counted["value_approximate"]) == ("0", "false")


def test_entries_of_a_list_stand_by_record_then_in_their_order() -> None:
    accounts = [{"fact": "f", "position": "yes", "method": "m"}, "f"]
    found = rows("question-accounts", make(Question, "z", accounts=["f"]), make(Question, "a", accounts=accounts))
    assert [(one["question"], one["n"], one["fact"], one["position"], one["method"]) for one in found] == [
        ("a", "1", "f", "yes", "m"),
        ("a", "2", "f", "", ""),
        ("z", "1", "f", "", ""),
    ]


@pytest.mark.parametrize(
    ("name", "record", "expected"),
    [
        (
            "actors",
            make(Actor, "x", name="Ana", aliases=["A.", "An"], sources=["s", "s2"]),
            {"id": "x", "name": "Ana", "kind": "person", "unnamed": "false", "office": "false", "aliases": "A.; An",
             "sources": "s; s2", "derived_address": "/people/x/"},
        ),
        (
            "places",
            make(Place, "x", latitude=-1.5, longitude=0),
            {"id": "x", "name": "Somewhere", "kind": "city", "latitude": "-1.5", "longitude": "0",
             "derived_address": "/places/#x"},
        ),
        (
            "topics",
            make(Topic, "x", name={"en": "Ferries", "es": "Barcos"}, order=2),
            {"id": "x", "name": "Ferries", "name_es": "Barcos", "description": "About it.", "order": "2",
             "derived_address": "/topics/x/"},
        ),
        (
            "events",
            make(Event, "x", end="2026-01-02", seq=3, facts=["f"], time_zone="America/New_York"),
            {"id": "x", "title": "It happens", "date": "2026-01-01", "end": "2026-01-02", "topics": "t", "facts": "f",
             "status": "happened", "time_zone": "America/New_York", "seq": "3", "derived_address": "/timeline/#x"},
        ),
        (
            "questions",
            make(Question, "x", accounts=["f"], published="2026-02-01"),
            {"id": "x", "question": "Is it?", "topics": "t", "accounts": "f", "published": "2026-02-01",
             "derived_address": "/questions/x/", "derived_status": "answered"},
        ),
        (
            "series",
            make(Series, "x"),
            {"id": "x", "title": "S", "unit": "people", "topics": "t", "method": "Counted."},
        ),
        (
            "terms",
            make(Term, "x", aliases=["w"]),
            {"id": "x", "term": "word", "definition": "What it means.", "aliases": "w", "sources": "s",
             "derived_address": "/glossary/#x"},
        ),
        (
            "corrections",
            make(Correction, "x", records=["f", "s"], pages=["home"], reported_by="Ana"),
            {"id": "x", "date": "2026-01-01", "class": "update", "records": "f; s", "pages": "home", "was": "a",
             "now": "b", "why": "c", "reported_by": "Ana"},
        ),
        (
            "sources",
            make(Source, "x", title=None, author=["Ana", "Bo"], accessed="2026-01-02",
                 archived={"url": "https://a.example/", "date": "2026-01-03"}),
            {"id": "x", "url": "https://example.org/", "author": "Ana; Bo", "publisher": "P", "language": "en",
             "accessed": "2026-01-02", "kind": "news", "archived_url": "https://a.example/",
             "archived_date": "2026-01-03", "url_status": "unchecked", "derived_address": "/sources/x/"},
        ),
    ],
)  # fmt: skip
def test_each_kind_has_its_fields_in_cells(name: str, record: Record, expected: Row) -> None:
    assert row(name, "x", make(Source, "s2"), record) == expected


def test_roles_have_the_days_from_and_to_which_they_held() -> None:
    roles = [{"text": "clerk", "from": "2025", "to": "2026-01", "speaks_for": "b"}, {"text": "mate"}]
    assert rows("actor-roles", make(Actor, "a", roles=roles), make(Actor, "b")) == [
        {"actor": "a", "n": "1", "text": "clerk", "text_es": "", "from": "2025", "to": "2026-01", "speaks_for": "b"},
        {"actor": "a", "n": "2", "text": "mate", "text_es": "", "from": "", "to": "", "speaks_for": ""},
    ]


def test_a_table_begins_with_its_header_and_ends_each_line_as_rfc_4180_asks() -> None:
    assert text("fact-sources.csv") == "fact,n,source,locator,quote\r\nf,1,s,,\r\n"
    assert text("term-sources.csv") == "term,n,source,locator,quote\r\n"


def test_a_cell_with_a_comma_a_quote_or_a_line_end_stands_in_quotes() -> None:
    note = {"source": "s", "locator": 'p. 4, "b"'}
    assert text("fact-sources.csv", fact("g", sources=[note])).splitlines()[2] == 'g,1,s,"p. 4, ""b""",'


POINTS: list[dict[str, Any]] = [
    {"at": "2026-02", "low": 5, "high": 7, "source": "r", "note": "It's so."},
    {"at": "2026-01-31", "value": 3.5, "source": "s", "approximate": True, "bound": "at-most"},
    {"at": "2026-01", "value": 0, "source": "s"},
]


def test_a_series_has_a_table_of_its_own_by_date_with_unit_and_source() -> None:
    series = make(Series, "n", unit={"en": "boats", "es": "barcos"}, points=POINTS)
    source = make(Source, "r", url="https://r.example/", publisher="The R")
    found = list(csv.DictReader(io.StringIO(text("series/n.csv", series, source), newline=""), strict=True))
    assert [list(one.values()) for one in found] == [
        ["2026-01", "0", "", "", "false", "", "boats", "", "s", "P", "https://example.org/"],
        ["2026-01-31", "3.5", "", "", "true", "at-most", "boats", "", "s", "P", "https://example.org/"],
        ["2026-02", "", "5", "7", "false", "", "boats", "It's so.", "r", "The R", "https://r.example/"],
    ]
    assert list(found[0]) == [column.name for column in series_columns()]


def test_each_series_has_a_file_named_after_it() -> None:
    data = dataset(make(Series, "z"), make(Series, "a"))
    assert list(series_files(data, "en")) == ["series/a.csv", "series/z.csv"]


def test_a_series_in_spanish_has_its_words_in_spanish() -> None:
    both = {"en": "Boats", "es": "Barcos"}
    point = {"at": "2026", "value": 1, "source": "s", "note": both}
    made = series_files(dataset(make(Series, "n", unit=both, points=[point])), "es")
    assert made["series/n.csv"].splitlines()[1].split(",")[6:8] == ["Barcos", "Barcos"]


def test_a_download_says_what_it_is_whose_it_is_and_how_to_cite_it() -> None:
    made = site(home(), fact("f"))
    assert json.loads(files(made, publisher="The Press")["data/topics.json"]) == {
        "$schema": "https://site.example/data/schemas/topics.json",
        "title": "The Site: topics",
        "homepage": "https://site.example/",
        "as_of": "2026-03-26",
        "licence": {
            "id": "CC-BY-4.0",
            "name": "Creative Commons Attribution 4.0",
            "url": "https://licence.example/by/",
        },
        "rights": "Our own words and data are under Creative Commons Attribution 4.0 (https://licence.example/by/); "
        "quotes and titles belong to their authors.",
        "cite": "The Press, The Site: data, as known on 26 March 2026, https://site.example/data/",
        "topics": [
            {
                "id": "t",
                "withheld": None,
                "name": {"en": "Something", "es": None},
                "description": {"en": "About it.", "es": None},
                "order": 1000,
                "derived": {"address": "/topics/t/"},
            }
        ],
    }


def test_there_is_a_download_of_each_kind_with_its_records_by_id() -> None:
    data = dataset(fact("z"), fact("a"), make(Question, "q", accounts=["a"]))
    about = publication(site(home(), fact("f")))
    assert list(downloads(data, about)) == [
        "sources.json", "actors.json", "places.json", "topics.json", "facts.json", "events.json", "questions.json",
        "series.json", "terms.json", "corrections.json",
    ]  # fmt: skip
    assert [one["id"] for one in download(Question, data, about)["questions"]] == ["q"]
    assert [one["id"] for one in downloads(data, about)["facts.json"]["facts"]] == ["a", "z"]


@pytest.mark.parametrize(
    ("record", "derived"),
    [
        (
            fact("x", sources=["r", "s"]),
            {"address": "/facts/x/", "status": "corroborated", "origins": ["Wire", "P"]},
        ),
        (make(Question, "x"), {"address": "/questions/x/", "status": "open"}),
        (make(Source, "x"), {"address": "/sources/x/"}),
        (make(Correction, "x"), {"address": None}),
    ],
)
def test_what_follows_from_the_data_stands_apart_from_what_was_typed(record: Record, derived: dict[str, Any]) -> None:
    data = dataset(make(Source, "r", agency="Wire"), record)
    found = published_record(record, data)
    assert found.pop("derived") == derived
    assert found == record.model_dump(mode="json", by_alias=True)


def test_downloads_hold_composed_letters_and_plain_spaces() -> None:
    source = make(Source, "b", publisher="El  Diario\u00a0Econo\u0301mico", author=["Jose\u0301\tPérez"])
    assert row("sources", "b", source)["publisher"] == "El Diario Económico"
    assert "El Diario Económico" in text("sources.json", source)
    assert "José Pérez" in text("sources.json", source)
