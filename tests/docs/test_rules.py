"""docs/rules.md is what `explainer explain` knows."""

from __future__ import annotations

import pytest

from explainer.cli import main
from explainer.pipeline import rule_pages
from tests.docs.tables import DOCS


def test_page_of_rules_is_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--markdown"]) == 0
    assert capsys.readouterr().out == (DOCS / "rules.md").read_text("utf-8")


@pytest.mark.parametrize(("rule", "page"), rule_pages().items(), ids=list(rule_pages()))
def test_rule_says_in_one_line_what_is_wrong_and_ends_with_the_remedy(rule: str, page: str) -> None:
    first, *_, last = page.split("\n\n")
    assert "\n" not in first
    assert first.endswith(".")
    assert last.startswith("Remedy: ")
