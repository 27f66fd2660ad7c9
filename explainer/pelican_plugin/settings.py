"""What the site's settings say, read once and typed."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from explainer.dates.edtf import EdtfDate, parse_date
from explainer.model.as_of import Horizon
from explainer.site.publication import Licence, Publication
from explainer.views.parts.links import LinkView
from explainer.views.parts.report import Reporting


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """The part of pelicanconf.py that the engine uses."""

    root: Path
    name: str
    tagline: str
    url: str
    as_of: EdtfDate
    story_from: EdtfDate
    publisher: str | None
    contact: str | None
    nav: tuple[LinkView, ...]
    footer: tuple[LinkView, ...]
    today: dt.date
    licence: Licence
    feed_authority: str
    reporting: Reporting
    search_index: bool
    og_images: bool

    @property
    def horizon(self) -> Horizon:
        """Where the story starts, and how far knowledge reaches."""
        return Horizon(self.story_from.lower, self.as_of.upper)

    @property
    def publication(self) -> Publication:
        """The site as feeds, downloads and citations name it."""
        return Publication(
            self.name, self.tagline, self.url, self.publisher, self.as_of, self.licence, self.feed_authority
        )


def read_settings(settings: Mapping[str, Any]) -> SiteSettings:
    """Pelican's settings as the engine's; `settings_check` has found nothing wrong with them."""
    return SiteSettings(
        root=Path(settings["PATH"]).resolve().parent,
        name=settings["SITENAME"],
        tagline=settings["SITESUBTITLE"],
        url=settings["SITEURL"].rstrip("/"),
        as_of=parse_date(settings["KNOWLEDGE_AS_OF"]),
        story_from=parse_date(settings["STORY_FROM"]),
        publisher=settings["PUBLISHER"],
        contact=settings["CONTACT"],
        nav=tuple(LinkView(*entry) for entry in settings["NAVIGATION"]),
        footer=tuple(LinkView(*entry) for entry in settings["FOOTER"]),
        today=build_day(os.environ),
        licence=Licence(*settings["DATA_LICENCE"]),
        feed_authority=settings["FEED_ID_AUTHORITY"],
        search_index=settings["SEARCH_INDEX"],
        og_images=settings["OG_IMAGES"],
        reporting=Reporting(
            contact=settings["CONTACT"],
            pattern=report_pattern(settings["REPORT_URL"]),
            build=build_id(os.environ, Path(settings["PATH"])),
        ),
    )


def build_day(environment: Mapping[str, str]) -> dt.date:
    """The day that reviews are measured against: SOURCE_DATE_EPOCH where it is set, else today in UTC."""
    epoch = environment.get("SOURCE_DATE_EPOCH")
    moment = dt.datetime.fromtimestamp(int(epoch), dt.UTC) if epoch else dt.datetime.now(dt.UTC)
    return moment.date()


def build_id(environment: Mapping[str, str], folder: Path) -> str:
    """What a report of an error names: the commit, as Netlify gives it or as git knows it; else `development`."""
    return (environment.get("COMMIT_REF") or _head(folder))[:10] or "development"


def report_pattern(value: str | None) -> str | None:
    """REPORT_URL as it is; ValueError unless it is None or a web address: it becomes a link on every page."""
    if value is not None and not value.startswith(("https://", "http://")):
        raise ValueError(f"REPORT_URL must begin with https:// (or be None), not {value!r}")
    return value


def _head(folder: Path) -> str:
    command = ["git", "-C", str(folder), "rev-parse", "--verify", "--quiet", "HEAD"]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=10).stdout.strip()
    except (OSError, subprocess.TimeoutExpired):
        return ""
