"""The rules missing-home, no-translations, raw-html, shown-as-typed and uncited-paragraph."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType

import pytest

from explainer.checks.prose import no_translations, raw_html, shown_as_typed, uncited_paragraph
from explainer.checks.records import missing_home
from explainer.site.page import Page
from explainer.site.prose import Misread
from tests.engine.built import home, prose
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact


def found(rule: ModuleType, *pages: Page) -> list[Said]:
    return said(rule, placed(fact("f"), *pages))


def test_a_site_without_a_front_page() -> None:
    told = [("content/pages/home.md", "there is no front page", "write it with `kind: home`")]
    assert found(missing_home) == told
    assert found(missing_home, prose("home"), prose("b", kind="editorial"), prose("c", lang="es", kind="home")) == told
    assert found(missing_home, prose("a"), home()) == []


@pytest.mark.parametrize(("unread", "told"), [("content/pages/home.md", 0), ("content/pages/homes.md", 1)])
def test_a_front_page_that_could_not_be_read_is_not_missing(unread: str, told: int) -> None:
    assert len(said(missing_home, placed(fact("f"), unread=(unread,)))) == told
    assert len(said(missing_home, placed(fact("f"), unread=("content/pages/other.md", unread)))) == told


def test_a_page_in_another_language() -> None:
    assert found(no_translations, prose("a"), prose("b", lang="es")) == [
        (
            "content/b.es.md",
            "this page is in Spanish, and the site is published in English only",
            "keep it out of content/ until there is an edition in Spanish",
        )
    ]


def test_html_in_the_prose_but_not_in_code() -> None:
    text = "So <b>it</b> is.[@f]\n\n`<i>` &lt;u> a < b\n\n<!-- no -->"
    bold = "set bold as **words**"
    assert found(raw_html, prose("a", text)) == [
        ("content/a.md:1:4", 'HTML in the prose: "<b"', bold),
        ("content/a.md:1:9", 'HTML in the prose: "</b"', bold),
        ("content/a.md:5:1", 'HTML in the prose: "<!--"', "delete it: readers would see it"),
    ]


@pytest.mark.parametrize(
    ("text", "place", "words", "hint"),
    [
        ("So.[@f]\n- one", "2:1", "- one", "put an empty line above the list"),
        (
            "So.[@f]\n\n{.framing}",
            "3:1",
            "{.framing}",
            "put {.framing} on the last line of the paragraph, list item or table that it speaks of",
        ),
        (
            "So.[^my note][@f]",
            "1:4",
            "[^my note]",
            "write [^label] in the prose, and [^label]: with its words at the left margin",
        ),
        (
            "[a](not closed.[@f]",
            "1:1",
            "[a](not",
            "write [words](address), on one line and without spaces in the address",
        ),
        ("**So it is.[@f]", "1:1", "**So", "set bold as **words**, with no space inside the stars"),
        (
            "| a | b |\n|---|\n| c | d |[@f]",
            "2:1",
            "|---|",
            "give its first two lines a cell for each column, and put an empty line above it",
        ),
    ],
)
def test_a_sign_that_readers_would_see(text: str, place: str, words: str, hint: str) -> None:
    told = (f"content/a.md:{place}".removesuffix(":1:1"), f'"{words}" would be shown as it was typed', hint)
    assert found(shown_as_typed, prose("a", text)) == [told]


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        (
            "1999. So.[@f]",
            "1:1",
            '"1999." would be the number of a list item',
            "put a backslash before the full stop: 1999\\.",
        ),
        (
            "- So.[@f]\n - Or.[@f]",
            "2:2",
            '"-" is indented by one space more than the item above it',
            "indent it by two or more to put it inside that item, or by as much as that item",
        ),
        (
            "1. So.[@f]\n1. Or.[@f]",
            "2:1",
            '"1." follows "1." in this list: readers see the numbers that are typed',
            "type the number that they are to see",
        ),
    ],
)
def test_lists_that_may_be_taken_in_two_ways(text: str, place: str, message: str, hint: str) -> None:
    assert found(shown_as_typed, prose("a", text)) == [(f"content/a.md:{place}".removesuffix(":1:1"), message, hint)]
    mended = {"1999. So": "1999\\. So", "\n - Or": "\n  - Or", "\n1. Or": "\n2. Or"}
    for typed, right in mended.items():
        text = text.replace(typed, right)
    assert found(shown_as_typed, prose("a", text)) == []


def test_of_long_words_that_readers_would_see_the_first_forty_letters_are_told() -> None:
    made = placed(fact("f"), prose("a"))
    misread = replace(made.prose["/explainers/a/"], misread=(Misread("list", "x" * 41),))
    ((_, message, _),) = said(shown_as_typed, replace(made, prose={"/explainers/a/": misread}))
    assert message == f'"{"x" * 40}" would be shown as it was typed'


def test_signs_that_are_read_and_pages_that_were_not_laid_out_are_left_alone() -> None:
    text = "# Large\n\n- **one**[@f]\n\nSo [it](/) is.[@f][^n]\n{.framing}\n\n[^n]: Words."
    assert found(shown_as_typed, prose("a", text)) == []
    made = replace(placed(fact("f"), prose("a", "# Large\n\n**So")), prose={})
    assert said(shown_as_typed, made) == []


FRAMING = "add [@id], or put {.framing} on its own last line if it states nothing checkable"


def test_a_paragraph_or_list_item_that_cites_nothing_is_told_by_its_first_six_words() -> None:
    text = "One two three\nfour five six seven.\n\n- So.[@f]\n- Or.\n\n| a |\n|---|\n| b |"
    assert found(uncited_paragraph, prose("a", text)) == [
        ("content/a.md", 'this paragraph cites nothing: "One two three four five six …"', FRAMING),
        ("content/a.md:5:3", 'this paragraph cites nothing: "Or. …"', FRAMING),
        ("content/a.md:7:1", 'this paragraph cites nothing: "| a | |---| | b …"', FRAMING),
    ]


CODE = "write words as a paragraph that cites [@id]; right below code that states nothing, put {.framing}"
HEADING = "say it in a paragraph that cites [@id]; a heading has no full stop"


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        ("So.[@f]\n\n    A claim.", "3:1", 'this paragraph cites nothing: "A claim. …"', FRAMING),
        (
            "```\nA claim of ours.\n```",
            "1:1",
            'this code reads as words, and cites nothing: "A claim of ours. …"',
            CODE,
        ),
        (
            "- So.[@f]\n\n  ~~~\n  A claim.[@f]\n  ~~~",
            "3:1",
            'this code reads as words, and cites nothing: "A claim.[@f] …"',
            CODE,
        ),
        ("`A claim.`", "1:1", 'this paragraph cites nothing: "`A claim.` …"', FRAMING),
        ("Term\n: So.[@f]\n: A claim.", "3:3", 'this paragraph cites nothing: "A claim. …"', FRAMING),
        ("> So.[@f]\n>\n> A claim.", "3:3", 'this paragraph cites nothing: "A claim. …"', FRAMING),
        ("> - So.[@f]\n> - A claim.", "2:5", 'this paragraph cites nothing: "A claim. …"', FRAMING),
        ("- So.[@f]\n\n  A claim.", "3:1", 'this paragraph cites nothing: "A claim. …"', FRAMING),
        ("So.[@f]\n\n[Ferry]: it ran.", "3:1", 'this paragraph cites nothing: "[Ferry]: it ran. …"', FRAMING),
        (
            "## It ran in all weathers.\n\nSo.[@f]",
            "1:4",
            'this heading is a sentence, and cites nothing: "It ran in all weathers. …"',
            HEADING,
        ),
    ],
)
def test_a_claim_cites_in_whatever_it_is_set(text: str, place: str, message: str, hint: str) -> None:
    assert found(uncited_paragraph, prose("a", text)) == [(f"content/a.md:{place}".removesuffix(":1:1"), message, hint)]


@pytest.mark.parametrize(
    "text", ["```\nx = 1\n```\n{.framing}", "Term\n: So.[@f]", "[^n]: So.\n\n    Or.\n\n    - Or.", "---"]
)
def test_framed_code_terms_notes_and_lines_between_parts_cite_nothing(text: str) -> None:
    assert found(uncited_paragraph, prose("a", text)) == []


@pytest.mark.parametrize("text", ["So.[@f]", "So.\n{.framing}", "## So", "So.[@Not]", "So. [@f", "[^n]: So."])
def test_a_paragraph_that_cites_that_is_our_framing_or_that_is_faulty_anyway_is_left_alone(text: str) -> None:
    assert found(uncited_paragraph, prose("a", text)) == []


def test_the_front_page_cites_too_and_pages_about_the_site_need_not() -> None:
    places = [place for place, _, _ in found(uncited_paragraph, prose("x", "So.", kind="editorial"), home("So."))]
    assert places == ["content/home.md"]
