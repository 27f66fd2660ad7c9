"""Readers have a word for every field that a change may be told of."""

from __future__ import annotations

import pytest

from explainer.language import LANGUAGES, Lang
from explainer.language.wording.field_names import FIELD_NAMES, field_name
from explainer.model.correction import Correction
from explainer.model.dataset import RECORD_TYPES
from explainer.model.record import Record
from explainer.model.schemas.field_types import field_types
from explainer.site.published.parts import NOT_SAID

OF_PAGES = ("title", "standfirst", "as_of", "published", "updated", "shows.question.q", "sentence")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", [kind for kind in RECORD_TYPES if kind is not Correction], ids=lambda kind: kind.noun)
def test_every_field_that_a_lock_holds_has_a_name(kind: type[Record], lang: Lang) -> None:
    fields = [field.name for field in field_types(kind) if field.name not in {*NOT_SAID, "end"}]
    named = {field: field_name(field, kind.noun, lang) for field in (*fields, "status")}
    assert [field for field, words in named.items() if words == field] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_part_of_a_page_has_a_name(lang: Lang) -> None:
    assert [field for field in OF_PAGES if field_name(field, "page", lang) == field] == []


@pytest.mark.parametrize(
    ("field", "noun", "lang", "words"),
    [
        ("said_by", "fact", "en", "Who says it"),
        ("said_by", "fact", "es", "Quién lo dice"),
        ("sources.gazette-dam", "fact", "en", "Source"),
        ("points.2026-01", "series", "en", "Point"),
        ("common_ground.cites.dam-holds", "question", "en", "What it cites"),
        ("date", "fact", "en", "When it happened"),
        ("date", "event", "en", "Date"),
        ("actors.ada", "fact", "en", "Who it is about"),
        ("actors.ada", "event", "en", "Who takes part"),
        ("depth", "fact", "en", "depth"),
    ],
)
def test_a_field_is_called_what_readers_call_it(field: str, noun: str, lang: Lang, words: str) -> None:
    assert field_name(field, noun, lang) == words


def test_both_languages_name_the_same_fields() -> None:
    assert FIELD_NAMES["en"].keys() == FIELD_NAMES["es"].keys()
