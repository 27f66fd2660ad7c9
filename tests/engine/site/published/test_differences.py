"""Every kind of change is seen, with what it was and is, and where; what is new is told apart from what changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.site.published.kinds import KINDS
from tests.engine.site.published.comparing import Edit, adding, compared, put, rows

TOLL, DAM, EVENTS = "data/facts/toll.yaml", "data/facts/dam.yaml", "data/events/events.yaml"
QUESTIONS, FLOOD = "data/questions/questions.yaml", "content/explainers/the-flood.md"

CHANGES: dict[str, tuple[Edit, tuple[str, str, str, str | None, str | None]]] = {
    "a text": (
        put(TOLL, "Doctors counted 70 to 80 dead.", "Doctors counted 70 to 80."),
        ("text", "toll-75", "text", "Doctors counted 70 to 80 dead.", "Doctors counted 70 to 80."),
    ),
    "a text in one language": (
        put(TOLL, "murieron 83 personas", "murieron 38 personas"),
        ("text", "toll-83", "text", "El ministerio dijo que murieron 83 personas.",
         "El ministerio dijo que murieron 38 personas."),
    ),
    "a figure": (
        put(DAM, "number: 1200.5", "number: 1200"),
        ("figure", "dam-closed", "value", "at least 1200.5 cubic metres, 1000 + 200.5",
         "at least 1200 cubic metres, 1000 + 200.5"),
    ),
    "a quote": (
        put(TOLL, "One hundred of us are gone., language", "A hundred of us are gone., language"),
        ("quote", "toll-100", "quote", "“One hundred of us are gone.” (es, by ana-perez)",
         "“A hundred of us are gone.” (es, by ana-perez)"),
    ),
    "a speaker": (
        put(TOLL, "said_by: ana-perez", "said_by: ministry"),
        ("speaker", "toll-75", "said_by", "ana-perez", "ministry"),
    ),
    "a date": (
        put(TOLL, "reported: 2026-01-10", "reported: 2026-01-11"),
        ("date", "toll-75", "reported", "2026-01-10", "2026-01-11"),
    ),
    "a source that is taken away": (
        put(TOLL, "[gazette-toll, wire-toll]", "[gazette-toll]"),
        ("sources", "toll-100", "sources.wire-toll", "wire-toll", None),
    ),
    "the passage of a source": (
        put(TOLL, "locator: p. 4", "locator: p. 5"),
        ("sources", "toll-83", "sources.gazette-toll", "gazette-toll, p. 4, “eighty-three dead”",
         "gazette-toll, p. 5, “eighty-three dead”"),
    ),
    "a topic that is taken away": (
        put(DAM, "topics: [dam, flood]", "topics: [dam]"),
        ("detail", "dam-closed", "topics.flood", "flood", None),
    ),
    "what became of an event": (
        put(EVENTS, "status: postponed", "status: cancelled"),
        ("status", "dam-meeting", "status", "postponed", "cancelled"),
    ),
    "the last day of an event": (
        put(EVENTS, "end: 2026-01-05", "end: 2026-01-06"),
        ("date", "river-floods", "date", "2026-01-03/2026-01-05", "2026-01-03/2026-01-06"),
    ),
    "whose clock an event goes by": (
        put(EVENTS, "time_zone: America/Lima", "time_zone: America/Bogota"),
        ("date", "river-floods", "time_zone", "America/Lima", "America/Bogota"),
    ),
    "which fact replaced another": (
        put(TOLL, "superseded_by: toll-83", "superseded_by: toll-75"),
        ("status", "toll-100", "superseded_by", "toll-83", "toll-75"),
    ),
    "a last day that an event had not": (
        put(EVENTS, "title: Rain falls for a day\n", "title: Rain falls for a day\n  end: 2026-01-04\n"),
        ("date", "rain", "date", "2026-01-03", "2026-01-03/2026-01-04"),
    ),
    "a speaker where there was none": (
        put(DAM, "reported: 2026-01-01\n", "reported: 2026-01-01\n  said_by: ministry\n"),
        ("speaker", "dam-open", "said_by", "nobody named", "ministry"),
    ),
    "a sentence": (
        put(FLOOD, "A week later it said 83.", "A week later it said 84."),
        ("sentence", "the-flood", "sentence", "A week later it said 83.", "A week later it said 84."),
    ),
    "a sentence that is taken out": (
        put(FLOOD, "A second time, in the same words.[@toll-100]\n", ""),
        ("sentence", "the-flood", "sentence", "A second time, in the same words.", None),
    ),
    "a cell of a table": (
        put(FLOOD, "| the doctors | 70 to 80", "| the doctors | 70 to 90"),
        ("sentence", "the-flood", "sentence", "the doctors | 70 to 80", "the doctors | 70 to 90"),
    ),
    "what a sentence cites": (
        put(FLOOD, "in the same words.[@toll-100]", "in the same words.[@toll-75]"),
        ("citations", "the-flood", "sentence", "A second time, in the same words.",
         "A second time, in the same words."),
    ),
    "a note": (
        put(FLOOD, "are not explained by the ministry", "are explained by the ministry"),
        ("sentence", "the-flood", "sentence", "The two totals are not explained by the ministry.",
         "The two totals are explained by the ministry."),
    ),
    "a title": (
        put(FLOOD, "The flood: what is known", "The flood: what is said"),
        ("text", "the-flood", "title", "The flood: what is known", "The flood: what is said"),
    ),
    "a chart that is taken out": (
        put(FLOOD, "/// chart | water-level\n///\n", ""),
        ("detail", "the-flood", "shows.chart.water-level", "water-level", None),
    ),
    "a published correction": (
        put("data/corrections/corrections.yaml", "Two digits were swapped.", "Some digits were swapped."),
        ("correction-altered", "correction-toll", "why", "Two digits were swapped.", "Some digits were swapped."),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("edit", "expected"), CHANGES.values(), ids=CHANGES.keys())
def test_a_change_is_seen(edit: Edit, expected: tuple[str, ...], tmp_path: Path) -> None:
    assert rows(compared(tmp_path, edit)) == [expected]


@pytest.mark.parametrize(("edit", "expected"), CHANGES.values(), ids=CHANGES.keys())
def test_a_change_is_seen_by_digests_alone(edit: Edit, expected: tuple[str, ...], tmp_path: Path) -> None:
    found = [change for change in compared(tmp_path, edit, words=False).changes if change.to_tell]
    assert [(one.kind, one.key.id, one.key.field, one.old) for one in found] == [(*expected[:3], None)]


def test_nothing_changes_where_nothing_was_changed(tmp_path: Path) -> None:
    assert compared(tmp_path).changes == ()


def test_order_spacing_and_place_in_files_are_no_change(tmp_path: Path) -> None:
    def move(site: Path) -> None:
        text = (site / TOLL).read_text("utf-8")
        first, rest = text.split("\n\n", 1)
        (site / TOLL).write_text(rest, "utf-8")
        (site / "data/facts/more.yaml").write_text(first.replace("people died", "people  died") + "\n", "utf-8")

    edits = (move, put(DAM, "[gauge-data, gazette-toll]", "[gazette-toll, gauge-data]"))
    assert compared(tmp_path, *edits).changes == ()


@pytest.mark.parametrize(
    ("edit", "field"),
    [
        (put(TOLL, "sources: [wire-toll]", "sources: [wire-toll, gauge-data]"), "sources.gauge-data"),
        (put(TOLL, "text: Doctors counted 70 to 80 dead.",
             "text: {en: Doctors counted 70 to 80 dead., es: De 70 a 80.}"), "text"),
        (put(FLOOD, "## The dam\n", "The dam was open.[@toll-83]\n\n## The dam\n"), "sentence"),
        (adding("data/terms/more.yaml",
                "- id: weir\n  term: weir\n  definition: A low dam.\n  sources: [gauge-data]\n"), ""),
    ],
)  # fmt: skip
def test_what_the_base_lacks_is_new_and_not_changed(edit: Edit, field: str, tmp_path: Path) -> None:
    (change,) = compared(tmp_path, edit).changes
    assert (change.kind, change.key.field, change.old, change.to_tell) == ("added", field, None, False)


def test_what_follows_from_a_change_elsewhere_is_a_change_too(tmp_path: Path) -> None:
    found = compared(tmp_path, put(TOLL, "superseded_by: toll-83", "retracted: {date: 2026-11-30, why: It was wrong.}"))
    assert ("status", "toll-100", "status", "superseded", "retracted") in rows(found)


def test_a_record_that_is_gone_is_one_change(tmp_path: Path) -> None:
    def take_out(site: Path) -> None:
        kept, _, _ = (site / EVENTS).read_text("utf-8").partition("- id: dam-meeting")
        (site / EVENTS).write_text(kept, "utf-8")

    (change,) = compared(tmp_path, take_out).changes
    assert (change.kind, change.key.id, change.place.path) == ("record-gone", "dam-meeting", EVENTS)


def test_what_turns_an_answer_is_told_as_such(tmp_path: Path) -> None:
    found = rows(compared(tmp_path, put(QUESTIONS, "position: seventy to eighty", "position: eighty-three")))
    answers = [row for row in found if row[0] == "answer"]
    assert answers == [
        ("answer", "how-many-died", "accounts.toll-75", "seventy to eighty", "eighty-three"),
        ("answer", "how-many-died", "status", "disputed", "answered"),
    ]
    assert ("status", "toll-83", "status", "disputed", "attributed") in found


def test_an_id_that_is_another_is_told_as_renamed(tmp_path: Path) -> None:
    found = compared(tmp_path, put(EVENTS, "id: rain", "id: rain-falls"))
    (change,) = (one for one in found.changes if one.to_tell)
    assert (change.kind, change.old, change.new) == ("record-renamed", "rain", "rain-falls")


def test_a_page_that_is_gone_or_renamed_is_gone(tmp_path: Path) -> None:
    def rename(site: Path) -> None:
        (site / "content/explainers/the-dam.md").rename(site / "content/explainers/a-dam.md")

    found = compared(tmp_path, rename)
    assert [(one.kind, one.key.id, one.place.path) for one in found.changes if one.to_tell] == [
        ("page-gone", "the-dam", "content/explainers/the-dam.md")
    ]


def test_the_list_of_kinds_is_closed_and_every_kind_is_tried() -> None:
    tried = {expected[0] for _, expected in CHANGES.values()}
    elsewhere = {"added", "record-gone", "record-renamed", "page-gone", "answer", "withheld"}
    assert tried | elsewhere == {kind.kind for kind in KINDS}
