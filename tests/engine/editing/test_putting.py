"""A record goes where the order of its file has it, and no byte of the others changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.editing.putting import put_record, with_record
from explainer.loading.yaml_text import read_yaml
from explainer.mistyped import Mistyped
from tests.engine.editing.files import FILE, NAME
from tests.engine.editing.test_record_text import TEXTS


@given(st.sampled_from(("aa", "board-2", "c-2", "gazette-3", "zeitung-4")), TEXTS, st.sampled_from(("\n", "\r\n")))
def test_every_other_byte_stays(record: str, words: str, line_end: str) -> None:
    before = FILE.replace("\n", line_end).encode()
    after = with_record(before, {"id": record, "title": words, "language": "en"}, NAME)
    old, new = before.split(b"\n"), after.split(b"\n")
    added = len(new) - len(old)
    assert any(new[:at] + new[at + added :] == old for at in range(len(old)))
    assert {"id": record, "title": words, "language": "en"} in read_yaml(after.decode(), NAME).value
    assert after.count(b"\n") == after.count(line_end.encode())


@pytest.mark.parametrize(
    ("record", "above", "below"),
    [
        ("archive-1", "# $schema: ../schemas/sources.json\n\n", "\n# The board first.\n- id: board"),
        ("bridge-1", "    about the level.\n\n", "\n- {id: gazette"),
        ("river-1", "kind: news}\n\n", "\n\n-   id: wire"),
        ("zeitung-1", "    # the last word\n# the end\n\n", ""),
    ],
)
def test_it_stands_by_its_id_among_sources(record: str, above: str, below: str) -> None:
    entry = f"- id: {record}\n  kind: news\n"
    after = with_record(FILE.encode(), {"id": record, "kind": "news"}, NAME).decode()
    assert f"{above}{entry}{below}" in after


@pytest.mark.parametrize("last", ["# the end", "  note: so", "  note: so\n", "  note: so\n\n", ""])
def test_at_the_end_a_blank_line_parts_it_from_what_stands_there(last: str) -> None:
    before = f"- id: bb\n  kind: news\n{last}"
    after = with_record(before.encode(), {"id": "cc", "kind": "news"}, NAME).decode()
    assert after == before.rstrip("\n") + "\n\n- id: cc\n  kind: news\n"


def test_a_new_file_opens_with_its_modelines(tmp_path: Path) -> None:
    edit = put_record(tmp_path, NAME, {"id": "aa", "kind": "news"})
    assert edit.before is None
    assert edit.after.decode() == (
        "# yaml-language-server: $schema=../schemas/sources.json\n# $schema: ../schemas/sources.json\n\n"
        "- id: aa\n  kind: news\n"
    )


def test_an_empty_file_is_filled() -> None:
    modelines = "# yaml-language-server: $schema=../schemas/sources.json\n"
    assert with_record(modelines.encode(), {"id": "aa"}, NAME).decode() == f"{modelines}\n- id: aa\n"
    assert with_record(b"", {"id": "aa"}, NAME) == b"- id: aa\n"


def test_an_id_that_is_taken_is_refused() -> None:
    with pytest.raises(Mistyped, match="is taken"):
        with_record(FILE.encode(), {"id": "wire-2026-03-03-bridge"}, NAME)


def test_an_indented_list_stays_one() -> None:
    after = with_record(b"  - id: aa\n    kind: news\n", {"id": "bb", "kind": "news"}, NAME)
    assert after == b"  - id: aa\n    kind: news\n\n  - id: bb\n    kind: news\n"


def test_comments_stay_with_the_record_that_they_are_of() -> None:
    before = "- id: aa\n  # more of aa\n# of cc\n- id: cc\n"
    after = with_record(before.encode(), {"id": "bb"}, NAME).decode()
    assert after == "- id: aa\n  # more of aa\n\n- id: bb\n# of cc\n- id: cc\n"


def test_a_text_that_would_change_with_what_follows_is_left_alone() -> None:
    before = b"- id: aa\n  note: |+\n    One.\n\n\n- id: cc\n"
    with pytest.raises(Mistyped, match="by hand"):
        with_record(before, {"id": "bb"}, NAME)
