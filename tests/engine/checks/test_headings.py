"""The rules about headings: bad-heading, moving-anchor, second-title and skipped-level."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explainer.checks import run
from explainer.checks.headings import bad_heading, moving_anchor, second_title, skipped_level
from explainer.markdown.debris.headings import bad_headings
from explainer.markdown.source_text import source_text
from explainer.model.question import Question
from explainer.site.page import Page
from tests.engine.built import home, prose
from tests.engine.checks.checked import placed, said
from tests.engine.records import fact, make

# What was typed; where bad-heading tells it; what it is when the hint has been followed.
TYPED = {
    "hyphens below": ("One.[@f]\n---\n\nTwo.[@f]", ["2:1"], "One.[@f]\n\nTwo.[@f]"),
    "one hyphen below": ("One.[@f]\n-\n\nTwo.[@f]", ["2:1"], "One.[@f]\n\nTwo.[@f]"),
    "equals below": ("Title\n=====\n\nOne.[@f]", ["2:1"], "## Title\n\nOne.[@f]"),
    "hyphens below two lines": ("One\ntwo.[@f]\n----", ["3:1"], "One\ntwo.[@f]"),
    "hyphens below an item": ("- One.[@f]\n---", ["2:1"], "- One.[@f]"),
    "hyphens in a quotation": ("> One.[@f]\n> ---", ["2:3"], "> One.[@f]"),
    "hyphens below a definition": ("Term\n: One.[@f]\n---", ["3:1"], "Term\n: One.[@f]"),
    "what a merge leaves": ("One.[@f]\n=======", ["2:1"], "One.[@f]"),
    "a line across": ("One.[@f]\n\n---\n\nTwo.[@f]", ["3:1"], "One.[@f]\n\n## Title\n\nTwo.[@f]"),
    "stars across": ("One.[@f]\n\n* * *\n\nTwo.[@f]", ["3:1"], "One.[@f]\n\nTwo.[@f]"),
    "a low line across": ("One.[@f]\n___\nTwo.[@f]", ["2:1"], "One.[@f]\n\nTwo.[@f]"),
    "equals alone": ("One.[@f]\n\n=====\n\nTwo.[@f]", ["3:1"], "One.[@f]\n\nTwo.[@f]"),
    "no space": ("##Title\n\nOne.[@f]", ["1:1"], "## Title\n\nOne.[@f]"),
    "no space within a paragraph": ("One.[@f]\n###Title\nTwo.[@f]", ["2:1"], "One.[@f] ###Title\nTwo.[@f]"),
    "a hashtag": ("#LibertadYa was its name.[@f]", ["1:1"], "\\#LibertadYa was its name.[@f]"),
    "a hashtag of two": ("##LibertadYa was its name.[@f]", ["1:1"], "\\##LibertadYa was its name.[@f]"),
    "a number": ("#1 of the list.[@f]", ["1:1"], "\\#1 of the list.[@f]"),
    "seven": ("####### Title\n\nOne.[@f]", ["1:1"], "## Title\n\nOne.[@f]"),
    "indented": ("  ## Title\n\nOne.[@f]", ["1:3"], "## Title\n\nOne.[@f]"),
    "quoted": ("> ## Title\n\nOne.[@f]", ["1:3"], "## Title\n\nOne.[@f]"),
    "in an item": ("- ## Title[@f]", ["1:3"], "- Title[@f]"),
    "without words": ("##\n\nOne.[@f]", ["1:1"], "One.[@f]"),
    "with space for words": ("## \n\nOne.[@f]", ["1:1"], "One.[@f]"),
    "with signs for words": ("## … ##\n\nOne.[@f]", ["1:1"], "One.[@f]"),
    "with a citation": ("## One[@f]\n\nTwo.[@f]", ["1:7"], "## One\n\nTwo.[@f]"),
    "with a note": ("## One[^n]\n\nTwo.[@f]\n\n[^n]: Three.", ["1:7"], "## One\n\nTwo.[@f][^n]\n\n[^n]: Three."),
}


def told(text: str) -> list[str]:
    found = bad_heading.check(placed(fact("f"), prose("a", text)))
    return [f"{one.location.line}:{one.location.column}" for one in found]


@pytest.mark.parametrize(("typed", "places", "mended"), TYPED.values(), ids=list(TYPED))
def test_what_makes_a_heading_or_is_none_is_told_and_its_remedy_works(
    typed: str, places: list[str], mended: str
) -> None:
    assert told(typed) == places
    said_so = fact("f", quote={"text": "One.", "language": "en", "document": "its letter"})
    problems = run(placed(said_so, home(), prose("a", mended)))
    assert [problem for problem in problems if problem.rule != "figure-not-in-fact"] == []


@pytest.mark.parametrize(
    "text",
    [
        "## Title ##\n\n### Deeper",
        "```\n##Title\n---\n```",
        "| a |\n|---|\n| b[@f] |",
        "a | b\n--|--\nb[@f] | c",
        "No. 1, #1 and #LibertadYa.[@f]",
        "-- One -- two.[@f]",
        "/// fact | f\n///",
        "## *One* and [two](/facts/)",
        "## 委内瑞拉",
        "So.[@f]\n`one` # two",
    ],
)
def test_a_heading_that_is_one_is_left_alone(text: str) -> None:
    assert told(text) == []


def test_a_heading_is_told_where_it_stands_in_its_file() -> None:
    (found,) = bad_headings(source_text("One.\n---", "a.md", 11))
    assert (str(found.location), found.label) == ("a.md:12:1", '"---" makes a heading of the line above it')


@pytest.mark.parametrize(
    "text", ["Two.[@f]\n\n##Title", "One.\n---", "Two.[@f]\n\n---", "Two.[@f]\n\n=====", "  ## Title"]
)
def test_nobody_is_told_to_cite_or_frame_it(text: str) -> None:
    problems = run(placed(fact("f"), home(), prose("a", text)))
    assert {problem.rule for problem in problems} == {"bad-heading"}


def test_a_heading_on_the_level_of_the_title() -> None:
    long = "A heading of more than forty letters, to be cut there"
    made = placed(fact("f"), prose("a", f"## Part\n\nSo.[@f]\n\n# Large\n\nSo.[@f]\n\n# {long}\n"))
    message = 'the heading "{}" is on the level of the page\'s title'
    assert said(second_title, made) == [
        ("content/a.md:5:3", message.format("Large"), "write ## before it"),
        ("content/a.md:9:3", message.format("A heading of more than forty letters, to"), "write ## before it"),
    ]


DEEPER = "write {} before it: one step deeper at a time"


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ([4, 2, 5], [(1, "the first heading is of level 4, and the page's title of level 1", "##"),
                     (3, "a heading of level 5 follows one of level 2", "###")]),
        ([2, 4, 4], [(2, "a heading of level 4 follows one of level 2", "###")]),
        ([3], [(1, "the first heading is of level 3, and the page's title of level 1", "##")]),
        ([2, 3, 4, 5, 6, 2, 3, 2], []),
        ([1, 2, 3], []),
        ([], []),
    ],
)  # fmt: skip
def test_a_level_that_is_skipped(levels: list[int], expected: list[tuple[int, str, str]]) -> None:
    made = placed(fact("f"), prose("a", "\n".join(f"{'#' * level} H{at}" for at, level in enumerate(levels))))
    assert said(skipped_level, made) == [
        (f"content/a.md:{line}:1".removesuffix(":1:1"), message, DEEPER.format(signs))
        for line, message, signs in expected
    ]


def test_behind_a_heading_that_is_none_yet_any_level_may_follow() -> None:
    assert said(skipped_level, placed(fact("f"), prose("a", "Title\n---\n\n### Deeper\n\n##Other\n#### More"))) == []


WARNING = "give it words of its own: this address would move"


def moving(*parts: Page | Question) -> list[tuple[str, str]]:
    found = said(moving_anchor, placed(fact("f"), *parts), "warning")
    assert {hint for _, _, hint in found} <= {WARNING}
    return [(place, message.removeprefix("the address of the heading ")) for place, message, _ in found]


def test_headings_of_the_same_words() -> None:
    text = "## The count\n\n## The *count*!\n\n### Other\n\n## The count"
    assert moving(prose("a", text)) == [
        ("content/a.md:3:1", '"The count!" would be #the-count_1: the same words are a heading of this page already'),
        ("content/a.md:7:1", '"The count" would be #the-count_2: the same words are a heading of this page already'),
    ]


@pytest.mark.parametrize("words", ["How many", "How many, title"])
def test_a_heading_with_the_words_of_a_record_that_the_page_shows(words: str) -> None:
    text = f"## One\n\n## {words}\n\n/// question | how-many\n///"
    anchor = words.lower().replace(", ", "-").replace(" ", "-")
    assert moving(prose("a", text), make(Question, "how-many")) == [
        (
            "content/a.md:3:1",
            f'"{words}" would be #{anchor}_1: its words are the address of something else on this page',
        )
    ]
    assert moving(prose("a", f"## {words}")) == []


def test_headings_with_addresses_of_their_own_and_pages_that_were_not_laid_out_are_left_alone() -> None:
    assert moving(prose("a", "## One\n\n## …\n\n## 二\n\n## Два\n\n## Notes\n\n## Two")) == []
    made = replace(placed(fact("f"), prose("a", "## One\n\n## One")), prose={})
    assert said(moving_anchor, made, "warning") == []
