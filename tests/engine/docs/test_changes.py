"""docs/changes.md names every rule of publications, and the words of `explainer changes` as it says them."""

from __future__ import annotations

import re
from pathlib import Path

from explainer.pipeline import rule_pages
from explainer.published import changes
from explainer.published.shown import words
from explainer.site.published.rules import PUBLICATION_RULES

TEXT = (Path(__file__).parents[3] / "docs" / "changes.md").read_text("utf-8")


def test_every_rule_of_publications_is_in_its_table() -> None:
    assert set(re.findall(r"^\| `([a-z-]+)` \|", TEXT, re.MULTILINE)) == set(PUBLICATION_RULES)
    assert PUBLICATION_RULES.items() <= rule_pages().items()


def test_what_the_command_says_is_quoted_as_it_says_it() -> None:
    said = Path(changes.__file__).read_text("utf-8") + Path(words.__file__).read_text("utf-8")
    table = TEXT.partition("| it says | do |")[2].partition("\n\n")[0]
    quoted = re.findall(r"^\| (?!-)([^|]+?) \|", table, re.MULTILINE)
    parts = [part for one in quoted for part in re.split(r" … ?|…|: | ID$", one) if part.strip(" :")]
    assert len(quoted) == 7
    assert [part for part in parts if part.strip(" :") not in said] == []
