"""What stood in the way of an answer, told apart by what the libraries raise: the name, the certificate, the time."""

from __future__ import annotations

import errno
import http.client
import socket
import ssl
from collections.abc import Iterator
from typing import Final

import requests.exceptions
import urllib3.exceptions

from explainer.problems import printable
from explainer.web.answer import Fault
from explainer.web.dialing import NotPublic

# What OpenSSL calls these (openssl-verification-options(1)).
_CERTIFICATES: Final[dict[int, Fault]] = {
    9: "certificate-expired",  # not valid yet: a clock is wrong, here or there
    10: "certificate-expired",
    18: "certificate-self-signed",
    19: "certificate-self-signed",
    62: "certificate-of-another",
    64: "certificate-of-another",
}
_GONE: Final = frozenset(filter(None, (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", None))))
_UNREACHABLE: Final = frozenset((errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL))
# The first of these that is found among the causes says what it was.
_KINDS: Final[tuple[tuple[tuple[type[BaseException], ...], Fault], ...]] = (
    ((NotPublic,), "not-public"),
    ((ssl.SSLEOFError, ssl.SSLZeroReturnError), "broken-off"),
    ((ssl.SSLError,), "no-secure-connection"),
    ((ConnectionRefusedError,), "refused"),
    ((urllib3.exceptions.IncompleteRead, http.client.IncompleteRead), "cut-short"),
    ((urllib3.exceptions.InvalidChunkLength,), "cut-short"),
    ((urllib3.exceptions.DecodeError,), "bad-encoding"),
    ((ConnectionError, http.client.RemoteDisconnected), "broken-off"),
    ((TimeoutError, urllib3.exceptions.TimeoutError), "silent"),
    ((http.client.HTTPException, urllib3.exceptions.InvalidHeader), "not-http"),
    (
        (
            requests.exceptions.InvalidURL,
            requests.exceptions.InvalidSchema,
            requests.exceptions.MissingSchema,
            urllib3.exceptions.LocationValueError,
            UnicodeError,
        ),
        "bad-address",
    ),
)


def fault_of(error: BaseException) -> tuple[Fault, str]:
    """What it was, and how the one who knows best words it."""
    causes = tuple(_causes(error))
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return _CERTIFICATES.get(cause.verify_code, "certificate-untrusted"), _words(cause.verify_message)
        if isinstance(cause, socket.gaierror):
            return ("no-such-name" if cause.errno in _GONE else "name-unknown"), _words(cause.strerror)
    for kinds, fault in _KINDS:
        if found := next((cause for cause in causes if isinstance(cause, kinds)), None):
            return fault, _words(getattr(found, "strerror", None) or found)
    if unreachable := next((cause for cause in causes if getattr(cause, "errno", None) in _UNREACHABLE), None):
        return "unreachable", _words(getattr(unreachable, "strerror", None) or unreachable)
    return "broken-off", _words(error)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error, and all that it holds or came from, each once."""
    seen, left = set[int](), [error]
    while left:
        cause = left.pop(0)
        if id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        inner = (*cause.args, getattr(cause, "reason", None), cause.__cause__, cause.__context__)
        left += [found for found in inner if isinstance(found, BaseException)]


def _words(said: object) -> str:
    return printable(" ".join(str(said).split()))[:200]
