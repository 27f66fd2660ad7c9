"""A field is described once, where it is defined; tables, schemas and documents are made from that."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

import pytest
from pydantic import Field

from explainer.model.dataset import RECORD_TYPES
from explainer.model.fields import Date, Id, LocalizedText, Names, Number, OrId, Text, Value, Yes
from explainer.model.record import Record
from explainer.model.schemas.field_table import field_table
from explainer.model.schemas.field_types import FieldType, described_fields, descriptions, field_types
from explainer.model.schemas.json_schema import definitions


class Part(Value):
    """Where in a ferry."""

    deck: Annotated[Id, Names(("deck",))]
    """Id of the deck."""
    place: str | None = None
    """Where on it: `bow | stern`."""


class Ferry(Value):
    """A ferry."""

    name: Text
    """What it is
    called.
    """
    built: Date | None
    """When it was built; `null` where nobody knows."""
    kind: Annotated[Literal["car", "rail"], Field(alias="class")] = "car"
    """What it carries."""
    decks: tuple[Annotated[Part, OrId()], ...] = ()
    """Its decks."""
    length: Number | None = None
    """How long it is, in metres."""
    afloat: Yes = False
    """`true` where it still sails."""
    home: Annotated[tuple[str, ...], Field(min_length=2)]
    """Its harbours, two or more."""
    undescribed: LocalizedText | None = None


class Steamer(Ferry):
    """A ferry with a chimney."""

    name: Text
    """What the steamer is called."""


def field(name: str) -> FieldType:
    return next(field for field in described_fields(Ferry) if field.name == name)


def test_words_under_a_field_describe_it_in_one_line() -> None:
    assert field("name").description == "What it is called."
    assert field("undescribed").description == ""


def test_words_of_a_model_hold_for_those_made_from_it_until_they_say_otherwise() -> None:
    assert descriptions(Steamer)["name"] == "What the steamer is called."
    assert descriptions(Steamer)["afloat"] == descriptions(Ferry)["afloat"] == "`true` where it still sails."


def test_field_has_the_name_that_editors_write() -> None:
    assert [field.name for field in field_types(Ferry)] == [
        "name", "built", "class", "decks", "length", "afloat", "home", "undescribed",
    ]  # fmt: skip


def test_what_may_be_left_out_has_what_holds_then() -> None:
    assert [field.name for field in field_types(Ferry) if field.required] == ["name", "built", "home"]
    assert (field("class").default, field("class").choices) == ("car", ("car", "rail"))
    assert [field.name for field in field_types(Ferry) if field.nullable] == ["built", "length", "undescribed"]


def test_list_knows_how_long_it_must_be() -> None:
    assert [(field.name, field.at_least) for field in field_types(Ferry) if field.many] == [("decks", 0), ("home", 2)]


def test_group_knows_its_fields_and_whom_they_name() -> None:
    decks = field("decks")
    assert (decks.kind, decks.or_id, decks.model) == ("group", True, Part)
    assert [(inner.name, inner.kind, inner.nouns, inner.description) for inner in decks.fields] == [
        ("deck", "id", ("deck",), "Id of the deck."),
        ("place", "plain", (), "Where on it: `bow | stern`."),
    ]


def test_table_of_fields_says_which_are_required_and_what_each_holds() -> None:
    assert field_table(Ferry).splitlines() == [
        "| field | is | holds |",
        "|---|---|---|",
        "| **name** | text | What it is called. |",
        "| **built** | date or `null` | When it was built; `null` where nobody knows. |",
        "| class | `car` (default) `rail` | What it carries. |",
        "| decks | list of deck ids, or of `{deck, place}` | Its decks. |",
        "| **decks.deck** | deck id | Id of the deck. |",
        "| decks.place | string | Where on it: `bow \\| stern`. |",
        "| length | number | How long it is, in metres. |",
        "| afloat | `true` | `true` where it still sails. |",
        "| **home** | list of strings | Its harbours, two or more. |",
        "| undescribed | `{en, es}` |  |",
        "| **undescribed.en** | string | In English. |",
        "| undescribed.es | string | In Spanish, where there is a translation. |",
    ]


def test_schema_has_the_same_words() -> None:
    made = definitions([Ferry])
    assert made["Ferry"]["properties"]["class"]["description"] == "What it carries."
    assert made["Part"]["properties"]["deck"]["description"] == "Id of the deck."


def _undescribed(fields: tuple[FieldType, ...], group: str) -> Iterator[str]:
    for inner in fields:
        if not inner.description.endswith("."):
            yield f"{group}.{inner.name}"
        yield from _undescribed(inner.fields, f"{group}.{inner.name}")


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.noun)
def test_every_field_of_every_kind_is_described_in_whole_sentences(kind: type[Record]) -> None:
    assert list(_undescribed(described_fields(kind), kind.noun)) == []
