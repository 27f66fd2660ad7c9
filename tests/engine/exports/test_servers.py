"""nginx and Caddy serve a built site by the configuration of `explainer hosting`: the real ones, on loopback."""

from __future__ import annotations

import contextlib
import gzip
import http.client
import io
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from explainer.cli import main
from explainer.exports.hosting.caddy import caddy_configuration
from explainer.exports.hosting.nginx import nginx_configuration
from explainer.exports.hosting.rules import ANEW, FOR_GOOD, header_rules, headers_of
from explainer.exports.hosting.served import read_served
from tests.engine.sites import tiny
from tests.engine.sites.building import build

pytestmark = pytest.mark.slow

SETTINGS = """
SEARCH_INDEX = True
SITEURL = "https://name.bridge.net{path}"
REDIRECTS = [("/old/", "/facts/"), ("/gone", "https://elsewhere.org/x")]
SECURITY_TXT = {{"contact": "mailto:hole@bridge.net", "expires": "2126-01-01"}}
"""
NGINX = """
daemon off; master_process off; worker_processes 1; pid nginx.pid; error_log stderr;
events {{ worker_connections 64; }}
http {{
    access_log off;
    client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3; uwsgi_temp_path t4; scgi_temp_path t5;
    {text}
}}
"""
CADDY = "{{\n\tadmin off\n\tpersist_config off\n}}\n{text}"


class Server(NamedTuple):
    """Which it is, where it answers on loopback, the path of the site there, and the built site."""

    name: str
    port: int
    path: str
    output: Path


class Answer(NamedTuple):
    """What came back; names of headers are in small letters."""

    status: int
    headers: dict[str, str]
    body: bytes


def ask(server: Server, address: str, **headers: str) -> Answer:
    """Asks for an address as it is, from the root of the site."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    try:
        connection.request("GET", f"{server.path}{address}", headers=headers)
        answer = connection.getresponse()
        return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
    finally:
        connection.close()


@pytest.fixture(scope="module", params=["", "/project"], ids=["at the root", "below a path"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder of a host, with the built site in it, and the site's path."""
    path: str = request.param
    folder = tmp_path_factory.mktemp("served")
    root = tiny.copy_site(tiny.HERE / "valid" / "every-kind", folder / "site")
    assert build(tiny.settings_file(root, more=SETTINGS.format(path=path)), folder / f"host{path}") == 0
    folder.chmod(0o755)
    return folder / "host", path


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def server(
    request: pytest.FixtureRequest, site: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """The server at work."""
    (host, path), name = site, str(request.param)
    program = found(name)
    port, place = free_port(), tmp_path_factory.mktemp(name)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        address = f"http://127.0.0.1:{port}{path}/"
        assert main(["hosting", name, f"{host}{path}", "--address", address, "--folder", str(host)]) == 0
    file = place / "configuration"
    file.write_text({"nginx": NGINX, "caddy": CADDY}[name].format(text=printed.getvalue()), "utf-8")
    command = {
        "nginx": [program, "-p", str(place), "-c", str(file), "-e", "stderr"],
        "caddy": [program, "run", "--adapter", "caddyfile", "--config", str(file)],
    }[name]
    environment = os.environ | {"HOME": str(place), "XDG_DATA_HOME": str(place), "XDG_CONFIG_HOME": str(place)}
    with (place / "log").open("wb") as log, subprocess.Popen(command, env=environment, stderr=log, stdout=log) as run:
        try:
            wait_for(port, run, place / "log")
            yield Server(name, port, path, host / path.strip("/"))
        finally:
            run.terminate()


def found(name: str) -> str:
    own = Path(sys.prefix) / "nginx" / "usr" / "sbin" / name
    program = shutil.which(name) or (str(own) if own.exists() else None)
    if program is None:
        if os.environ.get("CI") and name == "caddy":
            pytest.fail("caddy is not installed here: run `make setup`", pytrace=False)
        pytest.skip(f"{name} is not installed here, and no mirror of Debian's that has it is within reach")
    return program


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for(port: int, run: subprocess.Popen[bytes], log: Path) -> None:
    while run.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)
    pytest.fail(log.read_text("utf-8", "replace"), pytrace=False)


def addresses(server: Server) -> list[str]:
    """Every address of the site that is for readers."""
    names = (path.relative_to(server.output).as_posix() for path in server.output.rglob("*") if path.is_file())
    shown = (name for name in names if not name.startswith(("_", ".nojekyll")))
    return sorted(f"/{name.removesuffix('index.html') if name.endswith('index.html') else name}" for name in shown)


def test_every_file_comes_whole_with_the_headers_that_the_rules_say(server: Server) -> None:
    files = [path.relative_to(server.output).as_posix() for path in server.output.rglob("*") if path.is_file()]
    rules = header_rules(files)
    wrong = {}
    for address in addresses(server):
        answer, file = ask(server, address), f"{address}index.html" if address.endswith("/") else address
        expected = {"Cache-Control": ANEW} | headers_of(address, rules)
        told = {name: answer.headers.get(name.lower()) for name in expected}
        if answer.status != 200 or answer.body != (server.output / file[1:]).read_bytes() or told != expected:
            wrong[address] = (answer.status, {name: told[name] for name in told if told[name] != expected[name]})
        if address.startswith("/embed/") and "x-frame-options" in answer.headers:
            wrong[address] = (answer.status, {"X-Frame-Options": "DENY"})
    assert wrong == {}


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/404.html", "text/html; charset=utf-8"),
        ("/facts/toll-83/", "text/html; charset=utf-8"),
        ("/data/facts.json", "application/json"),
        ("/favicon.svg", "image/svg+xml"),
    ],
)
def test_types_that_no_rule_says_are_right_too(server: Server, address: str, kind: str) -> None:
    assert ask(server, address).headers["content-type"].startswith(kind)


def test_styles_scripts_and_fonts_have_their_types_and_are_kept_for_good(server: Server) -> None:
    kinds = {".css": "text/css", ".js": "text/javascript", ".woff2": "font/woff2"}
    seen = set()
    for path in (server.output / "theme").rglob("*"):
        if path.suffix in kinds:
            answer = ask(server, f"/{path.relative_to(server.output).as_posix()}")
            assert answer.headers["content-type"].startswith(kinds[path.suffix])
            assert answer.headers["cache-control"] == FOR_GOOD
            seen.add(path.suffix)
    assert seen == set(kinds)


@pytest.mark.parametrize(
    "address",
    [
        "/no-such-page/",
        "/facts/no-such-fact/",
        "/theme/gone.css",
        "/data/gone.csv",
        "/gone/index.md",
        "/theme/",
        "/theme/css/",
        "/search/index/",
    ],
)
def test_what_is_not_there_has_the_page_for_it_and_no_folder_is_listed(server: Server, address: str) -> None:
    answer = ask(server, address)
    assert answer.status == 404
    assert answer.body == (server.output / "404.html").read_bytes()
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == ANEW
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")


@pytest.mark.parametrize(
    "address", ["/_headers", "/_redirects", "/.nojekyll", "/.built", "/.git/config", "/facts/../../configuration"]
)
def test_what_is_for_nobody_is_not_served(server: Server, address: str) -> None:
    (server.output / ".built").write_text("left over", "utf-8")
    (server.output / ".git").mkdir(exist_ok=True)
    (server.output / ".git" / "config").write_text("left over", "utf-8")
    assert ask(server, address).status in (400, 404)
    shutil.rmtree(server.output / ".git")
    (server.output / ".built").unlink()


@pytest.mark.parametrize(
    ("address", "status", "leads"),
    [
        ("/old/", (301,), "{path}/facts/"),
        ("/gone", (301,), "https://elsewhere.org/x"),
        ("/facts/toll-83", (301, 308), "{path}/facts/toll-83/"),
    ],
)
def test_addresses_that_moved_and_folders_without_their_slash_lead_on(
    server: Server, address: str, status: tuple[int, ...], leads: str
) -> None:
    answer = ask(server, address)
    assert answer.status in status
    assert answer.headers["location"] in (leads.format(path=server.path), "toll-83/")


def test_what_is_text_comes_compressed_to_who_takes_it(server: Server) -> None:
    for address in ("/", "/facts/toll-83/index.md", "/data/facts.csv", "/data/events.ics", "/feeds/all.atom.xml"):
        answer = ask(server, address, **{"Accept-Encoding": "gzip"})
        assert answer.headers.get("content-encoding") == "gzip", address
        assert "Accept-Encoding" in answer.headers["vary"]
        plain = server.output / (f"{address}index.html" if address.endswith("/") else address)[1:]
        assert gzip.decompress(answer.body) == plain.read_bytes()


def test_a_reader_who_has_it_already_is_told_so(server: Server) -> None:
    first = ask(server, "/")
    assert ask(server, "/", **{"If-None-Match": first.headers["etag"]}).status == 304


def test_nothing_above_the_path_is_the_site(server: Server) -> None:
    if server.path:
        above = server._replace(path="")
        assert ask(above, "/").status == ask(above, "/facts/").status == 404


def test_a_configuration_is_a_function_of_what_is_built(site: tuple[Path, str]) -> None:
    served = read_served(site[0] / site[1].strip("/"), f"https://name.bridge.net{site[1]}")
    assert served.folder == "/var/www/name.bridge.net"
    assert "server_name name.bridge.net;" in nginx_configuration(served)
    assert caddy_configuration(served).startswith("https://name.bridge.net {\n")


def test_two_sites_on_one_nginx_do_not_share_what_they_send(site: tuple[Path, str]) -> None:
    folder = site[0] / site[1].strip("/")
    names = [
        set(re.findall(r"\$site_\w+", nginx_configuration(read_served(folder, address))))
        for address in ("https://one.bridge.net", "https://two.bridge.net", "https://two.bridge.net/project")
    ]
    assert all(names)
    assert not names[0] & names[1]
    assert not names[1] & names[2]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere", "--address", "https://a.net"], "there is no built site in nowhere; build one: make publish"),
        (["nowhere", "--address", "a.net"], "a.net is no address; begin with https://"),
    ],
)
def test_what_it_cannot_do_it_says(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["hosting", "nginx", *arguments]) == 2
    assert said in capsys.readouterr().err
