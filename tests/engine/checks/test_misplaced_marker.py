"""The rule misplaced-marker: before the full stop, or with a space before it."""

from __future__ import annotations

import pytest

from explainer.checks.prose import misplaced_marker
from explainer.markdown.debris.markers import misplaced_markers
from explainer.markdown.source_text import source_text
from tests.engine.built import prose
from tests.engine.checks.checked import placed, said
from tests.engine.records import fact

NO_SPACE = "take the space before it out"


@pytest.mark.parametrize(
    ("text", "place", "label", "hint"),
    [
        ("It is so[@f].", "1:9", "[@f]", "write it behind the full stop, without a space"),
        ("It is so[@f], and so.[@f]", "1:9", "[@f]", "write it behind the comma, without a space"),
        ("Is it[@f]?", "1:6", "[@f]", "write it behind the ?, without a space"),
        ("It is so[@f][@f].", "1:9", "[@f][@f]", "write it behind the full stop, without a space"),
        ("It is so[^n].[@f]\n\n[^n]: So.", "1:9", "[^n]", "write it behind the full stop, without a space"),
        ("It is so. [@f]", "1:11", "[@f]", NO_SPACE),
        ("- It is so. [@f] [@f]", "1:13", "[@f] [@f]", NO_SPACE),
        ("It is so.\n[@f]", "2:1", "[@f]", NO_SPACE),
        ("| so | it is [@f] |", "1:14", "[@f]", NO_SPACE),
    ],
)
def test_a_marker_in_the_wrong_place(text: str, place: str, label: str, hint: str) -> None:
    message = f'the marker "{label}" does not stand right behind the stop of what it supports'
    found = said(misplaced_marker, placed(fact("f"), prose("a", text)), "warning")
    assert found == [(f"content/a.md:{place}", message, hint)]


@pytest.mark.parametrize(
    "text",
    [
        "It is so.[@f] And so,[@f] or so;[@f] so.[@f] [@f]",
        "It is “so”.[@f] It is so.”[@f]",
        "91 releases, Foro[@f]; at least",
        "| so | [@f] |",
        "- [@f]\n1. [@f] says so.",
        "## So\n[@f] says so.",
        "Term\n: [@f] says so.",
        "[@f] says so.",
        "> [@f] says so.",
        "It is so.[^n][@f]\n\n[^n]: [@f] says so.",
        "`It is so [@f].`[@f]",
        "version[@f].5",
        "It is `so`[@f] and `so`.[@f]",
    ],
)
def test_a_marker_where_it_belongs(text: str) -> None:
    assert [found.label for found in misplaced_markers(source_text(text, "a", 1))] == []
