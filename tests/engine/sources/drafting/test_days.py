"""The day of publication is the publisher's own; what is not certain is asked about, and never guessed."""

from __future__ import annotations

import datetime as dt

import pytest

from explainer.sources.drafting.choice import Choice
from explainer.sources.drafting.days import Stamp, day_of_address, published_on, read_stamp
from explainer.web.meta_tags import Said
from explainer.web.page_metadata import PageMetadata

TODAY = dt.date(2026, 11, 27)
URL = "https://gazette.example/bridge"
LOCAL, UTC = "2026-01-03T23:30:00-04:00", "2026-01-04T03:30:00Z"


def said(*stamps: str) -> tuple[Said, ...]:
    return tuple(Said(words, f"tag {number}") for number, words in enumerate(stamps, 1))


def chosen(*stamps: str, address: str = URL, language: str = "en", text: str = "", modified: str = "") -> Choice:
    page = PageMetadata(published=said(*stamps), modified=said(*([modified] if modified else [])), text=text)
    return published_on(page, address, language, TODAY)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2026-01-03", "2026-01-03"),
        (LOCAL, "2026-01-03"),
        ("2026-01-03T23:30:00.000-0400", "2026-01-03"),
        ("2026-01-03 23:30", "2026-01-03"),
        ("2026/01/03", "2026-01-03"),
        ("20260103", "2026-01-03"),
        ("20260103T233000-0400", "2026-01-03"),
        ("2026-01-03T99:99:99Z", "2026-01-03"),
        ("2026-01-03T23:30:00+99:99", "2026-01-03"),
        ("Sat, 03 Jan 2026 23:30:00 -0400", "2026-01-03"),
        ("Sat Jan 03 2026 23:30:00 GMT-0400 (-04)", "2026-01-03"),
        ("January 3, 2026", "2026-01-03"),
        ("3 January 2026 at 11:30 pm", "2026-01-03"),
        ("13/01/2026", "2026-01-13"),
        ("3/3/2026", "2026-03-03"),
        ("2026-1-3", "2026-01-03"),
        ("20260103233000", "2026-01-03"),
        ("sábado 3 de enero de 2026", "2026-01-03"),
    ],
)
def test_the_day_in_each_of_its_forms(words: str, day: str) -> None:
    assert chosen(words) == Choice(day, "tag 1")


@pytest.mark.parametrize("words", ["3 de enero de 2026", "sábado, 3 ene. 2026, 23:30", "Enero 3, 2026", "3-ene-2026"])
def test_a_day_in_spanish_words(words: str) -> None:
    assert chosen(words, language="es").value == "2026-01-03"
    assert read_stamp(words, None) == Stamp(dt.date(2026, 1, 3))


@pytest.mark.parametrize(
    "words", ["", "today", "2026-02-30", "soon, in 2026", "31/31/2026", "hace 3 horas", "0000-00-00"]
)
def test_what_is_no_day_is_none(words: str) -> None:
    assert chosen(words).value is None


def test_a_day_of_two_readings_is_asked_about() -> None:
    found = chosen("03/01/2026")
    assert found.value is None
    assert found.asks == (
        'tag 1 says "03/01/2026", which is 2026-01-03 or 2026-03-01: look at the page, and give --published',
    )


def test_a_month_is_a_date_as_well() -> None:
    assert chosen("2026-01") == Choice("2026-01", "tag 1")


@pytest.mark.parametrize(
    ("stamps", "more", "value", "where"),
    [
        ((UTC, LOCAL), {}, "2026-01-03", "tag 2, in the time of its place"),
        ((UTC, "2026-01-05T10:00:00-04:00"), {"text": "4 January 2026"}, "2026-01-04",
         "tag 1, and the day that the page prints"),
        ((UTC,), {"address": "https://gazette.example/2026/01/03/bridge"}, "2026-01-03",
         "tag 1, and the day in the address"),
        ((UTC,), {"text": "The bridge\nSaturday 3 January 2026\nIt was opened."}, "2026-01-03",
         "tag 1, and the day that the page prints"),
        ((UTC,), {"text": "La presa\n3 de enero de 2026", "language": "es"}, "2026-01-03",
         "tag 1, and the day that the page prints"),
        (("2026-01-04T17:30:00Z",), {}, "2026-01-04", "tag 1"),
        (("1767497400",), {"text": "3 January 2026"}, "2026-01-03", "tag 1, and the day that the page prints"),
        (("1767497400000",), {"text": "3 January 2026"}, "2026-01-03", "tag 1, and the day that the page prints"),
    ],
)  # fmt: skip
def test_a_stamp_in_utc_is_brought_to_the_day_of_its_publisher(
    stamps: tuple[str, ...], more: dict[str, str], value: str, where: str
) -> None:
    found = chosen(*stamps, **more)
    assert (found.value, found.where) == (value, where)


def test_a_stamp_in_utc_that_nothing_confirms_is_asked_about() -> None:
    found = chosen(UTC)
    assert found.value == "2026-01-04"
    assert found.asks == (
        f"tag 1 is in UTC ({UTC}): to its publisher it may have been the day before; look at the page",
    )


def test_another_day_elsewhere_on_the_page_is_told() -> None:
    assert chosen(LOCAL, "2026-02-01").asks == ("tag 2 says another day: 2026-02-01",)
    assert chosen(LOCAL, "2026-01-04").asks == ()


def test_a_day_that_is_still_to_come_is_not_taken() -> None:
    found = chosen("2062-01-03")
    assert (found.value, found.asks) == (None, ('tag 1 says "2062-01-03", which is still to come; it was not taken',))
    assert chosen("2062-01-03", "2026-01-03").value == "2026-01-03"


@pytest.mark.parametrize("words", ["1970-01-01T00:00:00Z", "0001-01-01T00:00:00", "0000000000"])
def test_a_day_that_a_machine_filled_in_is_none(words: str) -> None:
    assert chosen(words).value is None


def test_a_day_of_change_is_told_and_not_taken() -> None:
    found = chosen(modified=LOCAL)
    assert found.value is None
    assert found.asks == (f"the page says only when it was changed (tag 1: {LOCAL}), not when it was published",)


def test_the_day_in_the_address_where_the_page_gives_none() -> None:
    found = chosen(address="https://gazette.example/2026/01/03/bridge", modified="2026-05-05")
    assert found == Choice("2026-01-03", "the day in the address")


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://a.example/2026/01/03/bridge", dt.date(2026, 1, 3)),
        ("https://a.example/news-2026-01-03.html", dt.date(2026, 1, 3)),
        ("https://a.example/20260103-bridge-opens", dt.date(2026, 1, 3)),
        ("https://a.example/20260103", None),
        ("https://a.example/2026/02/30/bridge", None),
        ("https://a.example/n20260103", None),
        ("https://a.example/2026/01/03/seen-2026-01-04", None),
    ],
)
def test_the_day_of_an_address(address: str, day: dt.date | None) -> None:
    assert day_of_address(address) == day


@pytest.mark.parametrize(
    ("stamp", "address", "text", "ask"),
    [
        (
            "2026-03-01",
            URL,
            "Estuary, 12 January 2019. The bridge",
            "the page prints another day at its top, 2019-01-12",
        ),
        (
            "2026-03-01",
            "https://gazette.example/2019/01/12/bridge",
            "",
            "another day stands in the address, 2019-01-12",
        ),
        ("2026-03-01", URL, "Estuary, 28 February 2026. The bridge", ""),
        ("2026-03-01", URL, "27 November 2026. The bridge", ""),  # the day on which it is read
        ("2026-03-01", URL, "On 12 January 2019 and on 3 May 2020 the bridge", ""),
    ],
)
def test_a_page_that_prints_another_day_than_its_machines_say_is_told(
    stamp: str, address: str, text: str, ask: str
) -> None:
    """A system that was moved has the day of the move for all that is older."""
    asks = "".join(chosen(stamp, address=address, text=text).asks)
    assert asks.startswith(ask)
    assert bool(asks) is bool(ask)


@pytest.mark.parametrize(
    ("where", "day", "ask"),
    [
        ("date", "2026-11-27", "date says today, as it may every day: look at the page"),
        ("date", "2026-11-26", ""),
        ("article:published_time", "2026-11-27", ""),
        (
            "JSON-LD dateCreated",
            "2026-11-20",
            "the page says when it was made (dateCreated), not when it was published",
        ),
    ],
)
def test_what_gives_a_day_that_may_be_none_of_publication_is_told(where: str, day: str, ask: str) -> None:
    found = published_on(PageMetadata(published=(Said(day, where),)), URL, "en", TODAY)
    assert (found.value, found.asks) == (day, (ask,) if ask else ())


@pytest.mark.parametrize("words", ["3 de janeiro de 2026", "Updated: 5 January 2026", "1989-05-05", "2026-02-30"])
def test_a_day_that_is_there_and_not_taken_is_told(words: str) -> None:
    found = chosen(words)
    assert found.value is None
    assert words in found.asks[0]
    assert "give --published" in found.asks[0]
