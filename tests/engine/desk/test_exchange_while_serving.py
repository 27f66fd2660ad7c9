"""Whoever reads the desk while a build writes sees one site: every page has its style sheet, and none is missing."""

from __future__ import annotations

import http.client
import re
from pathlib import Path
from threading import Event, Thread

import pytest

from explainer.build.output.begin import begin
from explainer.desk.host import LOOPBACK, Server


def build(output: Path, edition: int, in_place: bool) -> None:
    page = f'<link rel="stylesheet" href="/theme/{edition}.css">'.encode()
    files = {"index.html": page, "404.html": b"gone", f"theme/{edition}.css": b"css"}
    files |= {f"facts/{number}/index.html": page for number in range(20)}
    staged = begin(output, False, lambda: None, in_place)
    staged.write(files)
    staged.seal(files, {"id": str(edition)}, (), ())
    staged.publish()


class Reader:
    """Asks for pages again and again, and notes what it does not get."""

    def __init__(self, port: int) -> None:
        self.looks, self.missing = 0, list[str]()
        self._port, self._over = port, Event()
        self._thread = Thread(target=self._read)

    def __enter__(self) -> Reader:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _get(self, path: str) -> bytes | None:
        connection = http.client.HTTPConnection(LOOPBACK, self._port, timeout=10)
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return body if answer.status == 200 else None

    def _read(self) -> None:
        while not self._over.is_set():
            page = self._get(f"/facts/{self.looks % 20}/")
            self.looks += 1
            if page is None or not re.fullmatch(rb'<link rel="stylesheet" href="/theme/\d+\.css">', page):
                self.missing.append(f"a page, at look {self.looks}: {page!r}")


@pytest.mark.parametrize("in_place", [False, True], ids=["exchanged", "file by file"])
def test_no_page_is_missing_or_half_there_while_a_build_writes(tmp_path: Path, in_place: bool) -> None:
    output = tmp_path / "output"
    build(output, 0, in_place)
    server = Server(LOOPBACK, 0, output)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        with Reader(server.server_address[1]) as reader:
            for edition in range(1, 40):
                build(output, edition, in_place)
    finally:
        server.shutdown()
        server.server_close()
    assert reader.looks > 20
    assert reader.missing == []
