"""Connects to the host of an address, if it is everybody's, and ends what takes longer than it may.

An address that somebody wrote into a record must not make a program ask a machine beside it: names are looked up once,
what they stand for is judged, and that, and nothing else, is connected to.
"""

from __future__ import annotations

import ipaddress
import socket
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Final

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

Resolve = Callable[[str, int], Sequence[str]]
# Addresses that lead on to IPv4 addresses within them, which is what counts (RFC 6052, RFC 8215).
_TRANSLATED: Final = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"))


class NotPublic(OSError):
    """A host that is not everybody's."""


def resolved(host: str, port: int) -> Sequence[str]:
    """The addresses that a name stands for, as this machine looks it up; socket.gaierror where it finds none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: str) -> bool:
    """Whether an IP address is one that everybody reaches."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped or ip.sixtofour or ip.teredo:
            inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo or (ip,))[-1]
            return is_public(str(inner))
        if any(ip in network for network in _TRANSLATED):
            return is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


@dataclass
class Limit:
    """A time after which every connection that was made within it is ended."""

    passed: bool = False

    def __post_init__(self) -> None:
        self._sockets: list[socket.socket] = []
        self._lock = threading.Lock()

    def watch(self, connected: socket.socket) -> None:
        """Ends this one as well; a second handle of it is kept, which TLS does not take away."""
        with self._lock:
            self._sockets.append(connected.dup())
        if self.passed:
            self._end()

    def _pass(self) -> None:
        self.passed = True
        self._end()

    def _end(self) -> None:
        with self._lock:
            for connected in self._sockets:
                with suppress(OSError):
                    connected.shutdown(socket.SHUT_RDWR)

    def _forget(self) -> None:
        with self._lock:
            for connected in self._sockets:
                connected.close()
            self._sockets.clear()

    @contextmanager
    def of(self, seconds: float) -> Iterator[Limit]:
        """While the block lasts, which is at most so long."""
        timer = threading.Timer(max(seconds, 0.001), self._pass)
        timer.daemon = True
        timer.start()
        try:
            yield self
        finally:
            timer.cancel()
            self._forget()


def adapter(resolve: Resolve, limit: Limit, private: bool) -> HTTPAdapter:
    """What `requests` connects by: names by `resolve`, each connection within the limit, only public ones or all."""

    def dial(host: str, port: int, seconds: float | None) -> socket.socket:
        addresses = resolve(host, port)
        if not private and (inner := next((one for one in addresses if not is_public(one)), None)):
            raise NotPublic(f"{host} is {inner}, which is not everybody's")
        connected = _first(addresses, port, seconds)
        limit.watch(connected)
        return connected

    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return dial(self.host, self.port or 80, _seconds(self.timeout))

    class Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return dial(self.host, self.port or 443, _seconds(self.timeout))

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    made = HTTPAdapter(pool_connections=1, pool_maxsize=1, max_retries=0)
    made.poolmanager.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}
    return made


def _first(addresses: Iterable[str], port: int, seconds: float | None) -> socket.socket:
    """A connection to the first of the addresses that takes one."""
    failed: OSError = socket.gaierror(socket.EAI_NONAME, "no address")
    for address in addresses:
        try:
            return socket.create_connection((address, port), seconds)
        except OSError as error:
            failed = error
    raise failed


def _seconds(timeout: object) -> float | None:
    return float(timeout) if isinstance(timeout, int | float) else None
