"""Pages that a browser saved: what was saved, from which address, on which day, as far as the file says."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import plistlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Final

from explainer.mistyped import Mistyped

MOST_BYTES: Final = 60_000_000  # a page saved with all its pictures in one file
_CHROME: Final = re.compile(rb"<!--\s*saved from url=\(\d{1,5}\)(\S{1,2000}?)\s*-->")
_SINGLE_FILE: Final = re.compile(rb"<!--\s*Page saved with SingleFile\s+url:\s*(\S+)\s+saved date:\s*([^\r\n]+)")
_DAY: Final = re.compile(r"([A-Z][a-z]{2}) (\d{1,2}) (\d{4})")
_TEXT_SIGNS: Final = re.compile(rb"<(?:!doctype|html|head|body|meta|title|script|article|div|p)\b", re.IGNORECASE)
# What else people save, by how it begins, and what to do then.
_OTHERS: Final = (
    (b"%PDF-", "a PDF", "give its address and, by options, what it says of itself: --title, --publisher, --published"),
    (b"PK\x03\x04", "a packed file, such as a document of Word", "open the page in a browser and save it from there"),
    (b"\x89PNG", "a picture", "a picture says nothing of itself: save the page"),
    (b"\xff\xd8\xff", "a picture", "a picture says nothing of itself: save the page"),
    (b"\x1f\x8b", "a packed file", "unpack it, and give the page that is in it"),
    (b"{\\rtf", "a text document", "open the page in a browser and save it from there"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SavedPage:
    """The page as it was saved; the address and the day are None where the file does not say them."""

    body: bytes
    content_type: str | None = None
    address: str | None = None
    day: dt.date | None = None


def read_saved(path: Path) -> SavedPage:
    """The page in a file: `.html`, `.mhtml` or `.webarchive`; Mistyped says what else it is, and what to do."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Mistyped(f"{path}: more than {MOST_BYTES // 1_000_000} MB: save the page alone, without its pictures")
        content = path.read_bytes()
    except OSError as error:
        raise Mistyped(f"{path}: cannot be read: {error.strerror or error}") from None
    for start, what, remedy in _OTHERS:
        if content.startswith(start):
            raise Mistyped(f"{path}: {what}, which cannot be read here", remedy)
    if content.startswith(b"bplist") or b"<plist" in content[:300]:
        return _opened(path, _of_safari, content)
    if _is_mhtml(content):
        return _opened(path, _of_mhtml, content)
    if not _TEXT_SIGNS.search(content[:100_000].replace(b"\x00", b"")):
        raise Mistyped(f"{path}: no page of HTML", "save the page in a browser, as .html or .mhtml")
    return _of_html(content)


def _opened(path: Path, read: Callable[[bytes], SavedPage | None], content: bytes) -> SavedPage:
    try:
        page = read(content)
    except (ValueError, KeyError, TypeError, LookupError, plistlib.InvalidFileException):
        page = None
    if page is None:
        raise Mistyped(f"{path}: it is damaged, or holds no page", "save the page again, as .html or .mhtml")
    return page


def _of_html(content: bytes) -> SavedPage:
    head = content[:20_000]
    if single := _SINGLE_FILE.search(head):
        return SavedPage(
            content, None, single[1].decode("utf-8", "replace"), _day_in(single[2].decode("ascii", "replace"))
        )
    chrome = _CHROME.search(head)
    return SavedPage(content, None, chrome[1].decode("utf-8", "replace") if chrome else None)


def _day_in(words: str) -> dt.date | None:
    """The day of `Sat Jan 03 2026 23:30:00 GMT-0400 (…)`, as the clock of who saved it had it."""
    found = _DAY.search(words)
    try:
        return dt.datetime.strptime(" ".join(found.groups()), "%b %d %Y").date() if found else None  # noqa: DTZ007
    except ValueError:
        return None


def _is_mhtml(content: bytes) -> bool:
    head = content[:4_000].lower()
    return b"multipart/related" in head and b"mime-version:" in head


def _of_mhtml(content: bytes) -> SavedPage | None:
    message = email.message_from_bytes(content, policy=email.policy.compat32)
    try:
        day = parsedate_to_datetime(str(message["Date"])).date()
    except (ValueError, TypeError):
        day = None
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            body = part.get_payload(decode=True)
            address = message["Snapshot-Content-Location"] or part["Content-Location"]
            if isinstance(body, bytes):
                return SavedPage(body, str(part["Content-Type"]), str(address).strip() if address else None, day)
    return None


def _of_safari(content: bytes) -> SavedPage | None:
    main = plistlib.loads(content)["WebMainResource"]
    body, coded = main["WebResourceData"], main.get("WebResourceTextEncodingName", "utf-8")
    return (
        SavedPage(body, f"text/html; charset={coded}", main.get("WebResourceURL")) if isinstance(body, bytes) else None
    )
