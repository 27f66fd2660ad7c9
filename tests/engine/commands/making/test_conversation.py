"""At a terminal, each thing is asked for by itself, judged at once, and can be taken back; nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from explainer.commands.making.conversation import Conversation
from explainer.commands.making.desk import Desk
from explainer.commands.making.dialogue import HOW, Dialogue
from explainer.editing.drafts.forms import FORMS
from explainer.pipeline import read_site
from explainer.site.layout import Layout
from tests.engine.commands.making.talks import Talk, talk_about
from tests.engine.sites import tiny

FACT = ("The board said that 12 boats were lost.", "2026-03-03", "", "")  # text, date, reported, said_by
FIGURE = ("12", "boats", "", "")  # number, unit, measure, bound
REST = ("gazette-toll", "flood", "boats-lost-12")  # sources, topics, id
WRITTEN = """\
- id: boats-lost-12
  text: The board said that 12 boats were lost.
  date: 2026-03-03
  reported: null
  value: {number: 12, unit: boats}
  sources: [gazette-toll]
  topics: [flood]
"""


@pytest.fixture
def talk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Talk:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", tiny.EPOCH)
    return talk_about(tmp_path)


def test_a_fact_from_question_to_file(talk: Talk) -> None:
    before = talk.text("data/facts/toll.yaml")
    assert talk.new("fact", typed=[*FACT, *FIGURE, *REST, ""]) == 0, talk.said
    after = talk.text("data/facts/toll.yaml")
    assert after.replace(f"\n{WRITTEN}", "") == before
    assert "data/facts/toll.yaml:37:1: a fact was written: boats-lost-12" in talk.said
    assert "cite it as [@boats-lost-12]" in talk.said
    assert talk.said.startswith(HOW)
    assert tiny.check(talk.site)[0] == 0


def test_a_figure_is_only_asked_for_where_the_words_have_one(talk: Talk) -> None:
    words = ("The board said that boats were lost.", *FACT[1:])
    assert talk.new("fact", typed=[*words, *REST, ""]) == 0
    assert "value:" not in "".join(talk.prompts)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("2026-02-30", 'the date "2026-02-30" does not exist'),
        ("", "a fact cannot do without it"),
        ("?", "2026-03-20; or 2026-03, 2026"),
    ],
)
def test_each_answer_is_judged_at_once(wrong: str, message: str, talk: Talk) -> None:
    assert talk.new("fact", typed=[FACT[0], wrong, *FACT[1:], *FIGURE, *REST, ""]) == 0
    assert message in talk.said
    assert WRITTEN in talk.text("data/facts/toll.yaml")


def test_an_answer_within_a_group_as_well(talk: Talk) -> None:
    assert talk.new("fact", typed=[*FACT, "1,200", *FIGURE, *REST, ""]) == 0
    assert "1,200" in talk.said
    assert WRITTEN in talk.text("data/facts/toll.yaml")


def test_an_id_that_differs_by_a_slip_is_asked_about(talk: Talk) -> None:
    typed = [*FACT, *FIGURE, "gazette-tol", "n", "gazette-tol", "y", "flood", REST[2], ""]
    assert talk.new("fact", typed=typed) == 0
    assert talk.prompts.count('no source "gazette-tol": did you mean "gazette-toll"? [Y/n] ') == 2
    assert WRITTEN in talk.text("data/facts/toll.yaml")


def test_a_source_that_is_not_there_is_made_elsewhere(talk: Talk) -> None:
    assert talk.new("fact", typed=[*FACT, *FIGURE, "post-boats", *REST, ""]) == 0
    assert 'no source "post-boats"; explainer new source URL makes it' in talk.said


def test_a_number_of_the_list_is_as_good_as_an_id(talk: Talk) -> None:
    typed = [*FACT, *FIGURE, "? cien", "1", "? dam", "1", "<", "? flood", "1", REST[2], ""]
    assert talk.new("fact", typed=typed) == 0
    assert "sources: [wire-toll]\n  topics: [flood]\n" in talk.text("data/facts/toll.yaml")


def test_going_back_asks_for_the_answer_before(talk: Talk) -> None:
    typed = ["<", "Old.", "<", FACT[0], "2026-03-04", "<", *FACT[1:], *FIGURE, *REST, ""]
    assert talk.new("fact", typed=typed) == 0
    assert "this is the first question" in talk.said
    assert WRITTEN in talk.text("data/facts/toll.yaml")


def test_who_speaks_for_the_first_time_is_made_on_the_way(talk: Talk) -> None:
    typed = [*FACT[:3], "board-office", "y", "Office of the board", "body", "", "", "", *FIGURE, *REST, ""]
    assert talk.new("fact", typed=typed) == 0
    assert "- id: board-office\n  name: Office of the board\n  kind: body\n" in talk.text("data/actors/actors.yaml")
    assert "said_by: board-office" in talk.text("data/facts/toll.yaml")


def test_before_it_is_written_every_field_can_be_changed(talk: Talk) -> None:
    typed = [*FACT, *FIGURE, *REST, "date", "2026-03-02", "what is this?", "?", "topics", "dam", "floods", "y"]
    assert talk.new("fact", typed=typed) == 0
    assert "files: data/facts/dam.yaml, data/facts/toll.yaml" in talk.said
    made = talk.text("data/facts/floods.yaml")
    assert made.startswith("# yaml-language-server: $schema=../schemas/facts.json\n")
    assert WRITTEN.replace("2026-03-03", "2026-03-02").replace("[flood]", "[dam]") in made


def test_an_id_that_is_taken_is_asked_for_again(talk: Talk) -> None:
    assert talk.new("fact", typed=[*FACT, *FIGURE, *REST[:2], "toll-83", "No Id", "", ""]) == 0
    assert 'the id "toll-83" is taken' in talk.said
    assert '"No Id" is not an id' in talk.said
    assert "- id: board-12-boats-lost\n" in talk.text("data/facts/toll.yaml")


def test_what_says_nearly_the_same_is_shown(talk: Talk) -> None:
    typed = ["The ministry said that 83 people died.", *FACT[1:], "83", "people", "", "", *REST, "n"]
    assert talk.new("fact", typed=typed) == 1
    assert "there is a fact that says nearly the same: toll-83" in talk.said


def test_who_leaves_loses_nothing(talk: Talk) -> None:
    before = {path: path.read_bytes() for path in talk.site.rglob("*.yaml")}
    assert talk.new("fact", typed=[*FACT[:3], "board-office", "y", "Office of the board"]) == 1
    assert {path: path.read_bytes() for path in before} == before
    kept = [talk.site / ".cache/new" / name for name in ("actor.yaml", "fact.yaml")]
    assert talk.warned == [
        "nothing was written",
        *(f"your answers are kept; to go on: explainer new {path.stem} --from {path}" for path in kept),
    ]
    assert talk.new("actor", "--from", str(kept[0]), typed=["body", "", "", ""]) == 0
    assert talk.new("fact", "--from", str(kept[1]), typed=["board-office", *FIGURE, *REST, ""]) == 0
    assert WRITTEN.replace("  value", "  said_by: board-office\n  value") in talk.text("data/facts/toll.yaml")
    assert [path for path in kept if path.exists()] == []


def test_a_file_that_cannot_be_written_to_costs_no_answer(talk: Talk) -> None:
    talk.site.joinpath("data/facts/broken.yaml").write_text("- id: a\n  text: 'open\n", "utf-8")
    assert talk.new("fact", typed=[*FACT, *FIGURE, *REST, "broken", "y", "floods", "y"]) == 0
    assert "data/facts/broken.yaml:2:9" in talk.said
    assert WRITTEN in talk.text("data/facts/floods.yaml")
    assert talk.text("data/facts/broken.yaml") == "- id: a\n  text: 'open\n"


OFFICE = ("board-office", "y", "Office of the board", "body", "", "", "")


def _answers(talk: Talk, last: str, saved: bytes) -> Iterator[str]:
    """Those for a fact and who speaks in it; before the last one, somebody saves the file of the speaker."""
    yield from [*FACT[:3], *OFFICE, *FIGURE, *REST]
    talk.site.joinpath("data/actors/actors.yaml").write_bytes(saved)
    yield last


def test_what_others_save_while_somebody_answers_stays(talk: Talk) -> None:
    saved = talk.site.joinpath("data/actors/actors.yaml").read_bytes().replace(b"runs the dams", b"ran the dams")
    assert talk.new("fact", typed=_answers(talk, "y", saved)) == 0
    written = talk.text("data/actors/actors.yaml")
    assert "role: ran the dams\n" in written
    assert "- id: board-office\n" in written


def test_what_others_break_while_somebody_answers_costs_no_answer(talk: Talk) -> None:
    assert talk.new("fact", typed=[*_answers(talk, "y", b"- id: 'open\n"), "n"]) == 1
    assert "data/actors/actors.yaml:1:7" in talk.said
    assert talk.text("data/actors/actors.yaml") == "- id: 'open\n"
    assert sorted(path.name for path in talk.site.joinpath(".cache/new").iterdir()) == ["actor.yaml", "fact.yaml"]


def test_another_id_gives_an_explainer_another_file(talk: Talk) -> None:
    typed = [
        "The boats",
        "Few.",
        "2026-03-05",
        "flood",
        "The ministry said 83.",
        "toll-83",
        "",
        "id",
        "boats-at-last",
        "",
    ]
    assert talk.new("explainer", typed=typed) == 0, talk.said
    assert "The boats" in talk.text("content/explainers/boats-at-last.md")


def test_points_that_were_typed_are_kept_too(talk: Talk) -> None:
    typed = ["Boats", "boats", "flood", "", "Counted.", "2026-01", "12", "gazette-toll", "2026-02"]
    assert talk.new("series", typed=typed) == 1
    assert "points:\n    - at: 2026-01\n      value: 12\n" in talk.text(".cache/new/series.yaml")


@pytest.mark.parametrize(
    ("noun", "typed", "file", "written"),
    [
        (
            "event",
            ["Boats lost", "2026-03-03", "", "flood", "", "toll-83 toll-75", "", ""],
            "data/events/events.yaml",
            "- id: boats-lost\n  title: Boats lost\n  date: 2026-03-03\n  topics: [flood]\n  facts:\n"
            "    - toll-83\n    - toll-75\n",
        ),
        (
            "question",
            ["Were boats lost?", "flood", "toll-83", "yes, twelve", "toll-75", "no", "", "A list.", "", ""],
            "data/questions/questions.yaml",
            "- id: were-boats-lost\n  question: Were boats lost?\n  topics: [flood]\n  accounts:\n"
            "    - fact: toll-83\n      position: yes, twelve\n    - fact: toll-75\n      position: 'no'\n"
            "  settled_by: A list.\n",
        ),
        (
            "series",
            ["Boats", "boats", "flood", "", "Counted.", "2025-11", "12", "1", "2025-12", "", "3", "5", "1", "", "", ""],
            "data/series/flood.yaml",
            "- id: boats\n  title: Boats\n  unit: boats\n  topics: [flood]\n  method: Counted.\n  points:\n"
            "    - at: 2025-11\n      value: 12\n      source: gazette-toll\n"
            "    - at: 2025-12\n      low: 3\n      high: 5\n      source: gazette-toll\n",
        ),
        (
            "actor",
            ["Ana Roble", "person", "Keeper", "gazette-toll", "", ""],
            "data/actors/actors.yaml",
            "- id: ana-roble\n  name: Ana Roble\n  kind: person\n  role: Keeper\n  sources: [gazette-toll]\n",
        ),
        (
            "place",
            ["The ford", "site", "", "", ""],
            "data/places/places.yaml",
            "- id: ford\n  name: The ford\n  kind: site\n",
        ),
        (
            "topic",
            ["Boats", "What became of them.", "3", "", ""],
            "data/topics/topics.yaml",
            "- id: boats\n  name: Boats\n  description: What became of them.\n  order: 3\n",
        ),
        (
            "term",
            ["ford", "Where a river is waded.", "wade; shallow", "gazette-toll", "", ""],
            "data/terms/terms.yaml",
            "- id: ford\n  term: ford\n  definition: Where a river is waded.\n  aliases: [wade, shallow]\n"
            "  sources: [gazette-toll]\n",
        ),
        (
            "explainer",
            ["The boats", "Few.", "2026-03-05", "flood", "The ministry said 83.", "toll-83", "", ""],
            "content/explainers/boats.md",
            "---\ntitle: The boats\nstandfirst: Few.\nas_of: 2026-03-05\npublished: 2026-11-27\ntopics: [flood]\n"
            "draft: true\n---\n\nThe ministry said 83.[@toll-83]\n",
        ),
    ],
)
def test_each_noun(noun: str, typed: list[str], file: str, written: str, talk: Talk) -> None:
    assert talk.new(noun, typed=typed) == 0, talk.said
    assert written in talk.text(file)
    code, said = tiny.check(talk.site)
    assert code == 0, said


def test_what_was_given_beforehand_is_not_asked_for(talk: Talk) -> None:
    given = {"name": "The ford", "kind": "site", "within": "valley", "id": "ford"}
    prompts: list[str] = []
    dialogue = Dialogue(lambda prompt: prompts.append(prompt) or "", lambda text: None)  # type: ignore[func-returns-value]
    talk.site.joinpath("data/places/valley.yaml").write_text("- {id: valley, name: Valley, kind: region}\n", "utf-8")
    desk = Desk(Layout(talk.site), read_site(talk.site)[0])
    assert Conversation(desk, dialogue, FORMS["place"], given).hold("data/places/fords.yaml")
    assert len(prompts) == 1
    assert [edit.name for edit in desk.edits] == ["data/places/fords.yaml"]


def test_what_is_like_an_id_that_no_record_has_is_listed(talk: Talk) -> None:
    assert talk.new("fact", typed=[*FACT, *FIGURE, "the toll wire", "1", *REST[1:], ""]) == 0
    said = talk.said[talk.said.index('no source "the"') - 400 :]
    assert "  1 wire-toll: " in said
    assert "sources: [wire-toll]\n" in talk.text("data/facts/toll.yaml")


def test_a_number_that_the_list_does_not_have(talk: Talk) -> None:
    assert talk.new("fact", typed=[*FACT, *FIGURE, REST[0], "99", *REST[1:], ""]) == 0
    assert "the list above has no number 99: it goes from 1 to " in talk.said
    assert WRITTEN in talk.text("data/facts/toll.yaml")


def test_all_topics_are_listed_those_first_that_the_words_name(talk: Talk) -> None:
    assert talk.new("fact", typed=["The flood came.", *FACT[1:], *REST[:2], "flood-came", ""]) == 0
    listed = talk.said[talk.said.index("\ntopics: ") :]
    assert listed.index("1 flood: ") < listed.index(" dam: ")


def test_answers_are_kept_where_somebody_else_was_faster(talk: Talk) -> None:
    def lines() -> Iterator[str]:
        yield from ("Ford", "site", "", "")
        places = talk.site / "data/places/places.yaml"
        places.write_text(places.read_text("utf-8") + "\n- id: ford\n  name: Ford\n  kind: site\n", "utf-8")
        yield ""

    assert talk.new("place", typed=lines()) == 1
    assert 'the id "ford" is taken in data/places/places.yaml' in talk.said
    nothing, kept = talk.warned
    assert nothing == "nothing was written"
    assert "your answers are kept; to go on: explainer new place --from " in kept
    assert (talk.site / ".cache/new/place.yaml").read_text("utf-8") == "- id: ford\n  name: Ford\n  kind: site\n"
