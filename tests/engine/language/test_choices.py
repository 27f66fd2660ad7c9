"""What editors choose from has one word a language, and no template words it again."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args

import pytest

from explainer.language import Lang, choices
from explainer.language.statuses import Words
from explainer.model.place import Place
from explainer.model.record import Record
from explainer.model.schemas.field_types import field_types
from explainer.model.source import Source, UrlStatus
from explainer.model.time_zone import time_zones

TEMPLATES = Path(__file__).parents[3] / "theme" / "templates"
CHOICES = [
    (choices.SOURCE_KINDS, Source, "kind"),
    (choices.PLACE_KINDS, Place, "kind"),
]


@pytest.mark.parametrize(("words", "kind", "name"), CHOICES)
def test_every_choice_is_worded_in_every_language(words: Words, kind: type[Record], name: str) -> None:
    (field,) = (field for field in field_types(kind) if field.name == name)
    assert set(words) == set(get_args(Lang))
    for worded in words.values():
        assert list(worded) == list(field.choices)
        assert len(set(worded.values())) == len(worded)


def test_an_address_is_told_of_where_it_no_longer_shows_what_it_showed() -> None:
    for lang in get_args(Lang):
        told = {status: choices.lost_address(status, lang) for status in get_args(UrlStatus)}
        assert {status for status, words in told.items() if words is None} == {"live", "unchecked"}
        assert len(set(told.values())) == 5


def test_words_are_those_of_the_reader_s_language() -> None:
    assert choices.source_kind("legal", "en") == "Legal text"
    assert choices.lost_address("dead", "es") == "La dirección ya no responde"
    assert choices.place_kind("city", "es") == "ciudad"


@pytest.mark.parametrize(
    ("name", "english", "spanish"),
    [
        ("America/New_York", "New York time", "hora de Nueva York"),
        ("Europe/London", "London time", "hora de Londres"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires time", "hora de Buenos Aires"),
        ("Asia/Calcutta", "Kolkata time", "hora de Kolkata"),
        ("UTC", "UTC", "UTC"),
        ("Etc/Greenwich", "GMT", "GMT"),
        ("Etc/GMT+5", "GMT-05:00", "GMT-05:00"),
        ("Etc/GMT-14", "GMT+14:00", "GMT+14:00"),
    ],
)
def test_a_time_zone_is_called_after_its_city_in_the_reader_s_language(name: str, english: str, spanish: str) -> None:
    assert (choices.time_zone(name, "en"), choices.time_zone(name, "es")) == (english, spanish)


@pytest.mark.parametrize("lang", get_args(Lang))
def test_every_time_zone_that_an_editor_may_write_has_a_name_for_readers(lang: Lang) -> None:
    worded = {name: choices.time_zone(name, lang) for name in time_zones()}
    assert len(worded) > 500
    unread = re.compile(r"[/_]|unknown|desconocid", re.IGNORECASE)
    assert {name: words for name, words in worded.items() if unread.search(words)} == {}


def test_no_template_words_a_choice_of_its_own() -> None:
    said: set[Any] = {word for words, *_ in CHOICES for word in words["en"].values()} - {"country", "state", "site"}
    marked = re.compile(r'_\("(' + "|".join(map(re.escape, sorted(said))) + r')"\)')
    found = {path.name: marked.findall(path.read_text("utf-8")) for path in TEMPLATES.rglob("*.*")}
    assert {name: words for name, words in found.items() if words} == {}
