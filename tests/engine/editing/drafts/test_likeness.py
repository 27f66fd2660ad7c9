"""Which records are like what somebody is writing."""

from __future__ import annotations

import pytest

from explainer.editing.drafts.likeness import label_of, likeness, matching, same_words
from explainer.loading.records import read_dataset
from explainer.model.dataset import Dataset
from tests.engine.sites import tiny


@pytest.fixture(scope="module")
def data() -> Dataset:
    return read_dataset(tiny.HERE / "valid" / "every-kind")[0]


def test_facts_that_have_most_of_the_words_come_first(data: Dataset) -> None:
    found = matching("how many people died, by the ministry", ["fact"], data, 2)
    assert [record.id for record in found] == ["toll-83", "toll-100"]
    assert label_of(found[0]) == "The ministry said 83 people died."


def test_without_words_the_newest(data: Dataset) -> None:
    assert [record.id for record in matching("", ["fact"], data, 2)] == ["dam-closed", "toll-83"]


def test_what_says_nearly_the_same_is_found(data: Dataset) -> None:
    same = same_words({"text": "The ministry said that 83 people died."}, "fact", data)
    assert same
    assert same.id == "toll-83"
    assert same_words({"text": "The ministry opened a bridge."}, "fact", data) is None


def test_the_first_topic_counts_most(data: Dataset) -> None:
    flood = {"topics": ["flood"], "sources": ["gazette-toll"]}
    assert likeness(flood, data.facts["toll-83"]) > likeness(flood, data.facts["dam-open"])
