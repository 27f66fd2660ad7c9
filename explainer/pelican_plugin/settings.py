"""What the site's settings say, read once and typed."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from explainer.build.build_info import BuildInfo, read_build_info
from explainer.dates.edtf import EdtfDate, parse_date
from explainer.exports.security_txt import security_contact
from explainer.kept import Kept, kept_in
from explainer.language import FIRST, LANGUAGES, Lang
from explainer.model.safety.addresses import check_web_address
from explainer.site.publication import Licence
from explainer.site.settings import SiteSettings
from explainer.site.site import Site
from explainer.today import build_day


def read_settings(settings: Mapping[str, Any], site: Site) -> SiteSettings:
    """Pelican's settings as the engine's; `settings_check` has found nothing wrong with them."""
    return SiteSettings(
        root=content_folder(settings).parent,
        cache=cache_of(settings),
        lang=settings["DEFAULT_LANG"],
        name=settings["SITENAME"],
        tagline=settings["SITESUBTITLE"],
        url=settings["SITEURL"].rstrip("/"),
        as_of=parse_date(settings["KNOWLEDGE_AS_OF"]),
        story_from=_story_from(settings["STORY_FROM"], site),
        publisher=settings["PUBLISHER"],
        editor=settings["EDITOR"],
        reviewed_by=settings["REVIEWED_BY"],
        contact=settings["CONTACT"],
        report_pattern=report_pattern(settings["REPORT_URL"]),
        security=security_contact(settings["SECURITY_TXT"]),
        nav=tuple(settings["NAVIGATION"]),
        footer=tuple(settings["FOOTER"]),
        today=build_day(os.environ),
        licence=Licence(*settings["DATA_LICENCE"]),
        feed_authority=settings["FEED_ID_AUTHORITY"],
        search_index=settings["SEARCH_INDEX"],
        og_images=settings["OG_IMAGES"],
        preview=settings["PREVIEW"],
        policy_in_pages=settings["POLICY_IN_PAGES"],
        redirects=tuple((old, new) for old, new in settings["REDIRECTS"]),
    )


def content_folder(settings: Mapping[str, Any]) -> Path:
    """The folder of the site's prose, where it is named: it may be a link, and the site is what stands beside that."""
    return Path(os.path.abspath(settings["PATH"]))  # noqa: PTH100  pathlib leaves .. in paths, or follows links


def cache_of(settings: Mapping[str, Any]) -> Kept:
    """What builds keep, as CACHE_PATH and the environment say; nothing where that is no path, which is told later."""
    folder = settings.get("CACHE_PATH")
    return kept_in(Path(folder).absolute(), os.environ) if isinstance(folder, str | os.PathLike) else Kept()


def _story_from(given: str | None, site: Site) -> EdtfDate | None:
    """Where timelines begin: as the setting says, else with the first event."""
    if given is not None:
        return parse_date(given)
    return next((event.date for event in site.dataset.events_in_order), None)


def site_language(settings: Mapping[str, Any]) -> Lang:
    """The language of the site; where the setting names none that there is, which `settings_check` tells, the first."""
    given = settings.get("DEFAULT_LANG")
    return next((lang for lang in LANGUAGES if lang == given), FIRST)


def site_build_info(settings: Mapping[str, Any]) -> BuildInfo:
    """Of what the site is built; asked before any of it is read."""
    content = content_folder(settings)
    folders = (content, content.parent / "data", Path(settings["THEME"]), *settings["THEME_TEMPLATES_OVERRIDES"])
    inputs = tuple(os.path.relpath(Path(folder).resolve(), content.parent) for folder in folders)
    inputs = (*inputs, ":(glob)*.py")
    return read_build_info(content.parent, inputs, build_day(os.environ), os.environ, _used(settings))


def _used(settings: Mapping[str, Any]) -> dict[str, str]:
    """What the environment has said of a published site: its address, and who answers for it."""
    if not settings["PUBLIC"]:
        return {}
    named = {name: settings[name] for name in ("PUBLISHER", "CONTACT", "REPORT_URL", "FEED_ID_AUTHORITY")}
    used = {name: value for name, value in named.items() if value and os.environ.get(name) == value}
    flags = {name: "1" for name in ("PREVIEW", "POLICY_IN_PAGES") if settings[name]}
    address = settings["SITEURL"].rstrip("/")  # with the slash of its front page: who follows it finds that
    return {**({"SITEURL": f"{address}/"} if address else {}), **used, **flags}


def report_pattern(value: object) -> str | None:
    """REPORT_URL as it is; ValueError unless it is None or a web address: it becomes a link on every page."""
    if value is None:
        return None
    if not isinstance(value, str) or not value.startswith(("https://", "http://")):
        raise ValueError(f"REPORT_URL must begin with https:// (or be None), not {value!r}")
    check_web_address(re.sub(r"\{\w*\}", "x", value))  # its places for page and record are filled later
    return value
