"""All rules: each is run, has an id that no other has, and says on its page what is wrong and what to do of it."""

from __future__ import annotations

import pytest

from explainer.checks import RULES, run
from explainer.model.question import Question
from tests.engine.built import home, prose
from tests.engine.checks.checked import placed
from tests.engine.records import fact, make


def test_every_rule_is_run_over_the_site() -> None:
    records = (fact("f"), make(Question, "q", topics=["t", "t"]))
    made = placed(*records, prose("home", kind="editorial"), prose("a", "So <b>.", lang="es"))
    assert [problem.rule for problem in run(made)] == [
        "duplicate-entry", "missing-home", "no-translations", "one-account", "raw-html", "uncited-paragraph",
    ]  # fmt: skip


def test_a_site_in_which_all_is_well_has_no_problems() -> None:
    assert list(run(placed(home(), prose("a"), fact("f")))) == []


def test_no_two_rules_have_one_id() -> None:
    assert len({rule.RULE for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.RULE)
def test_the_page_of_a_rule_says_what_is_wrong_and_what_to_do(rule: object) -> None:
    page = rule.__doc__ or ""
    assert page.split("\n")[0].endswith(".")
    assert "\nRemedy: " in page
