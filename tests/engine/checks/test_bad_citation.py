"""The rule bad-citation: brackets that cannot be read, and ids that stand in none; what is no id stays."""

from __future__ import annotations

import pytest

from explainer.checks.prose import bad_citation
from explainer.model.topic import Topic
from tests.engine.built import prose
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact, make

HINT = "write [@id] or [@id, p. 4]; several are parted by semicolons"


def found(text: str, broken: tuple[str, ...] = ()) -> list[Said]:
    return said(bad_citation, placed(fact("the-fact"), make(Topic, "the-topic"), prose("a", text), broken=broken))


def test_a_part_that_cannot_be_read_is_told_by_its_words_and_an_empty_one_as_empty() -> None:
    assert found("So.[@Fact; @the-fact; ] Or.[@the_fact]") == [
        ("content/a.md:1:5", '"@Fact" is not a citation', HINT),
        ("content/a.md:1:23", "a part of this citation is empty", HINT),
        ("content/a.md:1:29", '"@the_fact" is not a citation', HINT),
    ]


@pytest.mark.parametrize("stray", ["(@the-fact", "[the-fact]", "[@the-fact", "@the-fact", "@s"])
def test_the_id_of_a_fact_or_source_outside_a_bracket_is_told_with_the_bracket_to_write(stray: str) -> None:
    key = stray.strip("([@]")
    message = f'"{stray}" would be shown as it was typed: it is not a citation'
    assert found(f"So {stray} it is.") == [("content/a.md:1:4", message, f"write [@{key}]")]


def test_the_id_of_a_record_that_could_not_be_read_counts_as_known() -> None:
    assert found("So (@gone it is.") == []
    assert [hint for _, _, hint in found("So (@gone it is.", broken=("gone",))] == ["write [@gone]"]


def test_an_open_bracket_is_told_whatever_follows_its_sign() -> None:
    message = '"[@gone" would be shown as it was typed: it is not a citation'
    assert found("So [@gone it is.") == [("content/a.md:1:4", message, HINT)]


@pytest.mark.parametrize(
    "text",
    ["So.[@the-fact]", "So.[see @the-fact, p. 4; @s]", "So [gone] it is.", "@gone", "a@the-topic.example", "`[@Fact]`",
     "[@gone, p. 4]", "@the-topic"],
)  # fmt: skip
def test_citations_code_and_words_that_are_no_ids_are_left_alone(text: str) -> None:
    assert found(text) == []
