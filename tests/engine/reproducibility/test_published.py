"""A published site is read politely and held against its manifest; a hostile one ends in a sentence."""

from __future__ import annotations

import json
import socket
import threading
from pathlib import Path
from typing import Any

import pytest

from explainer.reproducibility.client import Client, Manners
from explainer.reproducibility.manifest import Listed, Manifest, NotAManifest, NotServed, is_safe, read_manifest
from explainer.reproducibility.published import published
from tests.engine.reproducibility.servers import Handler, Odd, sealed, served, write_manifest

QUICK = Manners(silence=0.5, longest=1.5, tries=2, pause=0.01, longest_pause=0.02)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site of six files, some with odd names."""
    files = {"index.html": "<p>Home", "facts/a/index.html": "<p>A", "facts/ñ “x”%.json": "{}", "a b.txt": "a"}
    for name, text in (files | {"404.html": "<p>None", "_headers": "/*"}).items():
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text(text, "utf-8")
    return sealed(tmp_path / "site")


def wrong(place: str | Path, cache: Path | None = None, manners: Manners = QUICK) -> dict[str, str]:
    """The files that are not as they are listed, with the reason."""
    with published(str(place), cache, manners) as site:
        return {name: found.reason for name, found in site.wrong(read_manifest(site.read).files)}


def manifest_of(folder: Path) -> Manifest:
    with published(str(folder), None, QUICK) as site:
        return read_manifest(site.read)


@pytest.mark.parametrize("below", ["/", "/project/", "/a/b%20c/"])
def test_site_is_what_it_says_wherever_it_lies(folder: Path, below: str) -> None:
    assert wrong(folder) == {}
    with served(folder, below) as site:
        for address in (
            site.address,
            site.address.rstrip("/"),
            f"{site.address}manifest.json",
            f"{site.address}index.html",
        ):
            assert wrong(address) == {}


def test_file_that_is_other_longer_or_gone_is_told(folder: Path) -> None:
    (folder / "index.html").write_text("<p>Hom3", "utf-8")
    (folder / "a b.txt").write_text("ab" * 50, "utf-8")
    (folder / "404.html").write_text("", "utf-8")
    (folder / "facts/a/index.html").unlink()
    told = {"index.html": "7 other bytes", "404.html": "0 bytes, not 7"}
    longer = "longer than the 1 bytes that are listed"
    in_folder = {
        "a b.txt": f"{folder}/a b.txt has more than 1 bytes",
        "facts/a/index.html": f"there is no {folder}/facts/a/index.html",
    }
    assert wrong(folder) == told | in_folder
    with served(folder) as site:
        assert wrong(site.address) == told | {"a b.txt": longer, "facts/a/index.html": "not served: status 404"}


def test_pages_are_asked_for_as_readers_do(folder: Path) -> None:
    with served(folder) as site:
        wrong(site.address)
    assert {"/", "/facts/a/", "/a%20b.txt", "/facts/%C3%B1%20%E2%80%9Cx%E2%80%9D%25.json"} <= {*site.asked}
    assert not [path for path in site.asked if "index.html" in path]


def test_what_was_sent_before_is_asked_for_anew_and_sent_once(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    statuses: list[int] = []

    def counted(handler: Handler) -> None:
        if handler.headers.get("If-None-Match"):
            statuses.append(304)
        handler.serve()

    with served(folder, odd={"/facts/a/": counted}) as site:
        assert wrong(site.address, cache) == {}
        kept = sorted(path.name for path in cache.iterdir())
        assert wrong(site.address, cache) == {}
        assert statuses == [304]
        for path in cache.iterdir():
            path.write_bytes(b"damaged")
        assert wrong(site.address, cache) == {}
        assert statuses == [304]
    assert all(len(name.removesuffix(".etag")) == 64 for name in kept)


def test_what_cannot_be_kept_is_asked_for_each_time(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file", "utf-8")
    with served(folder) as site:
        assert wrong(site.address, tmp_path / "cache") == {}
        assert wrong(site.address, tmp_path / "cache" / "below") == {}


def test_link_in_a_folder_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "index.html").write_text("<p>A", "utf-8")
    (folder / "facts/a/index.html").unlink()
    (folder / "facts/a").rmdir()
    (folder / "facts/a").symlink_to(tmp_path / "outside")
    assert wrong(folder) == {"facts/a/index.html": "facts/a/index.html is a link, or in a folder that is one"}


def test_files_that_no_manifest_lists_are_found_in_a_folder_but_for_those_of_the_host(folder: Path) -> None:
    for name in ("more/x.html", "CNAME", ".git/config", ".htaccess"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).touch()
    with published(str(folder), None, QUICK) as site:
        assert site.unlisted(read_manifest(site.read).files) == {"more/x.html", ".htaccess"}


# --- redirects --------------------------------------------------------------------------------------------------------


def leads(to: str, status: int = 301) -> Odd:
    return lambda handler: handler.answer(status, b"moved", Location=to)


def test_site_that_has_moved_on_its_host_is_found(folder: Path) -> None:
    odd = {"/manifest.json": leads("/new/manifest.json", 302)}
    with served(folder, "/new/", odd) as site, published(site.address[: -len("new/")], None, QUICK) as there:
        assert there.place == site.address


def test_host_may_lead_to_its_own_spelling_of_an_address(folder: Path) -> None:
    with served(folder, odd={"/404.html": leads("/404"), "/404": lambda one: one.answer(200, b"<p>None")}) as site:
        assert wrong(site.address) == {}


def test_address_that_leads_elsewhere_or_round_and_round_is_told(folder: Path) -> None:
    odd = {"/a%20b.txt": leads("http://127.0.0.2/a.txt"), "/facts/a/": leads("/facts/a/"), "/404.html": leads("")}
    with served(folder, odd=odd) as site:
        assert wrong(site.address) == {
            "a b.txt": "/a b.txt leads to another place: http://127.0.0.2/a.txt",
            "facts/a/index.html": "/facts/a/index.html leads from one address to the next without an end",
            "404.html": "/404.html leads from one address to the next without an end",
        }


@pytest.mark.parametrize(
    ("to", "reason"),
    [
        ("http://127.0.0.2/manifest.json", "leads to http://127.0.0.2/manifest.json: give the address"),
        ("file:///etc/manifest.json", "leads to file:///etc/manifest.json: give the address"),
        ("/login?next=manifest.json", "give the address of the site there"),
        ("/manifest.json", "leads from one address to the next without an end"),
    ],
)
def test_whole_site_that_leads_elsewhere_is_not_followed(folder: Path, to: str, reason: str) -> None:
    with served(folder, odd={"/manifest.json": leads(to)}) as site, pytest.raises(NotServed, match=reason):
        wrong(site.address)


# --- servers that are broken, slow or hostile -------------------------------------------------------------------------


def test_busy_server_is_asked_again_as_late_as_it_wants(folder: Path) -> None:
    waits = iter(["0", "Wed, 01 Jan 2020 00:00:00 GMT", "soon"])

    def busy_at_first(handler: Handler) -> None:
        wait = next(waits, None)
        if wait is None:
            handler.serve()
        else:
            handler.answer(503 if wait == "0" else 429, b"busy", Retry_After=wait)

    with served(folder, odd={"/facts/a/": busy_at_first}) as site:
        assert wrong(site.address, manners=Manners(pause=0.01, tries=4)) == {}


def drips(handler: Handler) -> None:
    """Sends a byte now and then, for ever, and no line ever ends."""
    stop = threading.Event()
    try:
        while not stop.wait(0.05):
            handler.wfile.write(b"x")
    except OSError:
        handler.close_connection = True


def cut_short(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "4")
    handler.end_headers()
    handler.wfile.write(b"<p")
    handler.close_connection = True


def endless(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    try:
        while True:
            handler.wfile.write(b"10000\r\n" + b"x" * 0x10000 + b"\r\n")
    except OSError:
        handler.close_connection = True


def many_headers(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 200 + b"\r\n")


def no_http(handler: Handler) -> None:
    handler.wfile.write(b"\0\1\2\n\n")


ODD: dict[str, tuple[Odd, str]] = {
    "drips": (drips, "gives no answer: "),
    "is silent": (lambda one: _wait(0.8), "gives no answer: it is silent"),
    "speaks no HTTP": (no_http, "gives no answer: "),
    "has many headers": (many_headers, "gives no answer: got more than 100 headers"),
    "breaks off": (cut_short, "gives no answer: IncompleteRead"),
    "never ends": (endless, "longer than the 4 bytes that are listed"),
    "fails": (lambda one: one.answer(500, b"x" * 100_000), "gives no answer: status 500"),
    "compresses": (lambda one: one.answer(200, b"<p>A", Content_Encoding="br"), "the server sends files encoded as br"),
    "says that nothing changed": (lambda one: one.answer(304, None), "not served: status 304"),
    "has a status of its own": (lambda one: one.answer(999, b""), "not served: status 999"),
    "leads to no address": (leads("http://[::1/"), "leads to no address: "),
    "leads to an odd address": (leads("/\x01ñ b"), "gives no answer: "),
}


def _wait(seconds: float) -> None:
    threading.Event().wait(seconds)


@pytest.mark.parametrize(("odd", "reason"), ODD.values(), ids=ODD)
def test_answer_that_is_none_ends_in_a_sentence(folder: Path, odd: Odd, reason: str) -> None:
    def closing(handler: Handler) -> None:
        odd(handler)
        handler.close_connection = True

    with served(folder, odd={"/facts/a/": closing}) as site:
        told = wrong(site.address)
    assert list(told) == ["facts/a/index.html"]
    assert reason in told["facts/a/index.html"]
    assert told["facts/a/index.html"].isprintable()


def test_nobody_there_ends_in_a_sentence() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/"
        with pytest.raises(NotServed, match="gives no answer: Connection refused"):
            wrong(address)


NO_ADDRESSES = ["ftp://site.example/", "http://", "https://user:secret@site.example/", "http://a:b:c/", "http://[x/"]


@pytest.mark.parametrize("address", [*NO_ADDRESSES, "http://a:0/", "file:///etc"])
def test_address_that_is_none_is_told(address: str) -> None:
    with pytest.raises(NotServed, match="is no address"):
        Client(address, QUICK)


def test_what_is_neither_address_nor_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotServed, match=r"nothing is no folder; the address of a site begins with https://"):
        wrong(tmp_path / "nothing")


# --- manifests that are odd or hostile --------------------------------------------------------------------------------

BUILD = {"commit": None, "clean": None, "day": "2026-03-01", "epoch": 0, "versions": {}}
SHA = "0" * 64


def section(folder: Path, files: Any) -> dict[str, Any]:
    """A manifest of one section that lists these files."""
    content = json.dumps({"files": files}).encode()
    (folder / "manifest" / "x.json").write_bytes(content)
    return {"build": BUILD, "sections": {"x": {"path": "manifest/x.json", "files": len(files), "sha256": SHA}}}


OUTSIDE = ["../x", "/etc/passwd", "a/../../b", "a//b", "./a", "a\\b", "C:a", "", "a" * 1001, "a/" + "b" * 256]
ODD_NAMES = ["a\0b", "a\nb", "\u202ea", "manifest.json", "manifest/y.json", "build.json"]


@pytest.mark.parametrize("name", [*OUTSIDE, *ODD_NAMES], ids=lambda name: ascii(name[:20]))
def test_name_that_leaves_the_site_or_is_odd_is_refused(folder: Path, name: str) -> None:
    write_manifest(folder, section(folder, {name: {"sha256": SHA, "bytes": 1}}))
    with pytest.raises(NotAManifest, match="is no name for a file of a site"):
        wrong(folder)


@pytest.mark.parametrize("name", ["a", ".well-known/security.txt", "ñ “x”%.json", "a/b c/d.html", "..a/b..c"])
def test_name_of_a_file_of_a_site_is_one(name: str) -> None:
    assert is_safe(name)


@pytest.mark.parametrize(
    ("manifest", "reason"),
    [
        (b"", "is no JSON"),
        (b"<!doctype html>", "is no JSON"),
        (b"[" * 100_000, "is no JSON"),
        (b"\xff\xfe{}", "is no JSON"),
        (b"1" * 10_000, "is no JSON"),
        (b"[]", "manifest.json is missing, or no object"),
        ({"build": "49d5fa3440", "files": {}}, "of an older form"),
        ({"build": "49d5fa3440", "sections": {}}, "build of manifest.json is missing, or no object"),
        ({"build": BUILD}, "sections of manifest.json is missing"),
        ({"build": BUILD, "sections": {"x": 1}}, "the section x is missing, or no object"),
        ({"build": BUILD, "sections": {"x": {"path": "../../etc/passwd"}}}, "which is not below /manifest/"),
        ({"build": BUILD, "sections": {"x": {"path": "manifest/../index.html"}}}, "which is not below /manifest/"),
        ({"build": BUILD, "sections": {"x": {"path": "index.html"}}}, "which is not below /manifest/"),
        ({"build": BUILD, "sections": {"x": {"path": "manifest/none.json"}}}, "none.json"),
        ({"build": BUILD, "sections": {str(at): {} for at in range(10_001)}}, "10,001 sections"),
        ({"build": BUILD | {"commit": "HEAD; rm -rf /"}, "sections": {}}, "names as its commit"),
        ({"build": BUILD | {"commit": "--upload-pack=x"}, "sections": {}}, "names as its commit"),
        ({"build": BUILD | {"clean": "yes"}, "sections": {}}, "that it is clean: 'yes'"),
        ({"build": BUILD | {"epoch": "0"}, "sections": {}}, "no number of seconds"),
        ({"build": BUILD | {"epoch": True}, "sections": {}}, "no number of seconds"),
        ({"build": BUILD | {"epoch": 10**30}, "sections": {}}, "no number of seconds"),
        ({"build": BUILD | {"versions": []}, "sections": {}}, "versions of the build"),
        (
            {"build": BUILD | {"environment": {"LD_PRELOAD": "x"}}, "sections": {}},
            "given LD_PRELOAD, which is not taken",
        ),
        ({"build": BUILD | {"environment": {"CONTACT": "a\0b"}}, "sections": {}}, "given CONTACT, which is not taken"),
    ],
)
def test_manifest_that_is_none_ends_in_a_sentence(folder: Path, manifest: Any, reason: str) -> None:
    write_manifest(folder, manifest)
    with pytest.raises((NotAManifest, NotServed), match=reason) as told:
        wrong(folder)
    assert str(told.value).isprintable()


@pytest.mark.parametrize(
    "entry", [1, {}, {"sha256": "x", "bytes": 1}, {"sha256": SHA, "bytes": -1}, {"sha256": SHA, "bytes": 1 << 50}]
)
def test_file_that_is_listed_oddly_ends_in_a_sentence(folder: Path, entry: Any) -> None:
    write_manifest(folder, section(folder, {"a": entry}))
    with pytest.raises(NotAManifest, match=r"a is listed with|a in manifest/x\.json is missing"):
        wrong(folder)


def test_enormous_file_is_not_asked_for(folder: Path) -> None:
    write_manifest(folder, section(folder, {"a b.txt": {"sha256": SHA, "bytes": 1 << 39}}))
    with served(folder) as site:
        assert "more than 268,435,456 are not looked at" in wrong(site.address)["a b.txt"]
    assert "/a%20b.txt" not in site.asked


def test_enormous_manifest_is_not_read_to_its_end(folder: Path) -> None:
    with (
        served(folder, odd={"/manifest.json": endless}) as site,
        pytest.raises(NotServed, match="has more than 33,554,432"),
    ):
        wrong(site.address, manners=Manners())


def test_site_that_denies_itself_is_told(folder: Path) -> None:
    assert manifest_of(folder).contradictions == ()
    (folder / ".well-known" / "manifest.json").write_text("{}", "utf-8")
    (folder / "build.json").write_text("{}", "utf-8")
    (folder / "manifest" / "root.json").write_text(json.dumps({"files": {"a": {"sha256": SHA, "bytes": 1}}}), "utf-8")
    manifest = manifest_of(folder)
    assert sorted(manifest.contradictions) == [
        "/.well-known/manifest.json is not the same as /manifest.json",
        "/build.json tells of another build than /manifest.json",
        "/manifest/root.json is not the file that /manifest.json names",
        "/manifest/root.json lists 1 files, and /manifest.json says that it lists 4",
    ]
    assert manifest.files["a"] == Listed(SHA, 1)
    (folder / "build.json").unlink()
    assert any("build.json" in line for line in manifest_of(folder).contradictions)
