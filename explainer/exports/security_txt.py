"""Whom somebody tells who finds a hole in the site: `/.well-known/security.txt` (RFC 9116), where settings say it."""

from __future__ import annotations

import datetime as dt
import re

from explainer.dates.edtf import parse_date
from explainer.site import routes
from explainer.site.publication import Publication
from explainer.site.settings import SecurityContact

_CONTACT = re.compile(r"https://[!-~]+|mailto:[!-?A-~]+@[!-?A-~]+|tel:\+[0-9-]+")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def security_contact(setting: object) -> SecurityContact | None:
    """SECURITY_TXT as the engine's; None where there is none, ValueError where it is not what it should be."""
    if setting is None:
        return None
    if not isinstance(setting, dict) or setting.keys() != {"contact", "expires"}:
        raise ValueError(f'expected {{"contact": …, "expires": …}} or None, not {setting!r}')
    contact, expires = setting["contact"], setting["expires"]
    if not isinstance(contact, str) or not _CONTACT.fullmatch(contact):
        raise ValueError(f'"contact" must be mailto:…@…, https://… or tel:+…, not {contact!r}')
    if not isinstance(expires, str) or not _DAY.fullmatch(expires):
        raise ValueError(f'"expires" must be a day in quotes, "2027-11-01", not {expires!r}')
    parse_date(expires)
    return SecurityContact(contact, dt.date.fromisoformat(expires))


def security_files(security: SecurityContact | None, about: Publication) -> dict[str, bytes]:
    """The file, if any: it holds to the end of its last day, and names its own address where that is a public one."""
    if security is None:
        return {}
    lines = [f"Contact: {security.contact}", f"Expires: {security.expires}T23:59:59Z"]
    if about.address.startswith("https://"):
        lines.append(f"Canonical: {about.url(routes.SECURITY_TXT)}")
    return {routes.SECURITY_TXT.removeprefix("/"): "".join(f"{line}\n" for line in lines).encode("utf-8")}
