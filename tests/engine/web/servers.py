"""A web of made-up hosts on this machine, which answers byte for byte as a test wants, and the ways real ones fail."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from explainer.web.pace import Clock

Respond = Callable[["Asked", socket.socket], None]
Page = bytes | Respond


@dataclass(frozen=True)
class Asked:
    """A question as it came: `GET`, host and port, the path, and the headers, whose names are in small letters."""

    method: str
    host: str
    path: str
    headers: Mapping[str, str]
    body: str = ""


def response(body: bytes | str = b"", status: str = "200 OK", **headers: str) -> bytes:
    """An answer with its length; a header is named with `_` for `-`, and `Content_Length` may lie."""
    content = body if isinstance(body, bytes) else body.encode()
    named = {"Content_Type": "text/html; charset=utf-8", "Content_Length": str(len(content)), **headers}
    lines = [f"HTTP/1.1 {status}", *(f"{name.replace('_', '-')}: {value}" for name, value in named.items())]
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + content


def moved(to: str, status: str = "301 Moved Permanently", **headers: str) -> bytes:
    return response(b"", status, Location=to, **headers)


NOT_FOUND = response("<h1>There is nothing here</h1>", "404 Not Found")


@dataclass
class Web:
    """What each address answers: `pages["river.example/a"]`; a host has no robots.txt of itself."""

    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    port: int = 0
    secure_port: int = 0
    names: dict[str, Sequence[str] | OSError] = field(default_factory=dict)
    """What names stand for; any other is this machine."""
    ended: threading.Event = field(default_factory=threading.Event)

    def url(self, address: str) -> str:
        """`river.example/a` as it can be asked for here."""
        host, slash, path = address.partition("/")
        return f"http://{host}:{self.port}{slash}{path}"

    def secure(self, address: str) -> str:
        host, slash, path = address.partition("/")
        return f"https://{host}:{self.secure_port}{slash}{path}"

    def resolve(self, host: str, port: int) -> Sequence[str]:
        found = self.names.get(host, ("127.0.0.1",))
        if isinstance(found, OSError):
            raise found
        return found

    @property
    def paths(self) -> list[str]:
        """What was asked for, but for robots.txt."""
        return [f"{one.host.partition(':')[0]}{one.path}" for one in self.asked if one.path != "/robots.txt"]

    def answer(self, connection: socket.socket) -> None:
        asked = _read(connection)
        if asked is None:
            return
        self.asked.append(asked)
        address = f"{asked.host.partition(':')[0]}{asked.path}"
        page = self.pages.get(address) or self.pages.get(address.partition("?")[0], NOT_FOUND)
        if not isinstance(page, bytes):
            page(asked, connection)
        elif asked.method == "HEAD":
            connection.sendall(page[: page.index(b"\r\n\r\n") + 4])
        else:
            connection.sendall(page)


@contextmanager
def web(pages: Mapping[str, Page] | None = None, secure: ssl.SSLContext | None = None) -> Iterator[Web]:
    """The hosts, on a free port of this machine, and on another one behind TLS where there is a context for it."""
    made = Web(dict(pages or {}))
    with socket.create_server(("127.0.0.1", 0)) as plain, socket.create_server(("127.0.0.1", 0)) as sealed:
        made.port, made.secure_port = plain.getsockname()[1], sealed.getsockname()[1]
        for listener, context in ((plain, None), (sealed, secure)):
            threading.Thread(target=_serve, args=(made, listener, context), daemon=True).start()
        try:
            yield made
        finally:
            made.ended.set()
            for listener in (plain, sealed):
                with suppress(OSError):
                    listener.shutdown(socket.SHUT_RDWR)


def _serve(made: Web, listener: socket.socket, context: ssl.SSLContext | None) -> None:
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        threading.Thread(target=_one, args=(made, connection, context), daemon=True).start()


def _one(made: Web, connection: socket.socket, context: ssl.SSLContext | None) -> None:
    with suppress(OSError, ValueError), connection:
        if context is None:
            made.answer(connection)
            return
        with context.wrap_socket(connection, server_side=True) as wrapped:
            made.answer(wrapped)


def _read(connection: socket.socket) -> Asked | None:
    head = b""
    while b"\r\n\r\n" not in head:
        part = connection.recv(4096)
        if not part or part[0] == 22:  # the greeting of TLS
            return None
        head += part
    head, _, body = head.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    method, path, _ = first.split(" ", 2)
    headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
    while len(body) < int(headers.get("content-length", "0")):
        body += connection.recv(4096)
    return Asked(method, headers.get("host", ""), path, headers, body.decode())


@dataclass
class Time:
    """A clock that stands still but for what is waited, and what a test adds."""

    at: float = 1_000.0
    waited: list[float] = field(default_factory=list)

    def wait(self, seconds: float) -> None:
        self.waited.append(seconds)
        self.at += seconds

    @property
    def clock(self) -> Clock:
        return Clock(lambda: self.at, lambda: self.at, self.wait)
