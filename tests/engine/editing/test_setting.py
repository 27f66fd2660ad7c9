"""Fields are set and taken out where they stand; every other line stays, comments and all."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.editing.setting import TAKEN_OUT, set_fields, with_fields
from explainer.loading.yaml_text import read_yaml
from explainer.mistyped import Mistyped
from tests.engine.editing.files import FILE, NAME
from tests.engine.editing.test_record_text import TEXTS

BOARD, GAZETTE, WIRE = "board-2026-03-01-level", "gazette-2026-03-02-dam", "wire-2026-03-03-bridge"


def changed(record: str, fields: dict[str, Any], before: str = FILE) -> list[str]:
    """The lines that went and came."""
    after = with_fields(before.encode(), record, fields, NAME).decode()
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line for line in lines if line[0] in "+-"]


@pytest.mark.parametrize(
    ("record", "fields", "lines"),
    [
        (BOARD, {"url_status": "dead"}, ["+   url_status: dead"]),
        (BOARD, {"title": None}, ["-   title:   'The level'", "+   title: null"]),
        (BOARD, {"title": "The level"}, []),
        (
            BOARD,
            {"archived": {"url": "https://example.net/a", "date": "2026-03-09"}},
            ["+   archived: {url: https://example.net/a, date: 2026-03-09}"],
        ),
        (BOARD, {"note": TAKEN_OUT}, ["-   note: >-", "-     Two lines of a note", "-     about the level."]),
        (BOARD, {"accessed": TAKEN_OUT}, []),
        (
            WIRE,
            {"author": ["Ana Roble"]},
            [
                "-     author: [Ana Roble,  # the reporter",
                '-              "Bo, Jr."]',
                "+     # the reporter",
                "+     author: [Ana Roble]",
            ],
        ),
        (
            WIRE,
            {"author": TAKEN_OUT},
            ["+     # the reporter", "-     author: [Ana Roble,  # the reporter", '-              "Bo, Jr."]'],
        ),
        (WIRE, {"accessed": "2026-03-04"}, ["+     accessed: 2026-03-04"]),
    ],
)
def test_only_the_lines_of_the_field_change(record: str, fields: dict[str, Any], lines: list[str]) -> None:
    assert changed(record, fields) == lines


def test_a_new_field_stands_where_the_model_has_it() -> None:
    after = with_fields(FILE.encode(), BOARD, {"url_status": "dead", "accessed": "2026-03-05"}, NAME).decode()
    assert "  published: 2026-03-01\n  accessed: 2026-03-05\n  language: en\n" in after
    assert "  kind: official\n  url_status: dead\n  # looked at twice\n  note: >-\n" in after


def test_a_comment_behind_a_line_that_becomes_several_goes_above_it() -> None:
    before = FILE.replace("agency: null\n  published: 2026-03-01", "agency: null # theirs\n  published: 2026-03-01")
    long = "Words " * 30
    lines = changed(BOARD, {"agency": long.strip()}, before)
    assert lines[1] == "+   # theirs"
    assert lines[2] == "+   agency: >-"


def test_a_record_in_braces_gets_a_line_a_field_and_keeps_its_comment() -> None:
    after = with_fields(FILE.encode(), GAZETTE, {"url_status": "dead"}, NAME).decode()
    assert (
        "# by post\n- id: gazette-2026-03-02-dam\n  url: https://example.org/dam\n  title: null\n"
        "  publisher: Gazette\n  agency: null\n  published: 2026-03-02\n  language: en\n  kind: news\n"
        "  url_status: dead\n\n\n-   id: wire"
    ) in after


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("last", [FILE, FILE.removesuffix("    # the last word\n# the end\n").removesuffix("\n")])
def test_line_ends_and_marks_stay(last: str, bom: str, line_end: str) -> None:
    before = (bom + last.replace("\n", line_end)).encode()
    after = with_fields(before, WIRE, {"url_status": "dead", "note": "One two."}, NAME)
    assert after.count(line_end.encode()) == after.count(b"\n")
    assert after.startswith(before[:200])
    assert after.endswith(b"\n") == before.endswith(b"\n")
    assert with_fields(after, WIRE, {"url_status": TAKEN_OUT, "note": TAKEN_OUT}, NAME) == before + (
        b"" if before.endswith(b"\n") else line_end.encode()
    )


@given(st.lists(TEXTS, min_size=3, max_size=3), st.sampled_from((BOARD, GAZETTE, WIRE)))
def test_whatever_is_set_reads_back_the_same_and_all_else_too(texts: list[str], record: str) -> None:
    fields = {"note": texts[0], "title": {"en": texts[1], "es": texts[2]}, "author": texts}
    after = with_fields(FILE.encode(), record, fields, NAME).decode()
    before = read_yaml(FILE, NAME).value
    read = read_yaml(after, NAME)
    assert [one | fields if one["id"] == record else one for one in before] == read.value
    for comment in ("# its own figures", "# looked at twice", "# by post", "# the reporter", "# the last word"):
        assert after.count(comment) == 1


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("- id: a\n  kind: [x\n", "data/sources/river.yaml:"),
        ("- id: a\n  kind: &x news\n", "an anchor"),
        ("id: a\n", "not a list of records"),
        ("[{id: a}]\n", "not a list of records"),
        ("- id: b\n", 'no record "a"'),
        ("", 'no record "a"'),
        ("- ? id\n  : a\n  ? kind\n  : news\n", "by hand"),
    ],
)
def test_what_nobody_can_be_sure_of_is_left_alone(content: str, message: str) -> None:
    with pytest.raises(Mistyped, match=message):
        with_fields(content.encode(), "a", {"kind": "legal"}, NAME)


def test_several_records_of_a_file_are_one_edit(tmp_path: Path) -> None:
    (tmp_path / "data/sources").mkdir(parents=True)
    (tmp_path / NAME).write_bytes(FILE.encode())
    edit = set_fields(tmp_path, NAME, {BOARD: {"url_status": "live"}, WIRE: {"url_status": "dead"}})
    assert [line for line in edit.diff.splitlines() if line[:1] in "+-"] == [
        f"--- a/{NAME}",
        f"+++ b/{NAME}",
        "+  url_status: live",
        "+    url_status: dead",
    ]
    assert (tmp_path / NAME).read_bytes() == FILE.encode()


def test_a_comment_of_the_field_beside_the_hyphen_goes_above_the_hyphen() -> None:
    before = "- title: One # of others\n  id: aa\n"
    after = with_fields(before.encode(), "aa", {"title": {"en": "One", "es": "Uno"}}, NAME).decode()
    assert after == "# of others\n- title:\n    en: One\n    es: Uno\n  id: aa\n"
    assert with_fields(before.encode(), "aa", {"title": TAKEN_OUT}, NAME).decode() == "# of others\n- id: aa\n"
