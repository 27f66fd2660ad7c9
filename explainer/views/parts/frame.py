"""The frame that all pages share: nameplate, navigation and foot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from explainer.language import Lang
from explainer.views.parts.drafts import DraftsView
from explainer.views.parts.links import DateView, LinkView


@dataclass(frozen=True, slots=True)
class SiteView:
    """The frame of every page: names, addresses, navigation, how far the site's knowledge reaches.

    `search` is where the search begins. `sheets` has the address of each style sheet by its name, `sheet_of` that of
    each kind of page, `drawing_sheets` those for the sorts of drawings in a page of prose.
    `drafts` is empty in public; `preview` of a site that is not published. `policy` is the Content-Security-Policy
    where the host sends none, and `referrer` what goes with it.
    """

    name: str
    tagline: str
    url: str
    lang: Lang
    as_of: DateView
    publisher: str | None
    editor: str | None
    reviewed_by: str | None
    contact: str | None
    nav: tuple[LinkView, ...]
    footer: tuple[LinkView, ...]
    search: str
    reading_font: str | None
    sheets: Mapping[str, str]
    sheet_of: Mapping[str, str]
    drawing_sheets: Mapping[tuple[str, ...], tuple[str, ...]]
    script: str | None
    preview: bool
    drafts: DraftsView
    policy: str | None
    referrer: str
