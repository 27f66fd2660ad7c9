"""What every export says about itself: the site's name and address, its licence, how far its knowledge reaches."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from explainer.dates.edtf import EdtfDate
from explainer.language import FIRST
from explainer.language.dates import words

# Where `make serve` answers: the base of absolute links while the site has no address of its own.
DEVELOPMENT_BASE = "http://127.0.0.1:8000"


@dataclass(frozen=True, slots=True)
class Licence:
    """Under what terms our own words and data may be reused; `id` is the licence's SPDX identifier."""

    id: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Publication:
    """The site as exports name it. `authority` mints ids (RFC 4151: a name and a year) and outlives every move.

    `as_of` is how far its knowledge reaches, `changed` the day of its latest publication or correction.
    """

    name: str
    tagline: str
    address: str
    publisher: str | None
    as_of: EdtfDate
    licence: Licence
    authority: str
    changed: EdtfDate | None = None

    @property
    def base(self) -> str:
        """The scheme and host that absolute links begin with, without a slash at the end."""
        return self.address or DEVELOPMENT_BASE

    @property
    def path(self) -> str:
        """The path below which the site answers on its host, without a slash at the end: empty at the root."""
        return urlsplit(self.address).path.rstrip("/")

    @property
    def author(self) -> str:
        """Who answers for the words: the publisher, else the site by its name."""
        return self.publisher or self.name

    @property
    def day(self) -> str:
        """The last day that its knowledge covers, for machines: `2026-03-26`."""
        return str(self.as_of.upper or self.as_of.first_point.upper)

    @property
    def changed_day(self) -> str:
        """The day of the latest publication or correction, for machines; where nothing says it, `day`."""
        return self.changed.text if self.changed else self.day

    @property
    def as_of_words(self) -> str:
        """The same for readers: `26 March 2026`."""
        return words(self.as_of, FIRST)

    @property
    def citation(self) -> str:
        """How to cite the data as a whole, in one line."""
        owner = f"{self.publisher}, " if self.publisher else ""
        return f"{owner}{self.name}: data, as known on {self.as_of_words}, {self.url('/data/')}"

    @property
    def terms(self) -> str:
        """The licence in one sentence, and what it does not reach."""
        return (
            f"Our own words and data are under {self.licence.name} ({self.licence.url}); "
            "quotes and titles belong to their authors."
        )

    def url(self, path: str) -> str:
        """A path of the site as an absolute address."""
        return self.base + path

    def subscription(self, path: str) -> str:
        """A calendar's address for programs that come back for what is new."""
        return f"webcal://{self.url(path).partition('://')[2]}"

    def tag(self, path: str) -> str:
        """The id of what answers at that path: the same wherever the site moves."""
        return f"tag:{self.authority}:{path.strip('/') or 'home'}"
