"""Of each record and page that is not what was published, one warning says what differs; until a correction does."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.checks.published import silent_change
from tests.engine.checks.published.locked import after, publish, told
from tests.engine.site.published.comparing import EVERY_KIND, Edit, adding, correcting, put
from tests.engine.sites import tiny

TOLL, FLOOD, EVENTS = "data/facts/toll.yaml", "content/explainers/the-flood.md", "data/events/events.yaml"
TEXT = put(TOLL, "text: Doctors counted 70 to 80 dead.", "text: Doctors counted seventy to eighty dead.")
SAID = "is not what was published, and no correction tells of it"


@pytest.mark.parametrize(
    ("edit", "place", "what"),
    [
        (TEXT, f"{TOLL}:29:9", '"text" of "toll-75"'),
        (put(TOLL, "murieron 83 personas", "murieron 83 vecinos"), f"{TOLL}:15:53", '"text" (es) of "toll-83"'),
        (put(TOLL, "said_by: ana-perez", "said_by: ministry"), f"{TOLL}:32:12", '"said_by" of "toll-75"'),
        (put(EVENTS, "status: postponed", "status: cancelled"), f"{EVENTS}:37:11", '"status" of "dam-meeting"'),
        (put(FLOOD, "A week later it said", "Later it said"), f"{FLOOD}:20:1", 'a sentence of the page "the-flood"'),
        (put(FLOOD, "same words.[@toll-100]", "same words.[@toll-75]"), f"{FLOOD}:23:1",
         'what a sentence cites of the page "the-flood"'),
    ],
)  # fmt: skip
def test_a_change_is_told_at_its_place(edit: Edit, place: str, what: str, tmp_path: Path) -> None:
    assert after(tmp_path, edit) == [("silent-change warning", place, f"{what} {SAID}")]


def test_it_is_told_until_a_correction_does(tmp_path: Path) -> None:
    lines = (
        "records: [toll-75]", "was: Doctors counted 70 to 80 dead.", "now: Doctors counted seventy to eighty dead.",
    )  # fmt: skip
    assert after(tmp_path / "told", TEXT, correcting(*lines)) == []
    assert after(tmp_path / "other", TEXT, correcting("records: [toll-83]", *lines[1:])) != []


def test_what_is_new_is_not_told(tmp_path: Path) -> None:
    more = adding(
        "data/terms/more.yaml", "- id: weir\n  term: weir\n  definition: A low dam.\n  sources: [gauge-data]\n"
    )
    assert after(tmp_path, more) == []


def test_before_the_first_publication_nothing_is_told(tmp_path: Path) -> None:
    assert after(tmp_path, TEXT, published=False) == []


def test_what_follows_from_a_record_that_cannot_be_read_is_not_told(tmp_path: Path) -> None:
    tiny.copy_site(EVERY_KIND, tmp_path)
    publish(tmp_path)
    put(TOLL, "reported: 2026-01-10", "reported: yesterday")(tmp_path)
    assert told(tmp_path) == ()


def test_many_changes_of_one_record_are_told_together(tmp_path: Path) -> None:
    edits = (
        TEXT, put(TOLL, "reported: 2026-01-10", "reported: 2026-01-11"), put(TOLL, "high: 80", "high: 81"),
        put(TOLL, "said_by: ana-perez", "said_by: ministry"),
    )  # fmt: skip
    ((_, _, message),) = after(tmp_path, *edits)
    assert message == (
        '"value", "said_by" and 2 more of "toll-75" are not what was published, and no correction tells of them'
    )


def test_drafts_are_no_part_of_what_readers_saw(tmp_path: Path) -> None:
    draft = (
        "- id: toll-90\n  draft: true\n  text: Others counted 90 dead.\n  date: 2026-01-03\n  reported: 2026-01-10\n"
    )
    more = adding("data/facts/more.yaml", f"{draft}  sources: [wire-toll]\n  topics: [flood]\n")
    assert after(tmp_path, more) == []
    assert silent_change.RULE == "silent-change"
