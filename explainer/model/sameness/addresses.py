"""When two addresses lead to one document: what they have in common, and what is only a matter of how it is reached."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

from pydantic_core import Url

from explainer.model.sameness.tracking import is_tracking

# Addresses that hold another one: of archives, and of copies that search engines make for phones.
_HOLDS: Final = re.compile(
    r"https?://(?:www\.)?(?:"
    r"(?P<archive>(?:web\.)?archive\.org|archive\.(?:today|[a-z]{2}))/(?:web/)?"
    r"(?:(?:[0-9][0-9.*-]{3,}(?:[a-z]{2}_)?|newest|o/\w+)/|(?=https?:/))"
    r"(?P<kept>(?:https?:/+|www\.)\S+|[^/\s]+\.[^/\s]+/\S*)"
    r"|google\.[a-z.]+/amp/(?P<google>\S+)"
    r"|[a-z0-9-]+\.cdn\.ampproject\.org/[acv]/(?P<cdn>\S+)"
    r")",
    re.IGNORECASE,
)
_SCHEME: Final = re.compile(r"https?:/+", re.IGNORECASE)
_FORMS: Final = re.compile(r"(?:www[0-9]?|m|mobile|amp)\.(?=[^.]+\.)")
_INNER: Final = re.compile(r"(?<=^[a-z]{2}\.)(?:m|mobile|amp)\.(?=[^.]+\.)")  # en.m.wikipedia.org
_SHORT: Final = "youtu.be"  # where the path is what `?v=` says elsewhere
_MOVED: Final = {"twitter.com": "x.com", _SHORT: "youtube.com"}
_INDEX: Final = re.compile(r"/(?:index\.(?:html?|php|shtml|jsp|aspx?)|default\.(?:html?|aspx?))$", re.IGNORECASE)
_AMP: Final = re.compile(r"/amp(?:\.html?)?(?=/|$)|\.amp(?=$|\.html?$)", re.IGNORECASE)
_TWICE: Final = re.compile(r"(?<!:)/(?:\.?/)+")  # but `https://` within a path
_SESSION: Final = re.compile(r";jsessionid=[^/]*", re.IGNORECASE)
_CODE: Final = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_ROUTE: Final = ("!", "/")  # behind `#`, where a script makes a page of it


@dataclass(frozen=True, slots=True)
class Canonical:
    """What all addresses of a document have in common, and what one of them has besides: `http:`, `?utm_source`."""

    key: str
    besides: frozenset[str]


def canonical(url: str) -> Canonical:
    """The address without what does not say which document it is. `url` is one that `check_web_address` passes."""
    besides = set[str]()
    parts = _held(url, besides)
    host = _host(parts.netloc, besides)
    path = _path(parts.path, besides)
    query = parse_qsl(parts.query, keep_blank_values=True)
    if host == "youtube.com" and _SHORT in besides:
        path, query = "/watch", [("v", path.strip("/")), *query]
    if parts.scheme.lower() == "http":
        besides.add("http:")
    key = f"{host}{path}?{_query(query, host, besides)}"
    if parts.fragment.startswith(_ROUTE):
        return Canonical(f"{key}#{parts.fragment}", frozenset(besides))
    if parts.fragment:
        besides.add(f"#{parts.fragment[:20]}")
    return Canonical(key, frozenset(besides))


def direct(url: str) -> str:
    """The address itself, without the archive or the copy for phones around it, and without what counts readers."""
    parts = _held(url, set())
    site = _host(parts.netloc, set())
    kept = [pair for pair in parts.query.split("&") if not _counts_readers(pair, site)]
    return urlunsplit(parts._replace(query="&".join(kept)))


def _counts_readers(pair: str, site: str) -> bool:
    """Whether `name=value`, as it stands in an address of that site, says nothing of the document."""
    return any(is_tracking(name, value, site) for name, value in parse_qsl(pair, keep_blank_values=True))


def differences(one: Canonical, other: Canonical) -> str:
    """What one of two addresses has and the other has not, in words."""
    return ", ".join(sorted(one.besides ^ other.besides)) or "how its signs are written"


def original(url: str) -> str | None:
    """The address of the document that an archive's copy, or one made for phones, is a copy of; None where it is none.

    `url` is one that `check_web_address` passes.
    """
    besides = set[str]()
    held = _held(url, besides)
    return held.geturl() if besides else None


def _held(url: str, besides: set[str]) -> SplitResult:
    """The address that an archive's holds, if that is one; else the address itself."""
    found = _HOLDS.match(url)
    if found:
        inner = found["kept"] or re.sub(r"^s/", "", found["google"] or found["cdn"])
        try:
            held = _held(f"https://{_SCHEME.sub('', inner, count=1)}", besides)
        except (ValueError, RecursionError):
            return urlsplit(url)
        besides.add(f"the copy at {found['archive'].lower()}" if found["archive"] else "the copy for phones")
        return held
    return urlsplit(url)


def _host(typed: str, besides: set[str]) -> str:
    """The name of the site, without the form that it is shown in, in small letters of ASCII; and its port."""
    try:
        read = Url(f"https://{typed.rpartition('@')[2]}/")
    except ValueError:
        return typed
    name, port = read.host or typed, read.port
    if typed != typed.lower():
        besides.add("capitals in the name of the site")
    if "xn--" in typed.lower():
        besides.add("xn--")
    if ":" in typed:
        besides.add(f":{typed.rpartition(':')[2]}")
    while form := _FORMS.match(name):
        besides.add(form[0])
        name = name[form.end() :]
    if inner := _INNER.search(name):
        besides.add(inner[0])
        name = name.replace(inner[0], "", 1)
    if name.endswith("."):
        besides.add(". behind the name of the site")
        name = name.rstrip(".")
    if name in _MOVED:
        besides.add(name)
        name = _MOVED[name]
    return name if port in (None, 80, 443) else f"{name}:{port}"


def _path(typed: str, besides: set[str]) -> str:
    path = _evenly_coded(_SESSION.sub("", typed))
    if (even := _TWICE.sub("/", path)) != path:
        besides.add("// or /./")
        path = even
    for form in (_AMP, _INDEX):
        besides.update(found[0] for found in form.finditer(path))
        path = form.sub("", path)
    if path.endswith("/") and path != "/":
        besides.add("/ at the end")
    return path.rstrip("/")


def _evenly_coded(path: str) -> str:
    """Each sign in one of the ways to write it: `%c3%b1` and `ñ` as `%C3%B1`, `%41` as `A`."""

    def even(code: re.Match[str]) -> str:
        sign = chr(int(code[1], 16))
        return sign if sign in _UNRESERVED else code[0].upper()

    def composed(signs: str) -> str:
        """Letters whose accents have a code of their own, in one; the rest as it is."""
        if "%" not in signs[:2]:
            return signs
        try:
            return quote(unicodedata.normalize("NFC", unquote(signs, errors="strict")), safe="~")
        except UnicodeDecodeError:
            return signs

    signs = "".join(sign if sign.isascii() else quote(sign) for sign in path)
    return "".join(map(composed, re.split(r"((?:\w|-)?(?:%[89A-Fa-f][0-9A-Fa-f])+)", _CODE.sub(even, signs))))


def _query(given: list[tuple[str, str]], site: str, besides: set[str]) -> str:
    """The parameters that say what is shown, sorted by their names."""
    kept = [(name, value) for name, value in given if not is_tracking(name, value, site)]
    besides |= {f"?{name}" for name, value in given if is_tracking(name, value, site)}
    if kept != sorted(kept, key=lambda pair: pair[0]):
        besides.add("the order of its parameters")
    return urlencode(sorted(kept, key=lambda pair: pair[0]))
