"""The command `explainer uses`: what an editor reads before a record is changed, and what is said of a mistyped id."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path

import pytest

from explainer.cli import main
from explainer.commands.subjects import read_subject
from explainer.commands.terminal import Terminal
from tests.engine.sites import tiny


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tiny.minimal_with(tmp_path, {})


def test_it_lists_fields_and_sentences_with_their_places(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["uses", "bridge-opened", "--root", str(root)]) == 0
    assert capsys.readouterr().out == (
        "fact bridge-opened\n"
        "  data/facts/bridge.yaml:1:7\n"
        "  The bridge opened on 2 February 2026.\n"
        "\n"
        "Sentences that cite it (2)\n"
        "  content/explainers/the-bridge.md:9:39  cited in a sentence of /explainers/the-bridge/\n"
        "      The bridge opened on 2 February 2026.\n"
        "  content/pages/home.md:10:43  cited in a sentence of /\n"
        "      The bridge opened on Monday 2 February.\n"
        "\n"
        "Titles and standfirsts of those pages, which have to hold with it (2)\n"
        "  content/explainers/the-bridge.md:2:8  title and standfirst of /explainers/the-bridge/\n"
        "      The bridge – When it opened, and who says so.\n"
        "  content/pages/home.md:2:8  title and standfirst of /\n"
        "      A small site – One fact from one source.\n"
        "\n"
        "4 places in 2 pages; what rests on it through them: explainer impact bridge-opened\n"
    )


def test_for_a_program(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["uses", "gazette-bridge", "--format", "json", "--root", str(root)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["of"]["noun"] == "source"
    assert [row["user"] for row in told["uses"]] == ["bridge-opened"]


@pytest.mark.parametrize(
    ("given", "hint"),
    [
        ("bridge-opend", 'did you mean "bridge-opened"?'),
        ("the-bridgge", 'did you mean "the-bridge"?'),
        ("elsewhere", "an id stands in the address of a page: /facts/ID/"),
    ],
)
def test_what_is_not_there_is_told_with_what_was_meant(
    given: str, hint: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["uses", given, "--root", str(root)]) == 2
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", f'explainer: there is no record and no page "{given}"; {hint}\n')


def test_on_a_site_with_errors_it_tells_what_can_be_read(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "content" / "explainers" / "third.md").write_text("no front matter", "utf-8")
    (root / "data" / "facts" / "more.yaml").write_text("- id: broken\n  sources: [nobody, gazette-bridge]\n", "utf-8")
    assert main(["uses", "gazette-bridge", "--root", str(root)]) == 0
    told = capsys.readouterr()
    assert "not all of the site could be read; see explainer check" in told.err
    assert "data/facts/more.yaml:2:21  is a source of the fact broken" in told.out
    assert main(["uses", "broken", "--root", str(root)]) == 0


def test_page_of_the_same_name_is_pointed_to(root: Path) -> None:
    (root / "data" / "topics" / "more.yaml").write_text("- {id: the-bridge, name: B, description: B.}\n", "utf-8")
    said: list[str] = []
    _, subject = read_subject(Namespace(id="the-bridge", root=root), Terminal(said.append, said.append))
    assert subject.noun == "topic"
    assert said == ["this is the topic; for the page of that name, ask about /explainers/the-bridge/"]
