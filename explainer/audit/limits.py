"""How heavy a page may be."""

from __future__ import annotations

from dataclasses import dataclass

KB = 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """In bytes as a server sends them (gzip).

    `page`, the page with its style sheets: what a slow phone (400 kbit/s) is sent in a second and a third.
    `scripts`, all that a page runs when it opens: an eighth of that, since its words should not have to wait for them.
    """

    page: int = 64 * KB
    scripts: int = 8 * KB


DEFAULT_LIMITS = Limits()
