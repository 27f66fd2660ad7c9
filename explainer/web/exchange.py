"""One question to a server and what it answers, within the bytes and the seconds that there are; nothing is raised."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Final, Literal

import requests

from explainer.web.answer import Answer
from explainer.web.dialing import Limit, Resolve, adapter
from explainer.web.faults import fault_of

Method = Literal["GET", "HEAD", "POST"]
_CHUNK: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class Manners:
    """How pages are asked for.

    `pause`: seconds between two questions to one host. `patience`: the longest that is waited because a host wants it.
    `silence`, `longest`: seconds without a byte, and in all. `most`: bytes of a page that are read, unpacked.
    `private`: whether addresses are asked that are not everybody's, as tests do. `certificates`: a file of those that
    vouch for others, instead of the usual ones.
    """

    agent: str = "explainer/1"
    pause: float = 2.0
    patience: float = 60.0
    silence: float = 20.0
    longest: float = 60.0
    most: int = 5_000_000
    redirects: int = 10
    tries: int = 2
    private: bool = False
    certificates: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One address, asked once; of its body no more than `most` bytes are read. Headers beside the usual ones.

    `form` holds the fields that are sent.
    """

    url: str
    method: Method
    most: int
    headers: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, str] | None = None


def exchange(session: requests.Session, question: Question, manners: Manners, resolve: Resolve) -> Answer:
    """What the server answers; where something stood in the way, what had come until then, and what it was."""
    answer, body = Answer(question.url, question.url), bytearray()
    with _connected(session, manners, resolve) as limit:
        try:
            response = _sent(session, question, manners)
            headers = {name.lower(): value for name, value in response.headers.items()}
            answer = replace(answer, status=response.status_code, headers=headers)
            for part in _parts(response, question.most):
                body += part
        except Exception as error:  # whatever a server does, it is an answer
            fault, said = fault_of(error)
            answer = replace(answer, fault=fault, said=said)
    if limit.passed:  # what follows from our ending it is no fault of its own
        answer = replace(answer, fault="too-slow", said=f"not done after {manners.longest:g} seconds")
    return replace(answer, body=bytes(body[: question.most]), whole=len(body) <= question.most)


def _sent(session: requests.Session, question: Question, manners: Manners) -> requests.Response:
    headers = {
        "User-Agent": manners.agent,
        "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
        "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
        **question.headers,
    }
    prepared = session.prepare_request(requests.Request(question.method, question.url, headers, data=question.form))
    return session.send(
        prepared, stream=True, allow_redirects=False, timeout=manners.silence, verify=manners.certificates or True
    )


@contextmanager
def _connected(session: requests.Session, manners: Manners, resolve: Resolve) -> Iterator[Limit]:
    """Every connection of the session within the block is ended in time, and with it."""
    with Limit().of(manners.longest) as limit:
        made = adapter(resolve, limit, manners.private)
        session.mount("https://", made)
        session.mount("http://", made)
        try:
            yield limit
        finally:
            made.close()


def _parts(response: requests.Response, most: int) -> Iterator[bytes]:
    """The body in parts, unpacked, until there is one byte more than is wanted."""
    length = 0
    while length <= most:
        part = response.raw.read(min(_CHUNK, most + 1 - length), decode_content=True)
        if not part:
            return
        length += len(part)
        yield part
