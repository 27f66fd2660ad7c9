"""A drafted correction says the most telling change first, and names all that its readers should know of."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from explainer.pipeline import read_site
from explainer.site.published.accounts import unaccounted
from explainer.site.published.comparison import compare
from explainer.site.published.differences import Base, base_of
from explainer.site.published.drafting import Asked, Fields, WordsNotKnown, draft
from explainer.site.published.naming import named_without_record
from explainer.site.published.parts import parts_of
from tests.engine.site.published.comparing import EVERY_KIND, Edit, compared, correcting, put
from tests.engine.sites import tiny

TOLL, FLOOD, QUESTIONS = "data/facts/toll.yaml", "content/explainers/the-flood.md", "data/questions/questions.yaml"
TEXT = put(TOLL, "text: Doctors counted 70 to 80 dead.", "text: Doctors counted 70 to 90 dead.")
VALUE = put(TOLL, "high: 80", "high: 90")
POSITION = put(QUESTIONS, "position: seventy to eighty", "position: eighty-three")


def drafted(folder: Path, *edits: Edit, asked: Asked | None = None, words: bool = True) -> Fields:
    tiny.copy_site(EVERY_KIND, folder)
    base = base_of(parts_of(read_site(folder)[0]))
    base = base if words else Base(base.lock)
    for edit in edits:
        edit(folder)
    site, _ = read_site(folder)
    changes = unaccounted(compare(site, base).changes)
    return draft(changes, asked or Asked("correction", "2026-11-30", "It was so."), site, base, tuple(parts_of(site)))


def test_the_words_of_a_fact_come_before_its_figure(tmp_path: Path) -> None:
    fields = drafted(tmp_path, TEXT, VALUE)
    assert (fields["was"], fields["now"]) == ("Doctors counted 70 to 80 dead.", "Doctors counted 70 to 90 dead.")
    assert [detail["field"] for detail in fields["details"]] == ["value"]
    assert fields["answers"] == ["how-many-died"]


def test_a_figure_that_the_words_show_is_not_told_twice(tmp_path: Path) -> None:
    text = put(TOLL, "en: The ministry said 83 people died.", "en: The ministry said 84 people died.")
    fields = drafted(tmp_path, text, put(TOLL, "value: {number: 83, unit", "value: {number: 84, unit"))
    assert "details" not in fields


def test_the_words_of_an_account_come_first_then_its_answer_and_what_follows_from_it_last(tmp_path: Path) -> None:
    fields = drafted(tmp_path, POSITION, TEXT)
    assert fields["was"] == "Doctors counted 70 to 80 dead."
    assert [fields["details"][0][name] for name in ("field", "was")] == ["accounts.toll-75", "seventy to eighty"]
    assert {detail["field"] for detail in fields["details"][1:]} == {"status"}
    assert fields["answers"] == ["how-many-died"]
    assert drafted(tmp_path / "alone", POSITION)["was"] == "seventy to eighty"


def test_a_source_that_is_withdrawn_is_told_with_all_that_turns_by_it_and_the_pages_that_rest_on_it(
    tmp_path: Path,
) -> None:
    gone = "  withdrawn: {date: 2026-03-20, by: publisher, why: It was another flood.}\n  note: Read in part."
    edit = put("data/sources/sources.yaml", "  note: Read in part.", gone)
    fields = drafted(tmp_path / "a", edit, asked=Asked("source-revision", "2026-11-30", "Its publisher says so."))
    assert (fields["id"], fields["class"]) == ("revised-wire-toll", "source-revision")
    assert (fields["was"], fields["now"]) == (
        "relied on",
        "withdrawn on 2026-03-20 by its publisher: It was another flood.",
    )
    assert fields["pages"] == ["the-flood"]
    told = correcting(
        *(f"{name}: {json.dumps(value)}" for name, value in fields.items() if name in ("records", "was", "now"))
    )
    assert [one for one in compared(tmp_path / "b", edit, told).changes if not one.accounted_for] == []
    back = put("data/sources/sources.yaml", gone, "  note: Read in part.")
    edit(tiny.copy_site(EVERY_KIND, tmp_path / "withdrawn"))
    (change,) = compared(tmp_path / "c", back, site=tmp_path / "withdrawn").changes
    assert (change.kind, change.new, change.accounted_for) == ("sources", "relied on", False)


def test_an_id_is_unique_and_short_enough(tmp_path: Path) -> None:
    taken = ("clarified-toll-75", "clarified-toll-75-2")
    assert drafted(tmp_path / "a", TEXT, asked=Asked("clarification", "2026-11-30", "x", taken))["id"] == (
        "clarified-toll-75-3"
    )
    long = "-".join(["flood"] * 15) + "-of-1999"
    edits = (
        lambda site: (site / FLOOD).rename(site / f"content/explainers/{long}.md"),
        put(f"content/explainers/{long}.md", "A week later it said 83.", "Later it said 83."),
    )  # fmt: skip
    tiny.copy_site(EVERY_KIND, tmp_path / "b")
    edits[0](tmp_path / "b")
    base = base_of(parts_of(read_site(tmp_path / "b")[0]))
    edits[1](tmp_path / "b")
    site, _ = read_site(tmp_path / "b")
    changes = unaccounted(compare(site, base).changes)
    name = draft(changes, Asked("source-revision", "2026-11-30", "x"), site, base, tuple(parts_of(site)))["id"]
    assert name == f"revised-{long}".rpartition("-")[0]
    assert len(name) <= 100


def test_words_that_are_not_known_are_not_made_up(tmp_path: Path) -> None:
    with pytest.raises(WordsNotKnown) as told:
        drafted(tmp_path, TEXT, words=False)
    assert [change.key.id for change in told.value.changes] == ["toll-75"]


def test_what_names_a_record_that_is_not_there_is_found_with_its_place(tmp_path: Path) -> None:
    tiny.copy_site(EVERY_KIND, tmp_path)
    put(FLOOD, "in the same words.[@toll-100]", "in the same words.[@toll-200]")(tmp_path)
    ((key, path),) = [(one.key, one.place.path) for one in named_without_record(read_site(tmp_path)[0])]
    assert (key, path) == ("toll-200", FLOOD)
