"""What a site lacks that is to be published: an address of its own, somebody who answers for it, a way to report."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from explainer.model.safety.addresses import AddressError, check_mailbox, check_web_address
from explainer.pelican_plugin.settings_check import place_of
from explainer.problems import Location, Problem

RULE = "not-publishable"
# Set aside for examples, tests and networks of one's own: nobody can own them (RFC 2606, RFC 6761, RFC 8375).
_RESERVED = (
    "example", "test", "invalid", "localhost", "local", "localdomain", "internal", "home.arpa", "onion",
    "example.com", "example.net", "example.org",
)  # fmt: skip
_IN_ENVIRONMENT = "or in the environment under the same name"
_PREVIEW = "PREVIEW=1 builds a preview"


def goes_out(settings: Mapping[str, Any]) -> bool:
    """Whether what is built is published: it is for the public, and no preview."""
    return bool(settings.get("PUBLIC") and not settings.get("PREVIEW"))


def is_for_readers(settings: Mapping[str, Any]) -> bool:
    """Whether others than its editors may read what is built: it is for the public, a preview, or has an address."""
    return bool(settings["PUBLIC"] or settings["PREVIEW"] or settings["SITEURL"])


def public_problems(settings: Mapping[str, Any], root: Path) -> Iterator[Problem]:
    """All that is missing where the site goes out, each at its setting."""
    if wrong := address_fault(settings["SITEURL"]):
        hint = (
            f'SITEURL = "https://…" in publishconf.py, {_IN_ENVIRONMENT}: Netlify gives it by itself (URL), so does '
            f"the workflow for GitHub Pages; on Cloudflare Pages set it for Production; {_PREVIEW}"
        )
        yield Problem(_place(root, "SITEURL"), f"SITEURL: {wrong}", RULE, hint)
    if settings["PUBLISHER"] is None:
        message = "PUBLISHER: nobody is named who publishes the site and answers for it"
        hint = f'PUBLISHER = "name of a person or body", {_IN_ENVIRONMENT}; {_PREVIEW}'
        yield Problem(_place(root, "PUBLISHER"), message, RULE, hint)
    yield from _report_problems(settings, root)
    authority = str(settings["FEED_ID_AUTHORITY"]).partition(",")[0].rpartition("@")[2]
    if _is_reserved(authority):
        message = (
            f"FEED_ID_AUTHORITY: {authority} is nobody's name, and other sites made from the same files have it too"
        )
        hint = 'a domain that is yours and this year, for good: "your.domain,2026"'
        yield Problem(_place(root, "FEED_ID_AUTHORITY"), message, RULE, f"{hint}, {_IN_ENVIRONMENT}")


def address_fault(address: str) -> str | None:
    """Why the public cannot read a site at this address; None where it can."""
    if not address:
        return "there is no address at which the public reads the site"
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        return f"{address} is no address"
    if parts.scheme != "https":
        return f"{address} does not begin with https://, so that anybody on the way could change it"
    if parts.query or parts.fragment or parts.username is not None:
        return f"{address} has more in it than a host and a path"
    if _is_ip(host):
        return f"{address} names a machine, not a site: it has no domain"
    return _host_fault(host) or _fault(check_web_address, address)


def _fault(check: Callable[[str], None], address: str) -> str | None:
    try:
        check(address)
    except AddressError as error:
        return error.message
    return None


def _host_fault(host: str) -> str | None:
    if "." not in host or _is_reserved(host):
        return f'"{host}" is a name that nobody can own: set aside for examples, tests and networks of one\'s own'
    return None


def _report_problems(settings: Mapping[str, Any], root: Path) -> Iterator[Problem]:
    """A way to report an error has to be there, and what there is has to lead to somebody."""
    contact, form = settings["CONTACT"], settings["REPORT_URL"]
    hint = f'CONTACT = "desk@…", an address for mail, or REPORT_URL, that of a form, {_IN_ENVIRONMENT}; {_PREVIEW}'
    if contact is None and form is None:
        yield Problem(_place(root, "CONTACT"), "CONTACT: readers have no way to report an error", RULE, hint)
    if contact is not None:
        name, _, host = contact.rpartition("@")
        wrong = _host_fault(host) if name and host else None
        if not wrong and ("?" in contact or _fault(check_mailbox, f"mailto:{contact}")):
            wrong = f"{contact} is no address for mail"
        if wrong:
            yield Problem(_place(root, "CONTACT"), f"CONTACT: {wrong}", RULE, hint)
    if form is not None and (wrong := _host_fault(urlsplit(form).hostname or "")):
        yield Problem(_place(root, "REPORT_URL"), f"REPORT_URL: {wrong}", RULE, hint)


def _is_reserved(host: str) -> bool:
    return any(f".{host.lower()}".endswith(f".{name}") for name in _RESERVED)


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return host.replace(".", "").isdigit()
    return True


def _place(root: Path, name: str) -> Location:
    return place_of(root, name, files=("publishconf.py", "pelicanconf.py"))
