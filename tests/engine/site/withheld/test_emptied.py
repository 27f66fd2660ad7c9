"""What is left of a record that is withheld: of every kind, nothing but what is listed."""

from __future__ import annotations

import pytest

from explainer.model.actor import Actor
from explainer.model.dataset import RECORD_TYPES
from explainer.model.event import Event
from explainer.model.fact import Fact
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.site.withheld.emptied import Emptier, sentence
from explainer.site.words.strings import strings_of
from tests.engine.records import make

WHY = {"date": "2026-11-30", "why": "A court ordered it."}
SINCE = "Withheld since 30 November 2026: A court ordered it."
EMPTIER = Emptier("en", "https://site.example")


def emptied(kind: type[Record], /, **fields: object) -> Record:
    record = make(kind, "gone", withheld=WHY, **fields)
    assert record.withheld
    return EMPTIER.emptied(record, record.withheld)


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.noun)
def test_of_every_kind_all_words_are_those_that_say_so(kind: type[Record]) -> None:
    told = {words for path, words in strings_of(emptied(kind)) if path[0] != "withheld"}
    assert SINCE in told
    assert {
        words for words in told if "withheld" not in words.lower() and "mostrad" not in words and "muestra" not in words
    } == set()


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.noun)
def test_it_keeps_its_id_and_that_it_is_withheld(kind: type[Record]) -> None:
    left = emptied(kind)
    assert (left.id, left.withheld and left.withheld.why.en) == ("gone", "A court ordered it.")


def test_a_fact_keeps_its_day_and_topics_and_names_nobody() -> None:
    left = emptied(Fact, said_by="a", actors=["a"], places=["p"], superseded_by="f", reported="2026-01-02")
    assert isinstance(left, Fact)
    assert (left.date.text, left.topics) == ("2026-01-01", ("t",))
    assert (left.sources, left.said_by, left.actors, left.places, left.superseded_by, left.reported) == (
        (), None, (), (), None, None,
    )  # fmt: skip


def test_an_event_keeps_its_place_in_time() -> None:
    left = emptied(Event, end="2026-01-03", status="scheduled", seq=2, actors=["a"], place="p")
    assert isinstance(left, Event)
    assert (left.span.text, left.status, left.seq) == ("2026-01-01/2026-01-03", "scheduled", 2)
    assert (left.facts, left.actors, left.place) == ((), (), None)


def test_a_source_has_the_address_of_its_page_here() -> None:
    left = emptied(Source)
    assert isinstance(left, Source)
    assert (left.url, left.title, left.publisher) == ("https://site.example/sources/gone/", None, "Publisher withheld")


def test_a_source_that_was_withdrawn_still_counts_for_nothing() -> None:
    left = emptied(Source, withdrawn={"date": "2026-02-01", "by": "publisher", "why": "It named somebody."})
    assert isinstance(left, Source)
    assert left.withdrawn
    assert (left.withdrawn.date.text, left.withdrawn.by, left.withdrawn.why.en) == ("2026-02-01", "publisher", SINCE)


def test_the_name_of_an_actor_is_withheld_and_the_role_says_why() -> None:
    left = emptied(Actor, aliases=["Other"], sort_name="Body, Some")
    assert isinstance(left, Actor)
    assert (left.name.en, left.name.es) == ("Name withheld", "Nombre no mostrado")
    assert (left.role and left.role.en, left.aliases, left.sort_name) == (SINCE, (), "Name withheld")


def test_a_site_in_spanish_says_so_in_spanish() -> None:
    source = make(Source, "gone", withheld=WHY)
    assert source.withheld
    assert Emptier("es", "").emptied(source, source.withheld).publisher == "Medio no mostrado"
    assert sentence(source.withheld).es == "No se muestra desde el 30 de noviembre de 2026: A court ordered it."
