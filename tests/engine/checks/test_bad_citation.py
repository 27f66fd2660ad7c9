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
        ("content/a.md:1:29", '"@the_fact" is not a citation', "write [@the-fact]"),
    ]


@pytest.mark.parametrize(
    ("bracket", "mended"),
    [
        ("[@The-Fact]", "[@the-fact]"),
        ("[@THE-FACT, p. 4]", "[@the-fact, p. 4]"),
        ("[@the\u2011fact]", "[@the-fact]"),
        ("[@the\u2013fact]", "[@the-fact]"),
        ("[@the_fact]", "[@the-fact]"),
        ("[@ the-fact]", "[@the-fact]"),
        ("[@the-fact, @s]", "[@the-fact; @s]"),
        ("[@the-fact @s]", "[@the-fact; @s]"),
        ("[@the-fact and @s]", "[@the-fact; @s]"),
        ("[@the-fact, p. 4, @s]", "[@the-fact, p. 4; @s]"),
        ("[@the-fact: p. 4]", "[@the-fact, p. 4]"),
        ("[@the-fact p. 4]", "[@the-fact, p. 4]"),
        ("[see @The-Fact; also @s]", "[see @the-fact; also @s]"),
        ("[@the-fact;]", "[@the-fact]"),
        ("[@the-fact.]", "[@the-fact]"),
        ("[@the-fct; @S]", "[@the-fact; @s]"),
        ("[@https://example.org/]", "[@s]"),
    ],
)
def test_a_bracket_whose_ids_are_known_is_told_as_it_is_to_be_written(bracket: str, mended: str) -> None:
    told = found(f"So.{bracket}")
    assert {hint for _, _, hint in told} == {f"write {mended}"}
    assert found(f"So.{mended}") == []


@pytest.mark.parametrize(
    "bracket", ["[@Nobody]", "[@the-fact, @nobody]", "[@]", "[@the-fact-2; @S]", "[@https://b.example/]"]
)
def test_a_bracket_with_an_id_that_nobody_knows_is_not_mended(bracket: str) -> None:
    assert {hint for _, _, hint in found(f"So.{bracket}")} == {HINT}


@pytest.mark.parametrize("stray", ["@The-Fact", "@the\u2011fact", "(@THE-FACT", "[@the\u2013fact"])
def test_an_id_in_other_letters_outside_a_bracket_is_told_as_it_is_to_be_written(stray: str) -> None:
    assert [hint for _, _, hint in found(f"So {stray} it is.")] == ["write [@the-fact]"]


def test_words_behind_a_dash_are_no_part_of_the_id() -> None:
    assert [hint for _, _, hint in found("So @the-fact\u2013in short.")] == ["write [@the-fact]"]


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
