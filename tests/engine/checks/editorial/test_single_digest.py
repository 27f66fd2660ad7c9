"""The rule single-digest: a fact that rests on retold reports alone says whose they are."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.checks.editorial import single_digest as rule
from explainer.model.source import Source
from tests.engine.checks.checked import placed, said
from tests.engine.records import fact, make

SOURCES = (make(Source, "d", retelling="digest"), make(Source, "r", retelling="rewrite"))


def found(*parts: Any) -> list[tuple[str, str, str | None]]:
    return said(rule, placed(*SOURCES, *parts))


@pytest.mark.parametrize(("sources", "which"), [(["d"], "a digest"), (["d", "r"], "retold reports")])
def test_a_fact_that_rests_on_retellings_alone_says_so(sources: list[str], which: str) -> None:
    message = f'"f" rests on {which} alone, and its note does not say so'
    hint = "add the report that is retold, or say in note whose it is"
    assert found(fact("f", sources=sources)) == [("f/sources", message, hint)]
    assert found(fact("f", sources=sources, note="Only in a digest.")) == []
    assert found(fact("f", sources=sources, note={"en": "Thin.", "es": "Solo en un resumen."})) == []


def test_one_with_a_report_of_its_own_and_one_that_no_longer_stands_need_not() -> None:
    assert found(fact("f", sources=["d", "s"])) == []
    assert found(fact("f", sources=["d"], superseded_by="g"), fact("g")) == []


def test_a_note_that_calls_its_source_a_digest_marks_it() -> None:
    message = 'the note of "f" speaks of "summary", and none of its sources is marked as one'
    hint = "add retelling: digest, rewrite or summary to the source"
    assert found(fact("f", note="A summary of other reports.")) == [("f/note", message, hint)]
    assert found(fact("f", sources=["s", "r"], note="A summary of other reports.")) == []
