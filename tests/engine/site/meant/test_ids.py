"""The record that is meant by an address, a name, a title, or an id with a slip in it."""

from __future__ import annotations

import pytest

from explainer.model.actor import Actor
from explainer.model.source import Source
from explainer.site.meant.ids import id_meant, is_address
from tests.engine.records import dataset, make

DATA = dataset(
    make(Source, "gazette-five", url="https://www.gazette.example/five/", title="The Bridge Costs Five"),
    make(Source, "gazette-six", url="https://gazette.example/six?a=b", title="Twice"),
    make(Source, "other-six", url="https://other.example/six", title="Twice"),
    make(Actor, "some-body", name="Somebody Important"),
)


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("https://www.gazette.example/five/", "gazette-five"), ("http://gazette.example/five", "gazette-five"),
        ("www.gazette.example/five", "gazette-five"), ("//gazette.example/five", "gazette-five"),
        ("https://gazette.example/six?a=b", "gazette-six"), ("https://gazette.example/six", None),
        ("https://gazette.example/five?utm_source=a#b", "gazette-five"), ("//m.gazette.example/five/", "gazette-five"),
        ("https://web.archive.org/web/20260101000000/https://gazette.example/five", "gazette-five"),
        ("www.gazette.example:443/Five/index.html", "gazette-five"), ("https://[gazette.example/five", None),
        ("https://gazette.example/", None), ("Gazette Five", "gazette-five"), ("gazette_five", "gazette-five"),
        ("the bridge costs five", "gazette-five"), ("Twice", None), ("gazete-five", "gazette-five"),
        ("gazette-seven", None), ("Somebody Important", None),
    ],
)  # fmt: skip
def test_the_source_that_is_meant(given: str, meant: str | None) -> None:
    assert id_meant(given, ("source",), DATA) == meant


def test_a_record_is_meant_only_by_a_field_that_may_name_it() -> None:
    assert id_meant("somebody important", ("actor",), DATA) == "some-body"
    assert id_meant("gazette-five", ("actor",), DATA) is None
    assert id_meant("some-body", ("actor", "source"), DATA) == "some-body"


@pytest.mark.parametrize(
    ("given", "is_one"), [("https://a", True), ("HTTP://a", True), ("www.a", True), ("a-b", False)]
)
def test_what_is_an_address(given: str, is_one: bool) -> None:
    assert is_address(given) is is_one
