"""Addresses and words by which a page tells that it is not the one: a wall, a login, a domain for sale."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

_LITTLE: Final = 300  # words; a page that has more is an article, whatever stands in it
_MARKETS: Final = re.compile(
    r"(?:^|\.)(?:sedo\.com|sedoparking\.com|dan\.com|afternic\.com|hugedomains\.com|parkingcrew\.net|bodis\.com|"
    r"undeveloped\.com|domainmarket\.com|buydomains\.com|parklogic\.com|above\.com|cashparking\.com)$"
)
_FOR_SALE: Final = re.compile(
    r"(?:this|the) domain(?: name)?\b.{0,60}\b(?:is|may be) (?:for sale|parked|available)|buy this domain|"
    r"domain (?:is )?parked|(?:este )?dominio (?:est[áa] )?(?:en venta|a la venta|aparcado|estacionado)|"
    r"domínio (?:está )?à venda|ce (?:nom de )?domaine est à vendre|related searches.{0,200}privacy policy",
    re.IGNORECASE | re.DOTALL,
)
_WALL_HEADERS: Final[Mapping[str, str]] = {"cf-mitigated": "challenge", "x-datadome": "", "x-px-block": ""}
_ASKS_WHO: Final = re.compile(
    r"(?:^|/)(?:log-?in|sign-?in|signon|sso|subscri(?:be|ptions?)|suscri\w+|register|consent|cookie-?wall|paywall|captcha|"
    r"challenge|iniciar-?sesi[oó]n|acceso)(?:[/.]|$)",
    re.IGNORECASE,
)
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


def _is_little(words: str) -> bool:
    return len(words.split()) < _LITTLE


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
