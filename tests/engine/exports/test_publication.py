"""The site as its exports name it: its addresses, its owner, its days, its terms, and ids that outlive every move."""

from __future__ import annotations

import pytest

from explainer.model.correction import Correction
from explainer.site.publication import Publication
from tests.engine.built import home, prose, publication, site
from tests.engine.records import fact, make

EMPTY = site()


def about(**changes: object) -> Publication:
    return publication(EMPTY, **changes)


def test_addresses_begin_with_that_of_the_site_or_while_it_has_none_with_that_of_the_machine() -> None:
    assert about(url="https://a.example").url("/facts/") == "https://a.example/facts/"
    assert about(url="").url("/facts/") == "http://127.0.0.1:8000/facts/"
    assert about(url="").base == "http://127.0.0.1:8000"


@pytest.mark.parametrize(
    ("url", "expected"), [("https://a.example", ""), ("https://a.example/project", "/project"), ("", "")]
)
def test_the_path_below_which_it_answers_is_that_of_its_address(url: str, expected: str) -> None:
    assert about(url=url).path == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example", "webcal://a.example/e.ics"),
        ("http://a.example", "webcal://a.example/e.ics"),
        ("", "webcal://127.0.0.1:8000/e.ics"),
    ],
)
def test_a_calendar_is_followed_at_the_same_address(url: str, expected: str) -> None:
    assert about(url=url).subscription("/e.ics") == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", "tag:bridge.example,2020:home"),
        ("/facts/f/", "tag:bridge.example,2020:facts/f"),
        ("data", "tag:bridge.example,2020:data"),
    ],
)
def test_an_id_is_made_of_the_authority_and_the_path_alone(path: str, expected: str) -> None:
    ids = {about(url=url, feed_authority="bridge.example,2020").tag(path) for url in ("", "https://a.example")}
    assert ids == {expected}


def test_the_publisher_answers_for_the_words_or_else_the_site() -> None:
    assert about(publisher="The Press").author == "The Press"
    assert about(publisher=None).author == "The Site"


@pytest.mark.parametrize(
    ("as_of", "day", "words"),
    [
        ("2026-03-26", "2026-03-26", "26 March 2026"),
        ("2026-03", "2026-03-31", "March 2026"),
        ("2026-02/2026-03", "2026-03-31", "February–March 2026"),
        ("2026-03-26/..", "2026-03-26", "since 26 March 2026"),
    ],
)
def test_history_reaches_to_the_last_day_that_the_settings_give(as_of: str, day: str, words: str) -> None:
    made = about(as_of=as_of)
    assert (made.day, made.as_of_words) == (day, words)


def test_the_site_changed_when_a_page_or_a_correction_last_did() -> None:
    pages = (home(published="2026-02-01"), prose("a", published="2026-02-05", updated="2026-03-04"), fact("f"))
    assert publication(site(*pages)).changed_day == "2026-03-04"
    changes = (make(Correction, "c", date="2026-03-06"), make(Correction, "d", date="2026-03-05"))
    assert publication(site(*pages, *changes)).changed_day == "2026-03-06"


def test_a_site_where_nothing_has_a_day_changed_when_its_history_ends() -> None:
    assert about(as_of="2026-03-26").changed is None
    assert about(as_of="2026-03-26").changed_day == "2026-03-26"


@pytest.mark.parametrize(("publisher", "owner"), [("The Press", "The Press, "), (None, "")])
def test_the_data_is_cited_by_publisher_site_day_and_address(publisher: str | None, owner: str) -> None:
    assert about(publisher=publisher).citation == (
        f"{owner}The Site: data, as known on 26 March 2026, https://site.example/data/"
    )


def test_the_terms_name_the_licence_and_what_it_does_not_reach() -> None:
    assert about().terms == (
        "Our own words and data are under Creative Commons Attribution 4.0 (https://licence.example/by/); "
        "quotes and titles belong to their authors."
    )
