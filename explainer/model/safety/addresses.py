"""Addresses that a reader can follow: web addresses as a browser reads them, and mailboxes.

`pydantic_core.Url` reads as browsers do (WHATWG URL): what it makes of an address, and what was typed, must be one.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from urllib.parse import parse_qsl, urlsplit

from pydantic_core import Url

from explainer.dates.hints import quoted
from explainer.model.safety.invisible import unseen

BEGINS_WITH = "it begins with https:// or http://"
_WHOLE = "copy it whole from the address bar of the browser"
_BY_NAME = "give the name of the site, as everybody reaches it"
_NOT_IN_URL = re.compile(r"[\s<>\"{}|\\^`]")
_CONTROL = re.compile(r"%(?:[01][0-9a-f]|7f)", re.IGNORECASE)
_NO_CODE = re.compile(r"%(?![0-9a-f]{2})", re.IGNORECASE)
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?")
# Names that lead nowhere, or to the reader's own machines (RFC 6761, RFC 6762, RFC 8375, and what routers use).
_LOCAL = re.compile(
    r"(?:^|\.)(?:localhost|localdomain|local|internal|intranet|invalid|test|lan|home|corp|private|home\.arpa)$"
)
# Letters of other scripts that nobody tells from Latin ones.
_LIKE_LATIN = frozenset("асԁеһіјӏорԛѕԝхуүкмтвнгпԍɡɩαεικνορτυχγωѵӕ")
# Scripts that one name may hold together, as Unicode's "highly restrictive" has it (UTS 39).
_TOGETHER = tuple(
    frozenset(scripts.split())
    for scripts in ("LATIN CJK HIRAGANA KATAKANA KATAKANA-HIRAGANA", "LATIN CJK BOPOMOFO", "LATIN CJK HANGUL")
)
_MAILBOX = re.compile(r"mailto:([^\s@?%,;:<>()\[\]\"\\/#]+)@([^\s@?%,;/#]+)(?:\?(\S*))?", re.IGNORECASE)


class AddressError(ValueError):
    """Why a text is no address that a reader could follow, and what to do about it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def check_web_address(text: str) -> None:
    """Raises AddressError unless the text is a web address that everybody could follow, and that is what it seems."""
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise AddressError(f"{quoted(text)} is not an address: {error}", _WHOLE) from None
    if parts.scheme not in ("http", "https"):
        raise AddressError(f"{quoted(text)} is not a web address", BEGINS_WITH)
    if "@" in parts.netloc:
        raise AddressError(f"{quoted(text)} holds a user name", "take out what stands before the @")
    if not text.isprintable() or _NOT_IN_URL.search(text) or any(unseen(text)):
        raise AddressError(f"{quoted(text)} is not a whole web address", _WHOLE)
    if port == 0 or parts.netloc.endswith(":"):
        message = f"{quoted(text)} has no number of a port behind its colon"
        raise AddressError(message, "take the colon out, and a 0 behind it")
    _check_host(parts.hostname or "", text)
    check_codes(text)


def check_mailbox(text: str) -> None:
    """Raises AddressError unless the text is `mailto:` with one mailbox and, at most, a subject."""
    found = _MAILBOX.fullmatch(text)
    if not found or "." not in found[2] or not text.isprintable() or any(unseen(text)):
        raise AddressError(f"{quoted(text)} is not an address", "write mailto:name@example.org")
    fields = {name.lower() for name, _ in parse_qsl(found[3] or "", keep_blank_values=True)}
    if fields - {"subject"} or (found[3] and not fields):
        message = f"{quoted(text)} writes more of the letter than its subject"
        raise AddressError(message, f"write mailto:{found[1]}@{found[2]}, or with ?subject=… behind it")
    _check_host(found[2].lower(), text)
    check_codes(text)


def check_codes(text: str) -> None:
    """Raises AddressError where a `%` in an address stands for a control character, or for nothing."""
    if found := _CONTROL.search(text):
        raise AddressError(f"{quoted(text)} holds a control character, {found[0]}", f"take {found[0]} out")
    if _NO_CODE.search(text):
        raise AddressError(f"{quoted(text)} holds a % that stands for nothing", "write %25 for the sign itself")


def _check_host(host: str, text: str) -> None:
    """Whether the name of a machine is one that is reached from everywhere, and looks like no other."""
    if ":" in host:
        raise AddressError(f"{quoted(text)} has the number of a machine (IPv6)", _BY_NAME)
    if host == "localhost":
        raise AddressError(f"{quoted(text)} leads to the reader's own network", _BY_NAME)
    if "." not in host.strip(".") or ".." in host or host.startswith("."):
        raise AddressError(f"{quoted(text)} is not a whole web address", _WHOLE)
    if host.endswith("."):
        raise AddressError(f"{quoted(text)} has a dot behind the name of the site", f"write {host.rstrip('.')}")
    try:
        read = Url(f"https://{host}/")
    except ValueError:
        read = None
    if read is None or not read.host or len(read.host) > 253:
        raise AddressError(f"{quoted(text)} is not a whole web address", _WHOLE)
    _check_reach(read.host, text)
    meant = unicodedata.normalize("NFC", host)
    if meant not in (read.host, read.unicode_host()):
        message = f"browsers read the name in {quoted(text)} as {read.unicode_host()}"
        raise AddressError(message, "write that, if it is meant")
    _check_look(meant, read.host, text)


def _check_reach(host: str, text: str) -> None:
    labels = host.split(".")
    if re.fullmatch(r"\d+|0x[0-9a-f]*", labels[-1]):
        if not ipaddress.ip_address(host).is_global:
            raise AddressError(f"{quoted(text)} leads to the reader's own network", _BY_NAME)
        return
    if _LOCAL.search(host):
        raise AddressError(f"{quoted(text)} leads to the reader's own network", _BY_NAME)
    odd = next((label for label in labels if len(label) > 63 or not _LABEL.fullmatch(label)), None)
    if odd is not None or len(labels[-1]) < 2:
        hint = "between its dots stand letters, digits and hyphens, 63 at most: copy it from the address bar"
        raise AddressError(f"{quoted(odd or labels[-1])} in {quoted(text)} is no name of a site", hint)


def _check_look(host: str, ascii_host: str, text: str) -> None:
    """Whether a part of the name mixes scripts, or is written in letters that pass for Latin ones."""
    for label in host.split("."):
        if label.isascii():
            continue
        scripts = {_script(letter) for letter in label if letter.isalpha()}
        mixed = len(scripts) > 1 and not any(scripts <= together for together in _TOGETHER)
        strange = any("\u024f" < letter < "\u1e00" and _script(letter) == "LATIN" for letter in label)
        latin_end = host.rsplit(".", 1)[-1].isascii()
        alike = latin_end and all(letter in _LIKE_LATIN for letter in label if letter.isalpha())
        if mixed or strange or alike:
            message = f"the name in {quoted(text)} is written in letters that look like others"
            raise AddressError(message, f"type it by hand; if these letters are meant, write {ascii_host}")


def _script(letter: str) -> str:
    """The script of a letter, as its name in Unicode begins."""
    return unicodedata.name(letter, "?").split()[0]
