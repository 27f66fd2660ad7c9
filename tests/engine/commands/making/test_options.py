"""Without a terminal, options or a file say everything; what is missing or wrong is told at once."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from explainer.commands.making.options import option_of
from explainer.mistyped import Mistyped
from tests.engine.commands.making.talks import Talk, talk_about
from tests.engine.sites import tiny

FACT = (
    "fact", "--id", "boats-lost", "--text", "The board: 12 boats were lost.", "--text-es", "La junta: 12 barcos.",
    "--date", "2026-03-03", "--reported", "null", "--source", "gazette-toll: p. 4", "--source", "wire-toll",
    "--topic", "flood", "--topic", "dam", "--value", "{number: 12, unit: boats}", "--draft",
)  # fmt: skip
WRITTEN = """\
- id: boats-lost
  draft: true
  text:
    en: 'The board: 12 boats were lost.'
    es: 'La junta: 12 barcos.'
  date: 2026-03-03
  reported: null
  value: {number: 12, unit: boats}
  sources: [{source: gazette-toll, locator: p. 4}, wire-toll]
  topics: [flood, dam]
"""


@pytest.fixture
def talk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Talk:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", tiny.EPOCH)
    return talk_about(tmp_path)


def test_options_say_everything(talk: Talk) -> None:
    assert talk.new(*FACT) == 0, talk.warned
    assert WRITTEN in talk.text("data/facts/toll.yaml")


def test_a_dry_run_shows_the_diff_and_writes_nothing(talk: Talk) -> None:
    before = talk.text("data/facts/toll.yaml")
    assert talk.new(*FACT, "--dry-run") == 0
    assert "+++ b/data/facts/toll.yaml" in talk.said
    assert [line[1:] for line in talk.said.splitlines() if line.startswith("+ ")] == WRITTEN.splitlines()[1:]
    assert talk.text("data/facts/toll.yaml") == before


def test_what_is_missing_and_what_is_wrong_is_told_at_once(talk: Talk) -> None:
    assert talk.new("fact", "--text", "Boats.", "--date", "3/3/2026", "--source", "gazette-tol") == 1
    assert [line.split(":")[0] for line in talk.warned] == [
        "date", "--reported is needed", "sources", f"--{option_of('topics')} is needed",
        "nothing was written; explainer new fact --help lists the options",
    ]  # fmt: skip
    assert talk.warned[1].endswith("`null` where none does")
    assert 'did you mean "gazette-toll"?' in talk.warned[2]


def test_what_is_not_there_yet_is_told_with_how_it_comes_to_be(talk: Talk) -> None:
    assert talk.new(*FACT, "--topic", "boats", "--said-by", "harbour-board") == 1
    assert 'said_by: no actor "harbour-board"; explainer new actor makes it' in talk.warned
    assert 'topics: no topic "boats"; explainer new topic makes it' in talk.warned


def test_what_says_nearly_the_same_is_told(talk: Talk) -> None:
    said = ("--text", "The ministry said that 83 people died.", "--text-es", "El ministerio: 83 personas murieron.")
    assert talk.new(*FACT, *said, "--value", "{number: 83, unit: people}") == 0
    assert talk.warned == ["there is a fact that says nearly the same: toll-83"]


def test_an_id_that_is_taken_is_refused(talk: Talk) -> None:
    assert talk.new(*FACT, "--id", "toll-83") == 1
    assert 'id: "toll-83" is taken, or was once published: no record may have it again' in talk.warned


@pytest.mark.parametrize("stdin", [True, False])
def test_a_draft_in_a_file_or_on_standard_input(stdin: bool, talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    path = talk.site.parent / "draft.yaml"
    path.write_text(WRITTEN.replace("2026-03-03", "2026-03-02"), "utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO(path.read_text("utf-8")))
    assert talk.new("fact", "--from", "-" if stdin else str(path), "--date", "2026-03-03") == 0, talk.warned
    assert WRITTEN in talk.text("data/facts/toll.yaml")
    assert path.exists()


@pytest.mark.parametrize(
    ("draft", "message"),
    [
        ("text: a\ntxt: b\n", 'unknown field "txt"; did you mean "text"?'),
        ("text: [a\n", "draft.yaml:"),
        ("- text: a\n- text: b\n", "is not one fact"),
        ("", "is not one fact"),
    ],
)
def test_a_file_that_is_no_draft(draft: str, message: str, talk: Talk) -> None:
    path = talk.site.parent / "draft.yaml"
    path.write_text(draft, "utf-8")
    with pytest.raises(Mistyped, match=message):
        talk.new("fact", "--from", str(path))


def test_a_file_that_is_not_there(talk: Talk) -> None:
    with pytest.raises(Mistyped, match="cannot be read: No such file"):
        talk.new("fact", "--from", "nowhere.yaml")


def test_a_value_that_cannot_be_read(talk: Talk) -> None:
    with pytest.raises(Mistyped, match=r"--value: \"12 boats\" is no group"):
        talk.new("fact", "--value", "12 boats")


def test_a_value_that_cannot_be_read_hides_no_other(talk: Talk) -> None:
    with pytest.raises(Mistyped) as told:
        talk.new("fact", "--value", "12", "--quote", "boats", "--date", "3/1/2026", "--said-by", "nobody")
    assert [line.partition(":")[0] for line in told.value.args] == ["--value", "--quote", "date", "said_by"]
    assert told.value.args[0].endswith("write {number: …, unit: …}")


def test_what_is_needed_is_said_once(talk: Talk) -> None:
    assert talk.new("fact") == 1
    (reported,) = (line for line in talk.warned if line.startswith("--reported"))
    assert reported.count("null") == 1


@pytest.mark.parametrize("named", ["floods", "floods.yaml", "data/facts/floods.yaml"])
def test_the_file_may_be_named(named: str, talk: Talk) -> None:
    assert talk.new(*FACT, "--file", named) == 0
    assert WRITTEN in talk.text("data/facts/floods.yaml")


def test_but_only_where_such_records_stand(talk: Talk) -> None:
    with pytest.raises(Mistyped, match="facts stand in data/facts/"):
        talk.new(*FACT, "--file", "data/events/floods.yaml")


def test_what_the_check_says_of_it_is_shown_and_nothing_else(talk: Talk) -> None:
    (talk.site / "data/terms/terms.yaml").write_text("- id: broken\n", "utf-8")
    assert talk.new(*FACT[:3], *FACT[3:5], *FACT[7:], "--reported", "2027-01-01") == 1
    assert "data/facts/toll.yaml:" in talk.said
    assert "terms.yaml" not in talk.said
    assert talk.warned == ["not all of the site could be read; see explainer check"]


def test_an_explainer_is_not_put_over_another(talk: Talk) -> None:
    arguments = (
        "explainer", "--title", "The flood", "--standfirst", "High.", "--as-of", "2026-03-05", "--text", "It was high.",
        "--fact", "toll-83",
    )  # fmt: skip
    assert talk.new(*arguments) == 0
    assert talk.new(*arguments) == 0
    made = sorted(path.name for path in (talk.site / "content/explainers").glob("flood*"))
    assert made == ["flood-2.md", "flood-3.md"]  # a topic is called flood
