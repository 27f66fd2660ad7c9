"""Where records and fields stand in a file, to the letter."""

from __future__ import annotations

import pytest

from explainer.editing.formatting import formatted
from explainer.editing.putting import with_record
from explainer.editing.record_file import read_record_file
from tests.engine.editing.files import FILE, NAME


def test_each_field_is_found_at_its_letters() -> None:
    for text in (FILE, FILE.replace("\n", "\r\n"), "\ufeff" + FILE):
        file = read_record_file(text.encode(), NAME)
        board, gazette, wire = file.records
        assert file.text[board.whole.start :].startswith("- id: board")
        assert file.text[: board.whole.end].endswith("about the level.")
        assert gazette.in_braces
        assert file.text[: gazette.whole.end].endswith("kind: news}")
        assert file.text[wire.whole.start : wire.whole.end].startswith("-   id: wire")
        author = wire.field("author")
        assert author
        assert file.text[author.whole.start : author.whole.end].startswith("author: [Ana Roble,  # the reporter")
        assert file.text[: author.whole.end].endswith('"Bo, Jr."]')
        assert file.encoded(file.text) == text.encode()


@pytest.mark.parametrize(
    "text", ["-\n- id: bb\n", "- id: bb\n-\n", "- id: bb\n-", "- id: bb\n- \n", "  - id: bb\n  - # so far\n"]
)
def test_a_hyphen_that_somebody_has_just_typed_is_a_record(text: str) -> None:
    file = read_record_file(text.encode(), NAME)
    assert sorted(file.text[one.whole.start] for one in file.records) == ["-", "-"]
    assert sorted(map(str, (one.id for one in file.records))) == ["None", "bb"]
    after = with_record(text.encode(), {"id": "cc", "kind": "news"}, NAME).decode()
    assert "- id: cc\n" in after
    assert formatted(text.encode(), NAME).decode().count("-") > text.count("-")
