"""The site, read, checked and laid out in memory before Pelican's own generators ask for anything.

Whatever can fail, fails here, and ends as a problem; nothing has been written by then.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from explainer.build.fingerprints import Assets, theme_files
from explainer.build.missing_pages import missing_pages
from explainer.build.pages import site_files, view_context
from explainer.build.parallel import Files, without_collecting
from explainer.build.templates import ThemeTemplates, theme_environment
from explainer.build.theme_check import style_problem, template_problem
from explainer.exports.feeds.files import body_html
from explainer.kept import Kept
from explainer.loading.layout import day_of
from explainer.model.record import Record
from explainer.pelican_plugin.public_check import goes_out, is_for_readers, public_problems
from explainer.pelican_plugin.published_check import (
    gone_addresses,
    not_published,
    published_otherwise,
    with_untold_as_errors,
)
from explainer.pelican_plugin.redirects_check import redirect_problems
from explainer.pelican_plugin.settings import cache_of, content_folder, read_settings, site_language
from explainer.pelican_plugin.settings_check import broken_links, not_made, setting_problems, typed_pages
from explainer.pipeline import check_site
from explainer.problems import Problem, has_errors
from explainer.site.page import Page
from explainer.site.public import drafts, public_site
from explainer.site.publication import DEVELOPMENT_BASE
from explainer.site.published.addresses import addresses_of
from explainer.site.settings import SiteSettings
from explainer.site.site import Site
from explainer.site.withheld.of_site import without_withheld_words
from explainer.today import build_day
from explainer.verdict import CHECKED
from explainer.views.context import ViewContext

_Purpose = Literal["look", "publish", "go out"]  # a preview is for a look, too
HANDED_TO = "_EXPLAINER_HANDED_TO"  # a setting: who is handed the site as it was read, before it is laid out
_KEY = "_EXPLAINER_PREPARED"  # Pelican's generators, readers and plugins all share one dictionary of settings


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a build will write, or why it will not.

    `site` is without drafts, which are `left_out`, where others than its editors may read it; that of `ctx` is without
    the words that are withheld, too. `files` are all of the
    site's by path from the root of the output; `bodies` the HTML of each page of prose by its address; `pages_by_path`
    the pages of prose by the path of their file, from the folder of prose. Where `found` holds an error there are no
    files, and `ctx` is None. `addresses` are those at which something answers, for who publishes.
    """

    site: Site
    found: tuple[Problem, ...]
    settings: SiteSettings | None = None
    ctx: ViewContext | None = None
    files: Files = field(default_factory=dict)
    bodies: Mapping[str, str] = field(default_factory=dict)
    pages_by_path: Mapping[str, Page] = field(default_factory=dict)
    left_out: tuple[Record | Page, ...] = ()
    addresses: frozenset[str] = frozenset()


def prepare(settings: dict[str, Any]) -> Prepared:
    """Does it all anew, and keeps it for everybody who asks with these settings."""
    with without_collecting():
        made = settings[_KEY] = _prepare(settings, "go out" if goes_out(settings) else "look")
    return made


def prepare_to_publish(settings: Mapping[str, Any]) -> Prepared:
    """What readers would see if it were published; `found` holds what they would have to be told before."""
    with without_collecting():
        return _prepare(settings, "publish")


def prepared(settings: dict[str, Any]) -> Prepared:
    """What the build of these settings is made of; it is prepared for the first who asks."""
    found = settings.get(_KEY)
    return found if isinstance(found, Prepared) else prepare(settings)


def _prepare(settings: Mapping[str, Any], purpose: _Purpose) -> Prepared:
    content = content_folder(settings)
    kept, day = cache_of(settings).below(CHECKED), day_of(settings.get("STORY_DAY"))
    lang = site_language(settings)
    site, found = check_site(content.parent, content.name, lang, kept, today=_today(), story_day=day)
    if hand_over := settings.get(HANDED_TO):
        hand_over(site)
    found = found if purpose == "look" else tuple(with_untold_as_errors(found, site))
    wrong = tuple(setting_problems(settings, content.parent))
    public = public_site(site)
    found = (*found, *(wrong or _wrong_here(settings, public, content.parent, purpose, kept)))
    read_by_others = is_for_readers(settings) or purpose == "publish"
    left_out = tuple(drafts(site)) if read_by_others else ()
    site = public if read_by_others else site
    if has_errors(found):
        return Prepared(site, found)
    read = read_settings(settings, site)
    shown = without_withheld_words(site, read.url or DEVELOPMENT_BASE)
    theme = _Theme(Path(settings["THEME"]), tuple(map(Path, settings["THEME_TEMPLATES_OVERRIDES"])), read)
    found = (*found, *missing_pages(theme.folders, shown, read.root, content.name))
    assets = theme.assets()
    if isinstance(assets, Problem) or has_errors(found):
        return Prepared(site, (*found, assets) if isinstance(assets, Problem) else found)
    ctx = view_context(shown, read)
    made = theme.laid_out(ctx, assets)
    if isinstance(made, Problem):
        return Prepared(site, (*found, made))
    files, bodies = made
    unknown = (*not_made(settings, files, read.root), *(() if purpose == "look" else gone_addresses(files, read)))
    if unknown:
        return Prepared(site, (*found, *unknown))
    answering = addresses_of(files, site) if purpose == "publish" else frozenset[str]()
    for name in settings["LEFT_TO_PLUGINS"]:
        files.pop(name, None)
    by_path = {os.path.relpath(page.path, content.name): page for page in shown.pages}
    return Prepared(site, found, read, ctx, files, bodies, by_path, left_out, answering)


def _today() -> dt.date | None:
    """The day of the build; None where the environment gives none that can be read, which is told with the settings."""
    try:
        return build_day(os.environ)
    except ValueError:
        return None


def _wrong_here(
    settings: Mapping[str, Any], site: Site, root: Path, purpose: _Purpose, kept: Kept
) -> Iterator[Problem]:
    """What is wrong with settings that are sound by themselves: for this site, and for the public."""
    yield from broken_links(settings, site, root)
    yield from typed_pages(settings, site, root)
    yield from redirect_problems(settings, site, root)
    if purpose != "look":
        yield from published_otherwise(site, root, kept)
    if purpose == "go out":
        yield from public_problems(settings, root)
        yield from not_published(site)


@dataclass(frozen=True, slots=True)
class _Theme:
    """The theme's folder, those whose templates come before its own, and the settings of the site."""

    folder: Path
    overrides: tuple[Path, ...]
    settings: SiteSettings

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where templates are, the first of which has the last word."""
        return (*self.overrides, self.folder / "templates")

    def assets(self) -> Assets | Problem:
        """Style sheets, scripts and fonts, or the fault in them."""
        try:
            return theme_files(self.folder)
        except (ValueError, KeyError, OSError) as error:
            return style_problem(error, self.folder, self.settings.root)

    def laid_out(self, ctx: ViewContext, assets: Assets) -> tuple[Files, Mapping[str, str]] | Problem:
        """Every file, and the body of every page of prose; or the fault in a template."""
        env = theme_environment(self.folders, self.settings.cache.below("templates"))
        try:
            templates = ThemeTemplates(env, ctx.lang)
            bodies = {page.address: body_html(ctx, templates, page) for page in ctx.site.pages}
            return site_files(ctx, self.settings, assets, env), bodies
        except Exception as error:
            fault = template_problem(error, self.folders, self.settings.root)
            if fault is None:
                raise
            return fault
