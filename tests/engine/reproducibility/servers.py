"""Real web servers on this machine: one that serves a folder as a host would, and what a hostile one may do."""

from __future__ import annotations

import http.server
import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from explainer.reproducibility.folders import digest, file_names, is_manifest


class Handler(http.server.BaseHTTPRequestHandler):
    """Serves the files of a folder below a path, with entity tags; what a test says of an address comes first."""

    protocol_version = "HTTP/1.1"
    site: Site

    def do_GET(self) -> None:
        self.site.asked.append(self.path)
        odd = self.site.odd.get(self.path)
        if odd:
            odd(self)
        else:
            self.serve()

    def serve(self) -> None:
        """The file at this address, as it is."""
        path = self.site.file(self.path)
        if path is None:
            self.answer(404, b"<p>There is nothing here.")
            return
        content = path.read_bytes()
        etag = f'"{digest(content)[:16]}"'
        if self.headers.get("If-None-Match") == etag:
            self.answer(304, None)
        else:
            self.answer(200, content, ETag=etag)

    def answer(self, status: int, content: bytes | None, **headers: str) -> None:
        """One answer; without content there is no length either."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if content is not None:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content or b"")

    def log_message(self, format: str, *arguments: Any) -> None:
        """Nothing is printed."""


Odd = Callable[[Handler], None]


@dataclass
class Site:
    """What a server serves: a folder, below which path, what it does oddly, and what it was asked for."""

    folder: Path
    below: str = "/"
    odd: dict[str, Odd] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    address: str = ""

    def file(self, path: str) -> Path | None:
        """The file that is at the path of an address."""
        if not path.startswith(self.below):
            return None
        name = unquote(path.removeprefix(self.below))
        found = self.folder / (f"{name}index.html" if name.endswith("/") or not name else name)
        return found if found.is_file() else None


@contextmanager
def served(folder: Path, below: str = "/", odd: Mapping[str, Odd] | None = None) -> Iterator[Site]:
    """The folder on a free port of this machine."""
    site = Site(folder, below, dict(odd or {}))
    handler = type("OneSite", (Handler,), {"site": site})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        site.address = f"http://127.0.0.1:{server.server_port}{below}"
        try:
            yield site
        finally:
            server.shutdown()


def sealed(folder: Path, commit: str | None = "a" * 40, **build: Any) -> Path:
    """The folder with a manifest of all that is in it, as a build of that commit would write it."""
    said = {
        "id": "development",
        "commit": commit,
        "clean": True,
        "day": "2026-03-01",
        "epoch": 1772323200,
        "versions": {},
    } | build
    names = sorted(name for name in file_names(folder) if not is_manifest(name))
    sections: dict[str, dict[str, Any]] = {}
    for name in names:
        content = (folder / name).read_bytes()
        section = name.split("/")[0] if "/" in name else "root"
        sections.setdefault(section, {})[name] = {"sha256": digest(content), "bytes": len(content)}
    (folder / "manifest").mkdir(exist_ok=True)
    (folder / ".well-known").mkdir(exist_ok=True)
    listed = {}
    for section, files in sections.items():
        content = json.dumps({"files": files}).encode()
        (folder / "manifest" / f"{section}.json").write_bytes(content)
        about = {"path": f"manifest/{section}.json", "files": len(files), "bytes": 0, "sha256": digest(content)}
        listed[section] = about
    (folder / "build.json").write_text(json.dumps(said), "utf-8")
    write_manifest(folder, {"build": said, "sections": listed})
    return folder


def write_manifest(folder: Path, manifest: Any) -> None:
    """The manifest in both its places."""
    text = manifest if isinstance(manifest, bytes) else json.dumps(manifest).encode()
    for name in ("manifest.json", ".well-known/manifest.json"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text)
