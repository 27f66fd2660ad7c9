"""A built site, as every rule of the audit is given it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from explainer.audit.folder import SiteFolder
from explainer.audit.limits import DEFAULT_LIMITS, Limits
from explainer.audit.references import Reference, references


@dataclass(frozen=True)
class BuiltSite(SiteFolder):
    """The folder, all addresses that its files name, and how heavy its pages may be."""

    limits: Limits

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every address in every file."""
        return tuple(references(self))


def open_site(folder: Path, limits: Limits = DEFAULT_LIMITS) -> BuiltSite:
    """The site in a folder."""
    return BuiltSite(folder, frozenset(_files(folder)), limits)


def _files(folder: Path) -> Iterator[str]:
    for inner, _, names in os.walk(folder):
        within = Path(inner).relative_to(folder).as_posix()
        there = (name for name in names if Path(inner, name).is_file())  # a link may lead nowhere
        yield from (name if within == "." else f"{within}/{name}" for name in there)
