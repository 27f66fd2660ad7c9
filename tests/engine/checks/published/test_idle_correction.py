"""A new correction that tells of no change is told, with the words that readers see."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.checks.published import idle_correction
from tests.engine.checks.published.locked import after
from tests.engine.site.published.comparing import correcting, put

TOLL, FILE = "data/facts/toll.yaml", "data/corrections/later.yaml"
TEXT = put(TOLL, "text: Doctors counted 70 to 80 dead.", "text: Doctors counted seventy to eighty dead.")
WAS, NOW = "was: Doctors counted 70 to 80 dead.", "now: Doctors counted seventy to eighty dead."
SEEN = ': there stands "Doctors counted seventy to eighty dead."'


@pytest.mark.parametrize(
    ("lines", "line", "message"),
    [
        (("records: [toll-75]", WAS, "now: Doctors counted 70 dead."), 8, f"this does not stand there{SEEN}"),
        (("records: [toll-75]", "was: Doctors counted 60.", NOW), 7, f"this was not published{SEEN}"),
        (("records: [toll-75]", WAS, WAS.replace("was", "now")), 8, '"was" and "now" are the same words'),
        ((WAS, NOW), 2, "this correction names no record and no page"),
        (("records: [toll-75]", WAS, NOW, "details:", "  - {page: the-flood, was: It fell., now: It rose.}"), 10,
         "this does not stand there"),
        (("records: [toll-75]", WAS, NOW, "was_digests: [0123456789abcdef]"), 9,
         "nothing changed of what was published that has this digest"),
    ],
)  # fmt: skip
def test_what_is_not_so_is_told_at_its_place(lines: tuple[str, ...], line: int, message: str, tmp_path: Path) -> None:
    found = [row for row in after(tmp_path, TEXT, correcting(*lines)) if row[0].startswith(idle_correction.RULE)]
    assert [(row[0], row[1].rpartition(":")[0], row[2]) for row in found] == [
        ("idle-correction error", f"{FILE}:{line}", message)
    ]


def test_a_second_one_of_the_same_change_is_idle(tmp_path: Path) -> None:
    edits = (TEXT, correcting("records: [toll-75]", WAS, NOW), correcting("records: [toll-75]", WAS, NOW, id="again"))
    ((rule, place, message),) = after(tmp_path, *edits)
    assert (rule, place) == ("idle-correction error", f"{FILE}:7:8")
    assert message == f"nothing changed that this tells of{SEEN}"


def test_before_the_first_publication_only_what_needs_none_is_told(tmp_path: Path) -> None:
    sound = correcting("records: [toll-75]", "was: It was so.", "now: It is so.")
    assert after(tmp_path / "a", sound, published=False) == []
    found = after(tmp_path / "b", correcting("was: It was so.", "now: It was so."), published=False)
    assert [message for _, _, message in found] == [
        "this correction names no record and no page", '"was" and "now" are the same words',
    ]  # fmt: skip


def test_another_language_is_another_word(tmp_path: Path) -> None:
    edit = put(TOLL, "murieron 83 personas", "murieron 83 vecinos")
    lines = (
        "records: [toll-83]",
        "was: {en: The ministry said 83 people died., es: El ministerio dijo que murieron 83 personas.}",
        "now: {en: The ministry said 83 people died., es: El ministerio dijo que murieron 83 vecinos.}",
    )
    assert after(tmp_path, edit, correcting(*lines)) == []
