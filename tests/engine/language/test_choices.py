"""What editors choose from has one word a language, and no template words it again."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args

import pytest

from explainer.language import Lang, choices
from explainer.language.statuses import Words
from explainer.model.event import Event
from explainer.model.place import Place
from explainer.model.record import Record
from explainer.model.schemas.field_types import field_types
from explainer.model.source import Source

TEMPLATES = Path(__file__).parents[3] / "theme" / "templates"
CHOICES = [
    (choices.SOURCE_KINDS, Source, "kind"),
    (choices.URL_STATUSES, Source, "url_status"),
    (choices.PLACE_KINDS, Place, "kind"),
    (choices.TIME_ZONES, Event, "time_zone"),
]


@pytest.mark.parametrize(("words", "kind", "name"), CHOICES)
def test_every_choice_is_worded_in_every_language(words: Words, kind: type[Record], name: str) -> None:
    (field,) = (field for field in field_types(kind) if field.name == name)
    assert set(words) == set(get_args(Lang))
    for worded in words.values():
        assert list(worded) == list(field.choices)
        assert len(set(worded.values())) == len(worded)


def test_words_are_those_of_the_reader_s_language() -> None:
    assert choices.source_kind("legal", "en") == "Legal text"
    assert choices.url_status("dead", "es") == "ya no responde"
    assert choices.place_kind("city", "es") == "ciudad"
    assert choices.time_zone("America/New_York", "en") == "Washington time"


def test_no_template_words_a_choice_of_its_own() -> None:
    said: set[Any] = {word for words, *_ in CHOICES for word in words["en"].values()} - {"country", "state", "site"}
    marked = re.compile(r'_\("(' + "|".join(map(re.escape, sorted(said))) + r')"\)')
    found = {path.name: marked.findall(path.read_text("utf-8")) for path in TEMPLATES.rglob("*.*")}
    assert {name: words for name, words in found.items() if words} == {}
