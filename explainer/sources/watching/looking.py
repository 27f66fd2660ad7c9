"""What an answer says of a source: that its page is there, has moved, is gone, or has become another one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from explainer.model.safety.addresses import check_web_address
from explainer.model.sameness.addresses import canonical
from explainer.model.sameness.clean import clean_address
from explainer.model.source import Source
from explainer.sources.watching import signs
from explainer.sources.watching.page_read import PageRead
from explainer.sources.watching.seen import Outcome, Seen
from explainer.web.answer import Answer, Fault
from explainer.web.page_state import Instead
from explainer.web.text_language import COMMON

_WORDING: Final[dict[Fault, str]] = {
    "bad-address": "it cannot be asked for",
    "not-public": "it leads into a network that is not everybody's",
    "robots": "its host does not want programs to ask for it",
    "asked-to-wait": "its host wants to be left alone for longer than was waited",
    "no-such-name": "the name of its host is gone",
    "name-unknown": "the name of its host could not be looked up",
    "refused": "its host takes no connection",
    "unreachable": "no way leads to its host",
    "broken-off": "the connection broke off",
    "silent": "its host is silent",
    "too-slow": "its host is too slow",
    "certificate-expired": "its certificate has expired",
    "certificate-of-another": "its certificate is for another name",
    "certificate-self-signed": "its host vouches for itself",
    "certificate-untrusted": "nobody known vouches for its host",
    "no-secure-connection": "there is no secure connection to its host",
    "not-http": "what answers there is no web server",
    "bad-redirect": "it leads on to no address",
    "redirect-loop": "it leads on in a circle",
    "too-many-redirects": "it leads on without an end",
    "cut-short": "less came than was announced",
    "bad-encoding": "what came cannot be unpacked",
}
_INSTEAD: Final[dict[Instead, str]] = {
    "not-found": "its page says that there is none, with status 200",
    "robot-check": "it asks whether you are a robot",
    "consent": "it asks for consent first",
    "login": "it asks who you are",
    "moves-on": "its page leads on to another",
    "needs-scripts": "its page is made by scripts in a browser",
    "empty": "its page is empty",
    "not-here": "it is not shown where it was asked from",
    "out-of-order": "its server shows no site there",
}
_UNANSWERED: Final[tuple[Fault, ...]] = (
    "no-such-name", "name-unknown", "refused", "unreachable", "broken-off", "silent", "too-slow",
)  # fmt: skip
_GONE: Final = (404, 410)
_BEFORE_IT: Final[tuple[Instead, ...]] = ("robot-check", "consent", "login", "not-here")
_LIKE: Final = 0.5  # the share of the shorter title's words that another of the same article has, at least
_EVERYWHERE: Final = frozenset().union(*COMMON.values())
_SHORT: Final = 2  # words of a title of which none may be missing


def seen(source: Source, answer: Answer, page: PageRead, known_titles: Sequence[str]) -> Seen:
    """What was seen at the address of a source; `known_titles` are those that its page had before."""
    if answer.fault:
        why = f"{_WORDING[answer.fault]} ({answer.said})" if answer.said else _WORDING[answer.fault]
        outcome: Outcome = "dead" if answer.fault == "no-such-name" else "unknown"
        return Seen(outcome, why, unanswered=answer.status is None and answer.fault in _UNANSWERED)
    if signs.is_for_sale(answer.url, page.words):
        return Seen("usurped", "its domain is offered for sale", answer.url)
    if signs.is_wall(answer.headers):
        return Seen("unknown", f"a wall stands before it (status {answer.status})")
    titles = (*filter(None, [source.title]), *known_titles)
    if answer.status in _GONE:
        return _gone(answer, page, titles)
    if not answer.ok:
        return Seen("unknown", f"status {answer.status}")
    if page.unread:
        return Seen("unknown", f"its page cannot be read ({page.unread})")
    return _shown(source, answer, page, titles)


def _gone(answer: Answer, page: PageRead, titles: Sequence[str]) -> Seen:
    """Dead, unless what came with that status is the page all the same, or what stands before it."""
    if page.instead in _BEFORE_IT:
        return Seen("unknown", f"{_INSTEAD[page.instead]} (status {answer.status})")
    if any(same_title(one, own) for one in page.titles for own in titles) and page.instead is None:
        return Seen("unknown", f"its page is shown, with status {answer.status}")
    return Seen("dead", f"status {answer.status}")


def copy_seen(answer: Answer) -> Seen:
    """What was seen at the address of a copy that is kept elsewhere."""
    if answer.fault:
        return Seen("unknown", _WORDING[answer.fault])
    if answer.status in _GONE:
        return Seen("dead", f"status {answer.status}")
    return Seen("live" if answer.ok else "unknown", f"status {answer.status}")


def same_title(one: str, other: str) -> bool:
    """Whether two titles are those of one article, with the name of the site or without it."""
    first, second = sorted((_words(one), _words(other)), key=len)
    return bool(first) and len(first & second) / len(first) >= (_LIKE if len(first) > _SHORT else 1)


def _shown(source: Source, answer: Answer, page: PageRead, titles: Sequence[str]) -> Seen:
    """What a page is that was shown."""
    led_on = bool(answer.hops) and canonical(answer.url).key != canonical(source.url).key
    if led_on and signs.asks_who_you_are(answer.url) and not signs.asks_who_you_are(source.url):
        return Seen("unknown", "it asks who you are", answer.url)
    if led_on and signs.is_error_page(answer.url):
        return Seen("dead", "it leads to a page of errors", answer.url)
    if led_on and signs.is_front_page(answer.url) and not signs.is_front_page(source.url):
        return Seen("deviated", "it leads to the front page of a site", answer.url)
    if page.instead and page.instead != "front-page":
        return Seen("dead" if page.instead == "not-found" else "unknown", _INSTEAD[page.instead])
    if led_on and page.titles and titles and not any(same_title(one, own) for one in page.titles for own in titles):
        return Seen("deviated", "it leads to a page with another title", answer.url)
    if led_on and answer.moved_for_good and (new := _as_recorded(answer.url)):
        if signs.is_another_form(new, source.url):
            return Seen("live", f"status {answer.status}", new)
        if (page.titles and titles) or signs.is_named_alike(new, source.url):
            return Seen("moved", "it has moved for good", new)
        return Seen("unknown", "it leads on for good, and nothing shows whether to the same page", new)
    return Seen("live", f"status {answer.status}", answer.url if led_on else "")


def _as_recorded(url: str) -> str | None:
    """The address as a record is to have it; None where no record may hold it."""
    try:
        check_web_address(url)
        return clean_address(url)
    except ValueError:
        return None


def _words(title: str) -> frozenset[str]:
    """Its words, without those that stand in every title, where there are others."""
    words = frozenset(re.findall(r"\w+", title.casefold()))
    return words - _EVERYWHERE or words
