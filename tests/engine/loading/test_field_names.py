"""A field under another name: other capitals, another language, another word; only where nobody could doubt it."""

from __future__ import annotations

import pytest

from explainer.loading.meant.field_names import field_meant

FACT = ("id", "text", "date", "reported", "sources", "topics", "places", "quote", "said_by", "value", "note")
SOURCE = ("id", "url", "title", "publisher", "published", "language", "kind")


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Date", "date"), ("SAID_BY", "said_by"), ("said-by", "said_by"), ("Said by", "said_by"), ("fecha", "date"),
        ("Título", "title"), ("titulo", "title"), ("según", "said_by"), ("tags", "topics"), ("link", "url"),
        ("idioma", "language"),
    ],
)  # fmt: skip
def test_another_name_of_a_field(name: str, field: str) -> None:
    assert field_meant(name, FACT if field in FACT else SOURCE) == field


def test_a_name_means_a_field_of_the_record_at_hand() -> None:
    assert field_meant("fecha", SOURCE) == "published"
    assert field_meant("fecha", ("published", "date")) is None


@pytest.mark.parametrize("name", ["", "colour", "status", "datte", "42"])
def test_what_is_no_name_of_any_field(name: str) -> None:
    assert field_meant(name, FACT) is None
