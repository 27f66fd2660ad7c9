"""A title is the document's own: whole, in plain letters, and without the name of its site."""

from __future__ import annotations

import pytest

from explainer.sources.drafting.choice import Choice
from explainer.sources.drafting.titles import plain_words, title_of, without_site
from explainer.web.meta_tags import Said

URL = "https://www.estuarypost.example/bridge"
SITE = {"estuary post", "estuarypost"}


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Bridge opens | Estuary Post", "Bridge opens"),
        ("Bridge opens - Estuary Post", "Bridge opens"),
        ("Bridge opens – Estuary Post", "Bridge opens"),
        ("Bridge opens | Economy | Estuary Post", "Bridge opens"),
        ("Estuary Post | Bridge opens", "Bridge opens"),
        ("Bridge opens · EstuaryPost", "Bridge opens"),
        ("Bridge opens – and the dam does not - Estuary Post", "Bridge opens – and the dam does not"),
        ("Bridge opens – and the dam does not", "Bridge opens – and the dam does not"),
        ("Dam | a poem", "Dam | a poem"),
        ("The Estuary Post-mortem", "The Estuary Post-mortem"),
        ("Nine-year-old bridge opens", "Nine-year-old bridge opens"),
        ("Estuary Post", ""),
    ],
)
def test_the_name_of_the_site_is_no_part_of_it(title: str, bare: str) -> None:
    assert without_site(title, SITE) == bare


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("R&amp;D at the dam", "R&D at the dam"),
        ("The &amp;quot;new&amp;quot; bridge", 'The "new" bridge'),
        ("El R&iacute;o &#8211; la presa &#x2014; el puente", "El Río – la presa — el puente"),
        ("Bridge & dam; toll", "Bridge & dam; toll"),
        ("<i>Alder</i><br/>bridge", "Alderbridge"),
        ("2 < 3 > 1", "2 < 3 > 1"),
        ("In\u00adaugu\u200bration\u00a0of the  bridge", "Inauguration of the bridge"),
        ("Nu\u0301n\u0303ez", "Núñez"),
    ],
)
def test_words_are_as_a_reader_sees_them(words: str, plain: str) -> None:
    assert plain_words(words) == plain


@pytest.mark.parametrize(
    ("titles", "chosen"),
    [
        (["Bridge opens | Estuary Post"], Choice("Bridge opens", "place 0")),
        (["The board of the river says that the bridge…", "The board of the river says that the bridge opens"],
         Choice("The board of the river says that the bridge opens", "place 1")),
        (["Bridge over the Alder - The rest of the motto", "Bridge over the Alder"],
         Choice("Bridge over the Alder", "place 1")),
        (["River news - Bridge over the Alder opens", "The motto of a site", "Bridge over the Alder opens"],
         Choice("Bridge over the Alder opens", "place 2")),
        (["Bridge over the Alder - a poem", "a poem"], Choice("Bridge over the Alder - a poem", "place 0")),
        (["Estuary Post", "Bridge opens"], Choice("Bridge opens", "place 1")),
        (["", "Bridge opens"], Choice("Bridge opens", "place 1")),
        (["Estuary Post"], Choice()),
        ([], Choice()),
    ],
)  # fmt: skip
def test_which_of_the_titles_is_taken(titles: list[str], chosen: Choice) -> None:
    assert title_of([Said(words, f"place {at}") for at, words in enumerate(titles)], ["Estuary Post"], URL) == chosen
