"""Certificates that are wrong in different ways are told apart."""

from __future__ import annotations

import datetime as dt
import socket
import ssl
from pathlib import Path

import pytest
import trustme

from explainer.web.client import Client
from explainer.web.exchange import Manners
from explainer.web.faults import fault_of
from tests.engine.web.servers import Time, response, web

PAGES = {"river.example/": response("x")}


def context(certificate: trustme.LeafCert) -> ssl.SSLContext:
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(made)
    return made


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def fault(secure: ssl.SSLContext, trusted: trustme.CA, folder: Path) -> str | None:
    trusted.cert_pem.write_to_path(folder / "trusted.pem")
    manners = Manners(private=True, certificates=str(folder / "trusted.pem"))
    with web(PAGES, secure) as made:
        return Client(manners, resolve=made.resolve, clock=Time().clock).get(made.secure("river.example/")).fault


def test_good_certificate(authority: trustme.CA, tmp_path: Path) -> None:
    assert fault(context(authority.issue_cert("river.example")), authority, tmp_path) is None


def test_expired_certificate(authority: trustme.CA, tmp_path: Path) -> None:
    past = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    expired = authority.issue_cert("river.example", not_before=past, not_after=past + dt.timedelta(days=90))
    assert fault(context(expired), authority, tmp_path) == "certificate-expired"


def test_certificate_of_another_name(authority: trustme.CA, tmp_path: Path) -> None:
    assert fault(context(authority.issue_cert("dam.example")), authority, tmp_path) == "certificate-of-another"


def test_certificate_that_nobody_vouches_for(authority: trustme.CA, tmp_path: Path) -> None:
    issued = trustme.CA().issue_cert("river.example")
    assert fault(context(issued), authority, tmp_path) in ("certificate-untrusted", "certificate-self-signed")


def test_plain_server_where_a_secure_one_is_expected(authority: trustme.CA, tmp_path: Path) -> None:
    with web(PAGES) as made:
        answer = Client(Manners(private=True, tries=1), resolve=made.resolve, clock=Time().clock).get(
            f"https://river.example:{made.port}/"
        )
    assert answer.fault in ("no-secure-connection", "broken-off")


def test_what_is_unknown_is_no_reason_to_fail() -> None:
    assert fault_of(RuntimeError("never seen"))[0] == "broken-off"
    assert fault_of(OSError(113, "No route to host"))[0] == "unreachable"
    wrapped = OSError("outer")
    wrapped.__cause__ = socket.gaierror(socket.EAI_AGAIN, "later")
    assert fault_of(wrapped) == ("name-unknown", "later")
