"""What readers see of changes, on a built site: with and without styles, in plain Markdown, and in feeds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.engine.sites import tiny
from tests.engine.sites.building import build_in_memory

CORRECTIONS = """
- id: correction-toll
  date: 2026-03-28
  class: correction
  records: [toll-83]
  pages: [the-flood]
  was: 38
  now: 83
  why: Two digits were swapped.
  reported_by: a reader
  answers: [how-many-died]
  details:
    - {record: toll-83, field: date, was: 2026-01-15, now: 2026-01-16}
    - {record: toll-83, field: said_by, was: ana-perez, now: ministry}
    - record: toll-83
      field: sources.gazette-toll
      was: gazette-toll, p. 3
      now: gazette-toll, p. 4, “eighty-three dead”
    - {record: how-many-died, field: accounts.toll-83, was: thirty-eight, now: eighty-three}
    - {page: the-flood, was: 'The minister counted 38 dead, and 112 wounded.', now: 'The minister counted 83 dead.'}

- id: update-dam
  date: 2026-03-27
  class: update
  records: [dam-closed, dam-reopens]
  was: The dam was open.
  now: The dam is closed.
  why: The ministry closed it.

- id: wording-dam
  date: 2026-03-29
  class: wording
  records: [dam-closed]
  was: The ministery closed the dam.
  now: The ministry closed the dam.
  why: A word was misspelt.

- id: hushed-bystander
  date: 2026-03-27
  class: retraction
  pages: [the-dam]
  was: null
  now: null
  was_digests: [0123456789abcdef]
  why: It named somebody who had no part in it.
"""
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    root = tiny.copy_site(tiny.HERE / "valid" / "every-kind", tmp_path_factory.mktemp("changes") / "site")
    (root / "data" / "corrections" / "corrections.yaml").write_text(CORRECTIONS, "utf-8")
    built = build_in_memory(tiny.settings_file(root))
    return {name: content.decode() for name, content in built.items() if name.endswith((".html", ".md", ".xml"))}


def words(html: str) -> str:
    """What is read of it, tags aside."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_the_answer_that_changed_stands_above_the_state_of_the_question(made: Mapping[str, str]) -> None:
    for path in ("questions/how-many-died/", "embed/questions/how-many-died/"):
        read = words(made[f"{path}index.html"].partition("<main")[2])
        told = "The answer has changed , 28 March 2026 Was 38 Now 83 Why Two digits were swapped."
        assert read.index("How many died?") < read.index(told) < read.index("Disputed")
    twin = made["questions/how-many-died/index.md"]
    assert twin.index("**The answer has changed**, 28 March 2026") < twin.index("- Was: 38") < twin.index("**Disputed")


def test_the_page_of_one_of_several_questions_says_nothing_of_the_others(tmp_path: Path) -> None:
    root = tiny.copy_site(tiny.HERE / "valid" / "every-kind", tmp_path / "site")
    several = CORRECTIONS.replace("answers: [how-many-died]", "answers: [how-many-died, is-the-dam-closed]")
    (root / "data" / "corrections" / "corrections.yaml").write_text(several, "utf-8")
    built = build_in_memory(tiny.settings_file(root))
    for name in ("how-many-died", "is-the-dam-closed"):
        for path in (f"questions/{name}/", f"embed/questions/{name}/"):
            assert "The answer has changed , 28 March 2026 Was 38" in words(built[f"{path}index.html"].decode())
        assert "**The answer has changed**, 28 March 2026\n" in built[f"questions/{name}/index.md"].decode()


def test_it_stands_before_the_first_claim_of_pages_that_show_the_question(made: Mapping[str, str]) -> None:
    read = words(made["explainers/the-flood/index.html"].partition("<main")[2])
    told = "The answer has changed , 28 March 2026 : How many died? Was 38"
    assert read.index(told) < read.index("How many died is disputed.") < read.index("The ministry said")
    twin = made["explainers/the-flood/index.md"]
    assert twin.index("**The answer has changed**") < twin.index("How many died is disputed.")
    assert "The answer has changed" not in made["explainers/the-dam/index.html"]


def test_what_changed_with_it_is_told_field_by_field(made: Mapping[str, str]) -> None:
    read = words(made["facts/toll-83/index.html"])
    for told in (
        "When it happened ( The ministry said 83 people died. ) Was 15 January 2026 Now 16 January 2026",
        "Was Ana Pérez Now Ministry of Water",
        "Account: The ministry said 83 people died. ( How many died? ) Was thirty-eight Now eighty-three",
    ):
        assert told in read
    twin = made["facts/toll-83/index.md"]
    assert "    - Was: 15 January 2026\n    - Now: 16 January 2026\n" in twin


def test_words_that_are_not_to_be_said_again_are_told_as_such(made: Mapping[str, str]) -> None:
    assert "Was Words that are not repeated here Now Taken out Why It named" in words(made["changes/index.html"])
    assert "Was: words that are not repeated here" in made["changes/index.md"]


def test_mended_wording_stands_on_the_record_of_changes_and_in_the_history_of_what_it_mended_alone(
    made: Mapping[str, str],
) -> None:
    found = {name for name, text in made.items() if "A word was misspelt." in text}
    assert found == {
        "changes/index.html", "changes/index.md", "facts/dam-closed/index.html", "facts/dam-closed/index.md",
    }  # fmt: skip


def test_the_feed_of_changes_is_titled_by_what_each_concerns_and_the_weightiest_of_a_day_stands_first(
    made: Mapping[str, str],
) -> None:
    feed = ElementTree.fromstring(made["feeds/changes.atom.xml"])
    titles = [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]
    assert titles == [
        "The answer has changed: How many died?",
        "Retraction: The dam",
        "Update: The dam has been closed since January 2026. and 1 more",
    ]
    content = words(unescape(next(feed.iter(f"{ATOM}content")).text or ""))
    assert "This changes the answer to: How many died?" in content
    assert "Was 15 January 2026 Now 16 January 2026" in content
