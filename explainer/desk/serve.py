"""Builds the site, serves it, and builds it again at every save: what `make serve` runs.

Pelican's own `--autoreload` does not watch `data/`, and rebuilds without pause while a build fails.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import watchfiles

from explainer.loading.layout import read_layout
from explainer.pelican_plugin.builds import builder
from explainer.pelican_plugin.plugin import SiteHasProblems

HOST = "127.0.0.1"


class _Server(ThreadingHTTPServer):
    """Serves many at once; a reader who leaves in the middle of a page is not an error."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tells of faults of ours only."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    """Serves the output as a static host does: folders by their index, 404.html for what is not there; says little."""

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: requests are not news here."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".woff2": "font/woff2",
        ".ics": "text/calendar; charset=utf-8",
        ".xml": "application/xml; charset=utf-8",
        ".md": "text/markdown; charset=utf-8",
        ".html": "text/html; charset=utf-8",
    }

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


def main() -> int:
    """Serves until interrupted; a build with problems is reported and the last good site stays up."""
    parser = argparse.ArgumentParser(prog="explainer.desk.serve")
    parser.add_argument("--settings", default="pelicanconf.py")
    parser.add_argument("--output", default="output")
    parser.add_argument("--port", type=int, default=8000)
    options = parser.parse_args()
    build = _reporting(builder(options.settings, options.output))
    build()
    try:
        server = _Server((HOST, options.port), partial(_Handler, directory=options.output))
    except OSError as error:
        sys.stderr.write(f"cannot serve on port {options.port}: {error.strerror}; try make serve PORT=8001\n")
        return 1
    Thread(target=server.serve_forever, daemon=True).start()
    sys.stdout.write(f"The site: http://{HOST}:{options.port}/   (Ctrl+C ends it; it is rebuilt at every save)\n")
    sys.stdout.flush()
    layout = read_layout(Path(options.settings).parent)
    watched = [layout.root / layout.content, layout.root / "data", Path("theme"), Path(options.settings)]
    try:
        for changes in watchfiles.watch(*filter(Path.exists, watched), raise_interrupt=True):
            names = sorted({str(Path(path).relative_to(Path.cwd())) for _, path in changes})
            sys.stdout.write(f"changed: {', '.join(names)}\n")
            build()
    except KeyboardInterrupt:
        server.shutdown()
    return 0


def _reporting(build: Callable[[], None]) -> Callable[[], None]:
    """The same build, which then says how it went; none that fails ends the server."""

    def reported() -> None:
        start = time.monotonic()
        try:
            build()
        except SiteHasProblems as stopped:
            sys.stderr.write(f"not built: {stopped}; the last good site is still there\n")
        except Exception as error:
            sys.stderr.write(f"not built: {type(error).__name__}: {error}\n")
        else:
            sys.stdout.write(f"built in {time.monotonic() - start:.1f} s\n")
        sys.stdout.flush()

    return reported


if __name__ == "__main__":
    raise SystemExit(main())
