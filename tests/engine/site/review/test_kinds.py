"""What somebody should look at again: numbers in words, words that pass with time, what one side says."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from explainer.model.actor import Actor
from explainer.model.source import Source
from explainer.site.page import Page
from explainer.site.review import numbers_in_words, one_sided, passing_words
from explainer.site.review.noticed import Noticed
from explainer.site.site import Site
from tests.engine.built import prose, site
from tests.engine.records import fact, make

Look = Callable[[Site], Iterator[Noticed]]
RECORDS = (
    make(Actor, "ash", name="Ana Ash", speaks_for="board"),
    make(Actor, "birch", name="Ben Birch"),
    make(Actor, "board", name="Harbour Board", kind="body"),
    fact("plain", text="Three boats sank, the second at night."),
    fact("value", value={"number": 4, "unit": "boats"}),
    fact("quoted", quote={"text": "eran tres barcos", "language": "es", "by": "ash"}),
    fact("titled", sources=["boats"]),
    make(Source, "boats", title="El sexto barco", language="es"),
    make(Actor, "port", name="Old Port", kind="body", speaks_for="town"),
    make(Actor, "town", name="Town Hall", kind="body"),
    make(Actor, "cedar", name="Cy Cedar", speaks_for="port"),
    make(Actor, "dogwood", name="Di Dogwood", roles=[{"text": "clerk", "to": "2026-01", "speaks_for": "town"}]),
    fact("of-cedar", said_by="cedar"),
    fact("of-town", said_by="town"),
    fact("of-dogwood", said_by="dogwood", reported="2026-01-05"),
    fact("of-dogwood-later", said_by="dogwood", reported="2026-03-05"),
    fact("of-ash", said_by="ash"),
    fact("of-board", said_by="board"),
    fact("of-birch", said_by="birch"),
)


def noticed(look: Look, page: Page) -> list[tuple[str, str, int]]:
    return [(found.kind, found.words, found.location.column) for found in look(site(*RECORDS, page))]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("So two boats sank.[@plain]", "en", [("number", "two", 4)]),
        ("Three boats sank, four in all.[@plain; @value]", "en", []),
        ("The third boat.[@value]", "en", [("ordinal", "third", 5)]),
        ("The second boat; both sank.[@plain]", "en", []),
        ("Twenty boats, 2 boats.[@plain]", "en", []),
        ('He said: "two boats".[@plain]', "en", []),
        ("Three boats, the sixth.[@quoted; @titled]", "en", []),
        ("Four boats, the seventh.[@quoted; @titled]", "en", [("number", "Four", 1), ("ordinal", "seventh", 17)]),
        ("Se hundieron cinco barcos.[@plain]", "es", [("number", "cinco", 14)]),
    ],
)
def test_numbers_that_no_cited_fact_has(text: str, lang: str, expected: list[tuple[str, str, int]]) -> None:
    page = prose("a", text, lang=lang, title="So", standfirst="So.")
    assert noticed(numbers_in_words.notice, page) == expected


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("It still stands, so far.[@plain]", "en", [("passing", "still", 4), ("passing", "so far", 18)]),
        ('He said: "now".[@plain] Until then it stood.[@plain]', "en", []),
        ("Todavía está en pie.[@plain]", "es", [("passing", "Todavía", 1)]),
    ],
)
def test_words_that_pass_with_time(text: str, lang: str, expected: list[tuple[str, str, int]]) -> None:
    page = prose("a", text, lang=lang, title="So", standfirst="So.")
    assert noticed(passing_words.notice, page) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Three boats sank.[@of-ash]",
        "Three boats sank.[@of-ash; @of-board]",
        "Three boats sank.[@of-cedar; @of-town]",
        "Three boats sank.[@of-dogwood; @of-cedar]",
    ],
)
def test_what_one_side_says_told_flatly(text: str) -> None:
    assert noticed(one_sided.notice, prose("a", text)) == [("one-sided", "Three boats sank.", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Ash put it at three boats.[@of-ash]",
        "The board put it at three boats.[@of-board]",
        "Three boats sank, it was said.[@of-ash]",
        "Three boats sank.[@of-ash; @of-birch]",
        "Three boats sank.[@of-ash; @plain]",
        "Three boats sank.[@of-dogwood-later; @of-town]",
        "Three boats sank.[@of-ash; @of-town]",
        "Three boats sank.[@of-ash; @s]",
        "Three boats sank.\n\nThey say so.[@of-ash]",
        "| boats |\n|---|\n| three[@of-ash] |",
        "## Three boats sank\n\nThey say so.[@of-ash]",
    ],
)
def test_what_several_say_or_somebody_is_named_for(text: str) -> None:
    assert noticed(one_sided.notice, prose("a", text)) == []
