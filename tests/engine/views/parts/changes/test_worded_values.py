"""Values of fields as readers have them, wherever a correction writes them as the data does."""

from __future__ import annotations

import pytest

from explainer.model.actor import Actor
from explainer.model.place import Place
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.views.parts.changes.differing_words import Run
from explainer.views.parts.changes.worded_values import entry_of, record_link, worded_value
from explainer.views.parts.links import LinkView
from tests.engine.built import context, site
from tests.engine.records import fact, make

MADE = site(
    fact("f", text="The dam holds."),
    make(Actor, "ada", name="Ada Lock"),
    make(Place, "weir", name="The Weir"),
    make(Source, "gazette", title="Dam holds", publisher="The Gazette"),
    make(Source, "untitled", title=None, publisher="The Gazette"),
    make(Series, "n"),
)


@pytest.mark.parametrize(
    ("field", "noun", "words", "expected"),
    [
        ("date", "fact", "2026-03-01~", "about 1 March 2026"),
        ("date", "event", "2026-03-01/2026-03-03", "1–3 March 2026"),
        ("as_of", "page", "2026-03-01", "1 March 2026"),
        ("date", "fact", "some day", "some day"),
        ("status", "fact", "single-source", "Single source"),
        ("status", "question", "estimates", "Estimates differ"),
        ("status", "event", "scheduled", "Expected"),
        ("status", "fact", "once", "once"),
        ("kind", "source", "news", "News report"),
        ("legal_stage", "fact", "on-trial", "On trial"),
        ("value", "fact", "at least 83 people, since 2026-03-01", "at least 83 people, since 1 March 2026"),
        ("value", "fact", "2026 boats", "2026 boats"),
        ("text", "fact", "The dam broke on 2026-03-01.", "The dam broke on 2026-03-01."),
        ("said_by", "fact", "gone", "gone"),
    ],
)
def test_dates_and_choices_stand_in_words_and_all_else_as_it_is(
    field: str, noun: str, words: str, expected: str
) -> None:
    assert "".join(run.words for run in worded_value(context(MADE), field, noun, words)) == expected


@pytest.mark.parametrize(
    ("field", "words", "expected"),
    [
        ("said_by", "ada", (Run("Ada Lock", True, "/people/ada/"),)),
        ("places.weir", "weir", (Run("The Weir", True, "/places/#weir"),)),
        ("common_ground.cites.f", "f", (Run("The dam holds.", True, "/facts/f/"),)),
        (
            "sources.gazette",
            "gazette, ¶ 4, “It holds.”",
            (Run("Dam holds (The Gazette)", True, "/sources/gazette/"), Run(", ¶ 4, “It holds.”", True)),
        ),
    ],
)
def test_a_record_is_called_by_its_name_and_leads_to_its_page(
    field: str, words: str, expected: tuple[Run, ...]
) -> None:
    assert worded_value(context(MADE), field, "fact", words) == expected


def test_a_date_is_worded_in_the_language_of_the_page() -> None:
    assert worded_value(context(MADE, "es"), "date", "fact", "2026-03-01") == (Run("1 de marzo de 2026", True),)


def test_of_several_entries_it_is_said_which_one_it_is() -> None:
    ctx = context(MADE)
    assert entry_of(ctx, "accounts.f") == LinkView("The dam holds.", "/facts/f/")
    assert entry_of(ctx, "points.2026-03") == LinkView("March 2026", "")
    assert [entry_of(ctx, field) for field in ("sources.gazette", "text", "accounts.gone")] == [None] * 3


def test_a_source_is_called_by_its_title_and_its_publisher_and_a_series_leads_to_the_data() -> None:
    ctx = context(MADE)
    assert record_link(ctx, "untitled") == LinkView("The Gazette", "/sources/untitled/")
    assert record_link(ctx, "n") == LinkView("S", "/data/")
