"""Serves a built site on a free port as Netlify would: its headers, its redirects, its 404 page."""

import mimetypes
import re
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

Rule = dict[str, Any]  # one header or redirect rule, as Netlify's parsers give it
DEFAULT_HEADERS = {"Cache-Control": "public,max-age=0,must-revalidate"}  # Netlify's own
TYPES = {".woff2": "font/woff2", ".bib": "text/plain"}


@dataclass(frozen=True)
class Site:
    """A served site: where it answers and the folder it answers from."""

    url: str
    output: Path


@contextmanager
def serve(
    output: Path, headers: Sequence[Rule], redirects: Sequence[Rule], *, late: float, below: str = ""
) -> Iterator[Site]:
    """Serve `output` until the end of the with block; texts of pages and scripts come so many seconds late.

    With `below`, such as `/project`, it answers below that path and nothing else does.
    """

    class Handler(_Handler):
        folder = output.resolve()
        header_rules = headers
        redirect_rules = redirects
        seconds_late = late
        base = below

    with _Server(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Site(f"http://127.0.0.1:{server.server_port}{below}", output)
        server.shutdown()


def headers_for(path: str, rules: Sequence[Rule]) -> dict[str, str]:
    """The headers of an address: every rule that fits adds its own, a later one replaces an earlier one's."""
    merged = dict(DEFAULT_HEADERS)
    for rule in rules:
        if _match(rule["for"], path):
            merged |= rule["values"]
    return merged


def redirect_for(path: str, rules: Sequence[Rule], *, exists: bool) -> tuple[int, str] | None:
    """Status and target of the first rule that fits; a rule without `force` leaves existing files alone."""
    for rule in rules:
        found = _match(rule["from"], path)
        if found and (rule.get("force") or not exists):
            target = rule["to"]
            for name, value in found.groupdict().items():
                target = target.replace(f":{name}", value or "")
            return rule.get("status") or 301, target
    return None


def _match(pattern: str, path: str) -> re.Match[str] | None:
    """Fit an address to Netlify's patterns: `:name` is one step, `/*` the rest, which comes back as `:splat`.

    A `*` within a step is anything, slashes included.
    """
    expression = re.sub(r":(\w+)", r"(?P<\1>[^/]+)", re.escape(pattern))
    expression = re.sub(r"/\\\*$", "(?:/(?P<splat>.*))?", expression.removesuffix("/")).replace(r"\*", ".*")
    return re.fullmatch(f"{expression}/?", path)


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that leaves in the middle of a page is none."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    folder: Path
    header_rules: Sequence[Rule]
    redirect_rules: Sequence[Rule]
    seconds_late: float
    base: str

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        if not path.startswith(f"{self.base}/"):
            self._send(404, path, None)
            return
        path = path.removeprefix(self.base)
        if path.endswith(".js") or "/search/index/" in path:
            time.sleep(self.seconds_late)
        file = self._file(path)
        redirect = redirect_for(path, self.redirect_rules, exists=file is not None)
        if redirect and redirect[0] in {200, 404}:
            self._send(redirect[0], path, self._file(redirect[1]))
        elif redirect:
            self._send(redirect[0], path, None, location=redirect[1])
        elif file and file.name == "index.html" and not path.endswith(("/", "index.html")):
            self._send(301, path, None, location=f"{self.base}{path}/")
        elif file:
            self._send(200, path, file)
        else:
            self._send(404, path, self._file("/404.html"))

    do_HEAD = do_GET  # noqa: N815 — the name is http.server's

    def _file(self, path: str) -> Path | None:
        wanted = (self.folder / path.lstrip("/")).resolve()
        if not wanted.is_relative_to(self.folder):
            return None
        choices = (wanted, wanted / "index.html", wanted.with_name(f"{wanted.name}.html"))
        return next((choice for choice in choices if choice.is_file()), None)

    def _send(self, status: int, path: str, file: Path | None, *, location: str = "") -> None:
        body = file.read_bytes() if file else b""
        self.send_response(status)
        headers = headers_for(path, self.header_rules)
        if location:
            self.send_header("Location", location)
        if file:
            headers = {"Content-Type": _content_type(file)} | headers
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            with suppress(BrokenPipeError, ConnectionResetError):  # the page was left before all had come
                head, main, text = body.partition(b"<main")
                self.wfile.write(head)
                if main:
                    time.sleep(self.seconds_late)
                    self.wfile.write(main + text)

    def log_message(self, *_: object) -> None:
        """Say nothing: the tests say what went wrong."""


def _content_type(file: Path) -> str:
    kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return f"{kind}; charset=UTF-8" if kind.startswith("text/") or kind.endswith(("json", "xml")) else kind
