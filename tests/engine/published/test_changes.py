"""Which changes are shown, since readers last saw the site or since a commit, and of which they must be told."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer import git
from explainer.pipeline import read_site
from explainer.published.changes import Changes, changes_since
from tests.engine.published.repositories import Repository, nobodys_settings, published, repository
from tests.engine.site.published.comparing import correcting, put

TOLL, FLOOD = "data/facts/toll.yaml", "content/explainers/the-flood.md"
OLD, NEW = "Doctors counted 70 to 80 dead.", "Doctors counted 70 to 90 dead."
TEXT = put(TOLL, OLD, NEW)
TOLD = correcting("records: [toll-75]", f"was: {OLD}", f"now: {NEW}")


@pytest.fixture(autouse=True)
def settings_of_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    nobodys_settings(monkeypatch)


def since(here: Repository, revision: str | None = None) -> Changes:
    return changes_since(here.layout, read_site(here.site)[0], revision)


def shown(changes: Changes) -> list[tuple[str, str | None, str | None, bool]]:
    return [(row.change.kind, row.old, row.new, row.untold) for row in changes.rows]


def test_before_the_first_publication_nothing_can_have_changed_for_readers(tmp_path: Path) -> None:
    here = repository(tmp_path)
    here.commit("Correct a count", TEXT)
    assert not since(here).published
    assert shown(since(here)) == []
    of_commit = since(here, "HEAD~1")
    assert not of_commit.published
    assert shown(of_commit) == [("text", OLD, NEW, False)]


def test_change_is_untold_until_a_correction_tells_of_it(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.commit("Correct a count", TEXT)
    assert shown(since(here)) == [("text", OLD, NEW, True)]
    assert since(here).untold[0].remedy == "explainer correct toll-75"
    TOLD(here.site)
    told = since(here)
    assert shown(told) == [("text", OLD, NEW, False)]
    assert told.rows[0].change.told == ("corrected",)
    assert [row.change.key.id for row in told.added] == ["corrected"]


def test_since_a_commit_its_words_are_shown_and_readers_are_told_of_what_they_saw(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.commit("Correct a count", TEXT)
    here.commit("Once more", put(TOLL, NEW, "Doctors counted 70 to 95 dead."))
    last = since(here, "HEAD~1")
    assert shown(last) == [("text", NEW, "Doctors counted 70 to 95 dead.", True)]
    assert last.since.endswith("(HEAD~1)")
    here.commit("Back again", put(TOLL, "Doctors counted 70 to 95 dead.", OLD))
    assert shown(since(here, "HEAD~1")) == [("text", "Doctors counted 70 to 95 dead.", OLD, False)]
    assert shown(since(here)) == []


def test_what_was_added_after_the_publication_may_change(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.commit("Add a note", put(FLOOD, "## The toll\n", "## The toll\n\nAbout the toll.\n{.framing}\n"))
    here.commit("Word it", put(FLOOD, "About the toll.", "Of the toll."))
    assert shown(since(here, "HEAD~1")) == [("sentence", "About the toll.", "Of the toll.", False)]


def test_sentence_that_is_taken_out_is_untold_whatever_the_base(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.commit("Shorten", put(FLOOD, "A second time, in the same words.[@toll-100]\n", ""))
    gone = [("sentence", "A second time, in the same words.", None, True)]
    assert shown(since(here)) == shown(since(here, "HEAD~1")) == gone


def test_what_others_did_since_is_not_told_of(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.branch("work")
    here.commit("Correct a count", TEXT)
    here.switch("main")
    here.commit("Shorten", put(FLOOD, "A week later it said 83.", "Later it said 83."))
    here.switch("work")
    assert shown(since(here, "main")) == [("text", OLD, NEW, True)]


def test_other_citations_of_a_sentence_are_shown_as_citations(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.commit("Cite", put(FLOOD, "in the same words.[@toll-100]", "in the same words.[@toll-75]"))
    (row,) = since(here).rows
    assert (row.old, row.new, row.about) == ("toll-100", "toll-75", "A second time, in the same words.")


def test_one_language_changes_alone(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.commit("Translate", put(TOLL, "murieron 83 personas", "83 personas murieron"))
    assert [(row.change.key.lang, row.old) for row in since(here).rows] == [
        ("es", "El ministerio dijo que murieron 83 personas.")
    ]


def test_correction_whose_words_readers_never_saw_is_named_where_it_misses(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.commit("Correct a count", TEXT)
    correcting("records: [toll-75]", "was: Doctors counted 60 dead.", f"now: {NEW}")(here.site)
    correcting("records: [dam-closed]", "was: It leaks.", "now: It does not.", id="other")(here.site)
    found = since(here)
    assert [step.correction for step in found.untold[0].also] == ["corrected"]
    assert [step.correction for step in found.idle_apart] == ["other"]


@pytest.mark.parametrize(
    ("old", "new", "remedy"),
    [
        ("- id: toll-75", "- id: toll-seventy-five", "an id stays for good"),
        ("- id: update-dam", "- id: update-of-dam", "an id stays for good"),
        ("  was: The dam was open.", "  was: The dam was shut.", "a published correction stays as it is"),
    ],
)
def test_what_no_correction_can_tell_of_is_to_be_put_back(old: str, new: str, remedy: str, tmp_path: Path) -> None:
    here = published(tmp_path)
    file = TOLL if "toll" in old else "data/corrections/corrections.yaml"
    put(file, old, new)(here.site)
    assert any(row.remedy.startswith(remedy) for row in since(here).untold)


def test_commit_that_is_not_there_has_no_changes(tmp_path: Path) -> None:
    with pytest.raises(git.NoAnswer, match='git knows no commit "nowhere"'):
        since(repository(tmp_path / "a"), "nowhere")
