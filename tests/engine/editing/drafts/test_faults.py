"""What is wrong with a draft is told field by field, in the words of the check."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.editing.drafts.faults import faults_of
from explainer.editing.drafts.forms import FORMS
from explainer.loading.records import read_dataset
from explainer.model.dataset import Dataset
from tests.engine.sites import tiny

FACT = {
    "id": "boats-lost", "text": "Twelve boats were lost.", "date": "2026-03-03", "reported": None,
    "sources": ["gazette-toll"], "topics": ["flood"],
}  # fmt: skip


@pytest.fixture(scope="module")
def data() -> Dataset:
    return read_dataset(tiny.HERE / "valid" / "every-kind")[0]


def test_a_sound_draft_has_none(data: Dataset) -> None:
    assert faults_of(FORMS["fact"], FACT, data) == ()
    page = {"id": "boats", "title": "Boats", "standfirst": "Few.", "as_of": "2026-03-03", "published": "2026-03-04"}
    assert faults_of(FORMS["explainer"], {**page, "text": "Few.", "facts": ["toll-83"]}, data) == ()


@pytest.mark.parametrize(
    ("change", "field", "inner", "message"),
    [
        ({"date": "2026-02-30"}, "date", None, 'the date "2026-02-30" does not exist'),
        ({"kind": "claim"}, "kind", None, '"claim" is not a kind'),
        ({"value": {"number": "1,200", "unit": "boats"}}, "value", "number", "1,200"),
        ({"value": {"number": "12"}}, "value", None, 'has no "unit"'),
        ({"value": {"unit": "boats"}}, "value", None, "a value needs a number"),
        ({"topics": ["floods"]}, "topics", None, 'no topic "floods"; did you mean "flood"?'),
        ({"topics": ["toll-83"]}, "topics", None, '"toll-83" is a fact, not a topic'),
        ({"sources": [{"source": "wire", "locator": "p. 4"}]}, "sources", "source", 'no source "wire"'),
        ({"quote": {"text": "word " * 26, "language": "en"}}, "quote", "text", "26 words"),
        ({"text": "**Twelve** boats."}, "text", None, "Markdown"),
        ({"id": "Boats"}, "id", None, '"Boats" is not an id'),
    ],
)
def test_a_fault_is_told_at_its_field(
    change: dict[str, Any], field: str, inner: str | None, message: str, data: Dataset
) -> None:
    (fault,) = faults_of(FORMS["fact"], FACT | change, data)
    assert (fault.field, fault.inner, fault.missing) == (field, inner, False)
    assert message in str(fault)


def test_all_that_is_missing_is_told_at_once(data: Dataset) -> None:
    missing = [fault.field for fault in faults_of(FORMS["fact"], {"id": "boats-lost"}, data) if fault.missing]
    assert missing == ["text", "date", "reported", "sources", "topics"]
    page = [fault.field for fault in faults_of(FORMS["explainer"], {}, data)]
    assert page == ["title", "standfirst", "as_of", "published", "text", "facts"]


def test_the_name_of_a_page_becomes_an_address(data: Dataset) -> None:
    (fault,) = [one for one in faults_of(FORMS["explainer"], {"id": "The boats"}, data) if one.field == "id"]
    assert fault.hint == 'write "the-boats"'
