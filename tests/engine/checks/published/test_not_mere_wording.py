"""A correction of class `wording` tells of slips of spelling alone, of nothing that readers would want to know."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.checks.published import not_mere_wording
from tests.engine.checks.published.locked import after
from tests.engine.site.published.comparing import Edit, correcting, put

TOLL, FLOOD, QUESTIONS = "data/facts/toll.yaml", "content/explainers/the-flood.md", "data/questions/questions.yaml"


@pytest.mark.parametrize(
    ("edit", "lines", "named"),
    [
        # spelling, in a record and on a page
        (put(TOLL, "It gave no reason for the lower total.", "It gave no reeson for the lower total."),
         ("records: [toll-83]", "was: It gave no reason for the lower total.",
          "now: It gave no reeson for the lower total."), ""),
        (put(FLOOD, "A week later it said 83.", "A week later, it said 83."),
         ("pages: [the-flood]", "was: A week later it said 83.", "now: 'A week later, it said 83.'"), ""),
        (put(TOLL, "Doctors counted 70 to 80 dead.", "Doctors counted 70 to 80 dead people."),
         ("records: [toll-75]", "was: Doctors counted 70 to 80 dead.", "now: Doctors counted 70 to 80 dead people."),
         'the word "people"'),
        # what is no text
        (put(TOLL, "said_by: ana-perez", "said_by: ministry"),
         ("records: [toll-75]", "was: ana-perez", "now: ministry"), "the speaker"),
        (put(FLOOD, "A second time, in the same words.[@toll-100]\n", ""),
         ("pages: [the-flood]", "was: 'A second time, in the same words.'", "now: null"), "put in or taken out"),
        (put(FLOOD, "A week later it said 83.", "A week later, it said 83."),
         ("pages: [the-flood]", "was: A week later it said 83.", "now: 'A week later, it said 83.'",
          "answers: [how-many-died]"), "an answer"),
    ],
)  # fmt: skip
def test_what_is_touched_is_named_at_the_class(edit: Edit, lines: tuple[str, ...], named: str, tmp_path: Path) -> None:
    found = [row for row in after(tmp_path, edit, correcting(*lines, kind="wording")) if "wording" in row[0]]
    assert [place for _, place, _ in found] == (["data/corrections/later.yaml:4:10"] if named else [])
    assert all("this changes more than wording: " in message and named in message for _, _, message in found), found


def test_other_classes_may_tell_of_anything(tmp_path: Path) -> None:
    edit = put(TOLL, "said_by: ana-perez", "said_by: ministry")
    lines = ("records: [toll-75]", "was: ana-perez", "now: ministry")
    assert after(tmp_path, edit, correcting(*lines, kind="correction")) == []
    assert not_mere_wording.RULE == "not-mere-wording"
