"""Findings of texts in YAML stand at the words that they name, on whichever line of the text these are."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.loading.places.word_places import at_their_words
from explainer.problems import Location, Problem

FILE = """\
- id: one
  text: >-
    So it was, with 83 dead, as the harbour
    board said on 16
    January, and Ana  Prueba too.
  note: 'On 16 January, 99 of 99.'
  topics: [dead]
  title: plain words
    of two lines
"""


def moved(line: int, column: int, message: str, root: Path, text: str = FILE) -> tuple[int, int]:
    (root / "a.yaml").write_text(text, encoding="utf-8")
    (found,) = at_their_words(root, [Problem(Location("a.yaml", line, column), message, "rule")])
    return found.location.line, found.location.column


@pytest.mark.parametrize(
    ("place", "message", "told"),
    [
        ((2, 9), '"83" stands in these words', (3, 21)),
        ((2, 9), "“16 January” is another day", (4, 19)),
        ((2, 9), "Ana Prueba is named in none of the 2 facts", (5, 18)),
        ((2, 9), "Ana Prueba is not named in f", (5, 18)),
        ((2, 9), '"8" stands in these words', (2, 9)),
        ((2, 9), '"99" stands in the note below', (2, 9)),
        ((2, 9), "“with 83 …” is not in the quote of f", (3, 16)),
        ((6, 9), '"16 January" stands in these words', (6, 13)),
        ((6, 9), '"99" stands in these words twice', (6, 9)),
        ((8, 10), '"lines" stands in these words', (9, 12)),
        ((1, 1), '"83" of a whole record', (1, 1)),
        ((7, 12), '"dead" has a place of its own', (7, 12)),
        ((99, 1), '"83" behind the end', (99, 1)),
    ],
)
def test_a_finding_stands_at_its_words(
    place: tuple[int, int], message: str, told: tuple[int, int], tmp_path: Path
) -> None:
    assert moved(*place, message, tmp_path) == told


def test_lines_end_as_they_like_and_letters_are_composed(tmp_path: Path) -> None:
    text = FILE.replace("harbour", "cafe\u0301").replace("\n", "\r\n")
    assert moved(2, 9, '"83" stands here', tmp_path, text) == (3, 21)
    assert moved(2, 9, '"caf\u00e9" stands here', tmp_path, text) == (3, 37)


def test_a_file_that_is_not_there_moves_nothing(tmp_path: Path) -> None:
    asked = Problem(Location("b.yaml", 2, 9), '"83" stands', "rule")
    assert list(at_their_words(tmp_path, [asked])) == [asked]
