"""Quotations and names of people in what a site says, each with whether what is cited for it has them."""

from __future__ import annotations

import pytest

from explainer.model.actor import Actor
from explainer.model.term import Term
from explainer.site.words.held_quotations import Quotes, quotations_in
from explainer.site.words.named_people import named_in_claims, people_of_the_story
from tests.engine.built import home, prose, site
from tests.engine.records import dataset, fact, make

QUOTED = fact("f", quote={"text": "we saw it", "language": "en", "by": "ann"}, note='It is called "the lock".')


@pytest.mark.parametrize(
    ("text", "held", "in_itself"),
    [('She said "we saw it".', True, True), ('It is "the lock".', True, False), ('"We saw him".', False, False)],
)
def test_a_quotation_is_held_to_the_words_of_others_and_of_a_text_that_it_stands_in_itself_to_no_more(
    text: str, held: bool, in_itself: bool
) -> None:
    quotes = Quotes(dataset(QUOTED))
    (found,) = quotations_in(text)
    assert quotes.have(found, [QUOTED]) is held
    assert quotes.have(found, [QUOTED], own=True) is in_itself


def test_words_of_which_we_speak_are_no_quotation() -> None:
    quotes = Quotes(dataset(make(Term, "weir", term="Weir gate", aliases=["sluice"])))
    texts = ('The "lock"{.term}.', 'A "weir gate".', 'A "sluice".', 'A "barge".')
    assert [quotes.is_term(found) for text in texts for found in quotations_in(text)] == [True, True, True, False]


def test_names_are_told_with_whether_what_is_cited_names_them() -> None:
    made = site(
        home(standfirst="What Ann Lock saw."),
        make(Actor, "ann", name="Ann Lock", kind="person"),
        make(Actor, "eva", name="Eva Weir", kind="person"),
        make(Actor, "ben", name="Ben Young", kind="person"),
        fact("f", actors=["eva"]),
        prose("a", "Eva Weir came.[@f] Ann Lock left.[@f] Ben Young stayed.[@f]\n\nYoung people, young ones.[@f]"),
    )
    told = [one for one in named_in_claims(made) if one.claim.kind == "prose"]
    assert people_of_the_story(made) == {"ann"}
    assert [(one.named.words, one.recorded, one.of_the_story) for one in told] == [
        ("Eva Weir", True, False), ("Ann Lock", False, True), ("Ben Young", False, False),
    ]  # fmt: skip
