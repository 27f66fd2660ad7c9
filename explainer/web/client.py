"""Asks for other people's pages, politely: says who asks, does what robots.txt says, waits, and never raises.

A host is asked one question at a time, with a pause between two; `side_by_side` asks several hosts at once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final
from urllib.parse import urldefrag, urljoin, urlsplit

import requests
from requests.utils import requote_uri

from explainer.web import dialing, robots
from explainer.web.answer import Answer, Fault, Hop
from explainer.web.exchange import Manners, Method, Question, exchange
from explainer.web.pace import AskedToWait, Clock, Pace
from explainer.web.page_cache import KeptPage, PageCache

PRODUCT: Final = "explainer"  # the name by which robots.txt knows us
_Ask = Callable[[requests.Session, str], Answer]
_REDIRECTS: Final = (301, 302, 303, 307, 308)
_NO_HEAD: Final = (400, 403, 404, 405, 406, 410, 500, 501, 503)  # what servers say of HEAD that have the page
_PASSING: Final[tuple[Fault, ...]] = ("broken-off", "silent", "name-unknown", "cut-short")
_FIRST: Final = 1 << 16  # bytes, where nobody wants to read the page


def agent(site: str | None = None, contact: str | None = None) -> str:
    """How we say who asks: the program, and where there are any, the address of its site and whom to write to."""
    about = (f"+{site}" if site else "", (contact or "").removeprefix("mailto:"))
    known = [word for word in about if word and word.isascii() and word.isprintable() and not set(word) & set("();")]
    return f"{PRODUCT}/1 ({'; '.join(known)})" if known else f"{PRODUCT}/1"


class Client:
    """Asks for pages. May be used from several threads."""

    def __init__(
        self,
        manners: Manners | None = None,
        cache: PageCache | None = None,
        resolve: dialing.Resolve | None = None,
        clock: Clock | None = None,
    ) -> None:
        self.manners = manners or Manners()
        self._cache = cache or PageCache()
        self._resolve = resolve or dialing.resolved
        self._clock = clock or Clock()
        self._pace = Pace(self.manners.pause, self.manners.patience, self._clock)
        self._rules: dict[str, robots.Rules] = {}

    def get(self, url: str, most: int | None = None) -> Answer:
        """The page at an address, of which no more than `most` bytes are read."""
        return self._page(url, "GET", self.manners.most if most is None else most)

    def head(self, url: str) -> Answer:
        """Whether there is something at an address; a server that does not answer such a question is asked for it."""
        answer = self._page(url, "HEAD", 0)
        return self.get(url, _FIRST) if answer.fault in _PASSING or answer.status in _NO_HEAD else answer

    def call(self, url: str, form: Mapping[str, str] | None = None, headers: Mapping[str, str] | None = None) -> Answer:
        """The answer of an interface that is made for programs: robots.txt, which is about pages, is not asked.

        Where a form is sent, no redirect is followed: what is secret in it, or in the headers, goes to nobody else.
        """

        def ask(session: requests.Session, at: str) -> Answer:
            method: Method = "GET" if form is None else "POST"
            question = Question(at, method, self.manners.most, headers or {}, form)
            host = _host(at)
            return self._in_turn(session, question, host) if host else _no_address(at)

        if form is None:
            return self._asked(url, ask)
        with _session() as session:
            return ask(session, _as_asked(url))

    def wait(self, seconds: float) -> None:
        """Lets that time pass."""
        self._clock.wait(seconds)

    def _page(self, url: str, method: Method, most: int) -> Answer:
        return self._asked(url, lambda session, at: self._allowed(session, at, method, most))

    def _asked(self, url: str, ask: _Ask) -> Answer:
        """The answer after as many tries as there are, where another might help."""
        answer = self._followed(url, ask)
        for _ in range(1, self.manners.tries):
            told_when = answer.status in (429, 503) and "retry-after" in answer.headers
            if answer.fault not in _PASSING and not told_when:
                break
            answer = self._followed(url, ask)
        return answer

    def _followed(self, url: str, ask: _Ask) -> Answer:
        """The answer at the end of all redirects. Cookies last as long: some pages ask for one before they show."""
        hops: tuple[Hop, ...] = ()
        at, seen = _as_asked(url), set[tuple[str, str]]()
        with _session() as session:
            while True:
                seen.add((at, repr(sorted(session.cookies.items()))))
                answer = replace(ask(session, at), asked=url, hops=hops)
                if answer.fault or answer.status not in _REDIRECTS or "location" not in answer.headers:
                    return answer
                hops = (*hops, Hop(at, answer.status))
                at = _leads_to(at, answer.headers["location"]) or ""
                fault: Fault | None = None
                if not at:
                    fault = "bad-redirect"
                elif (at, repr(sorted(session.cookies.items()))) in seen:
                    fault = "redirect-loop"
                elif len(hops) > self.manners.redirects:
                    fault = "too-many-redirects"
                if fault:
                    return replace(answer, hops=hops, fault=fault, said=f"to {answer.headers['location'][:200]!r}")

    def _allowed(self, session: requests.Session, url: str, method: Method, most: int) -> Answer:
        """The answer of one address, if its host allows that it is asked for."""
        host = _host(url)
        if host is None:
            return _no_address(url)
        rules = self._rules_of(robots.address_of(url), host)
        if rules.instead:
            return replace(rules.instead, asked=url, url=url)
        if not rules.allow(url, PRODUCT):
            return Answer(url, url, fault="robots", said=f"{robots.address_of(url)} does not allow it")
        page = self._cache.get(url) if method == "GET" else None
        question = Question(url, method, most, page.conditions if page else {})
        return self._kept(question, page, self._in_turn(session, question, host))

    def _rules_of(self, address: str, host: str) -> robots.Rules:
        """What the host wants of us, which it is asked once."""
        if address not in self._rules:
            rules = robots.rules_of(self._rules_asked(address))
            if pause := rules.pause(PRODUCT):
                self._pace.slower(host, pause)
            self._rules[address] = rules
        return self._rules[address]

    def _rules_asked(self, address: str) -> Answer:
        """The answer to the question for robots.txt, after as many redirects as the RFC wants followed."""
        at, left = address, robots.REDIRECTS + self.manners.tries - 1
        with _session() as session:
            while True:
                answer = self._in_turn(session, Question(at, "GET", robots.MOST), _host(at) or "")
                following = _leads_to(at, answer.headers.get("location", ""))
                moved = answer.status in _REDIRECTS and following and _host(following)
                if left == 0 or not (moved or answer.fault in _PASSING):
                    return answer
                at, left = following if moved and following else at, left - 1

    def _kept(self, question: Question, page: KeptPage | None, answer: Answer) -> Answer:
        """The answer, with the page that was kept where the server says that it has no other; or keeps the new one."""
        if page and answer.status == 304 and answer.fault is None:
            body, headers = page.body[: question.most], {**page.headers, **answer.headers}
            whole = len(page.body) <= question.most
            return replace(answer, status=200, headers=headers, body=body, whole=whole, kept=True)
        if question.method == "GET" and answer.status == 200 and answer.fault is None and answer.whole:
            self._cache.put(question.url, answer.headers, answer.body)
        return answer

    def _in_turn(self, session: requests.Session, question: Question, host: str) -> Answer:
        try:
            with self._pace.turn(host):
                answer = exchange(session, question, self.manners, self._resolve)
                if answer.status in (429, 503):
                    wait = self._pace.seconds(answer.headers.get("retry-after"))
                    self._pace.not_before(host, wait or 0.0)
                return answer
        except AskedToWait as error:
            return Answer(question.url, question.url, fault="asked-to-wait", said=str(error))


def _no_address(url: str) -> Answer:
    return Answer(url, url, fault="bad-address", said="it is no web address")


def _session() -> requests.Session:
    session = requests.Session()
    session.trust_env = False  # no passwords of this machine, and no proxy that asks for us
    return session


def _host(url: str) -> str | None:
    """The name of the host; None where the address is none that can be asked."""
    try:
        parts = urlsplit(url)
        return (parts.hostname or None) if parts.scheme in ("http", "https") and parts.port != 0 else None
    except ValueError:
        return None


def _as_asked(url: str) -> str:
    """The address without what stands behind `#`, and with every sign as it travels."""
    try:
        return str(requote_uri(urldefrag(url.strip())[0]))
    except (ValueError, requests.exceptions.RequestException):
        return url


def _leads_to(url: str, location: str) -> str | None:
    """Where a redirect leads; None where that is no web address."""
    try:
        words = location.encode("latin-1").decode("utf-8").strip()
    except UnicodeError:
        words = location.strip()
    try:
        following = _as_asked(urljoin(url, words))
    except ValueError:
        return None
    return following if words and _host(following) else None
