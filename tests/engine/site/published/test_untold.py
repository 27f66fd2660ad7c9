"""A change of which nobody tells is told to its editor: what differs, where, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.site.published.untold import untold_problem
from tests.engine.site.published.comparing import Edit, compared, put

TOLL, FLOOD, CHANGES = "data/facts/toll.yaml", "content/explainers/the-flood.md", "data/corrections/corrections.yaml"


def told(folder: Path, *edits: Edit) -> list[tuple[str, str | None]]:
    found = (untold_problem(change) for change in compared(folder, *edits).changes if not change.accounted_for)
    return sorted((problem.message, problem.hint) for problem in found)


@pytest.mark.parametrize(
    ("edit", "said", "remedy"),
    [
        (put(TOLL, "70 to 80 dead.", "70 to 90 dead."),
         '`text` of "toll-75" is not what was published, and no correction tells of it',
         'explainer correct toll-75 --why "…" --class correction'),
        (put(TOLL, "  value: {low: 70, high: 80, unit: people, measure: dead, approximate: true}\n", ""),
         '`value` of "toll-75" was published and is gone, and no correction tells of it',
         'explainer correct toll-75 --why "…" --class correction'),
        (put(FLOOD, "A week later it said 83.", "Later it said 83."),
         'a sentence of the page "the-flood" is not what was published, and no correction tells of it',
         'explainer correct the-flood --why "…" --class correction'),
    ],
)  # fmt: skip
def test_what_differs_is_named_with_what_tells_of_it(tmp_path: Path, edit: Edit, said: str, remedy: str) -> None:
    assert told(tmp_path, edit) == [(said, remedy)]


def test_what_no_correction_can_tell_of_is_put_back(tmp_path: Path) -> None:
    assert told(tmp_path, put(CHANGES, "was: 38", "was: 39"), lambda site: (site / FLOOD).unlink()) == [
        ('the correction "correction-toll" was published, and its `was` is not what it was',
         "put it back: what readers were told stays, and a new correction mends it"),
        ('the page "the-flood" was published, and is gone',
         "put it back; what is not to be stood by is retracted or withheld, and stays"),
    ]  # fmt: skip
