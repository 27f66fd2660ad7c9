"""Only what everybody reaches is asked, however an address comes to lead elsewhere."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from explainer.web.client import Client
from explainer.web.dialing import is_public, resolved
from explainer.web.exchange import Manners
from tests.engine.web.servers import Time, Web, response, web


@pytest.fixture
def river() -> Iterator[Web]:
    with web({"river.example/": response("x")}) as made:
        yield made


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
        "240.0.0.1", "::1", "::", "fe80::1%eth0", "fd00::1", "ff02::1", "::ffff:10.0.0.1", "64:ff9b::a00:1",
        "2002:a00:1::", "2001:0:4136:e378:8000:63bf:f5ff:fffe", "64:ff9b:1::7f00:1",
    ],
)  # fmt: skip
def test_what_is_not_everybodys(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808", "::ffff:8.8.8.8"])
def test_what_everybody_reaches(address: str) -> None:
    assert is_public(address)


def test_this_machine_is_not_asked_by_name_or_number(river: Web) -> None:
    polite = Client(Manners(), resolve=river.resolve, clock=Time().clock)
    for url in (river.url("river.example/"), river.url("127.0.0.1/"), river.url("2130706433/"), river.url("0x7f.1/")):
        answer = polite.get(url)
        assert (answer.fault, answer.status) == ("not-public", None)
    river.names["both.example"] = ("8.8.8.8", "127.0.0.1")
    assert polite.get(river.url("both.example/")).fault == "not-public"
    assert river.asked == []


def test_name_is_looked_up_once_and_that_is_connected_to(river: Web) -> None:
    """A name that is everybody's when it is judged, and this machine's when it is connected to, is not asked."""
    answers = iter([("203.0.113.9",), ("127.0.0.1",)])  # neither is everybody's, so nothing leaves this machine
    asked = []

    def rebinding(host: str, port: int) -> tuple[str, ...]:
        asked.append(host)
        return next(answers)

    polite = Client(Manners(tries=1), resolve=rebinding, clock=Time().clock)
    assert polite.get(river.url("river.example/")).fault == "not-public"
    assert asked == ["river.example"]
    assert river.asked == []


@pytest.mark.parametrize(
    ("number", "fault", "tries"), [(socket.EAI_NONAME, "no-such-name", 1), (socket.EAI_AGAIN, "name-unknown", 2)]
)
def test_names_that_are_gone_are_told_from_those_not_told(river: Web, number: int, fault: str, tries: int) -> None:
    river.names["gone.example"] = socket.gaierror(number, "it is so")
    answer = Client(Manners(), resolve=river.resolve, clock=Time().clock).get(river.url("gone.example/"))
    assert (answer.fault, answer.said) == (fault, "it is so")


def test_host_that_takes_no_connection(river: Web) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    answer = Client(Manners(private=True), resolve=river.resolve, clock=Time().clock).get(f"http://dam.example:{port}/")
    assert answer.fault == "refused"


def test_numbers_need_nobody_to_look_them_up() -> None:
    assert resolved("127.0.0.1", 80) == ("127.0.0.1",)
