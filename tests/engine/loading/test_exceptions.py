"""Exceptions from rules: read with their reasons, never shown, held to the facts that they name, none left over."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.loading.exceptions import RuleException, apply, read_exceptions, state_of, without_exceptions
from explainer.markdown.code_mask import mask_code
from explainer.problems import Location, Problem
from tests.engine.checks.checked import placed
from tests.engine.records import fact

HEAD = "---\ntitle: T # allow: relative-day because the paper is called so\n---\n"
RULES = ("figure-not-in-fact", "relative-day")


def read(tmp_path: Path, markdown: str = "", yaml: str = "") -> tuple[list[tuple[str, int, str]], list[str]]:
    """The exceptions by rule, line spoken of and reason; the messages about those that cannot be read."""
    (tmp_path / "content").mkdir()
    (tmp_path / "data/facts").mkdir(parents=True)
    (tmp_path / "content/a.md").write_text(markdown, "utf-8")
    (tmp_path / "data/facts/f.yaml").write_text(yaml, "utf-8")
    found, problems = read_exceptions(tmp_path, "content", mask_code)
    return [(one.rule, one.line, one.why) for one in found], [f"{told.location}: {told.message}" for told in problems]


def test_they_stand_at_the_end_of_a_line_of_markdown_and_in_comments_of_yaml(tmp_path: Path) -> None:
    two = "<!-- allow: figure-not-in-fact because 180 + 30 --> <!-- allow: relative-day because so -->"
    markdown = f"{HEAD}So 210.[@a] {two}\n"
    yaml = """- id: f
  # allow: figure-not-in-fact because it is a name

  # more
  text: So.
  note: So. # allow: relative-day because so"""
    assert read(tmp_path, markdown, yaml) == (
        [
            ("figure-not-in-fact", 5, "it is a name"),
            ("relative-day", 6, "so"),
            ("relative-day", 2, "the paper is called so"),
            ("figure-not-in-fact", 4, "180 + 30"),
            ("relative-day", 4, "so"),
        ],
        [],
    )


_ALLOW = "# allow: relative-day because so"


@pytest.mark.parametrize(("yaml", "spoken_of"), [
    (f"- text: 'So. {_ALLOW}'", []),
    (f'- text: "So. {_ALLOW}" {_ALLOW}', [1]),
    (f"- {{text: 'So.{_ALLOW}'}} {_ALLOW}", [1]),
    (f"- text: 'So\n    it. {_ALLOW}\n    is.' {_ALLOW}", [3]),
    (f"- text: > {_ALLOW}\n    So. {_ALLOW}\n    {_ALLOW}\n  {_ALLOW}\n  note: So.", [1, 5]),
    (f"- text: 'É “it’s” '' so' {_ALLOW}\n- text: 'open {_ALLOW}", [1, 2]),
])  # fmt: skip
def test_words_of_a_text_make_none(yaml: str, spoken_of: list[int], tmp_path: Path) -> None:
    found = [("relative-day", line, "so") for line in spoken_of]
    assert read(tmp_path, f"---\ntitle: 'T {_ALLOW}'\n---\n", yaml) == (found, [])


_NO_REASON = "content/a.md:4:10: this exception names no rule, or no reason"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("So. <!-- allow: relative-day -->", _NO_REASON),
        ("So. <!-- allow: relative-day because -->", _NO_REASON),
        ("<!-- allow: relative-day because so -->", "content/a.md:4:6: this exception stands on a line of its own"),
        ("So. <!-- allow: x because y --> It.", "content/a.md:4:10: an exception stands at the end of its line"),
    ],
)
def test_what_cannot_be_read_is_told_at_its_place(line: str, message: str, tmp_path: Path) -> None:
    assert read(tmp_path, f"{HEAD}{line}\n")[1] == [message]


def test_readers_never_see_one_and_no_space_is_left_that_would_break_the_line() -> None:
    markdown = "One.[@a]  <!-- allow: x because y -->\nTwo. <!-- a comment -->\nThree."
    assert without_exceptions(markdown, mask_code) == "One.[@a]\nTwo. <!-- a comment -->\nThree."


_COMMENT = "<!-- allow: relative-day because so -->"
_SHOWN = (f"```\n{_COMMENT}\nSo. {_COMMENT}\n```", f"So `{_COMMENT}`", f"- ~~~\n  {_COMMENT} It.\n  ~~~")


@pytest.mark.parametrize("code", [*_SHOWN, "```\n<!-- allow: -->\n```"])
def test_in_code_one_is_shown_and_allows_nothing(code: str, tmp_path: Path) -> None:
    line = "So. <!-- allow: relative-day because of `X` -->"
    assert without_exceptions(f"{code}\n\n{line}", mask_code) == f"{code}\n\nSo."
    number = HEAD.count("\n") + code.count("\n") + 3
    found = [("relative-day", 2, "the paper is called so"), ("relative-day", number, "of `X`")]
    assert read(tmp_path, f"{HEAD}{code}\n\n{line}\n") == (found, [])


@pytest.mark.parametrize(("line", "left"), [
    (f"So `x` {_COMMENT}", "So `x`"), (f"`x` {_COMMENT} `y` {_COMMENT}", f"`x` {_COMMENT} `y`"),
])  # fmt: skip
def test_code_before_one_stays(line: str, left: str) -> None:
    assert without_exceptions(line, mask_code) == left


def left(*exceptions: RuleException, words: str = "So it is.") -> list[tuple[str, str]]:
    """What is left of two findings on line 4, with the exceptions' own faults, each with its hint."""
    problems = [Problem(Location("p.md", 4, at), rule, rule) for at, rule in enumerate(RULES, 1)]
    data = placed(fact("f", text=words)).dataset
    return [(problem.message, problem.hint or "") for problem in apply(problems, exceptions, RULES, data)]


def exception(rule: str, why: str = "so", line: int = 4) -> RuleException:
    return RuleException(rule, why, Location("p.md", line, 9), line)


def test_an_exception_allows_its_rule_on_its_line_and_nothing_else() -> None:
    assert left(exception("relative-day")) == [("figure-not-in-fact", "")]


def test_one_that_allows_nothing_is_told() -> None:
    found = left(exception("relative-day", line=5))
    assert found[2][0] == 'nothing on line 5 breaks the rule "relative-day"'


def test_no_exception_is_made_from_rules_of_form() -> None:
    (*_, told) = left(exception("unknown-id"))
    hint = "exceptions are made from: figure-not-in-fact, relative-day"
    assert told == ('no exception can be made from "unknown-id"', hint)


def test_one_falls_due_when_a_fact_that_it_names_changes() -> None:
    before = state_of(fact("f", text="So it is."))
    assert left(exception("relative-day", f"as in [@f as {before}]"))[1:] == []
    (*_, told) = left(exception("relative-day", f"as in [@f as {before}]"), words="So it was.")
    now = state_of(fact("f", text="So it was."))
    hint = f"look whether it still holds; then write [@f as {now}]"
    assert told == ('"f" has changed since this exception was made', hint)


def test_one_has_to_say_what_the_fact_said() -> None:
    (*_, told) = left(exception("relative-day", "as in [@f]"))
    assert told[0] == 'the reason does not say what "f" said'
    assert f"[@f as {state_of(fact('f', text='So it is.'))}]" in told[1]
    (*_, told) = left(exception("relative-day", "as in [@nobody]"))
    assert told[0] == 'the reason names a fact "nobody" that is not there'


@pytest.mark.parametrize("change", [{"topics": ["u"]}, {"review_by": "2026-09-01"}, {"note": "More."}])
def test_what_a_fact_does_not_say_leaves_its_state_as_it_is(change: dict[str, object]) -> None:
    assert state_of(fact("f", **change)) == state_of(fact("f"))


_SAID = ({"text": "No."}, {"date": "2026-02-01"}, {"said_by": "a"}, {"value": {"number": 1, "unit": "u"}})


@pytest.mark.parametrize("change", _SAID)
def test_what_it_says_changes_it(change: dict[str, object]) -> None:
    assert state_of(fact("f", **change)) != state_of(fact("f"))
