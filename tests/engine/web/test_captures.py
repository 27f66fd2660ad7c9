"""The interfaces of an archive are asked as they are made to be, and whatever it does wrong is told in plain words."""

from __future__ import annotations

import datetime as dt
import json
import socket
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs

import pytest

from explainer.web.captures import Archive, Capture, Keys, NoArchive, NoCapture
from explainer.web.client import Client
from explainer.web.exchange import Manners
from tests.engine.web.servers import Asked, Page, Time, Web, moved, response, web

URL = "https://river.example/bridge"
DAY = dt.date(2026, 2, 3)
CDX, SAVE, STATUS = "archive.example/cdx/search/cdx", "archive.example/save", "archive.example/save/status/spn2-1"
STAMP = "20260204101112"
HTML = response("<h1>Sorry, we are down", "503 Service Unavailable")


def said(value: Any, status: str = "200 OK") -> bytes:
    return response(json.dumps(value), status, Content_Type="application/json")


def rows(*stamps: str) -> bytes:
    return said([["timestamp", "original"], *([stamp, URL] for stamp in stamps)] if stamps else [])


@pytest.fixture
def river() -> Iterator[Web]:
    with web({CDX: rows(STAMP), SAVE: said({"url": URL, "job_id": "spn2-1"})}) as made:
        yield made


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def archive(river: Web, time: Time) -> Archive:
    manners = Manners(private=True, silence=5.0, tries=1)
    client = Client(manners, resolve=river.resolve, clock=time.clock)
    return Archive(client, river.url("archive.example"), Keys("key", "word"))


def test_index_is_asked_for_copies_that_show_the_page(archive: Archive, river: Web) -> None:
    river.pages[CDX] = rows("20260601000000", "20260202235959", STAMP, "20260204000000", "2026", "20269999000000")
    found = archive.captures(URL, DAY, DAY)
    assert [capture.stamp for capture in found] == ["20260204000000", STAMP, "20260601000000"]
    assert found[0].day == dt.date(2026, 2, 4)
    (asked,) = river.asked  # robots.txt is about pages
    query = {name: value[0] for name, value in parse_qs(asked.path.partition("?")[2]).items()}
    assert query["url"] == URL
    assert (query["from"], query["closest"], query["filter"]) == ("20260203", "20260203000000", "statuscode:200")
    assert archive.address(found[1]) == f"{archive.service}/web/{STAMP}/{URL}"
    assert archive.original(archive.address(found[1], raw=True)) == URL


@pytest.mark.parametrize("answer", [rows(), response(""), response("\n")], ids=["no rows", "nothing", "a line"])
def test_no_copy_is_none(archive: Archive, river: Web, answer: bytes) -> None:
    river.pages[CDX] = answer
    assert archive.captures(URL, None, DAY) == ()


ALL = (NoArchive, True)
ONE = (NoCapture, False)
ODD: dict[str, tuple[Page, tuple[type[Exception], bool], str]] = {
    "too many": (response("", "429 Too Many Requests", Retry_After="3600"), ALL, "left alone"),
    "down": (HTML, ALL, r"out of order \(status 503\)"),
    "a page instead of data": (response("<h1>Hello"), ONE, "nobody understands"),
    "another form": (said({"error": "x"}), ONE, "nobody understands"),
    "excluded": (response("excluded", "403 Forbidden"), ONE, "shows no copies"),
    "no such thing": (response("x", "404 Not Found"), ONE, "nobody understands"),
    "gone": (lambda asked, connection: None, ALL, "cannot be reached"),
    "nested": (response("[" * 100_000), ONE, "nobody understands"),
}


@pytest.mark.parametrize("name", ODD)
def test_what_the_index_does_wrong(archive: Archive, river: Web, name: str) -> None:
    river.pages[CDX], (kind, for_all), words = ODD[name]
    with pytest.raises(kind, match=words) as raised:
        archive.captures(URL, None, DAY)
    assert isinstance(raised.value, NoArchive) is for_all


def pending(times: int, last: Any) -> Callable[[Asked, socket.socket], None]:
    left = [times]

    def state(asked: Asked, connection: socket.socket) -> None:
        left[0] -= 1
        connection.sendall(said({"status": "pending"} if left[0] >= 0 else last))

    return state


def test_new_copy_is_asked_for_and_waited_for(archive: Archive, river: Web, time: Time) -> None:
    river.pages[STATUS] = pending(2, {"status": "success", "timestamp": STAMP, "original_url": URL})
    assert archive.save(URL) == Capture(URL, STAMP)
    first, *others = river.asked
    assert (first.method, first.headers["authorization"]) == ("POST", "LOW key:word")
    assert parse_qs(first.body)["url"] == [URL]
    assert ["authorization" in other.headers for other in others] == [False] * 3
    assert time.waited == [5.0, 5.0, 5.0]


REFUSED: dict[str, tuple[Page, Page, type[Exception], str]] = {
    "never done": (b"", pending(99, None), NoCapture, "not taken the copy yet"),
    "an error": (b"", said({"status": "error", "message": "Host is blocked."}), NoCapture, "no copy: Host is blocked."),
    "a silent error": (b"", said({"status": "error"}), NoCapture, "it does not say why"),
    "a page": (b"", response("<h1>Wait"), NoCapture, "nobody understands"),
    "a moment that is none": (
        b"",
        said({"status": "success", "timestamp": "x", "original_url": URL}),
        NoCapture,
        "why",
    ),
    "no job": (said({"message": "You have reached your limit of active sessions."}), b"", NoCapture, "active sessions"),
    "a job that leads elsewhere": (said({"job_id": "../../x"}), b"", NoCapture, "takes no copy"),
    "down": (HTML, b"", NoArchive, "503"),
    "log in": (moved("/account/login", "302 Found"), b"", NoArchive, "log in"),
    "wrong keys": (response("{}", "401 Unauthorized"), b"", NoArchive, "log in"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_new_copy_that_is_none(archive: Archive, river: Web, name: str) -> None:
    save, status, kind, words = REFUSED[name]
    river.pages |= {STATUS: status} | ({SAVE: save} if save else {})
    with pytest.raises(kind, match=words):
        archive.save(URL)


def test_without_keys_none_is_asked_for(archive: Archive, river: Web) -> None:
    with pytest.raises(NoCapture, match="without keys"):
        Archive(archive.client, archive.service).save(URL)
    assert river.asked == []
