"""A file under `/data/`, as the page that lists them all needs it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Group = Literal["records", "tables", "series", "bibliography", "calendar", "schemas", "package"]


@dataclass(frozen=True, slots=True)
class Download:
    """One file: its name under `/data/`, its sort, its size in octets, how many entries it holds where it holds any.

    `title` says what it holds where its name does not.
    """

    name: str
    group: Group
    media_type: str
    octets: int
    count: int | None = None
    title: str | None = None
