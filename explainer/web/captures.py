"""Copies of pages that an archive holds, and a new one asked of it: by the interfaces of the Wayback Machine.

Which there are is asked of its index (CDX); a new one, of Save Page Now, which wants the keys of an account. Copies are
read as they were taken, without what the archive puts around them (`id_`).
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from explainer.web.answer import Answer
from explainer.web.client import Client

WAYBACK: Final = "https://web.archive.org"
_STAMP: Final = "%Y%m%d%H%M%S"
_MOST: Final = 12  # captures that are looked at, the nearest ones
_POLLS: Final = 24  # how often it is asked whether a copy is done, and with how many seconds between
_BETWEEN: Final = 5.0


@dataclass(frozen=True, slots=True)
class Keys:
    """Those of an account at the archive."""

    access: str
    secret: str


@dataclass(frozen=True, slots=True)
class Capture:
    """A copy: of which address, and at which moment, in UTC, as the archive writes it."""

    original: str
    stamp: str

    @property
    def day(self) -> dt.date:
        return _moment(self.stamp).date()


class NoCapture(Exception):
    """Why there is none."""


class NoArchive(NoCapture):
    """Why the archive answers nobody just now: there is no use in asking on."""


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive that speaks as the Wayback Machine does, at that address."""

    client: Client
    service: str = WAYBACK
    keys: Keys | None = None

    def address(self, capture: Capture, raw: bool = False) -> str:
        """Where the copy is; where its bytes are, just as they were taken."""
        return f"{self.service}/web/{capture.stamp}{'id_' if raw else ''}/{capture.original}"

    def original(self, address: str) -> str:
        """The address of which something is a copy; the address itself, where it is none of this archive."""
        rest = address.removeprefix(f"{self.service}/web/")
        return rest.partition("/")[2] if rest != address else address

    def captures(self, url: str, since: dt.date | None, near: dt.date) -> tuple[Capture, ...]:
        """The copies of an address that was shown, not before a day, those nearest to another first."""
        wanted = {
            "url": url, "output": "json", "fl": "timestamp,original", "filter": "statuscode:200", "limit": str(_MOST),
            "sort": "closest", "closest": near.strftime(_STAMP),
        }  # fmt: skip
        if since:
            wanted["from"] = since.strftime("%Y%m%d")
        answer = self.client.call(f"{self.service}/cdx/search/cdx?{urlencode(wanted)}")
        rows = _json(answer) if answer.body.strip() or not answer.ok else []
        if not isinstance(rows, list):
            raise NoCapture("the archive answers what nobody understands")
        found = [Capture(row[1], row[0]) for row in rows[1:] if _is_capture(row)]
        if since:
            found = [capture for capture in found if capture.day >= since]
        return tuple(sorted(found, key=lambda capture: (abs((capture.day - near).days), capture.stamp)))

    def read(self, capture: Capture) -> Answer:
        """The copy, as it was taken."""
        answer = self.client.call(self.address(capture, raw=True))
        _refuse_all(answer)
        return answer

    def save(self, url: str) -> Capture:
        """A new copy, once it is done; NoCapture where the archive cannot make one, or has not yet."""
        if self.keys is None:
            raise NoCapture("there is no copy, and without keys none can be asked for")
        headers = {"Accept": "application/json", "Authorization": f"LOW {self.keys.access}:{self.keys.secret}"}
        begun = _json(self.client.call(f"{self.service}/save", {"url": url, "skip_first_archive": "1"}, headers))
        job = begun.get("job_id") if isinstance(begun, dict) else None
        if not isinstance(job, str) or not job.replace("-", "").isalnum():
            raise NoCapture(f"the archive takes no copy: {_message(begun)}")
        for _ in range(_POLLS):
            self.client.wait(_BETWEEN)
            state = _json(self.client.call(f"{self.service}/save/status/{job}"))
            status = state.get("status") if isinstance(state, dict) else None
            if status == "success" and _is_capture((state.get("timestamp"), state.get("original_url"))):
                return Capture(state["original_url"], state["timestamp"])
            if status != "pending":
                raise NoCapture(f"the archive took no copy: {_message(state)}")
        raise NoCapture("the archive has not taken the copy yet; ask again later")


def _json(answer: Answer) -> Any:
    """What an interface says; NoArchive where it says nothing to anybody."""
    _refuse_all(answer)
    try:
        return json.loads(answer.body)
    except (ValueError, RecursionError):
        raise NoCapture(f"the archive answers what nobody understands (status {answer.status})") from None


def _refuse_all(answer: Answer) -> None:
    """NoArchive where the archive would not answer the next question either."""
    if answer.fault == "asked-to-wait" or answer.status == 429:
        raise NoArchive("the archive wants to be left alone for a while: go on later")
    if answer.status == 403:
        raise NoCapture("the archive shows no copies of it")
    if answer.status == 401 or (answer.status in (301, 302, 303, 307, 308) and not answer.fault):
        raise NoArchive("the archive wants somebody to log in: are the keys as they should be?")
    if answer.fault and answer.status is None:
        raise NoArchive(f"the archive cannot be reached: {answer.said or answer.fault}")
    if answer.status is not None and answer.status >= 500:
        raise NoArchive(f"the archive is out of order (status {answer.status}): go on later")


def _is_capture(row: Any) -> bool:
    """Whether these are a moment and an address."""
    if len(row) < 2 or not all(isinstance(value, str) for value in row[:2]):
        return False
    try:
        return bool(_moment(row[0])) and row[1].startswith(("http://", "https://"))
    except ValueError:
        return False


def _moment(stamp: str) -> dt.datetime:
    return dt.datetime.strptime(stamp, _STAMP).replace(tzinfo=dt.UTC)


def _message(said: Any) -> str:
    """Why it refuses, in its own words, cut short."""
    words = said.get("message") or said.get("status_ext") if isinstance(said, dict) else None
    return " ".join(str(words or "it does not say why").split())[:200]
