"""The letter by which a reader reports an error: whom it goes to, and what it says of the page, line by line."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from explainer.views.parts.report import Reporting

PAGE = "https://site.example/facts/f/"


@pytest.mark.parametrize(
    ("record", "subject", "body"),
    [
        ("f", f"Error: {PAGE} f", f"\r\n\r\n\r\nPage: {PAGE}\r\nRecord: f\r\n"),
        ("", f"Error: {PAGE}", f"\r\n\r\n\r\nPage: {PAGE}\r\n"),
    ],
)
def test_a_letter_names_the_page_and_the_record_if_any_below_room_for_words(
    record: str, subject: str, body: str
) -> None:
    view = Reporting("desk@site.example", None).of(PAGE, record)
    assert (view.way, view.contact) == ("mail", "desk@site.example")
    parts = urlsplit(view.href)
    assert (parts.scheme, parts.path) == ("mailto", "desk@site.example")
    assert parse_qs(parts.query) == {"subject": [subject], "body": [body]}
