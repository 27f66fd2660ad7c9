"""Every rule has a page that says what is wrong and how to mend it."""

from __future__ import annotations

import pytest

from explainer import audit
from explainer.pipeline import rule_pages

PAGES = {**rule_pages(), **audit.rule_pages()}


@pytest.mark.parametrize(("rule", "page"), PAGES.items(), ids=list(PAGES))
def test_rule_says_in_one_line_what_is_wrong_and_ends_with_the_remedy(rule: str, page: str) -> None:
    first, *_, last = page.split("\n\n")
    assert "\n" not in first
    assert first.endswith(".")
    assert last.startswith("Remedy: ")
