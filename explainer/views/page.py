"""What every page view has, and the frame that all pages share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from explainer.exports.page_exports import NOTHING, PageExports
from explainer.language import Lang
from explainer.views.parts.links import DateView, LinkView
from explainer.views.parts.report import TO_POLICY, ReportView

LOCALES: dict[Lang, str] = {"en": "en_GB", "es": "es_VE"}


@dataclass(frozen=True, slots=True)
class ImageView:
    """A picture by its whole address, its size, and what it says in words."""

    url: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """One page of the site: its template, its path from the root; title and description where records give them.

    Pages that gather (`/timeline/`, `/sources/` …) have no title here: their words live in their templates.
    `listed` is false of pages that search engines are to leave out; `twin` is the template of the page as Markdown.
    """

    template: ClassVar[str]
    listed: ClassVar[bool] = True
    og_type: ClassVar[str] = "website"
    twin: ClassVar[str | None] = None

    path: str
    title: str | None = None
    description: str | None = None
    lang: Lang = "en"
    exports: PageExports = NOTHING
    image: ImageView | None = None
    report: ReportView = TO_POLICY

    @property
    def locale(self) -> str:
        """Its language as Open Graph names it: with a country, that of our spelling or of our subject."""
        return LOCALES[self.lang]

    @property
    def twin_path(self) -> str | None:
        """Where the same page is in plain Markdown; None where it is not."""
        return f"{self.path}index.md" if self.twin else None

    @property
    def file(self) -> str:
        """The file it is written to, from the root of the output."""
        return (self.path + "index.html" if self.path.endswith("/") else self.path).removeprefix("/")

    @property
    def section(self) -> str:
        """The first part of its path, for the navigation to mark."""
        return self.path.strip("/").split("/")[0]


@dataclass(frozen=True, slots=True)
class SiteView:
    """The frame of every page: names, addresses, navigation, how far the site's knowledge reaches."""

    name: str
    tagline: str
    url: str
    lang: Lang
    as_of: DateView
    publisher: str | None
    contact: str | None
    nav: tuple[LinkView, ...]
    footer: tuple[LinkView, ...]
    reading_font: str | None
    sheets: Mapping[str, str]
    sheet_of: Mapping[str, str]
    script: str | None
