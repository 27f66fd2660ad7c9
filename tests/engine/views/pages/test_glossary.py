"""The glossary: all terms by their words, each with its sources and the place in them."""

from __future__ import annotations

from explainer.model.source import Source
from explainer.model.term import Term
from explainer.views.pages.glossary import GlossaryView
from tests.engine.built import site, view
from tests.engine.records import fact, make


def page(*terms: Term | Source) -> GlossaryView:
    return view("/glossary/", site(fact("f"), *terms), GlossaryView)


def words(*names: str) -> list[Term]:
    """Terms of these names, with ids in the other direction."""
    return [make(Term, f"t{99 - at}", term=name) for at, name in enumerate(names)]


def test_terms_stand_by_their_words_whatever_the_capitals() -> None:
    found = page(*words("Bridge", "arch", "ferry", "Deck", "Cable"))
    assert [one.term for one in found.terms] == ["arch", "Bridge", "Cable", "Deck", "ferry"]


def test_under_their_letter_they_stand_without_articles_and_accents() -> None:
    found = page(*words("Éxodo", "The economist", "eve", "arch", "5 per cent"))
    assert [(one.link.label, one.link.href, [term.term for term in one.terms]) for one in found.letters] == [
        ("0–9", "#numbers", ["5 per cent"]),
        ("A", "#letter-a", ["arch"]),
        ("E", "#letter-e", ["The economist", "eve", "Éxodo"]),
    ]


def test_a_term_is_told_with_its_aliases_and_the_places_in_its_sources() -> None:
    given = [{"source": "s2", "locator": "p. 4", "quote": "What it is."}, "s"]
    term = make(Term, "arch", term="arch", definition="It's curved.", aliases=["bow", "arc"], sources=given)
    (found,) = page(term, make(Source, "s"), make(Source, "s2")).terms
    assert (found.id, found.definition, found.aliases) == ("arch", "It’s curved.", ("bow", "arc"))
    told = [(reference.id, reference.locator, reference.quote) for reference in found.references]
    assert told == [("s2", "p. 4", "What it is."), ("s", None, None)]


def test_accents_and_articles_do_not_move_a_term() -> None:
    found = page(*words("zinc", "Éxodo", "the quay", "eve", "Ñandú"))
    assert [one.term for one in found.terms] == ["eve", "Éxodo", "Ñandú", "the quay", "zinc"]
