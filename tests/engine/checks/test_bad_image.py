"""The rule bad-image: a picture in prose is refused, wherever it is; a link to it stands in its place."""

from __future__ import annotations

import pytest

from explainer.checks import RULES
from explainer.checks.prose import bad_image
from tests.engine.built import home, prose
from tests.engine.checks.checked import placed, said
from tests.engine.records import fact


@pytest.mark.parametrize(
    ("picture", "target", "remedy"),
    [
        ("![a bridge](https://b.example/b.png)", "https://b.example/b.png", "[a bridge](https://b.example/b.png)"),
        ("![a bridge](//b.example/b.png)", "//b.example/b.png", "[a bridge](https://…)"),
        ("![a bridge](/b.png)", "/b.png", "[a bridge](https://…)"),
        ("![a bridge](images/b.png)", "images/b.png", "[a bridge](https://…)"),
        ("![ ](/b.png)", "/b.png", "[what it shows](https://…)"),
    ],
)
def test_a_picture_is_told_once_with_the_link_to_write(picture: str, target: str, remedy: str) -> None:
    made = placed(fact("f"), home(), prose("a", f"So {picture}.[@f]"))
    told = [problem for rule in RULES for problem in rule.check(made)]
    assert [(problem.rule, str(problem.location)) for problem in told] == [("bad-image", "content/a.md:1:4")]
    assert told[0].message == f'"{target}" is a picture; pages have none yet'
    assert told[0].hint == f"say what it shows, and link to the page that has it: {remedy}"


@pytest.mark.parametrize("text", ["[a bridge](https://b.example/b.png)", "`![a](/b.png)`", "So! [a](/b/)"])
def test_links_and_code_are_left_alone(text: str) -> None:
    assert said(bad_image, placed(fact("f"), prose("a", text))) == []
