"""The record in numbers: what readers are told of how it was made, on a page, in plain Markdown and in feeds."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explainer.exports.markdown.views import plain_part_views
from explainer.model.actor import Actor
from explainer.model.record import Record
from explainer.problems import Location
from explainer.site.editorial.exceptions import RuleException
from explainer.site.editorial.planted_faults import Planted, PlantedFaults
from explainer.site.site import Site
from explainer.views.pages.editorial import EditorialView
from explainer.views.parts.editorial.record_in_numbers import CountRow, RecordInNumbers, SpeakerRow, record_in_numbers
from tests.engine.built import context, prose, site, view
from tests.engine.records import fact, make

BLOCK = prose("a", "Counted.\n\n/// record-in-numbers\n///", kind="editorial")
STATE = make(Actor, "state", name="The State", kind="body")
SEARCH = {"on": "2026-01-01", "for": {"en": ["list"], "es": ["lista"]}, "where": "The archive"}


def numbers(*records: Record, lang: str = "en", **changes: Any) -> RecordInNumbers:
    return record_in_numbers(context(site(*records), lang, **changes))


def rows(told: RecordInNumbers, group: str) -> dict[str, str]:
    """The rows of a group as readers see them."""
    (found,) = (one for one in told.groups if one.name == group)
    return {row.name: f"{row.count} {row.of or ''}".strip() for row in found.rows}


def test_a_page_shows_them_where_its_block_stands_and_so_does_its_plain_text() -> None:
    made = site(BLOCK, fact("f"))
    (words, counted) = view("/a/", made, EditorialView).prose.body
    assert (words.kind, counted.kind) == ("html", "record-in-numbers")
    assert counted.numbers == record_in_numbers(context(made))
    assert [part.numbers for part in plain_part_views(context(made), BLOCK)] == [None, counted.numbers]
    assert view("/a/", made, EditorialView).prose.drawings == ("numbers",)
    with_table = prose("a", f"| who | says |\n|---|---|\n| one | 5 |\n\n{BLOCK.text}", kind="editorial")
    assert view("/a/", site(with_table, fact("f")), EditorialView).prose.drawings == ("table", "numbers")


def test_sides_are_named_as_the_record_names_them_and_lead_to_their_pages() -> None:
    told = numbers(fact("f", said_by="state"), fact("g"), STATE)
    assert told.speakers == (
        SpeakerRow("The State", "/people/state/", "1", "1"),
        SpeakerRow("The sources in their own voice", None, "1", "1"),
    )
    assert told.all_facts == SpeakerRow("All facts that stand", None, "2", "2")


def test_replies_are_told_apart_once_there_are_accusations() -> None:
    assert rows(numbers(fact("f")), "Answers and searches")["Facts marked as accusations"] == "0"
    accusations = (
        fact("a", kind="accusation", reply="f"),
        fact("b", kind="accusation", no_reply={"searched": SEARCH}),
        fact("c", kind="accusation"),
        fact("d", kind="accusation"),
    )
    told = rows(numbers(fact("f"), *accusations), "Answers and searches")
    assert {name: count for name, count in told.items() if "ccusation" in name} == {
        "Accusations with a reply": "1 of 4",
        "Accusations with no reply found, though looked for": "1 of 4",
        "Accusations with neither": "2 of 4",
    }


def test_what_there_is_none_of_has_no_row() -> None:
    told = rows(numbers(fact("f")), "Answers and searches")
    assert not [name for name in told if "ot found” in our" in name]
    assert [group.name for group in numbers(fact("f")).groups] == ["Answers and searches", "Looked at again"]


def test_the_latest_comparison_is_told_and_what_is_past_its_day_when_the_site_is_built() -> None:
    facts = (
        fact("f", checked={"on": "2026-03-01", "by": "A. B."}, review_by="2026-03-31"),
        fact("g", review_by="2026-04-01"),
    )
    (again,) = (group for group in numbers(*facts).groups if group.name == "Looked at again")
    checked = again.rows[0]
    assert isinstance(checked, CountRow)
    assert checked.latest
    assert (checked.count, checked.of, checked.latest.words) == ("1", "of 2", "1 March 2026")
    assert rows(numbers(*facts), "Looked at again")["Facts past the day by which to look again"] == "1 of 2"


def test_exceptions_are_counted_and_their_reasons_told_without_their_signs() -> None:
    place = Location("content/a.md", 3, 4)
    made = RuleException("figure-not-in-fact", "180 + 30 [@f as 3fa94c]", place, 3)
    told = record_in_numbers(context(replace(site(fact("f")), exceptions=(made,))))
    assert rows(told, "Looked at again")["Exceptions made from the rules on what is said"] == "1"
    assert told.exceptions == ("180 + 30",)


def test_planted_faults_are_told_where_a_site_has_counted_them() -> None:
    planted = PlantedFaults(7, (Planted("a-rule", 20, 17, 2), Planted("another", 5, 5)))
    told = record_in_numbers(context(replace(site(fact("f")), planted_faults=planted)))
    assert rows(told, "Our words, held against what they cite") == {
        "Faults planted here as a test that our rules have found": "24 of 25"
    }


def test_readers_of_spanish_are_told_in_spanish() -> None:
    told = numbers(fact("f", said_by="state"), STATE, lang="es")
    assert told.all_facts.name == "Todos los hechos vigentes"
    assert rows(told, "Lo revisado")["Hechos que alguien ha cotejado con sus fuentes"] == "0 de 1"


def test_a_site_of_no_facts_can_be_counted_too() -> None:
    empty: Site = site(BLOCK)
    assert record_in_numbers(context(empty)).speakers == ()
