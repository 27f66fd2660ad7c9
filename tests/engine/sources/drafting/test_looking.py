"""A page is looked at where it is: by https if that answers, to its end, and for what it is."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from explainer.sources.drafting.draft import Seen
from explainer.sources.drafting.looking import Obstacle, address_in, page_at, readable_day
from explainer.web.answer import Answer
from explainer.web.saved_pages import SavedPage

URL = "https://gazette.example/bridge"
DAY = dt.date(2026, 3, 10)
PAGE = b"<title>The bridge</title><article><p>" + b"The bridge over the Alder was opened on Monday. " * 8


class Answers:
    """Has an answer to each address, and notes which were asked for."""

    def __init__(self, answers: Mapping[str, Answer]) -> None:
        self.answers = answers
        self.asked: list[str] = []

    def get(self, url: str) -> Answer:
        self.asked.append(url)
        return self.answers.get(url, Answer(url, url, fault="refused", said="nobody is there"))


def answer(
    url: str = URL, body: bytes = PAGE, kind: str = "text/html", *, whole: bool = True, status: int = 200
) -> Answer:
    return Answer(url, url, status=status, headers={"content-type": kind}, body=body, whole=whole)


def test_an_address_of_http_is_tried_by_https_first() -> None:
    http = URL.replace("https", "http")
    both = Answers({URL: answer(), http: answer(http)})
    found = page_at(http, both, DAY)
    assert isinstance(found, Seen)
    assert (found.given, found.final, both.asked) == (http, URL, [URL])
    one = Answers({http: answer(http)})
    found = page_at(http, one, DAY)
    assert isinstance(found, Seen)
    assert (found.final, one.asked) == (http, [URL, http])


def test_of_a_page_that_was_not_read_to_its_end_that_is_told() -> None:
    found = page_at(URL, Answers({URL: answer(whole=False)}), DAY)
    assert isinstance(found, Seen)
    assert found.asks == ("the page is very large, and was not read to its end",)


@pytest.mark.parametrize(
    ("answered", "message", "hint"),
    [
        (Answer(URL, URL, fault="robots", said="its host says no"), "its host says no", "open it in"),
        (Answer(URL, URL, fault="silent", said="no answer"), "no answer", "try again later"),
        (answer(status=404), "there is nothing at this address (404)", "look for where it is now"),
        (answer(status=429), "its server does not show it to programs (429)", "open it in your browser"),
        (answer(status=503), "its server does not show it to programs (503)", "open it in your browser"),
        (answer(status=500), "its server answers 500, not with a page", "try again later"),
        (answer(body=b'<meta http-equiv="refresh" content="0; url=/b">'), "the page only sends its readers on, to "
         "https://gazette.example/b", "give that address"),
        (answer(body=b'<p></p><script src="a.js"></script>'), "the page is empty until its scripts have run",
         "open it in your browser"),
        (answer(body=b""), "the page is empty", "open it in your browser"),
    ],
)  # fmt: skip
def test_what_stands_in_the_way_is_told_with_what_to_do(answered: Answer, message: str, hint: str) -> None:
    found = page_at(URL, Answers({URL: answered}), DAY)
    assert isinstance(found, Obstacle)
    assert found.message == f"{URL}: {message}"
    assert found.hint.startswith(hint)
    assert "{" not in found.hint


def test_the_address_that_the_saved_file_or_the_page_itself_says() -> None:
    page = f'<link rel="canonical" href="{URL}"><meta property="og:url" content="https://gazette.example/b">'.encode()
    assert address_in(SavedPage(page)) == URL
    assert address_in(SavedPage(page, address="https://gazette.example/c")) == "https://gazette.example/c"
    assert address_in(SavedPage(page, address="file:///home/a.html")) == URL
    assert address_in(SavedPage(b'<link rel="canonical" href="/a">')) is None


def test_the_day_of_a_file_is_never_after_today(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(PAGE)
    os.utime(path, (1_773_144_000, 1_773_144_000))
    assert readable_day(path, SavedPage(PAGE), dt.date(2026, 11, 27)) == DAY
    assert readable_day(path, SavedPage(PAGE, day=dt.date(2026, 2, 1)), DAY) == dt.date(2026, 2, 1)
    assert readable_day(path, SavedPage(PAGE), dt.date(2026, 1, 1)) == dt.date(2026, 1, 1)
