"""Places to look at are told by file, for readers and for programs."""

from __future__ import annotations

import json

from explainer.problems import Location
from explainer.site.review.noticed import Noticed
from explainer.site.review.told import as_json, as_text, review
from tests.engine.built import prose, site
from tests.engine.records import fact

FOUND = (
    Noticed("number", Location("a.md", 3, 4), "two", "So two boats sank."),
    Noticed("passing", Location("b.md", 12, 14), "still", f"{'long ' * 20}still {'long ' * 20}".strip()),
)


def test_for_readers_file_by_file_with_the_words_around_and_what_to_ask() -> None:
    assert as_text(FOUND).splitlines() == [
        "a.md",
        "  3:4      number     two: So two boats sank.",
        "",
        "b.md",
        f"  12:14    passing    still: … {'long ' * 10}still {'long ' * 8}long …",
        "",
        "   1 number     a number in words that no fact cited here has: is it counted right?",
        "   1 passing    a word that passes with time: is it so on every day on which this is read?",
    ]


def test_nothing_to_look_at() -> None:
    assert as_text(()) == "nothing to look at\n"
    assert json.loads(as_json(())) == []


def test_for_programs() -> None:
    assert json.loads(as_json(FOUND[:1])) == [
        {"path": "a.md", "line": 3, "column": 4, "kind": "number", "words": "two", "claim": "So two boats sank."}
    ]


def test_all_kinds_or_some_by_place() -> None:
    made = site(fact("f"), prose("a", "It still has two.[@f]"), prose("b", "Now.[@f]"))
    found = [(noticed.location.path, noticed.kind) for noticed in review(made)]
    assert found == [("content/a.md", "passing"), ("content/a.md", "number"), ("content/b.md", "passing")]
    assert [noticed.kind for noticed in review(made, ["number"])] == ["number"]
