"""The desk answers as the public host would: any request, however odd, with a status and a sentence."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesParser
from pathlib import Path
from threading import Thread

import pytest

from explainer.desk.host import Server

WORDS = b"0123456789"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    body: bytes


@dataclass(frozen=True)
class Desk:
    server: Server
    output: Path

    def raw(self, request: bytes) -> Answer:
        """What comes back for these very bytes."""
        with socket.create_connection(self.server.server_address[:2], timeout=10) as connection:
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
            data = b"".join(iter(lambda: connection.recv(65_536), b""))
        head, _, body = data.partition(b"\r\n\r\n")
        line, _, headers = head.partition(b"\r\n")
        return Answer(int(line.split()[1]), BytesParser().parsebytes(headers + b"\r\n\r\n"), body)

    def get(self, path: str, method: str = "GET", host: str = "localhost", **headers: str) -> Answer:
        lines = [f"{method} {path} HTTP/1.1", f"Host: {host}"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        return self.raw("\r\n".join((*lines, "", "")).encode())


def started(tmp_path: Path, host: str = "127.0.0.1") -> Iterator[Desk]:
    output = tmp_path / "output"
    (output / "facts/one").mkdir(parents=True)
    (output / "theme").mkdir()
    (output / "index.html").write_bytes(b"home")
    (output / "404.html").write_bytes(b"not found, in our words")
    (output / "facts/index.html").write_bytes(b"facts")
    (output / "facts/one/index.md").write_bytes(WORDS)
    (output / "empty.txt").write_bytes(b"")
    (output / "_headers").write_text("/*\n  X-Ours: yes\n  Access-Control-Allow-Origin: *\n", "utf-8")
    (tmp_path / "netlify.toml").write_text("[build]\n", "utf-8")
    server = Server(host, 0, output)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield Desk(server, output)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    yield from started(tmp_path)


@pytest.mark.parametrize(
    ("path", "status", "body"),
    [
        ("/", 200, b"home"),
        ("/?a=b", 200, b"home"),
        ("/facts/", 200, b"facts"),
        ("/facts/one/index.md", 200, WORDS),
        ("/facts/one/index%2Emd", 200, WORDS),
        ("/facts/index.html", 200, b"facts"),
        ("/nothing/", 404, b"not found, in our words"),
        ("/theme/", 404, b"not found, in our words"),  # a folder without an index is not listed
        ("/theme", 404, b"not found, in our words"),
        ("/index.html/", 404, b"not found, in our words"),
        ("//facts/", 200, b"facts"),
        ("/facts//", 404, b"not found, in our words"),
        ("/../netlify.toml", 404, b"not found, in our words"),
        ("/%2e%2e/netlify.toml", 404, b"not found, in our words"),
        ("/..%2fnetlify.toml", 404, b"not found, in our words"),
        ("/facts\\..\\index.html", 404, b"not found, in our words"),
        ("/_headers", 404, b"not found, in our words"),  # hosts read it and serve it to nobody
        ("/C:/", 404, b"not found, in our words"),
        ("/" + "a" * 5_000, 404, b"not found, in our words"),
        ("/" + "a/" * 3_000, 404, b"not found, in our words"),
    ],
)
def test_addresses_lead_to_files_to_the_index_of_a_folder_or_to_the_page_for_what_is_not_there(
    desk: Desk, path: str, status: int, body: bytes
) -> None:
    found = desk.get(path)
    assert (found.status, found.body) == (status, body)


@pytest.mark.parametrize(
    "path", ["/%00", "/a%00b/", "/%0a", "/%7f", "/%ff", "/%C3", "/%E2%80%8B", "facts/", "*", "http://", "https://["]
)
def test_what_no_address_can_be_is_a_bad_request(desk: Desk, path: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = desk.get(path)
    assert (found.status, found.body) == (400, b"400 Bad Request\n\nThis is no request that a browser would make.\n")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("request_bytes", "status"),
    [
        (b"GET / HTTP/1.1\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400),
        (b"GET / HTTP/1.0\r\n\r\n", 200),
        (b"GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", 505),
        (b"GET\r\n\r\n", 400),
        (b"\x00\xff\x00\r\n\r\n", 400),
        (b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n", 414),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"A: b\r\n" * 200 + b"\r\n", 431),
        (b"GET http://localhost/facts/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 200),
        (b"GET http://a.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 421),
        (b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\nab", 405),
        (b"OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", 405),
        (b"BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n", 501),
    ],
)
def test_every_request_is_answered_without_a_word_in_the_terminal(
    desk: Desk, request_bytes: bytes, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk.raw(request_bytes).status == status
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:8000", "localhost.", "127.0.0.1:80", "127.9.9.9", "[::1]:8000"]
)
def test_names_of_this_machine_are_answered(desk: Desk, host: str) -> None:
    assert desk.get("/", host=host).status == 200


@pytest.mark.parametrize(
    "host", ["a.example", "a.example:8000", "localhost.a.example", "192.0.2.1", "127.0.0.1.nip.io", "[::2]", "", "["]
)
def test_any_other_name_is_refused_with_the_right_one(desk: Desk, host: str) -> None:
    found = desk.get("/", host=host)
    assert found.status == 421
    assert found.body.decode().endswith(f"under another name: http://127.0.0.1:{desk.server.server_address[1]}/\n")


def test_where_every_machine_is_let_in_it_is_by_number_and_not_by_any_name(tmp_path: Path) -> None:
    for desk in started(tmp_path, "0.0.0.0"):
        statuses = [desk.get("/", host=host).status for host in ("192.0.2.1:8000", socket.gethostname(), "a.example")]
        assert statuses == [200, 200, 421]


def test_a_folder_without_its_slash_leads_to_it(desk: Desk) -> None:
    found = desk.get("/facts?a=b")
    assert (found.status, found.headers["Location"]) == (301, "/facts/?a=b")


def test_links_are_followed_within_the_output_and_not_out_of_it(desk: Desk) -> None:
    (desk.output / "inside").symlink_to("facts")
    (desk.output / "outside").symlink_to(desk.output.parent)
    (desk.output / "circle").symlink_to("circle")
    (desk.output / "facts/file").symlink_to(desk.output.parent / "netlify.toml")
    paths = ("/inside/", "/outside/netlify.toml", "/circle", "/facts/file")
    assert [desk.get(path).status for path in paths] == [200, 404, 404, 404]


def test_the_output_itself_may_be_a_link(desk: Desk) -> None:
    desk.output.rename(desk.output.with_name("elsewhere"))
    desk.output.symlink_to("elsewhere")
    assert desk.get("/facts/").body == b"facts"


@pytest.mark.parametrize(
    ("asked", "status", "body", "content_range"),
    [
        ("bytes=2-4", 206, b"234", "bytes 2-4/10"),
        ("bytes=-2", 206, b"89", "bytes 8-9/10"),
        ("bytes=9-", 206, b"9", "bytes 9-9/10"),
        ("bytes=10-", 416, None, "bytes */10"),
        ("bytes=0-1,4-5", 200, WORDS, None),
        ("lines=1-2", 200, WORDS, None),
    ],
)
def test_a_range_of_a_file_is_given(
    desk: Desk, asked: str, status: int, body: bytes | None, content_range: str | None
) -> None:
    found = desk.get("/facts/one/index.md", Range=asked)
    assert (found.status, found.headers["Content-Range"]) == (status, content_range)
    assert body is None or (found.body, found.headers["Content-Length"]) == (body, str(len(body)))


def test_a_range_holds_only_of_the_file_that_was_meant(desk: Desk) -> None:
    whole = desk.get("/facts/one/index.md")
    assert whole.headers["Accept-Ranges"] == "bytes"
    for validator, status in ((whole.headers["ETag"], 206), (whole.headers["Last-Modified"], 206), ('"other"', 200)):
        assert desk.get("/facts/one/index.md", Range="bytes=0-1", If_Range=validator).status == status
    (desk.output / "facts/one/index.md").write_bytes(b"others")
    found = desk.get("/facts/one/index.md", Range="bytes=0-1", If_Range=whole.headers["ETag"])
    assert (found.status, found.body) == (200, b"others")


def test_who_has_the_file_is_told_so(desk: Desk) -> None:
    tag = desk.get("/facts/").headers["ETag"]
    found = desk.get("/facts/", If_None_Match=tag)
    assert (found.status, found.body, found.headers["Content-Length"]) == (304, b"", None)


@pytest.mark.parametrize("path", ["/", "/facts/one/index.md", "/empty.txt", "/nothing", "/%00", "/facts"])
def test_head_is_get_without_its_body_and_without_ranges(desk: Desk, path: str) -> None:
    got, head = desk.get(path), desk.get(path, "HEAD", Range="bytes=0-1")
    assert head.body == b""
    assert head.status == got.status
    assert head.headers["Content-Length"] == got.headers["Content-Length"] == str(len(got.body))


@pytest.mark.parametrize("path", ["/", "/nothing", "/%00"])
def test_every_answer_has_the_public_headers_but_lets_no_other_site_read_drafts(desk: Desk, path: str) -> None:
    found = desk.get(path).headers
    assert (found["X-Ours"], found["Cache-Control"]) == ("yes", "no-store")
    assert (found["Access-Control-Allow-Origin"], found["Cross-Origin-Resource-Policy"]) == (None, "same-origin")


def test_an_output_that_was_taken_away_is_told_in_a_sentence_until_it_is_back(desk: Desk) -> None:
    kept = desk.output.rename(desk.output.with_name("kept"))
    found = desk.get("/")
    assert found.status == 503
    assert found.body.startswith(b"503 Service Unavailable\n\nThe site is not there: its folder was taken away")
    kept.rename(desk.output)
    assert desk.get("/").body == b"home"
    shutil.rmtree(desk.output / "facts")
    (desk.output / "404.html").unlink()
    assert desk.get("/facts/").body == b"404 Not Found\n\nThere is nothing at this address.\n"
