"""Pages are asked for politely, whatever a server does is told, and nothing is raised."""

from __future__ import annotations

import gzip
import socket
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from explainer.kept import Kept
from explainer.web.client import Client, agent
from explainer.web.exchange import Manners
from explainer.web.page_cache import PageCache
from tests.engine.web.servers import Asked, Page, Time, Web, moved, response, web

PAGE = response("<title>The bridge</title>")
BUSY = "429 Too Many Requests"


@pytest.fixture
def river() -> Iterator[Web]:
    with web({"river.example/": PAGE}) as made:
        yield made


def client(made: Web, cache: PageCache | None = None, time: Time | None = None, **manners: Any) -> Client:
    ways = Manners(**{"private": True, "pause": 2.0, "silence": 5.0, "longest": 10.0, **manners})
    return Client(ways, cache, made.resolve, (time or Time()).clock)


def reset(asked: Asked, connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def cookie_wall(asked: Asked, connection: socket.socket) -> None:
    if "seen=1" in asked.headers.get("cookie", ""):
        connection.sendall(PAGE)
    else:
        connection.sendall(moved(asked.path, "302 Found", Set_Cookie="seen=1"))


def no_head(asked: Asked, connection: socket.socket) -> None:
    connection.sendall(PAGE if asked.method == "GET" else response(b"", "405 Method Not Allowed"))


# --- what is said -----------------------------------------------------------------------------------------------------


def test_page_comes_as_it_is(river: Web) -> None:
    answer = client(river).get(river.url("river.example/#the-words"))
    assert (answer.status, answer.body, answer.fault) == (200, b"<title>The bridge</title>", None)
    assert (answer.media_type, answer.whole, answer.ok) == ("text/html", True, True)
    assert answer.asked.endswith("#the-words")
    assert river.paths == ["river.example/"]


def test_it_says_who_asks(river: Web) -> None:
    client(river, agent=agent("https://bridge.example", "mailto:desk@bridge.example")).get(river.url("river.example/"))
    assert {asked.headers["user-agent"] for asked in river.asked} == {
        "explainer/1 (+https://bridge.example; desk@bridge.example)"
    }


@pytest.mark.parametrize("contact", ["a(b)@c.example", "a\nb", "ñ"])
def test_what_no_header_may_hold_is_left_out(contact: str) -> None:
    assert agent("https://bridge.example", contact) == "explainer/1 (+https://bridge.example)"
    assert agent() == "explainer/1"


ODD: dict[str, tuple[Page, str | None]] = {
    "reset": (reset, "broken-off"),
    "closed": (lambda asked, connection: None, "broken-off"),
    "no web server": (b"220 mail.river.example ESMTP\r\n\r\n", "not-http"),
    "less than announced": (response("short", Content_Length="500"), "cut-short"),
    "a chunk that is missing": (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
        "cut-short",
    ),
    "more than announced": (response("long enough", Content_Length="4"), None),
    "not packed as it says": (response("plain", Content_Encoding="gzip"), "bad-encoding"),
    "packed": (response(gzip.compress(b"the bridge"), Content_Encoding="gzip"), None),
    "a charset that nobody knows": (response("x", Content_Type="text/html; charset=made-up"), None),
    "leads to itself": (moved("/odd"), "redirect-loop"),
    "leads nowhere": (moved("http://:80/"), "bad-redirect"),
    "leads to a file": (moved("file:///etc/passwd"), "bad-redirect"),
    "leads to a script": (moved("javascript:alert(1)"), "bad-redirect"),
    "no status": (b"HTTP/1.1 \r\n\r\n", "not-http"),
    "wants a cookie first": (cookie_wall, None),
}


@pytest.mark.parametrize("name", ODD)
def test_what_a_server_does_wrong_is_told(river: Web, name: str) -> None:
    page, fault = ODD[name]
    river.pages["river.example/odd"] = page
    answer = client(river).get(river.url("river.example/odd"))
    assert answer.fault == fault, answer.said
    assert answer.ok is (fault is None)


def test_slow_answer_is_given_up(river: Web) -> None:
    """A byte at a time would last for days: each comes before anybody calls it silence."""

    def drip(asked: Asked, connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        while not river.ended.wait(0.02):
            connection.sendall(b"X-A: b\r\n")

    def drip_body(asked: Asked, connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while not river.ended.wait(0.02):
            connection.sendall(b"a")

    river.pages |= {"river.example/a": drip_body, "river.example/b": drip}
    answers = [client(river, longest=0.3).get(river.url(f"river.example/{name}")) for name in "ab"]
    assert [answer.fault for answer in answers] == ["too-slow", "too-slow"]


def test_silence_is_told_after_another_try(river: Web) -> None:
    river.pages["river.example/odd"] = lambda asked, connection: river.ended.wait()  # type: ignore[assignment]
    assert client(river, silence=0.1).get(river.url("river.example/odd")).fault == "silent"
    assert len(river.paths) == 2


@pytest.mark.parametrize("packed", [False, True])
def test_no_more_is_read_than_was_wanted(river: Web, packed: bool) -> None:
    huge = zlib.compress(b"a" * 50_000_000) if packed else b"a" * 3_000_000
    river.pages["river.example/odd"] = response(huge, **({"Content_Encoding": "deflate"} if packed else {}))
    answer = client(river, most=1_000_000).get(river.url("river.example/odd"))
    assert (answer.fault, answer.ok, answer.whole, len(answer.body)) == (None, True, False, 1_000_000)


def test_address_that_is_none_is_told(river: Web) -> None:
    for url in ("http://[x", "mailto:a@b.example", "http:///a", "", "http://a:0/", "x"):
        assert client(river).get(url).fault == "bad-address", url
    assert river.asked == []


# --- redirects --------------------------------------------------------------------------------------------------------


def test_redirects_are_followed_and_told(river: Web) -> None:
    river.pages |= {"river.example/a": moved("/b%20ñ".encode().decode("latin-1")), "river.example/b%20%C3%B1": PAGE}
    answer = client(river).get(river.url("river.example/a"))
    assert (answer.ok, answer.url, answer.moved_for_good) == (True, river.url("river.example/b%20%C3%B1"), True)
    assert [(hop.url, hop.status) for hop in answer.hops] == [(river.url("river.example/a"), 301)]
    river.pages["river.example/a"] = moved("/", "302 Found")
    assert not client(river).get(river.url("river.example/a")).moved_for_good


def test_redirects_without_an_end_are_given_up(river: Web) -> None:
    def further(asked: Asked, connection: socket.socket) -> None:
        connection.sendall(moved(f"{asked.path}a"))

    river.pages |= {f"river.example/{'a' * count}": further for count in range(1, 30)}
    answer = client(river, redirects=4).get(river.url("river.example/a"))
    assert (answer.fault, len(answer.hops)) == ("too-many-redirects", 5)


# --- the host's wishes ------------------------------------------------------------------------------------------------


def test_robots_are_obeyed_on_every_host_that_an_address_leads_to(river: Web) -> None:
    river.pages |= {
        "river.example/robots.txt": response("User-agent: *\nDisallow: /private/\n\nUser-agent: other\nDisallow: /\n"),
        "river.example/a": moved(river.url("dam.example/b")),
        "dam.example/robots.txt": response("User-agent: explainer\nDisallow: /b*\n"),
    }
    polite = client(river)
    assert polite.get(river.url("river.example/private/a")).fault == "robots"
    assert polite.get(river.url("river.example/")).ok
    answer = polite.get(river.url("river.example/a"))
    assert (answer.fault, answer.url) == ("robots", river.url("dam.example/b"))
    assert river.paths == ["river.example/", "river.example/a"]


@pytest.mark.parametrize(
    ("rules", "fault"),
    [
        (response("", "404 Not Found"), None),
        (response("", "403 Forbidden"), None),
        (response("<html>not rules</html>"), None),
        (moved("/robots.txt"), None),
        (response("", "503 Service Unavailable"), "robots"),
        (response("", BUSY), "robots"),
        (reset, "broken-off"),
        (moved("/rules"), "robots"),
    ],
)
def test_rules_that_cannot_be_had(river: Web, rules: Page, fault: str | None) -> None:
    river.pages |= {
        "river.example/robots.txt": rules,
        "river.example/rules": response("User-agent: *\nDisallow: /"),
        "river.example/x": PAGE,
    }
    assert client(river).get(river.url("river.example/x")).fault == fault


def test_host_is_asked_with_pauses_as_long_as_it_wants(river: Web) -> None:
    time = Time()
    polite = client(river, time=time)
    for _ in range(2):
        polite.get(river.url("river.example/"))
    assert time.waited == [2.0, 2.0]  # between robots.txt and the page as well
    river.pages["dam.example/robots.txt"] = response("User-agent: *\nCrawl-delay: 7\n")
    for _ in range(2):
        polite.get(river.url("dam.example/"))
    assert time.waited == [2.0, 2.0, 2.0, 7.0]


def test_host_that_wants_to_be_left_alone_is(river: Web) -> None:
    time = Time()
    river.pages["river.example/a"] = response("", BUSY, Retry_After="30")
    river.pages["dam.example/a"] = response("", "503 Service Unavailable", Retry_After="Thu, 01 Jan 1970 09:00:00 GMT")
    polite = client(river, time=time)
    assert polite.get(river.url("river.example/a")).status == 429
    assert time.waited == [2.0, 30.0]
    assert polite.get(river.url("dam.example/a")).fault == "asked-to-wait"
    asked = len(river.asked)
    assert polite.get(river.url("dam.example/b")).fault == "asked-to-wait"
    assert len(river.asked) == asked


# --- what is kept, and what is only looked at -------------------------------------------------------------------------


def test_page_that_has_not_changed_is_not_sent_again(river: Web, tmp_path: Path) -> None:
    def page(asked: Asked, connection: socket.socket) -> None:
        same = asked.headers.get("if-none-match") == '"1"'
        connection.sendall(response("", "304 Not Modified") if same else response("old", ETag='"1"'))

    river.pages |= {"river.example/a": page, "river.example/b": response("own", ETag='"2"', Cache_Control="no-store")}
    cache = PageCache(Kept(tmp_path / "pages"))
    answers = [client(river, cache).get(river.url("river.example/a")) for _ in range(2)]
    assert [(answer.status, answer.body, answer.kept) for answer in answers] == [
        (200, b"old", False), (200, b"old", True),
    ]  # fmt: skip
    assert answers[1].media_type == "text/html"
    answers = [client(river, cache).get(river.url("river.example/b")) for _ in range(2)]
    assert [answer.kept for answer in answers] == [False, False]


def test_server_that_knows_no_head_is_asked_for_the_page(river: Web) -> None:
    river.pages["river.example/a"] = no_head
    assert client(river).head(river.url("river.example/a")).ok
    assert client(river).head(river.url("river.example/")).ok
    asked = [one.method for one in river.asked if one.path != "/robots.txt"]
    assert asked == ["HEAD", "GET", "HEAD"]
