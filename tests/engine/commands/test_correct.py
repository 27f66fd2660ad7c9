"""`explainer correct`: after one sentence of an editor, readers are told of all that changed; or nothing is written."""

from __future__ import annotations

import argparse
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from explainer.commands import correct
from explainer.commands.terminal import Terminal
from explainer.mistyped import Mistyped
from explainer.published import correcting
from explainer.site.published.accounts import unaccounted
from tests.engine.published.repositories import Repository, nobodys_settings, published
from tests.engine.site.published.comparing import Edit, adding, put
from tests.engine.sites import tiny

TOLL, FLOOD, DAM = "data/facts/toll.yaml", "content/explainers/the-flood.md", "data/facts/dam.yaml"
FILE = "data/corrections/2026.yaml"
TEXT = put(TOLL, "text: Doctors counted 70 to 80 dead.", "text: Doctors counted seventy to eighty dead.")
SPANISH = put(TOLL, "murieron 83 personas", "murieron ochenta y tres personas")
SENTENCE = put(FLOOD, "A week later it said 83.", "Later it said 83.")
SOURCE = put(TOLL, "[gazette-toll, wire-toll]", "[gazette-toll]")
CITED = put(FLOOD, "in the same words.[@toll-100]", "in the same words.[@toll-75]")
TAKEN_OUT = put(FLOOD, "A second time, in the same words.[@toll-100]\n", "")


@pytest.fixture(autouse=True)
def day(monkeypatch: pytest.MonkeyPatch) -> None:
    nobodys_settings(monkeypatch)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", tiny.EPOCH)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    return published(tmp_path_factory.mktemp("published") / "site")


@pytest.fixture
def site(model: Repository, tmp_path: Path) -> Repository:
    shutil.copytree(model.top, tmp_path / "site")
    return Repository(tmp_path / "site")


def edited(site: Repository, *edits: Edit) -> None:
    for edit in edits:
        edit(site.site)


def run(site: Repository, *arguments: str, ask: Callable[[str], str] | None = None) -> tuple[int, str, str]:
    """The exit code, what is written, and what is warned of."""
    parser = argparse.ArgumentParser()
    correct.add(parser)
    written: list[str] = []
    warned: list[str] = []
    options = parser.parse_args([*arguments, "--root", str(site.site)])
    code = correct.run(options, Terminal(written.append, warned.append, ask))
    return code, "".join(written), "\n".join(warned)


WHY = ("--why", "We were wrong.", "--class", "clarification")


@pytest.mark.parametrize(
    "edits",
    [(TEXT,), (SPANISH,), (SENTENCE,), (SOURCE,), (CITED,), (TAKEN_OUT,), (TEXT, SPANISH, SENTENCE, SOURCE, CITED)],
)
def test_all_that_changed_is_told_after_one_sentence(edits: tuple[Edit, ...], site: Repository) -> None:
    edited(site, *edits)
    assert unaccounted(site.compared().changes) != ()
    code, written, warned = run(site, *WHY)
    assert (code, warned) == (0, "")
    assert written.startswith(f"{FILE}:4:3: written")
    told = site.compared()
    assert (unaccounted(told.changes), told.idle) == ((), ())
    assert tiny.check(site.site)[0] == 0
    assert run(site, *WHY)[:2] == (0, "nothing to correct: readers are told of all that changed\n")


def test_the_correction_is_what_an_editor_would_have_written(site: Repository) -> None:
    edited(site, SPANISH, SENTENCE)
    run(site, *WHY)
    assert (site.site / FILE).read_text("utf-8") == (
        "# yaml-language-server: $schema=../schemas/corrections.json\n"
        "# $schema: ../schemas/corrections.json\n"
        "\n"
        "- id: clarified-toll-83\n"
        "  date: 2026-11-27\n"
        "  class: clarification\n"
        "  records: [toll-83]\n"
        "  pages: [home, the-flood]\n"
        "  was:\n"
        "    en: The ministry said 83 people died.\n"
        "    es: El ministerio dijo que murieron 83 personas.\n"
        "  now:\n"
        "    en: The ministry said 83 people died.\n"
        "    es: El ministerio dijo que murieron ochenta y tres personas.\n"
        "  details:\n"
        "    - page: the-flood\n"
        "      was: A week later it said 83.\n"
        "      now: Later it said 83.\n"
        "  why: We were wrong.\n"
    )


def test_what_stands_in_the_file_stays_byte_by_byte(site: Repository) -> None:
    before = (
        b"# A comment, and a record in another style.\r\n"
        b"- {id: told, date: 2026-11-20, class: update, records: [toll-75],\r\n"
        b"   was: It was open., now: 'It is closed.', why: So it is.}\r\n# the end"
    )
    (site.site / FILE).write_bytes(before)
    edited(site, TEXT)
    code, _, warned = run(site, *WHY)
    assert code == 0, warned
    after = (site.site / FILE).read_bytes()
    assert after.startswith(before + b"\r\n\r\n- id: clarified-toll-75\r\n")
    assert b"\n" not in after.replace(b"\r\n", b"")


def test_a_part_is_told_and_the_rest_is_left(site: Repository) -> None:
    edited(site, TEXT, SPANISH, SENTENCE)
    code, written, _ = run(site, "toll-75", *WHY)
    assert code == 0
    assert "readers are told nothing yet of 2 other changes: explainer correct" in written
    assert sorted(change.key.id for change in unaccounted(site.compared().changes)) == ["the-flood", "toll-83"]
    run(site, str(site.site / FLOOD), *WHY)
    assert [change.key.id for change in unaccounted(site.compared().changes)] == ["toll-83"]


def test_a_second_correction_of_the_same_has_an_id_of_its_own(site: Repository) -> None:
    edited(site, TEXT)
    run(site, *WHY)
    edited(site, SOURCE)
    edited(site, put(TOLL, "reported: 2026-01-10", "reported: 2026-01-11"))
    run(site, "toll-75", *WHY)
    assert "- id: clarified-toll-75-2\n" in (site.site / FILE).read_text("utf-8")


def test_without_a_reason_the_draft_is_shown_and_nothing_is_written(site: Repository) -> None:
    edited(site, TEXT)
    code, written, warned = run(site)
    assert code == 1
    assert written.startswith("- id: corrected-toll-75\n  date: 2026-11-27\n  class:\n")
    assert written.endswith("  now: Doctors counted seventy to eighty dead.\n  why:\n")
    assert 'explainer correct --why "…" --class CLASS' in warned
    assert not (site.site / FILE).exists()
    code, _, warned = run(site, "--why", "It's so.")
    assert (code, "--why 'It'\"'\"'s so.' --class CLASS" in warned) == (1, True)


def answers(*given: str) -> Callable[[str], str]:
    left: Iterator[str] = iter(given)

    def ask(question: str) -> str:
        try:
            return next(left)
        except StopIteration:
            raise EOFError from None

    return ask


def test_on_a_terminal_it_asks_for_the_reason_and_the_class(site: Repository) -> None:
    edited(site, TEXT)
    assert run(site, ask=answers("", "corr"))[0] == 1  # nothing was said
    assert run(site, ask=answers("We were wrong.", "c"))[0] == 1  # of two classes
    assert run(site, ask=answers())[0] == 1
    assert not (site.site / FILE).exists()
    code, written, _ = run(site, ask=answers("We were wrong.", "corr"))
    assert (code, "was: Doctors counted 70 to 80 dead." in written) == (0, True)
    assert "class: correction\n" in (site.site / FILE).read_text("utf-8")


def test_words_that_must_not_be_said_again_are_not(site: Repository) -> None:
    edited(site, TAKEN_OUT)
    assert run(site, "--without-words", *WHY)[0] == 0
    text = (site.site / FILE).read_text("utf-8")
    assert "  was: null\n  now: null\n  was_digests: [" in text
    assert "second time" not in text
    assert unaccounted(site.compared().changes) == ()


def test_where_something_is_withheld_its_words_are_not_said_again_by_accident(site: Repository) -> None:
    edited(
        site,
        TAKEN_OUT,
        put(TOLL, "- id: toll-100\n", "- id: toll-100\n  withheld: {date: 2026-03-10, why: A court.}\n"),
    )
    code, written, warned = run(site, *WHY)
    assert (code, written) == (1, "")
    assert "withheld since the last publication: toll-100" in warned
    assert "say --without-words" in warned
    assert not (site.site / FILE).exists()
    assert run(site, "--with-words", *WHY)[0] == 0
    assert "second time" in (site.site / FILE).read_text("utf-8")


def test_where_git_is_not_there_the_words_are_not_known(site: Repository) -> None:
    shutil.rmtree(site.top / ".git")
    edited(site, TEXT)
    code, _, warned = run(site, *WHY)
    assert code == 1
    assert "is not known here" in warned
    assert "data/facts/toll.yaml:29:9: words: toll-75 text (en)" in warned
    assert "git has them; or, where the words must not be said again: --without-words" in warned
    assert run(site, "--without-words", *WHY)[0] == 0


def test_no_correction_tells_of_what_is_gone(site: Repository) -> None:
    edited(site, put("data/events/events.yaml", "id: rain", "id: rain-falls"), TEXT)
    code, _, warned = run(site, *WHY)
    assert code == 1
    assert "put it back first" in warned
    assert "renamed: rain" in warned
    assert not (site.site / FILE).exists()
    assert run(site, "toll-75", *WHY)[0] == 0


def test_nothing_is_written_that_would_be_wrong(site: Repository) -> None:
    edited(site, TEXT)
    with pytest.raises(Mistyped, match="2027-02-30 is no day; write YYYY-MM-DD, such as 2026-11-27"):
        run(site, *WHY, "--date", "2027-02-30")
    code, written, warned = run(site, *WHY, "--date", "2027-01-01")
    assert (code, "nothing was written into data/corrections/2027.yaml" in warned) == (1, True)
    assert "still to come" in written
    (site.site / FILE).write_text("{flow: style}\n", "utf-8")
    assert run(site, *WHY)[0] == 1
    assert (site.site / FILE).read_text("utf-8") == "{flow: style}\n"
    assert not [path for path in (site.site / "data/corrections").iterdir() if path.name.startswith(".")]


def test_more_than_wording_is_not_written_as_wording(site: Repository) -> None:
    wording = ("--why", "A slip.", "--class", "wording")
    edited(site, TEXT)
    code, written, _ = run(site, *wording)
    assert (code, "this changes more than wording: the figure" in written) == (1, True)
    assert not (site.site / FILE).exists()
    edited(site, put(FLOOD, "A week later it said 83.", "A week later, it said 83."))
    assert run(site, "the-flood", *wording)[0] == 0
    assert "- id: mended-the-flood\n" in (site.site / FILE).read_text("utf-8")


def test_what_somebody_saved_in_the_meantime_is_not_lost(site: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    edited(site, TEXT)
    compare = correcting.compare

    def saving(*given: object) -> object:
        adding(FILE, "# saved\n")(site.site)
        return compare(*given)

    monkeypatch.setattr(correcting, "compare", saving)
    code, _, warned = run(site, *WHY)
    assert (code, "somebody saved it in the meantime" in warned) == (1, True)
    assert (site.site / FILE).read_text("utf-8") == "# saved\n"


def test_a_file_that_cannot_be_written_stays_as_it_was(site: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    edited(site, TEXT)
    run(site, *WHY)
    before = (site.site / FILE).read_bytes()
    edited(site, SENTENCE)

    def full(number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        run(site, *WHY)
    assert (site.site / FILE).read_bytes() == before
    assert [path.name for path in (site.site / "data/corrections").iterdir() if path.name.startswith(".")] == []


def test_who_names_what_did_not_change_is_told_what_did(site: Repository) -> None:
    edited(site, TEXT)
    with pytest.raises(Mistyped) as told:
        run(site, "tol-75", *WHY)
    assert told.value.args == (
        'nothing changed of "tol-75" that readers are not told of', 'did you mean "toll-75"?',
    )  # fmt: skip


def test_before_the_first_publication_nothing_has_to_be_told(tmp_path: Path) -> None:
    made = Repository(tiny.copy_site(tiny.HERE / "valid" / "minimal", tmp_path))
    assert run(made, *WHY) == (0, "nothing was published yet: readers have to be told of no change\n", "")


def test_what_cannot_be_read_is_mended_first(site: Repository) -> None:
    edited(site, put(TOLL, "- id: toll-100\n  text:", "- id: toll-100\n  txt:"))
    code, written, warned = run(site, *WHY)
    assert (code, warned) == (1, "what cannot be read cannot be compared: mend this first")
    assert "unknown-field" in written
