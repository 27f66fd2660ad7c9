"""Addresses and words by which a page tells that it is not the one: a wall, a login, a domain for sale."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

from explainer.model.sameness.addresses import canonical

_LITTLE: Final = 300  # words; a page that has more is an article, whatever stands in it
_MARKETS: Final = re.compile(
    r"(?:^|\.)(?:sedo\.com|sedoparking\.com|dan\.com|afternic\.com|hugedomains\.com|parkingcrew\.net|bodis\.com|"
    r"undeveloped\.com|domainmarket\.com|buydomains\.com|parklogic\.com|above\.com|cashparking\.com)$"
)
_FOR_SALE: Final = re.compile(
    r"(?:this|the) domain(?: name)?\b.{0,60}\b(?:is|may be) (?:for sale|parked|available)|buy this domain|"
    r"domain (?:is )?parked|(?:este )?dominio (?:est[áa] )?(?:en venta|a la venta|aparcado|estacionado)|"
    r"domínio (?:está )?à venda|parked free|get this domain|"
    r"ce (?:nom de )?domaine est à vendre|related searches.{0,200}privacy policy",
    re.IGNORECASE | re.DOTALL,
)
_WALL_HEADERS: Final[Mapping[str, str]] = {"cf-mitigated": "challenge", "x-datadome": "", "x-px-block": ""}
_ASKS_WHO: Final = re.compile(
    r"(?:^|/)(?:log-?in|sign-?in|signon|sso|subscri(?:be|ptions?)|suscri\w+|register|consent|cookie-?wall|paywall|captcha|"
    r"challenge|iniciar-?sesi[oó]n|acceso|acesso|entrar|assin(?:e|ar|atura)|auth(?:orize)?|accounts?|validate|checkout|"
    r"cookie-?(?:absent|check|test)|cookies-?required|bot-?check|blocked|access-?denied)(?:[/.]|$)",
    re.IGNORECASE,
)
_NOT_THERE: Final = re.compile(
    r"(?:^|[/_-])(?:error-?)?(?:404|not-?found|page-?not-?found|no-encontrad[ao]|n[aã]o-encontrad[ao])(?:[/._-]|$)",
    re.I,
)
_NAME: Final = re.compile(r"([^/]+?)(?:\.\w{2,5})?/?$")
_SHOWN_OTHERWISE: Final = re.compile(r"/?(?:m|mobile|amp)\.|[/.]amp\b")
_FRONT: Final = re.compile(r"/?(?:[a-z]{2}(?:-[a-z]{2})?/?|index\.\w+|home/?|inicio/?|portada/?|default\.aspx)?", re.I)


def is_for_sale(url: str, words: str) -> bool:
    """Whether a page only offers its own domain."""
    return bool(_MARKETS.search(_host(url))) or (_is_little(words) and bool(_FOR_SALE.search(words)))


def is_wall(headers: Mapping[str, str]) -> bool:
    """Whether something stands before the page that wants to know who asks, and says so to machines."""
    return any(name in headers and value in headers[name] for name, value in _WALL_HEADERS.items())


def asks_who_you_are(url: str) -> bool:
    """Whether an address is one at which somebody logs in, pays or consents."""
    parts = urlsplit(url)
    return bool(_ASKS_WHO.search(parts.path) or _ASKS_WHO.match(parts.netloc))


def is_front_page(url: str) -> bool:
    """Whether an address is that of a whole site, or of one of its languages."""
    parts = urlsplit(url)
    return _FRONT.fullmatch(parts.path) is not None and not parts.query and not parts.fragment.startswith(("!", "/"))


def is_error_page(url: str) -> bool:
    """Whether an address is that of what a site shows where it has nothing."""
    return bool(_NOT_THERE.search(urlsplit(url).path))


def is_another_form(url: str, old: str) -> bool:
    """Whether an address is none that a record should have in the place of another: one for phones, one without
    security, or the same with a parameter that its server put there.
    """
    new, before = urlsplit(url), urlsplit(old)
    if before.scheme == "https" and new.scheme == "http":
        return True
    if (new.netloc, new.path) == (before.netloc, before.path) and new.query.startswith(before.query):
        return True
    return any(_SHOWN_OTHERWISE.match(one) for one in canonical(url).besides - canonical(old).besides)


def is_named_alike(url: str, other: str) -> bool:
    """Whether the last parts of two addresses, which name the document on most sites, are the same."""
    if is_front_page(url) and is_front_page(other):
        return True
    one, two = (_NAME.search(urlsplit(each).path) for each in (url, other))
    return bool(one and two) and one[1].casefold() == two[1].casefold()  # type: ignore[index]


def _is_little(words: str) -> bool:
    return len(words.split()) < _LITTLE


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
