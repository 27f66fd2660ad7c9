"""Words of a record with the markers of what they cite: one letter a record, in all texts that stand together."""

from __future__ import annotations

from explainer.model.cited_text import CitedTexts
from explainer.views.parts.cited_words import CitedRun, cited_runs
from tests.engine.built import context, site
from tests.engine.records import fact


def test_a_record_has_one_letter_in_all_texts() -> None:
    ctx = context(site(fact("f"), fact("g")))
    found = cited_runs(ctx, {"one": CitedTexts(en="So.[@g]"), "two": CitedTexts(en="And.[@f; @g] So.")})
    assert [[marker.letter for marker in run.markers] for runs in found.values() for run in runs] == [
        ["a"],
        ["b", "a"],
        [],
    ]
    assert found["two"][1] == CitedRun(" So.", ())
