"""Figures that prose takes from facts: as the language writes them, and told where there is none."""

from __future__ import annotations

import pytest

from explainer.language import Lang
from explainer.loading.figures import with_figures
from explainer.markdown.code_mask import mask_code
from explainer.problems import Problem
from tests.engine.records import dataset, fact

DATA = dataset(
    fact("many", value={"number": 12000, "unit": "people"}),
    fact("some", value={"low": 75, "high": 80, "unit": "people"}),
    fact("words"),
)


def told(text: str, lang: Lang = "en") -> tuple[str, list[tuple[str, str, str]]]:
    problems: list[Problem] = []
    filled = with_figures(text, "p.md", 11, lang, DATA, problems, mask_code)
    return filled, [(str(one.location), one.message, one.rule) for one in problems]


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "Some 12,000 and 75 to 80."), ("es", "Some 12\u202f000 and 75 a 80.")]
)
def test_the_figure_stands_in_its_place(lang: Lang, words: str) -> None:
    assert told("Some {=many} and {= some }.", lang) == (words, [])


@pytest.mark.parametrize("code", [
    "Write `{=many}`.", "Write `` `{=nobody}` ``.", "Write `so\n{=nobody}`.", "```\n{=an-id}\n```",
    "- So:\n  ~~~ text\n  `{=nobody}\n  ~~~",
])  # fmt: skip
def test_what_is_code_stays(code: str) -> None:
    assert told(f"{code}\n\nSome {{=many}}.") == (f"{code}\n\nSome 12,000.", [])


def test_a_single_backtick_begins_no_code() -> None:
    assert told("Some ` {=many}.") == ("Some ` 12,000.", [])


def test_a_fact_that_is_not_there_or_has_no_figure_is_told_at_its_place() -> None:
    assert told("So.\nSome {=manny} and {=words}.")[1] == [
        ("p.md:12:6", 'no fact "manny"', "unknown-id"),
        ("p.md:12:19", 'the fact "words" has no figure', "bad-figure"),
    ]
