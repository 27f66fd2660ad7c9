"""Words of a record with the markers of what they cite: one letter a record, in all texts that stand together."""

from __future__ import annotations

from explainer.model.actor import Actor
from explainer.model.cited_text import CitedTexts
from explainer.model.source import Source
from explainer.views.parts.cited_words import CitedRun, cited_runs
from tests.engine.built import context, site
from tests.engine.records import fact, make


def test_a_record_has_one_letter_in_all_texts() -> None:
    ctx = context(site(fact("f"), fact("g")))
    found = cited_runs(ctx, {"one": CitedTexts(en="So.[@g]"), "two": CitedTexts(en="And.[@f; @g] So.")})
    assert [[marker.letter for marker in run.markers] for runs in found.values() for run in runs] == [
        ["a"],
        ["b", "a"],
        [],
    ]
    assert found["two"][1] == CitedRun(" So.", ())


def test_a_letter_tells_whose_words_it_leads_to_and_of_which_day() -> None:
    said = fact("f", said_by="guild", date="2026-01-01", reported="2026-01-07")
    own = fact("g", sources=["s", "n"], date="2026-01")
    sources = [make(Source, "s", publisher="Notice", title="Bridge falls"), make(Source, "n", publisher="Gazette")]
    ctx = context(site(make(Actor, "guild", name="The Guild"), *sources, said, own))
    (run,) = cited_runs(ctx, {"one": CitedTexts(en="So.[@f; @g; @s]")})["one"]
    assert [marker.title for marker in run.markers] == [
        "The Guild, 7 January 2026",
        "Notice; Gazette, January 2026",
        "Bridge falls",
    ]
