"""Answers requests as the public host does: files by their address, folders by their index, and nothing else.

Only names of this machine are answered: a web page elsewhere could have its own name lead here (DNS rebinding) and read
drafts. Links that lead out of the folder are not followed; folders are not listed.
"""

from __future__ import annotations

import ipaddress
import os
import socket
import stat
import sys
from contextlib import suppress
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import unquote_to_bytes, urlsplit

from explainer.desk.public_headers import is_for_hosts_alone, public_headers
from explainer.desk.ranges import UnsatisfiableError, asked_range

LOOPBACK = "127.0.0.1"
_PIECE = 65_536  # bytes read at once
_EVERY = ("0.0.0.0", "::", "")
_GONE = "The site is not there: its folder was taken away, or no build has succeeded yet. The next good one makes it."
_SAID = {
    400: "This is no request that a browser would make.",
    404: "There is nothing at this address.",
    405: "Pages can be read here, and nothing else.",
    421: "This site is read at its own address, not under another name: {names}",
}


class Server(ThreadingHTTPServer):
    """Serves many at once; a reader who leaves in the middle of a page is not an error."""

    daemon_threads = True

    def __init__(self, host: str, port: int, output: Path) -> None:
        """Listens at once; `output` is what is served."""
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self.host, self.output = host, output
        super().__init__((host, port), _Handler)

    @property
    def address(self) -> str:
        """Where a browser on this machine finds it."""
        name = LOOPBACK if self.host in _EVERY else self.host
        return f"http://{f'[{name}]' if ':' in name else name}:{self.server_address[1]}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tells of faults of ours only, in a line."""
        error = sys.exc_info()[1]
        if not isinstance(error, (ConnectionError, TimeoutError)):
            sys.stderr.write(f"a request was not answered: {type(error).__name__}: {error}\n")

    def knows(self, host: str) -> bool:
        """Whether that is a name of this machine, as the `Host` of a request gives it."""
        name = (urlsplit(f"//{host}").hostname or "").removesuffix(".")
        if name in ("localhost", self.host.lower()):
            return True
        try:
            number = ipaddress.ip_address(name)
        except ValueError:
            return self.host in _EVERY and name == socket.gethostname().lower()
        return number.is_loopback or self.host in _EVERY


class _Handler(SimpleHTTPRequestHandler):
    """One connection."""

    server: Server
    protocol_version = "HTTP/1.1"
    timeout = 30  # seconds that a connection may be silent
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".css": "text/css; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".ics": "text/calendar; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".md": "text/markdown; charset=utf-8",
        ".txt": "text/plain; charset=utf-8",
        ".woff2": "font/woff2",
        ".xml": "application/xml; charset=utf-8",
    }

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: requests are not news here."""

    def do_GET(self) -> None:
        self._answer()

    def do_HEAD(self) -> None:
        self._answer()

    def _refuse(self) -> None:
        self.send_error(405)

    do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do_TRACE = do_CONNECT = _refuse  # noqa: N815

    def _answer(self) -> None:
        if "Content-Length" in self.headers or "Transfer-Encoding" in self.headers:
            self.close_connection = True  # nobody reads what is sent along
        hosts = self.headers.get_all("Host", [])
        target = self._split_target()
        if target is None or len(hosts) != (0 if self.request_version == "HTTP/1.0" and not hosts else 1):
            return self.send_error(400)
        host, path = target
        if not all(map(self._known, (*hosts, host) if host else hosts)):
            return self.send_error(421)
        segments = _segments(path)
        if segments is None:
            return self.send_error(400)
        self._send_what_is_at(segments)
        return None

    def _split_target(self) -> tuple[str, str] | None:
        """The host that the request's own line names, if any, and the path; None where it is no address."""
        try:
            if self.path.startswith("/"):
                return "", self.path.partition("?")[0].partition("#")[0]
            parts = urlsplit(self.path)
        except ValueError:
            return None
        return (parts.netloc, parts.path or "/") if parts.scheme in ("http", "https") and parts.netloc else None

    def _known(self, host: str) -> bool:
        try:
            return self.server.knows(host)
        except ValueError:
            return False

    def _send_what_is_at(self, segments: list[str]) -> None:
        output = self.server.output.resolve()
        if not output.is_dir():
            return self.send_error(503)
        hidden = is_for_hosts_alone(self.server.output, f"/{'/'.join(segments)}")
        found = None if hidden else _inside(output, segments)
        if found is not None and found.is_dir():
            if not (found / "index.html").is_file():
                found = None
            elif segments[-1:] != [""]:
                return self._redirect()
            else:
                found = _inside(output, [*segments[:-1], "index.html"])
        elif segments[-1:] == [""]:
            found = None
        try:
            file = found.open("rb") if found is not None and found.is_file() else None
        except OSError:
            file = None
        if found is None or file is None:
            return self.send_error(404)
        with file:
            self._send_file(file, self.guess_type(str(found)))
        return None

    def _redirect(self) -> None:
        """To the folder with its slash, as the public host does."""
        path, mark, query = self.path.partition("?")
        self.send_response(301)
        self.send_header("Location", f"{urlsplit(path).path}/{mark}{query}")
        self._end(0)

    def _send_file(self, file: BinaryIO, kind: str) -> None:
        info = os.fstat(file.fileno())
        size, tag = info.st_size, f'"{info.st_mtime_ns:x}-{info.st_size:x}-{info.st_ino:x}"'
        modified = self.date_time_string(int(info.st_mtime))
        if self.headers.get("If-None-Match") in (tag, "*"):
            self.send_response(304)
            self.send_header("ETag", tag)
            return self._end(None)
        whole = self.command != "GET" or self.headers.get("If-Range", tag) not in (tag, modified)
        try:
            part = None if whole else asked_range(self.headers.get("Range"), size)
        except UnsatisfiableError:
            return self.send_error(416, explain=f"bytes */{size}")
        start, end = part or (0, size)
        self.send_response(206 if part else 200)
        if part:
            self.send_header("Content-Range", f"bytes {start}-{end - 1}/{size}")
        self.send_header("Accept-Ranges", "bytes")
        self.send_header("ETag", tag)
        self.send_header("Last-Modified", modified)
        self._end(end - start, kind)
        if self.command == "GET":
            file.seek(start)
            while start < end and (some := file.read(min(_PIECE, end - start))):
                self.wfile.write(some)
                start += len(some)
        return None

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's own page for what is not there, else a sentence; nothing is asked of the connection any more."""
        self.close_connection = True
        self.request_version = self.protocol_version  # whatever could not be read has an answer with a status
        page = self.server.output / "404.html"
        said = _GONE if code == 503 else _SAID.get(code, message or HTTPStatus(code).description or "")
        body = f"{code} {HTTPStatus(code).phrase}\n\n{said.format(names=self.server.address)}\n".encode()
        kind = "text/plain; charset=utf-8"
        if code == 404:
            with suppress(OSError):
                body, kind = page.read_bytes(), "text/html; charset=utf-8"
        self.send_response(code)
        if code == 405:
            self.send_header("Allow", "GET, HEAD")
        if code == 416 and explain:
            self.send_header("Content-Range", explain)
        self.send_header("Connection", "close")
        self._end(len(body), kind)
        if self.command != "HEAD":
            self.wfile.write(body)

    def _end(self, length: int | None, kind: str = "") -> None:
        """The headers that every answer has, and those of the public site for this address."""
        public = public_headers(self.server.output, _decoded(getattr(self, "path", "/")))
        own = {
            "Content-Type": public.pop("Content-Type", kind) if kind else "",
            "Content-Length": "" if length is None else str(length),
            "Cache-Control": "no-store",
            "Cross-Origin-Resource-Policy": "same-origin",  # drafts are nobody else's
        }
        for name, value in (public | own).items():
            if value:
                self.send_header(name, value)
        self.end_headers()


def _decoded(target: str) -> str:
    """The path of a request, for the rules about headers."""
    return unquote_to_bytes(target.partition("?")[0]).decode("utf-8", "replace")


def _segments(path: str) -> list[str] | None:
    """The names between the slashes, the last empty for a folder; None where no file could have that address."""
    try:
        decoded = unquote_to_bytes(path).decode("utf-8")
    except UnicodeError:
        return None
    return decoded.split("/")[1:] if decoded.isprintable() else None


def _inside(output: Path, names: list[str]) -> Path | None:
    """What stands there in the folder, links followed, unless they lead out of it."""
    if "" in names[:-1] or any(name in (".", "..") or "\\" in name or ":" in name for name in names):
        return None
    try:
        found = output.joinpath(*filter(None, names)).resolve(strict=True)
        plain = stat.S_ISREG(found.stat().st_mode) or found.is_dir()
    except (OSError, RuntimeError):  # not there, a name too long, links in a circle
        return None
    return found if plain and found.is_relative_to(output) else None
