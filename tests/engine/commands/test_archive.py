"""The command `explainer archive`: copies are found, looked at, and proposed."""

from __future__ import annotations

import hashlib
import json
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from explainer.cli import main
from explainer.commands.archive import ACCESS, SECRET
from explainer.web import dialing
from explainer.web.client import Client
from tests.engine.sites import tiny
from tests.engine.web.servers import Asked, Web, moved, response, web

STORY = "<title>Bridge opens</title><p>The bridge was opened on Monday by the council after a long delay."
URL = "https://gazette.example/bridge"
STAMP, LATE = "20260204101112", "20270204101112"
COPY = f"archive.example/web/{STAMP}id_/{URL}"
Run = Callable[..., tuple[int, str, str]]


def index(*stamps: str) -> bytes:
    return response(json.dumps([["timestamp", "original"], *([stamp, URL] for stamp in stamps)]))


@pytest.fixture
def river(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    with web({"archive.example/cdx/search/cdx": index(STAMP), COPY: response(STORY)}) as made:
        monkeypatch.setattr(dialing, "resolved", made.resolve)
        monkeypatch.delenv(ACCESS, raising=False)
        yield made


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tiny.minimal_with(tmp_path, {})


@pytest.fixture
def run(root: Path, river: Web, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", tiny.EPOCH)

    def made(*arguments: str) -> tuple[int, str, str]:
        service = ("--service", river.url("archive.example"), "--private", "--pause", "0")
        code = main(["archive", "--root", str(root), *service, *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return made


def test_copy_is_proposed_with_its_day_and_the_digest_of_its_bytes(run: Run, root: Path, river: Web) -> None:
    code, out, err = run()
    assert code == 1
    address = f"{river.url('archive.example')}/web/{STAMP}/{URL}"
    assert out == (
        f"data/sources/bridge.yaml:1:7  gazette-bridge: a copy of 2026-02-04: {address}\n"
        "copies found for 1 of 1 source\n"
    )
    assert "--patch FILE" in err
    assert "archived" not in (root / "data/sources/bridge.yaml").read_text("utf-8")
    assert run("--write")[0] == 1
    assert tiny.check(root) == (0, "no problems\n")
    record = (root / "data/sources/bridge.yaml").read_text("utf-8")
    assert "2026-02-04" in record
    assert hashlib.sha256(STORY.encode()).hexdigest() in record
    assert run() == (0, "copies found for 0 of 0 sources\n", "")


@pytest.mark.parametrize(
    ("copy", "said"),
    [
        (response("x", "404 Not Found"), "none of the page: status 404"),
        (response("<title>Page not found</title>"), "says that there is none"),
        (response("<title>Just a moment...</title>"), "whether you are a robot"),
        (moved(f"/web/{STAMP}id_/https://gazette.example/login?to=bridge"), "it asks who you are"),
        (moved(f"/web/{STAMP}id_/https://gazette.example/"), "front page"),
        (response("<title>Ten recipes for soup</title>"), 'has another title: "Ten recipes for soup"'),
        (response("<title>Welcome to nginx!</title>"), "no site there"),
        (response("short", Content_Length="900"), "less came than was announced"),
    ],
    ids=["gone", "gone, softly", "a wall", "a login", "a front page", "another page", "no site", "cut short"],
)
def test_copy_of_something_else_is_not_proposed(run: Run, river: Web, copy: bytes, said: str) -> None:
    river.pages |= {
        COPY: copy,
        f"archive.example/web/{STAMP}id_/https://gazette.example/login?to=bridge": response("<title>Log in</title>"),
        f"archive.example/web/{STAMP}id_/https://gazette.example/": response("<title>The Gazette</title>"),
    }
    code, out, _ = run()
    assert (code, said in out) == (0, True), out


def test_copy_of_another_time_is_told_and_not_proposed(run: Run, river: Web) -> None:
    river.pages["archive.example/cdx/search/cdx"] = index(LATE)
    code, out, _ = run()
    assert (code, "the nearest copy is of 2027-02-04, more than 90 days from 2026-02-03" in out) == (0, True)
    river.pages[f"archive.example/web/{LATE}id_/{URL}"] = response(STORY)
    assert run("--within", "400")[0] == 1


def test_new_copy_is_asked_for_with_keys(run: Run, river: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ACCESS, "key")
    monkeypatch.setenv(SECRET, "word")
    monkeypatch.setattr(Client, "wait", lambda client, seconds: None)
    done = {"status": "success", "timestamp": STAMP, "original_url": URL}
    river.pages |= {
        "archive.example/cdx/search/cdx": index(),
        "archive.example/save": response(json.dumps({"job_id": "a1"})),
        "archive.example/save/status/a1": response(json.dumps(done)),
    }
    code, out, _ = run("--only-found")
    assert (code, "there is no copy" in out) == (0, True)
    code, out, _ = run()
    assert (code, "a new copy" in out) == (1, True)
    asked = next(one for one in river.asked if one.method == "POST")
    assert parse_qs(asked.body)["url"] == [URL]


def test_archive_that_answers_nobody_is_not_asked_on(run: Run, root: Path, river: Web) -> None:
    path = root / "data/sources/bridge.yaml"
    more = path.read_text("utf-8").replace("gazette-bridge", "other-bridge").replace("/bridge\n", "/other\n")
    path.write_text(path.read_text("utf-8") + "\n" + more, "utf-8")

    def down(asked: Asked, connection: socket.socket) -> None:
        connection.sendall(response("", "500 Internal Server Error"))

    river.pages["archive.example/cdx/search/cdx"] = down
    code, out, _ = run()
    assert (code, len(river.paths)) == (3, 1)
    assert out.count("out of order") == 2


def test_who_was_asked_for_comes_last_next_time(run: Run, root: Path, river: Web) -> None:
    river.pages["archive.example/cdx/search/cdx"] = index()
    path = root / "data/sources/bridge.yaml"
    more = path.read_text("utf-8").replace("gazette-bridge", "other-bridge").replace("/bridge\n", "/other\n")
    path.write_text(path.read_text("utf-8") + "\n" + more, "utf-8")
    said = [run("--limit", "1", "--format", "json")[1] for _ in range(2)]
    assert [json.loads(out)[0]["id"] for out in said] == ["gazette-bridge", "other-bridge"]
    assert "- other\\-bridge" not in run("--format", "markdown")[1]


@pytest.mark.parametrize("service", ["archive", "ftp://archive.example", "http:///x"])
def test_archive_without_an_address_is_told(root: Path, capsys: pytest.CaptureFixture[str], service: str) -> None:
    assert main(["archive", "--root", str(root), "--service", service]) == 2
    assert "--service wants the address of an archive" in capsys.readouterr().err
