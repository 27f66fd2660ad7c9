"""The rule unreachable-source: what rests on a source that can be read nowhere any more."""

from __future__ import annotations

import pytest

from explainer.checks.editorial import unreachable_source as rule
from explainer.model.source import Source
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact, make

COPY = {"url": "https://archive.example/1", "date": "2026-02-01"}


def found(**fields: object) -> list[Said]:
    return said(rule, placed(make(Source, "s", **fields), fact("f")), "warning")


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("dead", "no longer answers"),
        ("deviated", "shows something else now"),
        ("unfit", "is unsafe to visit"),
        ("usurped", "has a new owner"),
    ],
)
def test_a_lost_address_without_a_copy_is_told_with_all_that_rests_on_it(status: str, words: str) -> None:
    message = f'the address of "s" {words}, there is no copy, and 1 place rests on it: the fact "f" (f/sources, line 1)'
    hint = "look for a copy and write archived: {url: …, date: …}, mend the url, or name another source"
    assert found(url_status=status) == [("s/url_status", message, hint)]
    assert found(url_status=status, archived=COPY) == []


def test_what_can_be_read_or_is_relied_on_by_nobody_is_not() -> None:
    assert found(url_status="live") == found(url_status="unchecked") == []
    assert found(url_status="dead", withdrawn={"date": "2026-02-01", "why": "It was wrong."}) == []
    assert said(rule, placed(make(Source, "gone", url_status="dead"), fact("f")), "warning") == []
