"""What the site's settings say, read once and typed."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from explainer.model.dates import EdtfDate, parse_date
from explainer.views.mention import LinkView
from explainer.views.publication import Licence, Publication


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """The part of pelicanconf.py that the engine uses."""

    root: Path
    name: str
    tagline: str
    url: str
    as_of: EdtfDate
    publisher: str | None
    contact: str | None
    nav: tuple[LinkView, ...]
    footer: tuple[LinkView, ...]
    today: dt.date
    licence: Licence
    feed_authority: str

    @property
    def publication(self) -> Publication:
        """The site as feeds, downloads and citations name it."""
        return Publication(
            self.name, self.tagline, self.url, self.publisher, self.as_of, self.licence, self.feed_authority
        )


def read_settings(settings: Mapping[str, Any]) -> SiteSettings:
    """Pelican's settings as the engine's; a missing one raises KeyError with its name."""
    return SiteSettings(
        root=Path(settings["PATH"]).resolve().parent,
        name=settings["SITENAME"],
        tagline=settings["SITESUBTITLE"],
        url=settings["SITEURL"].rstrip("/"),
        as_of=parse_date(settings["KNOWLEDGE_AS_OF"]),
        publisher=settings["PUBLISHER"],
        contact=settings["CONTACT"],
        nav=tuple(LinkView(*entry) for entry in settings["NAVIGATION"]),
        footer=tuple(LinkView(*entry) for entry in settings["FOOTER"]),
        today=build_day(os.environ),
        licence=Licence(*settings["DATA_LICENCE"]),
        feed_authority=settings["FEED_ID_AUTHORITY"],
    )


def build_day(environment: Mapping[str, str]) -> dt.date:
    """The day that reviews are measured against: SOURCE_DATE_EPOCH where it is set, else today in UTC."""
    epoch = environment.get("SOURCE_DATE_EPOCH")
    moment = dt.datetime.fromtimestamp(int(epoch), dt.UTC) if epoch else dt.datetime.now(dt.UTC)
    return moment.date()
