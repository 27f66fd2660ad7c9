"""Links to passages: whether there is one, and how its words are written in the address."""

from __future__ import annotations

import pytest

from explainer.model.record import SourceLink
from explainer.model.source import Source
from explainer.site.of_sources.passages import Passage, passage_of_link, passage_of_quote
from tests.engine.records import dataset, fact, make

URL = "https://gazette.example/dam?page=2"


def found(quote: str | None = None, locator: str | None = None, **fields: object) -> Passage | None:
    link = SourceLink(source="s", quote=quote, locator=locator)
    return passage_of_link(link, make(Source, "s", **{"url": URL} | fields))


@pytest.mark.parametrize(
    ("quote", "directive"),
    [
        ("the dam holds", "the%20dam%20holds"),
        ("“The dam holds.”", "The%20dam%20holds"),
        ("well-known, safe & sound", "well%2Dknown%2C%20safe%20%26%20sound"),
        ("la presa aguantó", "la%20presa%20aguant%C3%B3"),
        ("50 % of (all) water: a/b?", "50%20%25%20of%20%28all%29%20water%3A%20a%2Fb"),
        ("one two three four five six seven eight nine ten",
         "one%20two%20three%20four%20five%20six%20seven%20eight%20nine%20ten"),
        ("one two three four five six seven eight nine ten eleven",
         "one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven"),
        ("the dam […] holds well", "the%20dam,holds%20well"),
        ("the dam … it is said … holds", "the%20dam,holds"),
        ("the [old] dam holds well", "dam%20holds%20well"),  # the first "the" of a page is elsewhere
    ],
)  # fmt: skip
def test_words_are_written_as_a_text_fragment(quote: str, directive: str) -> None:
    assert found(quote) == Passage(f"{URL}#:~:text={directive}")


@pytest.mark.parametrize("quote", ["dam", "the dam", "… a dam", "[the] dam"])
def test_words_that_stand_in_many_places_lead_nowhere(quote: str) -> None:
    assert found(quote) is None


@pytest.mark.parametrize(
    "fields",
    [
        {"url": "https://gazette.example/dam#flood"},
        {"url": "https://gazette.example/#/dam"},
        {"url": "https://gazette.example/dam.csv"},
        {"url": "https://gazette.example/dam.pdf"},
        *({"url_status": status} for status in ("dead", "deviated", "unfit", "usurped")),
        {"url_status": "dead", "archived": {"url": "https://archive.example/1", "date": "2026-02-01"}},
        {"withheld": {"date": "2026-02-01", "why": "So."}},
    ],
)
def test_no_link_is_made_where_it_would_not_find_them(fields: dict[str, object]) -> None:
    assert found("the dam holds", **fields) is None


@pytest.mark.parametrize(
    ("locator", "page"),
    [
        ("p. 4", "4"), ("page 12", "12"), ("Página 7", "7"), ("pp. 4–6", "4"), ("table 2, p. 9", "9"),
        ("p.3, ¶ 2", "3"),
        ("¶ 4", None), ("p. iv", None), ("table 4", None), (None, None), ("p. 4.2", None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("path", ["dam.pdf", "dam.PDF?download=1"])
def test_a_pdf_opens_at_the_page(locator: str | None, page: str | None, path: str) -> None:
    url = f"https://gazette.example/{path}"
    assert found("the dam holds", locator, url=url) == (Passage(f"{url}#page={page}", page) if page else None)


def test_a_page_of_anything_else_is_words_alone() -> None:
    assert found(None, "p. 4") is None


def test_a_fact_leads_to_the_words_that_it_quotes_where_they_can_stand_in_no_other_source() -> None:
    quote = {"text": "La presa aguanta bien", "language": "es"}
    spanish, english = make(Source, "s", url=URL, language="es-VE"), make(Source, "e", url=URL, language="en")
    one = fact("f", quote=quote)
    assert passage_of_quote(one, dataset(one, spanish)) == Passage(f"{URL}#:~:text=La%20presa%20aguanta%20bien")
    translated = fact("f", quote=quote, sources=["e"])
    two = fact("f", quote=quote, sources=["s", "e"])
    own = fact("f", quote=quote, sources=[{"source": "s", "quote": "aguanta bien la presa"}])
    for other in (translated, two, own, fact("f")):
        assert passage_of_quote(other, dataset(other, spanish, english)) is None
