"""Asks a site for its files: few at a time, with limits to everything that a server could do wrong or in bad faith."""

from __future__ import annotations

import email.utils
import http.client
import socket
import threading
import time
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from explainer.problems import printable
from explainer.reproducibility.manifest import NotServed

_AGENT = "explainer-compare/1 (compares a published site with its manifest)"
_MOVED = (301, 302, 303, 307, 308)
_BUSY = (429, 500, 502, 503, 504)
_CHUNK = 1 << 20
_DRAINED = 1 << 16  # bytes of a page that says only that there is none


@dataclass(frozen=True, slots=True)
class Manners:
    """How a site is asked: connections at once, seconds, tries, the longest pause between these, redirects followed."""

    connections: int = 4
    silence: float = 30.0
    longest: float = 300.0
    tries: int = 4
    pause: float = 1.0
    longest_pause: float = 30.0
    redirects: int = 4


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server says: a status, the headers that matter, and the body."""

    status: int
    body: bytes
    location: str = ""
    etag: str = ""
    wait: float | None = None


class Client:
    """A site at one address. `get` may be called from several threads, each of which has a connection of its own.

    `close` ends them all.
    """

    def __init__(self, address: str, manners: Manners) -> None:
        """NotServed where the address is none."""
        self.manners = manners
        self._own = threading.local()
        self._all: list[http.client.HTTPConnection] = []
        self.base = _checked(address)

    def settle(self, name: str) -> None:
        """Makes the folder from which the file of this name is served the address of the site."""
        for _ in range(self.manners.redirects):
            answer = self._asked(self.base + name, 0, "")
            if answer.status not in _MOVED:
                return
            moved = _moved(self.base + name, answer.location)
            if not moved.endswith(f"/{name}") or not _same_host(self.base, moved):
                raise NotServed(
                    f"{self.base}{name} leads to {printable(moved[:200])}: give the address of the site there"
                )
            self.base = _checked(moved.removesuffix(name))
            self._close()
        raise NotServed(f"{self.base}{name} leads from one address to the next without an end")

    def get(self, name: str, at_most: int, etag: str = "") -> Answer:
        """The file of that name, as a reader would ask for it: the address of `x/index.html` is `x/`."""
        path = name[: -len("index.html")] if name == "index.html" or name.endswith("/index.html") else name
        address = self.base + quote(path)
        for _ in range(self.manners.redirects + 1):
            answer = self._asked(address, at_most, etag)
            if answer.status not in _MOVED:
                return answer
            moved = _moved(address, answer.location)
            if _origin(moved) != _origin(self.base):
                raise NotServed(f"/{name} leads to another place: {printable(moved[:200])}")
            address = moved
        raise NotServed(f"/{name} leads from one address to the next without an end")

    def _asked(self, address: str, at_most: int, etag: str) -> Answer:
        """One answer, after as many tries as there are; NotServed where none came."""
        reason = ""
        for attempt in range(self.manners.tries):
            wait = None
            try:
                answer = self._once(address, at_most, etag)
                if answer.status not in _BUSY:
                    return answer
                reason, wait = f"status {answer.status}", answer.wait
            except (OSError, http.client.HTTPException, ValueError) as error:
                reason = _why(error)
                self._close()
            if attempt + 1 < self.manners.tries:
                pause = self.manners.pause * 2**attempt if wait is None else wait
                time.sleep(min(pause, self.manners.longest_pause))
        raise NotServed(f"{printable(address)} gives no answer: {reason}")

    def _once(self, address: str, at_most: int, etag: str) -> Answer:
        connection = self._connection()
        parts = urlsplit(address)
        headers = {"User-Agent": _AGENT, "Accept-Encoding": "identity"} | ({"If-None-Match": etag} if etag else {})
        timer = threading.Timer(self.manners.longest, _cut_off, [connection])
        timer.daemon = True
        timer.start()
        try:
            path = parts.path or "/"
            connection.request("GET", f"{path}?{parts.query}" if parts.query else path, headers=headers)
            with connection.getresponse() as response:
                return self._read(response, at_most)
        finally:
            timer.cancel()

    def _read(self, response: http.client.HTTPResponse, at_most: int) -> Answer:
        """The answer with its body, of which no more than one byte beyond what is wanted is kept."""
        whole = response.status == 200
        if whole and (encoding := response.getheader("Content-Encoding", "identity")) != "identity":
            raise NotServed(f"the server sends files encoded as {printable(encoding[:40])}, which nobody asked for")
        body, wanted = bytearray(), at_most + 1 if whole else _DRAINED
        while len(body) < wanted and (part := response.read(min(_CHUNK, wanted - len(body)))):
            body += part
        if len(body) < wanted and response.length:
            raise http.client.IncompleteRead(bytes(body[:100]), response.length)
        if not response.isclosed():  # more would come: the connection is of no use any more
            self._close()
        return Answer(
            response.status,
            bytes(body) if whole else b"",
            response.getheader("Location", ""),
            response.getheader("ETag", ""),
            _seconds(response.getheader("Retry-After")),
        )

    def _connection(self) -> http.client.HTTPConnection:
        connection: http.client.HTTPConnection | None = getattr(self._own, "connection", None)
        if connection is None:
            parts = urlsplit(self.base)
            kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
            connection = kind(parts.netloc, timeout=self.manners.silence)
            self._own.connection = connection
            self._all.append(connection)
        return connection

    def close(self) -> None:
        """Ends every connection."""
        for connection in self._all:
            connection.close()

    def _close(self) -> None:
        connection: http.client.HTTPConnection | None = getattr(self._own, "connection", None)
        if connection is not None:
            connection.close()
            self._own.connection = None


def _cut_off(connection: http.client.HTTPConnection) -> None:
    """Ends what a server draws out without end."""
    try:
        if connection.sock:
            connection.sock.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


def _why(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "it is silent"
    if isinstance(error, OSError) and error.strerror:
        return printable(error.strerror)
    return printable(f"{error or type(error).__name__}"[:200])


def _checked(address: str) -> str:
    """The address of a site, with a slash at its end; NotServed where it is none."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise NotServed(f"{printable(address[:200])!r} is no address: {error}") from error
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or port == 0:
        raise NotServed(f"{printable(address[:200])!r} is no address of a site: it begins with https:// and a name")
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}/"


def _moved(address: str, location: str) -> str:
    """Where an address leads; NotServed where that is none."""
    try:
        return urljoin(address, location)
    except ValueError as error:
        raise NotServed(f"{printable(address)} leads to no address: {printable(location[:200])!r}") from error


def _origin(address: str) -> tuple[str, str]:
    parts = urlsplit(address)
    return parts.scheme, parts.netloc


def _same_host(one: str, other: str) -> bool:
    """Whether both are of one host, with or without www and secured or not."""
    before, after = ((urlsplit(address).hostname or "").removeprefix("www.") for address in (one, other))
    return before == after and not (one.startswith("https:") and not other.startswith("https:"))


def _seconds(wait: str | None) -> float | None:
    """What Retry-After says, as seconds from now."""
    if wait is None:
        return None
    if wait.isdecimal():
        return float(wait[:9])
    try:
        return max(0.0, email.utils.parsedate_to_datetime(wait).timestamp() - time.time())
    except (ValueError, OverflowError, OSError):
        return None
