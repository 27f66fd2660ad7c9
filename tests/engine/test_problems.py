"""Problems are told sorted by place, each once, in three formats, and counted in words."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer import problems
from explainer.problems import Location, Positions, Problem

ERROR = Problem(Location("b.yaml", 2, 3), "it is wrong", "some-rule", "mend it")
WARNING = Problem(Location("a.yaml", 10, 1), "it is odd", "other-rule", None, "warning")


def test_text_has_place_level_message_rule_and_hint() -> None:
    assert problems.render([ERROR, WARNING]) == (
        "a.yaml:10:1: warning: it is odd [other-rule]\n"
        "b.yaml:2:3: error: it is wrong [some-rule]\n"
        "    hint: mend it\n"
        "1 error, 1 warning in 2 files\n"
    )


def test_github_gets_one_annotation_a_problem() -> None:
    assert problems.render([ERROR, WARNING], "github") == (
        "::warning file=a.yaml,line=10,col=1,title=other-rule::it is odd\n"
        "::error file=b.yaml,line=2,col=3,title=some-rule::it is wrong%0Ahint: mend it\n"
    )


def test_json_has_every_field() -> None:
    rows = json.loads(problems.render([ERROR], "json"))
    assert rows == [
        {
            "path": "b.yaml",
            "line": 2,
            "column": 3,
            "level": "error",
            "rule": "some-rule",
            "message": "it is wrong",
            "hint": "mend it",
        }
    ]


def test_in_lines_each_problem_is_one_line_with_its_hint() -> None:
    assert problems.in_lines([ERROR, WARNING]) == (
        "a.yaml:10:1: warning: it is odd [other-rule]\nb.yaml:2:3: error: it is wrong; mend it [some-rule]\n"
    )


@pytest.mark.parametrize(("form", "expected"), [("text", "no problems\n"), ("github", ""), ("json", "[]\n")])
def test_nothing_found_is_said_too(form: problems.Format, expected: str) -> None:
    assert problems.render([], form) == expected


@pytest.mark.parametrize(
    ("errors", "warnings", "files", "expected"),
    [
        (1, 0, 1, "1 error in 1 file"),
        (2, 0, 1, "2 errors in 1 file"),
        (0, 1, 1, "1 warning in 1 file"),
        (2, 2, 2, "2 errors, 2 warnings in 2 files"),
    ],
)
def test_summary_counts_in_words(errors: int, warnings: int, files: int, expected: str) -> None:
    found = [Problem(Location(f"{n % files}", n), "m", "r") for n in range(errors)]
    found += [Problem(Location(f"{n % files}", n), "m", "w", None, "warning") for n in range(warnings)]
    assert problems.summary(found) == expected


def test_order_is_by_path_line_column_then_rule_and_never_by_who_came_first() -> None:
    made = [
        Problem(Location(path, line, column), "m", rule)
        for path in ("b", "a")
        for line in (10, 9)
        for column in (2, 1)
        for rule in ("y", "x")
    ]
    assert problems.in_order(made) == problems.in_order(reversed(made))
    assert [(p.location.path, p.location.line, p.location.column, p.rule) for p in problems.in_order(made)] == sorted(
        (p.location.path, p.location.line, p.location.column, p.rule) for p in made
    )


def test_same_problem_is_told_once() -> None:
    assert problems.in_order([ERROR, ERROR]) == (ERROR,)


def test_only_errors_stop_the_build() -> None:
    assert [problems.has_errors(found) for found in ([], [WARNING], [WARNING, ERROR])] == [False, False, True]


@given(st.text(), st.text(alphabet=st.characters(exclude_categories=["Cs"])), st.text())
def test_annotation_stays_on_one_line_and_comes_back_as_it_was(path: str, message: str, hint: str) -> None:
    line = problems.render([Problem(Location(path), message, "rule", hint)], "github")
    assert re.fullmatch(r"::error file=[^\r\n:,]*,line=1,col=1,title=rule::[^\r\n]*\n", line, re.DOTALL)
    told = line.split("title=rule::", 1)[1].removesuffix("\n")
    unescaped = told.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
    assert unescaped == message + (f"\nhint: {hint}" if hint else "")


def test_place_of_a_field_is_its_own_else_that_of_what_holds_it() -> None:
    whole, field, entry = (Location("f", line) for line in (1, 2, 3))
    positions = Positions(whole, {("a",): field, ("a", 0): entry})
    assert [positions.at(*path) for path in (("a", 0), ("a", 1), ("a", 0, "b"), ("c",), ())] == [
        entry,
        field,
        entry,
        whole,
        whole,
    ]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [("sorces", 'did you mean "sources"?'), ("sources", 'did you mean "sources"?'), ("zzz", None), ("", None)],
)
def test_nearest_word_is_offered_only_when_it_is_near(wanted: str, expected: str | None) -> None:
    assert problems.did_you_mean(wanted, ["sources", "topics"]) == expected


@pytest.mark.parametrize(("noun", "expected"), [("fact", "a fact"), ("event", "an event"), ("actor", "an actor")])
def test_nouns_have_their_article(noun: str, expected: str) -> None:
    assert problems.with_article(noun) == expected


def many(count: int, level: problems.Level = "error", path: str = "a.yaml") -> list[Problem]:
    return [Problem(Location(path, line), "it is wrong", "some-rule", None, level) for line in range(1, count + 1)]


def test_as_many_as_are_told_of_a_file_are_all_told() -> None:
    assert list(problems.first_of(many(problems.MOST))) == many(problems.MOST)
    assert problems.cut_short(many(problems.MOST)) == tuple(many(problems.MOST))


def test_after_the_first_hundreds_nothing_is_asked_for() -> None:
    asked = iter(many(10 * problems.MOST))
    *told, last = problems.first_of(asked)
    assert told == many(problems.MOST)
    assert (str(last.location), last.rule) == (f"a.yaml:{problems.MOST + 1}:1", problems.TOO_MANY)
    assert last.message == f"more than {problems.MOST} faults in this file: what follows was not looked at"
    assert next(asked).location.line == problems.MOST + 2


def test_an_error_behind_hundreds_of_warnings_is_told_and_they_stay_warnings() -> None:
    warnings = many(problems.MOST + 5, "warning")
    assert problems.has_errors(problems.first_of([*warnings, ERROR]))
    assert ERROR in problems.first_of([*warnings, ERROR, *warnings])
    *_, last = problems.first_of(warnings)
    assert (last.rule, last.level) == (problems.TOO_MANY, "warning")


def test_what_several_rules_find_in_one_file_is_cut_with_how_many_more_there_are() -> None:
    *told, last = problems.cut_short([*many(problems.MOST + 7), WARNING])
    assert len(told) == problems.MOST
    assert last.message == "8 more in this file, at least"
    other = many(2, path="b.yaml")
    assert problems.cut_short([*many(problems.MOST + 7), *other])[-2:] == tuple(other)


def test_the_nearest_of_thousands_is_found_as_that_of_a_few() -> None:
    names = [f"{first}-{second}" for first in ("bridge", "dam", "toll", "ferry") for second in range(1000)]
    assert problems.nearest("brigde-577", names) == problems.nearest("brigde-577", names[:600]) == "bridge-577"
    assert problems.nearest("nothing-like-it", names) is None


def test_in_short_all_errors_are_told_and_of_each_rule_the_first_warnings() -> None:
    warnings = [Problem(Location("a.md", line), "So", "many", "Do it", "warning") for line in range(1, 9)]
    error = Problem(Location("z.md"), "No", "one")
    lines = problems.render_short([*warnings, error]).splitlines()
    assert [line for line in lines if "warning: So" in line] == [f"a.md:{n}:1: warning: So [many]" for n in range(1, 6)]
    assert lines[-3:] == [
        "z.md:1:1: error: No [one]",
        "… and 3 more warnings [many]",
        "1 error, 8 warnings in 2 files; `explainer check --all` shows each",
    ]


def test_in_short_few_problems_are_told_as_in_full() -> None:
    few = [Problem(Location("a.md", line), "So", "many", "Do it", "warning") for line in range(1, 6)]
    assert problems.render_short(few) == problems.render(few)
