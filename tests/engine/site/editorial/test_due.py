"""What somebody was to look at again: nothing by which we no longer stand, and nothing that may not be shown."""

from __future__ import annotations

import pytest

from explainer.model.event import Event
from explainer.model.question import Question
from explainer.site.editorial.due import awaited
from tests.engine.records import dataset, fact, make

GONE = {"date": "2026-03-20", "why": "It was wrong."}


@pytest.mark.parametrize("gone", [{}, {"retracted": GONE}])
def test_what_was_retracted_is_awaited_no_longer(gone: dict[str, object]) -> None:
    data = dataset(
        fact("f", review_by="2026-04-01", **gone),
        make(Question, "q", review_by="2026-04-01", **gone),
        make(Event, "e", status="scheduled", **gone),
    )
    assert [record.id for record, _ in awaited(data)] == ([] if gone else ["f", "q", "e"])
