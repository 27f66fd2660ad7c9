"""What a site says of itself in its settings, typed; who reads them from Pelican is `pelican_plugin/settings.py`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from explainer.dates.edtf import EdtfDate
from explainer.kept import Kept
from explainer.language import Lang
from explainer.model.as_of import Coverage
from explainer.site.publication import Licence, Publication

# Words and the address that they lead to.
NavigationLink = tuple[str, str]
# An address that was published and the one where readers find it now.
Redirect = tuple[str, str]


@dataclass(frozen=True, slots=True)
class SecurityContact:
    """Whom a hole in the site is told, as an address (`mailto:…`), and the last day on which that holds."""

    contact: str
    expires: dt.date


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """The part of `pelicanconf.py` that the engine uses, and what the environment says of the build.

    `root` is the folder that holds data/, `cache` what makes the next build faster. `story_from` is None
    where there is no event. `today` is the day of the build;
    `report_pattern` is an address with {page}, {record} and {build} in it, to which readers report errors.
    `preview` of what is not published; `policy_in_pages` where the host sets no headers.
    """

    root: Path
    cache: Kept
    lang: Lang
    name: str
    tagline: str
    url: str
    as_of: EdtfDate
    story_from: EdtfDate | None
    publisher: str | None
    editor: str | None
    reviewed_by: str | None
    contact: str | None
    report_pattern: str | None
    security: SecurityContact | None
    nav: tuple[NavigationLink, ...]
    footer: tuple[NavigationLink, ...]
    today: dt.date
    licence: Licence
    feed_authority: str
    search_index: bool
    og_images: bool
    redirects: tuple[Redirect, ...] = ()
    preview: bool = False
    policy_in_pages: bool = False

    @property
    def coverage(self) -> Coverage:
        """Where the story starts, and how far knowledge reaches."""
        return Coverage(self.story_from.lower if self.story_from else None, self.as_of.upper)

    def publication(self, changed: EdtfDate | None) -> Publication:
        """The site as feeds, downloads and citations name it; `changed` is the day of its latest change."""
        return Publication(
            self.name, self.tagline, self.url, self.publisher, self.as_of, self.licence, self.feed_authority, changed
        )
