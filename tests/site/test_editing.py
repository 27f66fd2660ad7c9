"""Records of this site are changed and put back, and every byte of their files is as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.editing.formatting import formatted
from explainer.editing.putting import with_record
from explainer.editing.record_file import read_record_file
from explainer.editing.setting import TAKEN_OUT, with_fields
from explainer.loading.files import record_files

ROOT = Path(__file__).parents[2]
FILES = [(path, name) for path, name, kind in record_files(ROOT) if isinstance(kind, type)]


@pytest.mark.parametrize(("path", "name"), FILES, ids=[name for _, name in FILES])
def test_what_is_set_and_taken_out_leaves_no_trace(path: Path, name: str) -> None:
    before = path.read_bytes()
    records = read_record_file(before, name).records
    for record in (records[0], records[-1]):
        assert record.id
        after = with_fields(before, record.id, {"draft": True}, name)
        assert len(after) == len(before) + len("  draft: true\n")
        assert with_fields(after, record.id, {"draft": TAKEN_OUT}, name) == before


@pytest.mark.parametrize(("path", "name"), FILES, ids=[name for _, name in FILES])
def test_a_record_more_changes_no_other_line(path: Path, name: str) -> None:
    before = path.read_bytes()
    new = {"id": "nobody-has-this-id", "date": "2026-02-01"}
    after = with_record(before, new, name)
    entry = b"- id: nobody-has-this-id\n  date: 2026-02-01\n"
    assert before in (after.replace(b"\n" + entry, b""), after.replace(entry + b"\n", b""))


@pytest.mark.parametrize(("path", "name"), FILES, ids=[name for _, name in FILES])
def test_nothing_is_to_be_evened_out(path: Path, name: str) -> None:
    assert formatted(path.read_bytes(), name).decode() == path.read_text("utf-8"), "explainer format --write"
