"""The smallest parts: a date in words, somebody's name and where it leads."""

from __future__ import annotations

import pytest

from explainer.model.actor import Actor
from explainer.views.pages.fact import FactPageView
from explainer.views.parts.links import ActorLink, DateView, actor_link
from tests.engine.built import context, site, view
from tests.engine.records import fact, make


@pytest.mark.parametrize(
    ("date", "words", "short", "exact"),
    [
        ("2026-01-03", "3 January 2026", "3 Jan 2026", "2026-01-03"),
        ("2026-01", "January 2026", "Jan 2026", "2026-01"),
        ("2026", "2026", "2026", "2026"),
        ("2026-01-03~", "about 3 January 2026", "about 3 Jan 2026", None),
        ("2026-01-XX", "a day in January 2026", "a day in Jan 2026", None),
        ("2026-01-03/2026-01-05", "3–5 January 2026", "3–5 Jan 2026", None),
    ],
)
def test_a_date_is_told_long_and_short_and_to_machines_where_it_is_exact(
    date: str, words: str, short: str, exact: str | None
) -> None:
    shown = view("/facts/f/", site(fact("f", date=date)), FactPageView).fact.date
    assert shown == DateView(words, short, exact, date)


BOTH = {"en": "Pilot", "es": "Práctica"}


@pytest.mark.parametrize(("lang", "name", "role"), [("en", "Pilot", "Pilot"), ("es", "Práctica", "Práctica")])
def test_somebody_is_named_and_told_by_their_role_in_the_readers_language(lang: str, name: str, role: str) -> None:
    someone = make(Actor, "a", name=BOTH, role=BOTH)
    named = context(site(someone), lang).ask(actor_link, someone.id)
    assert named == ActorLink("a", name, "/people/a/", "person", role)


def test_somebody_without_a_role_has_none_and_a_body_is_told_apart() -> None:
    body = Actor.model_validate({"id": "b", "name": "The Harbour", "kind": "body"})
    shown = view("/facts/f/", site(fact("f", said_by="b"), body), FactPageView)
    assert shown.fact.said_by == ActorLink("b", "The Harbour", "/people/b/", "body", None)


@pytest.mark.parametrize(
    ("reported", "shown"),
    [("2026-02", DateView("February 2026", "Feb 2026", "2026-02", "2026-02")), (None, None)],
)
def test_a_date_that_is_not_given_is_not_told(reported: str | None, shown: DateView | None) -> None:
    assert view("/facts/f/", site(fact("f", reported=reported)), FactPageView).fact.reported == shown
