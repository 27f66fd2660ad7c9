"""Changes in every form: on a terminal, in a pull request, for programs."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from explainer.problems import Location, Problem
from explainer.published.changes import Changes, Row
from explainer.published.shown.markdown import as_markdown
from explainer.published.shown.programs import as_annotations, as_json
from explainer.published.shown.text import as_text
from explainer.published.shown.words import counted
from explainer.pull_request import safe
from explainer.site.published.kinds import Added, RecordGone, SentenceChanged, TextChanged
from explainer.site.published.lock import Key

PLACE = Location("data/facts/a.yaml", 3, 7)
HOSTILE = (
    "@octocat", "#12", "a | b", "`code`", "<b>bold</b>", "&amp;", "**strong**", "[a](https://a.example)", "GH-12",
    "https://github.com/a/b/issues/1", "![](https://a.example/a.png)", "$x^2$", ":dam:", "\\|", "<!-- gone -->",
    "~~a~~", "a\u202eb", "a@b#1", "{{ x }}", "| |", "_a_", "10:30",
)  # fmt: skip


def row(old: str | None, new: str | None, told: tuple[str, ...] = (), made: str = "0" * 16) -> Row:
    change = TextChanged(Key("record", "bridge", "text", "en"), "fact", old, new, PLACE, made, told)
    return Row(change, old, new)


def cells(text: str) -> list[str]:
    """The cells of the tables, as a reader sees their words; spaces of no width are none."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    inline = [token for token in tokens if token.type == "inline"]
    assert not any(child.type in ("code_inline", "image", "link_open", "s_open", "em_open") for token in inline
                   for child in token.children or ())  # fmt: skip
    return ["".join(child.content for child in token.children or ()).replace("\u200b", "") for token in inline]


@pytest.mark.parametrize("words", HOSTILE)
def test_any_words_show_as_they_are_in_a_pull_request(words: str) -> None:
    shown = cells(as_markdown(Changes("then", (row(words, f"{words} now"),))))
    seen = words.replace("\u202e", " ")
    assert (seen in shown, f"{seen} now" in shown) == (True, True)


@pytest.mark.parametrize(
    ("words", "call"), [("@octocat", "@o"), ("#12", "#1"), ("GH-12", "GH-1"), ("https://a.example", "://")]
)
def test_words_call_nobody_and_lead_nowhere(words: str, call: str) -> None:
    rendered = MarkdownIt("commonmark").render(safe(words))
    assert call not in rendered
    assert call in rendered.replace("\u200b", "")


def test_more_than_a_comment_holds_is_cut_between_rows() -> None:
    many = tuple(row(f"old {number} " + "x" * 200, "new") for number in range(400))
    text = as_markdown(Changes("then", many))
    assert len(text) < 65_536
    assert text.endswith("There are more than fit here: `explainer changes` lists them all.\n")
    assert all(line.endswith(" |") for line in text.splitlines() if line.startswith("| "))


def test_on_a_terminal_each_change_has_its_place_its_words_and_who_tells_of_it() -> None:
    gone = Row(
        RecordGone(Key("record", "dam", "", "-"), "record", None, None, Location("data/facts/b.yaml")), None, None
    )
    added = Row(Added(Key("record", "new", "", "-"), "fact", None, "New words.", PLACE), None, "New words.")
    some = Changes(
        "then", (gone, row("Old\x1b[2J.", "New."), row(None, "Newer."), row("Old.", None, ("why",), "")), (added,)
    )
    assert as_text(some) == (
        "gone\n  data/facts/b.yaml:1:1: the record dam\n"
        "      no correction tells of it: it was published: put it back, then retract, supersede or withhold it\n\n"
        'words\n  data/facts/a.yaml:3:7: "text" of the fact bridge (en)\n'
        "      was: Old [2J.\n      now: New.\n      no correction tells of it: explainer correct bridge\n"
        '  data/facts/a.yaml:3:7: "text" of the fact bridge (en)\n'
        "      was: (words that are not known here)\n      now: Newer.\n"
        "      no correction tells of it: explainer correct bridge\n"
        '  data/facts/a.yaml:3:7: "text" of the fact bridge (en)\n'
        "      was: Old.\n      now: (nothing)\n      told by why\n\n"
        "4 changes since then, 3 of which no correction tells of; 1 addition\n--all lists the additions\n"
    )  # fmt: skip
    assert "  data/facts/a.yaml:3:7: the fact new\n      now: New words.\n" in as_text(some, with_added=True)


def test_annotations_stand_at_what_no_correction_tells_of() -> None:
    broken = Problem(Location("data/published/a.lock"), "A lock is wrong", "bad-lock", "mend it")
    some = Changes(
        "then", (row("a", "b"), row("c", "d", ("why",)), replace(row("e", "f"), seen=False)), history=(broken,)
    )
    first, second = as_annotations(some, Path()).splitlines()
    assert first.startswith(
        '::error file=data/facts/a.yaml,line=3,col=7,title=silent-change::"text" of the fact bridge'
    )
    assert second.startswith("::error file=data/published/a.lock,line=1,col=1,title=bad-lock::A lock is wrong")


def test_programs_are_told_every_part() -> None:
    some = Changes("then", (row("a", "b", ("why",)),), (row(None, "c"),))
    whole = json.loads(as_json(some))
    assert (whole["since"], whole["added"], whole["untold"]) == ("then", 1, 0)
    assert whole["changes"] == [
        {"kind": "text", "noun": "fact", "id": "bridge", "field": "text", "lang": "en", "old": "a", "new": "b",
         "was_digest": "0" * 16, "path": "data/facts/a.yaml", "line": 3, "column": 7, "told": ["why"], "untold": False}
    ]  # fmt: skip
    assert len(json.loads(as_json(some, with_added=True))["changes"]) == 2


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ((), "nothing changed since then"),
        ((row("a", "b"),), "1 change since then, of which no correction tells"),
        ((row("a", "b", ("why",)),), "1 change since then"),
        ((row("a", "b"), row("a", "b", ("why",))), "2 changes since then, 1 of which no correction tells of"),
    ],
)
def test_changes_are_counted_in_words(rows: tuple[Row, ...], said: str) -> None:
    assert counted(Changes("then", rows)) == said


def test_sentences_are_named_by_their_page() -> None:
    change = SentenceChanged(Key("page", "the-bridge", "sentence", "es"), "page", "a", "b", PLACE, "0.1")
    assert "a sentence of the page the-bridge (es)\n" in as_text(Changes("then", (Row(change, "a", "b"),)))
