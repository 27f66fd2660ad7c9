"""Of a slip, an editor tells as it is typed what `explainer check` tells of the file: at the same line, in like words.

Where it tells nothing, the table says so: only a check knows other files, order and the sense of words.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from explainer.pipeline import check_site
from tests.engine.completion.sites import with_schemas
from tests.readers.yaml_language_server import YamlLanguageServer

RECORDS = {
    "facts": "id: one\ntext: A\ndate: 2026-01-03\nreported: null\nsources: [gazette-toll]\ntopics: [dam]",
    "sources": "id: one\nurl: https://a.example/\ntitle: A\npublisher: A\nagency: null\npublished: null\nlanguage: en\n"
    "kind: news",
    "events": "id: one\ntitle: A\ndate: 2026-01-03\ntopics: [dam]\nfacts: [dam-closed]",
    "questions": "id: one\nquestion: A\ntopics: [dam]\naccounts: [dam-closed, dam-open]",
    "series": "id: one\ntitle: A\nunit: m\ntopics: [dam]\nmethod: B\n"
    "points: [{at: 2026, value: 1, source: gauge-data}]",
    "places": "id: one\nname: A\nkind: site",
}
NOTHING = ""
DATES = "write YYYY-MM-DD, YYYY-MM, YYYY, or an interval such as 2026-01-03/2026-01-05"
NO_DAY = "there is no such day"
NOT_AN_ID = "not an id: lower-case letters, digits and single hyphens"
WORDS = "write the words in one line, in quotes where a colon or a # stands in them"
DIGITS = "not a number: write digits only, a point for decimals: 1200 or 3.5"
HYPHEN = "in one line, [first, second], or each on its own line with a hyphen"
LONG = " ".join(["word"] * 26)


class Slip(NamedTuple):
    """A field that is wrong, in a record of that folder; what a check says of it, and what an editor says."""

    folder: str
    field: str
    checked: str
    edited: str


SLIPS = [
    Slip("facts", "date: 3/1/2026", 'cannot read the date "3/1/2026"', f"cannot read the date: {DATES}"),
    Slip("facts", "date: 3 January 2026", "cannot read the date", f"cannot read the date: {DATES}"),
    Slip("facts", "date: yesterday", "cannot read the date", f"cannot read the date: {DATES}"),
    Slip("facts", "date: 26", "cannot read the date", f"cannot read the date: {DATES}"),
    Slip("facts", "date: 2026-02-30", "does not exist", NO_DAY),
    Slip("facts", "date: 2026-01-03/2025-02-29", "does not exist", NO_DAY),
    Slip("facts", "date: [2026-01-03,2026-01-05]", "expected a date", "in brackets it stands in quotes"),
    Slip("facts", "date: 2026-01-05/2026-01-03", "ends before it starts", NOTHING),
    Slip("facts", "review_by: 2026-01", "is not one certain day", "not one certain day: write YYYY-MM-DD"),
    Slip("facts", "review_by: 2026-04-31", "does not exist", NO_DAY),
    Slip("facts", "id: Not An Id", NOT_AN_ID, NOT_AN_ID),
    Slip("facts", "id: 2026", "is a number, not an id", f"{NOT_AN_ID}, not digits alone"),
    Slip("facts", "said_by: nobody", 'no actor "nobody"', "no actor has this id: mistyped, or newer than"),
    Slip("facts", "said_by: 12", "is a number, not an id", "expected the id of an actor"),
    Slip("facts", "superseded_by: dam", "a fact is wanted here", "no fact has this id"),
    Slip("facts", "sources: [gazette-tol]", 'no source "gazette-tol"', "no source has this id"),
    Slip("facts", "sources: [https://a.example/]", "is not an id", "no source has this id"),
    Slip("facts", "sources: gazette-toll", "should be a list", f"expected at least one source: {HYPHEN}"),
    Slip("facts", "sources: []", "a fact without a source", f"expected at least one source: {HYPHEN}"),
    Slip("facts", "sources: [{locator: p. 4}]", 'has no "source"', 'Missing property "source".'),
    Slip("facts", "sources: [{source: wire-toll, page: 4}]", 'unknown field "page"', "Property page is not allowed."),
    Slip("facts", "topics: '[dam]'", "should be a list", f"expected at least one topic: {HYPHEN}"),
    Slip("facts", "topics: [dams]", 'no topic "dams"', "no topic has this id"),
    Slip("facts", "dates: 2026", 'unknown field "dates"', "Property dates is not allowed."),
    Slip("facts", "text:", 'the field "text" is empty', f"expected a text, or {{en: …, es: …}}: {WORDS}"),
    Slip("facts", "text: ' '", "the text is empty", "the text is empty: write the words, or leave the field out"),
    Slip("facts", "text: [a, b]", "should be a text, or {en: …, es: …}", "expected a text, or {en: …, es: …}"),
    Slip("facts", "text: {es: A}", 'the field "text" has no "en"', 'Missing property "en".'),
    Slip("facts", "text: {en: A, fr: B}", 'unknown field "fr"', "Property fr is not allowed."),
    Slip("facts", "text: A\ntext: B", 'the field "text" twice', "Map keys must be unique"),
    Slip("facts", "text: A **bold** word", "the text holds Markdown", NOTHING),
    Slip("facts", "kind: rumour", '"rumour" is not a kind', "not a kind: one of statement, accusation"),
    Slip("facts", "value: 83", "should be a group of fields", "expected a group of fields: number, low, high"),
    Slip("facts", "value: {unit: A}", "a value needs a number, or low and high", "a value needs a number, or low and"),
    Slip("facts", "value: {unit: A, low: 1}", "a value needs a number", "for a range, both low: 80 and high: 90"),
    Slip("facts", "value: {unit: A, number: 1, low: 2, high: 3}", "one number or a range, not both", "keep number, or"),
    Slip("facts", "value: {unit: A, number: many}", '"many" is not a number', DIGITS),
    Slip("facts", "value: {unit: A, number: '1,200'}", '"1,200" is not a number', DIGITS),
    Slip("facts", "draft: yes", "is neither true nor false", "neither true nor false: write true, or leave the field"),
    Slip("facts", f"quote: {{text: {LONG}, language: en}}", "the quote has 26 words", "the quote has more than 25"),
    Slip("facts", "quote: {text: A, language: English}", "is not a language code", "not a language code: write en, es"),
    Slip("facts", "retracted: wrong", "should be a group of fields", "write {date: …, why: …}"),
    Slip("facts", "retracted: {date: 2026-01-05}", 'has no "why"', 'Missing property "why".'),
    Slip("sources", "url: www.a.example", "is not a web address", "not a web address: it begins with https://"),
    Slip("sources", "author: A. Writer", "should be a list", f"expected a list: {HYPHEN}"),
    Slip("sources", "url_status: gone", "is not a url_status", "not a url_status: one of live, dead"),
    Slip("events", "facts: []", "an event without a fact", "expected at least one fact"),
    Slip("events", "time_zone: New York", "is not a time zone", "not a time zone: write its name in the IANA database"),
    Slip("events", "time_zone: Mars/Base", "is not a time zone", NOTHING),
    Slip("events", "seq: first", '"first" is not a number', DIGITS),
    Slip("questions", "accounts: [dam-closed, nothing]", 'no fact "nothing"', "no fact has this id"),
    Slip("series", "points: [{at: 2026, source: gauge-data}]", "a point needs a value", "a point needs a value, or"),
    Slip("places", "latitude: north\nlongitude: 1", '"north" is not a number', DIGITS),
    Slip("places", "latitude: 100\nlongitude: 1", "a latitude is between -90 and 90", NOTHING),
]  # fmt: skip


@pytest.fixture(scope="module")
def told(
    tmp_path_factory: pytest.TempPathFactory, yaml_language_server: Callable[[Path], YamlLanguageServer]
) -> list[tuple[list[str], list[str]]]:
    """Of each slip in turn, in a file of its own, what a check says of it and what an editor says."""
    root = with_schemas("every-kind", tmp_path_factory.mktemp("slips"))
    texts = {f"data/{slip.folder}/slip-{number}.yaml": _text(slip, number) for number, slip in enumerate(SLIPS)}
    for name, text in texts.items():
        (root / name).write_text(text, "utf-8")
    _, found = check_site(root)
    edited = yaml_language_server(root).problems(texts)
    by_check: dict[str, list[str]] = {name: [] for name in texts}
    for problem in found:
        by_check.get(problem.location.path, []).append(f"{problem.location.line}: {problem.message}")
    return [(by_check[name], edited[name]) for name in texts]


def _text(slip: Slip, number: int) -> str:
    name = slip.field.partition(":")[0]
    kept = [line for line in RECORDS[slip.folder].splitlines() if not line.startswith(f"{name}:")]
    fields = "\n  ".join([*kept, *slip.field.splitlines()]).replace("id: one", f"id: one-{number}")
    return f"# yaml-language-server: $schema=../schemas/{slip.folder}.json\n- {fields}\n"


@pytest.mark.parametrize("number", range(len(SLIPS)), ids=[slip.field[:40] for slip in SLIPS])
def test_slip_is_told_by_a_check_and_by_an_editor(number: int, told: list[tuple[list[str], list[str]]]) -> None:
    slip, (checked, edited) = SLIPS[number], told[number]
    by_check = [line for line in checked if slip.checked in line]
    assert by_check, checked
    if slip.edited == NOTHING:
        assert edited == []
    else:
        assert len(edited) == 1, edited
        assert slip.edited in edited[0]
        assert edited[0].split(":")[0] in {line.split(":")[0] for line in by_check}, "at another line"
