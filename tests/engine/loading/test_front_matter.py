"""The head of a page is read with its places; with faults in it, what is left lets the rest of the page be checked."""

from __future__ import annotations

import pytest

from explainer.dates.edtf import LAST_YEAR
from explainer.loading.front_matter import read_front_matter
from explainer.problems import Location, Positions, Problem
from explainer.site.page import FrontMatter

SOUND = "title: Ferries\nstandfirst: How they sail.\nas_of: 2026-03-01\npublished: 2026-03-02"
NAME = "content/explainers/ferries.md"


def read(text: str, name: str = NAME) -> tuple[FrontMatter, Positions, list[Problem]]:
    problems: list[Problem] = []
    front, positions = read_front_matter(text, name, problems)
    return front, positions, problems


def test_sound_fields_are_read_and_the_others_are_at_their_defaults() -> None:
    front, _, problems = read(f"{SOUND}\ntopics: [boats, piers]")
    assert problems == []
    assert (str(front.title), str(front.standfirst)) == ("Ferries", "How they sail.")
    assert (front.as_of.text, front.published.text, front.updated) == ("2026-03-01", "2026-03-02", None)
    assert (front.topics, front.order, front.kind) == (("boats", "piers"), 1000, "explainer")


def test_places_count_from_the_line_above_the_fields() -> None:
    _, positions, _ = read(f"{SOUND}\ntopics: [boats, piers]")
    assert positions.whole == Location(NAME, 2)
    assert [positions.at(*path) for path in (("title",), ("topics", 1), ("kind",))] == [
        Location(NAME, 2, 8),
        Location(NAME, 6, 17),
        Location(NAME, 2, 1),
    ]


@pytest.mark.parametrize("text", ["", "# nothing yet", "{}", "[]", "Ferries", "- title"])
def test_a_head_without_fields_is_told_which_there_are(text: str) -> None:
    front, _, problems = read(text)
    assert [(str(found.location), found.message, found.rule, found.hint) for found in problems] == [
        (
            f"{NAME}:2:1",
            "the front matter holds no fields",
            "bad-front-matter",
            "title: …, standfirst: …, as_of: …, published: …",
        )
    ]
    assert front.kind == "explainer"


def test_problems_are_added_to_those_that_were_there() -> None:
    before = Problem(Location("a"), "b", "c")
    problems = [before]
    read_front_matter("", NAME, problems)
    assert (problems[0], len(problems)) == (before, 2)


def test_every_fault_is_told_at_its_line_and_the_sound_fields_are_left() -> None:
    faulty = "title: Ferries\nas_of: 2026-02-30\npublished: 2026-03-02\ntopics: [boats]\norder: first\nboat: x"
    front, _, problems = read(faulty)
    assert sorted((found.location.line, found.rule) for found in problems) == [
        (2, "missing-field"),
        (3, "bad-date"),
        (6, "bad-number"),
        (7, "unknown-field"),
    ]
    assert (str(front.title), front.published.text, front.topics) == ("Ferries", "2026-03-02", ("boats",))
    assert (front.order, front.kind) == (1000, "explainer")


def test_a_field_that_is_missing_has_something_in_its_place_that_no_rule_complains_of() -> None:
    front, _, _ = read("order: 3")
    assert (str(front.title), str(front.standfirst), front.order) == ("?", "?", 3)
    assert (front.as_of.text, front.published.text) == (f"{LAST_YEAR}-12-31", f"{LAST_YEAR}-12-31")


@pytest.mark.parametrize("kind", ["explainer", "editorial", "home"])
@pytest.mark.parametrize("written", ["kind: {}", "kind:   '{}'", 'kind: "{}"'])
def test_the_kind_is_found_also_where_the_head_is_no_yaml(kind: str, written: str) -> None:
    front, _, problems = read(f"title: 'Ferries\n{written.format(kind)}\n")
    assert [found.rule for found in problems] == ["bad-yaml"]
    assert front.kind == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("title: 'Ferries", "content/pages/method.md", "editorial"),
        ("title: 'Ferries", "content/explainers/method.md", "explainer"),
        ("title: Ferries", "content/pages/method.md", "explainer"),
        ("title: 'Ferries\nkind: homely", "content/pages/method.md", "editorial"),
        ("title: 'Ferries\n  kind: home", "content/pages/method.md", "editorial"),
    ],
)
def test_where_no_kind_is_written_it_is_an_explainer_or_by_its_folder_if_it_cannot_be_read(
    text: str, name: str, kind: str
) -> None:
    front, _, problems = read(text, name)
    assert problems
    assert front.kind == kind
